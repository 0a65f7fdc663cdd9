package secret

import (
	"unicode"
	"unicode/utf8"
)

// boundary returns how many bytes to go from i to the next start of a rune.
func boundary(s string, i int) (n int) {
	for i+n < len(s) && !utf8.RuneStart(s[i+n]) {
		n++
	}
	return n
}

func isJapanese(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Han) }
