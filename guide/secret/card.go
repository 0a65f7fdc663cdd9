package secret

import (
	"strings"

	"toiawase/guide/regexp"
)

// cardGroups are the groupings in which card numbers are printed.
var cardGroups = [][]int{{14}, {15}, {16}, {19}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}, {4, 4, 4, 4, 3}}

var (
	cardRun = regexp.MustCompile(`\d+(?:[-._/・*|,、~:\s]{1,3}\d+)*`)
	// cardSaid is a card read aloud, with words between its groups.
	cardSaid  = regexp.MustCompile(`(?i)\d+(?:[-._/,、\s]{0,3}(?:and(?: then| going)?|then|next|going|followed by|dash|ハイフン|それから|そして|次[にがは]?|つぎ[にがは]?|最後[にがは]?|の|と)?[-._/,、\s]{0,3}\d+){2,}`)
	cardGroup = regexp.MustCompile(`\d+`)
	// cardBrand has the first digits of Visa, Mastercard, American Express,
	// JCB, Diners, Discover, UnionPay and Maestro, with the lengths of each.
	cardBrand = regexp.MustCompile(`^(?:` +
		`4\d{15}(?:\d{3})?|` + // Visa
		`5\d{15}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|` + // Mastercard, Maestro
		`3[47]\d{13}|` + // American Express
		`35(?:2[89]|[3-8]\d)\d{12}(?:\d{3})?|` + // JCB
		`3(?:0[0-59]|[689]\d)\d{11}(?:\d{2})?|` + // Diners
		`6\d{15}(?:\d{3})?)$`) // Discover, UnionPay, Maestro
)

// cards finds the payment card numbers of folded text: a whole run of digits,
// or groups of digits as cards print them, with a brand's first digits and a
// valid check digit. Order numbers and the 15 digits of an IMEI are no cards.
func cards(s string) (list []hit) {
	if len(Digits(s)) < 14 {
		return nil
	}
	s = withoutOrders(s)
	for _, said := range cardSaid.FindAllStringIndex(s, -1) {
		list = append(list, groupedCards(s, said[0], said[1])...)
	}
	for _, run := range cardRun.FindAllStringIndex(s, -1) {
		if found := groupedCards(s, run[0], run[1]); found != nil {
			list = append(list, found...)
			continue
		}
		start := run[0]
		for line := range strings.SplitAfterSeq(s[run[0]:run[1]], "\n") {
			if isCard(Digits(line)) {
				list = append(list, hit{start, start + len(strings.TrimRight(line, "\n")), Card})
			}
			start += len(line)
		}
	}
	return list
}

// groupedCards finds cards among groups of digits that other numbers surround,
// such as an expiry date behind them.
func groupedCards(s string, start, end int) (list []hit) {
	at := cardGroup.FindAllStringIndex(s[start:end], -1)
	groups := make([]string, len(at))
	for i, m := range at {
		groups[i] = s[start+m[0] : start+m[1]]
	}
	for i := range groups {
		for _, form := range cardGroups {
			if groupsFit(groups[i:], form) && isCard(strings.Join(groups[i:i+len(form)], "")) {
				list = append(list, hit{start + at[i][0], start + at[i+len(form)-1][1], Card})
			}
		}
	}
	return list
}

func groupsFit(groups []string, form []int) bool {
	if len(groups) < len(form) {
		return false
	}
	for i, n := range form {
		if len(groups[i]) != n {
			return false
		}
	}
	return true
}

func isCard(digits string) bool {
	return len(digits) >= 14 && len(digits) <= 19 && cardBrand.MatchString(digits) && luhn(digits)
}

// luhn tests the check digit that all card numbers have.
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		n := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			n *= 2
		}
		sum += n/10 + n%10
	}
	return sum%10 == 0
}

// digitalOrder is an order number that begins with a letter; without
// separators it must begin with D0, so that it cannot hide 16 digits.
var digitalOrder = regexp.MustCompile(`(?i)^D(?:0|\d{2}[^\d])`)

// withoutOrders blanks the order numbers of folded text, which keeps its
// length: one order number in ten has the check digit of a card.
func withoutOrders(s string) string {
	out := []byte(s)
	for _, m := range Orders(s) {
		if number := s[m[0]:m[1]]; number[0] <= '9' || digitalOrder.MatchString(number) {
			copy(out[m[0]:m[1]], strings.Repeat("#", m[1]-m[0]))
		}
	}
	return string(out)
}
