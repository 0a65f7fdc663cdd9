package search

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"toiawase/guide"
)

// glyph is one rune of a text on its way to a key, with the runes [from, to)
// of the folded text that it stands for. All kana of a word's reading stand
// for the whole word.
type glyph struct {
	r        rune
	from, to int32
}

// readings are the kana of words with kanji, by the word's first rune,
// longest word first.
type readings map[rune][]reading

// reading is how a word is read. Some are read in two ways that are both alive:
// 開かない is ひらかない and あかない.
type reading struct{ word, kana, other []rune } // other: nil for most

// twoWays stands between the two readings of a word.
const twoWays = "・"

// newReadings folds and sorts the readings and the Japanese words that say
// nothing, which are read as nothing. Of two readings of one word the first
// counts.
func newReadings(speech Speech) readings {
	list := slices.Clone(speech.Readings)
	for _, w := range speech.Words.Fillers.JA {
		list = append(list, guide.Reading{Word: w})
	}
	rs := make(readings, len(list))
	for _, r := range list {
		first, second, _ := strings.Cut(r.Kana, twoWays)
		word, kana, other := []rune(fold(r.Word)), []rune(fold(first)), []rune(fold(second))
		if len(word) > 0 {
			rs[word[0]] = append(rs[word[0]], reading{word, kana, other})
		}
	}
	for _, same := range rs {
		sort.SliceStable(same, func(i, j int) bool { return len(same[i].word) > len(same[j].word) })
	}
	return rs
}

// spell appends the folded text with every listed word as its kana; what is not
// listed stays, and can still match as itself. Words with two readings are read
// the second way if other is set; twofold reports whether there are any.
func (rs readings) spell(out []glyph, text []rune, other bool) (spelt []glyph, twofold bool) {
	for i := 0; i < len(text); {
		r, n := rs.at(text, i)
		kana := r.kana
		if len(r.other) > 0 {
			twofold = true
			if other {
				kana = r.other
			}
		}
		for _, k := range kana {
			out = append(out, glyph{k, int32(i), int32(i + n)})
		}
		i += n
	}
	return out, twofold
}

// at returns the reading of the longest word at text[i:] and the word's length.
func (rs readings) at(text []rune, i int) (r reading, n int) {
	for _, r := range rs[text[i]] {
		if hasPrefix(text[i:], r.word) {
			return r, len(r.word)
		}
	}
	if text[i] == '々' && i > 0 { // says the rune before once more
		r, _ = rs.at(text, i-1)
		return r, 1
	}
	return reading{kana: text[i : i+1]}, 1
}

func hasPrefix(text, word []rune) bool {
	if len(text) < len(word) {
		return false
	}
	for i, r := range word {
		if text[i] != r {
			return false
		}
	}
	return true
}

// hasKanji reports whether s holds a Chinese character.
func hasKanji(s string) bool {
	for _, r := range s {
		if isKanji(r) {
			return true
		}
	}
	return false
}

func isKanji(r rune) bool {
	return 0x4E00 <= r && r <= 0x9FFF || r >= 0x2E80 && (r < 0x3041 || 0x30FF < r) && unicode.Is(unicode.Han, r)
}
