// Package near finds the name that was probably meant by a mistyped one.
package near

import (
	"strings"
	"unicode/utf8"
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
	if more := utf8.RuneCountInString(a) - utf8.RuneCountInString(b); more > limit || -more > limit {
		return limit + 1
	}
	var letters [2][usual]rune // on the stack: a search compares many words
	x, y := appendRunes(letters[0][:0], a), appendRunes(letters[1][:0], b)
	var room [3][usual + 1]int32
	before, last, row := room[0][:], room[1][:], room[2][:]
	if len(y) > usual {
		before, last, row = make([]int32, len(y)+1), make([]int32, len(y)+1), make([]int32, len(y)+1)
	}
	for j := range len(y) + 1 {
		last[j] = int32(j)
	}
	for i := 1; i <= len(x); i++ {
		row[0] = int32(i)
		least := row[0]
		for j := 1; j <= len(y); j++ {
			d := min(last[j]+1, row[j-1]+1, last[j-1]+differ(x[i-1], y[j-1]))
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j], least = d, min(least, d)
		}
		if int(least) > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return int(last[len(y)])
}

// usual is the length, in letters, that few names exceed.
const usual = 48

func appendRunes(list []rune, s string) []rune {
	for _, r := range s {
		list = append(list, r)
	}
	return list
}

func differ(a, b rune) int32 {
	if a == b {
		return 0
	}
	return 1
}
