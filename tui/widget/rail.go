package widget

import (
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// A Rail names the stages of a walk, and marks those behind and the present
// one. The zero value has none.
type Rail struct {
	Stages []string
	At     int // the present one
}

// View draws the widest form that fits: with gaps, without, the present stage
// alone.
func (r Rail) View(t *theme.Theme, width int) string {
	if len(r.Stages) == 0 {
		return ""
	}
	for _, gaps := range [][2]string{{" ", " "}, {" ", ""}, {"", ""}} {
		if line := r.line(t, gaps[0], gaps[1]); typeset.Width(line) <= width {
			return line
		}
	}
	return typeset.Clip(t.HeadOn.Cap(r.Stages[r.At]), width)
}

// line draws all stages with gaps before and behind the signs between them.
func (r Rail) line(t *theme.Theme, before, behind string) (line string) {
	for i, name := range r.Stages {
		if i > 0 {
			line += t.HeadDim.Render(before + t.Rail + behind)
		}
		switch {
		case i == r.At:
			line += t.HeadOn.Cap(name)
		case i < r.At && t.Line():
			line += t.HeadDim.Render(t.Done + name)
		default:
			line += t.HeadDim.Render(name)
		}
	}
	return line
}
