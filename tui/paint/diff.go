package paint

import (
	"bytes"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// A writer makes the bytes that turn one frame into another. It begins and ends
// without colours.
type writer struct {
	bytes.Buffer
	profile colorprofile.Profile
	pen     uv.Style
	link    uv.Link
}

// rows are the rows of a frame, each as wide as the screen.
func rows(content string, w, h int, method ansi.Method) []uv.Line {
	buf := uv.NewScreenBuffer(w, h)
	buf.Method = method
	uv.NewStyledString(content).Draw(buf, buf.Bounds())
	return buf.Lines
}

// turn writes what turns have into want. Where nothing is known of the screen,
// have is nil, and all of it is written.
func (w *writer) turn(have, want []uv.Line) {
	if have == nil {
		w.WriteString(ansi.ResetStyle + ansi.EraseEntireScreen)
		have = make([]uv.Line, len(want))
	}
	for y, line := range want {
		w.row(y, have[y], line)
	}
	w.reset()
}

// row writes the part of a row that has changed. A row that held a cluster of
// several characters, or holds one now, is written as a whole: terminals do not
// agree on their width.
func (w *writer) row(y int, have, want uv.Line) {
	have = blanked(have, len(want))
	from, to := changed(have, want)
	if from > to {
		return
	}
	if clustered(have) || clustered(want) {
		from, to = 0, len(want)-1
	}
	w.WriteString(ansi.CursorPosition(from+1, y+1))
	end := blankFrom(want)
	for x, last := from, min(to, end-1); x <= last; x++ {
		if n := blanks(want[x : last+1]); n > manyBlanks {
			w.reset()
			w.WriteString(ansi.EraseCharacter(n))
			if x += n - 1; x < last {
				w.WriteString(ansi.CursorForward(n))
			}
			continue
		}
		w.cell(&want[x])
	}
	if to >= end { // only blanks follow
		w.reset()
		w.WriteString(ansi.EraseLineRight)
	}
}

// blanked is a row; one that is not known is blank.
func blanked(line uv.Line, width int) uv.Line {
	if len(line) == width {
		return line
	}
	return uv.NewLine(width)
}

// changed are the first and the last cell that differ, whole characters on both
// sides; the first lies behind the last where none differs.
func changed(have, want uv.Line) (from, to int) {
	from, to = 0, len(want)-1
	for from <= to && want[from].Equal(&have[from]) {
		from++
	}
	if from > to {
		return from, to
	}
	for want[to].Equal(&have[to]) {
		to--
	}
	for from > 0 && (want[from].Width == 0 || have[from].Width == 0) {
		from--
	}
	for to+1 < len(want) && (want[to+1].Width == 0 || have[to+1].Width == 0) {
		to++
	}
	return from, to
}

// blankFrom is the cell from which on a row is blank.
func blankFrom(line uv.Line) int {
	n := len(line)
	for n > 0 && line[n-1].Equal(&uv.EmptyCell) {
		n--
	}
	return n
}

// manyBlanks is how many blank cells take as many bytes as erasing them and
// going on behind them.
const manyBlanks = 12

// blanks is how many blank cells a row begins with.
func blanks(line uv.Line) (n int) {
	for n < len(line) && line[n].Equal(&uv.EmptyCell) {
		n++
	}
	return n
}

// clustered reports whether a cell of a row has several characters.
func clustered(line uv.Line) bool {
	for i := range line {
		if c := line[i].Content; len(c) > 1 && utf8.RuneCountInString(c) > 1 {
			return true
		}
	}
	return false
}

// cell writes a cell; the second half of a wide one is written with the first.
func (w *writer) cell(c *uv.Cell) {
	if c.Width == 0 {
		return
	}
	pen := uv.ConvertStyle(c.Style, w.profile)
	if c.Content == " " && onlyInk(&pen) && onlyInk(&w.pen) {
		ground := pen.Bg
		pen = w.pen // a space has no ink
		pen.Bg = ground
	}
	w.style(pen, uv.ConvertLink(c.Link, w.profile))
	w.WriteString(c.Content)
}

// onlyInk reports whether a pen shows in a space by its background alone.
func onlyInk(pen *uv.Style) bool {
	return pen.Underline == 0 && pen.Attrs&^(uv.AttrBold|uv.AttrFaint|uv.AttrItalic) == 0
}

// style takes a pen and a link.
func (w *writer) style(pen uv.Style, link uv.Link) {
	if !pen.Equal(&w.pen) {
		seq := pen.Diff(&w.pen)
		if pen.IsZero() {
			seq = ansi.ResetStyle
		}
		w.WriteString(seq)
		w.pen = pen
	}
	if link != w.link {
		w.WriteString(ansi.SetHyperlink(link.URL, link.Params))
		w.link = link
	}
}

// reset puts the pen down.
func (w *writer) reset() { w.style(uv.Style{}, uv.Link{}) }
