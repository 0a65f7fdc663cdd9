package tui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// shown is what the terminal shows once it has not changed for a moment.
func (term *terminal) shown() string {
	last := term.tmux("capture-pane", "-p")
	for same := 0; same < 5; {
		time.Sleep(20 * time.Millisecond)
		now := term.tmux("capture-pane", "-p")
		if same++; now != last {
			last, same = now, 0
		}
	}
	return last
}

// soon reports whether something comes true while it is worth waiting.
func soon(is func() bool) bool {
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); {
		if is() {
			return true
		}
	}
	return false
}

// theOnlyCase is the file of the case in a data folder; empty if there is not
// one.
func theOnlyCase(folder string) string {
	files, _ := filepath.Glob(filepath.Join(folder, "cases", "*.json"))
	if len(files) != 1 {
		return ""
	}
	text, _ := os.ReadFile(files[0])
	return string(text)
}

// TestResizeStorm resizes the window many times, faster than frames are drawn,
// and presses keys meanwhile: after that the screen is as if nothing had
// happened.
func TestResizeStorm(t *testing.T) {
	bin := program(t)
	term := openTerminal(t, 80, 24, bin+" --lang ja --at "+clock+" start delivery.marked_delivered")
	term.waitFor("どこにもない")
	term.press("2", "どこが写っていますか")
	calm := term.shown()
	r := rand.New(rand.NewPCG(13, 13))
	for i := range times(t, 30) {
		term.tmux("resize-window", "-x", fmt.Sprint(20+r.IntN(181)), "-y", fmt.Sprint(5+r.IntN(56)))
		term.tmux("send-keys", []string{"Down", "Up", "F1", "Escape"}[i%4])
	}
	term.tmux("resize-window", "-x", "80", "-y", "24")
	now := ""
	if !soon(func() bool { now = term.shown(); return now == calm }) {
		t.Errorf("after the storm\n%s\nbefore\n%s", now, calm)
	}
}

// TestEditorRoundTrip has the message edited in the editor of the environment:
// the editor gets the whole terminal, the program gets it back with what was
// written, and the case keeps it.
func TestEditorRoundTrip(t *testing.T) {
	bin, folder := program(t), t.TempDir()
	editor := filepath.Join(folder, "editor")
	script := "#!/bin/sh\necho the editor has the terminal\ntest -t 0 && test -t 1 && read answer\nprintf '手で書き足しました。%s\\n' \"$answer\" | cat - \"$1\" >\"$1.new\" && mv \"$1.new\" \"$1\"\n"
	if err := os.WriteFile(editor, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	term := openTerminal(t, 100, 30, "env EDITOR="+editor+" "+bin+" --lang ja --data "+folder+" --at "+clock+" start delivery.marked_delivered")
	term.waitFor("どこにもない")
	term.tmux("send-keys", "2", "1", "2", "1", "1", "1", "1")
	term.waitFor("必要なもの")
	term.tmux("send-keys", "Tab")
	term.press("Enter", "まず、ここへ")
	term.press("Enter", "分けてコピー")
	term.press("C-e", "the editor has the terminal")
	term.tmux("send-keys", "-l", "QX77")
	term.press("Enter", "手で書き足しました。QX77")
	back := func() bool {
		screen := term.shown()
		return strings.Contains(screen, "Ctrl+Z") && !strings.Contains(screen, "the editor has")
	}
	if !soon(back) {
		t.Errorf("the program is not back:\n%s", term.shown())
	}
	term.tmux("send-keys", "Escape")
	kept := ""
	if !soon(func() bool { kept = theOnlyCase(folder); return strings.Contains(kept, "QX77") }) {
		t.Errorf("the case does not keep what was written:\n%s", kept)
	}
}
