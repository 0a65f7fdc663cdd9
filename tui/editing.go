package tui

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// editing is the text of a message in the user's own hands. Leaving keeps it.
type editing struct {
	*state
	channel *guide.Channel
	version guide.Lang
	area    *widget.Area
	button  int    // that has the focus; 0: the text has it
	wrong   string // why the text was not taken
	cursor  *tea.Cursor
}

// The buttons below the text.
const (
	editDone = iota + 1
	editBack
	editButtons
)

func newEditing(s *state, ch *guide.Channel, version guide.Lang) *editing {
	e := &editing{state: s, channel: ch, version: version, area: widget.NewArea(s.theme)}
	e.area.SetValue(e.walk.Compose(ch, version).Body)
	if h, ok := s.halves().rows[e.draft()]; ok {
		e.area.SetValue(h.text)
		e.wrong = h.wrong
	}
	e.area.Focus()
	return e
}

// draft names a text that was not taken.
func (e *editing) draft() stop { return stop{id: "message " + e.channel.ID + "/" + string(e.version)} }

// Title implements screen.
func (e *editing) Title() string { return e.in(e.walk.Topic().Title) }

// Stage implements staged.
func (e *editing) Stage() stage { return atMessage }

// Place implements placed.
func (e *editing) Place() string { return sheet.Filled(sheet.Checklist(*e.walk)) }

// Keys implements screen.
func (e *editing) Keys() []key.Binding {
	w := e.words()
	enter := w.Keys.Line
	if e.button > 0 {
		enter = w.Keys.Enter
	}
	return []key.Binding{bind("enter", "Enter", enter), bind("tab", "Tab", w.Keys.Tab), bind("ctrl+e", "Ctrl+E", w.Send.Editor), bind("esc", "Esc", w.Keys.Back)}
}

// Update implements screen.
func (e *editing) Update(msg tea.Msg) move {
	if msg, ok := msg.(editedMsg); ok {
		return e.fromOutside(msg)
	}
	press, isKey := msg.(tea.KeyPressMsg)
	switch k := press.String(); {
	case !isKey:
	case k == "esc":
		if e.take() {
			return pop
		}
		return nil
	case k == "tab":
		e.focus((e.button + 1) % editButtons)
		return nil
	case k == "shift+tab":
		e.focus((e.button + editButtons - 1) % editButtons)
		return nil
	case k == "ctrl+e":
		return e.editOutside(e, e.area.Value())
	case e.button > 0 && k == "enter":
		return e.press()
	case e.button > 0:
		e.move(k)
		return nil
	}
	e.focus(0) // who types means the text
	e.area.Update(msg)
	return nil
}

// move goes between the buttons, or back to the text.
func (e *editing) move(k string) {
	switch k {
	case "left":
		e.button = editDone
	case "right":
		e.button = editBack
	case "up":
		e.focus(0)
	}
}

// press does what the button with the focus says.
func (e *editing) press() move {
	if e.button == editBack {
		e.set(e.walk.Without(guide.InputEdited, e.channel.ID+"/"+string(e.version)))
		delete(e.halves().rows, e.draft())
		return pop
	}
	if e.take() {
		return pop
	}
	return nil
}

func (e *editing) focus(button int) {
	if e.button = button; button > 0 {
		e.area.Blur()
	} else {
		e.area.Focus()
	}
}

// take keeps the text, and reports whether it may be kept.
func (e *editing) take() bool {
	delete(e.halves().rows, e.draft())
	if e.area.Value() == e.walk.Compose(e.channel, e.version).Body {
		return true
	}
	next, err := e.walk.Edit(e.channel.ID, e.version, e.area.Value())
	if err != nil {
		e.refuse(e.area.Value(), err)
		return false
	}
	e.set(next)
	return true
}

// refuse shows a text that may not be kept, without its secrets, and why.
func (e *editing) refuse(text string, err error) {
	var bad *guide.InputError
	if errors.As(err, &bad) {
		text = bad.Left
	}
	e.area.SetValue(text)
	e.wrong = e.inWords(err)
	e.halves().rows[e.draft()] = half{text: text, wrong: e.wrong}
	e.focus(0)
}

// fromOutside takes over what an editor has left.
func (e *editing) fromOutside(msg editedMsg) move {
	if msg.err != nil {
		e.wrong = e.words().Send.NoEditor
		return nil
	}
	e.area.SetValue(msg.text)
	if e.take() {
		return pop
	}
	return nil
}

// Stash implements stasher.
func (e *editing) Stash() { e.take() }

// Cursor implements cursored.
func (e *editing) Cursor() *tea.Cursor { return e.cursor }

// Body implements screen.
func (e *editing) Body(w, h int) []string {
	s, sh := e.words().Send, &column{width: w}
	sh.text(e.theme.Strong, e.in(e.channel.Name))
	sh.text(e.theme.Hint, s.EditLead)
	if e.wrong != "" {
		sh.item(e.theme.Danger, "! ", e.wrong)
	}
	sh.gap()
	e.cursor = slot(e.theme, sh, e.area, max(h-len(sh.lines)-2, 3))
	sh.text(e.theme.Hint, fmt.Sprintf(e.say().Message.Length, utf8.RuneCountInString(e.area.Value())))
	return sh.lines
}

// Actions implements acting.
func (e *editing) Actions(w int) []string {
	s := e.words()
	return buttons(e.theme, w, e.button, s.Question.Done+" "+e.theme.On, s.Send.Revert)
}

// Draft implements drafting.
func (e *editing) Draft() (field, text string, kept bool) {
	return e.draft().id, e.area.Value(), e.wrong == ""
}

// Redraft implements drafting.
func (e *editing) Redraft(text string) { e.area.SetValue(text) }
