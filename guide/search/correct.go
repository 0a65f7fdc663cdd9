package search

import (
	"strings"
	"unicode/utf8"

	"toiawase/guide/near"
)

// word is a Latin word of the content and how often it is there.
type word struct {
	text  string
	count int
}

// minWord is the length from which a word is corrected: shorter ones are too
// near to each other.
const minWord = 4

// vocabulary is Latin words by their first letter.
type vocabulary struct {
	words map[byte][]word
	at    map[string]int // the place of a word in its list
}

func newVocabulary() vocabulary {
	return vocabulary{words: make(map[byte][]word), at: make(map[string]int)}
}

// addWords counts the Latin words of folded text.
func (v vocabulary) addWords(folded string) {
	if !strings.ContainsFunc(folded, latin) {
		return
	}
	for _, w := range strings.FieldsFunc(folded, notLatin) {
		if len(w) >= minWord {
			v.add(w)
		}
	}
}

func (v vocabulary) add(w string) {
	same := v.words[w[0]]
	if at, ok := v.at[w]; ok {
		same[at].count++
		return
	}
	v.at[w] = len(same)
	v.words[w[0]] = append(same, word{w, 1})
}

func notLatin(r rune) bool { return r < 'a' || r > 'z' }

// correct replaces the misspelt English words of folded text. A word that the
// content contains, in English or as the beginning of romaji, is right.
func (x *Index) correct(folded string) string {
	var b strings.Builder
	for folded != "" {
		n := strings.IndexFunc(folded, notLatin)
		if n < 0 {
			n = len(folded)
		}
		b.WriteString(x.correctWord(folded[:n]))
		_, size := utf8.DecodeRuneInString(folded[n:])
		b.WriteString(folded[n : n+size])
		folded = folded[n+size:]
	}
	return b.String()
}

// correctWord returns the nearest word of the content with the same first
// letter, the more frequent one of two; w itself if none is near.
func (x *Index) correctWord(w string) string {
	if len(w) < minWord || x.knows(w) {
		return w
	}
	best, score := w, 0
	for _, c := range x.latin.words[w[0]] {
		limit := tolerance(w, c.text)
		if d := near.Distance(w, c.text, limit); d > 0 && d <= limit {
			if s := 1000*(3-d) + min(c.count, 999); s > score {
				best, score = c.text, s
			}
		}
	}
	return best
}

// tolerance is how many slips between two words make them one: one, two in a
// long word. In a short word a letter in place of another is another word
// (price, prime), not a slip.
func tolerance(a, b string) int {
	short := min(len(a), len(b))
	switch {
	case short >= 7:
		return 2
	case len(a) == len(b) && short < 6 && !transposed(a, b):
		return 0
	}
	return 1
}

// transposed reports whether two words of one length have the same letters up
// to one swap of neighbours.
func transposed(a, b string) bool {
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+2 <= len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// knows reports whether the content contains the word as typed so far.
func (x *Index) knows(w string) bool {
	return x.holds(strings.TrimSpace(unfinished(keyOf(x.glyphs(w)))))
}

// holds reports whether a phrase contains the key.
func (x *Index) holds(key string) bool {
	for _, n := range x.posts.rarest(key) {
		if strings.Contains(x.phrases[n].key, key) {
			return true
		}
	}
	return false
}

// holdsWord reports whether a phrase has the word, as a whole.
func (x *Index) holdsWord(word string) bool {
	if whole := x.whole.Load(); whole != nil {
		return (*whole)[word]
	}
	last := " " + word
	within := last + " "
	for _, n := range x.posts.rarest(last) {
		if key := x.phrases[n].key; strings.HasSuffix(key, last) || strings.Contains(key, within) {
			return true
		}
	}
	return false
}
