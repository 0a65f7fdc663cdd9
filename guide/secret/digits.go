package secret

import (
	"strings"

	"toiawase/guide/regexp"
)

// Digits keeps the ASCII digits of s.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// orderInText has the forms of an order number: 3-7-7 digits, or D and 2
// digits for digital orders. The first digits are not tested: new ones come.
var orderInText = regexp.MustCompile(`(?i)(\d{3}|D\d{2})([-._・\s]{0,3})(\d{7})[-._・\s]{0,3}(\d{7})`)

// Orders finds the order numbers of folded text that are not part of a longer
// number: for each the start and end of the whole, then of its first group, of
// what stands behind that, of the second and of the third group.
func Orders(s string) (spans [][]int) {
	for _, m := range orderInText.FindAllStringSubmatchIndex(s, -1) {
		if !endsInDigit(s[:m[0]]) && !startsWithDigit(s[m[1]:]) {
			spans = append(spans, m)
		}
	}
	return spans
}

var (
	digitBefore = regexp.MustCompile(`\d-?$`)
	digitAfter  = regexp.MustCompile(`^-?\d`)
)

func endsInDigit(s string) bool     { return digitBefore.MatchString(s[max(0, len(s)-2):]) }
func startsWithDigit(s string) bool { return digitAfter.MatchString(s) }
