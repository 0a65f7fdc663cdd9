package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Key returns the one word, or words, that the index takes a query for. Two
// queries of one key without kanji find the same; kanji tell entries apart
// beyond their sound.
func (x *Index) Key(query string) string {
	return x.queryKey(cut(fold(cut(query, maxQuery)), maxQuery))
}

// Kana returns the text as the index reads it: folded, in hiragana. Kanji
// that are left have no reading; a content check can look for them.
func (x *Index) Kana(text string) string {
	var b strings.Builder
	spelt, _ := x.readings.spell(nil, []rune(fold(text)), false)
	for _, g := range spelt {
		b.WriteRune(g.r)
	}
	return b.String()
}

// queryKey turns a folded query into its key. Romaji is often typed in parts
// that Japanese does not write: denwa bangou. Where the content has it only in
// one, it is taken in one.
func (x *Index) queryKey(folded string) string {
	key := keyOf(x.glyphs(x.correct(folded)))
	if !strings.HasSuffix(folded, " ") && !x.holdsWord(key[strings.LastIndexByte(key, ' ')+1:]) {
		key = unfinished(key)
	}
	if strings.Contains(strings.TrimSpace(folded), " ") && ascii(folded) && !x.holds(key) {
		one := unfinished(keyOf(x.glyphs(strings.ReplaceAll(folded, " ", ""))))
		if x.holds(strings.TrimSpace(one)) {
			return one
		}
	}
	return key
}

// meaning leaves out the words of an English text that say nothing, if it has
// as many words as a sentence.
func (x *Index) meaning(folded string, sentence int) string {
	if strings.ContainsFunc(folded, japanese) {
		return folded
	}
	words := strings.Fields(folded)
	left := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return x.empty[strings.Trim(w, ".,!?'’")] })
	if len(words) < sentence || len(left) == 0 || len(left) == len(words) || x.holds(keyOf(x.glyphs(folded))) {
		return folded
	}
	return strings.Join(left, " ")
}

// sideKey is the key of one side: in one word with the の it has no beginning.
func (x *Index) sideKey(side string) string {
	return strings.TrimPrefix(keyOf(x.glyphs(fold(side))), " ")
}

func ascii(s string) bool { return len(s) == utf8.RuneCountInString(s) }

// glyphs takes folded text all the way to its key.
func (x *Index) glyphs(folded string) []glyph { return new(buffers).glyphs(x, folded) }

// buffers are what it takes to bring text to its key. The zero value is ready.
type buffers struct {
	runes   []rune
	a, b    []glyph
	slab    []gram // of many keys, one after the other
	other   bool   // words with two readings are read the second way
	twofold bool   // the last text had such words
}

// gramsOf returns the grams of a key; unlike glyphs, they stay.
func (t *buffers) gramsOf(key string) []gram {
	if cap(t.slab)-len(t.slab) < len(key) {
		t.slab = make([]gram, 0, max(4096, len(key)))
	}
	from := len(t.slab)
	t.slab = appendGrams(t.slab, key)
	return t.slab[from:len(t.slab):len(t.slab)]
}

// glyphs returns the glyphs of a key, words parted by single spaces and with
// one before the first; they hold until the next call. Latin letters go the
// way of kana, so that juusho, jūsho, zyusyo and じゅうしょ end as one key;
// English goes through it and loses nothing that matters here.
func (t *buffers) glyphs(x *Index, folded string) []glyph {
	t.runes = t.runes[:0]
	for _, r := range folded {
		t.runes = append(t.runes, r)
	}
	t.a, t.twofold = x.readings.spell(t.a[:0], t.runes, t.other)
	if t.b = words(t.b[:0], t.a); len(t.b) == 0 {
		return nil
	}
	t.a = canon(t.a[:0], t.b)
	t.b = t.b[:0]
	return plain(t.b, single(t.a))
}

func keyOf(text []glyph) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, g := range text {
		b.WriteRune(g.r)
	}
	return b.String()
}
