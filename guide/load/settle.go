package load

import (
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// settle writes out what files leave to the defaults of the pack, or to the
// engine, before anything is checked.
func settle(p *guide.Pack, files []*file) {
	for i := range p.Facts {
		yesNo(&p.Facts[i])
	}
	for i := range p.Actions {
		a := &p.Actions[i]
		a.When = withheld(p, a.When, a.Free, a.Pos, a.Text)
	}
	for i := range p.Evidence {
		e := &p.Evidence[i]
		e.When = withheld(p, e.When, e.Free, e.Pos, e.How)
	}
	withReadings(p)
	shapes(p)
	says := toldBy(p, files)
	for _, list := range [][]guide.Topic{p.Topics, p.Flows} {
		for i := range list {
			persona(&list[i])
			for j := range list[i].Outcomes {
				o := &list[i].Outcomes[j]
				outcome(o, &p.Header.Defaults)
				ordered(p, o)
				if m := says[o.Message]; m != nil {
					fromNeeds(p, m, &o.Needs)
				}
			}
		}
	}
	for i := range p.Messages {
		m := &p.Messages[i]
		m.Details = or(m.Details, p.Header.Defaults.Details)
		m.By = or(m.By, p.Header.Defaults.By)
	}
	for i := range p.Wishes {
		p.Wishes[i].By = or(p.Wishes[i].By, p.Header.Defaults.By)
	}
}

// withheld adds to the condition of a part that those are left out who cannot
// come where its text sends them.
func withheld(p *guide.Pack, when *guide.Cond, free bool, pos guide.Pos, text guide.Text) *guide.Cond {
	for i := range p.Header.Behind {
		b := &p.Header.Behind[i]
		named := slices.ContainsFunc(b.Words, func(w string) bool { return strings.Contains(text.JA, w) })
		if free || !named || b.Lacks == nil || about(when, b.Lacks) {
			continue
		}
		can := guide.Cond{Pos: pos, Not: b.Lacks}
		if when == nil {
			when = &can
		} else {
			when = &guide.Cond{Pos: when.Pos, All: []guide.Cond{*when, can}}
		}
	}
	return when
}

// about reports whether a condition reads a fact of another one.
func about(when, other *guide.Cond) (hit bool) {
	facts := map[string]bool{}
	other.Reads(func(id string) { facts[id] = true })
	when.Reads(func(id string) { hit = hit || facts[id] })
	return hit
}

// yesNo makes a choice of a question for yes or no.
func yesNo(f *guide.Fact) {
	if f.Kind != "yes_no" {
		return
	}
	f.Kind = guide.KindChoice
	if len(f.Choices) == 0 {
		f.Choices = []guide.Choice{{Pos: f.Pos, ID: "yes", Label: phrase.Of("Yes")}, {Pos: f.Pos, ID: "no", Label: phrase.Of("No")}}
	}
}

// persona takes who has the problem from a topic that is for one persona only.
func persona(t *guide.Topic) {
	const fact = "persona"
	if len(t.For) != 1 || slices.ContainsFunc(t.Given, func(s guide.Setting) bool { return s.Fact == fact }) {
		return
	}
	t.Given = append([]guide.Setting{{Pos: t.Pos, Fact: fact, Value: t.For[0]}}, t.Given...)
}

// outcome gives an outcome what it leaves to the pack.
func outcome(o *guide.Outcome, d *guide.Defaults) {
	if !o.Solved {
		o.Then, o.Clocks = or(o.Then, d.Then), or(o.Clocks, d.Clocks)
		for i, t := range d.Traits {
			has := func(own guide.Setting) bool { return own.Fact == t.Fact }
			if !slices.ContainsFunc(o.Traits, has) {
				o.Traits = slices.Insert(slices.Clone(o.Traits), min(i, len(o.Traits)), t) // a cache may hold it for the next time
			}
		}
	}
}

// ordered gives an outcome the trait "order" by what it needs, where it does not
// say itself: yes where the number of an order must be told, no where none is
// asked for, and no trait where it only helps.
func ordered(p *guide.Pack, o *guide.Outcome) {
	number := func(id string) bool {
		return slices.ContainsFunc(p.Facts, func(f guide.Fact) bool { return f.ID == id && f.Kind == guide.KindOrderNumber })
	}
	value := ""
	switch {
	case o.Solved || slices.ContainsFunc(o.Traits, func(t guide.Setting) bool { return t.Fact == "order" }):
	case slices.ContainsFunc(o.Needs.Must, number):
		value = "yes"
	case !slices.ContainsFunc(o.Needs.Good, number):
		value = "no"
	}
	if value != "" {
		o.Traits = append(slices.Clip(o.Traits), guide.Setting{Pos: o.Pos, Fact: "order", Value: value})
	}
}

// or is the list that a file gives, else the pack's; an empty one is none.
func or(list, otherwise []string) []string {
	switch {
	case list == nil:
		return slices.Clone(otherwise)
	case len(list) == 0:
		return nil
	}
	return list
}

// toldBy are the messages that stand in their outcomes and do not say which
// facts they tell.
func toldBy(p *guide.Pack, files []*file) map[string]*guide.MessageSpec {
	inline := map[string]bool{}
	for _, f := range files {
		for _, id := range f.inline {
			inline[id] = true
		}
	}
	says := map[string]*guide.MessageSpec{}
	for i := range p.Messages {
		if m := &p.Messages[i]; inline[m.ID] && m.Facts == nil {
			says[m.ID] = m
		}
	}
	return says
}

// fromNeeds lets a message tell the facts that its outcome needs: times into
// the timeline, what the user writes freely into the details.
func fromNeeds(p *guide.Pack, m *guide.MessageSpec, n *guide.Needs) {
	times, details := m.Times == nil, m.Details == nil
	for _, id := range slices.Concat(n.Must, n.Good) {
		at := slices.IndexFunc(p.Facts, func(f guide.Fact) bool { return f.ID == id })
		switch {
		case at < 0 || slices.Contains(m.Times, id) || slices.Contains(m.Details, id):
		case p.Facts[at].Kind == guide.KindText:
			if details {
				m.Details = append(m.Details, id)
			}
		case p.Facts[at].Kind == guide.KindWhen && times:
			m.Times = append(m.Times, id)
		default:
			m.Facts = append(m.Facts, id)
		}
	}
}
