package widget

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"toiawase/tui/typeset"
)

// Here marks in finished lines the cell of the row, chip or field that has the
// cursor. It takes no cell. The frame puts the real cursor there, so that a
// screen reader or a Braille line follows it, and takes the mark out: a
// terminal that met it would keep its font.
const Here = "\x1b[10m"

// Find returns the cursor that finished lines mark, and the lines without the
// mark; nil when there is none.
func Find(view string) (string, *tea.Cursor) {
	before, _, found := strings.Cut(view, Here)
	if !found {
		return view, nil
	}
	row := strings.Count(before, "\n")
	col := typeset.Width(before[strings.LastIndexByte(before, '\n')+1:])
	return strings.ReplaceAll(view, Here, ""), newCursor(col, row)
}
