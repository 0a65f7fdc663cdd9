package search

import (
	"math"
	"runtime"
	"slices"
	"sync"

	"toiawase/guide"
)

// builder fills an index.
type builder struct{ x *Index }

func (b builder) build() {
	x, texts := b.x, b.texts()
	b.read(texts)
	x.phrases = make([]phrase, 0, len(texts))
	for i := range texts {
		for int(texts[i].entry) >= len(x.last) {
			x.last = append(x.last, int32(len(x.phrases)))
		}
		b.addPhrase(&texts[i])
		if other := texts[i].other; other != nil {
			b.addPhrase(other)
		}
	}
	for len(x.last) <= len(x.entries) {
		x.last = append(x.last, int32(len(x.phrases)))
	}
	var group sync.WaitGroup
	group.Go(func() { x.posts = newPostings(x.phrases, len(x.entries)) })
	b.addWritten(texts)
	group.Wait()
	b.gauge()
}

// gauge sets what is asked of every phrase that shares a gram, in lists as
// small as can be.
func (b builder) gauge() {
	x := b.x
	x.owner, x.gauges = make([]int32, len(x.phrases)), make([]gauge, len(x.phrases))
	for n := range x.phrases {
		p := &x.phrases[n]
		x.owner[n] = p.entry
		x.gauges[n] = gauge{p.mass / 2, p.weight / float32(math.Sqrt(float64(p.mass))), p.weight}
	}
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
	other  *text // the same read another way; nil for most
}

// texts lists what the entries say: titles, keywords, summaries of each.
func (b builder) texts() []text {
	n := 0
	for e := range b.x.entries {
		words := &b.x.entries[e].Keywords
		n += 4 + len(words.JA) + len(words.EN)
	}
	list := make([]text, 0, n)
	for e := range b.x.entries {
		entry := &b.x.entries[e]
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
func (b builder) read(list []text) {
	var wait sync.WaitGroup
	for part := range slices.Chunk(list, len(list)/runtime.GOMAXPROCS(0)+1) {
		wait.Go(func() {
			var t buffers
			for i := range part {
				part[i].read(&t, b.x)
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
	if b.twofold && t.field != summary {
		b.other = true
		key := keyOf(b.glyphs(x, t.folded))
		b.other = false
		t.other = &text{entry: t.entry, field: keyword, lang: t.lang, text: t.text, key: key, grams: b.gramsOf(key)}
	}
}

// addPhrase appends one phrase, unless it says nothing or what the entry says
// already.
func (b builder) addPhrase(t *text) {
	t.phrase = -1
	if t.key == "" {
		return
	}
	if n := b.same(t.entry, t.key); n >= 0 && t.field != title {
		t.phrase, t.same = n, true
		return
	}
	t.phrase = int32(len(b.x.phrases))
	b.x.phrases = append(b.x.phrases, phrase{entry: t.entry, field: t.field, lang: t.lang,
		text: t.text, key: t.key, grams: t.grams, weight: b.weight(t.entry, t.field)})
}

// addWritten notes how the phrases are written: what of it there is besides
// their keys.
func (b builder) addWritten(texts []text) {
	for i := range texts {
		t := &texts[i]
		if t.phrase < 0 {
			continue
		}
		if !t.same {
			if t.field == title {
				b.x.lights[t.phrase] = newHighlight(t.text, t.folded, t.glyphs)
			}
			b.x.latin.addWords(t.folded)
		}
		b.write(t.phrase, t.folded)
	}
}

// write notes how phrase n is written, if with kanji. Of two ways with one key
// (だまされた, 騙された) both are known.
func (b builder) write(n int32, folded string) {
	if hasKanji(folded) && b.x.phrases[n].flat == "" {
		b.x.phrases[n].flat = folded
	}
	b.addKanji(folded, n)
}

// weight is what a match of a phrase counts. Topics come before all else that
// matches as well.
func (b builder) weight(e int32, f field) float32 {
	w := float32(1)
	if f == summary || f == keyword && b.x.entries[e].Kind == "page" { // a page's keywords are its headings
		w = 0.6
	}
	if b.x.entries[e].Kind != "topic" {
		w *= 0.9
	}
	return w
}

// same returns the phrase of entry e, the last one, with this key; -1 for none.
func (b builder) same(e int32, key string) int32 {
	for n := b.x.last[e]; int(n) < len(b.x.phrases); n++ {
		if b.x.phrases[n].key == key {
			return n
		}
	}
	return -1
}

func (b builder) addKanji(folded string, n int32) {
	for _, r := range folded {
		if !isKanji(r) {
			continue
		}
		if list := b.x.kanji[r]; len(list) == 0 || list[len(list)-1] != n {
			b.x.kanji[r] = append(list, n)
		}
	}
}
