package script_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/script"
)

// TestRecord: what is written of a walk, at each of its steps, passes as it is.
func TestRecord(t *testing.T) {
	p := testPack(t)
	files, err := filepath.Glob("../testdata/pack/walks/*.walk")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	verbs := map[string]bool{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sc, err := script.Parse(strings.NewReader(string(data)), name)
		if err != nil {
			t.Fatal(err)
		}
		steps, err := script.Steps(p, sc, guide.JA, monday)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range steps {
			var b strings.Builder
			if err := script.Record(&b, s); err != nil {
				t.Fatal(err)
			}
			again, err := script.Parse(strings.NewReader(b.String()), name)
			if err != nil {
				t.Fatalf("%v\n%s", err, &b)
			}
			got, failures, err := script.Run(p, again, guide.EN, monday)
			if err != nil || len(failures) > 0 || again.Unused(got) != nil {
				t.Errorf("%s: %v %v %v\n%s", name, err, failures, again.Unused(got), &b)
			}
			for _, l := range again.Expects {
				verbs[l.Verb] = true
			}
		}
	}
	for _, verb := range []string{"outcome", "first", "fallback", "message", "panel"} {
		if !verbs[verb] {
			t.Errorf("nothing is expected of the %s", verb)
		}
	}
}
