package tui

import (
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// both are the same program in two terminals, drawn by Bubble Tea and by paint.
type both struct{ stock, painted *terminal }

// same waits until both terminals show the same, with colours, and a text.
func (b both) same(t *testing.T, after, text string) {
	t.Helper()
	var one, two string
	deadline := time.Now().Add(20 * time.Second)
	for time.Now().Before(deadline) {
		one, two = b.stock.shows(), b.painted.shows()
		if one == two && strings.Contains(one, text) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("after %s (%q)\n%s\nwant\n%s", after, text, two, one)
}

// shows is what a terminal shows: its cells, its cursor, which screen. Of a
// blank cell nobody sees the ink, nor how bold it is.
func (term *terminal) shows() string {
	buf := uv.NewScreenBuffer(140, 40)
	uv.NewStyledString(term.tmux("capture-pane", "-p", "-e")).Draw(buf, buf.Bounds())
	for _, line := range buf.Lines {
		for x := range line {
			if c := &line[x]; c.Content == " " && c.Style.Underline == 0 && c.Style.Attrs&uv.AttrReverse == 0 {
				c.Style.Fg, c.Style.Attrs = nil, 0
			}
		}
	}
	return buf.Render() + "\n" +
		term.tmux("display-message", "-p", "#{cursor_flag} #{alternate_on} #{?cursor_flag,#{cursor_x} #{cursor_y},}")
}

// TestRenderersAlike walks the program with both renderers: the screens are the
// same after every key and after a resize, and the shell gets its terminal back.
func TestRenderersAlike(t *testing.T) {
	bin := program(t)
	command := " " + bin + " --lang ja --at " + clock + "; echo back; sleep 60'"
	b := both{openTerminal(t, 100, 30, "sh -c 'TOIAWASE_RENDERER=tea"+command),
		openTerminal(t, 100, 30, "sh -c '"+command)}
	b.same(t, "the start", "何に困って")
	for _, key := range []string{"Down", "Down", "Up", "届", "い", "BSpace", "Enter", "1", "2", "F1", "Escape", "C-l", "C-l", "Tab", "Left", "C-f", "Escape"} {
		for _, term := range []*terminal{b.stock, b.painted} {
			term.tmux("send-keys", key)
		}
		b.same(t, key, "")
	}
	for _, size := range [][2]string{{"60", "20"}, {"18", "4"}, {"130", "40"}} {
		for _, term := range []*terminal{b.stock, b.painted} {
			term.tmux("resize-window", "-x", size[0], "-y", size[1])
		}
		b.same(t, "a size of "+size[0], "")
	}
	for _, term := range []*terminal{b.stock, b.painted} {
		term.tmux("send-keys", "C-c")
	}
	b.painted.waitFor("back")
	if modes := b.painted.tmux("display-message", "-p", "#{wrap_flag} #{cursor_flag} #{alternate_on}"); modes != "1 1 0\n" {
		t.Errorf("wrapping, cursor and alternate screen are %q", modes)
	}
}
