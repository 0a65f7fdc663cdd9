package search

// tally adds up the grams that one key shares with phrases and entries. It is
// used for one key after the other: what the last one touched is wiped, and
// nothing else, so a short key costs little in a large index.
type tally struct {
	x       *Index
	mass    float32   // the weight of all grams of the key
	traces  []trace   // by phrase
	cover   []float32 // by entry: what all its phrases together share
	phrases []int32   // those that share any
	entries []int32
	grams   []gram  // of the key, to be used again
	least   float32 // the weight of the grams that are looked at; a neighbour that is not counts as there
	place   int32   // of the gram at hand, over all keys
}

// trace is what a key and a phrase have in common. A key visits many phrases, so
// it is kept small and in one piece.
type trace struct {
	shared float32 // the weight of the grams it shares
	here   int32   // the place of the last gram it shares
	ahead  int32   // the same, one gram ahead
}

func newTally(x *Index) *tally {
	return &tally{x: x, traces: make([]trace, len(x.phrases)), cover: make([]float32, len(x.entries))}
}

// shared returns the weight of the grams that phrase n shares.
func (t *tally) shared(n int32) float32 { return t.traces[n].shared }

// wipe makes the tally ready for another key.
func (t *tally) wipe() {
	for _, n := range t.phrases {
		t.traces[n].shared = 0
	}
	for _, e := range t.entries {
		t.cover[e] = 0
	}
	t.phrases, t.entries, t.mass = t.phrases[:0], t.entries[:0], 0
	t.place += 2 // grams of two keys are no neighbours
}

// count makes the tally that of a key.
func (t *tally) count(key string) {
	t.wipe()
	t.grams = appendGrams(t.grams[:0], key)
	t.add(t.grams)
}

// add counts grams that follow one another. A gram whose neighbour is not in
// the same phrase is most often there by chance and counts for little.
func (t *tally) add(grams []gram) {
	var list, next []int32
	var before, w, after float32
	for i, g := range grams {
		before, list, w = w, next, after
		if i == 0 {
			list, w = t.x.posts.find(g)
		}
		next, after = nil, 0
		if i+1 < len(grams) {
			next, after = t.x.posts.find(grams[i+1])
		}
		t.place++
		if w < t.least {
			continue
		}
		t.mass += w
		if i > 0 && before < t.least || i+1 < len(grams) && after < t.least {
			t.give(list, w, w)
			continue
		}
		for _, n := range next {
			t.traces[n].ahead = t.place + 1
		}
		t.give(list, w, w*alone)
	}
}

// give counts the gram at hand, of weight w and of less without a neighbour,
// for the phrases that hold it, and for each of their entries what it gives the
// best of its phrases.
func (t *tally) give(list []int32, w, less float32) {
	owner := t.x.owner
	last, got := int32(-1), float32(0)
	for _, n := range list {
		m, part := &t.traces[n], less
		if m.here == t.place-1 || m.ahead == t.place+1 {
			part = w
		}
		m.here = t.place
		if m.shared == 0 {
			t.phrases = append(t.phrases, n)
		}
		m.shared += part
		if e := owner[n]; e != last { // phrases come in the order of their entries
			t.cede(last, got)
			last, got = e, 0
		}
		got = max(got, part)
	}
	t.cede(last, got)
}

// cede adds what entry e has got.
func (t *tally) cede(e int32, got float32) {
	if got == 0 {
		return
	}
	if t.cover[e] == 0 {
		t.entries = append(t.entries, e)
	}
	t.cover[e] += got
}
