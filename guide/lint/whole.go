package lint

import (
	"slices"

	"toiawase/content/phrase"
)

// persona is the fact that for: lists the values of.
const persona = "persona"

// wholeLists: L37, who is given is one whom the topic is for, and no two choices
// of a list look the same.
func wholeLists(c *checker) {
	for t := range c.trees {
		for _, s := range t.Given {
			if s.Fact != persona || len(t.For) == 0 {
				continue
			}
			c.judge(1)
			if !slices.Contains(t.For, s.Value) {
				c.at(s.Pos, phrase.Of("topic %s is given to %s, and is not for them", t.ID, s.Value), phrase.Of("name under given: one of those of for:"))
			}
		}
	}
	for list := range c.lists {
		for i, a := range list {
			for _, b := range list[:i] {
				c.judge(1)
				if !a.label.IsZero() && (a.label.JA == b.label.JA || a.label.EN == b.label.EN) {
					c.at(a.pos, phrase.Of("choices %s and %s look the same (%s)", b.id, a.id, clip(a.label.EN)), phrase.Of("let their labels differ in both languages"))
				}
			}
		}
	}
}
