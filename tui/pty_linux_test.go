package tui

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
)

// window is a terminal window: a pseudo-terminal that a program runs in, as the
// leader of its session.
type window struct {
	t      *testing.T
	master *os.File
	slave  *os.File // its other side
	before syscall.Termios
	cmd    *exec.Cmd
	ended  chan error
	closed sync.Once

	mu    sync.Mutex
	shown bytes.Buffer // all that the program wrote
	when  time.Time    // it wrote last
	hear  func(all []byte)
	news  chan struct{}
}

func ioctl(fd, request uintptr, arg unsafe.Pointer) error {
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, fd, request, uintptr(arg)); errno != 0 {
		return errno
	}
	return nil
}

// openWindow runs a command in a new window. A program that leads no session
// gets another process between it and the window, as under a shell. Its standard
// input is the window, unless a text is given.
func openWindow(t *testing.T, cmd *exec.Cmd, input ...string) *window {
	t.Helper()
	w := &window{t: t, cmd: cmd, ended: make(chan error, 1), news: make(chan struct{}, 1)}
	fd, err := syscall.Open("/dev/ptmx", syscall.O_RDWR|syscall.O_NOCTTY|syscall.O_CLOEXEC|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Skip("no pseudo-terminals: ", err)
	}
	w.master = os.NewFile(uintptr(fd), "ptmx")
	var unlock, number int32
	size := [4]uint16{24, 80}
	for _, err := range []error{
		ioctl(uintptr(fd), syscall.TIOCSPTLCK, unsafe.Pointer(&unlock)),
		ioctl(uintptr(fd), syscall.TIOCGPTN, unsafe.Pointer(&number)),
		ioctl(uintptr(fd), syscall.TIOCSWINSZ, unsafe.Pointer(&size)),
	} {
		if err != nil {
			t.Skip("no pseudo-terminals: ", err)
		}
	}
	slave, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	w.slave = slave
	if err := ioctl(slave.Fd(), syscall.TCGETS, unsafe.Pointer(&w.before)); err != nil {
		t.Fatal(err)
	}
	// A Ctrl+Z that nobody has read when the program ends would have the kernel
	// throw away what the program wrote last.
	w.before.Lflag |= syscall.NOFLSH
	if err := ioctl(slave.Fd(), syscall.TCSETS, unsafe.Pointer(&w.before)); err != nil {
		t.Fatal(err)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if text := strings.Join(input, ""); text != "" {
		cmd.Stdin, cmd.SysProcAttr.Ctty = strings.NewReader(text), 1
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go w.read()
	go func() { w.ended <- cmd.Wait() }()
	t.Cleanup(func() {
		cmd.Process.Kill()
		w.close()
		slave.Close()
	})
	return w
}

// close closes the window.
func (w *window) close() { w.closed.Do(func() { w.master.Close() }) }

func (w *window) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := w.master.Read(buf)
		w.mu.Lock()
		w.shown.Write(buf[:n])
		w.when = time.Now()
		if w.hear != nil {
			w.hear(w.shown.Bytes())
		}
		w.mu.Unlock()
		select {
		case w.news <- struct{}{}:
		default:
		}
		if err != nil && n == 0 {
			return
		}
	}
}

// heard has a function told of all that was shown whenever more is.
func (w *window) heard(hear func(all []byte)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.hear = hear
	hear(w.shown.Bytes())
}

// last is when the program wrote last, and how much it has written.
func (w *window) last() (when time.Time, n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.when, w.shown.Len()
}

// all is what was shown so far.
func (w *window) all() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.shown.String()
}

// patience is how long a test waits on a busy machine.
const patience = 60 * time.Second

// waitFor waits until a text was shown after the first so many bytes.
func (w *window) waitFor(text string, after int) {
	w.t.Helper()
	late := time.After(patience)
	for !strings.Contains(w.all()[after:], text) {
		select {
		case <-w.news:
		case <-late:
			w.t.Fatalf("no %q in %q", text, w.all()[after:])
		}
	}
}

// send types bytes.
func (w *window) send(keys string) {
	w.t.Helper()
	if _, err := w.master.WriteString(keys); err != nil {
		w.t.Error(err)
	}
}

func (w *window) signal(sig syscall.Signal) { w.cmd.Process.Signal(sig) }

// theEnd comes behind all that a program wrote.
const theEnd = "\x1b]the end\a"

// wait waits for the end of the program, and returns how it ended.
func (w *window) wait() (syscall.WaitStatus, time.Duration) {
	w.t.Helper()
	began := time.Now()
	select {
	case <-w.ended:
	case <-time.After(patience):
		w.t.Fatalf("it goes on: %q", w.all())
	}
	took := time.Since(began)
	if _, err := w.slave.WriteString(theEnd); err == nil { // unless the window is closed
		w.waitFor(theEnd, 0)
	}
	return w.cmd.ProcessState.Sys().(syscall.WaitStatus), took
}

// modes are what the program sets in a terminal, each with what takes it back.
var modes = map[string]string{"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?2004h": "\x1b[?2004l"}

// restored tells what of the terminal is not as it was before the program;
// empty if all is.
func (w *window) restored() string {
	var now syscall.Termios
	if err := ioctl(w.slave.Fd(), syscall.TCGETS, unsafe.Pointer(&now)); err != nil {
		return err.Error()
	}
	if now != w.before {
		return fmt.Sprintf("its modes are %+v, not %+v", now, w.before)
	}
	for set, reset := range modes {
		if all := w.all(); strings.LastIndex(all, set) > strings.LastIndex(all, reset) {
			return fmt.Sprintf("%q was not taken back", set)
		}
	}
	return ""
}

// stopped waits until the program is stopped, or is not any more.
func (w *window) stopped(want bool) {
	w.t.Helper()
	for late := time.Now().Add(patience); time.Now().Before(late); time.Sleep(5 * time.Millisecond) {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", w.cmd.Process.Pid))
		if err != nil {
			w.t.Fatal(err)
		}
		_, rest, _ := bytes.Cut(stat, []byte(") "))
		if (rest[0] == 'T') == want {
			return
		}
	}
	w.t.Fatal("stopped is not ", want)
}

// The screens as a process of its own, on the shipped pack. Its clock panics
// when the file of the environment's name is there.
const screenFolder, panicFile = "TOIAWASE_TEST_SCREEN", "panic now"

func TestMain(m *testing.M) {
	if folder := os.Getenv(screenFolder); folder != "" {
		os.Exit(screens(folder))
	}
	os.Exit(m.Run())
}

func screens(folder string) int {
	pack, err := load.FS(content.AmazonJP())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 3
	}
	clock := func() time.Time {
		if _, err := os.Stat(folder + "/" + panicFile); err == nil {
			panic("4111 1111 1111 1111 was typed")
		}
		return morning
	}
	err = Run(Options{Pack: pack, Topic: os.Getenv("TOIAWASE_TEST_TOPIC"), Lang: guide.EN, Now: clock, Getenv: os.Getenv, Data: folder})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	return 0
}

// screensIn opens the screens in a window, in a topic.
func screensIn(t *testing.T, folder, topic string) *window {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), screenFolder+"="+folder, "TOIAWASE_TEST_TOPIC="+topic, "TERM=xterm-256color", "COLORTERM=truecolor", "TMUX=")
	return openWindow(t, cmd)
}
