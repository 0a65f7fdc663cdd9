package secret

import (
	"strings"

	"toiawase/guide/regexp"
)

// A figure is a number in a text that may be a secret: 3 to 19 digits, perhaps
// in groups.
type figure struct {
	start, end int
	digits     string
}

var (
	figureForm = regexp.MustCompile(`\b\d(?:[・、] ?\d\b){2,}|\d+(?:(?: - |[ -])\d+)*`)
	oneGroup   = regexp.MustCompile(`\d+`)
	// spelled are groups that people make of one number: single digits, pairs,
	// and even groups.
	spelled = regexp.MustCompile(`^(?:\d(?:(?:[ -]|[・、] ?)\d)+|\d\d(?:[ -]\d\d)+|\d{3}(?:[ -]\d{3})+|\d{4}(?:[ -]\d{4})+|\d{1,2} \d{3} \d{3} \d{3}|` +
		`\d\d[ -]\d\d[ -]\d{5,6}[ -]\d{2,3}|\d{4}[ -]\d{6}|\d{3}[ -]\d{4}|\d{4}[ -]\d{3}|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{4}(?:[ -]\d{4}){3}[ -]\d{3}|\d{3} - \d{3})$`)
)

// figures finds the numbers of a text that are no dates, times, amounts, phone
// or order numbers and count nothing.
func figures(s string) (list []figure) {
	plain := withoutPlain(s)
	for _, m := range figureForm.FindAllStringIndex(plain, -1) {
		if spelled.MatchString(plain[m[0]:m[1]]) && len(Digits(plain[m[0]:m[1]])) <= maxDigits {
			list = appendFigure(list, plain, m[0], m[1])
			continue
		}
		for _, g := range oneGroup.FindAllStringIndex(plain[m[0]:m[1]], -1) {
			list = appendFigure(list, plain, m[0]+g[0], m[0]+g[1])
		}
	}
	return list
}

func appendFigure(list []figure, s string, start, end int) []figure {
	digits := Digits(s[start:end])
	if len(digits) < 3 || len(digits) > maxDigits || isMeasure(s, start, end) || inWord(s, start, end) {
		return list
	}
	return append(list, figure{start, end, digits})
}

// inWord reports whether letters touch the number, as in an ASIN; CVV123 and
// PIN1234 are no such words.
func inWord(s string, start, end int) bool {
	before := start > 0 && (letter.MatchString(s[start-1:start]) || strings.ContainsRune("#&=_", rune(s[start-1])))
	if before && touches.MatchString(s[max(0, start-6):start]) {
		before = false
	}
	return before || end < len(s) && letter.MatchString(s[end:end+1])
}

var (
	letter  = regexp.MustCompile(`[A-Za-z]`)
	touches = regexp.MustCompile(`(?i)(?:\b|[^a-z])(?:cvv2?|cvc2?|pin|otp|code|pw|id)[:=]?$|\bg-$`)
)

func hasLetter(s string) bool { return letter.MatchString(s) }

// plainNumbers are numbers of an open kind, whatever stands around them.
var plainNumbers = regexp.MustCompile(`(?i)` +
	`https?://[!-~]+|www\.[!-~]+|[\w.+-]+@[\w-]+\.[\w.-]+|` + // addresses
	`(?:\+81[- ]?|0)\d{1,4}[- (]\d{1,4}[- )]\d{3,4}|0[5-9]0\d{8}|0(?:120|800)\d{6,7}|` + // phones
	`(?:〒 ?)\d{3}-?\d{4}|` +
	`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}:\d{2}(?::\d{2})?|` + // days and times
	`\d{1,3}(?:,\d{3})+|\d+\.\d+`)

// withoutPlain blanks what cannot be a secret number, keeping the length.
func withoutPlain(s string) string {
	out := []byte(withoutOrders(s))
	for _, m := range plainNumbers.FindAllStringIndex(string(out), -1) {
		if endsInDigit(string(out[:m[0]])) || startsWithDigit(string(out[m[1]:])) {
			continue
		}
		copy(out[m[0]:m[1]], strings.Repeat("#", m[1]-m[0]))
	}
	return string(out)
}

var (
	measureAfter = regexp.MustCompile(`(?i)^\s?(?:[年月日円回人時分秒件個点つ桁%歳万千章~/号階枚箱本台kg]|けた|ケタ|丁目|番(?:地|目|線|窓口)|番に|ポイント|ドル|ページ|キロ|グラム|センチ|ミリ|` +
		`yen|jpy|usd|min|hour|hrs|day|time|week|month|year|people|digit|item|letter|char|points?\b|cm\b|mm\b|pieces?\b|floor|times\b)`)
	measureBefore = regexp.MustCompile(`(?i)(?:[¥\\$€£/]|末尾(?:の?[4四]桁)?|(?:下|最後の|終わりの)\s?[4四]\s?[桁けたケタ]+|ending(?: in| with)?|ends (?:in|with)|` +
		`last (?:4|four)(?: digits)?(?: (?:are|is))?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)?)[\s:はが(*•・…x]*$`)
	// ofPaper closes the number of a paper, 第…号; rooms have few digits.
	ofPaper     = regexp.MustCompile(`^\s?号`)
	yearBefore  = regexp.MustCompile(`(?i)\b(?:in|since|until|year|during|of)\s$`)
	aYear       = regexp.MustCompile(`^(?:19|20)\d\d$`)
	compactDate = regexp.MustCompile(`^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$`)
)

// longNumber is how many digits no room and no issue has.
const longNumber = 8

// isMeasure reports whether the number s[start:end] counts something or is a
// date, an amount or the last digits of a card.
func isMeasure(s string, start, end int) bool {
	before := s[max(0, start-40):start]
	number := strings.ReplaceAll(s[start:end], " ", "")
	after := s[end:min(len(s), end+16)]
	return measureAfter.MatchString(after) && !strings.HasPrefix(after, "番号") && !(len(number) >= longNumber && ofPaper.MatchString(after)) ||
		measureBefore.MatchString(before) ||
		aYear.MatchString(number) && yearBefore.MatchString(before) ||
		compactDate.MatchString(number)
}
