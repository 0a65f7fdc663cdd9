package tui

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// longText is a row of the form that wants more than a line: what happened, in
// the user's own words. Leaving keeps the text.
type longText struct {
	filling
	id     string
	area   *widget.Area
	onDone bool   // the focus is on the way on
	wrong  string // why the text was not taken
	cursor *tea.Cursor
}

func newLongText(s *state, id string) *longText {
	l := &longText{filling: filling{s}, id: id, area: widget.NewArea(s.theme)}
	l.area.SetValue(value(l.entry(), 0))
	if h, ok := s.halves().rows[stop{id: id}]; ok {
		l.area.SetValue(h.text)
		l.wrong = h.wrong
	}
	l.area.Focus()
	return l
}

func (l *longText) entry() sheet.Entry { return entryOf(sheet.Form(*l.walk), l.id) }

// Keys implements screen.
func (l *longText) Keys() []key.Binding {
	w := l.words().Keys
	enter := w.Line
	if l.onDone {
		enter = w.Enter
	}
	return []key.Binding{bind("enter", "Enter", enter), bind("tab", "Tab", w.Tab), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (l *longText) Update(msg tea.Msg) move {
	press, isKey := msg.(tea.KeyPressMsg)
	switch k := press.String(); {
	case isKey && k == "esc":
		l.Stash()
		return l.back(false)
	case isKey && (k == "tab" || k == "shift+tab"):
		l.focus(!l.onDone)
	case l.onDone && isKey && k == "enter":
		if l.take() {
			return l.back(true)
		}
	case l.onDone && isKey && k == "up":
		l.focus(false)
	case l.onDone && isKey && press.Text == "":
	default:
		l.focus(false) // who types means the text
		l.area.Update(msg)
	}
	return nil
}

// focus moves the focus to the way on, or back to the text.
func (l *longText) focus(done bool) {
	if l.onDone = done; done {
		l.area.Blur()
	} else {
		l.area.Focus()
	}
}

// take fills in the text, and reports whether it was taken. A secret does not
// stay in it; what was written beside it does.
func (l *longText) take() bool {
	rows, text := l.halves().rows, strings.TrimSpace(l.area.Value())
	delete(rows, stop{id: l.id})
	next, _, err := sheet.Fill(*l.walk, l.id, text)
	if err == nil {
		if text != value(l.entry(), 0) {
			l.set(next)
		}
		return true
	}
	var bad *guide.InputError
	if errors.As(err, &bad) && bad.Problem.Secret() {
		text = bad.Left
		l.area.SetValue(text)
	}
	l.wrong = l.inWords(err)
	rows[stop{id: l.id}] = half{text: text, wrong: l.wrong}
	l.focus(false)
	return false
}

// Stash implements stasher.
func (l *longText) Stash() { l.take() }

// back goes back to the form, there to the next row if this one is done.
func (l *longText) back(done bool) move {
	return func(a *app) tea.Cmd {
		cmd := pop(a)
		if form, ok := a.top().(*checklist); ok {
			if form.enter(stop{id: l.id}); done {
				return tea.Batch(cmd, a.follow(form.goOn()))
			}
			return tea.Batch(cmd, a.follow(form.astray()))
		}
		return cmd
	}
}

// Cursor implements cursored.
func (l *longText) Cursor() *tea.Cursor { return l.cursor }

// counted says how long the text is, and how long it may be.
func (l *longText) counted() string {
	return fmt.Sprintf(l.say().Message.LengthOf, utf8.RuneCountInString(strings.TrimSpace(l.area.Value())), guide.MaxText)
}

// Body implements screen.
func (l *longText) Body(w, h int) []string {
	e, sh := l.entry(), &column{width: w}
	ask := e.Ask
	if ask == "" {
		ask = e.Label
	}
	sh.text(l.theme.Strong, ask)
	for _, row := range e.Where {
		sh.text(l.theme.Hint, row.Text)
	}
	if e.Fact != nil {
		sh.text(l.theme.Hint, l.in(e.Fact.Why))
	}
	sh.text(l.theme.Ghost, e.Example)
	if l.wrong != "" {
		sh.item(l.theme.Danger, theme.Caution+" ", l.wrong)
	}
	if len(sh.lines)+6 > h { // the text comes before what helps to write it
		sh.lines = sh.lines[:max(min(len(sh.lines), h-6), 1)]
	}
	sh.gap()
	l.cursor = slot(l.theme, sh, l.area, max(min(h-len(sh.lines)-1, slotMost), 3))
	sh.text(l.theme.Hint, l.counted())
	return sh.lines
}

// slotMost is how high the field for a long text is, in rows.
const slotMost = 12

// Actions implements acting.
func (l *longText) Actions(w int) []string {
	return buttons(l.theme, w, b2i(l.onDone), l.words().Question.Done+" "+l.theme.On)
}

// Draft implements drafting.
func (l *longText) Draft() (field, text string, kept bool) {
	return factDraft(stop{id: l.id}), l.area.Value(), l.wrong == ""
}

// Redraft implements drafting.
func (l *longText) Redraft(text string) { l.area.SetValue(text) }
