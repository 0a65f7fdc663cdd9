package tui

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// peer is a program that shows a list, and what it costs.
type peer struct {
	name    string
	command []string
	ready   string // is shown with the first frame
	rows    string // its standard input
	silent  bool   // the terminal answers no question

	frames []time.Duration // from its start to the first frame
	keys   []time.Duration // from a key to the last byte of what it brings
	bytes  []int           // that a key brings
	wakes  float64         // a second, untouched
	memory int             // KiB at most
}

// TestPeers measures the program beside public ones, in one run: PEERS says how
// many starts of each. Those that are not on the PATH are left out.
func TestPeers(t *testing.T) {
	starts := atoiOr(os.Getenv("PEERS"), 0)
	if starts == 0 {
		t.Skip("PEERS does not say how many starts")
	}
	list := peers(t)
	for i := range starts {
		for j := range list { // in alternation, so that a busy moment meets all
			p := list[(i+j)%len(list)]
			p.start(t, i == 0)
		}
	}
	us := list[0]
	t.Logf("%-28s %18s %18s %8s %9s %8s", "", "first frame ms", "key ms (p95)", "bytes", "wakes/s", "RSS MiB")
	for _, p := range list {
		t.Logf("%-28s %8.1f %8.2fx %6.2f (%5.2f) %4.1fx %6d %9.0f %8.1f", p.name, ms(middle(p.frames)), ratio(us.frames, p.frames),
			ms(middle(p.keys)), ms(p.keys[len(p.keys)*95/100]), ratio(us.keys, p.keys), middle(p.bytes), p.wakes, float64(p.memory)/1024)
	}
}

// peers are the program, on two kinds of terminals, and the others.
func peers(t *testing.T) (list []*peer) {
	dir := t.TempDir()
	for name, pkg := range map[string]string{"toiawase": "..", "hello": "./testdata/hello"} {
		if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, name), pkg).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	var rows []string
	for i := range 20 {
		rows = append(rows, fmt.Sprintf("項目 %02d 荷物が届かない", i))
	}
	ours := []string{filepath.Join(dir, "toiawase"), "--lang", "ja", "--data", filepath.Join(dir, "data")}
	list = []*peer{
		{name: "toiawase", command: ours, ready: "商品が届かない"},
		{name: "toiawase, silent terminal", command: ours, ready: "商品が届かない", silent: true},
		{name: "bubbletea hello", command: []string{filepath.Join(dir, "hello")}, ready: "項目 05"},
	}
	for _, other := range []*peer{
		{name: "gum choose", command: append([]string{"gum", "choose", "--height", "20"}, rows...), ready: "項目 05"},
		{name: "fzf", command: []string{"fzf", "--layout=reverse"}, ready: "項目 05", rows: strings.Join(rows, "\n")},
		{name: "dialog", command: append([]string{"dialog", "--menu", "x", "22", "60", "18"}, twice(rows)...), ready: "05"},
	} {
		if _, err := exec.LookPath(other.command[0]); err == nil {
			list = append(list, other)
		}
	}
	return list
}

func twice(rows []string) (list []string) {
	for i, row := range rows {
		list = append(list, fmt.Sprintf("%02d", i), row)
	}
	return list
}

// start starts the program, sends keys, and the first time leaves it alone for
// a while.
func (p *peer) start(t *testing.T, first bool) {
	cmd := exec.Command(p.command[0], p.command[1:]...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=truecolor", "TMUX=")
	began := time.Now()
	w := openWindow(t, cmd, p.rows)
	if !p.silent {
		w.answer()
	}
	w.waitFor(p.ready, 0)
	p.frames = append(p.frames, time.Since(began))
	time.Sleep(300 * time.Millisecond) // the rest of the start
	for i := range 24 {
		p.key(w, []string{"\x1b[B", "\x1b[A"}[i/4%2])
	}
	if first {
		p.wakes = idle(cmd.Process.Pid)
	}
	p.memory = max(p.memory, status(cmd.Process.Pid, "VmHWM"))
	cmd.Process.Kill()
	<-w.ended
	w.close()
}

// key sends a key, and waits until nothing more comes.
func (p *peer) key(w *window, key string) {
	before := len(w.all())
	sent := time.Now()
	w.send(key)
	for late := sent.Add(time.Second); time.Now().Before(late); time.Sleep(time.Millisecond) {
		if last, n := w.last(); n > before && time.Since(last) > 25*time.Millisecond {
			p.keys, p.bytes = append(p.keys, last.Sub(sent)), append(p.bytes, n-before)
			return
		}
	}
}

// answer answers what programs ask a terminal at their start.
func (w *window) answer() {
	done := 0
	w.heard(func(all []byte) {
		from := done
		for _, at := range questions.FindAllIndex(all[from:], -1) {
			w.master.WriteString(answers[string(all[from+at[0]:from+at[1]])])
			done = from + at[1]
		}
	})
}

var answers = map[string]string{
	"\x1b[c": "\x1b[?62;22c", "\x1b[6n": "\x1b[1;1R", "\x1b[?6n": "\x1b[?1;1R", "\x1b]11;?\a": "\x1b]11;rgb:0000/0000/0000\a", "\x1b]10;?\a": "\x1b]10;rgb:ffff/ffff/ffff\a",
	"\x1b]11;?\x1b\\": "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b]10;?\x1b\\": "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
	"\x1b[?2026$p": "\x1b[?2026;2$y", "\x1b[?2027$p": "\x1b[?2027;0$y",
}

var questions = regexp.MustCompile(`\x1b\[\??6n|\x1b\[c|\x1b\]1[01];\?(\a|\x1b\\)|\x1b\[\?202[67]\$p`)

// idle is how often the program wakes a second when nobody touches it.
func idle(pid int) float64 {
	const pause = 2 * time.Second
	before := wakes(pid)
	time.Sleep(pause)
	return float64(wakes(pid)-before) / pause.Seconds()
}

// wakes is how often the threads of a program went to sleep so far.
func wakes(pid int) (sum int) {
	tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", pid))
	for _, file := range tasks {
		sum += procField(file, "voluntary_ctxt_switches")
	}
	return sum
}

func status(pid int, name string) int { return procField(fmt.Sprintf("/proc/%d/status", pid), name) }

// procField is a number of a file of /proc.
func procField(file, name string) int {
	text, _ := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		if value, ok := strings.CutPrefix(line, name+":"); ok {
			n, _ := strconv.Atoi(strings.Fields(value)[0])
			return n
		}
	}
	return 0
}

// middle is the median. It sorts the list.
func middle[T cmp.Ordered](list []T) T {
	slices.Sort(list)
	return list[len(list)/2]
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func ratio(a, b []time.Duration) float64 { return float64(middle(a)) / float64(middle(b)) }
