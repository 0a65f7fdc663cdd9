package widget

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide/regexp"
	"toiawase/tui/typeset"
)

// Here marks in finished lines the cell of the row, chip or field that has the
// cursor. It takes no cell. The frame puts the real cursor there, so that a
// screen reader or a Braille line follows it, and takes the mark out: a
// terminal that met it would keep its font.
const Here = "\x1b[10m"

// A Hit is a chip in finished lines that a click presses.
type Hit struct {
	X, Y, W int
	Key     string // the digit that does the same
}

// hitShut ends what hit begins.
const hitShut = "\x1b[20m"

// hit marks a chip that a digit presses. Like Here it takes no cell, and is
// taken out before a terminal meets it.
func hit(key, chip string) string {
	if len(key) != 1 || key < "1" || key > "9" {
		return chip
	}
	return "\x1b[1" + key + "m" + chip + hitShut
}

// hitMark finds where a chip begins, or ends.
var hitMark = regexp.MustCompile(`\x1b\[(?:1([1-9])|20)m`)

// Hits returns the chips that finished lines mark, and the lines without the
// marks.
func Hits(view string) (string, []Hit) {
	if !strings.Contains(view, hitShut) {
		return hitMark.ReplaceAllString(view, ""), nil
	}
	var hits []Hit
	lines := strings.Split(view, "\n")
	for y, line := range lines {
		for _, at := range hitMark.FindAllStringSubmatchIndex(line, -1) {
			x := typeset.Width(line[:at[0]])
			if at[2] >= 0 {
				hits = append(hits, Hit{X: x, Y: y, Key: line[at[2]:at[3]]})
			} else if n := len(hits); n > 0 && hits[n-1].Y == y {
				hits[n-1].W = x - hits[n-1].X
			}
		}
		lines[y] = hitMark.ReplaceAllString(line, "")
	}
	return strings.Join(lines, "\n"), hits
}

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
