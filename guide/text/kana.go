package text

import "strings"

// Widen returns s with half-width katakana and its punctuation (U+FF61 to
// U+FF9F) made full-width, voicing marks joined: ﾊﾟｿｺﾝ becomes パソコン.
// Terminals disagree about the width of ﾊﾟ, which shifts everything to its
// right. All other text, such as ① or ㈱, is left as it is.
func Widen(s string) string {
	start := strings.IndexFunc(s, isHalfKana)
	if start < 0 {
		return s
	}
	var b strings.Builder
	for start >= 0 {
		b.WriteString(s[:start])
		rest := s[start:]
		end := strings.IndexFunc(rest, func(r rune) bool { return !isHalfKana(r) })
		if end < 0 {
			end = len(rest)
		}
		b.WriteString(Plain(rest[:end]))
		s = rest[end:]
		start = strings.IndexFunc(s, isHalfKana)
	}
	b.WriteString(s)
	return b.String()
}

// isHalfKana reports a half-width katakana letter, mark or punctuation.
func isHalfKana(r rune) bool { return r >= 0xFF61 && r <= 0xFF9F }
