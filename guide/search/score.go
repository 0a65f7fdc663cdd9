package search

import ("math";"os";"strconv";"strings";"golang.org/x/text/unicode/norm")
func env(k string, d float32) float32 { if v,err:=strconv.ParseFloat(os.Getenv(k),32); err==nil {return float32(v)}; return d }
var kt, tt, fl = env("KT",.6), env("TT",.6), env("FL",.24)
var ut, ht = env("UT",1), env("HT", 1)



const (
	alone = 0.1 // what a gram counts whose neighbours do not match
	trust = 0.6 // what is left of the score of an entry that has no kanji, or no word, of the query
)

// weigh scores by shared grams: half for the best phrase, half for how much of
// the query the entry covers at all. The square root serves both directions: a
// prefix lies wholly in the phrase, a keyword wholly in a sentence, a typo half
// in each.
func (s *scan) weigh(key string) {
	cover := s.share(gramsOf(key))
	for n, shared := range s.shared {
		if shared > 0 {
			e := s.x.phrases[n].entry
			s.score[e] = max(s.score[e], s.near(n))
		}
	}
	for e := range s.score {
		s.score[e] = s.score[e]/2 + cover[e]/s.mass/2
	}
}

// share adds up the weight of the grams that each phrase, and each entry as a
// whole, shares with the query. A gram whose neighbour in the query is not in
// the same phrase is most often there by chance and counts for little.
func (s *scan) share(grams []gram) (cover []float32) {
	posts := s.x.posts
	cover = make([]float32, len(s.x.entries))
	got := make([]float32, len(cover))    // what the gram at hand has given to an entry
	here := make([]int32, len(s.shared))  // 1 + the place of the last gram that a phrase shares
	ahead := make([]int32, len(s.shared)) // the same, one gram ahead
	for i, g := range grams {
		list, w := posts.find(g)
		s.mass += w
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
			s.shared[n] += part
			if e := s.x.phrases[n].entry; part > got[e] {
				cover[e] += part - got[e]
				got[e] = part
			}
		}
		for _, n := range list {
			got[s.x.phrases[n].entry] = 0
		}
	}
	return cover
}

// near is how near a single phrase is, up to its weight.
func (s *scan) near(n int) float32 {
	p, shared := &s.x.phrases[n], s.shared[n]
	return p.weight * min(1, shared/float32(math.Sqrt(float64(s.mass*p.mass))))
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
		s.doubt(share, float32(len(seen)), kt)
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
	s.doubt(share, all, tt)
}

// doubt lowers each score by the part of all that its share is short of.
func (s *scan) doubt(share []float32, all, trust float32) {
	for e := range s.score {
		s.score[e] *= trust + (1-trust)*share[e]/all
	}
}

// doubtNouns lowers every score by the part of the query's nouns (kanji
// compounds, katakana words) that the content has nowhere.
func (s *scan) doubtNouns(query string) {
	known, all := s.x.nouns(query)
	if all == 0 {
		return
	}
	f := ut + (1-ut)*known/all
	for e := range s.score {
		s.score[e] *= f
	}
}

func (x *Index) nouns(query string) (known, all float32) {
	text := []rune(norm.NFKC.String(query))
	for i := 0; i < len(text); {
		n := 1
		switch {
		case isKanji(text[i]):
			for i+n < len(text) && isKanji(text[i+n]) {
				all++
				if x.pairs[[2]rune{text[i+n-1], text[i+n]}] {
					known++
				}
				n++
			}
		case isKatakana(text[i]):
			for i+n < len(text) && isKatakana(text[i+n]) {
				n++
			}
			if n >= 3 {
				all += float32(n - 1)
				if x.holds(strings.TrimSpace(keyOf(x.glyphs(fold(string(text[i : i+n])))))) {
					known += float32(n - 1)
				}
			}
		}
		i += n
	}
	return known, all
}

func isKatakana(r rune) bool { return 'ァ' <= r && r <= 'ヺ' || r == 'ー' }

func (s *scan) doubtParts(query string) {
	parts := halves([]rune(norm.NFKC.String(query)))
	if len(parts) < 2 || ht==1 {
		return
	}
	share := make([]float32, len(s.score))
	for _, p := range parts {
		t := &scan{x: s.x, shared: make([]float32, len(s.x.phrases)), score: s.score}
		grams := gramsOf(keyOf(s.x.glyphs(fold(p))))
		cover := t.share(grams)
		for e := range share {
			share[e] += cover[e]/t.mass
		}
	}
	s.doubt(share, float32(len(parts)), ht)
}

func halves(text []rune) (parts []string) {
	from := 0
	for i := 1; i+1 < len(text); i++ {
		if text[i] == 'の' && !isHiragana(text[i-1]) && !isHiragana(text[i+1]) {
			parts = append(parts, string(text[from:i]))
			from = i+1
		}
	}
	return append(parts, string(text[from:]))
}
func isHiragana(r rune) bool { return 'ぁ' <= r && r <= 'ゖ' }
