package content_test

import (
	"bytes"
	"io/fs"
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
	files, _ := fs.Glob(content.AmazonJP(), "walks/*.walk") // the pattern is a good one
	kinds := map[guide.RulingKind]int{}
	for _, file := range files {
		text, err := fs.ReadFile(content.AmazonJP(), file)
		if err != nil {
			t.Fatal(err)
		}
		sc, err := script.Parse(bytes.NewReader(text), file)
		if err != nil {
			t.Fatal(err)
		}
		s, _, err := script.Run(p, sc, guide.JA, day)
		if err != nil {
			t.Fatal(err)
		}
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
	}
	t.Logf("rulings over %d walks: %v", len(files), kinds)
	for _, kind := range []guide.RulingKind{guide.RulingWait, guide.RulingFirst, guide.RulingPrefer, guide.RulingOutcome, guide.RulingOpen, guide.RulingNever} {
		if kinds[kind] == 0 {
			t.Errorf("no walk has a ruling of the kind %s", kind)
		}
	}
}
