package lint

import (
	"toiawase/content/phrase"
	"toiawase/guide"
)

// unsure: L26, "I do not know" is not "no".
func unsure(c *checker) {
	c.judge(c.alarmed())
	foundBy(c, "L26")
	for t := range c.trees {
		for i := range t.Steps {
			unsureAnswer(c, t, &t.Steps[i])
		}
	}
	for i := range c.pack.Dangers {
		d := &c.pack.Dangers[i]
		for _, id := range d.Topics {
			if t := c.pack.Topic(id); t != nil && c.given[t] != nil && !learns(c, t, d) {
				c.at(d.Pos, phrase.Of("topic %s may hold danger %s and never asks for it", id, d.ID), phrase.Of("ask for it there, or take the topic off the list"))
			}
		}
	}
	unsureEnds(c)
}

// unsureAnswer refuses an answer "I do not know" that settles a danger.
func unsureAnswer(c *checker, t *guide.Topic, st *guide.Step) {
	a := st.Answer(guide.Unknown)
	if a == nil {
		return
	}
	for _, set := range a.Set {
		for i := range c.pack.Dangers {
			if set.Value == guide.Unknown {
				continue // another question may have settled what it was about
			}
			d := &c.pack.Dangers[i]
			reads := false
			d.Is.Reads(func(id string) { reads = reads || id == set.Fact })
			v := told{guide.Value{Kind: guide.KindChoice, Text: set.Value, Unknown: set.Value == guide.Unknown}, true}
			if reads && d.State(single{set.Fact, v.value}) == guide.Absent {
				c.at(set.Pos, phrase.Of("the answer \"unknown\" of %s/%s takes danger %s for absent", t.ID, st.ID, d.ID), phrase.Of("set %s: unknown", set.Fact))
			}
		}
	}
}

// single is a valuation in which one fact is told.
type single struct {
	fact  string
	value guide.Value
}

// Lookup implements [guide.Valuation].
func (s single) Lookup(fact string) (guide.Value, bool) { return s.value, fact == s.fact }

// learns reports whether a topic gives a fact of the danger.
func learns(c *checker, t *guide.Topic, d *guide.Danger) bool {
	hit := false
	d.Is.Reads(func(id string) {
		roots := map[string]bool{}
		c.pack.Roots(id, roots)
		for root := range roots {
			hit = hit || c.given[t][root] != nil
		}
	})
	return hit
}

// unsureEnds: nobody in danger, or with a danger unknown, is told that all is
// well, and whoever does not know ends where those in danger end, or where it
// is urgent.
func unsureEnds(c *checker) {
	for _, o := range c.order {
		var alone *guide.End // somebody who does not know, where nobody in danger comes to
		which, sure := "", false
		for _, e := range c.ends[o] {
			worst, id := guide.Untold, ""
			for i, state := range guide.DangerStates(c.pack, e) {
				if state > worst {
					worst, id = state, c.pack.Dangers[i].ID
				}
			}
			switch {
			case worst < guide.Unsure:
			case o.Solved:
				c.report(Finding{Pos: o.Pos, Witness: way(e, nil, nil),
					Problem: phrase.Of("outcome %s says that all is well while danger %s is there or unknown", c.named(o), id), Do: phrase.Of("lead there only when it is known to be absent")})
			case worst == guide.Present:
				sure = true
			case alone == nil:
				alone, which = e, id
			}
		}
		if alone != nil && !sure && !o.Urgent() {
			c.report(Finding{Pos: o.Pos, Witness: way(alone, nil, nil),
				Problem: phrase.Of("whoever does not know about danger %s comes to outcome %s, where otherwise only those without any come", which, c.named(o)), Do: phrase.Of("lead them where those in danger go")})
		}
	}
}
