package lint

import (
	"slices"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// deadEnds: L04, no path stops in the middle.
func deadEnds(c *checker) {
	for _, r := range c.walks {
		c.judge(r.Places)
		for _, e := range r.Ends {
			if e.Outcome() == nil {
				f := Finding{Pos: e.Flow().Pos, Witness: way(e, nil, nil), Do: phrase.Of("lead every answer to a step or an outcome")}
				f.Problem = phrase.Of("a path of %s ends without an outcome", e.Flow().ID)
				if st := e.Step(); st != nil {
					f.Pos, f.Problem = st.Pos, phrase.Of("step %s offers no answer on a path of %s", st.ID, r.Topic.ID)
				}
				c.report(f)
			}
		}
	}
}

// sights joins what the proofs of all topics, and of the situation, came past.
type sights struct {
	steps   map[*guide.Step]bool
	turns   map[*guide.Arm]bool
	needed  map[*guide.Arm]bool
	both    map[*guide.Arm]*guide.End
	answers map[*guide.Answer]bool
	asked   map[*guide.Step]bool
	passed  map[*guide.Step]*guide.End
	again   map[*guide.Step]*guide.End
}

func (w *walked) sights() *sights {
	if w.sight != nil {
		return w.sight
	}
	s := &sights{map[*guide.Step]bool{}, map[*guide.Arm]bool{}, map[*guide.Arm]bool{}, map[*guide.Arm]*guide.End{}, map[*guide.Answer]bool{}, map[*guide.Step]bool{}, map[*guide.Step]*guide.End{}, map[*guide.Step]*guide.End{}}
	for _, r := range w.walks {
		s.add(r)
		for _, e := range r.Ends {
			w.sits[0].Of(e, nil, nil, "")
		}
	}
	s.add(w.sits[0].Seen)
	w.sight = s
	return s
}

func (s *sights) add(r *guide.Proof) {
	for k := range r.Steps {
		s.steps[k] = true
	}
	for k := range r.Turns {
		s.turns[k] = true
	}
	for k := range r.Needed {
		s.needed[k] = true
	}
	for k, e := range r.Both {
		if s.both[k] == nil {
			s.both[k] = e
		}
	}
	for k := range r.Answers {
		s.answers[k] = true
	}
	for k := range r.Asked {
		s.asked[k] = true
	}
	for k, e := range r.Passed {
		if s.passed[k] == nil {
			s.passed[k] = e
		}
	}
	for k, e := range r.Again {
		if s.again[k] == nil {
			s.again[k] = e
		}
	}
}

// partial reports whether some topic was left out of the walk, or the
// situation cut short.
func (w *walked) partial() bool {
	short := func(s *guide.Situations) bool { return !s.Whole }
	return len(w.walks) < len(w.pack.Topics) || slices.ContainsFunc(w.sits, short)
}

// vainArms: L06, every way is taken and every condition can hold and fail.
func vainArms(c *checker) {
	c.judge(len(c.texts.conds))
	for _, cond := range c.texts.conds {
		c.contradiction(cond)
	}
	if c.partial() {
		return
	}
	if c.sights(); c.partial() {
		return
	}
	c.untaken()
	c.neverTrue()
}

// contradiction refuses what can never hold, or never fail, whatever the facts.
func (c *checker) contradiction(x condition) {
	open := func(id string) []told {
		if list := c.cases[id]; list != nil {
			return list
		}
		return []told{{}}
	}
	if _, ok := (&puzzle{pack: c.pack, open: open}).solve(holds(x.cond)); !ok {
		c.vain[x.cond] = true
		c.at(x.cond.Pos, phrase.Of("this condition never holds"), phrase.Of("it contradicts itself; drop a part of it"))
	} else if _, ok := (&puzzle{pack: c.pack, open: open}).solve(not(holds(x.cond))); !ok {
		c.at(x.cond.Pos, phrase.Of("this condition always holds"), phrase.Of("write else, or leave it out"))
	}
}

// untaken refuses arms and answers that no path takes.
func (c *checker) untaken() {
	seen := c.sights()
	for t := range c.trees {
		for i := range t.Steps {
			st := &t.Steps[i]
			if !seen.steps[st] {
				continue // for L02
			}
			for _, arms := range [][]guide.Arm{st.Go, st.Branch} {
				for j := range arms {
					if arms[j].When != nil && !seen.turns[&arms[j]] && !c.ahead(t, arms[:j+1]) {
						c.at(arms[j].Pos, phrase.Of("no path takes this arm to %s", arms[j].Go), phrase.Of("the arms above it, or the paths to it, leave it nothing"))
					}
				}
			}
			for j := range st.Answers {
				if a := &st.Answers[j]; !seen.answers[a] && seen.asked[st] {
					c.at(a.Pos, phrase.Of("no path gives the answer %q", a.ID), phrase.Of("remove it, or see why it is never offered"))
				}
			}
		}
	}
}

// ahead reports whether the last of some arms applies when the reader told a
// fact ahead: one that the topic asks for only later.
func (w *walked) ahead(t *guide.Topic, arms []guide.Arm) bool {
	last := len(arms) - 1
	list := []formula{holds(arms[last].When)}
	for i := range arms[:last] {
		list = append(list, not(holds(arms[i].When)))
	}
	for _, r := range w.walks {
		if slices.Contains(w.reached(r.Topic), t) {
			p := &puzzle{pack: w.pack, fixed: scene{nil, r.Topic}, open: func(id string) []told { return w.given[r.Topic][id] }}
			if _, ok := p.solve(all(list...)); ok {
				return true
			}
		}
	}
	return false
}

// scene is an outcome as one topic comes to it.
type scene struct {
	o *guide.Outcome
	t *guide.Topic
}

// Lookup implements [guide.Valuation]: only what the outcome itself says.
func (s scene) Lookup(id string) (guide.Value, bool) {
	if s.o != nil {
		if id == guide.FactWish && len(s.o.Wishes) > 0 {
			return guide.Value{Kind: guide.KindChoice, Text: s.o.Wishes[0]}, true
		}
		for _, t := range s.o.Traits {
			if "trait."+t.Fact == id {
				return guide.Value{Kind: guide.KindChoice, Text: t.Value}, true
			}
		}
	}
	return guide.Value{}, false
}

// possible reports whether a condition can hold in a scene.
func (w *walked) possible(s scene, open map[string][]told, when *guide.Cond) bool {
	p := &puzzle{pack: w.pack, fixed: s, open: func(id string) []told {
		if list := open[id]; list != nil {
			return list
		}
		return w.given[s.t][id]
	}}
	_, ok := p.solve(holds(when))
	return ok
}

// neverTrue refuses conditions outside the routing that hold in no scene.
func (c *checker) neverTrue() {
	hope := map[*guide.Cond]guide.Text{}
	note := func(when *guide.Cond, what guide.Text) {
		if when != nil && !c.vain[when] { // of these it is said
			hope[when] = what
		}
	}
	try := func(s scene, open map[string][]told, when *guide.Cond) {
		if _, still := hope[when]; still && c.possible(s, open, when) {
			delete(hope, when)
		}
	}
	c.hopes(note)
	for _, o := range c.order {
		open := c.openAt(o)
		for _, t := range c.from[o] {
			c.eachWhen(o, func(when *guide.Cond) { try(scene{o, t}, open, when) })
			eachOfPanel(c.ground, func(when *guide.Cond, _ guide.Text) { try(scene{o, t}, open, when) })
		}
	}
	for _, r := range c.walks {
		eachOfPanel(c.ground, func(when *guide.Cond, _ guide.Text) { try(scene{nil, r.Topic}, c.ticks, when) })
	}
	for when, what := range hope {
		c.at(when.Pos, phrase.Of("%s never applies: its condition holds on no path", what), phrase.Of("name facts that a topic asks or sets, or remove it"))
	}
}

// hopes lists the conditions that some scene must make true.
func (c *checker) hopes(note func(*guide.Cond, guide.Text)) {
	r := &c.pack.Rules
	for _, rules := range [][]guide.Rule{r.Never, r.First, r.Prefer} {
		for i := range rules {
			note(rules[i].When, phrase.Of("rule %s", rules[i].ID))
		}
	}
	for i := range r.Wait {
		note(r.Wait[i].When, phrase.Of("rule %s", r.Wait[i].ID))
	}
	for i := range c.pack.Actions {
		note(c.pack.Actions[i].When, phrase.Of("action %s", c.pack.Actions[i].ID))
	}
	eachOfPanel(c.ground, note)
	for _, o := range c.order {
		for i := range o.Says {
			note(o.Says[i].When, phrase.Of("a headline of outcome %s", c.named(o)))
		}
	}
	for i := range c.pack.Messages {
		m := &c.pack.Messages[i]
		for j := range m.Checked {
			note(m.Checked[j].When, phrase.Of("a line of message %s", m.ID))
		}
		for j := range m.Points {
			note(m.Points[j].When, phrase.Of("a point of message %s", m.ID))
		}
	}
	for i := range c.pack.Channels {
		for j := range c.pack.Channels[i].Cards {
			note(c.pack.Channels[i].Cards[j].When, phrase.Of("a card of channel %s", c.pack.Channels[i].ID))
		}
	}
	for i := range c.pack.Shapes {
		for j := range c.pack.Shapes[i].Parts {
			note(c.pack.Shapes[i].Parts[j].When, phrase.Of("a part of shape %s", c.pack.Shapes[i].ID))
		}
	}
}

// eachWhen calls f for the conditions that an outcome's advice, actions and
// messages read.
func (g *ground) eachWhen(o *guide.Outcome, f func(*guide.Cond)) {
	for i := range o.Says {
		f(o.Says[i].When)
	}
	if o.Solved {
		for _, id := range o.Actions {
			guide.EachWhen(g.pack.Action(id), f)
		}
		return
	}
	guide.EachWhen(&g.pack.Rules, f)
	guide.EachWhen(o, f)
	for _, id := range o.Actions {
		guide.EachWhen(g.pack.Action(id), f)
	}
	for _, id := range o.Needs.Evidence {
		guide.EachWhen(g.pack.EvidenceOf(id), f)
	}
	guide.EachWhen(g.pack.Message(o.Message), f)
	for _, of := range g.offers(o) {
		guide.EachWhen(of.ch, f)
		guide.EachWhen(g.pack.Shape(of.ch.Shape), f)
	}
}
