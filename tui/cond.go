package tui

import (
	"strconv"
	"strings"

	"toiawase/guide"
)

// cond words a condition; of the fact that was just asked only the value.
func (t *trail) cond(c *guide.Cond, asked string) string {
	w := t.words().Tree
	switch {
	case c.Not != nil:
		return w.Not(t.cond(c.Not, asked))
	case c.Known != "":
		return w.Known(t.fact(c.Known))
	case c.Band != nil:
		return t.band(c)
	case c.Fact != "" && c.Fact == asked:
		return t.values(c)
	case c.Fact != "":
		return t.fact(c.Fact) + ": " + t.values(c)
	case len(c.Any) > 0:
		return t.joined(c.Any, w.Or, asked)
	}
	return t.joined(c.All, w.And, asked)
}

func (t *trail) joined(list []guide.Cond, by, asked string) string {
	parts := make([]string, len(list))
	for i := range list {
		parts[i] = t.cond(&list[i], asked)
	}
	return strings.Join(parts, by)
}

func (t *trail) fact(id string) string {
	if f := t.pack.Fact(id); f != nil {
		return t.in(f.Label)
	}
	return id
}

// values are the values that a condition wants, as they are offered.
func (t *trail) values(c *guide.Cond) string {
	f := t.pack.Fact(c.Fact)
	names := make([]string, len(c.In))
	for i, id := range c.In {
		names[i] = id
		if id == guide.Unknown {
			names[i] = t.say().Question.Unknown
		} else if f != nil && f.Choice(id) != nil {
			names[i] = t.in(f.Choice(id).Label)
		}
	}
	return strings.Join(names, " / ")
}

func (t *trail) band(c *guide.Cond) string {
	text := t.fact(c.Fact)
	if c.Band.From != nil {
		text = strconv.FormatFloat(*c.Band.From, 'f', -1, 64) + " <= " + text
	}
	if c.Band.To != nil {
		text += " < " + strconv.FormatFloat(*c.Band.To, 'f', -1, 64)
	}
	return text
}
