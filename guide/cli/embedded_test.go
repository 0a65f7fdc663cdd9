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

// TestTakenOffOnce: a step that an answer has taken off the panel is said so once.
func TestTakenOffOnce(t *testing.T) {
	typed := "2\n0\n2\n" + strings.Repeat("0\n", 40)
	r := runOn(t, content.AmazonJP(), []string{"start", "account.takeover", "--lang", "ja", "--at", "2026-08-03T06:50:00+09:00"}, typed, nil)
	said := map[string]int{}
	for line := range strings.Lines(r.stdout) {
		if strings.HasPrefix(line, "外した手順") {
			said[line]++
		}
	}
	for line, n := range said {
		if n > 1 {
			t.Errorf("%d times: %s", n, line)
		}
	}
	if len(said) == 0 {
		t.Errorf("nothing was taken off:\n%s", r.stdout)
	}
}

// TestSeveralPlain gives a fact that holds several values one at a time; a line
// that cannot be read costs nothing, and an empty one goes on.
func TestSeveralPlain(t *testing.T) {
	typed := "0\n0\n0\n0\n1\n1\n2026-07-12 3,980円 AMAZON CO JP\n4111 1111 1111 1111\n2026-07-12 3,980円\n\n"
	for lang, want := range map[string][]string{
		"ja": {"請求(1)：2026年7月12日(日)、3,980円、AMAZON CO JP", "請求(2)：2026年7月12日(日)、3,980円", "何も書かずにEnter"},
		"en": {"Charge 1: 12 Jul 2026, ¥3,980, AMAZON CO JP", "Charge 2: 12 Jul 2026, ¥3,980", "press Enter to go on"},
	} {
		r := runOn(t, content.AmazonJP(), []string{"start", "payment.unknown_charge", "--lang", lang, "--at", "2026-07-14T10:00:00+09:00"}, typed, nil)
		for _, text := range want {
			if !strings.Contains(r.stdout, text) {
				t.Errorf("%s: no %q in\n%s", lang, text, r.stdout)
			}
		}
		if strings.Contains(r.stdout, "4111") {
			t.Errorf("%s: the card number is shown", lang)
		}
	}
}
