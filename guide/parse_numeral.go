package guide

import (
	"math"
	"strconv"
	"strings"

	"toiawase/guide/regexp"
)

// myriads are the units of written Japanese numbers, largest first.
var myriads = []struct {
	sign  string
	worth float64
}{{"億", 1e8}, {"万", 1e4}, {"千", 1e3}, {"百", 100}, {"十", 10}}

// kanjiDigits turns kanji digits into ASCII ones.
var kanjiDigits = strings.NewReplacer("〇", "0", "零", "0", "一", "1", "二", "2", "三", "3", "四", "4",
	"五", "5", "六", "6", "七", "7", "八", "8", "九", "9")

var decimal = regexp.MustCompile(`^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$`)

// numeral reads a number as people write it in Japan: 1,980, 1万2千, 1.5万,
// 千九百八十, 二〇二六. The input is folded; ok is false for anything else.
func numeral(s string) (n float64, ok bool) {
	n, ok = unitSum(kanjiDigits.Replace(s), 0)
	return math.Round(n*1e6) / 1e6, ok
}

// unitSum reads "left UNIT right" from the given unit downwards.
func unitSum(s string, unit int) (float64, bool) {
	if unit == len(myriads) {
		n, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
		return n, err == nil && decimal.MatchString(s)
	}
	u := myriads[unit]
	left, right, found := strings.Cut(s, u.sign)
	if !found {
		return unitSum(s, unit+1)
	}
	n, ok := 1.0, u.worth < 1e4 // 千円 is one thousand; 万円 alone is nothing
	if left != "" {
		n, ok = unitSum(left, unit+1)
	}
	if right == "" {
		return n * u.worth, ok
	}
	m, whole := unitSum(right, unit+1)
	return n*u.worth + m, ok && whole && m < u.worth
}

var kanjiNumber = regexp.MustCompile(`[〇零一二三四五六七八九十百]+`)

// arabic writes the kanji numbers inside a text with digits: 十一月 is 11月.
func arabic(s string) string {
	return kanjiNumber.ReplaceAllStringFunc(s, func(k string) string {
		if n, ok := numeral(k); ok {
			return strconv.FormatFloat(n, 'f', -1, 64)
		}
		return k
	})
}
