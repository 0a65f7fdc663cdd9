package search

import (
	"slices"
	"unicode"

	"toiawase/guide"
)

// sense is what a word of the pack's search words tells of a query.
type sense uint8

const (
	self      sense = iota // it is a name of the pack's own
	ours                   // it is of the pack's trade
	others                 // it is a name of somebody else in the trade
	elsewhere              // it is of another matter
	asks                   // it asks whom to ask, or for help
	bait                   // it stands in messages that want a click or fright
	mail                   // it stands in order mails
	goods                  // it is a thing that people buy
	senses
)

// lexicon holds search words by their first two runes; a word of one rune by
// that and 0.
type lexicon map[[2]rune][]lexeme

type lexeme struct {
	word  []rune // folded
	sense sense
	place int // its number, one a word
}

// newLexicon knows the words of some senses, of all if none is named.
func newLexicon(w guide.SearchWords, only ...sense) lexicon {
	x, place := lexicon{}, 0
	for s, words := range [senses]guide.Words{w.Names, w.Ours, w.Others, w.Elsewhere, w.Asks, w.Bait.Signs, w.Mail.Signs, w.Goods} {
		if len(only) > 0 && !slices.Contains(only, sense(s)) {
			continue
		}
		for _, lang := range guide.Langs {
			for _, word := range words.In(lang) {
				if runes := []rune(fold(word)); len(runes) > 0 {
					start := startAt(runes, 0, min(2, len(runes)))
					x[start] = append(x[start], lexeme{runes, sense(s), place})
					place++
				}
			}
		}
	}
	return x
}

// startAt returns n runes of text from i on, of two; 0 stands for the rest.
func startAt(text []rune, i, n int) (start [2]rune) {
	copy(start[:n], text[i:])
	return start
}

// heard counts the different words of each sense in a text.
type heard [senses]int

// hear finds the words of folded text.
func (x lexicon) hear(text []rune) (h heard) {
	var seen []int
	for i := range text {
		for n := 1; n <= 2; n++ {
			for _, l := range x[startAt(text, i, n)] {
				if hasPrefix(text[i:], l.word) && apart(text, i, i+len(l.word)) && !slices.Contains(seen, l.place) {
					seen = append(seen, l.place)
					h[l.sense]++
				}
			}
		}
	}
	return h
}

// apart reports whether text[from:to], where it begins or ends in a Latin
// letter, begins or ends a word.
func apart(text []rune, from, to int) bool {
	inside := func(i int) bool { // there is a word at i that goes on at i+1
		return i >= 0 && i+1 < len(text) && latinLetter(text[i]) && latinLetter(text[i+1])
	}
	return !inside(from-1) && !inside(to-1)
}

func latinLetter(r rune) bool { return r <= unicode.MaxLatin1 && unicode.IsLetter(r) }
