package tui

import (
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/settings"
)

// pointer is a mouse on the program.
type pointer struct{ *app }

// mouse does what a click or the wheel asks for, by the keys that do the same,
// so that there is nothing that needs a mouse. Where nobody asked for one, or
// keys still wait for their turn, it does nothing.
func (a pointer) mouse(m tea.Mouse) tea.Cmd {
	if a.prefs.Value(settings.Mouse) != settings.On || a.queue.closed || a.holds() || len(a.queue.msgs) > 0 {
		return nil
	}
	switch m.Button {
	case tea.MouseWheelUp:
		return a.take(tea.KeyPressMsg{Code: tea.KeyUp})
	case tea.MouseWheelDown:
		return a.take(tea.KeyPressMsg{Code: tea.KeyDown})
	case tea.MouseLeft:
		return a.click(m.X, m.Y)
	}
	return nil
}

// click presses the chip at a cell. A row that is clicked is marked, and chosen
// when it was marked before: a slip of the hand decides nothing.
func (a pointer) click(x, y int) tea.Cmd {
	a.View()
	for _, h := range a.hits {
		if h.Y == y && h.X <= x && x < h.X+h.W {
			return a.take(tea.KeyPressMsg{Code: rune(h.Key[0]), Text: h.Key})
		}
	}
	if a.chosenAt == nil || x >= a.mainEnd() {
		return nil
	}
	switch {
	case a.chosenAt.Y == y && a.fielded:
		return nil // a click into a field that is typed in
	case a.chosenAt.Y == y:
		return a.take(tea.KeyPressMsg{Code: tea.KeyEnter})
	case y > a.chosenAt.Y:
		return a.walkTo(y, tea.KeyDown, tea.KeyUp)
	}
	return a.walkTo(y, tea.KeyUp, tea.KeyDown)
}

// mainEnd is the column behind the main one.
func (a pointer) mainEnd() int {
	_, beside := a.top().(sided)
	_, brief := a.top().(stripped)
	main := a.frame.Layout(a.width, a.height, beside, brief).Main
	return main.X + main.W
}

// walkTo moves the mark to the row of a screen's line: key by key, and one back
// where the next row begins below that line. Where a key does not move it there
// are no rows, and that key is taken back.
func (a pointer) walkTo(y int, there, back rune) tea.Cmd {
	var cmds []tea.Cmd
	for a.chosenAt != nil && a.chosenAt.Y != y {
		from, was := a.chosenAt.Y, a.View().Content
		cmds = append(cmds, a.take(tea.KeyPressMsg{Code: there}))
		now := a.View().Content
		switch at := a.chosenAt; {
		case now == was:
			return tea.Batch(cmds...) // the last row, or the first
		case at == nil || at.Y == from, there == tea.KeyDown && at.Y > y:
			cmds = append(cmds, a.take(tea.KeyPressMsg{Code: back}))
			return tea.Batch(cmds...)
		case there == tea.KeyUp && at.Y < y:
			return tea.Batch(cmds...)
		}
	}
	return tea.Batch(cmds...)
}
