package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// painter draws the top screen into the frame.
type painter struct {
	stepper
	drawn         bool // nothing has changed since the last View
	width, height int
	frame         widget.Frame
}

// The least size in which a screen can be used.
const (
	leastWidth  = 20
	leastHeight = 5
)

// View implements tea.Model.
func (a *painter) View() tea.View {
	a.drawn = true
	view := tea.NewView("")
	view.AltScreen = true
	switch {
	case a.width == 0 || a.height == 0:
		return view
	case a.width < leastWidth || a.height < leastHeight:
		view.Content = strings.Join((&column{width: a.width}).wrapped(a.words().Small, a.height), "\n")
		return view
	}
	view.Content, view.Cursor = a.draw()
	return view
}

// footKeys are the keys of the foot line. Help comes early, so that a narrow
// screen shows it too.
func (a *painter) footKeys(top screen) []key.Binding {
	keys, every := append(a.replayKeys(), top.Keys()...), a.everywhere()
	n := min(2, len(keys))
	return slices.Concat(keys[:n], every[:1], keys[n:], every[1:])
}

// draw sets the top screen into the frame.
func (a *painter) draw() (string, *tea.Cursor) {
	top := a.top()
	side, wide := top.(sided)
	boxes := a.frame.Layout(a.width, a.height, wide)
	above := a.banner(boxes.Main.W, boxes.Main.H)
	room := boxes.Main.Below(len(above))
	main := strings.Join(append(above, top.Body(room.W, room.H)...), "\n")
	second := ""
	if wide && boxes.Side.W > 0 {
		second = strings.Join(side.Side(boxes.Side.W, boxes.Side.H), "\n")
	}
	a.frame.Title = top.Title()
	a.frame.Right = "Ctrl+L " + a.words().Language
	if p, ok := top.(placed); ok && p.Place() != "" {
		a.frame.Right = p.Place() + "   " + a.frame.Right
	}
	a.frame.Right = a.safe(boxes.Foot-typeset.Width(a.frame.Title)-1) + a.frame.Right
	a.frame.Foot = widget.Footer(a.theme, boxes.Foot, a.footKeys(top)...)
	var cursor *tea.Cursor
	if c, ok := top.(cursored); ok {
		cursor = room.Place(c.Cursor())
	}
	return a.frame.View(a.width, a.height, main, second), cursor
}

// bannerPart is how much of a screen the lines above it may take: a third.
const bannerPart = 3

// banner are the lines above the body: a problem of a preview, the replay.
func (a *painter) banner(w, h int) []string {
	sh := &column{width: w}
	a.previewLines(sh)
	a.replayLines(sh)
	a.keepLines(sh)
	sh.text(a.theme.Good, a.notice)
	lines := sh.lines[:min(len(sh.lines), h/bannerPart)]
	if len(lines) > 0 && h > 12 {
		lines = append(lines, "")
	}
	return lines
}
