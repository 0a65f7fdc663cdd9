package secret

import (
	"regexp"
	"strings"
)

// A clue finds a number that a word makes a secret: 認証コードは123456.
type clue struct {
	word        *regexp.Regexp
	least, most int            // digits of the number
	reach       int            // how far it may stand from the word, in bytes (3 a kana)
	both        bool           // the number may stand before the word, too
	link        *regexp.Regexp // all that may stand between; nil: anything
	unlike      *regexp.Regexp // what makes it another word, right before it
	kind        Kind
}

var (
	securityClue = clue{kind: CVV, word: regexp.MustCompile(`(?i)cvv2?|cvc2?|\bcsc\b|セキュリティ(?:コード|番号)|security (?:code|number)|カード裏|card verification`),
		least: 3, most: 4, reach: 60, both: true}
	codeClue = clue{kind: Code, word: regexp.MustCompile(`(?i)認証|検証コード|確認コード|セキュリティコード|ログインコード|パスコード|ワンタイム|2段階|二段階|\botp|` +
		`one[- ]?time|passcode|(?:verification|security|authentication|auth|login|sms|confirmation) ?code|3-?d ?(?:セキュア|secure)`),
		least: 4, most: 8, reach: 60, both: true}
	pinClue = clue{kind: PIN, word: regexp.MustCompile(`(?i)暗証番号?|\bpin`), least: 4, most: 8, reach: 60, both: true}
	// anyCode is a bare コード right before the number, unless the words before
	// it say that it is of another sort.
	anyCode = clue{kind: Code, word: regexp.MustCompile(`(?i)コード|\bcode\b`), least: 4, most: 8, reach: 30,
		link: regexp.MustCompile(`(?i)^(?:[\s:=はがの「『"'(-]|番号|\bis\b|\bwas\b)*$`),
		unlike: regexp.MustCompile(`(?i)(?:エラー|商品|製品|バー|QR|[2二]次元|クーポン|プロモ(?:ーション)?|割引|郵便|カラー|国|銀行|支店|レ|電源|延長|ソース|` +
			`メーカー|型|管理|店舗|企業|ショップ|キャンペーン|紹介|招待|error|product|bar|qr|coupon|promo|promotion(?:al)?|discount|postal|post|zip|area|` +
			`country|source|item|colou?r|model|status|dress|reason|branch|bank)[\s「(:・]*$`)}
)

// otherNumber says, between word and number, that the number is another one.
var otherNumber = regexp.MustCompile(`(?i)追跡|伝票|注文|問い?合わ?せ|受付|郵便|〒|金額|代金|請求|電話|末尾|下\s?[4四]|tracking|order|inquiry|phone|tel\b|amount|price|ending|last (?:4|four)|zip|postal`)

// find returns the numbers that stand near the word in folded text. Only the
// surroundings of numbers are searched: few texts have many of them.
func (c clue) find(s string, figures []figure) (list []hit) {
	for _, f := range figures {
		if f.digits >= c.least && f.digits <= c.most && c.near(s, f) {
			list = append(list, hit{f.start, f.end, c.kind})
		}
	}
	return list
}

func (c clue) near(s string, f figure) bool {
	from, to := max(0, f.start-c.reach-longestWord), f.start
	if c.both {
		to = min(len(s), f.end+c.reach+longestWord)
	}
	for _, w := range c.word.FindAllStringIndex(s[from:to], -1) {
		if c.joins(s, from+w[0], from+w[1], f) {
			return true
		}
	}
	return false
}

// longestWord is more than any clue's word has bytes.
const longestWord = 48

// joins reports whether the word s[start:end] speaks of the figure.
func (c clue) joins(s string, start, end int, f figure) bool {
	if f.start < end && f.end > start { // the figure is inside the word
		return false
	}
	gap := s[min(f.end, end):max(f.start, start)]
	switch {
	case len(gap) > c.reach || otherNumber.MatchString(gap):
		return false
	case c.link != nil && !c.link.MatchString(gap):
		return false
	case c.unlike != nil && c.unlike.MatchString(s[max(0, start-40):start]):
		return false
	}
	return f.alone(s, end)
}

// A figure is a number in a text.
type figure struct{ start, end, digits int }

var (
	figureForm = regexp.MustCompile(`\b(?:\d{4}[- ]\d{4}[- ]\d{4}|\d{3} \d{3}|\d(?: \d){2,7})\b|\d+(?:[-/.:,]\d+)*`)
	codeForm   = regexp.MustCompile(`^(?:\d+|\d{3}[- ]\d{3}|\d{4}-\d{4}|\d(?: \d)+|\d{4}[- ]\d{4}[- ]\d{4})$`)
)

// figuresOf finds the plain numbers of 3 to 12 digits that are no measure or date.
func figuresOf(s string) (list []figure) {
	for _, m := range figureForm.FindAllStringIndex(s, -1) {
		text := s[m[0]:m[1]]
		n := len(Digits(text))
		if n >= 3 && n <= 12 && codeForm.MatchString(text) && !isMeasure(s, m[0], m[1]) {
			list = append(list, figure{m[0], m[1], n})
		}
	}
	return list
}

// alone reports whether the figure is not part of a word such as an ASIN,
// unless that word is the clue itself: CVV123.
func (f figure) alone(s string, wordEnd int) bool {
	start := f.start == wordEnd || f.start == 0 || !hasLetter(s[f.start-1:f.start])
	return start && (f.end == len(s) || !hasLetter(s[f.end:f.end+1]))
}

var (
	measureAfter  = regexp.MustCompile(`(?i)^\s?(?:[年月日円回人時分秒件個点つ桁%歳万千番章ー~/号階]|丁目|yen|jpy|usd|min|hour|hrs|day|time|week|month|year|people|digit|item|letter|char|points?\b|ポイント|ドル)`)
	measureBefore = regexp.MustCompile(`(?i)(?:[¥\\$€£〒/]|末尾|下\s?[4四]\s?[桁けた]+|ending(?: in| with)?|ends (?:in|with)|last (?:4|four)(?: digits)?|\b(?:in|since|until|year|during)|` +
		`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)?)[\s:はが]*$`)
	compactDate = regexp.MustCompile(`^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$`)
)

// isMeasure reports whether the number s[start:end] counts something or is a
// date, an amount or the last digits of a card.
func isMeasure(s string, start, end int) bool {
	return measureAfter.MatchString(s[end:min(len(s), end+12)]) ||
		measureBefore.MatchString(s[max(0, start-40):start]) ||
		compactDate.MatchString(strings.ReplaceAll(s[start:end], " ", ""))
}
