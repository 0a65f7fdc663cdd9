package check

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// twins are letters of other scripts that look like Latin ones.
var twins = map[rune]rune{
	'а': 'a', 'ɑ': 'a', 'α': 'a', 'ᴀ': 'a', 'в': 'b', 'с': 'c', 'ϲ': 'c', 'ԁ': 'd', 'е': 'e', 'ё': 'e', 'ε': 'e', 'һ': 'h', 'і': 'i', 'ı': 'i', 'ι': 'i', 'ӏ': 'l',
	'ј': 'j', 'κ': 'k', 'к': 'k', 'м': 'm', 'ｍ': 'm', 'п': 'n', 'ո': 'n', 'η': 'n', 'ν': 'v', 'о': 'o', 'ο': 'o', 'օ': 'o', 'σ': 'o', '০': 'o', 'р': 'p', 'ρ': 'p', 'ԛ': 'q', 'г': 'r',
	'ѕ': 's', 'т': 't', 'τ': 't', 'υ': 'u', 'ս': 'u', 'ѵ': 'v', 'ѡ': 'w', 'ԝ': 'w', 'х': 'x', 'χ': 'x', 'у': 'y', 'γ': 'y', 'ʐ': 'z', 'ƶ': 'z', 'ᴢ': 'z', 'ᴏ': 'o', 'ᴍ': 'm', 'ɴ': 'n', 'ø': 'o', 'ł': 'l', 'đ': 'd', '🅰': 'a', '𝐚': 'a',
}

// skeleton writes a host with the Latin letters that its runes look like.
func skeleton(host string) string {
	var out strings.Builder
	for _, r := range norm.NFKD.String(host) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case twins[r] != 0:
			out.WriteRune(twins[r])
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// isHomograph reports whether a host with other letters than ASCII looks like
// one with the brand's name.
func isHomograph(shown, brand string) bool {
	if !strings.ContainsFunc(shown, func(r rune) bool { return r > unicode.MaxASCII }) {
		return false
	}
	s := skeleton(shown)
	return strings.Contains(s, brand) || slices.ContainsFunc(parts(s), func(p string) bool { return isAlike(p, brand) })
}

// slips are digits and pairs that stand for a letter.
var slips = []*strings.Replacer{
	strings.NewReplacer("0", "o", "1", "l", "3", "e", "4", "a", "5", "s", "rn", "m", "nn", "n", "vv", "w"),
	strings.NewReplacer("0", "o", "1", "i", "4", "a", "2", "z", "7", "z", "rn", "m", "nn", "m", "ri", "n"),
}

// isLookalike reports whether a part of a domain reads nearly like the brand.
func isLookalike(label, brand string) bool {
	if strings.Contains(strings.ReplaceAll(label, "-", ""), brand) && !strings.Contains(label, brand) {
		return true
	}
	for _, r := range slips {
		if s := r.Replace(label); s != label && strings.Contains(s, brand) {
			return true
		}
	}
	return slices.ContainsFunc(parts(label), func(p string) bool { return isAlike(p, brand) })
}

// parts splits a host at what joins its words, and takes off digits at the end.
func parts(host string) (list []string) {
	for _, p := range strings.FieldsFunc(host, func(r rune) bool { return r == '.' || r == '-' || r == '_' }) {
		list = append(list, strings.TrimRight(p, "0123456789"))
	}
	return list
}

// isAlike reports whether a word is one slip away from the brand, or has the
// same letters in another order.
func isAlike(word, brand string) bool {
	if word == brand || len(word) < 4 || word[0] != brand[0] && word[1:] != brand[1:] {
		return false
	}
	return oneSlip(word, brand) || sorted(word) == sorted(brand)
}

func sorted(s string) string {
	b := []byte(s)
	slices.Sort(b)
	return string(b)
}

// oneSlip reports whether one letter was left out, added, changed or swapped
// with its neighbour.
func oneSlip(a, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	ra, rb := a[i:], b[i:]
	switch len(a) - len(b) {
	case -1:
		return ra == rb[1:]
	case 1:
		return ra[1:] == rb
	case 0:
		return len(ra) > 0 && ra[1:] == rb[1:] || len(ra) > 1 && ra[0] == rb[1] && ra[1] == rb[0] && ra[2:] == rb[2:]
	}
	return false
}
