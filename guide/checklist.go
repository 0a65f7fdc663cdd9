package guide

import "slices"

// Item is a line of the checklist: a fact that the message wants.
type Item struct {
	Fact  *Fact
	State ItemState
	Value Value // the zero Value unless known
	Must  bool  // the message lacks something without it
	Early bool  // the advice depends on it, so it comes ahead of the rest
}

// ItemState says how far a fact of the checklist is known.
type ItemState string

// The states of a checklist item.
const (
	ItemKnown   ItemState = "known"
	ItemUnknown ItemState = "unknown" // the user does not know it
	ItemMissing ItemState = "missing" // not told yet
)

// Checklist lists the facts that the walk's outcome wants, the necessary ones
// first; a fact that is unknown brings the facts that stand in for it. Before
// the outcome it is empty.
func (s Session) Checklist() []Item {
	out := s.Position().Outcome
	if out == nil || out.Solved {
		return nil
	}
	list := &checklist{s: s, facts: s.valuation(out)}
	for _, f := range s.state.later {
		list.add(false, f.ID)
	}
	for i := range list.items {
		list.items[i].Early = true
	}
	list.add(true, out.Needs.Must...)
	list.add(false, out.Needs.Good...)
	if spec := s.pack.Message(out.Message); spec != nil {
		list.add(false, spec.Facts...)
		list.add(false, spec.Times...)
		list.add(false, spec.Details...)
	}
	if out.HasDeadline(s.pack) {
		list.add(false, s.pack.Header.Deadline)
	}
	list.about()
	list.add(false, s.wantedByShape()...)
	return list.items
}

type checklist struct {
	s     Session
	facts valuation
	items []Item
}

func (l *checklist) add(must bool, ids ...string) {
	for _, id := range ids {
		f := l.s.pack.Fact(id)
		if f == nil || f.Computed() || !f.When.Holds(l.facts) || slices.ContainsFunc(l.items, func(i Item) bool { return i.Fact == f }) {
			continue
		}
		item := l.item(f, must)
		l.items = append(l.items, item)
		if item.State == ItemUnknown {
			l.add(false, f.Instead...)
		}
	}
}

// about adds whom the matter is about, which nobody has to be asked: it is the
// one who writes until another is told.
func (l *checklist) about() {
	f, v, ok := l.s.about(l.facts)
	if ok && !slices.ContainsFunc(l.items, func(i Item) bool { return i.Fact == f }) {
		l.items = append(l.items, Item{Fact: f, State: ItemKnown, Value: v})
	}
}

func (l *checklist) item(f *Fact, must bool) Item {
	v, ok := l.facts.Lookup(f.ID)
	switch {
	case !ok:
		return Item{Fact: f, State: ItemMissing, Must: must}
	case v.Unknown:
		return Item{Fact: f, State: ItemUnknown, Must: must}
	}
	return Item{Fact: f, State: ItemKnown, Value: v, Must: must}
}

// wantedByShape lists the facts that only the shape of the channel asks for,
// such as a name in a form.
func (s Session) wantedByShape() (ids []string) {
	ch := s.Channel()
	if ch == nil {
		return nil
	}
	shape := s.pack.Shape(ch.Shape)
	if shape == nil {
		return nil
	}
	h := s.pack.Header.Contact
	facts := s.valuation(s.Position().Outcome)
	facts.desk = ch.Desk
	for i := range shape.Parts {
		if !shape.Parts[i].When.Holds(facts) {
			continue
		}
		for _, id := range Placeholders(shape.Parts[i].Text.JA) {
			if f := s.pack.Fact(id); f != nil && id != h.Channel && id != h.At && id != h.Number {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// Keep is a piece of evidence to keep, and whether the user has it.
type Keep struct {
	Evidence *Evidence
	Have     bool
}

// Evidence lists what to keep at the walk's outcome.
func (s Session) Evidence() (list []Keep) {
	out := s.Position().Outcome
	if out == nil {
		return nil
	}
	facts := s.valuation(out)
	for _, id := range out.Needs.Evidence {
		if e := s.pack.EvidenceOf(id); e != nil && e.When.Holds(facts) {
			list = append(list, Keep{Evidence: e, Have: s.Has(InputHave, id)})
		}
	}
	return list
}

// Actions lists what to do at the walk's outcome, besides the message.
func (s Session) Actions() (list []*Action) {
	out := s.Position().Outcome
	if out == nil {
		return nil
	}
	facts := s.valuation(out)
	for _, id := range out.Actions {
		if a := s.pack.Action(id); a != nil && a.When.Holds(facts) {
			list = append(list, a)
		}
	}
	return list
}

// Wishes lists what may be asked for at the walk's outcome.
func (s Session) Wishes() (list []*Wish) {
	if out := s.Position().Outcome; out != nil {
		for _, id := range out.Wishes {
			if w := s.pack.Wish(id); w != nil {
				list = append(list, w)
			}
		}
	}
	return list
}

// Wish returns the wish that the message states, and the one that would also
// do; nil where there is none.
func (s Session) Wish() (first, second *Wish) {
	facts := s.valuation(s.Position().Outcome)
	if v, ok := facts.Lookup(FactWish); ok {
		first = s.pack.Wish(v.Text)
	}
	if v, ok := facts.Lookup(FactSecondWish); ok && (first == nil || v.Text != first.ID) {
		second = s.pack.Wish(v.Text)
	}
	return first, second
}
