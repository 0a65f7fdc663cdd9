package graph

import (
	"strconv"
	"strings"

	"toiawase/guide"
)

// condition writes a condition as an edge label; empty for none.
func condition(c *guide.Cond) string {
	switch {
	case c == nil:
		return ""
	case c.Not != nil:
		return "not (" + condition(c.Not) + ")"
	case c.Known != "":
		return c.Known + " known"
	case c.Band != nil:
		return band(c.Fact, c.Band)
	case c.Fact != "":
		return c.Fact + ": " + strings.Join(c.In, "|")
	case len(c.Any) > 0:
		return joined(c.Any, " or ")
	}
	return joined(c.All, " and ")
}

func joined(list []guide.Cond, by string) string {
	parts := make([]string, len(list))
	for i := range list {
		parts[i] = condition(&list[i])
		if len(list) > 1 && (len(list[i].Any) > 1 || len(list[i].All) > 1) {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	return strings.Join(parts, by)
}

func band(fact string, b *guide.Band) string {
	text := fact
	if b.From != nil {
		text = strconv.FormatFloat(*b.From, 'f', -1, 64) + " <= " + text
	}
	if b.To != nil {
		text += " < " + strconv.FormatFloat(*b.To, 'f', -1, 64)
	}
	return text
}
