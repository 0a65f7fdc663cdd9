package content_test

import (
	"testing"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/script"
)

// TestRulings: at the end of every walk something in the files of the pack says
// why its first channel is the first, at a place that an author can open.
func TestRulings(t *testing.T) {
	p, err := load.FS(content.AmazonJP())
	if err != nil {
		t.Fatal(err)
	}
	kinds, walks := map[guide.RulingKind]int{}, 0
	eachWalk(t, p, func(file string, _ *script.Script, s guide.Session) {
		walks++
		spoke := 0
		for _, r := range s.Rulings() {
			kinds[r.Kind]++
			if r.Kind != guide.RulingNever {
				spoke++
			}
			if r.ID == "" || r.Line == 0 {
				t.Errorf("%s: %+v has no place", file, r)
			}
		}
		if rec := s.Recommend(); (rec.First != nil) != (spoke > 0) {
			t.Errorf("%s: %d rulings for %v", file, spoke, rec.First)
		} else if rec.Wait != nil && rec.Wait.Promised && s.Rulings()[0].Kind != guide.RulingWait {
			t.Errorf("%s: waits, and no rule says so", file)
		}
	})
	t.Logf("rulings over %d walks: %v", walks, kinds)
	for _, kind := range []guide.RulingKind{guide.RulingWait, guide.RulingFirst, guide.RulingPrefer, guide.RulingOutcome, guide.RulingOpen, guide.RulingNever} {
		if kinds[kind] == 0 {
			t.Errorf("no walk has a ruling of the kind %s", kind)
		}
	}
}
