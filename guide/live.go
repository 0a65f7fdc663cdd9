package guide

import (
	"maps"
	"slices"
	"strings"
)

// ahead lists the facts that are read from a step or outcome of a flow on,
// until the flow returns. What is not read any more cannot make two places
// different, so that paths which differ only in it are explored once.
func (x *explorer) ahead(flow *Topic, target string) []string {
	key := flow.ID + "/" + target
	if list, ok := x.live[key]; ok {
		return list
	}
	x.live[key] = nil // guards against a loop, which the loader refuses
	set := map[string]bool{}
	if st := flow.Step(target); st != nil {
		x.aheadOfStep(flow, st, set)
	} else if out := flow.Outcome(target); out != nil && !out.Solved && out.Situation != "skip" {
		x.aheadOfFlow(x.s.pack.Topic(x.s.pack.Header.Before), set)
	}
	x.live[key] = slices.Sorted(maps.Keys(set))
	return x.live[key]
}

// aheadOfStep adds what a step reads itself, and what is read behind it.
func (x *explorer) aheadOfStep(flow *Topic, st *Step, set map[string]bool) {
	st.reads(func(id string) { x.readsOf(id, set) })
	if st.Call != "" {
		x.aheadOfFlow(x.s.pack.Topic(st.Call), set)
	}
	for _, target := range st.targets() {
		for _, id := range x.ahead(flow, target) {
			set[id] = true
		}
	}
}

func (x *explorer) aheadOfFlow(flow *Topic, set map[string]bool) {
	if flow == nil || len(flow.Steps) == 0 {
		return
	}
	for _, id := range x.ahead(flow, flow.Steps[0].ID) {
		set[id] = true
	}
}

// after lists what is read once a called flow returns to c.
func (x *explorer) after(c *cursor) []string {
	st := c.flow.Step(c.target)
	if st == nil {
		return nil
	}
	set := map[string]bool{}
	for i := range st.Go {
		st.Go[i].When.Reads(func(id string) { x.readsOf(id, set) })
		for _, id := range x.ahead(c.flow, st.Go[i].Go) {
			set[id] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// readsOf adds a fact and those that it is made from.
func (x *explorer) readsOf(id string, set map[string]bool) {
	if set[id] {
		return
	}
	set[id] = true
	if h := x.s.pack.Header.Contact; strings.HasPrefix(id, hoursSince) || id == FactFollowUp {
		set[h.Channel], set[h.At] = true, true
	}
	if f := x.s.pack.Fact(id); f != nil {
		f.reads(func(id string) { x.readsOf(id, set) })
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
