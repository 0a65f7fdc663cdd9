package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"toiawase/guide"
)

const (
	goodsRunes = 200  // runes of the longest text in which goods are looked for
	goodsPart  = 0.95 // what a score counts that is that of goods in general
)

// generalize scores a text that names a thing somebody has bought by what it
// says of goods in general, too: no list of keywords can know every thing.
func (s *scan) generalize(folded string) {
	text := s.x.goods.general(folded, s.x.words.Goods)
	if text == "" {
		return
	}
	other := newScan(s.x, text, clauses(text))
	if other == nil {
		return
	}
	for e := range s.score {
		s.score[e] = max(s.score[e], goodsPart*other.score[e])
	}
}

// general returns folded text with the word for all goods in place of each of
// them; "" if it names none, or says nothing else.
func (x lexicon) general(folded string, goods guide.Words) string {
	if len(x) == 0 || utf8.RuneCountInString(folded) > goodsRunes {
		return ""
	}
	text, all := []rune(folded), goods.JA
	if ascii(folded) {
		all = goods.EN
	}
	if len(all) == 0 {
		return ""
	}
	var out, rest strings.Builder
	for i := 0; i < len(text); {
		if n := x.longest(text, i); n > 0 {
			out.WriteString(fold(all[0]))
			i += n
			continue
		}
		out.WriteRune(text[i])
		rest.WriteRune(text[i])
		i++
	}
	if out.Len() == rest.Len() || !strings.ContainsFunc(rest.String(), unicode.IsLetter) {
		return ""
	}
	return out.String()
}

// longest returns the length of the longest word at text[i:]; 0 for none.
func (x lexicon) longest(text []rune, i int) (n int) {
	for k := 1; k <= 2; k++ {
		for _, l := range x[startAt(text, i, k)] {
			if len(l.word) > n && hasPrefix(text[i:], l.word) && apart(text, i, i+len(l.word)) {
				n = len(l.word)
			}
		}
	}
	return n
}
