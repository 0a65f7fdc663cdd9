package widget

import (
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// A Panel is a block of lines on a fill of its own: the lead of a screen, or a
// banner.
type Panel struct {
	Fill theme.Fill
	Bar  theme.Fill // of the cell at its left; the zero Fill for none
	Tall bool       // with a blank row above and below
}

// panelIndent is how many cells stand before the text of a panel.
const panelIndent = 3

// Room returns the cells for the lines of a panel of a width.
func (p Panel) Room(width int) int { return max(width-panelIndent-1, 1) }

// Lines draws lines on the panel, width cells wide. Where there are no fills a
// sign stands at its left.
func (p Panel) Lines(t *theme.Theme, lines []string, width int) []string {
	edge := p.Bar.Text(" ")
	if t.Ground == theme.None {
		edge = "|"
	}
	if p.Tall {
		lines = append(append([]string{""}, lines...), "")
	}
	drawn := make([]string, len(lines))
	for i, line := range lines {
		drawn[i] = edge + p.Fill.Text(typeset.Pad("  "+line, max(width-1, 0)))
	}
	return drawn
}
