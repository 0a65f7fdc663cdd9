package search

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

const (
	saidMin    = 10   // bytes of the shortest key, with its space, that a sentence can be about
	writtenMin = 6    // bytes of the shortest one written with kanji
	saidPower  = 0.25 // of the part that it is of the sentence
	alone      = 0.15 // what a gram counts whose neighbours do not match
	trustKanji = 0.7  // what is left of the score of an entry that has no kanji of the query
	unwanted   = 0.6  // what a phrase counts that a clause negates
	longTerm   = 12   // letters of a word from which it counts by the part that is there
	askPart    = 0.5  // what a clause counts that only asks whom to ask, beside others
	trustWords = 0.5  // the same of one that has no word of it, or neither side of its の
)

// weighWhole scores by the text as a whole; plain says that it has no clauses.
func (s *scan) weighWhole(key, folded string, plain bool) {
	s.whole.weigh(key, folded, s.score)
	s.doubtKanji(s.whole, folded, s.score)
	if plain {
		s.doubtSides(folded)
	}
	s.hold()
	s.doubtTerms()
}

// weigh scores the entries by the grams that a key shares with them: half for
// the best phrase, half for how much of the key the entry covers at all. The
// square root serves both directions: a prefix lies wholly in the phrase, a
// keyword wholly in a sentence, a typo half in each.
func (t *tally) weigh(key, folded string, score []float32) {
	t.count(key)
	for _, e := range t.entries {
		score[e] = 0
	}
	negated := negates(key)
	root := t.root()
	for _, n := range t.phrases {
		near := max(t.near(n, root), t.said(n, key, folded))
		if negated && !negates(t.x.phrases[n].key) {
			near *= unwanted
		}
		e := t.x.owner[n]
		score[e] = max(score[e], near)
	}
	for _, e := range t.entries {
		score[e] = score[e]/2 + t.cover[e]/t.mass/2
	}
}

// negates reports whether a key says what is not wanted or was not done:
// 電話したくない, チャットは嫌. What is only missing (届かない) does not count.
func negates(key string) bool {
	for _, no := range negations {
		if strings.Contains(key, no) {
			return true
		}
	}
	return false
}

var negations = []string{"takunai", "takunaku", "hosikunai", "zyanakute", "zyanaku", "dehanaku", "haiya", "haya ", "igaide", "siteinai", "sitenai", "dont want", "not want", "instead of", "rather not", "hate "}

// weighClauses scores by the best of the query's clauses: a worried sentence
// says much that no keyword knows, and says what it is about in a few words.
func (s *scan) weighClauses(list []string) {
	best := make([]float32, len(s.score))
	next := make([]float32, len(s.score))
	part := make([]float32, len(s.score))
	seen := map[string]bool{}
	var text buffers
	if len(list) >= manyClauses {
		s.part.least = common
	}
	for _, c := range list {
		key := keyOf(text.glyphs(s.x, s.x.correct(s.x.meaning(c, 1))))
		if key == "" || seen[key] {
			continue
		}
		seen[key] = true
		s.part.weigh(key, c, part)
		s.doubtKanji(s.part, c, part)
		says := float32(math.Sqrt(float64(min(1, s.part.mass/fullMass))))
		if s.x.onlyAsks(c) {
			says *= askPart
		}
		for _, e := range s.part.entries {
			switch p := says * part[e]; {
			case p > best[e]:
				best[e], next[e] = p, best[e]
			case p > next[e]:
				next[e] = p
			}
		}
	}
	for e, whole := range s.score {
		s.score[e] = max(whole, min(1, wholePart*whole+bestPart*best[e]+nextPart*next[e]))
	}
}

// matter returns the clauses that tell what it is about, if there are others
// that only ask whom to ask; "" if not.
func (x *Index) matter(parts []string) string {
	rest := slices.DeleteFunc(slices.Clone(parts), x.onlyAsks)
	if len(rest) == 0 || len(rest) == len(parts) {
		return ""
	}
	return strings.Join(rest, "、")
}

// onlyAsks reports whether a clause asks whom to ask, or for help.
func (x *Index) onlyAsks(clause string) bool {
	return len(x.asks) > 0 && x.asks.hear([]rune(clause))[asks] > 0
}

// near is how near a single phrase is, up to its weight; root is the tally's.
func (t *tally) near(n int32, root float32) float32 {
	g := &t.x.gauges[n]
	return min(g.weight, t.shared(n)*g.scale/root)
}

// root is the root of the key's mass.
func (t *tally) root() float32 { return float32(math.Sqrt(float64(t.mass))) }

// said is how near a phrase is that the query says in full, among other things:
// a sentence tells much that no keyword knows. 0 for any other phrase.
func (t *tally) said(n int32, key, folded string) float32 {
	shared := t.shared(n)
	if shared < t.x.gauges[n].half {
		return 0
	}
	p := &t.x.phrases[n]
	if len(key) <= len(p.key) {
		return 0
	}
	if !(len(p.key) >= saidMin && strings.Contains(key, p.key[1:])) && !(p.flat != "" && len(p.flat) >= writtenMin && strings.Contains(folded, p.flat)) {
		return 0
	}
	return p.weight * float32(math.Pow(float64(min(1, shared/t.mass)), saidPower))
}

// doubtKanji lowers the score of entries that lack the kanji of a text: what
// only sounds alike is less likely meant. A text without kanji is not touched.
// Only the entries of the text's tally have a score.
func (s *scan) doubtKanji(t *tally, folded string, score []float32) {
	all := float32(0)
	clear(s.share)
	for i, r := range folded {
		if !isKanji(r) || strings.ContainsRune(folded[:i], r) {
			continue
		}
		all++
		last := int32(-1)
		for _, n := range s.x.kanji[r] {
			if e := s.x.owner[n]; e != last {
				last = e
				s.share[e]++
			}
		}
	}
	if all == 0 {
		return
	}
	for _, e := range t.entries {
		score[e] *= doubt(s.share[e]/all, trustKanji)
	}
}

// doubtTerms lowers the score of entries that do not hold whole words of a
// query of several words. A Japanese clause is one word here, and counts by the
// part of it that an entry covers.
func (s *scan) doubtTerms() {
	if len(s.terms) < 2 || len(s.terms) > maxTerms {
		return
	}
	share, all := s.share, float32(0)
	clear(share)
	for i, t := range s.terms {
		mass := s.x.posts.mass(" " + t)
		all += mass
		for e := range share {
			if s.held[e]&(1<<i) != 0 {
				share[e] += mass
			}
		}
		if len(t) >= longTerm {
			s.shareOf(t, i, share)
		}
	}
	s.doubtWords(all)
}

// doubtWords lowers each score by the part of all that its share is short of.
func (s *scan) doubtWords(all float32) {
	for e := range s.score {
		s.score[e] *= doubt(s.share[e]/all, trustWords)
	}
}

// shareOf adds what entries cover of term i that they do not hold.
func (s *scan) shareOf(term string, i int, share []float32) {
	t := s.part
	t.count(" " + term)
	for _, e := range t.entries {
		if s.held[e]&(1<<i) == 0 {
			share[e] += t.cover[e]
		}
	}
}

// doubt is what is left of a score when only a part is there of what should be;
// the trust where there is none.
func doubt(part, trust float32) float32 { return trust + (1-trust)*part }

// doubtSides lowers the score of entries that have only one side of a の: of
// 引っ越し業者の見積もり neither what knows of moving nor what knows of
// estimates is meant.
func (s *scan) doubtSides(query string) {
	sides := sidesOf([]rune(query))
	if len(sides) < 2 {
		return
	}
	clear(s.share)
	for _, side := range sides {
		t := s.part
		t.count(s.x.sideKey(side))
		for _, e := range t.entries {
			s.share[e] += t.cover[e] / max(t.mass, 1e-6)
		}
	}
	s.doubtWords(float32(len(sides)))
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
