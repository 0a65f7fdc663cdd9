package lint

import (
	"strconv"
	"strings"
	"time"

	"toiawase/guide"
)

// alike returns a function that gives one word for all values of a fact that no
// guard, first rule or derivation tells apart; with prefers, no preference either.
func (c *checker) alike(prefers bool) func(fact string, v guide.Value) string {
	atoms := map[string][]*guide.Cond{}
	var edges []float64
	add := func(a *guide.Cond) {
		atoms[a.Fact] = append(atoms[a.Fact], a)
		who, is := strings.CutPrefix(a.Fact+a.Known, "hours_since.")
		if is {
			atoms[c.pack.Header.Contact.Channel] = append(atoms[c.pack.Header.Contact.Channel], c.channelsOf(who))
		}
		if is && a.Band != nil {
			for _, edge := range []*float64{a.Band.From, a.Band.To} {
				if edge != nil {
					edges = append(edges, *edge)
				}
			}
		}
	}
	groups := [][]guide.Rule{c.pack.Rules.Never, c.pack.Rules.First}
	if prefers {
		groups = append(groups, c.pack.Rules.Prefer)
	}
	for _, rules := range groups {
		for i := range rules {
			eachAtom(rules[i].When, add)
		}
	}
	for i := range c.pack.Facts {
		for j := range c.pack.Facts[i].Derive {
			eachAtom(c.pack.Facts[i].Derive[j].When, add)
		}
	}
	return func(fact string, v guide.Value) string {
		word := strconv.FormatBool(v.Unknown)
		for _, a := range atoms[fact] {
			word += strconv.FormatBool(a.Holds(just{v}))[:1]
		}
		if fact == c.pack.Header.Contact.At && !v.Unknown {
			word += age(v, edges)
		}
		return word
	}
}

// age says on which side of each edge the time of a contact lies.
func age(v guide.Value, edges []float64) string {
	at := v.Time
	if !v.Clock {
		at = at.Add(12 * time.Hour)
	}
	word := ""
	for _, edge := range edges {
		word += strconv.FormatBool(noon.Sub(at).Hours() >= edge)[:1]
	}
	return word
}

// channelsOf is a condition that an earlier contact was with a desk or channel.
func (c *checker) channelsOf(who string) *guide.Cond {
	cond := &guide.Cond{Fact: c.pack.Header.Contact.Channel, In: []string{who}}
	for i := range c.pack.Channels {
		if ch := &c.pack.Channels[i]; ch.Desk == who || who == "any" {
			cond.In = append(cond.In, ch.ID)
		}
	}
	return cond
}

// eachAtom calls f for every comparison in a condition.
func eachAtom(c *guide.Cond, f func(*guide.Cond)) {
	switch {
	case c == nil:
		return
	case c.Fact != "" || c.Known != "":
		f(c)
	}
	eachAtom(c.Not, f)
	for _, list := range [][]guide.Cond{c.All, c.Any} {
		for i := range list {
			eachAtom(&list[i], f)
		}
	}
}
