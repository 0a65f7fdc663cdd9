package guide_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"toiawase/guide"
)

// kept is a case of a walk that came to its outcome, with the rental's number.
func kept(t testing.TB, more ...[2]string) (guide.Case, guide.Session) {
	t.Helper()
	s := answer(t, start(t, "ride.cannot_return"), append(toContact, more...)...)
	return guide.NewCase("20261123-a7", s, morning), s
}

// later is a number of hours after the morning of the tests.
func later(hours int) time.Time { return morning.Add(time.Duration(hours) * time.Hour) }

func day(d int) time.Time { return time.Date(2026, 11, d, 0, 0, 0, 0, guide.Japan) }

// replayed is the walk of a case at a time.
func replayed(t testing.TB, c guide.Case, at time.Time) guide.Session {
	t.Helper()
	s, err := c.Session(small(t), at)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestCaseReplays(t *testing.T) {
	c, s := kept(t)
	again := replayed(t, c, later(48))
	if !reflect.DeepEqual(again.Inputs(), s.Inputs()) || again.Position().Outcome == nil || again.Position().Outcome.ID != "contact" {
		t.Errorf("replayed to %v at %+v", again.Inputs(), again.Position())
	}
	if c.Pack != "ringo-cycle" || c.Topic != "ride.cannot_return" || c.Lang != guide.JA || !c.Open() {
		t.Errorf("case %+v", c)
	}
	c.Topic = "gone.topic"
	if _, err := c.Session(small(t), morning); err == nil {
		t.Error("a topic that is gone is replayed")
	}
}

// TestCaseDrift: what the pack does not know any more is parked or left out,
// and nothing fails for it.
func TestCaseDrift(t *testing.T) {
	c, _ := kept(t)
	for _, kind := range []guide.InputKind{guide.InputAnswer, guide.InputFact, guide.InputUnknown, guide.InputBlocked, guide.InputContacted, guide.InputChannel, guide.InputHave, guide.InputEdited, guide.InputDone, "new"} {
		c.Inputs = append(c.Inputs, guide.Input{Kind: kind, Key: "gone", Value: "x", Time: morning})
	}
	s := replayed(t, c, later(1))
	s.Recommend()
	s.Compose(s.Channel(), guide.JA)
	c.Events(s)
	c.Dues(s)
	unused := s.Unused()
	for _, kind := range []guide.InputKind{guide.InputAnswer, guide.InputUnknown} {
		found := false
		for _, in := range unused {
			found = found || in.Kind == kind && in.Key == "gone"
		}
		if !found {
			t.Errorf("%s is not parked: %v", kind, unused)
		}
	}
}

func TestCaseIsAValue(t *testing.T) {
	a, _ := kept(t)
	a = a.With(guide.Event{Kind: guide.EventNote, Text: "first"}, morning)
	b := a.With(guide.Event{Kind: guide.EventNote, Text: "b"}, morning)
	c := a.With(guide.Event{Kind: guide.EventNote, Text: "c"}, morning)
	if len(a.Log) != 1 || b.Log[1].Text != "b" || c.Log[1].Text != "c" {
		t.Errorf("%v %v %v", a.Log, b.Log, c.Log)
	}
}

func TestCaseOpen(t *testing.T) {
	c, _ := kept(t)
	for _, step := range []struct {
		kind guide.EventKind
		open bool
	}{{guide.EventNote, true}, {guide.EventClosed, false}, {guide.EventNote, false}, {guide.EventReopened, true}} {
		if c = c.With(guide.Event{Kind: step.kind}, morning); c.Open() != step.open {
			t.Errorf("after %s open is %v", step.kind, c.Open())
		}
	}
}

func TestCaseTitle(t *testing.T) {
	c, s := kept(t)
	if title, mark := c.Title(s); title != "自転車を返せない" || mark != "" {
		t.Errorf("%q %q", title, mark)
	}
	s, err := s.Give("rental_number", "RC-1029")
	if err != nil {
		t.Fatal(err)
	}
	if title, mark := c.Title(s.WithLang(guide.EN)); title != "I cannot return the bike" || mark != "RC-1029" {
		t.Errorf("%q %q", title, mark)
	}
	if title, mark := c.Title(guide.Session{}); title != "ride.cannot_return" || mark != "" {
		t.Errorf("%q %q", title, mark)
	}
}

// TestCaseDues follows a case through its life.
func TestCaseDues(t *testing.T) {
	c, s := kept(t)
	due := func(at time.Time, want ...time.Time) {
		t.Helper()
		var got []time.Time
		for _, d := range c.Dues(replayed(t, c, at)) {
			got = append(got, d.At)
		}
		if len(got) != len(want) {
			t.Fatalf("at %v due %v, want %v", at, got, want)
		}
		for i := range got {
			if !got[i].Equal(want[i]) {
				t.Fatalf("at %v due %v, want %v", at, got, want)
			}
		}
	}
	due(later(0)) // nothing was sent yet

	s, err := s.Contacted("chat", morning, "C-1")
	if err != nil {
		t.Fatal(err)
	}
	c = c.WithWalk(s, morning)
	due(later(1), later(24))
	due(later(100), later(24)) // and does not move on

	c = c.With(guide.Event{Kind: guide.EventReply, Channel: "card_desk"}, later(2))
	due(later(2), later(24)) // somebody else's answer
	c = c.With(guide.Event{Kind: guide.EventPromise, Channel: "callback", Due: day(26)}, later(3))
	due(later(3), day(26)) // the same desk's; the promise is the next date
	c = c.With(guide.Event{Kind: guide.EventReply}, later(24))
	due(later(24), day(26)) // an answer before the day does not keep the promise

	undated := c.With(guide.Event{Kind: guide.EventReply}, later(76))
	if got := undated.Dues(replayed(t, undated, later(77))); len(got) != 1 {
		t.Errorf("due after an answer that came nobody knows when: %v", got)
	}
	reply := c.With(guide.Event{Kind: guide.EventReply, At: later(75)}, later(76))
	if got := reply.Dues(replayed(t, reply, later(77))); len(got) != 0 {
		t.Errorf("due after the answer: %v", got)
	}
	c = c.With(guide.Event{Kind: guide.EventClosed}, later(80))
	due(later(90))
	c = c.With(guide.Event{Kind: guide.EventReopened}, later(81))
	due(later(90), day(26))

	s, err = replayed(t, c, later(90)).Contacted("chat", later(90), "C-1")
	if err != nil {
		t.Fatal(err)
	}
	c = c.WithWalk(s, later(90))
	due(later(91), later(114)) // asked again: the clock takes the promise's place
}

// TestPromiseReplaced: a later promise takes the place of the one before; one
// without a day is never due, and leaves the one before as it was.
func TestPromiseReplaced(t *testing.T) {
	c, s := kept(t)
	c = c.With(guide.Event{Kind: guide.EventPromise, Due: day(25)}, later(1)).
		With(guide.Event{Kind: guide.EventPromise, Due: day(28)}, later(2)).
		With(guide.Event{Kind: guide.EventPromise}, later(3))
	for _, s := range []guide.Session{s, {}} {
		if got := c.Dues(s); len(got) != 1 || !got[0].At.Equal(day(28)) || !got[0].Day || got[0].Promise == nil {
			t.Errorf("due %+v", got)
		}
	}
}

// TestTimeOfPromise: a promise is due on its day in Japan, wherever the clock
// is, or from its minute on.
func TestTimeOfPromise(t *testing.T) {
	c, s := kept(t)
	midnight := time.Date(2026, 11, 25, 15, 0, 0, 0, time.UTC) // of the 26th in Japan
	evening := time.Date(2026, 11, 26, 9, 0, 30, 0, time.UTC)  // 18:00 there
	for _, x := range []struct {
		due, at time.Time
		day     bool
	}{{midnight, day(26), true}, {evening, day(26).Add(18 * time.Hour), false}} {
		d := c.With(guide.Event{Kind: guide.EventPromise, Due: x.due}, morning).Dues(s)[0]
		if !d.At.Equal(x.at) || d.Day != x.day {
			t.Errorf("due at %v, day %v", d.At, d.Day)
		}
		for at, want := range map[time.Time]bool{
			x.at.Add(-time.Second): false, x.at: true, x.at.Add(5 * time.Hour): true, day(28): true,
		} {
			if d.DueBy(at) != want || d.DueBy(at.In(time.UTC)) != want {
				t.Errorf("at %v due is %v", at, !want)
			}
		}
	}
}

// TestContactWithoutTopic: a contact is noted also where the walk cannot be
// replayed; secrets are refused, and "none" is no number.
func TestContactWithoutTopic(t *testing.T) {
	c, s := kept(t)
	for _, s := range []guide.Session{s, {}} {
		next, err := c.Contacted(s, "chat", morning, "なし", later(1))
		if !s.IsZero() {
			s = replayed(t, next, later(1))
		}
		if x := next.Reached(s); err != nil || len(x) != 1 || next.Sender(s) != "chat" || len(next.Inputs) != len(c.Inputs)+1 {
			t.Error(x, err)
		}
		if e := next.Events(s)[0]; e.Text != "" || !e.At.Equal(morning) {
			t.Errorf("%+v", e)
		}
		var bad *guide.InputError
		if _, err := c.Contacted(s, "chat", morning, "4111 1111 1111 1111", later(1)); !errors.As(err, &bad) || !bad.Problem.Secret() {
			t.Error(err)
		}
	}
	if _, err := c.Contacted(s, "nobody", morning, "", later(1)); err == nil {
		t.Error("nobody is no channel")
	}
}

func TestCaseEvents(t *testing.T) {
	c, s := kept(t)
	c = c.With(guide.Event{Kind: guide.EventReply, Text: "soon"}, later(5)).
		With(guide.Event{Kind: guide.EventNote, Text: "before", At: later(-1)}, later(6))
	s, err := s.Contacted("chat", later(2), "C-1")
	if err != nil {
		t.Fatal(err)
	}
	c = c.WithWalk(s, later(2))
	for _, s := range []guide.Session{s, {}} {
		var got []guide.EventKind
		for _, e := range c.Events(s) {
			got = append(got, e.Kind)
		}
		want := []guide.EventKind{guide.EventNote, guide.EventContacted, guide.EventReply}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("events %v, want %v", got, want)
		}
	}
	if e := c.Events(s)[1]; e.Channel != "chat" || e.Text != "C-1" || !e.At.Equal(later(2)) {
		t.Errorf("contact %+v", e)
	}
}

// TestMerged: what another window noted since is kept, what this one changed
// wins.
func TestMerged(t *testing.T) {
	base, s := kept(t)
	other, err := s.Contacted("chat", later(1), "C-1")
	if err != nil {
		t.Fatal(err)
	}
	other = answer(t, other, [2]string{"since", "11/23 8:00"}, [2]string{"app", "no"})
	mine := answer(t, s, [2]string{"app", "yes"}, [2]string{"earlier", "chat"})
	got := base.WithWalk(other, later(1)).Merged(base, mine)
	if len(got.Contacts()) == 0 || !got.Has(guide.InputContacted, "chat") {
		t.Errorf("the contact is lost: %v", got.Inputs())
	}
	for fact, want := range map[string]string{"tried_at": "2026-11-23T08:00", "contacted_via": "chat", "app_ok": "no"} {
		if v, _ := got.Lookup(fact); v.Text != want {
			t.Errorf("%s is %q, want %q", fact, v.Text, want)
		}
	}
}
