// Package near finds the name that was probably meant by a mistyped one.
package near

import (
	"slices"
	"strings"
)

// most is the greatest number of slips that still counts as near.
const most = 3

// Name returns the known name closest to a mistyped one, the first in
// alphabetical order of several, or "" if none is near. Case does not matter.
func Name(name string, known []string) string {
	best, limit := "", slips(name)
	for _, k := range known {
		d := Distance(strings.ToLower(name), strings.ToLower(k), limit)
		if d < limit || d == limit && (best == "" || k < best) {
			best, limit = k, d
		}
	}
	if best == "" {
		return tail(name, known)
	}
	return best
}

// tail finds the one name whose last part was probably given alone:
// marked_delivered for delivery.marked_delivered.
func tail(name string, known []string) string {
	found, limit, several := "", slips(name), false
	for _, k := range known {
		last := k[strings.LastIndexAny(k, "./")+1:]
		if last == k || name == "" {
			continue
		}
		switch d := Distance(strings.ToLower(name), strings.ToLower(last), limit); {
		case d < limit || d == limit && found == "":
			found, limit, several = k, d, false
		case d == limit:
			several = true
		}
	}
	if several {
		return ""
	}
	return found
}

// slips is how many slips in a name still count as near.
func slips(name string) int { return min(most, 1+len(name)/4) }

// Distance counts the single-letter edits (insert, delete, replace, swap of
// neighbours) between a and b; beyond limit it is some greater number.
func Distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+differ(x[i-1], y[j-1]))
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		if slices.Min(row) > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

func differ(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}
