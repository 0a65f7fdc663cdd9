package content_test

import (
	"slices"
	"testing"
	"time"

	"toiawase/guide"
)

// againShapes are the written shapes with a follow-up of their own.
var againShapes = []string{"chat", "login", "form", "pay", "claim", "seller", "seller_central"}

// TestEachFollowUp: a follow-up with an inquiry number is not the first
// text again, and about two hundred characters long at most, in every shape
// that has one.
func TestEachFollowUp(t *testing.T) {
	const most = 210
	p := shipped(t)
	seen := map[string]bool{}
	longest := map[string]int{}
	for i := range p.Topics {
		for _, e := range ends(t, p, p.Topics[i].ID, day) {
			if e.walk.Position().Outcome.Solved || seen[e.name] {
				continue
			}
			seen[e.name] = true
			for _, ch := range e.walk.Offered() {
				if !slices.Contains(againShapes, ch.Shape) {
					continue
				}
				s, err := e.walk.Contacted(ch.ID, day.Add(-48*time.Hour), "C12345678")
				if err != nil {
					t.Fatal(err)
				}
				first, again := e.walk.Compose(ch, guide.JA), s.Compose(ch, guide.JA)
				longest[ch.Shape] = max(longest[ch.Shape], again.Length)
				if again.Length > most {
					t.Errorf("%s: %d characters for %s:\n%s", e.name, again.Length, ch.ID, again.Body)
				}
				if again.Body == first.Body {
					t.Errorf("%s: the first text again for %s:\n%s", e.name, ch.ID, again.Body)
				}
			}
		}
	}
	t.Log(longest)
	if len(longest) < len(againShapes)-1 {
		t.Errorf("follow-ups of only %v", longest)
	}
}
