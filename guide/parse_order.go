package guide

import (
	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

// The forms of an order number: 3-7-7 digits, or D and 2 digits for digital
// orders. The first digits are not tested: Amazon adds new ones.
var (
	orderWhole  = regexp.MustCompile(`^(\d{3}|D\d{2})(\d{7})(\d{7})$`)
	digitGroups = regexp.MustCompile(`\d+(?:[- ]\d+)*`)
)

func parseOrder(s string) (Value, Problem) {
	s = upper(s)
	joined := unspaced.Replace(s)
	if m := orderWhole.FindStringSubmatch(joined); m != nil {
		return orderValue(m[1], m[2], m[3]), ""
	}
	var found []string
	for _, m := range secret.Orders(s) {
		found = append(found, orderValue(s[m[2]:m[3]], s[m[6]:m[7]], s[m[8]:m[9]]).Text)
	}
	if text, ok := only(found); ok {
		return Value{Text: text}, ""
	}
	return Value{}, orderProblem(s, len(found))
}

func orderValue(a, b, c string) Value { return Value{Text: a + "-" + b + "-" + c} }

// orderProblem tells a convenience store's payment number, 11 or 13 digits,
// from other numbers.
func orderProblem(s string, found int) Problem {
	groups := digitGroups.FindAllString(s, -1)
	if found > 0 || len(groups) != 1 {
		return ProblemOrderNumber
	}
	if n := len(secret.Digits(groups[0])); n == 11 || n == 13 {
		return ProblemPaymentNumber
	}
	return ProblemOrderNumber
}
