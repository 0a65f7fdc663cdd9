package cli_test

import (
	"encoding/json"
	"strings"
	"testing"

	"toiawase/content"
)

// TestSources lists every source of the embedded pack with a day of review
// behind the day on which it was checked; what a channel names is used there.
func TestSources(t *testing.T) {
	r := runOn(t, content.AmazonJP(), []string{"sources", "--json"}, "", nil)
	var list struct {
		Sources []struct {
			ID, Title, Grade, Due string
			CheckedOn             string `json:"checked_on"`
			Used                  []string
		}
	}
	if err := json.Unmarshal([]byte(r.stdout), &list); err != nil {
		t.Fatal(err, r.stderr)
	}
	used := map[string][]string{}
	for _, s := range list.Sources {
		if s.Title == "" || s.Grade == "" || s.Due <= s.CheckedOn {
			t.Errorf("%+v", s)
		}
		used[s.ID] = s.Used
	}
	if got := strings.Join(used["V-06"], " "); !strings.Contains(got, "channel chat") {
		t.Errorf("V-06 is used in %q", got)
	}
	for lang, want := range map[string]string{"ja": "に確認・次の確認は", "en": "due for review by"} {
		if r := runOn(t, content.AmazonJP(), []string{"sources", "--lang", lang}, "", nil); !strings.Contains(r.stdout, want) || strings.Contains(r.stdout, "%!") {
			t.Errorf("%s: %.300s", lang, r.stdout)
		}
	}
}
