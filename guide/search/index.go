package search

import (
	"strings"

	"toiawase/guide"
)

// Index is a set of entries made ready for search. The zero Index is not
// usable; New makes one.
type Index struct {
	entries  []Entry
	readings readings
	phrases  []phrase // of all entries, one entry after the other
	last     []int32  // phrases[last[e]:last[e+1]] are those of entry e
	posts    *postings
	pairs    map[[2]rune]bool
	kanji    map[rune][]int32    // the phrases that hold a kanji
	words    map[byte][]word     // the Latin words of the content, by first letter
	wordAt   map[string]int      // the place of a word in its list
	lights   map[int32]highlight // of the titles, by phrase
}

// field says what a phrase is of its entry.
type field uint8

const (
	title field = iota
	keyword
	summary
)

// phrase is one text of an entry.
type phrase struct {
	entry  int32
	field  field
	lang   guide.Lang
	text   string  // as written
	flat   string  // folded; only if it has kanji
	key    string  // canonical romaji, with a space before every word
	mass   float32 // the weight of its grams
	weight float32 // how much a match counts, up to 1
}

// New builds the index of entries. The readings give the kana of words with
// kanji; with two of one word the first counts.
func New(entries []Entry, list []guide.Reading) *Index {
	x := &Index{
		entries:  append([]Entry(nil), entries...),
		readings: newReadings(list),
		pairs:    make(map[[2]rune]bool),
		kanji:    make(map[rune][]int32),
		words:    make(map[byte][]word),
		wordAt:   make(map[string]int),
		lights:   make(map[int32]highlight),
		last:     make([]int32, 1, len(entries)+1),
	}
	for e := range x.entries {
		x.add(int32(e))
		x.last = append(x.last, int32(len(x.phrases)))
	}
	x.posts = newPostings(x.phrases, len(entries))
	return x
}

// add appends the phrases of one entry: titles, keywords, summaries.
func (x *Index) add(e int32) {
	entry := &x.entries[e]
	for _, lang := range guide.Langs {
		x.addPhrase(e, title, lang, entry.Title.In(lang))
	}
	for _, lang := range guide.Langs {
		for _, text := range entry.Keywords.In(lang) {
			x.addPhrase(e, keyword, lang, text)
		}
	}
	for _, lang := range guide.Langs {
		x.addPhrase(e, summary, lang, entry.Summary.In(lang))
	}
}

// addPhrase appends one phrase, unless it says nothing or what the entry says
// already.
func (x *Index) addPhrase(e int32, f field, lang guide.Lang, text string) {
	folded := fold(text)
	glyphs := x.glyphs(folded)
	key := keyOf(glyphs)
	if key == "" || f != title && x.has(e, key) {
		return
	}
	n := int32(len(x.phrases))
	p := phrase{entry: e, field: f, lang: lang, text: text, key: key, weight: x.weight(e, f)}
	if hasKanji(folded) {
		p.flat = folded
		x.addKanji(folded, n)
	}
	if f == title {
		x.lights[n] = newHighlight(text, folded, glyphs)
	}
	x.addWords(folded)
	x.phrases = append(x.phrases, p)
}

// weight is what a match of a phrase counts. Topics come before pages and
// channels that match as well.
func (x *Index) weight(e int32, f field) float32 {
	w := float32(1)
	if f == summary {
		w = 0.6
	}
	if kind := x.entries[e].Kind; kind == "page" || kind == "channel" {
		w *= 0.9
	}
	return w
}

// has reports whether entry e, the last one, has a phrase with this key.
func (x *Index) has(e int32, key string) bool {
	for i := range x.phrases[x.last[e]:] {
		if x.phrases[int(x.last[e])+i].key == key {
			return true
		}
	}
	return false
}

func (x *Index) addKanji(folded string, n int32) {
	var last rune
	for _, r := range folded {
		if isKanji(r) && isKanji(last) { x.pairs[[2]rune{last, r}] = true }
		last = r
		if list := x.kanji[r]; isKanji(r) && (len(list) == 0 || list[len(list)-1] != n) {
			x.kanji[r] = append(list, n)
		}
	}
}

// glyphs takes folded text all the way to its key.
func (x *Index) glyphs(folded string) []glyph {
	text := romanize(x.readings.spell([]rune(folded)))
	if len(text) == 0 {
		return nil
	}
	return plain(text)
}

func keyOf(text []glyph) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, g := range text {
		b.WriteRune(g.r)
	}
	return b.String()
}
