package typeset

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// tail marks cut text. The usual "…" is one cell wide in some terminals and
// two in others.
const tail = ".."

// Width returns the cells that s takes on one line, colours not counted.
func Width(s string) int { return ansi.StringWidth(FoldKana(s)) }

// Truncate returns s on one line and at most width cells wide; text that was
// cut ends in "..". A width of two or less leaves no room for the mark.
func Truncate(s string, width int) string {
	if width <= len(tail) {
		return cut(s, width, "")
	}
	return cut(s, width, tail)
}

// Clip is Truncate without the mark.
func Clip(s string, width int) string { return cut(s, width, "") }

// cut returns s within width cells, mark included when something is missing.
// Escape sequences behind the cut stay, so that colours are closed.
func cut(s string, width int, mark string) string {
	if width <= 0 {
		return ""
	}
	s = FoldKana(strings.ReplaceAll(s, "\n", " "))
	if ansi.StringWidth(s) <= width {
		return s
	}
	var b strings.Builder
	room := width - len(mark)
	glyphs, end := split(s)
	for _, g := range glyphs {
		b.WriteString(g.pen)
		if room >= g.width {
			b.WriteString(g.text)
			room -= g.width
		} else if room >= 0 {
			b.WriteString(mark)
			room = -1
		}
	}
	return b.String() + end
}

// Pad returns s exactly width cells wide: cut as by Truncate, or filled with
// spaces on the right.
func Pad(s string, width int) string {
	s = Truncate(s, width)
	if n := width - Width(s); n > 0 {
		s += strings.Repeat(" ", n)
	}
	return s
}

// Spread returns left and right at the two ends of a line of exactly width
// cells. When both do not fit, left is cut; right goes only when it alone
// would fill the line.
func Spread(left, right string, width int) string {
	r := Width(right)
	if r == 0 || r+1 >= width {
		return Pad(left, width)
	}
	return Pad(left, width-r-1) + " " + Truncate(right, r)
}

// A Column is a block of lines for Join.
type Column struct {
	Lines []string // finished lines; the zero value is an empty column
	Width int      // cells; each line is cut or padded to it
}

// Join sets columns side by side with sep between them, as many lines as the
// longest column has. Every line is exactly as wide as the columns and
// separators together.
func Join(sep string, columns ...Column) []string {
	height := 0
	for _, c := range columns {
		height = max(height, len(c.Lines))
	}
	lines := make([]string, height)
	for y := range lines {
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = Pad(c.line(y), c.Width)
		}
		lines[y] = strings.Join(row, sep)
	}
	return lines
}

// line returns line y, or nothing below the last.
func (c Column) line(y int) string {
	if y < len(c.Lines) {
		return c.Lines[y]
	}
	return ""
}

// Plain removes the colours of finished lines.
func Plain(s string) string { return ansi.Strip(s) }
