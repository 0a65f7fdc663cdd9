package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestDiffNamesCases: a change names the kept cases that it touches, and only
// these.
func TestDiffNamesCases(t *testing.T) {
	data, old := taken(t, "ride", "bill", "gone"), "../testdata/pack"
	changed := filepath.Join(t.TempDir(), "pack")
	if err := os.CopyFS(changed, os.DirFS(old)); err != nil {
		t.Fatal(err)
	}
	topic := filepath.Join(changed, "topics", "ride", "cannot_return.yaml")
	text, err := os.ReadFile(topic)
	if err != nil {
		t.Fatal(err)
	}
	text = []byte(strings.ReplaceAll(string(text), "lock:    {go: since", "lock:    {go: full_port"))
	if err := os.WriteFile(topic, text, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		new  string
		want []string
	}{{"nothing", old, nil}, {"another way", changed, []string{"20261122-ka outcome"}}} {
		t.Run(c.name, func(t *testing.T) {
			r := run(t, []string{"diff", old, c.new, "--data", data, "--json"}, "", nil)
			var got struct {
				Cases []struct{ ID, Kind string }
			}
			if err := json.Unmarshal([]byte(r.stdout), &got); err != nil || r.code != 0 {
				t.Fatalf("%v %+v", err, r)
			}
			var ids []string
			for _, c := range got.Cases {
				ids = append(ids, c.ID+" "+c.Kind)
			}
			if !slices.Equal(ids, c.want) {
				t.Errorf("%v, want %v", ids, c.want)
			}
			plain := run(t, []string{"diff", old, c.new, "--data", data, "--lang", "en"}, "", nil)
			if len(c.want) > 0 && !strings.Contains(plain.stdout, "kept case 20261122-ka (ride.cannot_return): outcome") {
				t.Error(plain.stdout)
			}
		})
	}
}
