package lint

import (
	"regexp"
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// worded: L30, texts use no wording of the pack's list, and each is in its
// language.
func worded(c *checker) {
	for i := range c.pack.Style {
		c.avoid(&c.pack.Style[i])
	}
	for i := range c.texts.all {
		c.ownScript(&c.texts.all[i])
	}
}

// avoid reports the texts that have a wording of the list, and exceptions that
// excuse nothing.
func (c *checker) avoid(s *guide.Style) {
	re, err := regexp.Compile("(?i)" + s.Avoid)
	if err != nil {
		return // the loader has said so
	}
	excused := map[string]bool{}
	for i := range c.texts.all {
		w := &c.texts.all[i]
		text := w.In(s.In)
		found := re.FindString(gap.ReplaceAllString(text, "…"))
		if found == "" || !w.stands(s.Where) {
			continue
		}
		if slices.ContainsFunc(s.Except, func(x guide.Exception) bool { return x.At == w.by.near }) {
			excused[w.by.near] = true
			continue
		}
		c.at(w.pos(text), phrase.Of("%s says %q", w.by.name(), clip(found)), phrase.Of("better: %s", s.Better))
	}
	for _, x := range s.Except {
		if !excused[x.At] {
			c.at(x.Pos, phrase.Of("%s is excused from %q, which it does not say", x.At, s.Avoid), phrase.Of("delete the exception"))
		}
	}
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

// gap is a placeholder, whose id is no word of the text.
var gap = regexp.MustCompile(`\{[^{}]*\}`)

// said is more than a name: a small word after another, or the end of a sentence.
var said = regexp.MustCompile(`[^{}] [a-z]{2,}\b|[.!?]$`)

// quoted is what an English text may say in Japanese: words as a screen or a
// person has them.
var quoted = regexp.MustCompile("“[^”]*”|\"[^\"]*\"|「[^」]*」|『[^』]*』|【[^】]*】|\\([^)]*\\)|`[^`]*`")
