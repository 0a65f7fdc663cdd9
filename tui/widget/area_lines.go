package widget

import (
	"strings"
	"unicode/utf8"

	"toiawase/tui/typeset"
)

// A drawnLine is a line of an Area as it is drawn: a piece of a line of the text.
type drawnLine struct {
	row  int // the line of the text
	from int // the rune of that line with which the piece begins
	text string
}

// broken are the lines of a text at a width.
type broken struct {
	text  string
	width int
	lines []drawnLine
}

// broken breaks the text for the last view. A line that is full is followed by
// an empty one, where the cursor stands behind it.
func (a *Area) broken() []drawnLine {
	text, width := a.input.Value(), max(a.width, 1)
	if a.set.lines != nil && a.set.text == text && a.set.width == width {
		return a.set.lines
	}
	a.set = broken{text: text, width: width}
	for row, line := range strings.Split(text, "\n") {
		pieces, from := typeset.Pieces(line, width), 0
		if typeset.Width(pieces[len(pieces)-1]) >= width {
			pieces = append(pieces, "")
		}
		for _, piece := range pieces {
			a.set.lines = append(a.set.lines, drawnLine{row, from, piece})
			from += utf8.RuneCountInString(piece)
		}
	}
	return a.set.lines
}

// place is where the cursor is: the line, and the cell in it.
func (a *Area) place(lines []drawnLine) (y, x int) {
	row, col := a.input.Line(), a.input.Column()
	for i, line := range lines {
		if line.row == row && line.from <= col {
			y = i
		}
	}
	return y, typeset.Width(cutRunes(lines[y].text, col-lines[y].from))
}

// lines is by how many lines a key moves the cursor; 0 for other keys.
func (a *Area) lines(key string) int {
	switch key {
	case "up":
		return -1
	case "down":
		return 1
	case "pgup":
		return -max(a.height, 1)
	case "pgdown":
		return max(a.height, 1)
	}
	return 0
}

// move moves the cursor by drawn lines, to the same cell as far as it can.
func (a *Area) move(by int) {
	lines := a.broken()
	y, x := a.place(lines)
	to := lines[max(0, min(y+by, len(lines)-1))]
	for a.input.Line() > to.row {
		a.input.CursorStart()
		a.input.CursorUp()
	}
	for a.input.Line() < to.row {
		a.input.CursorEnd()
		a.input.CursorDown()
	}
	a.input.SetCursorColumn(to.from + utf8.RuneCountInString(typeset.Clip(to.text, x)))
}

// cutRunes is the first n runes of a text.
func cutRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
