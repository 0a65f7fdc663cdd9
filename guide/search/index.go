package search

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

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
	kanji    map[rune][]int32    // the phrases that hold a kanji
	latin    map[byte][]word     // the Latin words of the content, by first letter
	wordAt   map[string]int      // the place of a word in its list
	lights   map[int32]highlight // of the titles, by phrase
	words    guide.SearchWords
	lexicon  lexicon         // of words
	empty    map[string]bool // the English words that say nothing
	once     sync.Once
	sums     map[gram][]int32                // see alike; nil until First is called
	whole    atomic.Pointer[map[string]bool] // the words of all keys, made with sums
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
	grams  []gram  // of the key; nil when they are in the postings
	mass   float32 // the weight of its grams
	weight float32 // how much a match counts, up to 1
}

// New builds the index of entries.
func New(entries []Entry, speech Speech) *Index {
	x := &Index{
		entries:  append([]Entry(nil), entries...),
		readings: newReadings(speech),
		words:    speech.Words,
		lexicon:  newLexicon(speech.Words),
		empty:    make(map[string]bool),
		kanji:    make(map[rune][]int32),
		latin:    make(map[byte][]word),
		wordAt:   make(map[string]int),
		lights:   make(map[int32]highlight),
		last:     make([]int32, 1, len(entries)+1),
	}
	for _, w := range speech.Words.Fillers.EN {
		x.empty[fold(w)] = true
	}
	texts := x.texts()
	x.read(texts)
	x.phrases = make([]phrase, 0, len(texts))
	for i := range texts {
		for int(texts[i].entry) >= len(x.last) {
			x.last = append(x.last, int32(len(x.phrases)))
		}
		x.addPhrase(&texts[i])
	}
	for len(x.last) <= len(x.entries) {
		x.last = append(x.last, int32(len(x.phrases)))
	}
	var group sync.WaitGroup
	group.Go(func() { x.posts = newPostings(x.phrases, len(entries)) })
	x.addWritten(texts)
	group.Wait()
	return x
}

// text is a text of an entry on its way to a phrase.
type text struct {
	entry  int32
	field  field
	lang   guide.Lang
	text   string
	folded string
	key    string
	glyphs []glyph // of a title only
	grams  []gram
	phrase int32 // the phrase that it became, or that says the same; -1 for none
	same   bool  // the phrase was there
}

// texts lists what the entries say: titles, keywords, summaries of each.
func (x *Index) texts() []text {
	n := 0
	for e := range x.entries {
		words := &x.entries[e].Keywords
		n += 4 + len(words.JA) + len(words.EN)
	}
	list := make([]text, 0, n)
	for e := range x.entries {
		entry := &x.entries[e]
		for _, lang := range guide.Langs {
			list = append(list, text{entry: int32(e), field: title, lang: lang, text: entry.Title.In(lang)})
		}
		for _, lang := range guide.Langs {
			for _, word := range entry.Keywords.In(lang) {
				list = append(list, text{entry: int32(e), field: keyword, lang: lang, text: word})
			}
		}
		for _, lang := range guide.Langs {
			list = append(list, text{entry: int32(e), field: summary, lang: lang, text: entry.Summary.In(lang)})
		}
	}
	return list
}

// read makes the keys of texts, which is most of the work, on all processors.
func (x *Index) read(list []text) {
	var wait sync.WaitGroup
	for part := range slices.Chunk(list, len(list)/runtime.GOMAXPROCS(0)+1) {
		wait.Go(func() {
			var t buffers
			for i := range part {
				part[i].read(&t, x)
			}
		})
	}
	wait.Wait()
}

func (t *text) read(b *buffers, x *Index) {
	t.folded = fold(t.text)
	glyphs := b.glyphs(x, t.folded)
	if t.key = keyOf(glyphs); t.field == title {
		t.glyphs = slices.Clone(glyphs)
	}
	t.grams = b.gramsOf(t.key)
}

// addPhrase appends one phrase, unless it says nothing or what the entry says
// already.
func (x *Index) addPhrase(t *text) {
	t.phrase = -1
	if t.key == "" {
		return
	}
	if n := x.same(t.entry, t.key); n >= 0 && t.field != title {
		t.phrase, t.same = n, true
		return
	}
	t.phrase = int32(len(x.phrases))
	x.phrases = append(x.phrases, phrase{entry: t.entry, field: t.field, lang: t.lang,
		text: t.text, key: t.key, grams: t.grams, weight: x.weight(t.entry, t.field)})
}

// addWritten notes how the phrases are written: what of it there is besides
// their keys.
func (x *Index) addWritten(texts []text) {
	for i := range texts {
		t := &texts[i]
		if t.phrase < 0 {
			continue
		}
		if !t.same {
			if t.field == title {
				x.lights[t.phrase] = newHighlight(t.text, t.folded, t.glyphs)
			}
			x.addWords(t.folded)
		}
		x.write(t.phrase, t.folded)
	}
}

// write notes how phrase n is written, if with kanji. Of two ways with one key
// (だまされた, 騙された) both are known.
func (x *Index) write(n int32, folded string) {
	if hasKanji(folded) && x.phrases[n].flat == "" {
		x.phrases[n].flat = folded
	}
	x.addKanji(folded, n)
}

// weight is what a match of a phrase counts. Topics come before all else that
// matches as well.
func (x *Index) weight(e int32, f field) float32 {
	w := float32(1)
	if f == summary || f == keyword && x.entries[e].Kind == "page" { // a page's keywords are its headings
		w = 0.6
	}
	if x.entries[e].Kind != "topic" {
		w *= 0.9
	}
	return w
}

// same returns the phrase of entry e, the last one, with this key; -1 for none.
func (x *Index) same(e int32, key string) int32 {
	for n := x.last[e]; int(n) < len(x.phrases); n++ {
		if x.phrases[n].key == key {
			return n
		}
	}
	return -1
}

func (x *Index) addKanji(folded string, n int32) {
	for _, r := range folded {
		if !isKanji(r) {
			continue
		}
		if list := x.kanji[r]; len(list) == 0 || list[len(list)-1] != n {
			x.kanji[r] = append(list, n)
		}
	}
}

// glyphs takes folded text all the way to its key.
func (x *Index) glyphs(folded string) []glyph { return new(buffers).glyphs(x, folded) }

// buffers are what it takes to bring text to its key. The zero value is ready.
type buffers struct {
	runes []rune
	a, b  []glyph
	slab  []gram // of many keys, one after the other
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
	t.a = x.readings.spell(t.a[:0], t.runes)
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
