package load

import (
	"maps"
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// topicFamilies wants the family of every topic, and tells steps and outcomes
// of one file apart.
func topicFamilies(c *checker) {
	c.trees(func(f *file, t *guide.Topic) {
		family := t.Family()
		if _, ok := c.ids["family"][family]; !ok && !f.flow && t.ID != "" {
			f.failAt(t.Pos, phrase.Of("no family %q", family), didYouMean(family, maps.Keys(c.ids["family"]), phrase.Of("declare it, or rename the topic")))
		}
		for i := range t.Outcomes {
			o := &t.Outcomes[i]
			if s := t.Step(o.ID); s != nil {
				f.failAt(o.Pos, phrase.Of("outcome %q has the id of a step", o.ID), phrase.Of("rename it; the step is at line %d", s.Line))
			}
			if o.ID == guide.Return {
				f.failAt(o.Pos, phrase.Of(`"return" is a target of its own`), phrase.Of("rename the outcome"))
			}
		}
	})
}

// steps calls do for every step.
func (c *checker) steps(do func(*file, *guide.Step)) {
	c.trees(func(f *file, t *guide.Topic) {
		for i := range t.Steps {
			do(f, &t.Steps[i])
		}
	})
}

// stepKinds wants each step to be of exactly one kind, with what belongs to it.
func stepKinds(c *checker) {
	c.steps(func(f *file, s *guide.Step) {
		kinds := kindsOf(s)
		switch {
		case len(kinds) == 0:
			f.failAt(s.Pos, phrase.Of("step %q does nothing", s.ID), phrase.Of("write one of ask, check, note, branch, call"))
			return
		case len(kinds) > 1:
			f.failAt(s.Pos, phrase.Of("step %q has both %s", s.ID, strings.Join(kinds, ", ")), phrase.Of("make it two steps"))
			return
		}
		check := kinds[0] == "check"
		for _, part := range []struct {
			has  bool
			name string
			fits bool
		}{
			{!s.Why.IsZero(), "why", check},
			{s.List != "", "list", check || kinds[0] == "note"},
			{len(s.Answers) > 0, "answers", check || kinds[0] == "ask"},
			{len(s.Go) > 0, "go", kinds[0] != "branch"},
		} {
			if part.has && !part.fits {
				f.failAt(s.Pos, phrase.Of("step %q has %s, which is not for %s", s.ID, part.name, kinds[0]), phrase.Of("remove it"))
			}
		}
	})
}

func kindsOf(s *guide.Step) []string {
	var kinds []string
	for _, k := range []struct {
		has  bool
		name string
	}{
		{s.Ask != "", "ask"}, {!s.Check.IsZero(), "check"}, {!s.Note.IsZero(), "note"},
		{len(s.Branch) > 0, "branch"}, {s.Call != "", "call"},
	} {
		if k.has {
			kinds = append(kinds, k.name)
		}
	}
	return kinds
}

// stepAnswers holds the answers of a step to what it asks.
func stepAnswers(c *checker) {
	c.steps(func(f *file, s *guide.Step) {
		switch {
		case !s.Check.IsZero() && len(s.Answers) == 0:
			f.failAt(s.Pos, phrase.Of("step %q checks something and has no answers", s.ID), phrase.Of("add answers: …"))
		case !s.Check.IsZero():
			for i := range s.Answers {
				if a := &s.Answers[i]; a.Label.IsZero() {
					f.failAt(a.Pos, phrase.Of("answer %q has no label", a.ID), phrase.Of("add label: {ja: …, en: …}"))
				}
			}
		case s.Ask != "" && c.fact[s.Ask] != nil:
			c.askAnswers(f, s, c.fact[s.Ask])
		}
	})
}

func (c *checker) askAnswers(f *file, s *guide.Step, fact *guide.Fact) {
	values := factDomain(fact).values
	switch {
	case len(fact.Derive) > 0:
		f.failAt(s.Pos, phrase.Of("step %q asks for %s, which is derived", s.ID, fact.ID), phrase.Of("write a branch"))
	case fact.Kind == guide.KindHours:
		f.failAt(s.Pos, phrase.Of("step %q asks for %s, which only the engine gives", s.ID, fact.ID), phrase.Of("write a branch"))
	}
	for i := range s.Answers {
		if a := &s.Answers[i]; !slices.Contains(values, a.ID) {
			f.failAt(a.Pos, phrase.Of("%s is never %q", fact.ID, a.ID), didYouMean(a.ID, slices.Values(values), phrase.Of("write %s", among(values))))
		}
	}
}

// stepRoutes wants every way out of a step to lead somewhere.
func stepRoutes(c *checker) {
	returns := c.returning()
	c.steps(func(f *file, s *guide.Step) {
		switch kinds := kindsOf(s); {
		case len(kinds) != 1:
		case s.Call != "" && len(s.Go) > 0 && c.flow[s.Call] != nil && !returns[s.Call]:
			f.failAt(s.Go[0].Pos, phrase.Of("flow %q never returns here", s.Call), phrase.Of("remove go:"))
		case s.Call != "" && !returns[s.Call]: // ends in the flow
		case len(s.Branch) > 0:
			total(f, s.Branch)
		case len(s.Go) > 0:
			total(f, s.Go)
		case c.needsGo(s):
			f.failAt(s.Pos, phrase.Of("step %q does not say where to go on%s", s.ID, c.unrouted(s)), phrase.Of("add go: …"))
		}
	})
}

// total wants arms to end in an else, so that one always applies.
func total(f *file, arms []guide.Arm) {
	if last := &arms[len(arms)-1]; last.When != nil {
		f.failAt(last.Pos, phrase.Of("no arm applies when none of the conditions holds"), phrase.Of("add {else: …} as the last arm"))
	}
}

// needsGo reports whether some answer of a step leaves the way to its go.
func (c *checker) needsGo(s *guide.Step) bool {
	return len(s.Answers) == 0 || c.unrouted(s) != (guide.Text{})
}

// unrouted words which answers have no way of their own.
func (c *checker) unrouted(s *guide.Step) guide.Text {
	routed := map[string]bool{}
	var open []string
	for i := range s.Answers {
		routed[s.Answers[i].ID] = s.Answers[i].Go != ""
		if s.Answers[i].Go == "" {
			open = append(open, s.Answers[i].ID)
		}
	}
	if fact := c.fact[s.Ask]; fact != nil && len(s.Answers) > 0 {
		for _, value := range factDomain(fact).values {
			if _, listed := routed[value]; !listed && (value != guide.Unknown || fact.MayBeUnknown()) {
				open = append(open, value)
			}
		}
	}
	if len(open) == 0 {
		return guide.Text{}
	}
	return phrase.Of(" after %s", strings.Join(open, ", "))
}
