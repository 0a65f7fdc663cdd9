package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/text"
)

// screen is one screen of the stack. Screens are pointers: what they remember
// (a cursor, a scroll position) stays when another screen covers them.
type screen interface {
	// Title stands at the top left.
	Title() string
	// Update handles a key, a paste or the outcome of a command of this screen,
	// and returns what that leads to.
	Update(msg tea.Msg) move
	// Body draws at most h lines of at most w cells.
	Body(w, h int) []string
	// Keys are the bindings that work here, in the order of the foot line.
	Keys() []key.Binding
}

// cursored screens have a text field with a real cursor, for input methods.
type cursored interface {
	// Cursor is where the cursor is in the body that was drawn last; nil hides it.
	Cursor() *tea.Cursor
}

// sided screens have more to say beside their body, in a pane on wide terminals.
type sided interface {
	Side(w, h int) []string
}

// stripped screens say the most wanted of it in one row where there is no pane.
type stripped interface {
	Strip(w int) string
}

// writes are screens where what is typed is text even while a button has the
// cursor.
type writes interface{ Writes() bool }

// typists have a text field that takes some keys whatever is in sight: these
// need not be drawn one by one.
type typist interface {
	Types(press tea.KeyPressMsg) bool
}

// acting screens have a row of actions at the foot of their body.
type acting interface {
	Actions(w int) []string
}

// A stage is a part of a walk, as the header names it.
type stage int

// The stages.
const (
	atQuestions stage = iota
	atFacts
	atContact
	atMessage
	atCase
)

// staged screens belong to a walk.
type staged interface{ Stage() stage }

// located screens do not: they say where one is.
type located interface{ Where() string }

// placed screens count: what is left, what is done, which part is in sight.
type placed interface {
	Place() string
}

// resumed screens want to know that they are on top again.
type resumed interface {
	Resume() tea.Cmd
}

// isEsc reports whether a message is the key that leads back.
func isEsc(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	return ok && press.String() == "esc"
}

// keyOf names a key; a character, also a full-width one, by its plain form.
func keyOf(k tea.KeyPressMsg) string {
	if k.Text != "" && k.Code != tea.KeySpace {
		return text.Plain(k.Text)
	}
	return k.String()
}

// bind returns a binding with its help: what the key is called and does.
func bind(k, name, does string) key.Binding {
	return key.NewBinding(key.WithKeys(k), key.WithHelp(name, does))
}
