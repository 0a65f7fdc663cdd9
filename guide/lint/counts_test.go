package lint_test

import (
	"os"
	"path/filepath"
	"testing"

	"toiawase/guide/lint"
	"toiawase/guide/load"
)

// TestCounts: in a sound pack nothing is counted, and each thing that is counted
// is found in an example that its rule refuses. None can be written for a panel
// that depends on the order of questions: only facts decide about a step, and
// the count shows that no way around that was found.
func TestCounts(t *testing.T) {
	small, err := load.FS(smallFiles(t))
	if err != nil {
		t.Fatal(err)
	}
	_, stats := lint.Check(small, lint.Options{AsOf: today})
	if len(stats.Counted) == 0 {
		t.Fatal("nothing is counted")
	}
	found := map[string]bool{"panel_by_order": true}
	for _, n := range stats.Counted {
		if n.Found != 0 || n.Places == 0 {
			t.Errorf("the sound pack has %d of %s, at %d places", n.Found, n.Key, n.Places)
		}
		if !found[n.Key] && !counted(t, n) {
			t.Errorf("no example of %s is counted as %s", n.Rule, n.Key)
		}
	}
}

// counted reports whether an example of a rule has what is counted.
func counted(t *testing.T, what lint.Counted) bool {
	data, err := os.ReadFile(filepath.Join("testdata", what.Rule+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	_, list := examples(string(data))
	for _, e := range list {
		files := smallFiles(t)
		e.change(t, files)
		p, err := load.FS(files)
		if err != nil {
			continue // refused before the rule comes to it
		}
		_, stats := lint.Check(p, lint.Options{AsOf: today})
		for _, n := range stats.Counted {
			if n.Key == what.Key && n.Found > 0 {
				return true
			}
		}
	}
	return false
}
