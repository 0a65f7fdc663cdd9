package typeset

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks s into lines of at most width cells by the Japanese and Latin
// rules (UAX #14): no closing bracket, small kana or punctuation begins a
// line, no opening bracket ends one, words and addresses stay whole when they
// can. A newline in s starts a new line. Spaces at a break are dropped,
// everything else is kept. Wrap returns no lines when width is zero or less.
func Wrap(s string, width int) []string { return Hang(s, width, "", "") }

// Hang is Wrap with prefixes: first before the first line, cont before all
// others, as for a list item ("1. " and "   "). The prefixes count towards the
// width; when they would leave fewer than four cells they are left out.
func Hang(s string, width int, first, cont string) []string {
	if width <= 0 {
		return nil
	}
	if width-max(Width(first), Width(cont)) < 4 {
		first, cont = "", ""
	}
	var lines []string
	var pen pen
	for i, paragraph := range strings.Split(FoldKana(s), "\n") {
		lead := cont
		if i == 0 {
			lead = first
		}
		lines = setParagraph(lines, paragraph, width, lead, cont, &pen)
	}
	return lines
}

// Pieces breaks a text of one paragraph, such as one that is being edited, by the
// rules of Wrap, and keeps everything: put together again, the pieces are the
// text. Spaces at a break stay at the end of their piece, and may go beyond the
// width. There is at least one piece.
func Pieces(s string, width int) (pieces []string) {
	p := newParagraph(s)
	for start := 0; ; {
		end := p.lineEnd(start, width)
		var b strings.Builder
		for _, g := range p.glyphs[start:end] {
			b.WriteString(g.text)
		}
		if pieces = append(pieces, b.String()); end == len(p.glyphs) {
			return pieces
		}
		start = end
	}
}

// setParagraph appends the lines of one paragraph.
func setParagraph(lines []string, s string, width int, first, cont string, pen *pen) []string {
	p := newParagraph(s)
	lead := first
	for start := 0; ; lead = cont {
		end := p.lineEnd(start, width-Width(lead))
		body := pen.line(p, start, end, width-Width(lead))
		if body == "" {
			lead = strings.TrimRight(lead, " ")
		}
		lines = append(lines, lead+body)
		if end == len(p.glyphs) {
			return lines
		}
		start = end
	}
}

// A paragraph is text without newlines, ready to be broken.
type paragraph struct {
	glyphs []glyph
	tail   string // escape sequences after the last glyph
}

// newParagraph splits s into glyphs and finds where lines may end.
func newParagraph(s string) *paragraph {
	p := new(paragraph)
	p.glyphs, p.tail = split(s)
	var plain strings.Builder
	for _, g := range p.glyphs {
		plain.WriteString(g.text)
	}
	p.setBreaks(plain.String())
	return p
}

// setBreaks notes on each glyph whether a line may end before it. An indent
// stays with the word after it.
func (p *paragraph) setBreaks(plain string) {
	kinds, at := breakOffsets(plain), 0
	indent := true
	for i := range p.glyphs {
		if !indent {
			p.glyphs[i].brk = kinds[at]
		}
		indent = indent && p.glyphs[i].isSpace()
		at += len(p.glyphs[i].text)
	}
}

// lineEnd returns the glyph index where the line beginning at start ends, as
// far right as width and the rules allow.
func (p *paragraph) lineEnd(start, width int) int {
	fit := p.fit(start, width)
	if fit == len(p.glyphs) {
		return fit
	}
	for _, kind := range []breakKind{fullBreak, softBreak} {
		for end := fit; end > start; end-- {
			if p.glyphs[end].brk == kind {
				return end
			}
		}
	}
	return p.emergency(start, fit)
}

// fit returns the end of the longest run from start within width; spaces at
// its end do not count. It is at least one glyph.
func (p *paragraph) fit(start, width int) int {
	used := 0
	for i := start; i < len(p.glyphs); i++ {
		g := p.glyphs[i]
		if used+g.width > width && !g.isSpace() {
			return max(i, start+1)
		}
		used += g.width
	}
	return len(p.glyphs)
}

// emergency returns an end for a line without any break: the last one up to
// fit that at least keeps kinsoku, or else fit.
func (p *paragraph) emergency(start, fit int) int {
	for end := fit; end > start; end-- {
		if parts(p.glyphs[end-1].text, p.glyphs[end].text) {
			return end
		}
	}
	return fit
}

// A pen is the list of colours in force, carried from line to line.
type pen struct{ sgr string }

// line draws glyphs start to end without the spaces at a break.
func (n *pen) line(p *paragraph, start, end, width int) string {
	var b strings.Builder
	b.WriteString(n.sgr)
	shown := p.trimmed(start, end, width)
	for i, g := range p.glyphs[start:end] {
		n.write(&b, g.pen)
		switch {
		case start+i >= shown:
		case g.width > width:
			b.WriteString("?") // a wide character in a one-cell column
		default:
			b.WriteString(g.text)
		}
	}
	if end == len(p.glyphs) {
		n.write(&b, p.tail)
	}
	if n.sgr != "" {
		b.WriteString(ansi.ResetStyle)
	}
	return b.String()
}

// trimmed returns the end of what is drawn of a line: spaces at a break go,
// and at the end of the paragraph those beyond the width.
func (p *paragraph) trimmed(start, end, width int) int {
	if end < len(p.glyphs) {
		for end > start && p.glyphs[end-1].isSpace() {
			end--
		}
		return end
	}
	used := 0
	for i := start; i < end; i++ {
		if used += p.glyphs[i].width; used > width && p.glyphs[i].isSpace() {
			return i
		}
	}
	return end
}

// write draws escape sequences and notes the colours among them.
func (n *pen) write(b *strings.Builder, seqs string) {
	if seqs == "" {
		return
	}
	b.WriteString(seqs)
	for _, m := range sgr.FindAllString(seqs, -1) {
		if m == "\x1b[m" || m == "\x1b[0m" {
			n.sgr = ""
		} else {
			n.sgr += m
		}
	}
}
