package guide_test

import (
	"bytes"
	"encoding/gob"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/guide"
	"toiawase/guide/load"
)

// TestProofRuns: what is proved is what runs. The script of every end, replayed
// as a user would give it, comes to the same outcome with the same facts, and
// all that is shown there can be shown in both languages.
func TestProofRuns(t *testing.T) {
	p := small(t)
	around, outcomes := guide.NewSituations(p, morning, 0), map[string]bool{}
	for i := range p.Topics {
		proof := guide.Prove(p, &p.Topics[i], guide.ProofOptions{At: morning})
		if !proof.Whole || len(proof.Ends) == 0 {
			t.Fatalf("%s: %d ends, whole: %v", p.Topics[i].ID, len(proof.Ends), proof.Whole)
		}
		for _, e := range proof.Ends {
			out := e.Outcome()
			if out == nil {
				t.Errorf("%s: a hole at step %v of %s", p.Topics[i].ID, e.Step(), e.Flow().ID)
				continue
			}
			outcomes[out.ID] = true
			for _, way := range around.Of(e, nil, nil, "all") {
				checkEnd(t, e, way, out)
			}
		}
		checkSteps(t, &p.Topics[i], proof)
	}
	if len(outcomes) < 4 || !around.Whole || len(around.Places) == 0 {
		t.Errorf("only the outcomes %v, %d situations", outcomes, len(around.Places))
	}
}

// checkEnd replays an end with one way to answer what is asked before it.
func checkEnd(t *testing.T, e *guide.End, way guide.Situation, out *guide.Outcome) {
	t.Helper()
	s := e.Session()
	for _, in := range way.Inputs {
		var err error
		switch in.Kind {
		case guide.InputAnswer:
			s, err = s.Answer(in.Key, in.Value)
		case guide.InputFact:
			s, err = s.Give(in.Key, in.Value)
		case guide.InputUnknown:
			s, err = s.GiveUnknown(in.Key)
		}
		if err != nil && !slices.ContainsFunc(e.Inputs(), in.Equal) {
			t.Errorf("%s: %v: %v", out.ID, in, err)
		}
	}
	want := out
	if way.Other != nil {
		want = way.Other
	}
	if got := s.Position().Outcome; got != want {
		t.Errorf("%v comes to %v, want %s", s.Inputs(), s.Position(), want.ID)
		return
	}
	for _, id := range []string{"trouble", "card", "tried_at", guide.FactWish, guide.FactLanguage, "hours_since.any"} {
		told, ok := e.Lookup(id)
		if v, known := s.Lookup(id); ok && (!known || v.ID() != told.ID()) {
			t.Errorf("%s: %s is %q, the proof has %q", out.ID, id, v.ID(), told.ID())
		}
	}
	for _, lang := range guide.Langs {
		checkShown(t, s.WithLang(lang))
		checkShown(t, e.Standing(nil, lang))
	}
}

// checkShown looks at all that an outcome shows.
func checkShown(t *testing.T, s guide.Session) {
	t.Helper()
	for _, ch := range append(s.Offered(), s.Channel()) {
		m := s.Compose(ch, s.Lang())
		if m.Channel != nil && (m.Body == "" || strings.ContainsAny(m.Subject+m.Body, "{}[]")) {
			t.Errorf("%s: %q %q", ch.ID, m.Subject, m.Body)
		}
	}
	for _, a := range s.Actions() {
		if a.Text.In(s.Lang()) == "" {
			t.Errorf("%s says nothing", a.ID)
		}
	}
	if first, second := s.Wish(); second != nil && (first == second || len(s.Wishes()) == 0) {
		t.Errorf("the wishes are %v and %v", first, second)
	}
	for _, step := range s.Emergency() {
		if next, err := s.Done(step.ID, s.At()); err != nil || !next.Has(guide.InputDone, step.ID) {
			t.Error(err)
		}
	}
	if spec := s.Pack().Message(s.Position().Outcome.Message); spec != nil && spec.Subject.IsZero() {
		t.Errorf("message %s has no subject", spec.ID)
	}
}

// checkSteps: a proof has come past every step of a sound topic, and has put or
// passed every question.
func checkSteps(t *testing.T, topic *guide.Topic, proof *guide.Proof) {
	t.Helper()
	for i := range topic.Steps {
		st := &topic.Steps[i]
		if !proof.Steps[st] {
			t.Errorf("%s: no path comes to %s", topic.ID, st.ID)
		}
		if asks := st.Ask != "" || !st.Check.IsZero(); asks && !proof.Asked[st] && proof.Passed[st] == nil {
			t.Errorf("%s: %s is neither put nor passed", topic.ID, st.ID)
		}
	}
}

// TestForesee: the walk is likely to come to an end that is not solved, and the
// questions left are those that are answered on the way there.
func TestForesee(t *testing.T) {
	s := start(t, "ride.cannot_return")
	end, ok := s.Foresee()
	if out := end.Position().Outcome; !ok || out == nil || out.Solved {
		t.Fatalf("%v %v", end.Position(), ok)
	}
	if r, n := s.Remaining(), len(end.Inputs()); n < r.Min || n > r.Max {
		t.Errorf("%d answers lead to the end, %d to %d are left", n, r.Min, r.Max)
	}
}

// TestCases: every value that a condition can tell apart is tried; a
// choice once.
func TestCases(t *testing.T) {
	p := small(t)
	cases := p.Cases(morning)
	var ids []string
	for i := range p.Facts {
		ids = append(ids, p.Facts[i].ID)
	}
	for _, id := range append(ids, guide.FactLanguage, guide.FactFollowUp, guide.FactWish, guide.FactSecondWish, "hours_since.any") {
		list := cases(id)
		seen := map[string]bool{}
		for _, v := range list {
			if v.Unknown || v.Kind == guide.KindChoice && seen[v.Text] {
				t.Errorf("%s: %q again", id, v.Text)
			}
			seen[v.Text] = true
		}
		f := p.Fact(id)
		switch {
		case f != nil && f.Kind == guide.KindChoice && len(list) != len(f.Choices):
			t.Errorf("%s: %d cases of %d choices", id, len(list), len(f.Choices))
		case f != nil && f.Kind != guide.KindChoice && !f.Computed() && len(list) == 0:
			t.Errorf("%s has no case", id)
		case (id == guide.FactLanguage || id == guide.FactFollowUp) && len(list) != 2:
			t.Errorf("%s: %v", id, list)
		}
	}
}

// TestBandForm: a band comes back from its binary form, an end at zero too.
func TestBandForm(t *testing.T) {
	zero, day := 0.0, 24.0
	for _, b := range []guide.Band{{}, {From: &zero}, {To: &day}, {From: &zero, To: &day}} {
		var file bytes.Buffer
		var back guide.Band
		if err := gob.NewEncoder(&file).Encode(b); err != nil {
			t.Fatal(err)
		}
		if err := gob.NewDecoder(&file).Decode(&back); err != nil || !reflect.DeepEqual(back, b) {
			t.Errorf("%v %v, want %v", back, err, b)
		}
	}
}

// TestTurnedBack: a fact that the routing reads before it is asked for is
// reported with what reads it, where an answer would lead another way.
func TestTurnedBack(t *testing.T) {
	p := early(t)
	proof := guide.Prove(p, p.Topic("bill.early"), guide.ProofOptions{At: morning})
	if len(proof.Back) != 1 || proof.Back[0].Fact != "charge_amount" {
		t.Fatalf("%+v", proof.Back)
	}
	at := proof.Back[0].At
	if at.Step().ID != "how_much" || at.Flow().ID != "bill.early" || len(at.Inputs()) == 0 || at.Wanted("charge_amount") == nil || at.Wanted("card") != nil {
		t.Errorf("at %v after %v", at.Step(), at.Inputs())
	}
	roots := map[string]bool{}
	if p.Roots("hours_since.any", roots); !roots["contacted_via"] || !roots["contacted_at"] {
		t.Errorf("hours_since is made from %v", roots)
	}
}

// early is the small pack with a topic that reads an amount before it asks.
func early(t *testing.T) *guide.Pack {
	t.Helper()
	files := fstest.MapFS{"topics/bill/early.yaml": {Data: []byte(`
topic: bill.early
title: {ja: 先に読む, en: Reads first}
summary: {ja: 試験用, en: For a test}
keywords: {ja: [先読み], en: [early]}
steps:
  look:
    check: {ja: 見てください。, en: Look.}
    answers:
      a: {label: {ja: 甲, en: A}}
      b: {label: {ja: 乙, en: B}}
    go:
      - {when: {charge_amount: unknown}, go: fine}
      - {else: how_much}
  how_much: {ask: charge_amount, go: fine}
outcomes:
  fine: {say: {ja: 済みました。, en: It is done.}, solved: true}
`)}}
	err := fs.WalkDir(os.DirFS("testdata/pack"), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, err := os.ReadFile("testdata/pack/" + name)
			files[name] = &fstest.MapFile{Data: data}
			return err
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := load.FS(files)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
