package phrase_test

import (
	"fmt"
	"testing"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/lint"
)

// TestWhys: each rule of the proof says in both languages what it spares a
// reader, and there is no other; L00 is the proof's own end.
func TestWhys(t *testing.T) {
	rules := map[string]bool{"L00": true}
	for _, r := range lint.Rules {
		rules[r.ID] = true
	}
	for n := range 100 {
		id := fmt.Sprintf("L%02d", n)
		if why := phrase.Why(id); (why.JA != "" && why.EN != "") != rules[id] {
			t.Errorf("%s, which is a rule: %v, says %+v", id, rules[id], why)
		}
	}
}

func TestPart(t *testing.T) {
	for name, want := range map[string]guide.Text{"fact": {JA: "項目", EN: "fact"}, "delivery": {JA: "delivery", EN: "delivery"}} {
		if got := phrase.Part(name); got != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
