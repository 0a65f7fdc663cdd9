package widget

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// A drawn is any widget of this package.
type drawn interface {
	Update(tea.Msg)
	View(width, height int) string
}

// A chooser is a Menu that does not tell what was chosen.
type chooser struct{ *Menu }

func (c chooser) Update(msg tea.Msg) { c.Menu.Update(msg) }

// monkeyEvents is how many random events the widgets get together.
const monkeyEvents = 20_000

// TestMonkey sends random keys, pastes and sizes to every widget: no panic,
// views within their size that hold only colours and printable characters, a
// cursor within the view.
func TestMonkey(t *testing.T) {
	th := theme.Default()
	makers := map[string]func() drawn{
		"field":  func() drawn { f := NewField(th); f.Placeholder = "例：届かない"; f.Focus(); return f },
		"area":   func() drawn { a := NewArea(th); a.Placeholder = "くわしく"; a.Focus(); return a },
		"menu":   func() drawn { return chooser{NewMenu(th, answers...)} },
		"scroll": func() drawn { return NewText(strings.Repeat("長い文章が折り返されます。word ", 40)) },
	}
	for name, make := range makers {
		t.Run(name, func(t *testing.T) {
			m := monkey{rand.New(rand.NewPCG(7, uint64(len(name))))}
			var w drawn
			width, height := 40, 10
			for i := range monkeyEvents / len(makers) {
				if i%50 == 0 {
					w = make() // full text fields make the test slow
				}
				if m.IntN(20) == 0 {
					width, height = m.IntN(90)-3, m.IntN(20)-2
				}
				msg := m.event()
				w.Update(msg)
				if problem := inspect(w, width, height); problem != "" {
					t.Fatalf("event %d, %dx%d, after %v: %s", i, width, height, msg, problem)
				}
			}
		})
	}
}

// A monkey makes up messages.
type monkey struct{ *rand.Rand }

var monkeyKeys = []string{"left", "right", "up", "down", "home", "end", "pgup", "pgdown", "enter", "esc", "tab",
	"backspace", "delete", "space"}

var monkeyRunes = []rune("abc 019日本語かなカナーっ。「」、ﾊﾟｱ１２\u3099\u0301\u200d👨👩⚠\ufe0f\u202e\x1b\u009b\t\r\n\uE000\uFFFD葛　")

// event returns one random message: text, odd characters, keys with all
// modifiers, pastes and messages that are none of a widget's business.
func (m monkey) event() tea.Msg {
	switch n := m.IntN(100); {
	case n < 50:
		r := monkeyRunes[m.IntN(len(monkeyRunes))]
		return tea.KeyPressMsg{Code: r, Text: string(r)}
	case n < 75:
		k := keyNamed(monkeyKeys[m.IntN(len(monkeyKeys))])
		k.Mod = tea.KeyMod(m.IntN(8))
		return k
	case n < 88:
		return tea.KeyPressMsg{Code: rune('a' + m.IntN(26)), Mod: []tea.KeyMod{tea.ModCtrl, tea.ModAlt}[m.IntN(2)]}
	case n < 94:
		return tea.PasteMsg{Content: m.text(m.IntN(60))}
	case n < 95 && m.IntN(4) == 0:
		return tea.PasteMsg{Content: m.text(4000)}
	case n < 97:
		return tea.WindowSizeMsg{Width: m.IntN(200), Height: m.IntN(60)}
	}
	return []tea.Msg{tea.FocusMsg{}, tea.BlurMsg{}, tea.KeyReleaseMsg{Code: 'a'}, nil}[m.IntN(4)]
}

func (m monkey) text(n int) string {
	var b strings.Builder
	for range n {
		b.WriteRune(monkeyRunes[m.IntN(len(monkeyRunes))])
	}
	return b.String()
}

var sgr = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// inspect draws a widget and returns what is wrong with it.
func inspect(w drawn, width, height int) string {
	view := w.View(width, height)
	lines := strings.Split(view, "\n")
	if view != "" && len(lines) > height {
		return fmt.Sprintf("%d lines", len(lines))
	}
	for _, line := range lines {
		if n := typeset.Width(line); n > max(width, 0) {
			return fmt.Sprintf("line %q takes %d", line, n)
		}
		if bare := sgr.ReplaceAllString(line, ""); strings.ContainsFunc(bare, unicode.IsControl) {
			return fmt.Sprintf("control character in %q", line)
		}
	}
	if text, ok := w.(interface{ Cursor() *tea.Cursor }); ok {
		if c := text.Cursor(); c != nil && (c.X < 0 || c.Y < 0 || c.X >= width || c.Y >= height) {
			return fmt.Sprintf("cursor at %d,%d", c.X, c.Y)
		}
	}
	return ""
}
