package load

import (
	"iter"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/near"
)

// maxTypos is how far a name may be from the one meant.
const maxTypos = 3

// didYouMean says which of the known names was probably meant, or else what
// to do.
func didYouMean(name string, known iter.Seq[string], otherwise guide.Text) guide.Text {
	if best := nearest(name, known); best != "" {
		return phrase.Of("did you mean %q?", best)
	}
	return otherwise
}

// nearest returns the known name closest to name, the first of several in
// alphabetical order, or "" if none is near.
func nearest(name string, known iter.Seq[string]) string {
	best, limit := "", min(maxTypos, 1+len(name)/4)
	for k := range known {
		if name != k && strings.Map(letter, name) == strings.Map(letter, k) {
			continue // another number is not a slip of the finger
		}
		if d := near.Distance(name, k, limit); d < limit || d == limit && (best == "" || k < best) {
			best, limit = k, d
		}
	}
	return best
}

// letter drops digits from a string.
func letter(r rune) rune {
	if '0' <= r && r <= '9' {
		return -1
	}
	return r
}

// among lists a few names for a message: "one of a, b, c".
func among(names []string) guide.Text {
	const few = 12
	if len(names) > few {
		return phrase.Of("one of %s, …", strings.Join(names[:few], ", "))
	}
	if len(names) == 1 {
		return phrase.Of("only %s", names[0])
	}
	return phrase.Of("one of %s", strings.Join(names, ", "))
}
