package load

import (
	"maps"
	"slices"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// contactFacts holds the facts about an earlier contact to their kinds.
func contactFacts(c *checker) {
	contact := c.pack.Header.Contact
	if f := c.fact[contact.Channel]; f != nil {
		if f.Kind != guide.KindChoice {
			c.failAt(f.Pos, phrase.Of("fact %q tells the channel of an earlier contact", f.ID), phrase.Of("write kind: choice"))
		}
		for i := range f.Choices {
			id := f.Choices[i].ID
			if _, ok := c.ids["channel"][id]; !ok && id != "none" {
				c.failAt(f.Choices[i].Pos, phrase.Of("no channel %q", id), didYouMean(id, maps.Keys(c.ids["channel"]), phrase.Of("write none or a channel")))
			}
		}
	}
	if f := c.fact[contact.At]; f != nil && f.Kind != guide.KindWhen {
		c.failAt(f.Pos, phrase.Of("fact %q tells the time of an earlier contact", f.ID), phrase.Of("write kind: when"))
	}
}

// rulesSpeak wants every rule to be about some channel.
func rulesSpeak(c *checker) {
	r := &c.pack.Rules
	for _, rule := range slices.Concat(r.Never, r.First, r.Prefer) {
		if len(rule.Channels)+len(rule.Desks) == 0 {
			c.failAt(rule.Pos, phrase.Of("rule %q is about no channel", rule.ID), phrase.Of("add channels: or desks:"))
		}
	}
	for _, rule := range r.Prefer {
		if rule.Weight == 0 {
			c.failAt(rule.Pos, phrase.Of("rule %q weighs nothing", rule.ID), phrase.Of("add weight: …"))
		}
	}
}

// messageFacts holds the lines of a message to the kinds of their facts.
func messageFacts(c *checker) {
	for i := range c.pack.Messages {
		m := &c.pack.Messages[i]
		for _, id := range m.Times {
			if f := c.fact[id]; f != nil && f.Kind != guide.KindWhen {
				c.failAt(m.Pos, phrase.Of("message %q has %s among its times", m.ID, id), phrase.Of("list it in facts: or details:"))
			}
		}
		for _, id := range m.Details {
			if f := c.fact[id]; f != nil && f.Kind != guide.KindText && f.Kind != guide.KindLine {
				c.failAt(m.Pos, phrase.Of("message %q has %s among its details", m.ID, id), phrase.Of("list it in facts: or times:"))
			}
		}
	}
}
