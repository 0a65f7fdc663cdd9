package guide

import (
	"regexp"
	"time"
)

// The forms of an order number: 3-7-7 digits, or D and 2 digits for digital
// orders. The first digits are not tested: Amazon adds new ones.
var (
	orderWhole  = regexp.MustCompile(`^(\d{3}|D\d{2})(\d{7})(\d{7})$`)
	orderInText = regexp.MustCompile(`(?i)(\d{3}|D\d{2})([-._・\s]{0,3})(\d{7})[-._・\s]{0,3}(\d{7})`)
	digitGroups = regexp.MustCompile(`\d+(?:[- ]\d+)*`)
)

func parseOrder(s string, _ time.Time) (Value, Problem) {
	s = upper(s)
	joined := unspaced.Replace(s)
	if m := orderWhole.FindStringSubmatch(joined); m != nil {
		return orderValue(m[1], m[2], m[3]), ""
	}
	var found []string
	for _, m := range orderSpans(s) {
		found = append(found, orderValue(s[m[2]:m[3]], s[m[6]:m[7]], s[m[8]:m[9]]).Text)
	}
	if text, ok := only(found); ok {
		return Value{Text: text}, ""
	}
	return Value{}, orderProblem(s, len(found))
}

func orderValue(a, b, c string) Value { return Value{Text: a + "-" + b + "-" + c} }

// orderSpans finds the order numbers in a text that are not part of a longer
// number, as submatch indexes of orderInText.
func orderSpans(s string) (spans [][]int) {
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

// orderProblem tells a convenience store's payment number, 11 or 13 digits,
// from other numbers.
func orderProblem(s string, found int) Problem {
	groups := digitGroups.FindAllString(s, -1)
	if found > 0 || len(groups) != 1 {
		return ProblemOrderNumber
	}
	if n := len(digitsOf(groups[0])); n == 11 || n == 13 {
		return ProblemPaymentNumber
	}
	return ProblemOrderNumber
}
