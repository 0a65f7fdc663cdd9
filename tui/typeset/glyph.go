package typeset

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A glyph is one grapheme cluster, with the escape sequences before it.
type glyph struct {
	pen   string
	text  string
	width int
	brk   breakKind // whether a line may end before the glyph
}

// isSpace reports a glyph that may be dropped at a line end.
func (g glyph) isSpace() bool { return g.text == " " || g.text == "\u3000" }

// split takes a line apart. A tab becomes a space; other control characters
// and invalid bytes are left out, since nobody knows what cells they take. The
// tail is the escape sequences after the last glyph.
//
// Clusters are measured as ansi.StringWidth does it. ansi.DecodeSequence and
// ansi.Truncate count a digit before a variation selector differently.
func split(s string) (glyphs []glyph, tail string) {
	for s != "" {
		if s[0] == ansi.ESC {
			seq, _, n, _ := ansi.DecodeSequence(s, ansi.NormalState, nil)
			tail += seq
			s = s[n:]
			continue
		}
		text, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		s = s[len(text):]
		if text == "\t" {
			text, width = " ", 1
		}
		if isControl(text) {
			continue
		}
		glyphs = append(glyphs, glyph{pen: tail, text: text, width: width})
		tail = ""
	}
	return glyphs, tail
}

// isControl reports a control character or an invalid byte.
func isControl(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return r == utf8.RuneError && size <= 1 || unicode.IsControl(r)
}
