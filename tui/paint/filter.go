package paint

import (
	"bytes"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The modes that paint sets by itself.
const (
	enterAlt = ansi.SetModeAltScreenSaveCursor
	leaveAlt = ansi.ResetModeAltScreenSaveCursor
	autowrap = "\x1b[?7"
)

// passes reports whether a sequence is none that draws or moves: it sets a
// mode, asks, or reports.
func passes(seq string) bool {
	switch {
	case len(seq) < 3 || seq[0] != ansi.ESC:
		return false
	case strings.IndexByte("]P_^X", seq[1]) >= 0: // a string: title, clipboard, colours
		return strings.HasSuffix(seq, "\x1b\\") || seq[len(seq)-1] == ansi.BEL
	case seq[1] != '[':
		return false
	}
	last := seq[len(seq)-1]
	if strings.IndexByte("?><=", seq[2]) < 0 {
		return last == 'n' || last == 'c' || strings.HasSuffix(seq, " q")
	}
	return last != 'J' && last != 'K' && last >= '@'
}

// apart are the sequences of what Bubble Tea writes, in order, without what
// draws.
func apart(p []byte) []string {
	var out []string
	var state byte
	for len(p) > 0 {
		seq, _, n, next := ansi.DecodeSequence(p, state, nil)
		if s := string(bytes.Clone(seq)); passes(s) {
			out = append(out, s)
		}
		if n == 0 {
			break
		}
		p, state = p[n:], next
	}
	return out
}
