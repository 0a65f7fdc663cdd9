package secret

import (
	"strings"
	"unicode"
)

// Fold writes typed input in one way, so that a parser sees few forms:
// full-width ASCII becomes ASCII, half-width kana becomes kana, every space
// but the newline becomes ' ', every dash becomes '-', invisible format runes
// are dropped. The long vowel ー is a dash unless it follows kana. Case is
// kept. Folding twice changes nothing more.
func Fold(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		out = appendFolded(out, r)
	}
	return string(out)
}

// halfKana are the full-width forms of U+FF61 to U+FF9D, in order.
var halfKana = []rune("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン")

func appendFolded(out []rune, r rune) []rune {
	switch {
	case r == '\n' || ' ' <= r && r < 0x7F:
		return append(out, r)
	case unicode.IsSpace(r):
		return append(out, ' ')
	case unicode.Is(unicode.Cf, r):
		return out
	case 0xFF01 <= r && r <= 0xFF5E:
		return append(out, r-0xFF01+'!')
	case r == 0xFFE5:
		return append(out, '¥')
	case 0xFF61 <= r && r <= 0xFF9D:
		r = halfKana[r-0xFF61]
	case r == 0x3099 || r == 0xFF9E:
		return appendVoiced(out, 1, '゛', voiceable)
	case r == 0x309A || r == 0xFF9F:
		return appendVoiced(out, 2, '゜', aspirable)
	}
	return append(out, foldDash(out, r))
}

// Kana that a following voicing mark turns into the next rune, or the one
// after that.
const (
	voiceable = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ"
	aspirable = "はひふへほハヒフヘホ"
)

// appendVoiced puts a voicing mark on the last rune, or writes it alone.
func appendVoiced(out []rune, step rune, alone rune, bases string) []rune {
	if n := len(out); n > 0 && strings.ContainsRune(bases, out[n-1]) {
		out[n-1] += step
		return out
	}
	return append(out, alone)
}

// foldDash returns the ASCII form of a dash or tilde; other runes are kept.
func foldDash(before []rune, r rune) rune {
	switch {
	case r == 'ー' && len(before) > 0 && isKana(before[len(before)-1]):
		return r
	case r == 'ー', 0x2010 <= r && r <= 0x2015, r == 0x2212, r == 0xFE58, r == 0xFE63, r == 0x2500:
		return '-'
	case r == '〜':
		return '~'
	}
	return r
}

func isKana(r rune) bool { return r == 'ー' || unicode.In(r, unicode.Hiragana, unicode.Katakana) }
