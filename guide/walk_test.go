package guide_test

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/load"
)

// morning is a Monday at ten in Japan.
var morning = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

// small is the pack of the tests: a bicycle rental that does not exist.
func small(t testing.TB) *guide.Pack {
	t.Helper()
	p, err := load.FS(os.DirFS(filepath.Join("testdata", "pack")))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func start(t testing.TB, topic string) guide.Session {
	t.Helper()
	s, err := guide.Start(small(t), topic, guide.JA, morning)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// answer answers steps by "step=choice".
func answer(t testing.TB, s guide.Session, pairs ...[2]string) guide.Session {
	t.Helper()
	for _, p := range pairs {
		next, err := s.Answer(p[0], p[1])
		if err != nil {
			t.Fatalf("%s=%s: %v", p[0], p[1], err)
		}
		s = next
	}
	return s
}

var toContact = [][2]string{{"look", "none"}, {"what", "full"}, {"other_port", "far"}, {"since", "11/23 9:30"}, {"app", "yes"}, {"earlier", "none"}}

func TestWalkEndsInOutcome(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), toContact...)
	if out := s.Position().Outcome; out == nil || out.ID != "contact" {
		t.Fatalf("ends at %+v", s.Position())
	}
	if got := s.Recommend().First; got == nil || got.Channel.ID != "chat" {
		t.Errorf("first is %v", got)
	}
}

// TestSessionIsAValue: an input changes the new session only.
func TestSessionIsAValue(t *testing.T) {
	a := answer(t, start(t, "ride.cannot_return"), toContact[:2]...)
	before := fmt.Sprint(a.Inputs(), a.Position().Step.ID)
	answer(t, a, toContact[2:]...)
	answer(t, a, [2]string{"look", "free"})
	if after := fmt.Sprint(a.Inputs(), a.Position().Step.ID); after != before {
		t.Errorf("changed from %s to %s", before, after)
	}
}

// TestBack drops the last answer, down to the first question.
func TestBack(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), toContact...)
	for want := len(toContact); want > 0; want-- {
		if n := len(s.Path()); n != want {
			t.Fatalf("%d answers on the path, want %d", n, want)
		}
		back, ok := s.Back()
		if !ok {
			t.Fatal("no way back")
		}
		s = back
	}
	if _, ok := s.Back(); ok || s.Position().Step.ID != "look" {
		t.Error("went back past the first question")
	}
}

// TestChangedAnswer keeps what still applies and parks the rest.
func TestChangedAnswer(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), toContact...)
	s = answer(t, s, [2]string{"what", "lock"})
	if out := s.Position().Outcome; out == nil || out.ID != "urgent" {
		t.Fatalf("the changed answer leads to %+v", s.Position())
	}
	if v, ok := s.Lookup("tried_at"); !ok || v.Text != "2026-11-23T09:30" {
		t.Errorf("the time told is gone: %v", v)
	}
	unused := s.Unused()
	if !slices.ContainsFunc(unused, func(in guide.Input) bool { return in.Key == "port.full/other_port" }) {
		t.Errorf("the answer in the flow is not parked: %v", unused)
	}
	s = answer(t, s, [2]string{"what", "full"})
	if out := s.Position().Outcome; out == nil || out.ID != "contact" {
		t.Error("the parked answer does not come back")
	}
}

// TestUnknownIsAnAnswer where the fact allows it, and never a value.
func TestUnknownIsAnAnswer(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), [2]string{"look", "none"}, [2]string{"what", guide.Unknown}, [2]string{"since", guide.Unknown})
	if p := s.Position(); p.Step == nil || p.Step.ID != "app" {
		t.Fatalf("stands at %+v", p)
	}
	if v, ok := s.Lookup("tried_at"); !ok || !v.Unknown {
		t.Errorf("tried_at is %v", v)
	}
}

// TestRemaining agrees with counting every path without any shortcut.
func TestRemaining(t *testing.T) {
	for _, topic := range []string{"ride.cannot_return", "bill.strange_charge"} {
		eachWalk(t, start(t, topic), func(s guide.Session) {
			if got, want := s.Remaining(), count(t, s); got != want {
				t.Errorf("%s after %v: %v, want %v", topic, s.Inputs(), got, want)
			}
		})
	}
}

// count counts the questions to every end by brute force.
func count(t *testing.T, s guide.Session) guide.Range {
	if s.Position().Step == nil {
		return guide.Range{}
	}
	total := guide.Range{Min: 1 << 30}
	for _, next := range answers(t, s) {
		r := count(t, next)
		total.Min, total.Max = min(total.Min, r.Min+1), max(total.Max, r.Max+1)
	}
	return total
}

// answers lists the sessions after every answer to the open question.
func answers(t *testing.T, s guide.Session) (list []guide.Session) {
	t.Helper()
	pos := s.Position()
	var values []string
	switch {
	case pos.Fact == nil:
		for i := range pos.Step.Answers {
			values = append(values, pos.Step.Answers[i].ID)
		}
	case pos.Fact.Kind == guide.KindChoice:
		for _, c := range s.Choices(pos.Fact) {
			values = append(values, c.ID)
		}
	default:
		values = append(values, map[guide.Kind]string{guide.KindWhen: "2026-11-20T14:32", guide.KindYen: "100"}[pos.Fact.Kind])
	}
	if pos.Fact != nil && pos.Fact.MayBeUnknown() {
		values = append(values, guide.Unknown)
	}
	for _, v := range values {
		next, err := s.Answer(pos.Flow.ID+"/"+pos.Step.ID, v)
		if err != nil {
			t.Fatalf("%s=%s: %v", pos.Step.ID, v, err)
		}
		list = append(list, next)
	}
	return list
}

// eachWalk calls f at every place of every walk.
func eachWalk(t *testing.T, s guide.Session, f func(guide.Session)) {
	f(s)
	if s.Position().Step == nil {
		return
	}
	for _, next := range answers(t, s) {
		eachWalk(t, next, f)
	}
}

// TestEnds finds exactly the outcomes that brute force finds.
func TestEnds(t *testing.T) {
	for _, topic := range []string{"ride.cannot_return", "bill.strange_charge"} {
		want, got := map[string]bool{}, map[string]bool{}
		eachWalk(t, start(t, topic), func(s guide.Session) {
			if out := s.Position().Outcome; out != nil {
				want[s.Position().Flow.ID+"/"+out.ID] = true
			}
		})
		start(t, topic).Ends(nil, func(s guide.Session) bool {
			got[s.Position().Flow.ID+"/"+s.Position().Outcome.ID] = true
			return true
		})
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %v, want %v", topic, got, want)
		}
	}
}

// TestReplayIsStable: replaying the inputs of any walk, in either language and
// on the same pack, gives the same place; random inputs never panic.
func TestReplayIsStable(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	for range 300 {
		s := start(t, "ride.cannot_return")
		for range random.Intn(12) {
			s = randomInput(t, random, s)
		}
		again, err := s.WithPack(s.Pack())
		if err != nil {
			t.Fatal(err)
		}
		for _, other := range []guide.Session{again, s.WithLang(guide.EN).WithLang(guide.JA)} {
			if fmt.Sprint(other.Inputs(), place(other)) != fmt.Sprint(s.Inputs(), place(s)) {
				t.Fatalf("%v at %s, replayed at %s", s.Inputs(), place(s), place(other))
			}
		}
	}
}

func place(s guide.Session) string {
	p := s.Position()
	if p.Outcome != nil {
		return "end " + p.Outcome.ID
	}
	return p.Flow.ID + "/" + p.Step.ID
}

func randomInput(t *testing.T, random *rand.Rand, s guide.Session) guide.Session {
	switch random.Intn(6) {
	case 0:
		back, _ := s.Back()
		return back
	case 1:
		next, _ := s.Block(s.Pack().Channels[random.Intn(len(s.Pack().Channels))].ID)
		return next
	}
	if s.Position().Step == nil {
		return s
	}
	list := answers(t, s)
	return list[random.Intn(len(list))]
}

// TestNoSecretGetsIn: wherever text comes in, a secret is refused, and the
// error does not carry it.
func TestNoSecretGetsIn(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), toContact...)
	const card = "4111 1111 1111 1111"
	p := s.Pack()
	for i := range p.Facts {
		f := &p.Facts[i]
		next, err := s.Give(f.ID, "カードは"+card+"です")
		if err == nil || strings.Contains(err.Error(), "4111") {
			t.Errorf("%s: error %v", f.ID, err)
		}
		if strings.Contains(fmt.Sprint(next.Inputs()), "4111") {
			t.Errorf("%s keeps the number", f.ID)
		}
	}
	if _, err := s.Contacted("chat", morning, card); err == nil || strings.Contains(err.Error(), "4111") {
		t.Errorf("a contact's number: error %v", err)
	}
}
