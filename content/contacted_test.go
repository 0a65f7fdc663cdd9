package content_test

import (
	"strings"
	"testing"
	"time"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/script"
)

// TestContactedNames: whichever channel was contacted, no message names it by
// its id, and one to the same desk or another is still written.
func TestContactedNames(t *testing.T) {
	p := shipped(t)
	text, err := content.FS.ReadFile("amazon-jp/walks/rules_sent_later.walk")
	if err != nil {
		t.Fatal(err)
	}
	sc, err := script.Parse(strings.NewReader(string(text)), "rules_sent_later.walk")
	if err != nil {
		t.Fatal(err)
	}
	base, _, err := script.Run(p, sc, guide.JA, day)
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Channels {
		ch := &p.Channels[i]
		s, err := base.Contacted(ch.ID, base.At().Add(-48*time.Hour), "")
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range guide.Langs {
			for _, to := range s.WithLang(lang).Offered() {
				body := s.WithLang(lang).Compose(to, lang).Body
				if body == "" || strings.Contains(body, ch.ID) && strings.Contains(ch.ID, "_") {
					t.Errorf("contacted %s, the message for %s in %s:\n%s", ch.ID, to.ID, lang, body)
				}
			}
		}
	}
}
