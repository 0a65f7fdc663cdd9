package secret

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// Kind is a kind of secret.
type Kind string

// The kinds of secrets. Nobody who helps needs any of them.
const (
	Card     Kind = "card"     // the full number of a payment card
	Gift     Kind = "gift"     // the claim code of a gift card
	Bank     Kind = "bank"     // the number of a bank account
	ID       Kind = "id"       // My Number, licence, passport, residence card
	CVV      Kind = "cvv"      // the security code on a card
	Code     Kind = "code"     // a one-time or sign-in code
	PIN      Kind = "pin"      // the PIN of a card
	Password Kind = "password" // a password
)

// A Span is one secret in a text: the runes from Start up to End.
type Span struct {
	Start, End int
	Kind       Kind
}

// hit is a span in bytes of folded text.
type hit struct {
	start, end int
	kind       Kind
}

// Find returns the secrets of a text, in order and apart from each other.
// Speaking of a secret without giving it is none; order numbers, phone
// numbers, dates and amounts are none either.
func Find(s string) []Span {
	hits := find(Fold(s))
	if len(hits) == 0 {
		return nil
	}
	at := origins(s)
	list := make([]Span, len(hits))
	for i, h := range hits {
		list[i] = Span{at[h.start], at[h.end-1] + 1, h.kind}
	}
	return list
}

// First returns the kind of the gravest secret of a text, or empty: a card
// number before all others.
func First(s string) Kind {
	hits := find(Fold(s))
	if len(hits) == 0 {
		return ""
	}
	return slices.MinFunc(hits, func(a, b hit) int { return cmp.Compare(grave(a.kind), grave(b.kind)) }).kind
}

// gravity orders the kinds: of two that share a place, the first is kept.
var gravity = []Kind{Card, Gift, Bank, ID, CVV, Code, PIN, Password}

func grave(k Kind) int { return slices.Index(gravity, k) }

// Gap stands in a masked text where a secret was.
const Gap = "[***]"

// Mask replaces every secret of a text by [Gap] and keeps the rest. It returns
// the kinds of what it replaced, each once.
func Mask(s string) (masked string, kinds []Kind) {
	spans := Find(s)
	if spans == nil {
		return s, nil
	}
	runes := []rune(s)
	var out strings.Builder
	last := 0
	for _, p := range spans {
		out.WriteString(string(runes[last:p.Start]) + Gap)
		last = p.End
		if !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	out.WriteString(string(runes[last:]))
	return out.String(), kinds
}

// find returns the secrets of folded text.
func find(s string) []hit {
	list := append(cards(s), gifts(s)...)
	figures := figuresOf(s)
	for _, c := range []clue{accountClue, ordinaryClue, myNumberClue, licenceClue} {
		list = append(list, c.find(s, figures)...)
	}
	list = append(list, papersIn(s)...)
	for _, c := range []clue{securityClue, codeClue, pinClue, anyCode} {
		list = append(list, c.find(s, figures)...)
	}
	return apart(append(list, passwords(s)...))
}

// apart orders hits and drops those that overlap a graver one.
func apart(list []hit) (kept []hit) {
	slices.SortStableFunc(list, func(a, b hit) int { return cmp.Compare(grave(a.kind), grave(b.kind)) })
	for _, h := range list {
		if !slices.ContainsFunc(kept, func(k hit) bool { return h.start < k.end && k.start < h.end }) {
			kept = append(kept, h)
		}
	}
	slices.SortFunc(kept, func(a, b hit) int { return cmp.Compare(a.start, b.start) })
	return kept
}

var (
	giftShape  = regexp.MustCompile(`\b[A-Za-z0-9]{4}-[A-Za-z0-9]{6}-[A-Za-z0-9]{4,5}\b`)
	giftWord   = regexp.MustCompile(`(?i)ギフト|アマギフ|gift|claim ?code|redeem|チャージ|プリペイド|prepaid`)
	giftLoose  = regexp.MustCompile(`\b(?:[A-Za-z0-9]{14,15}|[A-Z0-9]{4} [A-Z0-9]{6} [A-Z0-9]{4,5})\b`)
	trackingUS = regexp.MustCompile(`(?i)^TBA\d{12}$`)
)

// giftReach is how far a gift word may stand from its code, in bytes.
const giftReach = 90

// gifts finds XXXX-XXXXXX-XXXX(X) anywhere, and 14 or 15 letters and digits
// near a word about gifts.
func gifts(s string) (list []hit) {
	if Digits(s) == "" && !strings.Contains(s, "-") {
		return nil
	}
	for _, m := range giftShape.FindAllStringIndex(s, -1) {
		code := s[m[0]:m[1]]
		chained := strings.HasSuffix(s[:m[0]], "-") || strings.HasPrefix(s[m[1]:], "-")
		if !chained && hasLetter(code) && (Digits(code) != "" || strings.ToUpper(code) == code) {
			list = append(list, hit{m[0], m[1], Gift})
		}
	}
	if !giftWord.MatchString(s) {
		return list
	}
	for _, m := range giftLoose.FindAllStringIndex(s, -1) {
		code := s[m[0]:m[1]]
		if hasLetter(code) && Digits(code) != "" && !trackingUS.MatchString(code) &&
			giftWord.MatchString(s[max(0, m[0]-giftReach):min(len(s), m[1]+giftReach)]) {
			list = append(list, hit{m[0], m[1], Gift})
		}
	}
	return list
}

var letter = regexp.MustCompile(`[A-Za-z]`)

func hasLetter(s string) bool { return letter.MatchString(s) }

var (
	myNumberClue = clue{kind: ID, word: regexp.MustCompile(`(?i)マイナンバー|個人番号|my ?number`), least: 12, most: 12, reach: 60}
	licenceClue  = clue{kind: ID, word: regexp.MustCompile(`(?i)免許|licen[cs]e`), least: 12, most: 12, reach: 60}
	accountClue  = clue{kind: Bank, word: regexp.MustCompile(`(?i)口座|普通預金|普通口座|当座預金|bank account|account (?:number|no)|acct`),
		least: 6, most: 8, reach: 45}
	ordinaryClue = clue{kind: Bank, word: regexp.MustCompile(`普通|当座`), least: 6, most: 8, reach: 2} // 普通 1234567
	papers       = regexp.MustCompile(`(?i)passport|パスポート|旅券|在留|residence|zairyu`)
	passportForm = regexp.MustCompile(`(?i)(?:passport|パスポート|旅券)([^\d]{0,20}?)\b([a-z]{1,2}\d{7,8}|\d{9})\b`)
	residentForm = regexp.MustCompile(`(?i)(?:在留カード|在留番号|residence card|zairyu)([^\d]{0,20}?)\b([a-z]{2}\d{8}[a-z]{2})\b`)
)

// papersIn finds the numbers of passports and residence cards beside their names.
func papersIn(s string) (list []hit) {
	if !papers.MatchString(s) {
		return nil
	}
	for _, form := range []*regexp.Regexp{passportForm, residentForm} {
		for _, m := range form.FindAllStringSubmatchIndex(s, -1) {
			if !otherNumber.MatchString(s[m[2]:m[3]]) {
				list = append(list, hit{m[4], m[5], ID})
			}
		}
	}
	return list
}
