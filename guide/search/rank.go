package search

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	floor    = 0.27 // a lower score is no hit. It moves with the number of entries: check it when the content doubles
	most     = 50   // hits returned at most
	nearest  = 3    // entries that Near returns at most
	maxTerms = 32   // a query of more words is never exact
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
		if score > 0 && score < floor && !s.exact(int32(e)) && x.entries[e].Kind == "topic" {
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
	x      *Index
	terms  []string  // the words of the query's key
	flat   string    // the folded query, without spaces around
	mass   float32   // the weight of the query's grams
	shared []float32 // by phrase: the weight of the grams it shares with the query
	score  []float32 // by entry: nearness
	held   []uint32  // by entry: the terms it holds, one bit each
}

// scan scores every entry against a query; nil for a query that says nothing.
func (x *Index) scan(query string) *scan {
	folded := cut(fold(cut(query, maxQuery)), maxQuery)
	key := x.queryKey(folded)
	s := &scan{x: x, terms: strings.Fields(key), flat: strings.TrimSpace(folded)}
	if len(s.terms) == 0 || len(x.entries) == 0 {
		return nil
	}
	s.score = make([]float32, len(x.entries))
	s.held = make([]uint32, len(x.entries))
	s.weigh(key)
	s.doubtKanji(folded)
	s.doubtSides(cut(query, maxQuery))
	s.hold()
	s.doubtTerms()
	return s
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

func ascii(s string) bool { return len(s) == utf8.RuneCountInString(s) }

// order returns the entries found, exact ones first, then by score.
func (s *scan) order(n int) []int32 {
	var exact, near []int32
	for e, score := range s.score {
		switch {
		case s.exact(int32(e)):
			exact = append(exact, int32(e))
		case score >= floor:
			near = append(near, int32(e))
		}
	}
	exact = s.best(exact, n)
	return append(exact, s.best(near, n-len(exact))...)
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
		if rank := float32(terms) + s.near(int(n)); terms > 0 && rank > most {
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
		if s.shared[n] > 0 && len(matches(p.key, t)) > 0 {
			terms++
		}
	}
	return terms
}
