package guide

import (
	"slices"
	"strings"
)

// liveness lists facts that matter from a place on. What does not matter any
// more cannot make two places different, so that paths which differ only in it
// are explored once. Only told and set facts are listed: derived facts and
// those of the engine follow from them.
type liveness struct {
	routed []string // they decide where the walk goes
	apart  []string // they only keep the ways to an outcome apart
}

// live is a liveness in the making: sets of numbered facts.
type live struct{ routed, apart bits }

// bits is a set of small numbers.
type bits []uint64

func (b *bits) add(n int) {
	for n/64 >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[n/64] |= 1 << (n % 64)
}

func (b *bits) join(other bits) {
	for len(*b) < len(other) {
		*b = append(*b, 0)
	}
	for i, word := range other {
		(*b)[i] |= word
	}
}

func (l *live) join(other live) {
	l.routed.join(other.routed)
	l.apart.join(other.apart)
}

// outlook works out what matters from each place of a pack on.
type outlook struct {
	pack   *Pack
	apart  func(*Outcome) []string // facts that keep the ways to an outcome apart; nil: none
	arrive bool                    // outcomes end the paths, before their situation is asked about
	live   map[spot]live           // what matters from a place on
	reads  map[string]*liveness    // the same, with those of the callers
	ids    []string                // facts by number
	number map[string]int          // and their numbers
	made   map[string]bits         // the facts that a fact is made from
}

func newOutlook(p *Pack) *outlook {
	return &outlook{pack: p, live: map[spot]live{}, reads: map[string]*liveness{}, number: map[string]int{}, made: map[string]bits{}}
}

// names lists the facts of a set that are not in another one.
func (o *outlook) names(set, without bits) (list []string) {
	for i, id := range o.ids {
		has := func(b bits) bool { return i/64 < len(b) && b[i/64]&(1<<(i%64)) != 0 }
		if has(set) && !has(without) {
			list = append(list, id)
		}
	}
	slices.Sort(list) // so that a place has the same name in every exploration
	return list
}

// read adds a fact with those that it is made from.
func (o *outlook) read(id string, to *bits) {
	of, ok := o.made[id]
	if !ok {
		roots := map[string]bool{}
		o.pack.roots(id, roots)
		for root := range roots {
			if _, known := o.number[root]; !known {
				o.number[root] = len(o.ids)
				o.ids = append(o.ids, root)
			}
			of.add(o.number[root])
		}
		o.made[id] = of
	}
	to.join(of)
}

// liveAt is the liveness at a cursor, its callers included; where is its name.
func (o *outlook) liveAt(where string, c *cursor) *liveness {
	if l, ok := o.reads[where]; ok {
		return l
	}
	var set live
	set.join(o.ahead(c.flow, c.target, c.asked))
	for at := c; at.up != nil && at.flow.Outcome(at.target) == nil; at = at.up { // an outcome returns nowhere
		o.after(at.up, &set)
	}
	l := &liveness{o.names(set.routed, nil), o.names(set.apart, set.routed)}
	o.reads[where] = l
	return l
}

// ahead is what is live at a step or outcome of a flow, until the flow returns.
func (o *outlook) ahead(flow *Topic, target string, asked bool) live {
	key := spot{flow, target, asked}
	if l, ok := o.live[key]; ok {
		return l
	}
	o.live[key] = live{} // guards against a loop, which the loader refuses
	var set live
	if st := flow.Step(target); st != nil {
		o.aheadOfStep(flow, st, asked, &set)
	} else if out := flow.Outcome(target); out != nil {
		o.aheadOfOutcome(out, asked, &set)
	}
	o.live[key] = set
	return set
}

// aheadOfStep adds what a step reads itself, and what is read behind it.
func (o *outlook) aheadOfStep(flow *Topic, st *Step, asked bool, set *live) {
	st.reads(func(id string) { o.read(id, &set.routed) })
	if st.Call != "" {
		o.aheadOfFlow(o.pack.Topic(st.Call), asked, set)
	}
	for _, target := range st.targets() {
		set.join(o.ahead(flow, target, asked))
	}
}

func (o *outlook) aheadOfOutcome(out *Outcome, asked bool, set *live) {
	if (!asked || o.arrive) && !out.Solved && out.Situation != "skip" {
		o.aheadOfFlow(o.pack.Topic(o.pack.Header.Before), true, set)
	}
	if o.apart != nil {
		for _, id := range o.apart(out) {
			o.read(id, &set.apart)
		}
	}
}

func (o *outlook) aheadOfFlow(flow *Topic, asked bool, set *live) {
	if flow != nil && len(flow.Steps) > 0 {
		set.join(o.ahead(flow, flow.Steps[0].ID, asked))
	}
}

// after adds what is read once a called flow returns to c.
func (o *outlook) after(c *cursor, set *live) {
	st := c.flow.Step(c.target)
	if st == nil { // an outcome whose situation is being asked about
		set.join(o.ahead(c.flow, c.target, true))
		return
	}
	for i := range st.Go {
		st.Go[i].When.Reads(func(id string) { o.read(id, &set.routed) })
		set.join(o.ahead(c.flow, st.Go[i].Go, c.asked))
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
	case id == FactPromise:
		set[h.Promise] = true
	case strings.HasPrefix(id, hoursSince) || id == FactFollowUp:
		set[h.Channel], set[h.At] = true, true
	case strings.HasPrefix(id, doneOf):
		if e := p.Step(strings.TrimPrefix(id, doneOf)); e != nil && len(e.Contact) > 0 {
			set[h.Channel], set[h.At] = true, true
		}
	case EngineFact(id) || f == nil:
		return
	case !f.Computed():
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
	if f.Sum != "" {
		read(f.Sum)
	}
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
