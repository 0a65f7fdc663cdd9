package secret

import (
	"slices"
	"strings"

	"toiawase/guide/regexp"
)

var (
	// expiryForm are a month and a year: 08/29, 12の30, 2029年8月, 令和10年3月,
	// 月が08、年が32, March 2030, month 08 year 2030.
	expiryForm = regexp.MustCompile(`(?i)(?:^|[^\d/.-])((?:0?[1-9]|1[0-2])(?: ?[/-] ?|の|月の?)(?:20)?[2-4]\d年?|20[2-4]\d ?[年/-]の? ?(?:0?[1-9]|1[0-2])月?|[2-4]\d ?年の? ?(?:0?[1-9]|1[0-2])月|` +
		`令和\d{1,2}年の?\d{1,2}月|月(?:が|は|に|:|の)? ?(?:0?[1-9]|1[0-2])(?:月)?[、,と・ ]{1,2}年(?:が|は|に|:|の)? ?(?:20)?[2-4]\d|month:? (?:0?[1-9]|1[0-2]),? (?:and )?year:? (?:20)?[2-4]\d|` +
		`(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:of )?(?:20|')?[2-4]\d|(?:0[1-9]|1[0-2])[2-4]\d)(?:[^\d/-]|$)`)
	// expirySaid is a month and a year as they are read aloud: ゼロゴーの二七.
	// or written in kanji: 令和十年三月.
	expirySaid  = regexp.MustCompile(`((?:` + spoken + `){1,2}(?:の|・|スラッシュ)(?:` + spoken + `){2})[」』]?(?:、|だ|です)?と`)
	expiryKanji = regexp.MustCompile(`((?:令和|20|二〇)[一二三四五六七八九十〇]{1,3}年の?[一二三四五六七八九十〇]{1,2}月)`)
	expiryWord  = regexp.MustCompile(`(?i)有効期[限間]|カードの?期限|期限を|期限[^。\n]{0,30}カード|(?:で|に)(?:切れ|きれ)[^。\n]{0,8}カード|(?:date|month and year|expir\w+)[^.\n]{0,8} on (?:my|the) card|カード[^。\n]{0,16}(?:切れ|年月|月と年|何月|期限|いつまで|まで)|まで(?:有効|使え|のカード|のクレカ)|グッド ?スルー|\bexp(?:\b|iry|ires?|iration)|valid (?:thru|through|until)|good (?:thru|through|until)|(?:runs?|ran) (?:out|until|till|to)\b|gültig`)
	cardWord    = regexp.MustCompile(`(?i)カード|クレジット|\bcard\b|visa|master|jcb|amex|アメックス|ダイナース|diners|debit|デビット|名義`)
	// expiryOf are things that expire and are no secret.
	expiryOf = regexp.MustCompile(`(?i)クーポン|ポイント|ギフト|保証|返品|セール|キャンペーン|会員|プライム|商品|賞味|消費期限|食品|チケット|免許|パスポート|在留|リンク|サービス|割引|プロモ|無料|お試し|住所|残高|牛乳|弁当|薬|電池|保険|定期券|` +
		`coupon|points?\b|gift|warranty|guarantee|return|sale|campaign|member|prime|product|food|ticket|licen[cs]e|passport|link|offer|voucher|promo|trial|balance|subscription|milk|bread|bottle|medicine|batter(?:y|ies)|insurance`)
)

// compactExpiry is a date without a sign between month and year; only a word
// right before it makes it one.
var (
	compactExpiry = regexp.MustCompile(`^\d{4}$`)
	expiryLed     = regexp.MustCompile(`(?i)(?:有効期[限間]|カードの?期限|\bexp(?:iry|ires?|iration)?(?: date)?|valid thru|good thru)(?:は|が|も|に|を|is|was|:|=|、|\s)*$`)
)

// expiryReach is how far the words may stand from the date, in bytes.
const expiryReach = 75

// expiries finds the expiry dates of payment cards.
func expiries(s string) []hit {
	return expiriesAt(s, expiryForm.FindAllStringSubmatchIndex(s, -1))
}

// saidExpiries finds those that are written as they were read aloud.
func saidExpiries(s string) []hit {
	if !strings.Contains(s, "期限") {
		return nil
	}
	return append(expiriesAt(s, expirySaid.FindAllStringSubmatchIndex(s, -1)), expiriesAt(s, expiryKanji.FindAllStringSubmatchIndex(s, -1))...)
}

// expiriesAt keeps the dates that a card's words stand with.
func expiriesAt(s string, dates [][]int) (list []hit) {
	for _, m := range dates {
		before, after := sentence(s, m[2], m[3])
		if expiryOf.MatchString(before) || expiryOf.MatchString(after) {
			continue
		}
		if compactExpiry.MatchString(s[m[2]:m[3]]) && !expiryLed.MatchString(before) {
			continue
		}
		named := expiryWord.MatchString(before + " " + after)
		close := expiryWord.MatchString(s[max(0, m[2]-40):m[2]]+" "+after[:min(len(after), 40)]) ||
			strings.Contains(before, "期限") && toldAfter.MatchString(s[m[3]:])
		if named && cardWord.MatchString(before+after) || close {
			list = append(list, hit{m[2], m[3], Expiry})
		}
	}
	return list
}

// sentence returns what stands in the same sentence before and behind s[start:end].
func sentence(s string, start, end int) (before, after string) {
	before, after = s[max(0, start-expiryReach):start], s[end:min(len(s), end+expiryReach)]
	if i := slices.Max(append(lastStops(before), 0)); i > 0 {
		before = before[i:]
	}
	if m := stops.FindStringIndex(after); m != nil {
		after = after[:m[0]]
	}
	return before, after
}

func lastStops(s string) (ends []int) {
	for _, m := range stops.FindAllStringIndex(s, -1) {
		ends = append(ends, m[1])
	}
	return ends
}
