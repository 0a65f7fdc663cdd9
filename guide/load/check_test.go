package load

import (
	"testing"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// TestNoPlace: a finding about what has no place is kept, at the first file.
func TestNoPlace(t *testing.T) {
	f := &file{path: "a.yaml"}
	c := &checker{files: []*file{f}}
	c.failAt(guide.Pos{}, phrase.Of("no channel"), phrase.Of("write one"))
	if len(f.errs) != 1 || f.errs[0].Pos.File != "a.yaml" || f.errs[0].Pos.Line != 1 {
		t.Errorf("%+v", f.errs)
	}
}
