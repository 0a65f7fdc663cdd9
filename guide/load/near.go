package load

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// maxTypos is how far a name may be from the one meant.
const maxTypos = 3

// didYouMean says which of the known names was probably meant, or else what
// to do.
func didYouMean(name string, known iter.Seq[string], otherwise string) string {
	if best := nearest(name, known); best != "" {
		return fmt.Sprintf("did you mean %q?", best)
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
		if d := distance(name, k, limit); d < limit || d == limit && (best == "" || k < best) {
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

// distance counts the single-letter edits (insert, delete, replace, swap two
// neighbours) between a and b. Beyond limit it returns some larger number.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		if slices.Min(row) > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// among lists a few names for a message: "one of a, b, c".
func among(names []string) string {
	const few = 12
	if len(names) > few {
		return "one of " + strings.Join(names[:few], ", ") + ", …"
	}
	if len(names) == 1 {
		return "only " + names[0]
	}
	return "one of " + strings.Join(names, ", ")
}
