package lint

import (
	"maps"
	"slices"
	"sync/atomic"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// walked is where the paths of the topics lead.
type walked struct {
	*ground
	messages *messages
	o        Options
	walks    []*guide.Proof                     // of the topics, in their order; those that are whole
	cut      []*guide.Topic                     // topics with more places than the limit
	ends     map[*guide.Outcome][]*guide.End    // arrivals at an outcome
	order    []*guide.Outcome                   // outcomes that are come to, in the order of the topics
	flow     map[*guide.Outcome]*guide.Topic    // the topic or flow that holds an outcome
	given    map[*guide.Topic]map[string][]told // by topic: what its paths can give a fact; nothing told comes first
	asks     map[*guide.Topic]map[string]bool   // by topic: the facts that it asks, flows included
	from     map[*guide.Outcome][]*guide.Topic  // the topics that come to an outcome
	reach    map[*guide.Topic][]*guide.Topic
	proofs   []*panelProof       // of the panels of the topics
	sits     []*guide.Situations // one a worker
	sight    *sights             // built when first asked for
	states   atomic.Int64
}

func newWalked(g *ground, m *messages, o Options) *walked {
	w := &walked{
		ground: g, messages: m, o: o, ends: map[*guide.Outcome][]*guide.End{}, flow: map[*guide.Outcome]*guide.Topic{},
		from: map[*guide.Outcome][]*guide.Topic{}, reach: map[*guide.Topic][]*guide.Topic{},
	}
	for range workers {
		w.sits = append(w.sits, guide.NewSituations(g.pack, noon, o.MaxStates))
	}
	return w
}

// walk proves every topic and collects what the rules look at.
func (w *walked) walk() {
	w.walks, w.proofs = make([]*guide.Proof, len(w.pack.Topics)), make([]*panelProof, len(w.pack.Topics))
	apart := w.apart()
	each(len(w.walks), func(i, _ int) {
		t := &w.pack.Topics[i]
		if w.o.Skip == nil || !w.o.Skip(t.ID) {
			p := newPanelProof(w.ground, t)
			w.walks[i] = guide.Prove(w.pack, t, guide.ProofOptions{
				At: noon, Limit: w.o.MaxStates, Apart: func(o *guide.Outcome) []string { return apart[o] }, Moved: p.moved,
			})
			p.finish(w.walks[i].Whole)
			w.proofs[i] = p
		}
	})
	w.walks = slices.DeleteFunc(w.walks, w.unproved)
	w.proofs = slices.DeleteFunc(w.proofs, func(p *panelProof) bool { return p == nil })
	for t := range w.trees {
		for i := range t.Outcomes {
			w.flow[&t.Outcomes[i]] = t
		}
	}
	for _, r := range w.walks {
		w.states.Add(int64(r.Places))
		for _, e := range r.Ends {
			w.arrive(r.Topic, e)
		}
	}
	w.gives()
}

// unproved reports whether a topic was left out, or cut short: what is missing
// from half a walk says nothing about the topic.
func (w *walked) unproved(r *guide.Proof) bool {
	if r != nil && !r.Whole {
		w.cut = append(w.cut, r.Topic)
		w.states.Add(int64(r.Places))
	}
	return r == nil || !r.Whole
}

func (w *walked) arrive(t *guide.Topic, e *guide.End) {
	o := e.Outcome()
	if o == nil {
		return
	}
	if w.ends[o] == nil {
		w.order = append(w.order, o)
	}
	w.ends[o] = append(w.ends[o], e)
	if !slices.Contains(w.from[o], t) {
		w.from[o] = append(w.from[o], t)
	}
}

// apart lists, for every outcome, the facts that keep its arrivals apart: those
// that the guards and first rules read, and those on which a text depends that
// is not optional.
func (w *walked) apart() map[*guide.Outcome][]string {
	var rules []string
	note := func(id string) { rules = append(rules, id) }
	for _, list := range [][]guide.Rule{w.pack.Rules.Never, w.pack.Rules.First} {
		for i := range list {
			list[i].When.Reads(note)
		}
	}
	all := map[*guide.Outcome][]string{}
	for _, o := range w.outcomes() {
		if o.Solved {
			all[o] = w.panelFacts
			continue
		}
		facts := append(slices.Clone(rules), w.panelFacts...)
		add := func(id string) { facts = append(facts, id) }
		for _, id := range o.Actions {
			if a := w.pack.Action(id); a != nil {
				a.When.Reads(add)
			}
		}
		for _, m := range w.messages.lines[o] {
			m.reads(add)
		}
		facts = append(facts, grounds(w.ground, o)...)
		slices.Sort(facts)
		all[o] = slices.Compact(facts)
	}
	return all
}

// gives lists what the paths of each topic can give to each fact, whether by
// asking it, setting it, or implying it from the start.
func (w *walked) gives() {
	w.given, w.asks = map[*guide.Topic]map[string][]told{}, map[*guide.Topic]map[string]bool{}
	for _, r := range w.walks {
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
		for _, flow := range w.reached(r.Topic) {
			for i := range flow.Steps {
				flow.Steps[i].Sets(set)
			}
		}
		for _, flow := range w.reached(r.Topic) {
			for i := range flow.Steps {
				if ask := flow.Steps[i].Ask; ask != "" {
					gives[ask], asks[ask] = w.cases[ask], true
				}
			}
		}
		w.given[r.Topic], w.asks[r.Topic] = gives, asks
	}
}

// reached lists a topic and the flows that it can call, as found before.
func (w *walked) reached(t *guide.Topic) []*guide.Topic {
	if w.reach[t] == nil {
		w.reach[t] = w.pack.Reachable(t)
	}
	return w.reach[t]
}

// named returns the id of an outcome as scripts write it.
func (w *walked) named(o *guide.Outcome) string { return w.flow[o].ID + "/" + o.ID }

// whole: L00, no limit cut the proof short.
func whole(c *checker) {
	for _, t := range c.cut {
		c.at(t.Pos, phrase.Of("the topic has more places than the limit, so it is not proved"), phrase.Of("split it, or raise --max-states"))
	}
	cases := map[string]int{} // workers may have walked the same ones
	for _, s := range c.sits {
		maps.Copy(cases, s.Places)
		if !s.Whole {
			c.at(c.pack.Header.Pos, phrase.Of("the questions about the situation have more places than the limit"), phrase.Of("ask less, or raise --max-states"))
		}
	}
	for _, places := range cases {
		c.states.Add(int64(places))
	}
}
