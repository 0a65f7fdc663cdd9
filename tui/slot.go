package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// slot adds the field for a long text, h rows high, and returns the cursor in
// the lines.
func slot(t *theme.Theme, sh *column, area *widget.Area, h int) *tea.Cursor {
	y := len(sh.lines)
	lines := strings.Split(area.View(max(sh.width-2, 1), h), "\n")
	fill := t.Slot
	if area.Focused() {
		fill = t.SlotOn
	}
	for len(lines) < h {
		lines = append(lines, "")
	}
	for _, line := range lines {
		sh.lines = append(sh.lines, fill.Text(typeset.Pad(" "+line, sh.width)))
	}
	c := area.Cursor()
	if c == nil {
		return nil
	}
	moved := *c
	moved.X, moved.Y = moved.X+1, moved.Y+y
	return &moved
}

// buttons draws the buttons to which Tab leads, with the focus on one, counted
// from 1; 0: on none.
func buttons(t *theme.Theme, w, focus int, labels ...string) []string {
	var items []widget.Chip
	for _, label := range labels {
		items = append(items, widget.Chip{ID: label, Label: label})
	}
	chips := widget.NewChips(t, items...)
	if chips.Focused = focus > 0; focus > 0 {
		chips.Select(labels[focus-1])
	}
	tab := t.Key.Cap("Tab") + " "
	rows := chips.View(w - typeset.Width(tab))
	if len(rows) > 0 {
		rows[0] = tab + rows[0]
	}
	return append([]string{""}, rows...)
}
