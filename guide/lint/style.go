package lint

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// worded: L30, texts use no wording of the pack's list, and each is in its
// language.
func worded(c *checker) {
	list := bared(c.texts.all)
	c.judge(len(list))
	each(len(c.pack.Style), func(i, _ int) { c.avoid(&c.pack.Style[i], list) })
	for i := range c.texts.all {
		c.ownScript(&c.texts.all[i])
	}
}

// avoid reports the texts that have a wording of the list, and exceptions that
// excuse nothing.
func (c *checker) avoid(s *guide.Style, list []bare) {
	re, err := regexp.Compile("(?i)" + s.Avoid)
	if err != nil {
		return // the loader has said so
	}
	excused, must := map[string]bool{}, literals(s.Avoid)
	for i := range list {
		w := list[i].written
		text, low := list[i].in(s.In)
		if !w.stands(s.Where) || must != nil && !slices.ContainsFunc(must, func(l string) bool { return strings.Contains(low, l) }) {
			continue
		}
		found := re.FindString(text)
		if found == "" {
			continue
		}
		if slices.ContainsFunc(s.Except, func(x guide.Exception) bool { return x.At == w.by.near }) {
			excused[w.by.near] = true
			continue
		}
		c.at(w.pos(w.In(s.In)), phrase.Of("%s says %q", w.by.name(), clip(found)), phrase.Of("better: %s", s.Better))
	}
	for _, x := range s.Except {
		if !excused[x.At] {
			c.at(x.Pos, phrase.Of("%s is excused from %q, which it does not say", x.At, s.Avoid), phrase.Of("delete the exception"))
		}
	}
}

// bare is a text without its placeholders, and in lower case.
type bare struct {
	*written
	said, low guide.Text
}

func bared(all []written) []bare {
	list := make([]bare, len(all))
	each(len(all), func(i, _ int) {
		b := bare{written: &all[i]}
		b.said = guide.Text{JA: gap.ReplaceAllString(b.JA, "…"), EN: gap.ReplaceAllString(b.EN, "…")}
		b.low = guide.Text{JA: strings.ToLower(b.said.JA), EN: strings.ToLower(b.said.EN)}
		list[i] = b
	})
	return list
}

func (b *bare) in(l guide.Lang) (said, low string) { return b.said.In(l), b.low.In(l) }

// literals lists words in lower case of which one stands in every text that a
// pattern finds, so that most texts need not be searched; nil if it has none.
func literals(pattern string) []string {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil
	}
	return literalsOf(re)
}

func literalsOf(re *syntax.Regexp) (list []string) {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case syntax.OpCapture, syntax.OpPlus:
		return literalsOf(re.Sub[0])
	case syntax.OpConcat:
		for _, part := range re.Sub { // the longest are found least often
			if one := literalsOf(part); one != nil && (list == nil || shortest(one) > shortest(list)) {
				list = one
			}
		}
	case syntax.OpAlternate:
		for _, part := range re.Sub {
			one := literalsOf(part)
			if one == nil {
				return nil
			}
			list = append(list, one...)
		}
	}
	return list
}

func shortest(list []string) int {
	return len(slices.MinFunc(list, func(a, b string) int { return len(a) - len(b) }))
}

// stands reports whether a text is one of those that an entry is about.
func (w *written) stands(where string) bool {
	switch where {
	case "messages":
		return w.by.sent
	case "screens":
		return !w.by.sent
	case "gists":
		return w.by.kind == "MessageSpec" && w.field == "Gist"
	case "requests":
		return w.field == "Ask" && (w.by.kind == "MessageSpec" || w.by.kind == "Wish")
	case "steps":
		return w.field == "Text" && (w.by.kind == "Action" || w.by.kind == "EmergencyStep")
	}
	return true
}

// ownScript reports a Japanese text without a Japanese letter that is no name,
// and Japanese in an English one that is not quoted.
func (c *checker) ownScript(w *written) {
	if !hasJapanese(w.JA) && said.MatchString(w.JA) {
		c.at(w.pos(w.JA), phrase.Of("the Japanese text of %s has no Japanese letter (%s)", w.by.name(), clip(w.JA)), phrase.Of("write it in Japanese"))
	}
	if bare := quoted.ReplaceAllString(w.EN, ""); hasJapanese(bare) && w.JA != w.EN {
		at := strings.IndexFunc(bare, japanese)
		c.at(w.pos(w.EN), phrase.Of("the English text of %s has Japanese outside quotes (%s)", w.by.name(), clip(bare[at:])), phrase.Of("put it in quotes, or write it in English"))
	}
}
