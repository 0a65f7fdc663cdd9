package widget

import (
	"strings"

	"github.com/rivo/uniseg"

	"toiawase/tui/typeset"
)

// MaxInput is the most that a text field holds, in bytes.
const MaxInput = 8 << 10

// An Intake tells what became of the last text that came in, so that a screen
// can say so. The zero value means that nothing was lost.
type Intake struct {
	Kept   int // bytes taken
	Cut    int // bytes left out because the field is full
	Hidden int // control and invisible characters removed
}

// Whole reports whether everything was taken as it came.
func (i Intake) Whole() bool { return i.Cut == 0 && i.Hidden == 0 }

// accept returns what a field with room bytes left takes of s: cleaned,
// half-width kana made full-width, cut between characters.
func accept(s string, room int) (string, Intake) {
	clean, hidden := typeset.Clean(s)
	clean = typeset.FoldKana(strings.ReplaceAll(clean, "\uFFFD", ""))
	end := len(clean)
	if end > room {
		end = cutAt(clean, room)
	}
	return clean[:end], Intake{Kept: end, Cut: len(clean) - end, Hidden: hidden}
}

// cutAt returns the end of the last whole character of s within room bytes.
func cutAt(s string, room int) int {
	end, state := 0, -1
	for rest := s; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if end+len(cluster) > room {
			break
		}
		end += len(cluster)
	}
	return end
}

// oneLine makes text fit for a field of one line.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
