package guide

import (
	"maps"
	"slices"
	"strings"
)

// liveness lists facts that matter from a place on, each sorted. What does not
// matter any more cannot make two places different, so that paths which differ
// only in it are explored once. Only told and set facts are listed: derived
// facts and those of the engine follow from them.
type liveness struct {
	routed []string // they decide where the walk goes
	apart  []string // they only keep the ways to an outcome apart
}

// liveSet is a liveness in the making.
type liveSet struct{ routed, apart map[string]bool }

func newLiveSet() liveSet { return liveSet{map[string]bool{}, map[string]bool{}} }

func (s liveSet) add(l *liveness) {
	for _, id := range l.routed {
		s.routed[id] = true
	}
	for _, id := range l.apart {
		s.apart[id] = true
	}
}

func (s liveSet) sorted() *liveness {
	for id := range s.routed {
		delete(s.apart, id)
	}
	return &liveness{slices.Sorted(maps.Keys(s.routed)), slices.Sorted(maps.Keys(s.apart))}
}

// liveAt is the liveness at a cursor, its callers included; where is its name.
func (x *explorer) liveAt(where string, c *cursor) *liveness {
	if l, ok := x.reads[where]; ok {
		return l
	}
	set := newLiveSet()
	set.add(x.ahead(c.flow, c.target, c.asked))
	for up := c.up; up != nil; up = up.up {
		x.after(up, set)
	}
	l := set.sorted()
	x.reads[where] = l
	return l
}

// ahead is the liveness at a step or outcome of a flow, until the flow returns.
func (x *explorer) ahead(flow *Topic, target string, asked bool) *liveness {
	key := spot{flow, target}
	if asked {
		key.target += "!"
	}
	if l, ok := x.live[key]; ok {
		return l
	}
	x.live[key] = new(liveness) // guards against a loop, which the loader refuses
	set := newLiveSet()
	if st := flow.Step(target); st != nil {
		x.aheadOfStep(flow, st, asked, set)
	} else if out := flow.Outcome(target); out != nil {
		x.aheadOfOutcome(out, asked, set)
	}
	x.live[key] = set.sorted()
	return x.live[key]
}

// aheadOfStep adds what a step reads itself, and what is read behind it.
func (x *explorer) aheadOfStep(flow *Topic, st *Step, asked bool, set liveSet) {
	st.reads(func(id string) { x.s.pack.roots(id, set.routed) })
	if st.Call != "" {
		x.aheadOfFlow(x.s.pack.Topic(st.Call), asked, set)
	}
	for _, target := range st.targets() {
		set.add(x.ahead(flow, target, asked))
	}
}

func (x *explorer) aheadOfOutcome(out *Outcome, asked bool, set liveSet) {
	if !asked && !out.Solved && out.Situation != "skip" {
		x.aheadOfFlow(x.s.pack.Topic(x.s.pack.Header.Before), true, set)
	}
	if x.apart != nil {
		for _, id := range x.apart(out) {
			x.s.pack.roots(id, set.apart)
		}
	}
}

func (x *explorer) aheadOfFlow(flow *Topic, asked bool, set liveSet) {
	if flow != nil && len(flow.Steps) > 0 {
		set.add(x.ahead(flow, flow.Steps[0].ID, asked))
	}
}

// after adds what is read once a called flow returns to c.
func (x *explorer) after(c *cursor, set liveSet) {
	st := c.flow.Step(c.target)
	if st == nil { // an outcome whose situation is being asked about
		set.add(x.ahead(c.flow, c.target, true))
		return
	}
	for i := range st.Go {
		st.Go[i].When.Reads(func(id string) { x.s.pack.roots(id, set.routed) })
		set.add(x.ahead(c.flow, st.Go[i].Go, c.asked))
	}
}

// roots adds the facts that a fact is made from: itself, unless it is derived
// or the engine's.
func (p *Pack) roots(id string, set map[string]bool) {
	if set[id] {
		return
	}
	h := p.Header.Contact
	f := p.Fact(id)
	switch {
	case strings.HasPrefix(id, hoursSince) || id == FactFollowUp:
		set[h.Channel], set[h.At] = true, true
	case EngineFact(id) || f == nil:
		return
	case len(f.Derive) == 0:
		set[id] = true
		if id == h.At || id == h.Number {
			set[h.Channel] = true
		}
	}
	if f != nil {
		f.reads(func(id string) { p.roots(id, set) })
	}
}

// targets lists where a step can lead in its own flow.
func (st *Step) targets() (list []string) {
	for _, arms := range [][]Arm{st.Go, st.Branch} {
		for i := range arms {
			list = append(list, arms[i].Go)
		}
	}
	for i := range st.Answers {
		if st.Answers[i].Go != "" {
			list = append(list, st.Answers[i].Go)
		}
	}
	return list
}

// reads calls f for every fact from which this one is derived, and on which
// its choices depend.
func (f *Fact) reads(read func(string)) {
	for i := range f.Derive {
		f.Derive[i].When.Reads(read)
	}
	for i := range f.Choices {
		f.Choices[i].When.Reads(read)
	}
}

// Roots adds to a set the facts that a fact is made from, as they are told:
// itself, unless it is derived or the engine's.
func (p *Pack) Roots(fact string, set map[string]bool) { p.roots(fact, set) }
