package search

import (
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
	owner    []int32  // the entry of each phrase, close together
	gauges   []gauge  // by phrase
	posts    *postings
	kanji    map[rune][]int32    // the phrases that hold a kanji
	latin    vocabulary          // the Latin words of the content
	lights   map[int32]highlight // of the titles, by phrase
	words    guide.SearchWords
	lexicon  lexicon         // of words
	asks     lexicon         // of those of a clause that only asks whom to ask
	goods    lexicon         // of things that people buy
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

// gauge is what turns the grams shared with a phrase into nearness.
type gauge struct {
	half   float32 // half of the phrase's mass
	scale  float32 // its weight by the root of its mass
	weight float32
}

// New builds the index of entries.
func New(entries []Entry, speech Speech) *Index {
	x := &Index{
		entries:  append([]Entry(nil), entries...),
		readings: newReadings(speech),
		words:    speech.Words,
		lexicon:  newLexicon(speech.Words),
		asks:     newLexicon(speech.Words, asks),
		goods:    newLexicon(speech.Words, goods),
		empty:    make(map[string]bool),
		kanji:    make(map[rune][]int32),
		latin:    newVocabulary(),
		lights:   make(map[int32]highlight),
		last:     make([]int32, 1, len(entries)+1),
	}
	for _, w := range speech.Words.Fillers.EN {
		x.empty[fold(w)] = true
	}
	builder{x}.build()
	return x
}
