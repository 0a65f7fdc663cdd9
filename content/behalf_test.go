package content_test

import (
	"strings"
	"testing"

	"toiawase/guide"
)

// spokenFor is how a message begins that is about somebody else than the one
// who writes, by the choice of the fact; the others stay silent.
var spokenFor = map[string]map[guide.Lang]string{
	"mother":   {guide.JA: "母に代わって、ご連絡しています。", guide.EN: "on behalf of my mother"},
	"relative": {guide.JA: "家族に代わって、ご連絡しています。", guide.EN: "on behalf of a relative of mine"},
	"late":     {guide.JA: "亡くなった家族のことで", guide.EN: "a relative who has died"},
	"company":  {guide.JA: "勤め先の買い物のことで", guide.EN: "for the company I work for"},
	"gift":     {guide.JA: "贈り物を受け取った者です。", guide.EN: "I received this as a gift."},
}

// TestForWhom: at every end that a buyer can come to, every message that tells
// what happened says first whom it is about, and only when it is somebody else;
// nobody who got a gift is asked for the address of the one who ordered.
func TestForWhom(t *testing.T) {
	p, seen := shipped(t), map[string]bool{}
	for i := range p.Topics {
		s, err := guide.Start(p, p.Topics[i].ID, guide.JA, day)
		if err != nil {
			t.Fatal(err)
		}
		s.Ends(nil, func(e guide.Session) bool {
			out := e.Position().Outcome
			name := e.Position().Flow.ID + "/" + out.ID
			if v, ok := e.Lookup("persona"); !seen[name] && !out.Solved && (!ok || v.Text == "buyer") {
				seen[name] = true
				for whom, says := range spokenFor {
					checkForWhom(t, name+" for "+whom, e, whom, says)
				}
			}
			return true
		})
	}
	if len(seen) < 250 {
		t.Errorf("only %d ends", len(seen))
	}
}

func checkForWhom(t *testing.T, name string, e guide.Session, whom string, says map[guide.Lang]string) {
	t.Helper()
	e, err := e.Give("for_whom", whom)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, item := range e.Checklist() {
		if whom == "gift" && item.Fact.ID == "registered_email" {
			t.Errorf("%s: the checklist wants a registered address", name)
		}
	}
	spec := e.Pack().Message(e.Position().Outcome.Message)
	for _, ch := range e.Offered() {
		if shape := e.Pack().Shape(ch.Shape); shape.Reads == guide.PrivacyPublic {
			continue
		}
		for lang, words := range says {
			body := e.Compose(ch, lang).Body
			if n := strings.Count(body, words); n > 1 || n == 0 && spec.About != whom {
				t.Errorf("%s: the %s message for %s says %d times %q:\n%s", name, lang, ch.ID, n, words, body)
			}
		}
	}
}
