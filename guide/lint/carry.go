package lint

import (
	"fmt"
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// sourcesFit: L36, a source says what the text takes from it, and the text is
// as sure as its source.
func sourcesFit(c *checker) {
	for i := range c.texts.all {
		w := &c.texts.all[i]
		if w.by.kind == "Source" || w.by.kind == "Page" || !w.by.sourced || len(w.by.sources) == 0 {
			continue
		}
		for _, f := range japaneseFigures(w.JA) {
			text := &w.Text
			if w.by.kind == "Answer" || w.by.kind == "Choice" || w.field == "Check" || w.field == "Ask" {
				text = nil // a question asserts nothing
			}
			carried(c, carrying{w.by.pos, w.by.name(), w.by.sources, text}, f)
		}
	}
	for i := range c.pack.Clocks {
		k := &c.pack.Clocks[i]
		if k.Hours > 0 {
			carried(c, carrying{k.Pos, phrase.Of("clock %s", k.ID), k.Sources, nil}, fmt.Sprintf("%d hour", k.Hours))
		}
		if k.Minutes > 0 {
			carried(c, carrying{k.Pos, phrase.Of("clock %s", k.ID), k.Sources, nil}, fmt.Sprintf("%d minute", k.Minutes))
		}
	}
	for i := range c.pack.Rules.Wait {
		r := &c.pack.Rules.Wait[i]
		if r.Hours <= 0 {
			continue // it waits for something else than hours
		}
		carried(c, carrying{r.Pos, phrase.Of("rule %s", r.ID), r.Sources, nil}, fmt.Sprintf("%d hour", r.Hours))
	}
	for i := range c.pack.Sources {
		s := &c.pack.Sources[i]
		for _, one := range s.Carries {
			if canonical(one) == "" {
				c.at(s.Pos, phrase.Of("source %s carries %q, which is no figure", s.ID, one), phrase.Of("write a number and its unit, as 48 hours"))
			}
		}
	}
}

// carrying is a part that names sources; text is nil where it asserts nothing.
type carrying struct {
	pos     guide.Pos
	what    guide.Text
	sources []string
	text    *guide.Text
}

// carried judges one figure of a part.
func carried(c *checker, w carrying, figure string) {
	c.judge(1)
	sure, found := false, false
	for i := range c.pack.Sources {
		s := &c.pack.Sources[i]
		if !slices.Contains(w.sources, s.ID) {
			continue
		}
		for _, one := range s.Carries {
			if same(canonical(one), figure) {
				found, sure = true, sure || s.Grade != "second-hand" && s.Grade != "plausible"
			}
		}
	}
	switch {
	case !found:
		c.at(w.pos, phrase.Of("%s says %s, and none of its sources carries that", w.what, figure), phrase.Of("name the source that gives it, or add it to carries: of one that does"))
	case !sure && w.text != nil && !(hedgeJA.MatchString(w.text.JA) && hedgeEN.MatchString(w.text.EN)):
		c.at(w.pos, phrase.Of("%s says %s for certain, and its source is not certain", w.what, figure), phrase.Of("say that it is a guide, or that it may differ, in both languages"))
	}
}

// Words by which a text says that it is not certain.
var (
	hedgeJA = regexp.MustCompile(`目安|ことがあ|場合があ|場合も|ようです|とされ|とする|ほど|程度|前後|約|おおよそ|くらい|確かめ|違い|違う|多く|一部|例|以上|ふつう|記事`)
	hedgeEN = regexp.MustCompile(`(?i)\b(about|may|might|usually|often|guide|rough|roughly|said|say|around|can|some|depends?|differs?|check|many|most|or so|or more|example|could|generally|articles?)\b`)
)

// canonical is a figure as texts are compared by: "48 hours" is "48 hour".
func canonical(s string) string {
	list := englishFigures(strings.ReplaceAll(s, "percent", "%"))
	if len(list) != 1 {
		return ""
	}
	return list[0]
}

// same reports whether two figures are one amount: 48 hours are two days.
func same(a, b string) bool { return a == b || inHours(a) > 0 && inHours(a) == inHours(b) }

func inHours(s string) (n int) {
	unit := ""
	if _, err := fmt.Sscanf(s, "%d %s", &n, &unit); err != nil {
		return 0
	}
	return n * map[string]int{"hour": 1, "day": 24, "week": 7 * 24}[unit]
}
