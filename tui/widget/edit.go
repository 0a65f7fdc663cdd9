package widget

import (
	"slices"
	"unicode"

	"github.com/rivo/uniseg"
)

// A line is text being edited, and a position in it. Positions are rune
// indexes and always lie between characters as the user sees them: か and its
// voicing mark, or the parts of an emoji, are stepped over and deleted
// together.
type line struct {
	runes []rune
	pos   int
}

// stops returns the positions between characters, first 0 and last the length.
func (l *line) stops() []int {
	stops := []int{0}
	rest, state := string(l.runes), -1
	for at := 0; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		at += len([]rune(cluster))
		stops = append(stops, at)
	}
	return stops
}

// before and after return the nearest position on either side of the cursor.
func (l *line) before() int {
	stops := l.stops()
	i, _ := slices.BinarySearch(stops, l.pos)
	return stops[max(i-1, 0)]
}

func (l *line) after() int {
	stops := l.stops()
	i, found := slices.BinarySearch(stops, l.pos)
	if found {
		i++
	}
	return stops[min(i, len(stops)-1)]
}

// insert puts text at the cursor. It may join with its neighbours; the cursor
// then goes behind the character that results.
func (l *line) insert(s string) {
	l.runes = slices.Insert(l.runes, l.pos, []rune(s)...)
	l.pos += len([]rune(s))
	l.settle()
}

// remove deletes the text between two positions and puts the cursor there.
func (l *line) remove(from, to int) {
	l.runes = slices.Delete(l.runes, from, to)
	l.pos = from
	l.settle()
}

// settle moves the cursor out of the middle of a character.
func (l *line) settle() {
	stops := l.stops()
	i, _ := slices.BinarySearch(stops, l.pos)
	l.pos = stops[min(i, len(stops)-1)]
}

// wordBefore returns where the word before the cursor begins. A word ends at a
// space and where the script changes, since Japanese has no spaces.
func (l *line) wordBefore() int {
	i := l.pos
	for i > 0 && unicode.IsSpace(l.runes[i-1]) {
		i--
	}
	for i > 1 && sameWord(l.runes[i-2], l.runes[i-1]) {
		i--
	}
	return max(i-1, 0)
}

// wordAfter returns where the word after the cursor ends.
func (l *line) wordAfter() int {
	i, n := l.pos, len(l.runes)
	for i < n && unicode.IsSpace(l.runes[i]) {
		i++
	}
	for i+1 < n && sameWord(l.runes[i], l.runes[i+1]) {
		i++
	}
	return min(i+1, n)
}

// sameWord reports whether a word goes on from a to b.
func sameWord(a, b rune) bool {
	if unicode.Is(unicode.M, b) || b == '\u200d' || b == 'ー' {
		return true
	}
	return script(a) == script(b)
}

// script returns the kind of a character as far as words are concerned.
func script(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return 0
	case unicode.Is(unicode.Han, r), r == '々':
		return 1
	case unicode.Is(unicode.Hiragana, r):
		return 2
	case unicode.Is(unicode.Katakana, r), r == 'ー':
		return 3
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.M, r):
		return 4
	}
	return 5
}
