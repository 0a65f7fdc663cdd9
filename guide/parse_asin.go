package guide

import (
	"strings"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

var (
	asinWhole  = regexp.MustCompile(`^[A-Z0-9]{10}$`)
	asinInURL  = regexp.MustCompile(`(?:/DP/|/PRODUCT/|/AW/D/|/ASIN/|/PRODUCT-REVIEWS/|[?&]ASIN=)([A-Z0-9]{10})(?:[^A-Z0-9]|$)`)
	asinWord   = regexp.MustCompile(`[A-Z0-9]+(?:-[A-Z0-9]+)*`)
	bookNumber = regexp.MustCompile(`^\d{9}[\dX]$`)
)

// parseASIN reads ten letters and digits, alone, in a product link or as the
// only such word of a pasted line.
func parseASIN(s string) (Value, Problem) {
	s = upper(s)
	text := unspaced.Replace(s)
	if !asinWhole.MatchString(text) {
		var ok bool
		if text, ok = only(asinsIn(s)); !ok {
			return Value{}, ProblemASIN
		}
	}
	doubt := bookNumber.MatchString(text) && !isISBN10(text)
	return Value{Text: text, Warn: warnIf(doubt, ProblemBookNumber)}, ""
}

// asinsIn finds the numbers of product links; without links, the words of ten
// letters and digits, with a digit among them.
func asinsIn(s string) (found []string) {
	for _, m := range asinInURL.FindAllStringSubmatch(s, -1) {
		found = append(found, m[1])
	}
	if found != nil || strings.Contains(s, "://") {
		return found
	}
	for _, w := range asinWord.FindAllString(s, -1) {
		w = strings.ReplaceAll(w, "-", "")
		if asinWhole.MatchString(w) && secret.Digits(w) != "" {
			found = append(found, w)
		}
	}
	return found
}

// isISBN10 tests the check digit of a book number; X stands for ten.
func isISBN10(s string) bool {
	sum := 0
	for i, r := range s {
		n := int(r - '0')
		if r == 'X' {
			n = 10
		}
		sum += (10 - i) * n
	}
	return sum%11 == 0
}

// upper is ToUpper for ASCII letters only: others may change their length.
func upper(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, s)
}
