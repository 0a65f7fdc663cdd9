package widget

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// WideScreen is the least width for a side column, in cells.
const WideScreen = 80

// divider parts the columns of a frame.
const divider = " | "

// A Frame is what surrounds every screen: a title line, a rule, the body, a
// rule, a footer line. Low screens lose the rules first, then the footer, then
// the title.
type Frame struct {
	Theme *theme.Theme // must be set
	Title string       // plain text at the left of the title line
	Right string       // plain text at its right, such as "3/10"; may be empty
	Foot  string       // the footer line, as from Footer
}

// A Rect is a part of the screen in cells, from the top left corner. The zero
// value has no room.
type Rect struct{ X, Y, W, H int }

// Place moves the cursor of a widget drawn at r to its place on the screen. It
// returns nil for no cursor, and for one outside r.
func (r Rect) Place(c *tea.Cursor) *tea.Cursor {
	if c == nil || c.X < 0 || c.Y < 0 || c.X >= r.W || c.Y >= r.H {
		return nil
	}
	moved := *c
	moved.X, moved.Y = c.X+r.X, c.Y+r.Y
	return &moved
}

// Below returns r without its first n lines.
func (r Rect) Below(n int) Rect {
	n = max(0, min(n, r.H))
	return Rect{r.X, r.Y + n, r.W, r.H - n}
}

// Boxes are the parts of a frame that a screen fills.
type Boxes struct {
	Main Rect
	Side Rect // zero when there is no side column
	Foot int  // the width for the footer
}

// Layout returns the parts of a frame on a screen of width by height cells.
// There is a side column when it is asked for and the screen is wide enough.
func (f *Frame) Layout(width, height int, side bool) Boxes {
	width, height = max(width, 0), max(height, 0)
	top, bottom := chrome(height)
	margin := margin(width)
	main := Rect{X: margin, Y: top, W: width - 2*margin, H: height - top - bottom}
	boxes := Boxes{Main: main, Foot: main.W}
	if side && width >= WideScreen {
		w := min(max(width*3/10, 24), 44)
		boxes.Main.W -= w + len(divider)
		boxes.Side = Rect{X: boxes.Main.X + boxes.Main.W + len(divider), Y: top, W: w, H: main.H}
	}
	return boxes
}

// chrome returns the lines above and below the body.
func chrome(height int) (top, bottom int) {
	switch {
	case height >= 8:
		return 2, 2
	case height >= 4:
		return 1, 1
	case height >= 2:
		return 1, 0
	}
	return 0, 0
}

// margin returns the empty cells at the left and right edge.
func margin(width int) int {
	if width >= 20 {
		return 1
	}
	return 0
}

// View draws the frame around the body, exactly width by height cells. Give
// side only what Layout gave room for; what is too long or wide is cut.
func (f *Frame) View(width, height int, main, side string) string {
	if width <= 0 || height <= 0 {
		return ""
	}
	boxes := f.Layout(width, height, side != "")
	top, bottom := chrome(height)
	lines := make([]string, 0, height)
	if top > 0 {
		lines = append(lines, f.title(boxes.Foot))
	}
	if top > 1 {
		lines = append(lines, f.rule(boxes.Foot))
	}
	lines = append(lines, f.body(boxes, main, side)...)
	if bottom > 1 {
		lines = append(lines, f.rule(boxes.Foot))
	}
	if bottom > 0 {
		lines = append(lines, f.Foot)
	}
	edge := strings.Repeat(" ", margin(width))
	for i, line := range lines {
		lines[i] = typeset.Pad(edge+typeset.Clip(line, boxes.Foot), width)
	}
	return strings.Join(lines, "\n")
}

// title draws the title line.
func (f *Frame) title(width int) string {
	return typeset.Spread(f.Theme.Strong.Render(oneLine(typeset.Safe(f.Title))),
		f.Theme.Hint.Render(oneLine(typeset.Safe(f.Right))), width)
}

// rule draws a line across.
func (f *Frame) rule(width int) string { return f.Theme.Ghost.Render(strings.Repeat("-", width)) }

// body draws the columns, as many lines as there is room for.
func (f *Frame) body(boxes Boxes, main, side string) []string {
	if boxes.Side.W == 0 {
		return column(main, boxes.Main.W, boxes.Main.H)
	}
	return typeset.Join(f.Theme.Ghost.Render(divider),
		typeset.Column{Lines: column(main, boxes.Main.W, boxes.Main.H), Width: boxes.Main.W},
		typeset.Column{Lines: column(side, boxes.Side.W, boxes.Side.H), Width: boxes.Side.W})
}

// column returns text as exactly height lines, each cut to width.
func column(text string, width, height int) []string {
	lines := make([]string, height)
	for i, line := range strings.Split(text, "\n") {
		if i < height {
			lines[i] = typeset.Clip(line, width)
		}
	}
	return lines
}
