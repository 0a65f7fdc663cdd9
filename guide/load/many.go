package load

import (
	"toiawase/content/phrase"
	"toiawase/guide"
)

// manyAnswers holds a check that takes several answers to what any set of them
// can mean: the way on follows from the facts that they set.
func manyAnswers(c *checker) {
	c.steps(func(f *file, s *guide.Step) {
		if s.Many && (s.Check.IsZero() || len(s.Go) == 0) {
			f.failAt(s.Pos, phrase.Of("step %q takes several answers and is no check with a go", s.ID), phrase.Of("add go: with arms over the facts that they set, or remove many:"))
		}
		value := map[string]string{}
		for i := range s.Answers {
			a := &s.Answers[i]
			switch {
			case !s.Many && a.Alone:
				f.failAt(a.Pos, phrase.Of("answer %q stands alone anyway", a.ID), phrase.Of("remove alone:, or add many: yes to the step"))
			case s.Many && !a.Alone && a.Go != "":
				f.failAt(a.Pos, phrase.Of("answer %q may be one of several and has a way of its own", a.ID), phrase.Of("route by the facts in go:, or add alone: yes"))
			}
			for _, set := range a.Set {
				if s.Many && !a.Alone {
					if old, ok := value[set.Fact]; ok && old != set.Value {
						f.failAt(set.Pos, phrase.Of("%s would be both %q and %q", set.Fact, old, set.Value), phrase.Of("add alone: yes to one of the answers"))
					}
					value[set.Fact] = set.Value
				}
				if fact := c.fact[set.Fact]; s.Many && set.Value == "yes" && fact != nil && fact.Choice("no") == nil {
					f.failAt(set.Pos, phrase.Of("%s cannot be no when this is not chosen", set.Fact), phrase.Of("give it the choice no"))
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
			c.failAt(a.Pos, phrase.Of("action %q has the id of an emergency step", a.ID), phrase.Of("rename it; the step is at %s", pos.String()))
		}
	}
}
