package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxQuery is the longest query that is looked at, in runes: a pasted mail with
// all that is quoted in it.
const maxQuery = 6000

// fold takes away what never tells two words apart: width, case, the kind of
// kana, marks on Latin letters. It is idempotent.
func fold(s string) string {
	if simple(s) {
		return strings.Map(foldRune, s)
	}
	s = norm.NFKC.String(s)
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r = foldRune(r); r >= 0 {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String()) // a dropped mark may have parted two runes that compose
}

// simple reports whether a text is its own NFKC form for sure, and stays so
// when it is folded rune by rune: ASCII, kana of full width, common kanji, the
// marks 、 to 】.
func simple(s string) bool {
	for _, r := range s {
		switch {
		case r <= unicode.MaxASCII, 'ぁ' <= r && r <= 'ゖ', 'ァ' <= r && r <= 'ヶ', r == 'ー', r == '・', '、' <= r && r <= '】', 0x4E00 <= r && r <= 0x9FFF:
		default:
			return false
		}
	}
	return true
}

// foldRune folds one rune of NFKC text; -1 drops it.
func foldRune(r rune) rune {
	switch {
	case 'ァ' <= r && r <= 'ヶ', r == 'ヽ', r == 'ヾ':
		return r - ('ァ' - 'ぁ')
	case 0x0300 <= r && r <= 0x036F: // combining marks
		return -1
	case 0x00C0 <= r && r <= 0x024F, 0x1E00 <= r && r <= 0x1EFF:
		base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(unicode.ToLower(r))))
		return base
	}
	return unicode.ToLower(r)
}

// cut returns at most n runes of s.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
