package lint

import (
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// named is a choice with the words of its label.
type named struct {
	id    string
	label guide.Text
	pos   guide.Pos
}

// swapped: L27, no two choices of a list have each other's label.
func swapped(c *checker) {
	for list := range c.lists {
		crossed(c, list)
	}
}

func crossed(c *checker, list []named) {
	for i, a := range list {
		for _, b := range list[:i] {
			c.judge(1)
			if b.id == "no" || b.id == "none" {
				a, b = b, a
			}
			if b.id == "yes" && a.id == "no" && opposed(b.label, a.label) || a.id == "none" && missing(b.label, a.label) || others(a, b) {
				c.at(a.pos, phrase.Of("choices %s and %s have each other's label (%s)", b.id, a.id, clip(a.label.EN)), phrase.Of("swap the labels"))
			}
		}
	}
}

// opposed reports whether the label of yes denies and that of no does not, in
// plain words or in Japanese alone. 動かせない can be what yes means, so a
// Japanese denial counts only beside an English yes.
func opposed(yes, no guide.Text) bool {
	if denyEN.MatchString(yes.EN) && !denyEN.MatchString(no.EN) || strings.HasPrefix(yes.JA, "いいえ") {
		return true
	}
	return strings.HasPrefix(yes.EN, "Yes") && strings.HasPrefix(no.EN, "No") && denyJA.MatchString(yes.JA) && !denyJA.MatchString(no.JA)
}

// missing reports whether in both languages a label says that there is nothing,
// and that of the choice none does not.
func missing(some, none guide.Text) bool {
	return noneEN.MatchString(some.EN) && denyJA.MatchString(some.JA) && !noneEN.MatchString(none.EN) && !denyJA.MatchString(none.JA)
}

var (
	noneEN = regexp.MustCompile(`(?i)^(no|not yet|none|nothing|nobody)\b|\b(none|nothing)\.?$`)
	denyJA = regexp.MustCompile(`^(いいえ|ない|なし|まだ)|(ない|ません|なかった)$`)
	denyEN = regexp.MustCompile(`(?i)^(no|not|none|never|nobody)\b`)
)

// others reports whether each of two labels has words of the other's id, and
// none of its own.
func others(a, b named) bool {
	own := func(n, m named) int { return shared(n.id, m.id, n.label.EN) }
	other := func(n, m named) int { return shared(m.id, n.id, n.label.EN) }
	return other(a, b) > 0 && other(b, a) > 0 && own(a, b) == 0 && own(b, a) == 0
}

// shared counts the words of an id, but for those of another one, that stand in
// a text.
func shared(id, without, text string) (n int) {
	low := strings.ToLower(text)
	for _, w := range strings.Split(id, "_") {
		if len(w) > 3 && !slices.Contains(strings.Split(without, "_"), w) && strings.Contains(low, stem(w)) {
			n++
		}
	}
	return n
}

// stem is a word without its ending.
func stem(w string) string {
	for _, end := range []string{"ing", "ed", "es", "s"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) > 3 {
			return s
		}
	}
	return w
}
