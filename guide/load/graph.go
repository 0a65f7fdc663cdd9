package load

import (
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// exits calls f for every target of a step.
func exits(s *guide.Step, f func(target string)) {
	for i := range s.Answers {
		if to := s.Answers[i].Go; to != "" {
			f(to)
		}
	}
	for i := range s.Branch {
		f(s.Branch[i].Go)
	}
	for i := range s.Go {
		f(s.Go[i].Go)
	}
}

// returning tells which flows can return to where they were called.
func (c *checker) returning() map[string]bool {
	returns := map[string]bool{}
	for id, flow := range c.flow {
		for i := range flow.Steps {
			exits(&flow.Steps[i], func(to string) { returns[id] = returns[id] || to == guide.Return })
		}
	}
	return returns
}

// stepLoops refuses a way from a step back to itself.
func stepLoops(c *checker) {
	c.trees(func(f *file, t *guide.Topic) {
		next := map[string][]string{}
		var ids []string
		for i := range t.Steps {
			s := &t.Steps[i]
			ids = append(ids, s.ID)
			exits(s, func(to string) { next[s.ID] = append(next[s.ID], to) })
		}
		for _, loop := range loops(ids, next) {
			f.failAt(t.Step(loop[0]).Pos, phrase.Of("the steps go in a loop: %s", strings.Join(loop, " → ")), phrase.Of("end it in an outcome"))
		}
	})
}

// callLoops refuses a flow that calls itself, directly or through others.
func callLoops(c *checker) {
	next := map[string][]string{}
	var ids []string
	for i := range c.pack.Flows {
		flow := &c.pack.Flows[i]
		ids = append(ids, flow.ID)
		for j := range flow.Steps {
			if to := flow.Steps[j].Call; to != "" {
				next[flow.ID] = append(next[flow.ID], to)
			}
		}
	}
	for _, loop := range loops(ids, next) {
		if flow := c.flow[loop[0]]; flow != nil {
			c.failAt(flow.Pos, phrase.Of("the flows call each other in a loop: %s", strings.Join(loop, " → ")), phrase.Of("remove one of the calls"))
		}
	}
}

// reachable refuses steps and outcomes that no way leads to.
func reachable(c *checker) {
	c.trees(func(f *file, t *guide.Topic) {
		if len(t.Steps) == 0 || slices.ContainsFunc(f.errs, leadsAstray) {
			return
		}
		seen := reached(t)
		for i := range t.Steps {
			if s := &t.Steps[i]; !seen[s.ID] {
				f.failAt(s.Pos, phrase.Of("no way leads to step %q", s.ID), phrase.Of("lead one there, or remove it"))
			}
		}
		for i := range t.Outcomes {
			if o := &t.Outcomes[i]; !seen[o.ID] {
				f.failAt(o.Pos, phrase.Of("no way leads to outcome %q", o.ID), phrase.Of("lead one there, or remove it"))
			}
		}
	})
}

// leadsAstray reports whether a finding may be the reason why nothing leads to
// a step: it is to be mended first, and then there may be no other.
func leadsAstray(e Error) bool {
	return slices.Contains([]string{"", "L01", "L03", "L05", "L11"}, e.Rule)
}

// reached returns all targets that the first step of a tree leads to.
func reached(t *guide.Topic) map[string]bool {
	byID := make(map[string]*guide.Step, len(t.Steps))
	for i := range t.Steps {
		byID[t.Steps[i].ID] = &t.Steps[i]
	}
	seen := map[string]bool{t.Steps[0].ID: true}
	for open := []*guide.Step{&t.Steps[0]}; len(open) > 0; {
		s := open[len(open)-1]
		open = open[:len(open)-1]
		exits(s, func(to string) {
			if seen[to] {
				return
			}
			seen[to] = true
			if next := byID[to]; next != nil {
				open = append(open, next)
			}
		})
	}
	return seen
}
