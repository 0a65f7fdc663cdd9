package search

import (
	"math"
	"strings"

	"github.com/sahilm/fuzzy"
)

const (
	slack     = 1.25 // a tight match is spread over no more than this times its length
	tightMin  = 4    // shortest term that may match with gaps
	tightPart = 0.9  // the score of a word that is a whole phrase, but for a letter or two
	tightTop  = 40   // entries that are tried for a tight match
)

// hold finds out which entries hold which terms.
func (s *scan) hold() {
	if len(s.terms) > maxTerms {
		return
	}
	for i, t := range s.terms {
		find := t
		if len(t) < 3 {
			find = " " + t
		}
		for _, n := range s.x.posts.rarest(find) {
			if p := &s.x.phrases[n]; p.field != summary && strings.Contains(p.key, find) {
				s.held[p.entry] |= 1 << i
			}
		}
	}
	s.holdKanji()
	s.holdTight()
}

// all is the bits of all terms.
func (s *scan) all() uint32 { return uint32(1<<len(s.terms) - 1) }

// exact reports whether an entry holds every term.
func (s *scan) exact(e int32) bool {
	return len(s.terms) <= maxTerms && s.held[e] == s.all()
}

// holdKanji finds a query with kanji as it is written: a single kanji is not
// read alike in every word.
func (s *scan) holdKanji() {
	var list []int32
	for _, r := range s.flat {
		if with, ok := s.x.kanji[r]; ok && (list == nil || len(with) < len(list)) {
			list = with
		}
	}
	for _, n := range list {
		p := &s.x.phrases[n]
		if p.field != summary && strings.Contains(p.flat, s.flat) {
			s.held[p.entry] = s.all()
			part := math.Sqrt(float64(len(s.flat)) / float64(len(p.flat)))
			s.score[p.entry] = max(s.score[p.entry], p.weight*float32(part)/2)
		}
	}
}

// holdTight tries the terms that the nearest entries do not hold letter by
// letter with a gap or two, as in a word with a letter left out.
func (s *scan) holdTight() {
	if strings.ContainsFunc(s.flat, japanese) {
		return // a mora left out makes another word
	}
	var likely []int32
	for e, score := range s.score {
		if score >= floor && s.held[e] != s.all() {
			likely = append(likely, int32(e))
		}
	}
	for _, e := range s.best(likely, tightTop) {
		for i, t := range s.terms {
			if s.held[e]&(1<<i) != 0 {
				continue
			}
			part := s.tightIn(e, t)
			if part == 0 {
				break
			}
			s.held[e] |= 1 << i
			if len(s.terms) == 1 {
				s.score[e] = max(s.score[e], tightPart*part)
			}
		}
	}
}

// japanese reports whether a rune is kana or kanji.
func japanese(r rune) bool { return 'ぁ' <= r && r <= 'ゖ' || 'ァ' <= r && r <= 'ヶ' || isKanji(r) }

// tightIn returns how much of a phrase of entry e the term is that matches it
// tightly, of the best one; 0 for none.
func (s *scan) tightIn(e int32, term string) (best float32) {
	for n := s.x.last[e]; n < s.x.last[e+1]; n++ {
		p := &s.x.phrases[n]
		if s.whole.shared(n) == 0 || p.field == summary {
			continue
		}
		if _, _, ok := tight(term, p.key); ok {
			best = max(best, p.weight*float32(len(term))/float32(len(p.key)))
		}
	}
	return best
}

// tight matches the letters of term in key, in order and with hardly a gap,
// and returns where.
func tight(term, key string) (from, to int, ok bool) {
	if len(term) < tightMin {
		return 0, 0, false
	}
	if !inOrder(term, key) {
		return 0, 0, false // most keys, and without the matcher's cost
	}
	m := fuzzy.FindNoSort(term, []string{key})
	if len(m) == 0 {
		return 0, 0, false
	}
	at := m[0].MatchedIndexes
	from, to = at[0], at[len(at)-1]+1
	return from, to, float64(to-from) <= slack*float64(len(term))
}

// inOrder reports whether the letters of term are in key in their order.
func inOrder(term, key string) bool {
	at := 0
	for i := 0; i < len(key) && at < len(term); i++ {
		if key[i] == term[at] {
			at++
		}
	}
	return at == len(term)
}
