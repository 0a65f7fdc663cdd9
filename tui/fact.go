package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// factScreen asks for one line of the checklist.
type factScreen struct {
	*state
	id  string
	ask *asking
}

// newFactScreen returns nil for a fact that the pack does not have.
func newFactScreen(s *state, id string) *factScreen {
	f := &factScreen{state: s, id: id}
	if id == guide.FactWish || id == guide.FactSecondWish {
		f.ask = f.wish()
		return f
	}
	fact, value, known := s.pack.Fact(id), guide.Value{}, false
	for _, item := range s.walk.Checklist() {
		if item.Fact == fact {
			value, known = item.Value, item.State != guide.ItemMissing
		}
		if item.Fact == fact && item.State == guide.ItemUnknown {
			value = guide.UnknownValue
		}
	}
	if fact == nil {
		return nil
	}
	f.ask = askFact(s, func() sheet.Sheet { return sheet.Fact(*f.walk, fact) }, fact, value, known)
	f.ask.empties = true
	return f
}

// wish offers the outcome's wishes; the second one offers those that are left.
func (f *factScreen) wish() *asking {
	first, old := f.walk.Wish()
	if f.id == guide.FactWish {
		first, old = nil, first
	}
	sh := func() sheet.Sheet { return sheet.Wish(*f.walk, first) }
	if old == nil {
		return askChoice(f.state, sh, "")
	}
	return askChoice(f.state, sh, old.ID)
}

// Title implements screen.
func (f *factScreen) Title() string { return f.in(f.walk.Topic().Title) }

// Stage implements staged.
func (f *factScreen) Stage() stage { return atFacts }

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
	if value == "" {
		return f.clear()
	}
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

// clear takes the value away. A question that told it may be open again.
func (f *factScreen) clear() move {
	f.set(f.walk.Without(guide.InputFact, f.id).Without(guide.InputUnknown, f.id))
	if f.walk.Position().Outcome == nil {
		return goWalk
	}
	return pop
}

// Writes implements writes.
func (f *factScreen) Writes() bool { return f.ask.menu == nil }

// Cursor implements cursored.
func (f *factScreen) Cursor() *tea.Cursor { return f.ask.Cursor() }

// Body implements screen.
func (f *factScreen) Body(w, h int) []string { return f.ask.body(&column{width: w}, h) }
