package lint

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"toiawase/guide"
)

// packRules are checked once for a pack.
var packRules = []func(*checker){usedMessages, freshSources, plainPages}

// usedMessages: L02, every message is some outcome's.
func usedMessages(c *checker) {
	used := map[string]bool{}
	for _, list := range [][]guide.Topic{c.pack.Topics, c.pack.Flows} {
		for i := range list {
			for j := range list[i].Outcomes {
				used[list[i].Outcomes[j].Message] = true
			}
		}
	}
	for i := range c.pack.Messages {
		if m := &c.pack.Messages[i]; !used[m.ID] {
			c.report(Finding{Rule: "L02", Pos: m.Pos, Problem: fmt.Sprintf("message %s is never sent", m.ID), Do: "name it in an outcome, or delete it"})
		}
	}
}

// sourceAge is how long a checked source may be relied upon.
const sourceAge = 400 * 24 * time.Hour

// freshSources: L21, every source was checked on a real day, not too long ago.
func freshSources(c *checker) {
	for i := range c.pack.Sources {
		s := &c.pack.Sources[i]
		day, err := time.Parse(time.DateOnly, s.CheckedOn)
		switch {
		case err != nil:
			c.report(Finding{Rule: "L21", Pos: s.Pos, Problem: fmt.Sprintf("source %s: %q is not a day", s.ID, s.CheckedOn), Do: "write checked_on as YYYY-MM-DD"})
		case !c.asOf.IsZero() && c.asOf.Sub(day) > sourceAge:
			c.report(Finding{Rule: "L21", Pos: s.Pos, Problem: fmt.Sprintf("source %s was last checked on %s", s.ID, s.CheckedOn), Do: "check it again and update checked_on"})
		}
	}
}

// brokenBold is emphasis that Markdown does not see: **注意:**本文.
var brokenBold = regexp.MustCompile(`\*\*[^*\n]+[：:。、]\*\*[^\s]`)

// unsteadyEmoji change their width from terminal to terminal.
const unsteadyEmoji = "\ufe0f\u20e3\u200d🏻🏼🏽🏾🏿"

// plainPages: L24, pages keep to what every terminal shows alike.
func plainPages(c *checker) {
	for i := range c.pack.Pages {
		p := &c.pack.Pages[i]
		for _, body := range []string{p.Body.JA, p.Body.EN} {
			if strings.ContainsAny(body, unsteadyEmoji) {
				c.report(Finding{Rule: "L24", Pos: p.Pos, Problem: fmt.Sprintf("page %s has an emoji of unsteady width", p.ID), Do: "use a plain character"})
			}
			if brokenBold.MatchString(body) {
				c.report(Finding{Rule: "L24", Pos: p.Pos, Problem: fmt.Sprintf("page %s has bold text that ends in punctuation", p.ID), Do: "put the punctuation after the **"})
			}
		}
	}
}
