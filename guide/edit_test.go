package guide_test

import (
	"errors"
	"strings"
	"testing"

	"toiawase/guide"
)

// TestEdit: the user's wording stays, and facts told later still come in.
func TestEdit(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), toContact...)
	ch := s.Channel()
	before := s.Compose(ch, guide.JA)
	mine := before.Body + "\n\n急いでいます。"
	s = edit(t, s, ch.ID, mine)
	m := s.Compose(ch, guide.JA)
	if m.Body != mine || !m.Edited || m.Renewed || m.Length != before.Length+len([]rune("\n\n急いでいます。")) {
		t.Fatalf("%+v", m)
	}
	if en := s.Compose(ch, guide.EN); en.Edited {
		t.Error("the English text is edited too")
	}
	told, err := s.Give("rental_number", "RC-1029")
	if err != nil {
		t.Fatal(err)
	}
	m = told.Compose(ch, guide.JA)
	if !strings.Contains(m.Body, "RC-1029") || !strings.HasSuffix(m.Body, "急いでいます。") || !m.Renewed || len(m.Passed) > 0 {
		t.Errorf("after a fact: %+v", m)
	}
	if again := edit(t, s, ch.ID, before.Body); again.Has(guide.InputEdited, ch.ID+"/ja") {
		t.Error("what the message says anyway is an edit")
	}
	if again := edit(t, s, ch.ID, " \n"); again.Compose(ch, guide.JA).Body != before.Body {
		t.Error("an empty text does not take the edit back")
	}
}

// TestEditedFactIsTheUsers: where the user has written over what changes
// later, that is told.
func TestEditedFactIsTheUsers(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), toContact...)
	s, err := s.Give("rental_number", "RC-1029")
	if err != nil {
		t.Fatal(err)
	}
	ch := s.Channel()
	s = edit(t, s, ch.ID, strings.Replace(s.Compose(ch, guide.JA).Body, "RC-1029", "RC-1029(2台)", 1))
	if s, err = s.Give("rental_number", "RC-77"); err != nil {
		t.Fatal(err)
	}
	m := s.Compose(ch, guide.JA)
	if !strings.Contains(m.Body, "RC-1029(2台)") || len(m.Passed) != 1 || !strings.Contains(m.Passed[0], "RC-77") {
		t.Errorf("%+v", m)
	}
}

// TestEditHoldsNoSecret: a secret is refused, and the rest of the text is left.
func TestEditHoldsNoSecret(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), toContact...)
	ch := s.Channel()
	body := s.Compose(ch, guide.JA).Body
	_, err := s.Edit(ch.ID, guide.JA, body+"\n\nカード番号は 4111 1111 1111 1111 です。")
	var bad *guide.InputError
	if !errors.As(err, &bad) || bad.Problem != guide.ProblemSecretCard || bad.Raw != "" {
		t.Fatalf("%+v", err)
	}
	if strings.Contains(bad.Left, "4111") || !strings.HasPrefix(bad.Left, body) {
		t.Errorf("%q is left", bad.Left)
	}
	if next, err := s.Edit(ch.ID, guide.JA, bad.Left); err != nil || next.Compose(ch, guide.JA).Body != bad.Left {
		t.Errorf("what is left is refused: %v", err)
	}
	if _, err := s.Edit("gone", guide.JA, "x"); err == nil {
		t.Error("a message to a channel that is not there is edited")
	}
}

func edit(t *testing.T, s guide.Session, channel, text string) guide.Session {
	t.Helper()
	next, err := s.Edit(channel, guide.JA, text)
	if err != nil {
		t.Fatal(err)
	}
	return next
}
