package search

// tally adds up the grams that one key shares with phrases and entries. It is
// used for one key after the other: what the last one touched is wiped, and
// nothing else, so a short key costs little in a large index.
type tally struct {
	x       *Index
	mass    float32   // the weight of all grams of the key
	shared  []float32 // by phrase: the weight of the grams it shares
	cover   []float32 // by entry: the same, of all its phrases together
	phrases []int32   // those that share any
	entries []int32

	got   []float32 // by entry: what the gram at hand has given
	here  []int32   // by phrase: the place of the last gram it shares
	ahead []int32   // the same, one gram ahead
	place int32     // of the gram at hand, over all keys
}

func newTally(x *Index) *tally {
	n, e := len(x.phrases), len(x.entries)
	return &tally{x: x, shared: make([]float32, n), here: make([]int32, n), ahead: make([]int32, n),
		cover: make([]float32, e), got: make([]float32, e)}
}

// wipe makes the tally ready for another key.
func (t *tally) wipe() {
	for _, n := range t.phrases {
		t.shared[n] = 0
	}
	for _, e := range t.entries {
		t.cover[e] = 0
	}
	t.phrases, t.entries, t.mass = t.phrases[:0], t.entries[:0], 0
	t.place += 2 // grams of two keys are no neighbours
}

// add counts the grams of a key. A gram whose neighbour in the key is not in
// the same phrase is most often there by chance and counts for little.
func (t *tally) add(grams []gram) {
	posts := t.x.posts
	for i, g := range grams {
		list, w := posts.find(g)
		t.mass += w
		t.place++
		if i+1 < len(grams) {
			next, _ := posts.find(grams[i+1])
			for _, n := range next {
				t.ahead[n] = t.place + 1
			}
		}
		for _, n := range list {
			part := w * alone
			if i > 0 && t.here[n] == t.place-1 || t.ahead[n] == t.place+1 {
				part = w
			}
			t.here[n] = t.place
			t.give(n, part)
		}
		for _, n := range list {
			t.got[t.x.phrases[n].entry] = 0
		}
	}
}

// give counts a part of a gram's weight for a phrase, and for its entry unless
// another phrase of it has given as much.
func (t *tally) give(n int32, part float32) {
	if t.shared[n] == 0 {
		t.phrases = append(t.phrases, n)
	}
	t.shared[n] += part
	e := t.x.phrases[n].entry
	if t.cover[e] == 0 {
		t.entries = append(t.entries, e)
	}
	if part > t.got[e] {
		t.cover[e] += part - t.got[e]
		t.got[e] = part
	}
}
