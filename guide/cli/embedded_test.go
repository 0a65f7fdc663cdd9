package cli_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"toiawase/content"
)

// TestEveryTopic walks every topic of the embedded pack plainly: with "I do
// not know" wherever that is an answer and the first choice elsewhere, each
// comes to a result.
func TestEveryTopic(t *testing.T) {
	r := runOn(t, content.AmazonJP(), []string{"topics", "--json"}, "", nil)
	var list struct {
		Topics []struct{ ID, Family string }
	}
	if err := json.Unmarshal([]byte(r.stdout), &list); err != nil {
		t.Fatal(err, r.stderr)
	}
	typed := strings.Repeat("0\n1\n", 60)
	for i, topic := range list.Topics {
		if testing.Short() && i%12 != 0 {
			continue // each run reads the whole pack
		}
		for _, lang := range []string{"ja", "en"} {
			r := runOn(t, content.AmazonJP(), []string{"start", topic.ID, "--lang", lang}, typed, nil)
			if r.code != 0 || r.stderr != "" {
				t.Errorf("%s: code %d, %s", topic.ID, r.code, r.stderr)
			}
			if strings.ContainsFunc(r.stdout, func(c rune) bool { return unicode.IsControl(c) && c != '\n' }) {
				t.Errorf("%s: a control character", topic.ID)
			}
		}
	}
}
