package typeset

import (
	"unicode/utf8"

	"toiawase/guide/text"
)

// FoldKana returns s with half-width katakana made full-width.
func FoldKana(s string) string { return text.Widen(s) }

// lastRune and firstRune return the rune at the end and at the start of s, or
// utf8.RuneError when s is empty.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
