package text

import "golang.org/x/text/unicode/norm"

// Plain writes every character in its plainest form (NFKC): full-width letters
// and digits as ASCII, half-width kana as kana, ① as 1. It is for what is
// compared, such as a key that an input method typed, and not for what is kept.
func Plain(s string) string { return norm.NFKC.String(s) }

// Composed joins letters and their marks where one character has both (NFC):
// か and ゛ become が.
func Composed(s string) string { return norm.NFC.String(s) }
