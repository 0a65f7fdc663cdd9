package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// column collects lines of running text of one width.
type column struct {
	width int
	lines []string
}

// heading adds a line of its own, after a blank line unless it is the first.
func (s *column) heading(style lipgloss.Style, text string) {
	s.gap()
	s.text(style, text)
}

// text adds a wrapped paragraph.
func (s *column) text(style lipgloss.Style, text string) { s.hang(style, text, "", "") }

// item adds a wrapped line with a mark before it and an indent below.
func (s *column) item(style lipgloss.Style, mark, text string) {
	s.hang(style, text, mark, strings.Repeat(" ", typeset.Width(mark)))
}

// hang adds a wrapped paragraph with a prefix for its first line and one for
// the others. Text is made safe before it is styled.
func (s *column) hang(style lipgloss.Style, text, first, rest string) {
	if text == "" {
		return
	}
	for _, line := range typeset.Hang(typeset.Safe(text), min(s.width, widget.Measure), first, rest) {
		s.lines = append(s.lines, style.Render(line))
	}
}

// beside adds a wrapped paragraph behind a label that is styled already.
func (s *column) beside(label string, style lipgloss.Style, text string) {
	indent := strings.Repeat(" ", typeset.Width(label))
	for i, line := range typeset.Hang(typeset.Safe(text), min(s.width, widget.Measure), indent, indent) {
		line = style.Render(strings.TrimPrefix(line, indent))
		if i == 0 {
			line = label + line
		} else {
			line = indent + line
		}
		s.lines = append(s.lines, line)
	}
}

// titled adds a heading with what there is to say of it behind it, or below it
// where both do not fit into one line.
func (s *column) titled(head lipgloss.Style, title string, style lipgloss.Style, note string) {
	title, note = typeset.Safe(title), typeset.Safe(note)
	if typeset.Width(title)+2+typeset.Width(note) <= s.width {
		s.lines = append(s.lines, head.Render(title)+"  "+style.Render(note))
		return
	}
	s.text(head, title)
	s.text(style, note)
}

// pair adds two columns side by side.
func (s *column) pair(left, right *column, gap int) {
	for i := range max(len(left.lines), len(right.lines)) {
		line := ""
		if i < len(left.lines) {
			line = left.lines[i]
		}
		if i < len(right.lines) {
			line = typeset.Pad(line, left.width+gap) + right.lines[i]
		}
		s.lines = append(s.lines, line)
	}
}

// gap adds a blank line, unless there is one already or nothing above it.
func (s *column) gap() {
	if n := len(s.lines); n > 0 && s.lines[n-1] != "" {
		s.lines = append(s.lines, "")
	}
}

// inSight returns the first line to show of n, from top on, so that the lines
// from..to are among the h shown.
func inSight(top, from, to, n, h int) int {
	if to > top+h {
		top = to - h
	}
	if from < top {
		top = from
	}
	return max(0, min(top, n-h))
}

// wrapped returns a text as at most h lines of the column's width.
func (s *column) wrapped(text string, h int) []string {
	lines := typeset.Wrap(text, s.width)
	return lines[:min(len(lines), h)]
}
