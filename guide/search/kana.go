package search

import (
	"strings"
	"unicode"
)

// kanaLetters holds each kana, or kana with a small one, and its canonical
// romaji. ち is ti and ふ is hu, as in kunrei: one letter a sound.
const kanaLetters = `
あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し si す su せ se そ so
た ta ち ti つ tu て te と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ hu へ he ほ ho
ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro
わ wa ゐ i ゑ e を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ zi ず zu ぜ ze ぞ zo
だ da ぢ zi づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ bu
ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa ゕ ka ゖ ke ゝ - ゞ - っ - ー -
きゃ kya きゅ kyu きょ kyo しゃ sya しゅ syu しょ syo しぇ sye ちゃ tya ちゅ tyu ちょ tyo ちぇ tye
にゃ nya にゅ nyu にょ nyo ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo
ぎゃ gya ぎゅ gyu ぎょ gyo じゃ zya じゅ zyu じょ zyo じぇ zye ぢゃ zya ぢゅ zyu ぢょ zyo
びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo
ふぁ fa ふぃ fi ふぇ fe ふぉ fo ふゅ hyu てぃ ti でぃ di とぅ tu どぅ du てゅ tyu でゅ dyu
うぃ wi うぇ we うぉ wo ゔぁ ba ゔぃ bi ゔぇ be ゔぉ bo つぁ tsa つぃ tsi つぇ tse つぉ tso くぁ kwa いぇ ye`

// letters is kanaLetters by kana; silent kana have none.
var letters = func() map[[2]rune]string {
	m := make(map[[2]rune]string, 160)
	fields := strings.Fields(kanaLetters)
	for i := 0; i < len(fields); i += 2 {
		var kana [2]rune
		copy(kana[:], []rune(fields[i]))
		m[kana] = strings.Trim(fields[i+1], "-")
	}
	return m
}()

// words writes kana as letters, keeps letters and digits, drops what may stand
// inside a word (' and hyphens) and turns everything else into one space. What
// it appends to out begins with a space; nothing is appended for no word.
func words(out, text []glyph) []glyph {
	out = append(out, glyph{r: ' '})
	for i := 0; i < len(text); i++ {
		g := text[i]
		if i > 0 && parts(text[i-1:]) {
			out = appendSpace(out, g)
		}
		switch r := g.r; {
		case 'ぁ' <= r && r <= 'ゞ' || r == 'ー':
			roman, n := kanaAt(text[i:])
			g.to = text[i+n-1].to
			i += n - 1
			for _, l := range roman {
				out = append(out, glyph{l, g.from, g.to})
			}
		case latin(r) || '0' <= r && r <= '9' || r > unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsNumber(r)):
			out = append(out, g)
		case silent(r):
		default:
			out = appendSpace(out, g)
		}
	}
	if n := len(out); n > 0 && out[n-1].r == ' ' {
		out = out[:n-1]
	}
	return out
}

// parts reports whether a word ends between the first two runes: where Latin
// letters meet Japanese. Consonants at the end of the text do not count, they
// are a kana that is being typed: ちゅうm.
func parts(text []glyph) bool {
	if latin(text[0].r) {
		return text[1].r > unicode.MaxASCII && text[1].r != 'ー' && unicode.IsLetter(text[1].r)
	}
	if text[0].r <= unicode.MaxASCII || !unicode.IsLetter(text[0].r) || !latin(text[1].r) {
		return false
	}
	for i, g := range text[1:] {
		if i == 2 || vowel(g.r) || !latin(g.r) {
			return true
		}
	}
	return false
}

func latin(r rune) bool { return 'a' <= r && r <= 'z' }

func appendSpace(out []glyph, at glyph) []glyph {
	if out[len(out)-1].r == ' ' {
		return out
	}
	return append(out, glyph{' ', at.from, at.to})
}

// kanaAt returns the letters of the first kana, or of the first two if the
// second is a small one that joins it.
func kanaAt(text []glyph) (roman string, n int) {
	if len(text) > 1 && small(text[1].r) {
		if roman, ok := letters[[2]rune{text[0].r, text[1].r}]; ok {
			return roman, 2
		}
	}
	if i := int(text[0].r - 'ぁ'); 0 <= i && i < len(sounds) {
		return sounds[i], 1
	}
	return "", 1 // ー
}

// sounds are the letters of single hiragana, from ぁ on.
var sounds = func() (list ['ゟ' - 'ぁ']string) {
	for i := range list {
		list[i] = letters[[2]rune{'ぁ' + rune(i)}]
	}
	return list
}()

// small reports whether a kana may join the one before it.
func small(r rune) bool {
	return strings.ContainsRune("ぁぃぅぇぉゃゅょ", r)
}

// silent reports whether a rune may stand inside a word without parting it.
func silent(r rune) bool {
	return strings.ContainsRune("'’ʼ`-‐‑–−", r) || unicode.Is(unicode.M, r)
}

// canon rewrites Hepburn and IME spellings: shi to si, sha to sya, chi to ti,
// cha to tya, tsu to tu, fu to hu, ja to zya, m before b, m, p to n, ou to o.
// It appends to out.
func canon(out, text []glyph) []glyph {
	for i := 0; i < len(text); i++ {
		g, next, after := text[i], runeAt(text, i+1), runeAt(text, i+2)
		glide := rune(0) // the vowel before which a y is heard
		switch {
		case g.r == 's' && next == 'h' && vowel(after):
			glide, i = after, i+1
		case g.r == 'c' && next == 'h' && vowel(after):
			g.r, glide, i = 't', after, i+1
		case g.r == 'c' && next == 'c' && after == 'h': // macchi
			g.r = 't'
		case g.r == 'j':
			g.r, glide = 'z', next
		case g.r == 't' && next == 's' && after == 'u':
			i++
		case g.r == 'f' && next == 'u':
			g.r = 'h'
		case g.r == 'm' && (next == 'b' || next == 'm' || next == 'p'):
			g.r = 'n'
		case g.r == 'u' && i > 0 && text[i-1].r == 'o':
			continue
		}
		out = append(out, g)
		if glide != 'i' && vowel(glide) {
			out = append(out, glyph{'y', g.from, g.to})
		}
	}
	return out
}

// single writes a doubled letter once. A longer run keeps its rest: aaaaa is
// not a.
func single(text []glyph) []glyph {
	out := text[:0]
	for i := 0; i < len(text); {
		n := 1
		for i+n < len(text) && text[i+n].r == text[i].r {
			n++
		}
		keep := n
		if n > 1 && text[i].r >= 'a' && text[i].r <= 'z' {
			keep = n - 1
		}
		out = append(out, text[i:i+keep]...)
		i += n
	}
	return out
}

func vowel(r rune) bool {
	return r == 'a' || r == 'i' || r == 'u' || r == 'e' || r == 'o'
}

// runeAt returns text[i], or 0 past its end.
func runeAt(text []glyph, i int) rune {
	if i < len(text) {
		return text[i].r
	}
	return 0
}

// unfinished drops letters at the end of a query whose canonical form depends
// on the next one (c, ch, f, the h of sh, the s of ts), so that what is typed
// so far stays a prefix of the key it is going to be. A query of nothing else
// stays.
func unfinished(key string) string {
	for _, tail := range []struct{ have, keep string }{{"sh", "s"}, {"ch", ""}, {"c", ""}, {"f", ""}, {"ts", "t"}} {
		if rest, ok := strings.CutSuffix(key, tail.have); ok && strings.TrimSpace(rest)+tail.keep != "" {
			return rest + tail.keep
		}
	}
	return key
}
