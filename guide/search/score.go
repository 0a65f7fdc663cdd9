package search

import (
	"math"
	"strings"
	"unicode"
)

const (
	saidMin    = 10   // bytes of the shortest key, with its space, that a sentence can be about
	saidPower  = 0.25 // of the part that it is of the sentence
	alone      = 0.1  // what a gram counts whose neighbours do not match
	trustKanji = 0.6  // what is left of the score of an entry that has no kanji of the query
	trustWords = 0.3  // the same of one that has no word of it, or neither side of its の
)

// weigh scores by shared grams: half for the best phrase, half for how much of
// the query the entry covers at all. The square root serves both directions: a
// prefix lies wholly in the phrase, a keyword wholly in a sentence, a typo half
// in each.
func (s *scan) weigh(key string) {
	var cover []float32
	s.shared, cover, s.mass = s.x.share(key)
	for n, shared := range s.shared {
		if shared > 0 {
			e := s.x.phrases[n].entry
			s.score[e] = max(s.score[e], s.near(n), s.said(n, key))
		}
	}
	for e := range s.score {
		s.score[e] = s.score[e]/2 + cover[e]/s.mass/2
	}
}

// share adds up the weight of the grams that each phrase, and each entry as a
// whole, shares with a key, and the weight of all grams of the key. A gram
// whose neighbour in the key is not in the same phrase is most often there by
// chance and counts for little.
func (x *Index) share(key string) (shared, cover []float32, mass float32) {
	posts, grams := x.posts, gramsOf(key)
	shared = make([]float32, len(x.phrases))
	cover = make([]float32, len(x.entries))
	got := make([]float32, len(cover))  // what the gram at hand has given to an entry
	here := make([]int32, len(shared))  // 1 + the place of the last gram that a phrase shares
	ahead := make([]int32, len(shared)) // the same, one gram ahead
	for i, g := range grams {
		list, w := posts.find(g)
		mass += w
		at := int32(i + 1)
		if i+1 < len(grams) {
			next, _ := posts.find(grams[i+1])
			for _, n := range next {
				ahead[n] = at + 1
			}
		}
		for _, n := range list {
			part := w * alone
			if here[n] == at-1 && i > 0 || ahead[n] == at+1 {
				part = w
			}
			here[n] = at
			shared[n] += part
			if e := x.phrases[n].entry; part > got[e] {
				cover[e] += part - got[e]
				got[e] = part
			}
		}
		for _, n := range list {
			got[x.phrases[n].entry] = 0
		}
	}
	return shared, cover, mass
}

// near is how near a single phrase is, up to its weight.
func (s *scan) near(n int) float32 {
	p, shared := &s.x.phrases[n], s.shared[n]
	return p.weight * min(1, shared/float32(math.Sqrt(float64(s.mass*p.mass))))
}

// said is how near a phrase is that the query says in full, among other things:
// a sentence tells much that no keyword knows. 0 for any other phrase.
func (s *scan) said(n int, key string) float32 {
	p, shared := &s.x.phrases[n], s.shared[n]
	if len(p.key) < saidMin || len(key) <= len(p.key) || shared < p.mass/2 || !strings.Contains(key, p.key[1:]) {
		return 0
	}
	return p.weight * float32(math.Pow(float64(min(1, shared/s.mass)), saidPower))
}

// doubtKanji lowers the score of entries that lack the kanji of the query: what
// only sounds alike is less likely meant. A query without kanji is not touched.
func (s *scan) doubtKanji(folded string) {
	share := make([]float32, len(s.score))
	last := make([]rune, len(s.score))
	seen := make(map[rune]bool)
	for _, r := range folded {
		if seen[r] || !isKanji(r) {
			continue
		}
		seen[r] = true
		for _, n := range s.x.kanji[r] {
			if e := s.x.phrases[n].entry; last[e] != r {
				last[e] = r
				share[e]++
			}
		}
	}
	if len(seen) > 0 {
		s.doubt(share, float32(len(seen)), trustKanji)
	}
}

// doubtTerms lowers the score of entries that do not hold whole words of a
// query of several words.
func (s *scan) doubtTerms() {
	if len(s.terms) < 2 || len(s.terms) > maxTerms {
		return
	}
	share := make([]float32, len(s.score))
	all := float32(0)
	for i, t := range s.terms {
		mass := s.x.posts.mass(" " + t)
		all += mass
		for e := range share {
			if s.held[e]&(1<<i) != 0 {
				share[e] += mass
			}
		}
	}
	s.doubt(share, all, trustWords)
}

// doubt lowers each score by the part of all that its share is short of.
// Without any share the trust is left of it.
func (s *scan) doubt(share []float32, all, trust float32) {
	for e := range s.score {
		s.score[e] *= trust + (1-trust)*share[e]/all
	}
}

// doubtSides lowers the score of entries that have only one side of a の: of
// 引っ越し業者の見積もり neither what knows of moving nor what knows of
// estimates is meant.
func (s *scan) doubtSides(query string) {
	sides := sidesOf([]rune(query))
	if len(sides) < 2 {
		return
	}
	share := make([]float32, len(s.score))
	for _, side := range sides {
		_, cover, mass := s.x.share(s.x.sideKey(side))
		for e := range share {
			share[e] += cover[e] / max(mass, 1e-6)
		}
	}
	s.doubt(share, float32(len(sides)), trustWords)
}

// sideKey is the key of one side: in one word with the の it has no beginning.
func (x *Index) sideKey(side string) string {
	return strings.TrimPrefix(keyOf(x.glyphs(fold(side))), " ")
}

// sidesOf splits a query at の where it surely is the particle: after two runes
// or more, before a word in kanji, katakana or letters.
func sidesOf(text []rune) (sides []string) {
	from := 0
	for i := 1; i+1 < len(text); i++ {
		if text[i] == 'の' && i > from+1 && unicode.IsLetter(text[i-1]) && wordy(text[i+1]) {
			sides = append(sides, string(text[from:i]))
			from = i + 1
		}
	}
	return append(sides, string(text[from:]))
}

// wordy reports whether a rune is of a word and not hiragana.
func wordy(r rune) bool { return unicode.IsLetter(r) && (r < 'ぁ' || 'ゟ' < r) }
