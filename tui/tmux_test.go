package tui

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// terminal is the whole program in a real terminal: tmux.
type terminal struct {
	t      *testing.T
	socket string
}

// program builds the program once for these tests.
func program(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "toiawase")
	build := exec.Command("go", "build", "-o", bin, "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return bin
}

// openTerminal runs a command in a tmux of its own.
func openTerminal(t *testing.T, w, h int, command string) *terminal {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux")
	}
	if testing.Short() {
		t.Skip("the whole program takes a while")
	}
	term := &terminal{t: t, socket: filepath.Join(t.TempDir(), "s")}
	t.Cleanup(func() { term.tmux("kill-server") })
	term.tmux("-f", "/dev/null", "new-session", "-d", "-x", fmt.Sprint(w), "-y", fmt.Sprint(h),
		"-e", "LC_ALL=C.UTF-8", "-e", "HOME="+t.TempDir(), "sleep 0.2; "+command)
	term.tmux("set", "-s", "set-clipboard", "on")
	return term
}

func (term *terminal) tmux(args ...string) string {
	cmd := exec.Command("tmux", append([]string{"-S", term.socket}, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, _ := cmd.Output()
	return string(out)
}

// waitFor polls until the screen has a text; it does not wait longer than needed.
func (term *terminal) waitFor(text string) {
	term.t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for time.Now().Before(deadline) {
		if strings.Contains(term.tmux("capture-pane", "-p"), text) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	term.t.Fatalf("no %q on\n%s", text, term.tmux("capture-pane", "-p"))
}

// press sends a key and waits for what it should bring.
func (term *terminal) press(key, brings string) {
	term.t.Helper()
	term.tmux("send-keys", key)
	term.waitFor(brings)
}

func (term *terminal) write(text string) {
	term.tmux("send-keys", "-l", text)
	term.waitFor(text)
}

const clock = "2026-11-23T10:00:00+09:00"

// TestCopiedTextIsComposedText walks by keys, and compares what tmux holds in
// its buffer after the copy with what compose gives for the same answers.
func TestCopiedTextIsComposedText(t *testing.T) {
	bin := program(t)
	for lang, words := range map[string][]string{
		"ja": {"どこにもない", "どこが写っていますか", "手がかりがありますか", "発送元は", "ログインできますか", "電話で話せますか", "もうどこかに連絡", "必要なもの", "分けてコピー", "コピーを頼みました"},
		"en": {"Not anywhere", "What does the delivery", "someone took it?", "Who shipped it?", "Can you sign in", "talk on the phone", "already contacted", "Needed", "Copy in parts", "Asked the terminal"},
	} {
		t.Run(lang, func(t *testing.T) {
			term := openTerminal(t, 100, 30, bin+" --lang "+lang+" --at "+clock+" start delivery.marked_delivered")
			term.waitFor(words[0])
			for i, key := range []string{"2", "1", "2", "1", "1", "1", "1"} {
				term.press(key, words[i+1])
			}
			term.write("250-1234567-1234567")
			term.press("Enter", "✓ ")
			term.tmux("send-keys", "Tab")
			term.press("Enter", map[string]string{"ja": "まず、ここへ", "en": "Start here"}[lang])
			term.press("Enter", words[8])
			term.press("Enter", words[9])
			if got, want := term.tmux("show-buffer"), composed(t, bin, lang); got != want {
				t.Errorf("buffer\n%q\nwant\n%q", got, want)
			}
		})
	}
}

// composed is the message of compose for the answers that the test gives.
func composed(t *testing.T, bin, lang string) string {
	t.Helper()
	out, err := exec.Command(bin, "compose", "delivery.marked_delivered", "--lang", lang, "--at", clock, "--json",
		"--answer", "look_around=nowhere", "--fact", "photo_shows=home", "--fact", "theft_signs=no", "--fact", "shipped_by=amazon",
		"--fact", "can_login=yes", "--fact", "phone_ok=yes", "--fact", "contacted_via=none", "--fact", "order_number=250-1234567-1234567").Output()
	if err != nil {
		t.Fatalf("compose: %v", err)
	}
	var result struct{ Message struct{ Body string } }
	if err := json.Unmarshal(out, &result); err != nil {
		t.Fatal(err)
	}
	return result.Message.Body
}

// TestTerminalIsRestored: leaving gives the shell its screen back.
func TestTerminalIsRestored(t *testing.T) {
	bin := program(t)
	term := openTerminal(t, 80, 24, "sh -c '"+bin+" --lang en; echo back at the shell; sleep 5'")
	term.waitFor("Toiawase")
	term.press("C-c", "back at the shell")
	if strings.Contains(term.tmux("capture-pane", "-p"), "What went wrong?") {
		t.Error("the program's screen is still there")
	}
}

// send writes bytes to the program, in one write; as a paste they stand between
// the marks of one.
func (term *terminal) send(bytes string, paste bool) {
	file := filepath.Join(term.t.TempDir(), "bytes")
	if err := os.WriteFile(file, []byte(bytes), 0o600); err != nil {
		term.t.Fatal(err)
	}
	term.tmux("load-buffer", file)
	args := []string{"paste-buffer", "-r"}
	if paste {
		args = append(args, "-p")
	}
	term.tmux(args...)
}

// TestBurstInATerminal: keys in one write give the answers of slow ones.
func TestBurstInATerminal(t *testing.T) {
	bin := program(t)
	term := openTerminal(t, 100, 30, bin+" --lang ja --at "+clock+" start delivery.marked_delivered")
	term.waitFor("どこにもない")
	term.send("212111", false)
	term.waitFor("もうどこかに連絡")
	term.send("\r250-1234567-1234567\r\r\r", false)
	term.waitFor("250-1234567-1234567")
	term.send("\x1b[A2026\r\x06", false)
	term.waitFor("何に困っていますか")
	term.send("届いていない\r1", false)
	term.waitFor("どこにもない")
}

// TestHostileInput: sequences that no terminal sends, typed and pasted, and the
// program goes on, also in another size.
func TestHostileInput(t *testing.T) {
	bin := program(t)
	term := openTerminal(t, 80, 24, "sh -c '"+bin+" --lang en; echo back at the shell; sleep 5'")
	term.waitFor("What went wrong?")
	many := "\x1b[" + strings.Repeat("1;", 40) + "m"
	for _, paste := range []bool{true, false} {
		term.send(" "+many+" ", paste)
		term.send("\x1bP"+strings.Repeat("1:", 40)+"q"+many+"\x1b]x"+many, paste)
	}
	term.tmux("resize-window", "-x", "70", "-y", "20")
	term.press("C-u", "Common")
	term.tmux("send-keys", "C-z")
	term.tmux("send-keys", "-l", "refund")
	term.waitFor("Search  refund")
	term.press("C-c", "back at the shell")
}
