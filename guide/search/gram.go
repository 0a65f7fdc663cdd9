package search

import (
	"math"
	"slices"
)

// gram is three neighbouring runes of a key, packed; words begin with their
// space, so beginnings count for more. A word of one letter is a gram of two.
type gram uint64

// gramsOf returns the grams of a key, as they come. Grams do not reach over
// the end of a word.
func gramsOf(key string) []gram { return appendGrams(make([]gram, 0, len(key)), key) }

// appendGrams appends the grams of a key to a list.
func appendGrams(list []gram, key string) []gram {
	const none = -1
	a, b := rune(none), rune(none)
	for _, c := range key {
		if c == ' ' {
			a, b = none, c
			continue
		}
		if b == ' ' {
			list = append(list, pack(0, b, c)) // the word's first letter
		} else if a != none {
			list = append(list, pack(a, b, c))
		}
		a, b = b, c
	}
	return list
}

// distinct returns the grams of a key, each once.
func distinct(key string) []gram {
	list := gramsOf(key)
	slices.Sort(list)
	return slices.Compact(list)
}

func pack(a, b, c rune) gram { return gram(a)<<42 | gram(b)<<21 | gram(c) }

// postings say where each gram occurs and how much it weighs.
type postings struct {
	ids    map[gram]int32
	weight []float32 // by id: rarity, ln(1 + entries / entries with it)
	start  []int32   // phrases[start[id]:start[id+1]] hold the gram
	phrase []int32
	rare   float32 // the weight of a gram that occurs nowhere: that of the rarest
}

// newPostings counts the grams of phrases, given in the order of their entries.
func newPostings(phrases []phrase, entries int) *postings {
	p := &postings{ids: make(map[gram]int32, 8192), rare: float32(math.Log1p(float64(max(entries, 1))))}
	count := 0
	for n := range phrases {
		count += len(phrases[n].grams)
	}
	ids := make([]int32, 0, count) // of all phrases' grams, one phrase after the other
	var last []int32               // by id: 1 + the last phrase that has it
	ends := make([]int, len(phrases))
	for n := range phrases {
		for _, g := range phrases[n].grams {
			id, ok := p.ids[g]
			if !ok {
				id = int32(len(p.ids))
				p.ids[g] = id
				last = append(last, 0)
			}
			if last[id] != int32(n+1) {
				last[id] = int32(n + 1)
				ids = append(ids, id)
			}
		}
		ends[n] = len(ids)
		phrases[n].grams = nil
	}
	p.sort(ids, ends)
	p.weigh(phrases, entries)
	return p
}

// sort turns the grams of each phrase into the phrases of each gram.
func (p *postings) sort(ids []int32, ends []int) {
	p.start = make([]int32, len(p.ids)+1)
	for _, id := range ids {
		p.start[id+1]++
	}
	for i := 1; i < len(p.start); i++ {
		p.start[i] += p.start[i-1]
	}
	p.phrase = make([]int32, len(ids))
	free := slices.Clone(p.start)
	i := 0
	for n, end := range ends {
		for ; i < end; i++ {
			p.phrase[free[ids[i]]] = int32(n)
			free[ids[i]]++
		}
	}
}

// weigh sets the weight of every gram and the mass of every phrase.
func (p *postings) weigh(phrases []phrase, entries int) {
	p.weight = make([]float32, len(p.ids))
	for id := range p.weight {
		with, last := 0, int32(-1)
		for _, n := range p.of(int32(id)) {
			if e := phrases[n].entry; e != last {
				with, last = with+1, e
			}
		}
		p.weight[id] = float32(math.Log1p(float64(entries) / float64(with)))
		for _, n := range p.of(int32(id)) {
			phrases[n].mass += p.weight[id]
		}
	}
}

// find returns the phrases that hold a gram, ascending, and its weight.
func (p *postings) find(g gram) ([]int32, float32) {
	if id, ok := p.ids[g]; ok {
		return p.of(id), p.weight[id]
	}
	return nil, p.rare
}

// mass returns the weight of all grams of a key.
func (p *postings) mass(key string) (sum float32) {
	for _, g := range gramsOf(key) {
		_, w := p.find(g)
		sum += w
	}
	return sum
}

// of returns the phrases that hold the gram, ascending.
func (p *postings) of(id int32) []int32 { return p.phrase[p.start[id]:p.start[id+1]] }

// lists returns the phrases of each of some grams, the rarest gram's first.
func (p *postings) lists(grams []gram) [][]int32 {
	all := make([][]int32, len(grams))
	for i, g := range grams {
		all[i], _ = p.find(g)
	}
	slices.SortFunc(all, func(a, b []int32) int { return len(a) - len(b) })
	return all
}

// rarest returns the phrases that hold the rarest gram of key: all phrases
// that may contain it. None if a gram occurs nowhere.
func (p *postings) rarest(key string) []int32 {
	var best []int32
	for i, g := range gramsOf(key) {
		id, ok := p.ids[g]
		if !ok {
			return nil
		}
		if list := p.of(id); i == 0 || len(list) < len(best) {
			best = list
		}
	}
	return best
}
