package lint

import (
	"strconv"
	"strings"
	"time"

	"toiawase/guide"
)

// alike returns a function that gives one word for all values of a fact that no
// guard, first rule or derivation tells apart; with prefers, no preference
// either. It may be called by one goroutine at a time.
func alike(p *guide.Pack, prefers bool) func(fact string, v guide.Value) string {
	atoms := map[string][]*guide.Cond{}
	var edges []float64
	add := func(a *guide.Cond) {
		atoms[a.Fact] = append(atoms[a.Fact], a)
		who, is := strings.CutPrefix(a.Fact+a.Known, "hours_since.")
		if is {
			atoms[p.Header.Contact.Channel] = append(atoms[p.Header.Contact.Channel], channelsOf(p, who))
		}
		if is && a.Band != nil {
			for _, edge := range []*float64{a.Band.From, a.Band.To} {
				if edge != nil {
					edges = append(edges, *edge)
				}
			}
		}
	}
	groups := [][]guide.Rule{p.Rules.Never, p.Rules.First}
	if prefers {
		groups = append(groups, p.Rules.Prefer)
	}
	for _, rules := range groups {
		for i := range rules {
			eachAtom(rules[i].When, add)
		}
	}
	for i := range p.Facts {
		for j := range p.Facts[i].Derive {
			eachAtom(p.Facts[i].Derive[j].When, add)
		}
	}
	type known struct {
		fact, text string
		at         time.Time
	}
	words := map[known]string{}
	return func(fact string, v guide.Value) string {
		key := known{fact, v.ID(), v.Time}
		word, ok := words[key]
		if !ok {
			word = strconv.FormatBool(v.Unknown)
			for _, a := range atoms[fact] {
				word += strconv.FormatBool(a.Admits(&v))[:1]
			}
			if fact == p.Header.Contact.At && !v.Unknown {
				word += age(v, edges)
			}
			words[key] = word
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
func channelsOf(p *guide.Pack, who string) *guide.Cond {
	cond := &guide.Cond{Fact: p.Header.Contact.Channel, In: []string{who}}
	for i := range p.Channels {
		if ch := &p.Channels[i]; ch.Desk == who || who == "any" {
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
