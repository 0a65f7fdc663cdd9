package secret

import (
	"strings"

	"toiawase/guide/regexp"
)

// ibanForm is the number of an account abroad: a country, two check digits
// and 11 to 30 letters and digits, perhaps in groups of four.
var ibanForm = regexp.MustCompile(`\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b`)

// ibans finds account numbers whose check digits are right; no word need name them.
func ibans(s string) (list []hit) {
	for _, m := range ibanForm.FindAllStringIndex(s, -1) {
		if number := strings.ReplaceAll(s[m[0]:m[1]], " ", ""); len(number) >= 15 && ibanRest(number) == 1 {
			list = append(list, hit{m[0], m[1], Bank})
		}
	}
	return list
}

// ibanRest is what is left of the number modulo 97, its first four signs put
// last and letters counted from 10; ISO 13616 wants 1.
func ibanRest(number string) (rest int) {
	for _, c := range number[4:] + number[:4] {
		if c >= 'A' {
			rest = (rest*100 + int(c-'A') + 10) % 97
		} else {
			rest = (rest*10 + int(c-'0')) % 97
		}
	}
	return rest
}
