package lint

import (
	"path"
	"slices"
	"time"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// clocks: L18, every clock can start, and no ladder has a rung twice.
func clocks(c *checker) {
	c.judge(len(c.pack.Clocks) + len(c.order))
	for i := range c.pack.Clocks {
		if k := &c.pack.Clocks[i]; k.Hours < 0 || k.Minutes < 0 || k.Hours+k.Minutes == 0 {
			c.at(k.Pos, phrase.Of("clock %s runs for %d hours", k.ID, k.Hours), phrase.Of("write a number above 0, as hours: or minutes:"))
		}
	}
	for i := range c.pack.Rules.Wait {
		w := &c.pack.Rules.Wait[i]
		reaches := slices.ContainsFunc(c.pack.Channels, func(ch guide.Channel) bool { return ch.Desk == w.Desk })
		if w.Hours < 0 || w.Hours == 0 && w.Until == "" || !reaches {
			c.at(w.Pos, phrase.Of("rule %s never makes anyone wait", w.ID), phrase.Of("write hours above 0 and a desk with a channel"))
		}
	}
	for _, o := range c.outcomes() {
		for _, id := range o.Clocks {
			if k := c.pack.Clock(id); k != nil && k.After == "contact" && o.Solved {
				c.at(o.Pos, phrase.Of("clock %s starts with a contact, and outcome %s contacts nobody", id, c.named(o)), phrase.Of("use a clock with after: outcome"))
			}
		}
		for _, list := range [][]string{o.Then, o.Clocks, o.Channels, o.Actions, o.Desks, o.Wishes} {
			for i, id := range list {
				if slices.Contains(list[:i], id) {
					c.at(o.Pos, phrase.Of("outcome %s names %s twice in one list", c.named(o), id), phrase.Of("name it once"))
				}
			}
		}
		for _, id := range o.Then {
			if has(o.Channels, id) {
				c.at(o.Pos, phrase.Of("outcome %s has %s both among its channels and on its ladder", c.named(o), id), phrase.Of("name it once"))
			}
		}
	}
}

// obtainable: L19, what an outcome requires can be had and shown.
func obtainable(c *checker) {
	for _, o := range c.outcomes() {
		if o.Solved {
			continue
		}
		for _, id := range o.Needs.Must {
			f := c.pack.Fact(id)
			c.judge(1)
			switch {
			case f == nil:
			case f.Computed() || f.Kind == guide.KindHours:
				c.at(o.Pos, phrase.Of("outcome %s requires %s, which nobody can tell", c.named(o), id), phrase.Of("require what it is made from"))
			case !showable(c.ground, o, f):
				c.at(o.Pos, phrase.Of("outcome %s requires %s, which none of its channels may show", c.named(o), id), phrase.Of("leave it out, or add a channel that may"))
			}
		}
	}
}

func showable(g *ground, o *guide.Outcome, f *guide.Fact) bool {
	return slices.ContainsFunc(g.offers(o), func(of offer) bool {
		shape := g.pack.Shape(of.ch.Shape)
		return shape != nil && f.Privacy.Within(shape.Reads)
	})
}

// suppress takes out the findings that the pack itself answers for, and adds
// those about its answers.
func suppress(c *checker, list []Finding) []Finding {
	for i := range c.pack.Suppress {
		s := &c.pack.Suppress[i]
		until, err := time.Parse(time.DateOnly, s.Until)
		late := err != nil || !c.o.AsOf.IsZero() && !c.o.AsOf.Before(until.AddDate(0, 0, 1))
		n := len(list)
		rest := slices.DeleteFunc(slices.Clone(list), func(f Finding) bool { return f.Rule == s.Rule && s.Rule != "L00" && f.Pos.File == path.Clean(s.At) })
		_, known := RuleOf(s.Rule)
		switch {
		case !known:
			list = append(list, Finding{"L00", SeverityError, s.Pos, phrase.Of("there is no rule %s to suppress", s.Rule), phrase.Of("write one of L01 to %s", Rules[len(Rules)-1].ID), nil})
		case late:
			list = append(list, Finding{"L00", SeverityError, s.Pos, phrase.Of("the suppression of %s in %s ended on %s", s.Rule, s.At, s.Until), phrase.Of("mend what it hid, or give it a new day"), nil})
		case len(rest) == n && c.o.Only == nil && !c.partial():
			list = append(list, Finding{"L00", SeverityWarning, s.Pos, phrase.Of("there is no finding of %s in %s to suppress", s.Rule, s.At), phrase.Of("remove the suppression"), nil})
		default:
			list = rest
		}
	}
	return list
}
