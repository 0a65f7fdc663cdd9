package widget

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// The grid, in cells.
const (
	PaneScreen = 96 // the least width of a screen with a pane
	Measure    = 84 // running text is never wider
	widest     = 86 // the main column beside a pane
	paneMost   = 46
	roomy      = 24 // rows from which a blank row stands above the footer
)

// A Frame is what surrounds every screen: a header of two rows, below it a
// strip or a blank row, the body with a pane at its right, a footer of two rows.
// Low screens lose the blank rows first, then a row of the header and of the
// footer.
type Frame struct {
	Theme *theme.Theme // must be set
	Title string       // plain text at the left of the header
	Right []string     // plain texts at its right; where the title needs room, the first goes
	Rail  Rail         // below the title
	Where string       // what stands there when there is no rail
	Count string       // below Right
	Strip string       // the row under the header, with its inks; empty: blank
	Foot  Foot
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
	Main  Rect
	Pane  Rect // zero when there is no pane
	Strip int  // the width of the strip; 0 when there is none
}

// Margin returns the empty cells at the left and right edge.
func Margin(width int) int {
	switch {
	case width >= 120:
		return 3
	case width >= 70:
		return 2
	case width >= 20:
		return 1
	}
	return 0
}

// Layout returns the parts of a frame on a screen of width by height cells. A
// screen that has more to say beside its body gets a pane for it where there is
// room, else a strip, if it asks for them.
func (f *Frame) Layout(width, height int, pane, strip bool) Boxes {
	width, height = max(width, 0), max(height, 0)
	m := Margin(width)
	pane = pane && width >= PaneScreen
	strip = strip && !pane && height >= 10
	top, bottom := head(height)+gap(height, strip), foot(height)
	if height >= roomy {
		bottom++
	}
	b := Boxes{Main: Rect{X: m, Y: top, W: width - 2*m, H: max(height-top-bottom, 0)}}
	if strip {
		b.Strip = width - 2*m
	}
	if pane {
		w := min(width*34/100, paneMost)
		b.Main.W = min(width-w-m-4, widest)
		b.Pane = Rect{X: width - w + 2, Y: top, W: w - 4, H: b.Main.H}
	}
	return b
}

// head returns the rows of the header.
func head(height int) int {
	switch {
	case height >= 8:
		return 2
	case height >= 2:
		return 1
	}
	return 0
}

// foot returns the rows of the footer.
func foot(height int) int {
	switch {
	case height >= 8:
		return 2
	case height >= 4:
		return 1
	}
	return 0
}

// gap returns the rows between the header and the body: the strip, and a blank
// one below it where there is room.
func gap(height int, strip bool) int {
	switch {
	case strip && height >= 18:
		return 2
	case strip, height >= 12:
		return 1
	}
	return 0
}

// View draws the frame around the body, exactly width by height cells, with the
// boxes that Layout gave. What is too long or wide is cut.
func (f *Frame) View(boxes Boxes, width, height int, main, pane []string) string {
	if width <= 0 || height <= 0 {
		return ""
	}
	lines := f.header(width)[:head(height)]
	left := boxes.Pane.X - 2
	if boxes.Pane.W == 0 {
		left = width
	}
	edge := strings.Repeat(" ", boxes.Main.X)
	body := column(main, boxes.Main.W, boxes.Main.H)
	beside := column(pane, boxes.Pane.W, boxes.Pane.H)
	for y := len(lines); y < height-foot(height); y++ {
		line := edge + at(body, y-boxes.Main.Y)
		if boxes.Strip > 0 && y == head(height) {
			line = f.Theme.Panel.Text(typeset.Pad(edge+typeset.Clip(f.Strip, boxes.Strip), width))
		}
		line = typeset.Pad(line, left)
		if boxes.Pane.W > 0 {
			line += f.Theme.Panel.Text(typeset.Pad("  "+at(beside, y-boxes.Pane.Y), width-left))
		}
		lines = append(lines, line)
	}
	return strings.Join(append(lines, f.footer(width, foot(height))...), "\n")
}

// at returns line y, or nothing where there is none.
func at(lines []string, y int) string {
	if y < 0 || y >= len(lines) {
		return ""
	}
	return lines[y]
}

// header draws the two rows of the header.
func (f *Frame) header(width int) []string {
	m, t := Margin(width), f.Theme
	room := width - 2*m
	title, right := oneLine(typeset.Safe(f.Title)), f.right(room)
	dim := func(s string) string { return t.HeadDim.Render(oneLine(typeset.Safe(s))) }
	rows := []string{typeset.Spread(t.Head.Bold(title), dim(right), room)}
	count := t.Head.Bold(typeset.Safe(f.Count))
	left := f.Rail.View(t, room-typeset.Width(count)-1)
	if f.Rail.Stages == nil {
		left = dim(f.Where)
	}
	rows = append(rows, typeset.Spread(left, count, room))
	edge := strings.Repeat(" ", m)
	for i, row := range rows {
		rows[i] = t.Head.Text(edge + row + edge)
	}
	return rows
}

// right joins the texts at the right of the header that leave the title its
// room; the last stays as long as it leaves half of the row.
func (f *Frame) right(room int) string {
	title := typeset.Width(f.Title)
	for i := range f.Right {
		text := strings.Join(f.Right[i:], "  ")
		w := typeset.Width(text) + 2
		if title+w <= room || i == len(f.Right)-1 && w <= room/2 {
			return text
		}
	}
	return ""
}

// footer draws the last n rows of the footer.
func (f *Frame) footer(width, n int) []string {
	m := Margin(width)
	edge := strings.Repeat(" ", m)
	rows := f.Foot.View(f.Theme, width-2*m)
	for i, row := range rows {
		rows[i] = f.Theme.Foot.Text(typeset.Pad(edge+row, width))
	}
	return rows[len(rows)-n:]
}

// column returns at most height lines, each cut to width.
func column(lines []string, width, height int) []string {
	cut := make([]string, min(len(lines), max(height, 0)))
	for i := range cut {
		cut[i] = typeset.Clip(lines[i], width)
	}
	return cut
}
