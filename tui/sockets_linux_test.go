package tui

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// call matches a line of strace with a system call. A thread that ends with the
// program can leave one whose number nobody could read any more: "???(".
var call = regexp.MustCompile(`^\d+ +(<\.\.\. )?[a-z]`)

// TestNoSockets: the program makes no socket, on screens and in commands, built
// as the README says, with and without cgo. Inside tmux a library asks tmux for
// its colours, which is another program.
func TestNoSockets(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("no strace")
	}
	for _, cgo := range []string{"0", "1"} {
		bin := filepath.Join(t.TempDir(), "toiawase")
		build := exec.Command("go", "build", "-o", bin, "..")
		build.Env = append(os.Environ(), "CGO_ENABLED="+cgo)
		if out, err := build.CombinedOutput(); err != nil {
			t.Logf("CGO_ENABLED=%s: %v: %s", cgo, err, out) // no C compiler
			continue
		}
		for _, args := range [][]string{nil, {"search", "refund"}, {"cases", "list"}} {
			calls := filepath.Join(t.TempDir(), "calls")
			cmd := exec.Command("strace", append([]string{"-f", "-e", "trace=%network", "-o", calls, bin, "--lang", "en", "--data", t.TempDir()}, args...)...)
			cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=", "TMUX=", "DISPLAY=")
			w := openWindow(t, cmd)
			if args == nil {
				w.waitFor("What went wrong?", 0)
				w.send("\x03")
			}
			w.wait()
			list, err := os.ReadFile(calls)
			if err != nil || !strings.Contains(string(list), "exited with") {
				t.Skipf("strace does not work here: %v %s", err, list)
			}
			for line := range strings.Lines(string(list)) {
				if call.MatchString(line) {
					t.Errorf("CGO_ENABLED=%s %v: %s", cgo, args, line)
				}
			}
		}
	}
}
