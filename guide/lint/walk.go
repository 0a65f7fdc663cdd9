package lint

import (
	"maps"
	"slices"

	"toiawase/guide"
)

// walk proves every topic and collects what the rules look at.
func (c *checker) walk() {
	c.walks = make([]*guide.Proof, len(c.pack.Topics))
	apart := c.apart()
	c.each(len(c.walks), func(i, _ int) {
		t := &c.pack.Topics[i]
		if c.o.Skip == nil || !c.o.Skip(t.ID) {
			c.walks[i] = guide.Prove(c.pack, t, guide.ProofOptions{
				At: noon, Limit: c.o.MaxStates, Apart: func(o *guide.Outcome) []string { return apart[o] },
			})
		}
	})
	c.walks = slices.DeleteFunc(c.walks, c.unproved)
	for t := range c.trees {
		for i := range t.Outcomes {
			c.flow[&t.Outcomes[i]] = t
		}
	}
	for _, r := range c.walks {
		c.states.Add(int64(r.Places))
		for _, e := range r.Ends {
			c.arrive(r.Topic, e)
		}
	}
	c.gives()
}

// unproved reports whether a topic was left out, or cut short: what is missing
// from half a walk says nothing about the topic.
func (c *checker) unproved(r *guide.Proof) bool {
	if r != nil && !r.Whole {
		c.cut = append(c.cut, r.Topic)
		c.states.Add(int64(r.Places))
	}
	return r == nil || !r.Whole
}

func (c *checker) arrive(t *guide.Topic, e *guide.End) {
	o := e.Outcome()
	if o == nil {
		return
	}
	if c.ends[o] == nil {
		c.order = append(c.order, o)
	}
	c.ends[o] = append(c.ends[o], e)
	if !slices.Contains(c.from[o], t) {
		c.from[o] = append(c.from[o], t)
	}
}

// apart lists, for every outcome, the facts that keep its arrivals apart: those
// that the guards and first rules read, and those on which a text depends that
// is not optional.
func (c *checker) apart() map[*guide.Outcome][]string {
	var rules []string
	note := func(id string) { rules = append(rules, id) }
	for _, list := range [][]guide.Rule{c.pack.Rules.Never, c.pack.Rules.First} {
		for i := range list {
			list[i].When.Reads(note)
		}
	}
	all := map[*guide.Outcome][]string{}
	for _, o := range c.outcomes() {
		if o.Solved {
			continue
		}
		facts := slices.Clone(rules)
		add := func(id string) { facts = append(facts, id) }
		for _, id := range o.Actions {
			if a := c.pack.Action(id); a != nil {
				a.When.Reads(add)
			}
		}
		for _, m := range c.lines[o] {
			m.reads(add)
		}
		slices.Sort(facts)
		all[o] = slices.Compact(facts)
	}
	return all
}

// gives lists what the paths of each topic can give to each fact, whether by
// asking it, setting it, or implying it from the start.
func (c *checker) gives() {
	c.given, c.asks = map[*guide.Topic]map[string][]told{}, map[*guide.Topic]map[string]bool{}
	for _, r := range c.walks {
		gives, asks := map[string][]told{}, map[string]bool{}
		set := func(list []guide.Setting) {
			for _, s := range list {
				v := told{guide.Value{Kind: guide.KindChoice, Text: s.Value, Unknown: s.Value == guide.Unknown}, true}
				if gives[s.Fact] == nil {
					gives[s.Fact] = []told{{}}
				}
				gives[s.Fact] = append(gives[s.Fact], v)
			}
		}
		set(r.Topic.Given)
		for _, who := range r.Topic.For {
			set([]guide.Setting{{Fact: "persona", Value: who}})
		}
		for _, flow := range c.reached(r.Topic) {
			for i := range flow.Steps {
				eachSetting(&flow.Steps[i], set)
			}
		}
		for _, flow := range c.reached(r.Topic) {
			for i := range flow.Steps {
				if ask := flow.Steps[i].Ask; ask != "" {
					gives[ask], asks[ask] = c.cases[ask], true
				}
			}
		}
		c.given[r.Topic], c.asks[r.Topic] = gives, asks
	}
}

func eachSetting(st *guide.Step, f func([]guide.Setting)) {
	for i := range st.Answers {
		f(st.Answers[i].Set)
	}
	for _, arms := range [][]guide.Arm{st.Go, st.Branch} {
		for i := range arms {
			f(arms[i].Set)
		}
	}
}

// reached lists a topic and the flows that it can call, as found before.
func (c *checker) reached(t *guide.Topic) []*guide.Topic {
	if c.reach[t] == nil {
		c.reach[t] = c.pack.Reachable(t)
	}
	return c.reach[t]
}

// named returns the id of an outcome as scripts write it.
func (c *checker) named(o *guide.Outcome) string { return c.flow[o].ID + "/" + o.ID }

// whole: L00, no limit cut the proof short.
func (c *checker) whole() {
	for _, t := range c.cut {
		c.at(t.Pos, "the topic has more places than the limit, so it is not proved", "split it, or raise --max-states")
	}
	cases := map[string]int{} // workers may have walked the same ones
	for _, s := range c.sits {
		maps.Copy(cases, s.Places)
		if !s.Whole {
			c.at(c.pack.Header.Pos, "the questions about the situation have more places than the limit", "ask less, or raise --max-states")
		}
	}
	for _, places := range cases {
		c.states.Add(int64(places))
	}
}
