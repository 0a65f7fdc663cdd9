package tui

import (
	"errors"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// sent says what was noted after a message was sent or a call ended, and when
// to come back. The inquiry number is typed in place.
type sent struct {
	*state
	channel *guide.Channel
	at      time.Time
	field   *widget.Field
	wrong   string
	done    string // what became of the last deed
	chips   *widget.Chips
	cursor  *tea.Cursor
}

func newSent(s *state, ch *guide.Channel, at time.Time) *sent {
	if s.keeper != nil {
		s.keeping.note()
	}
	t := &sent{state: s, channel: ch, at: at, field: widget.NewField(s.theme), chips: widget.NewChips(s.theme)}
	t.field.SetValue(t.number())
	t.focus(t.number() == "")
	return t
}

// number is the inquiry number of the contact, as it was noted.
func (t *sent) number() string {
	in, _ := t.contact()
	return in.Value
}

// contact is what was noted; ok is false when it was taken back.
func (t *sent) contact() (in guide.Input, ok bool) {
	for _, in := range t.walk.Inputs() {
		if in.Kind == guide.InputContacted && in.Key == t.channel.ID && in.Time.Equal(t.at.In(guide.Japan).Truncate(time.Second)) {
			return in, true
		}
	}
	return guide.Input{}, false
}

func (t *sent) focus(field bool) {
	if t.chips.Focused = !field; field {
		t.field.Focus()
	} else {
		t.field.Blur()
	}
}

// The ids of the actions.
const (
	sentCalendar = "calendar"
	sentReply    = "reply"
	sentCase     = "case"
	sentHome     = "home"
)

func (t *sent) actions() []widget.Chip {
	w := t.words()
	chips := []widget.Chip{
		{ID: sentCalendar, Key: "1", Label: w.Call.Calendar}, {ID: sentReply, Key: "2", Label: w.Call.Reply},
		{ID: sentCase, Key: "3", Label: w.Call.Case}, {ID: sentHome, Key: "4", Label: w.Call.Home},
	}
	if len(t.file().Dues) == 0 {
		chips[0].Disabled = w.Call.NoCalendar
	}
	return chips
}

// file is the case as it is shown.
func (t *sent) file() sheet.File { return t.paper(t.open(t.kept.now())) }

// Title implements screen.
func (t *sent) Title() string { return t.in(t.walk.Topic().Title) }

// Stage implements staged.
func (t *sent) Stage() stage { return atCase }

// Place implements placed.
func (t *sent) Place() string { return t.file().State() }

// Keys implements screen.
func (t *sent) Keys() []key.Binding {
	w := t.words()
	if t.field.Focused() {
		return []key.Binding{bind("enter", "Enter", w.Keys.Enter), bind("tab", "Tab", w.Keys.Tab), bind("esc", "Esc", w.Keys.Back)}
	}
	return []key.Binding{bind("1", "1-4", w.Send.Deeds), bind("enter", "Enter", w.Keys.Enter), bind("tab", "Tab", w.Keys.Tab), bind("esc", "Esc", w.Keys.Back)}
}

// Update implements screen.
func (t *sent) Update(msg tea.Msg) move {
	if made, ok := msg.(exportedMsg); ok {
		t.done = t.exported(made)
		return nil
	}
	press, isKey := msg.(tea.KeyPressMsg)
	switch k := press.String(); {
	case isKey && k == "esc":
		if t.take() {
			return goCase("")
		}
	case isKey && (k == "tab" || k == "shift+tab"):
		if t.take() {
			t.focus(!t.field.Focused())
		}
	case t.field.Focused() && isKey && (k == "enter" || k == "down"):
		if t.take() {
			t.focus(false)
		}
	case t.field.Focused():
		t.wrong = ""
		t.field.Update(msg)
	case isKey && k == "up":
		t.focus(true)
	case isKey:
		return t.choose(press)
	}
	return nil
}

// choose handles a key on the actions.
func (t *sent) choose(press tea.KeyPressMsg) move {
	t.chips.SetItems(t.actions()...)
	chip, ok := t.chips.Update(press)
	switch {
	case !ok:
	case chip.Disabled != "":
		t.done = chip.Disabled
	case chip.ID == sentCalendar:
		return t.toCalendar(t)
	case chip.ID == sentReply:
		return push(newReplyForm(t.state))
	case chip.ID == sentCase:
		return goCase("")
	case chip.ID == sentHome:
		return goHome
	}
	return nil
}

// take notes the number, and reports whether it may be noted.
func (t *sent) take() bool {
	text := strings.TrimSpace(t.field.Value())
	in, ok := t.contact()
	if !ok || text == in.Value {
		return true
	}
	err := t.contacted(in.Key, in.Time, text)
	if err == nil {
		return true
	}
	var bad *guide.InputError
	if errors.As(err, &bad) {
		t.field.SetValue(bad.Left)
	}
	t.wrong = t.inWords(err)
	t.focus(true)
	return false
}

// Stash implements stasher.
func (t *sent) Stash() { t.take() }

// Cursor implements cursored.
func (t *sent) Cursor() *tea.Cursor { return t.cursor }

// Body implements screen.
func (t *sent) Body(w, h int) []string {
	s, sh := t.words().Call, &column{width: w}
	title := s.SentTo
	if t.walk.Spoken(t.channel) {
		title = s.CalledTo
	}
	p := widget.Panel{Fill: t.theme.BGood}
	in := &column{width: p.Room(w)}
	in.item(t.theme.Strong, t.theme.Done+" ", title)
	in.item(t.theme.Text, strings.Repeat(" ", typeset.Width(t.theme.Done)+1), t.when(t.at, true)+"  "+t.in(t.channel.Name)+"  "+s.Undo)
	sh.lines = append(sh.lines, p.Lines(t.theme, in.lines, w)...)
	sh.gap()
	sh.lines = append(sh.lines, t.due(w, h > 14)...)
	sh.gap()
	sh.titled(t.theme.Strong, s.AskNumber, t.theme.Hint, s.LeaveBlank)
	t.cursor = nil
	lead := "  "
	if t.field.Focused() {
		lead = t.theme.Bar.Text(" ") + theme.Cursor
	}
	sh.lines = append(sh.lines, lead+t.field.View(min(max(w-2, 4), fieldMost), 1))
	if c := t.field.Cursor(); c != nil {
		moved := *c
		moved.X, moved.Y = c.X+2, len(sh.lines)-1
		t.cursor = &moved
	}
	if t.wrong != "" {
		sh.item(t.theme.Danger, "   "+theme.Caution+" ", t.wrong)
	}
	if t.done != "" {
		sh.gap()
		sh.text(t.theme.Text, t.done)
	}
	return sh.lines
}

// due says when to come back, and why.
func (t *sent) due(w int, tall bool) []string {
	f, s := t.file(), t.words().Call
	p := widget.Panel{Fill: t.theme.Lead, Bar: t.theme.Bar, Tall: tall}
	in := &column{width: p.Room(w)}
	if len(f.Dues) == 0 {
		in.text(t.theme.Text, s.NoClock)
		return p.Lines(t.theme, in.lines, w)
	}
	in.text(t.theme.Hint, s.Then)
	in.text(t.theme.Strong, f.When(f.Dues[0])+"  "+f.Left(f.Dues[0]))
	in.text(t.theme.Text, f.Then(f.Dues[0]))
	return p.Lines(t.theme, in.lines, w)
}

// Actions implements acting.
func (t *sent) Actions(w int) []string {
	t.chips.SetItems(t.actions()...)
	return append([]string{""}, t.chips.View(w)...)
}

// Draft implements drafting.
func (t *sent) Draft() (field, text string, kept bool) {
	return "sent " + t.channel.ID, t.field.Value(), strings.TrimSpace(t.field.Value()) == t.number()
}

// Redraft implements drafting.
func (t *sent) Redraft(text string) { t.field.SetValue(text) }
