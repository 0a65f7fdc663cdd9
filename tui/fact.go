package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
)

// factScreen asks for one line of the checklist.
type factScreen struct {
	*state
	id  string
	ask *asking
}

func newFactScreen(s *state, id string) *factScreen {
	f := &factScreen{state: s, id: id}
	if id == guide.FactWish || id == guide.FactSecondWish {
		f.ask = f.wish(id)
		return f
	}
	for _, item := range s.walk.Checklist() {
		if item.Fact.ID != id {
			continue
		}
		value := item.Value
		if item.State == guide.ItemUnknown {
			value = guide.UnknownValue
		}
		f.ask = askFact(s, item.Fact, value, item.State != guide.ItemMissing)
		return f
	}
	f.ask = askFact(s, s.pack.Fact(id), guide.Value{}, false)
	return f
}

// wish offers the outcome's wishes; the second one offers those that are left.
func (f *factScreen) wish(id string) *asking {
	first, second := f.walk.Wish()
	var list []*guide.Wish
	for _, w := range f.walk.Wishes() {
		if id == guide.FactWish || w != first {
			list = append(list, w)
		}
	}
	old := first
	if id == guide.FactSecondWish {
		old = second
	}
	if old == nil {
		return askWish(f.state, list, "")
	}
	return askWish(f.state, list, old.ID)
}

// Title implements screen.
func (f *factScreen) Title() string { return f.in(f.walk.Topic().Title) }

// Keys implements screen.
func (f *factScreen) Keys() []key.Binding {
	return append(f.ask.keys(), bind("esc", "Esc", f.words().Keys.Back))
}

// Update implements screen.
func (f *factScreen) Update(msg tea.Msg) move {
	if isEsc(msg) {
		f.Stash()
		return pop
	}
	if value, done := f.ask.Update(msg); done {
		return f.give(value)
	}
	return nil
}

func (f *factScreen) give(value string) move {
	next, err := f.walk.Give(f.id, value)
	if value == guide.Unknown {
		next, err = f.walk.GiveUnknown(f.id)
	}
	if err != nil {
		f.ask.refuse(err)
		return nil
	}
	f.set(next)
	return pop
}

// Cursor implements cursored.
func (f *factScreen) Cursor() *tea.Cursor { return f.ask.Cursor() }

// Body implements screen.
func (f *factScreen) Body(w, h int) []string { return f.ask.body(&sheet{width: w}, h) }
