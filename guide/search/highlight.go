package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// highlight is what it takes to light the runes of a title that a key match
// stands for.
type highlight struct {
	runes  []rune
	glyphs []glyph // one a rune of the key
}

// newHighlight keeps a title's glyphs. A title that changes its length when it
// is folded (㈱) cannot be lit; it stays dark.
func newHighlight(text, folded string, glyphs []glyph) highlight {
	if utf8.RuneCountInString(text) != utf8.RuneCountInString(folded) {
		return highlight{}
	}
	return highlight{[]rune(text), glyphs}
}

// spans returns the rune ranges of the title in which the terms match, in
// order and apart. A word with kanji is lit as a whole.
func (h highlight) spans(key string, terms []string) [][2]int {
	if len(h.runes) == 0 {
		return nil
	}
	lit := make([]bool, len(h.runes))
	for _, t := range terms {
		for _, at := range matches(key, t) {
			h.light(lit, at[0], at[1])
		}
	}
	h.bridge(lit)
	return ranges(lit)
}

// written returns where a query stands in the folded title as it is written.
func (h highlight) written(title, query string) [][2]int {
	i := strings.Index(title, query)
	if i < 0 || query == "" || len(h.runes) == 0 {
		return nil
	}
	from := utf8.RuneCountInString(title[:i])
	return [][2]int{{from, from + utf8.RuneCountInString(query)}}
}

// matches returns the ranges of key's runes that match a term: everywhere it
// is contained, or else where it matches tightly. A very short term matches
// only beginnings.
func matches(key, term string) [][2]int {
	var list [][2]int
	find, skip := term, 0
	if len(term) < 3 {
		find, skip = " "+term, 1
	}
	for i := 0; ; {
		j := strings.Index(key[i:], find)
		if j < 0 {
			break
		}
		from := utf8.RuneCountInString(key[:i+j]) + skip
		list = append(list, [2]int{from, from + utf8.RuneCountInString(term)})
		i += j + len(find)
	}
	if list == nil {
		if from, to, ok := tight(term, key); ok {
			list = append(list, [2]int{utf8.RuneCountInString(key[:from]), utf8.RuneCountInString(key[:to])})
		}
	}
	return list
}

// light marks the title's runes that glyphs [from, to) stand for.
func (h highlight) light(lit []bool, from, to int) {
	for _, g := range h.glyphs[from:to] {
		if g.r == ' ' {
			continue
		}
		for i := g.from; i < g.to; i++ {
			lit[i] = true
		}
	}
}

// bridge lights runes that have no letter of their own with the rune before: っ,
// ー, the う of とう. A kanji whose sound has run into that of the rune before
// (が開く) is lit between two that are.
func (h highlight) bridge(lit []bool) {
	sounds := make([]bool, len(lit))
	for _, g := range h.glyphs {
		for i := g.from; i < g.to; i++ {
			sounds[i] = true
		}
	}
	for i := 1; i < len(lit); i++ {
		if lit[i-1] && !sounds[i] && unicode.IsLetter(h.runes[i]) {
			lit[i] = !isKanji(h.runes[i]) || i+1 < len(lit) && lit[i+1]
		}
	}
}

// ranges returns the runs of true.
func ranges(lit []bool) [][2]int {
	var list [][2]int
	for i, on := range lit {
		switch {
		case on && i > 0 && lit[i-1]:
			list[len(list)-1][1] = i + 1
		case on:
			list = append(list, [2]int{i, i + 1})
		}
	}
	return list
}
