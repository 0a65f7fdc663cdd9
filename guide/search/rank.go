package search

import (
	"slices"
	"strings"
	"unicode"

	"toiawase/guide"
)

// Hit is an entry that a query has found.
type Hit struct {
	Entry   *Entry   // shared by all hits of the index; read only
	Score   float64  // how near, about 0 to 1; not comparable between queries
	Exact   bool     // every word of the query is there
	Matched string   // the title or keyword that matched, as written; "" if only near or in the summary
	Spans   [][2]int // rune ranges [from, to) to light in the title in the asked language; none if the match was elsewhere
}

const (
	exactBonus  = 0.07 // what it adds that an entry holds every word
	floor       = 0.3  // a lower score is no hit. It moves with the number of entries: check it when the content doubles
	floorShort  = 0.24 // the same of a short text with a word of the trade
	floorSelf   = 0.13 // of a long one with a name of ours
	floorOurs   = 0.25 // of a long one with a word of the trade
	floorLong   = 0.33 // of a long one without any
	floorElse   = 0.45 // of a long one that names another matter instead
	floorOnly   = 0.8  // of a short one that names another matter
	floorOthers = 0.95 // of one that names another shop and not ours
	othersCount = 2    // words of another matter that such a name is worth
	floorStep   = 0.05 // what each word of another matter adds in a long text
	longText    = 16   // runes of a long text without clauses
	manyClauses = 40   // clauses of a text that is scored by them alone
	common      = 1.0  // the weight of a gram that tells little: more than half of the entries have it
	sentence    = 6    // words of the shortest English sentence
	tieBonus    = 0.04 // of the score of what wins a near tie
	most        = 50   // hits returned at most
	least       = 0.06 // a lower score is not even near
	nearest     = 3    // entries that Near returns at most
	maxTerms    = 32   // a query of more words is never exact
)

// Search returns what a query finds, best first: what holds every word of it,
// then what is near; fifty at most. The query may be in either language; lang
// only chooses the title that Spans light. An empty query finds nothing.
func (x *Index) Search(query string, lang guide.Lang) []Hit {
	s := x.scan(query)
	if s == nil {
		return nil
	}
	var hits []Hit
	for _, e := range s.order(most) {
		hits = append(hits, s.hit(e, lang))
	}
	return hits
}

// Near returns the topics nearest to a query among those that Search does not
// return, at most three: something to offer where nothing fits.
func (x *Index) Near(query string, lang guide.Lang) []Hit {
	s := x.scan(query)
	if s == nil {
		return nil
	}
	var below []int32
	for e, score := range s.score {
		if score >= least && !s.hits(int32(e)) && x.entries[e].Kind == "topic" {
			below = append(below, int32(e))
		}
	}
	var hits []Hit
	for _, e := range s.best(below, nearest) {
		hits = append(hits, s.hit(e, lang))
	}
	return hits
}

// scan is one query on its way through the index.
type scan struct {
	x     *Index
	terms []string  // the words of the query's key
	flat  string    // the folded query, without spaces around
	whole *tally    // of the whole query
	part  *tally    // of its clauses and words, one after the other
	score []float32 // by entry: nearness
	share []float32 // by entry, for one count after the other
	held  []uint32  // by entry: the terms it holds, one bit each
	floor float32   // a lower score is no hit
	fixed bool      // the scores are those of a pasted message: 0 is no hit
}

// scan scores every entry against a query; nil for a query that says nothing.
func (x *Index) scan(query string) *scan {
	folded := cut(fold(cut(query, maxQuery)), maxQuery)
	parts := clauses(folded)
	kind, own := x.lexicon.pasted([]rune(folded), parts)
	if len(own) > 0 {
		folded, parts = strings.Join(own, "、"), own
	}
	if text := withoutAddresses(folded); text != folded && strings.ContainsFunc(text, unicode.IsLetter) {
		folded, parts = text, clauses(text)
	}
	s := newScan(x, folded, parts)
	if s == nil {
		return nil
	}
	s.generalize(folded)
	switch {
	case kind == bait:
		s.open(x.words.Bait.Opens, x.words.Bait.Done)
	case kind == mail && (len(own) == 0 || !s.finds()):
		s.open(x.words.Mail.Opens, x.words.Mail.Done)
	}
	return s
}

// newScan scores every entry against folded text and its clauses; nil for text
// that says nothing.
func newScan(x *Index, folded string, parts []string) *scan {
	key := x.queryKey(x.meaning(folded, sentence))
	s := &scan{x: x, terms: strings.Fields(key), flat: strings.TrimSpace(folded)}
	if len(s.terms) == 0 || len(x.entries) == 0 {
		return nil
	}
	s.score = make([]float32, len(x.entries))
	s.share = make([]float32, len(x.entries))
	s.held = make([]uint32, len(x.entries))
	s.whole, s.part = newTally(x), newTally(x)
	s.floor = x.lexicon.floor([]rune(folded), len(parts) > 0)
	if len(parts) < manyClauses {
		if matter := x.matter(parts); matter != "" {
			key, folded = x.queryKey(x.meaning(matter, sentence)), matter
		}
		s.weighWhole(key, folded, len(parts) == 0)
	}
	if len(parts) > 0 {
		s.weighClauses(parts)
	}
	s.raise()
	return s
}

// floor is the score from which an entry is a hit. A long text without a word
// of the trade is most often about something else, and so is one that names
// another matter; one that names another shop, and not ours, surely is.
func (x lexicon) floor(text []rune, long bool) float32 {
	if len(x) == 0 {
		return floor
	}
	h := x.hear(text)
	long = long || len(text) >= longText
	against := h[others]*othersCount + h[elsewhere]
	switch {
	case h[self] > 0 && long:
		return floorSelf + floorStep*float32(against)/2
	case h[self] > 0:
		return floorShort
	case h[others] > 0:
		return floorOthers
	case against > 1 && against >= h[ours], against > h[ours] && !long:
		return floorOnly
	case against > 0:
		return floorElse + floorStep*float32(max(0, against+1-h[ours]))
	case long && h[ours] > 0:
		return floorOurs
	case long:
		return floorLong
	case h[ours] > 0:
		return floorShort
	}
	return floor
}

// finds reports whether there is any hit.
func (s *scan) finds() bool {
	for e := range s.score {
		if s.hits(int32(e)) {
			return true
		}
	}
	return false
}

// hits reports whether an entry is a hit.
func (s *scan) hits(e int32) bool {
	if s.fixed {
		return s.score[e] > 0
	}
	return s.score[e] >= s.floor || s.exact(e) && s.floor < floorOnly
}

// raise turns nearness into the score that orders the hits: that an entry holds
// every word is worth a little, not more than any nearness. What most people
// come for wins a near tie.
func (s *scan) raise() {
	for e := range s.score {
		if s.score[e] == 0 {
			continue
		}
		if s.x.entries[e].Common {
			s.score[e] += tieBonus * s.score[e] * (1 - min(1, s.score[e]))
		}
		s.score[e] *= 1 - exactBonus
		if s.exact(int32(e)) {
			s.score[e] += exactBonus
		}
	}
}

// order returns the entries found, by score. After the first, a near tie goes
// to its family.
func (s *scan) order(n int) []int32 {
	var found []int32
	for e := range s.score {
		if s.hits(int32(e)) {
			found = append(found, int32(e))
		}
	}
	found = s.best(found, n)
	if len(found) < 3 || s.fixed {
		return found
	}
	family := s.x.entries[found[0]].Group
	for _, e := range found[1:] {
		if family != "" && s.x.entries[e].Group == family {
			s.score[e] = min(s.score[found[0]], s.score[e]*(1+tieBonus))
		}
	}
	s.best(found[1:], n)
	return found
}

// best sorts entries by score, in the order of the content where it is equal,
// and returns the first n.
func (s *scan) best(list []int32, n int) []int32 {
	slices.SortStableFunc(list, func(a, b int32) int {
		switch d := s.score[b] - s.score[a]; {
		case d > 0:
			return 1
		case d < 0:
			return -1
		}
		return 0
	})
	return list[:min(n, len(list))]
}

// hit describes a found entry.
func (s *scan) hit(e int32, lang guide.Lang) Hit {
	h := Hit{Entry: &s.x.entries[e], Score: float64(s.score[e]), Exact: s.exact(e)}
	if !h.Exact {
		return h
	}
	n := s.matched(e, lang)
	if n < 0 {
		return h
	}
	p := &s.x.phrases[n]
	h.Matched = p.text
	if p.field == title && p.lang == lang {
		h.Spans = s.x.lights[n].spans(p.key, s.terms)
		if h.Spans == nil {
			h.Spans = s.x.lights[n].written(p.flat, s.flat)
		}
	}
	return h
}

// matched returns the phrase to show for an exact hit: the title in the asked
// language if it holds all terms, else the title or keyword that holds most of
// them, the nearest of these. -1 if none holds any.
func (s *scan) matched(e int32, lang guide.Lang) int32 {
	best, most := int32(-1), float32(0)
	for n := s.x.last[e]; n < s.x.last[e+1]; n++ {
		p := &s.x.phrases[n]
		if p.field == summary {
			continue
		}
		terms := s.termsIn(n)
		if terms == len(s.terms) && p.field == title && p.lang == lang {
			return n
		}
		if rank := float32(terms) + s.whole.near(n, s.whole.root()); terms > 0 && rank > most {
			best, most = n, rank
		}
	}
	return best
}

// termsIn counts the terms that a phrase holds.
func (s *scan) termsIn(n int32) int {
	p, terms := &s.x.phrases[n], 0
	if p.flat != "" && strings.Contains(p.flat, s.flat) {
		return len(s.terms)
	}
	for _, t := range s.terms {
		if s.whole.shared(n) > 0 && len(matches(p.key, t)) > 0 {
			terms++
		}
	}
	return terms
}
