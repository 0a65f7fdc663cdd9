package theme

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"
)

// Signs that are the same everywhere. No circle and no cross stands for done or
// missing: Japanese readers take them for yes and no.
const (
	Cursor  = ">"  // before the row under the cursor
	Missing = "-"  // not told, not there
	Unsure  = "?"  // the user does not know
	Caution = "!"  // before a warning
	Urgent  = "!!" // before what cannot wait
)

// Signs say without colour what a role says with it. Those of the line set are
// one cell wide only where the terminal shows them so.
type Signs struct {
	Done           string // told, there, done
	Tick, NoTick   string // a box to tick, with its mark or without
	Open           string // before the word for a desk that can be reached now
	More, Less     string // a list goes on below, above
	Rail           string // between the stages of a walk
	Trunk          string // a branch goes on below
	Branch, Last   string // before a row of a tree, before its last row
	UpDown, Across string // the names of the arrow keys
	On             string // behind the name of the way on

	Rest func(n int) string // behind More: how many rows there are besides
}

var lineSigns = Signs{
	Done: "✓", Tick: "[✓]", NoTick: "[ ]", Open: "●", More: "↓", Less: "↑", Rail: "›",
	Trunk: "│ ", Branch: "├─", Last: "└─", UpDown: "↑↓", Across: "←→", On: "→",
}

// probed are all line glyphs, for the probe.
const probed = "✓●↓↑›│├─└←→"

// asciiSigns are the signs for terminals that may show a line glyph in two
// cells. A Japanese reader knows 済 and 上下 from paper forms; they are two
// cells wide everywhere.
func asciiSigns(english bool) Signs {
	s := Signs{
		Rest: func(n int) string { return fmt.Sprintf("ほか%d件", n) },
		Done: "済", Tick: "[x]", NoTick: "[ ]", Open: "*", More: "v", Less: "^", Rail: ">",
		Trunk: "| ", Branch: "+-", Last: "+-", UpDown: "上下", Across: "左右", On: "->",
	}
	if english {
		s.Done, s.UpDown, s.Across = "ok", "Up/Dn", "Lt/Rt"
		s.Rest = func(n int) string { return fmt.Sprintf("%d more", n) }
	}
	return s
}

// Glyphs is which set of signs is wanted.
type Glyphs int

// The sets.
const (
	AutoGlyphs Glyphs = iota // line once the probe has seen each sign one cell wide
	LineGlyphs
	ASCIIGlyphs
)

// probe has the terminal tell where its cursor is behind all line glyphs. They
// are written concealed, on the second row, because the answer for the first
// one looks like a key, and wiped at once.
const probe = "\x1b7\x1b[2;1H\x1b[8m" + probed + "\x1b[6n\x1b[0m\x1b[2;1H\x1b[K\x1b8"

// probedRow is the row of the answer, from 0 on.
const probedRow = 1

// Probe asks for the width of the line glyphs. It belongs before the first
// frame; nobody waits for the answer.
func Probe() tea.Cmd { return tea.Raw(probe) }

// narrowGlyphs reports whether an answer to the probe says that every line
// glyph takes one cell, as this program counts them too.
func narrowGlyphs(at tea.CursorPositionMsg) bool {
	n := len([]rune(probed))
	return at.Y == probedRow && at.X == n && ansi.StringWidth(probed) == n
}
