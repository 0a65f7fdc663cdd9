package tui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"toiawase/guide/store"
)

// times is how often an end is tried: a few times, or as often as the
// environment says.
func times(t *testing.T, few int) int {
	t.Helper()
	if testing.Short() {
		return 1
	}
	return atoiOr(os.Getenv("PTY_TIMES"), few)
}

func atoiOr(s string, or int) int {
	n := 0
	for _, r := range s {
		n = n*10 + int(r-'0')
	}
	if n == 0 {
		return or
	}
	return n
}

// What only the first question of the topic shows, and only the second.
const (
	lookAround = "Not anywhere"
	ofThePhoto = "There is no photo"
)

// begun opens a topic and answers its first question, so that there is a case.
func begun(t *testing.T, folder string) *window {
	t.Helper()
	w := screensIn(t, folder, "delivery.marked_delivered")
	w.waitFor(lookAround, 0)
	at := len(w.all())
	w.send("2")
	w.waitFor(ofThePhoto, at)
	return w
}

// TestTerminalAfterTheEnd: whatever ends the program and can be caught, the
// terminal is as it was, the program ends within a second or so, and what was
// answered is kept.
func TestTerminalAfterTheEnd(t *testing.T) {
	crash := func(w *window, folder string) {
		os.WriteFile(filepath.Join(folder, panicFile), nil, 0o600)
		w.send("1")
	}
	for name, end := range map[string]func(w *window, folder string){
		"Ctrl+C":  func(w *window, _ string) { w.send("\x03") },
		"SIGINT":  func(w *window, _ string) { w.signal(syscall.SIGINT) },
		"SIGTERM": func(w *window, _ string) { w.signal(syscall.SIGTERM) },
		"SIGHUP":  func(w *window, _ string) { w.signal(syscall.SIGHUP) },
		"SIGQUIT": func(w *window, _ string) { w.signal(syscall.SIGQUIT) },
		"SIGABRT": func(w *window, _ string) { w.signal(syscall.SIGABRT) },
		"panic":   crash,
	} {
		t.Run(name, func(t *testing.T) {
			for range times(t, 3) {
				folder := t.TempDir()
				w := begun(t, folder)
				end(w, folder)
				status, took := w.wait()
				if want := map[bool]int{true: 2}[name == "panic"]; status.ExitStatus() != want || took > 10*time.Second {
					t.Errorf("it ended with %v after %v", status, took)
				}
				if wrong := w.restored(); wrong != "" {
					t.Error(wrong)
				}
				if n := cases(t, folder); n != 1 {
					t.Errorf("%d cases", n)
				}
				w.close()
				last := w.all()[strings.LastIndex(w.all(), "\x1b[?1049l"):]
				if name == "panic" && (!strings.Contains(last, "(pty_linux_test.go:") || strings.Contains(last, "4111") || strings.Count(last, "\n") > 2) {
					t.Errorf("it said %q", last)
				}
			}
		})
	}
}

// cases counts the cases in a data folder.
func cases(t *testing.T, folder string) int {
	t.Helper()
	s, err := store.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	list, problems := s.List()
	if len(problems) > 0 {
		t.Error(problems)
	}
	return len(list)
}

// TestLostTerminal: a window that is closed ends the program, and so does a
// terminal that is gone without a signal.
func TestLostTerminal(t *testing.T) {
	for range times(t, 3) {
		folder := t.TempDir()
		w := begun(t, folder)
		w.close()
		if _, took := w.wait(); took > 10*time.Second || cases(t, folder) != 1 {
			t.Errorf("after %v there are %d cases", took, cases(t, folder))
		}
	}
}

// TestStopAndGoOn: stopped from outside, the terminal belongs to others; after
// SIGCONT the screen is drawn anew. The leader of a session, as which a window
// starts a program, is not stopped by SIGTSTP and goes on.
func TestStopAndGoOn(t *testing.T) {
	for range times(t, 2) {
		w := begun(t, t.TempDir())
		at := len(w.all())
		w.signal(syscall.SIGSTOP)
		w.stopped(true)
		w.signal(syscall.SIGCONT)
		w.waitFor("\x1b[?1049h", at)
		w.waitFor(ofThePhoto, at)
		w.signal(syscall.SIGTSTP)
		at = len(w.all())
		w.send("1")
		w.waitFor("someone took it", at)
		w.send("\x1a\x03")
		if status, _ := w.wait(); status.ExitStatus() != 0 || w.restored() != "" {
			t.Error(status, w.restored())
		}
	}
}

// TestStopUnderAShell: under a shell that can go on with it, SIGTSTP stops the
// program, with the terminal as the shell had it.
func TestStopUnderAShell(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash")
	}
	folder := t.TempDir()
	cmd := exec.Command("bash", "-c", `set -m; "$0"; echo stopped; stty -a; read; fg; echo ended with $?`, os.Args[0])
	cmd.Env = append(os.Environ(), screenFolder+"="+folder, "TERM=xterm-256color", "COLORTERM=truecolor", "TMUX=")
	w := openWindow(t, cmd)
	w.waitFor("What went wrong?", 0)
	at := len(w.all())
	w.child(syscall.SIGTSTP)
	w.waitFor(" echo ", at)
	w.waitFor(" icanon ", at)
	if wrong := w.restored(); wrong != "" {
		t.Error(wrong)
	}
	at = len(w.all())
	w.send("\r")
	w.waitFor("What went wrong?", at)
	w.send("\x03")
	w.waitFor("ended with 0", at)
}

// child sends a signal to the program that the shell of a window runs.
func (w *window) child(sig syscall.Signal) {
	w.t.Helper()
	pid := w.cmd.Process.Pid
	list, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	if err != nil {
		w.t.Skip(err)
	}
	child, err := strconv.Atoi(strings.Fields(string(list) + " 0")[0])
	if err != nil || child == 0 {
		w.t.Fatalf("the shell has no child: %q", list)
	}
	syscall.Kill(child, sig)
}

// pieces are what a random input is made of, beside random bytes.
var pieces = []string{
	"\x1b[200~", "\x1b[201~", "\x1b[", "\x1b]52;c;", "\x1bP", "\x1b_G", "\x1b[M", "\x1b[<0;1;1M", "\x1b[97;5u", "\x1bOP", "\x1b[1;", "\a", "\x1b\\",
	"\xe6\x97", "日本", "\x1b[A", "\x1b[B", "\r", "\t", "1", "2", "0", "\x7f", "\x1b[" + strings.Repeat(";", 40), "\x1bP" + strings.Repeat(":", 40) + "0", "\x1b[5~",
	"\x06", "\x0c", "\x14", "\x15", "\x1a", "\x07", "\x1b", "か\u3099",
}

// randomBytes are up to 1 MB, most of the time a few thousand: without Ctrl+C,
// which would end the program, and Ctrl+S, which stops the output of a terminal
// once the program has given it back.
func randomBytes(r *rand.Rand) string {
	var b strings.Builder
	for size := 1 << (8 + r.IntN(13)); b.Len() < size; {
		switch r.IntN(3) {
		case 0:
			b.WriteString(pieces[r.IntN(len(pieces))])
		default:
			for range r.IntN(40) {
				b.WriteByte(byte(r.IntN(256)))
			}
		}
	}
	return strings.NewReplacer("\x03", "", "\x13", "").Replace(b.String())
}

// TestRandomBytes: whatever comes from the terminal, the program goes on until
// it is told to end, and gives the terminal back.
func TestRandomBytes(t *testing.T) {
	from := uint64(atoiOr(os.Getenv("PTY_FROM"), 1))
	for i := range times(t, 5) {
		r := rand.New(rand.NewPCG(from+uint64(i), 17))
		in := randomBytes(r)
		if testing.Short() && len(in) > 1<<14 {
			in = in[:1<<14]
		}
		w := begun(t, t.TempDir())
		sent := make(chan error, 1)
		go func() { _, err := w.master.WriteString(in); sent <- err }()
		select {
		case err := <-sent:
			if err != nil {
				t.Errorf("seed %d: %v", from+uint64(i), err)
			}
		case err := <-w.ended:
			t.Fatalf("seed %d: it ended with %v: %q", from+uint64(i), err, w.all())
		case <-time.After(20 * time.Second): // it still reads: one key after the other
		}
		w.signal(syscall.SIGTERM)
		if status, _ := w.wait(); status.ExitStatus() != 0 || w.restored() != "" {
			t.Errorf("seed %d: it ended with %v, %s: %q", from+uint64(i), status, w.restored(), w.all()[max(0, len(w.all())-600):])
		}
		w.close()
	}
}

// TestDraftAfterAKill: what was typed in a field before a kill -9 is on disk.
func TestDraftAfterAKill(t *testing.T) {
	for range times(t, 2) {
		folder := t.TempDir()
		w := begun(t, folder)
		at := len(w.all())
		w.send("121111")
		w.waitFor("250-", at)
		w.send("250-12345")
		typed := time.Now()
		for len(store.Drafts(folder)) == 0 || store.Drafts(folder)[0].Text != "250-12345" {
			if time.Since(typed) > patience {
				t.Fatalf("drafts %v: %q", store.Drafts(folder), w.all())
			}
			time.Sleep(10 * time.Millisecond)
		}
		t.Log("on disk after", time.Since(typed))
		w.signal(syscall.SIGKILL)
		w.wait()
		if list := store.Drafts(folder); len(list) != 1 || cases(t, folder) != 1 {
			t.Errorf("%v, %d cases", list, cases(t, folder))
		}
	}
}
