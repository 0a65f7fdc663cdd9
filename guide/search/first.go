package search

import (
	"slices"
	"strings"

	"toiawase/guide"
)

// First returns the entry that Search puts first, and whether it finds any. It
// is far cheaper where one topic, and no other, is called just so: then no
// entry has to be scored.
func (x *Index) First(query string) (*Entry, bool) {
	if e, ok := x.calledSo(query); ok {
		return &x.entries[e], true
	}
	hits := x.Search(query, guide.JA)
	if len(hits) == 0 {
		return nil, false
	}
	return hits[0].Entry, true
}

// calledSo returns the entry that has the whole query as a title or keyword,
// if Search is sure to put it first: its score is 1, the most there is, and no
// other entry comes to that.
func (x *Index) calledSo(query string) (int32, bool) {
	sums := x.alike()
	query = cut(query, maxQuery)
	folded := cut(fold(query), maxQuery)
	key := x.queryKey(folded)
	if strings.Count(key, " ") > maxTerms {
		return 0, false
	}
	grams := distinct(key)
	alike := sums[sumOf(grams)]
	for _, n := range alike {
		p := &x.phrases[n]
		same := p.key == key && p.weight == 1 && (p.flat == strings.TrimSpace(folded) || !hasKanji(folded))
		if same && len(grams) > 1 && x.unparted(query, grams) {
			return p.entry, !x.rivals(p, grams, alike)
		}
	}
	return 0, false
}

// unparted reports whether no side of a の in the query can be doubted: all
// grams of each are among those of the query, and there is more than one.
func (x *Index) unparted(query string, grams []gram) bool {
	sides := sidesOf([]rune(query))
	if len(sides) < 2 {
		return true
	}
	for _, side := range sides {
		if own := gramsOf(x.sideKey(side)); len(own) < 2 || !holdsAll(grams, own) {
			return false
		}
	}
	return true
}

// rivals reports whether another entry may come to the score 1 as well: by a
// phrase of the same grams or, where the query repeats one and so weighs more
// than its grams, by one that holds them all and weighs no more.
func (x *Index) rivals(own *phrase, grams []gram, alike []int32) bool {
	other := func(n int32) bool { return x.phrases[n].entry != own.entry }
	if slices.ContainsFunc(alike, other) {
		return true
	}
	if len(gramsOf(own.key)) == len(grams) {
		return false
	}
	const rounding = 1e-3
	least, most := own.mass-rounding, x.posts.mass(own.key)+rounding
	lists := x.posts.lists(grams)
	return slices.ContainsFunc(lists[0], func(n int32) bool {
		mass := x.phrases[n].mass
		return mass >= least && mass <= most && other(n) && inAll(lists[1:], n)
	})
}

// inAll reports whether a number is in every one of some sorted lists.
func inAll(lists [][]int32, n int32) bool {
	for _, list := range lists {
		if _, ok := slices.BinarySearch(list, n); !ok {
			return false
		}
	}
	return true
}

// holdsAll reports whether a sorted list has every gram of another.
func holdsAll(list, grams []gram) bool {
	for _, g := range grams {
		if _, ok := slices.BinarySearch(list, g); !ok {
			return false
		}
	}
	return true
}

// alike returns the phrases by the sum of their grams.
func (x *Index) alike() map[gram][]int32 {
	x.once.Do(func() {
		x.sums = make(map[gram][]int32, len(x.phrases))
		whole := make(map[string]bool, len(x.phrases))
		for n := range x.phrases {
			key := x.phrases[n].key
			sum := sumOf(distinct(key))
			x.sums[sum] = append(x.sums[sum], int32(n))
			for word := range strings.FieldsSeq(key) {
				whole[word] = true
			}
		}
		x.whole.Store(&whole)
	})
	return x.sums
}

// sumOf is a number that lists of the same grams share, whatever their order.
func sumOf(grams []gram) (sum gram) {
	for _, g := range grams {
		sum += g * (g>>7 | 1) // a plain sum would be that of other grams too often
	}
	return sum
}
