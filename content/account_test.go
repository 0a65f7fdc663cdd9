package content_test

import (
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
)

// TestNoAccount: nobody without an account is asked whether they can sign in or
// for a registered address, and no message says that they cannot sign in.
func TestNoAccount(t *testing.T) {
	p := shipped(t)
	apart := func(*guide.Outcome) []string { return []string{"has_account"} }
	seen := map[string]bool{}
	for i := range p.Topics {
		s, err := guide.Start(p, p.Topics[i].ID, guide.JA, day)
		if err != nil {
			t.Fatal(err)
		}
		s.Ends(apart, func(e guide.Session) bool {
			name := e.Position().Flow.ID + "/" + e.Position().Outcome.ID
			if v, ok := e.Lookup("has_account"); ok && v.Text == "no" && !seen[name] {
				seen[name] = true
				checkNoAccount(t, p.Topics[i].ID+" "+name, e)
			}
			return true
		})
	}
	if len(seen) < 8 {
		t.Errorf("only %d ends without an account", len(seen))
	}
}

func checkNoAccount(t *testing.T, name string, e guide.Session) {
	t.Helper()
	if slices.ContainsFunc(e.Path(), func(v guide.Visit) bool { return v.Fact != nil && v.Fact.ID == "can_login" && v.ByUser }) {
		t.Errorf("%s: asks whether they can sign in", name)
	}
	for _, ch := range e.Offered() {
		s, err := e.Choose(ch.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range s.Checklist() {
			if item.Fact.ID == "registered_email" {
				t.Errorf("%s: for %s the checklist wants a registered address", name, ch.ID)
			}
		}
		s = filled(t, s, true)
		for lang, words := range map[guide.Lang][]string{guide.JA: {"ログインでき", "登録メール"}, guide.EN: {"sign in", "egistered email"}} {
			body := s.Compose(ch, lang).Body
			if i := slices.IndexFunc(words, func(w string) bool { return strings.Contains(body, w) }); i >= 0 {
				t.Errorf("%s: the message for %s says %q:\n%s", name, ch.ID, words[i], body)
			}
		}
	}
}
