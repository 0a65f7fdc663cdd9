package search

import (
	"unicode"

	"toiawase/guide"
)

// sense is what a word of the pack's search words tells of a query.
type sense uint8

const (
	ours      sense = iota // it is of the pack's trade
	elsewhere              // it is of another matter
	bait                   // it stands in messages that want a click or fright
	mail                   // it stands in order mails
	senses
)

// lexicon holds the search words by their first rune.
type lexicon map[rune][]lexeme

type lexeme struct {
	word  []rune // folded
	sense sense
	place int // its number, one a word
}

func newLexicon(w guide.SearchWords) lexicon {
	x, place := lexicon{}, 0
	for s, words := range [senses]guide.Words{w.Ours, w.Elsewhere, w.Bait.Signs, w.Mail.Signs} {
		for _, lang := range guide.Langs {
			for _, word := range words.In(lang) {
				if runes := []rune(fold(word)); len(runes) > 0 {
					x[runes[0]] = append(x[runes[0]], lexeme{runes, sense(s), place})
					place++
				}
			}
		}
	}
	return x
}

// heard counts the different words of each sense in a text.
type heard [senses]int

// hear finds the words of folded text.
func (x lexicon) hear(text []rune) (h heard) {
	seen := map[int]bool{}
	for i, r := range text {
		for _, l := range x[r] {
			if !seen[l.place] && hasPrefix(text[i:], l.word) && apart(text, i, i+len(l.word)) {
				seen[l.place] = true
				h[l.sense]++
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
