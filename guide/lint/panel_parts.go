package lint

import (
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// panelParts is what the rules about the panel look at.
type panelParts struct {
	row        map[*guide.EmergencyStep]int // where an emergency step stands
	dangerous  map[string]bool              // facts that tell of a danger
	panelFacts []string                     // facts that decide about the panel
}

func newPanelParts(p *guide.Pack) panelParts {
	parts := panelParts{row: map[*guide.EmergencyStep]int{}, dangerous: map[string]bool{}}
	all := map[string]bool{}
	for i := range p.Emergency {
		e := &p.Emergency[i]
		parts.row[e] = i
		e.Unless.Reads(func(id string) { p.Roots(id, all) })
	}
	for i := range p.Dangers {
		for _, when := range []*guide.Cond{p.Dangers[i].Is, p.Dangers[i].Absent} {
			when.Reads(func(id string) { p.Roots(id, all) })
		}
		p.Dangers[i].Is.Reads(func(id string) { p.Roots(id, parts.dangerous) })
	}
	parts.panelFacts = sorted(all)
	return parts
}

// eachOfPanel calls f for the conditions of the dangers and of the panel.
func eachOfPanel(g *ground, f func(when *guide.Cond, what guide.Text)) {
	add := func(when *guide.Cond, what guide.Text) {
		if when != nil {
			f(when, what)
		}
	}
	for i := range g.pack.Dangers {
		d := &g.pack.Dangers[i]
		add(d.Is, phrase.Of("danger %s", d.ID))
		add(d.Absent, phrase.Of("absent: of danger %s", d.ID))
	}
	for i := range g.pack.Emergency {
		e := &g.pack.Emergency[i]
		add(e.Unless, phrase.Of("unless: of emergency step %s", e.ID))
		for j := range e.Texts {
			add(e.Texts[j].When, phrase.Of("a text of emergency step %s", e.ID))
		}
	}
}

// allTicks collects the cases of the facts that say what was done: a step or an
// action can be ticked at any time.
func allTicks(g *ground) {
	g.ticks = map[string][]told{}
	for id, cases := range g.cases {
		if strings.HasPrefix(id, "done.") {
			g.ticks[id] = cases
		}
	}
}
