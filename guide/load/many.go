package load

import (
	"fmt"

	"toiawase/guide"
)

// manyAnswers holds a check that takes several answers to what any set of them
// can mean: the way on follows from the facts that they set.
func manyAnswers(c *checker) {
	c.steps(func(f *file, s *guide.Step) {
		if s.Many && (s.Check.IsZero() || len(s.Go) == 0) {
			f.failAt(s.Pos, fmt.Sprintf("step %q takes several answers and is no check with a go", s.ID), "add go: with arms over the facts that they set, or remove many:")
		}
		value := map[string]string{}
		for i := range s.Answers {
			a := &s.Answers[i]
			switch {
			case !s.Many && a.Alone:
				f.failAt(a.Pos, fmt.Sprintf("answer %q stands alone anyway", a.ID), "remove alone:, or add many: yes to the step")
			case s.Many && !a.Alone && a.Go != "":
				f.failAt(a.Pos, fmt.Sprintf("answer %q may be one of several and has a way of its own", a.ID), "route by the facts in go:, or add alone: yes")
			}
			for _, set := range a.Set {
				if s.Many && !a.Alone {
					if old, ok := value[set.Fact]; ok && old != set.Value {
						f.failAt(set.Pos, fmt.Sprintf("%s would be both %q and %q", set.Fact, old, set.Value), "add alone: yes to one of the answers")
					}
					value[set.Fact] = set.Value
				}
				if fact := c.fact[set.Fact]; s.Many && set.Value == "yes" && fact != nil && fact.Choice("no") == nil {
					f.failAt(set.Pos, fmt.Sprintf("%s cannot be no when this is not chosen", set.Fact), "give it the choice no")
				}
			}
		}
	})
}

// tickedOnce tells emergency steps and actions apart: both are ticked by id.
func tickedOnce(c *checker) {
	for i := range c.pack.Actions {
		a := &c.pack.Actions[i]
		if pos, clash := c.ids["emergency"][a.ID]; clash {
			c.failAt(a.Pos, fmt.Sprintf("action %q has the id of an emergency step", a.ID), "rename it; the step is at "+pos.String())
		}
	}
}
