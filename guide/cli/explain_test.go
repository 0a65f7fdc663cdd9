package cli_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// TestExplain: walk and compose say which rules decided, each with its place;
// the JSON has them always.
func TestExplain(t *testing.T) {
	const compose = "compose bill.strange_charge --answer card=yes --lang en"
	text := run(t, append(strings.Fields(compose), "--explain"), "", nil)
	_, why, found := strings.Cut(text.stdout, "Which rule decided\n")
	if !found || !regexp.MustCompile(`(?m)^    [a-z_/]+\.yaml:[0-9]+:[0-9]+$`).MatchString(why) {
		t.Errorf("%+v", text)
	}
	if plain := run(t, strings.Fields(compose), "", nil); strings.Contains(plain.stdout, "Which rule") {
		t.Errorf("unasked:\n%s", plain.stdout)
	}
	var got struct {
		Recommendation struct {
			Decided []struct {
				Rule, Kind, File string
				Line             int
			}
		}
	}
	out := run(t, append(strings.Fields(compose), "--json", "--explain"), "", nil).stdout
	if err := json.Unmarshal([]byte(out), &got); err != nil || len(got.Recommendation.Decided) == 0 {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, d := range got.Recommendation.Decided {
		if d.Rule == "" || d.Kind == "" || d.File == "" || d.Line == 0 {
			t.Errorf("%+v", d)
		}
	}
}
