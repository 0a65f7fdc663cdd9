package secret

import "toiawase/guide/regexp"

// The numbers of identity papers, and the codes of programs for remote help,
// that have letters or groups of their own, near their name. Those of digits
// only are topics.
var paperForms = []struct {
	kind         Kind
	name, number *regexp.Regexp
}{
	{ID, regexp.MustCompile(`(?i)passport|パスポート|旅券`), regexp.MustCompile(`(?i)\b[a-z]{1,2}[ -]?\d{7,8}\b|\b\d{9}\b`)},
	{ID, regexp.MustCompile(`(?i)在留|residence|zairyu`), regexp.MustCompile(`(?i)\b[a-z]{2}[ -]?\d{8}[ -]?[a-z]{2}\b`)},
	{ID, regexp.MustCompile(`(?i)social security|\bssn\b`), regexp.MustCompile(`\b\d{3}[ -]\d{2}[ -]\d{4}\b|\b\d{9}\b`)},
	{Remote, regexp.MustCompile(`(?i)クイックアシスト|quick ?assist|team ?viewer|チームビュー|any ?desk|エニーデスク|遠隔操作の|rust ?desk`), regexp.MustCompile(`(?i)\b(?:[a-z]{1,7}\d|\d{1,7}[a-z])[a-z0-9]{2,10}\b`)},
}

// otherNumber says, between the paper's name and a number, that the number is
// another one.
var otherNumber = regexp.MustCompile(`(?i)追跡|伝票|注文|問い?合わ?せ|受付|電話|tracking|order|inquiry|phone|tel\b`)

// paperReach is how far the name may stand from the number, in bytes.
const paperReach = 90

// papers finds the numbers of passports, residence cards and their like.
func papers(s string) (list []hit) {
	for _, form := range paperForms {
		names := form.name.FindAllStringIndex(s, -1)
		if names == nil {
			continue
		}
		for _, m := range form.number.FindAllStringIndex(s, -1) {
			if isNamed(s, names, m) && !(form.kind == Remote && isOpenToken(s, m[0], m[1])) {
				list = append(list, hit{m[0], m[1], form.kind})
			}
		}
	}
	return list
}

// isNamed reports whether one of the names stands near the number and speaks of it.
func isNamed(s string, names [][]int, number []int) bool {
	for _, n := range names {
		gap := ""
		switch {
		case n[1] <= number[0]:
			gap = s[n[1]:number[0]]
		case n[0] >= number[1]:
			gap = s[number[1]:n[0]]
		}
		if len(gap) <= paperReach && !otherNumber.MatchString(gap) {
			return true
		}
	}
	return false
}
