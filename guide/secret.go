package guide

import (
	"regexp"
	"strings"
)

// Secret looks for a secret in free text: a full card number, a one-time or
// security code, a PIN, a password with its value, a gift card's claim code, a
// bank account, an identity number. It returns the problem to tell, or empty.
// Speaking of a secret without giving it is no problem; order numbers, phone
// numbers, dates and amounts are none either.
func Secret(s string) Problem {
	s = Fold(s)
	if len(digitsOf(s)) >= 14 {
		s = withoutOrders(s)
		if hasCard(s) {
			return ProblemSecretCard
		}
	}
	if hasGiftCode(s) {
		return ProblemSecretGift
	}
	figures := figuresOf(s)
	switch {
	case accountClue.in(s, figures) || ordinaryClue.in(s, figures):
		return ProblemSecretAccount
	case hasIdentity(s, figures):
		return ProblemSecretID
	case hasCode(s, figures):
		return ProblemSecretCode
	case hasPassword(s):
		return ProblemSecretPassword
	}
	return ""
}

var (
	giftShape  = regexp.MustCompile(`\b[A-Za-z0-9]{4}-[A-Za-z0-9]{6}-[A-Za-z0-9]{4,5}\b`)
	giftWord   = regexp.MustCompile(`(?i)ギフト|アマギフ|gift|claim ?code|redeem|チャージ|プリペイド|prepaid`)
	giftLoose  = regexp.MustCompile(`\b(?:[A-Za-z0-9]{14,15}|[A-Z0-9]{4} [A-Z0-9]{6} [A-Z0-9]{4,5})\b`)
	trackingUS = regexp.MustCompile(`(?i)^TBA\d{12}$`)
)

// giftReach is how far a gift word may stand from its code, in bytes.
const giftReach = 90

// hasGiftCode finds XXXX-XXXXXX-XXXX(X) anywhere, and 14 or 15 letters and
// digits near a word about gifts.
func hasGiftCode(s string) bool {
	if digitsOf(s) == "" && !strings.Contains(s, "-") {
		return false
	}
	for _, m := range giftShape.FindAllStringIndex(s, -1) {
		code := s[m[0]:m[1]]
		chained := strings.HasSuffix(s[:m[0]], "-") || strings.HasPrefix(s[m[1]:], "-")
		if !chained && hasLetter(code) && (digitsOf(code) != "" || upper(code) == code) {
			return true
		}
	}
	if !giftWord.MatchString(s) {
		return false
	}
	for _, m := range giftLoose.FindAllStringIndex(s, -1) {
		code := s[m[0]:m[1]]
		if hasLetter(code) && digitsOf(code) != "" && !trackingUS.MatchString(code) &&
			giftWord.MatchString(s[max(0, m[0]-giftReach):min(len(s), m[1]+giftReach)]) {
			return true
		}
	}
	return false
}

var letter = regexp.MustCompile(`[A-Za-z]`)

func hasLetter(s string) bool { return letter.MatchString(s) }

var (
	myNumberClue = clue{word: regexp.MustCompile(`(?i)マイナンバー|個人番号|my ?number`), least: 12, most: 12, reach: 60}
	licenceClue  = clue{word: regexp.MustCompile(`(?i)免許|licen[cs]e`), least: 12, most: 12, reach: 60}
	accountClue  = clue{word: regexp.MustCompile(`(?i)口座|普通預金|普通口座|当座預金|bank account|account (?:number|no)|acct`),
		least: 6, most: 8, reach: 45}
	ordinaryClue = clue{word: regexp.MustCompile(`普通|当座`), least: 6, most: 8, reach: 2} // 普通 1234567
	papers       = regexp.MustCompile(`(?i)passport|パスポート|旅券|在留|residence|zairyu`)
	passportForm = regexp.MustCompile(`(?i)(?:passport|パスポート|旅券)([^\d]{0,20}?)\b(?:[a-z]{1,2}\d{7,8}|\d{9})\b`)
	residentForm = regexp.MustCompile(`(?i)(?:在留カード|在留番号|residence card|zairyu)([^\d]{0,20}?)\b[a-z]{2}\d{8}[a-z]{2}\b`)
)

// hasIdentity finds the numbers of identity papers next to their names.
func hasIdentity(s string, figures []figure) bool {
	if myNumberClue.in(s, figures) || licenceClue.in(s, figures) {
		return true
	}
	if !papers.MatchString(s) {
		return false
	}
	for _, form := range []*regexp.Regexp{passportForm, residentForm} {
		for _, m := range form.FindAllStringSubmatch(s, -1) {
			if !otherNumber.MatchString(m[1]) {
				return true
			}
		}
	}
	return false
}
