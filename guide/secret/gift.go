package secret

import (
	"strings"

	"toiawase/guide/regexp"
)

var (
	giftShape = regexp.MustCompile(`\b[A-Za-z0-9]{4}-\s?[A-Za-z0-9]{6}-\s?[A-Za-z0-9]{4,5}\b|\b[A-Z0-9]{4} [A-Z0-9]{6} [A-Z0-9]{4,5}\b`)
	giftWord  = regexp.MustCompile(`(?i)ギフト|アマギフ|gift|claim ?code|redeem|チャージ|プリペイド|prepaid|カードの裏|削っ|スクラッチ|scratch|コンビニ|itunes|アイチューンズ|アップルの?カード|apple card|google ?play|グーグル ?プレイ|steam|スチーム`)
	// giftLoose are shapes that only a word about gifts makes a code.
	giftLoose = regexp.MustCompile(`\b(?:[A-Za-z0-9]{14,16}|[A-Z0-9]{4} [A-Z0-9]{6} [A-Z0-9]{4,5}|[A-Z0-9]{4}(?:[ -][A-Z0-9]{4}){3}|[A-Z0-9](?:[ -][A-Z0-9]){13,15})\b`)
	// giftGroups are groups as makers print them: 7HG2 K39D 8VBN 2XQ.
	giftGroups = regexp.MustCompile(`\b[A-Za-z0-9]{3,6}(?:[ \n、-][A-Za-z0-9]{3,6}){2,}\b`)
	giftGroup  = regexp.MustCompile(`[A-Za-z0-9]+`)
	giftMixed  = regexp.MustCompile(`[A-Za-z]\d|\d[A-Za-z]`)
	trackingUS = regexp.MustCompile(`(?i)^TBA\d{12}$`)
)

// giftReach is how far a gift word may stand from its code, in bytes.
const giftReach = 90

// gifts finds XXXX-XXXXXX-XXXX(X) anywhere, and 14 to 16 letters and digits
// near a word about gifts.
func gifts(s string) (list []hit) {
	if Digits(s) == "" && !strings.Contains(s, "-") {
		return nil
	}
	for _, m := range giftShape.FindAllStringIndex(s, -1) {
		code := s[m[0]:m[1]]
		chained := strings.HasSuffix(s[:m[0]], "-") || strings.HasPrefix(s[m[1]:], "-")
		if !chained && hasLetter(code) && (Digits(code) != "" || strings.ToUpper(code) == code) && (!strings.Contains(code, " ") || isGroupedGift(code)) {
			list = append(list, hit{m[0], m[1], Gift})
		}
	}
	if !giftWord.MatchString(s) {
		return list
	}
	plain := withoutOrders(s)
	for _, m := range giftLoose.FindAllStringIndex(plain, -1) {
		if isLooseGift(plain, m[0], m[1]) {
			list = append(list, hit{m[0], m[1], Gift})
		}
	}
	for _, m := range giftGroups.FindAllStringIndex(plain, -1) {
		list = append(list, groupedGifts(plain, m[0], m[1])...)
	}
	return list
}

// groupedGifts finds codes in groups among the groups of s[start:end], which
// may have words of a sentence at its ends.
func groupedGifts(s string, start, end int) (list []hit) {
	at := giftGroup.FindAllStringIndex(s[start:end], -1)
	for from := 0; from+3 <= len(at); from++ {
		for to := min(len(at), from+5); to >= from+3; to-- {
			first, last := start+at[from][0], start+at[to-1][1]
			if isGroupedGift(s[first:last]) && isLooseGift(s, first, last) {
				list = append(list, hit{first, last, Gift})
				from = to - 1
				break
			}
		}
	}
	return list
}

// isGroupedGift reports whether a code has 14 to 20 signs in groups that are
// no words, and two of them mix letters and digits.
func isGroupedGift(code string) bool {
	mixed, long := 0, 0
	for _, group := range giftGroup.FindAllString(code, -1) {
		if Digits(group) == "" && strings.ToUpper(group) != group {
			return false
		}
		long += len(group)
		if giftMixed.MatchString(group) {
			mixed++
		}
	}
	return mixed >= 2 && long >= 14 && long <= 20
}

// isLooseGift reports whether a word about gifts stands near s[start:end],
// which is no other number.
func isLooseGift(s string, start, end int) bool {
	code := s[start:end]
	near := s[max(0, start-giftReach):min(len(s), end+giftReach)]
	if Digits(code) == "" || trackingUS.MatchString(code) || !giftWord.MatchString(near) {
		return false
	}
	return hasLetter(code) || strings.ContainsAny(code, " -") && len(Digits(code)) >= 14
}
