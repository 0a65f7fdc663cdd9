package guide_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"toiawase/guide"
	"toiawase/guide/load"
)

// shipped loads the pack that the program brings along, once.
var shipped = sync.OnceValues(func() (*guide.Pack, error) { return load.Dir("../content/amazon-jp") })

func shippedPack(t testing.TB) *guide.Pack {
	t.Helper()
	p, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestChoicesAreNoSecrets: what is kept of a case holds the ids of several
// choices one behind the other. None of them may be taken for a password with
// what follows it, or the case would not be kept.
func TestChoicesAreNoSecrets(t *testing.T) {
	for _, old := range []string{"given_kinds login_mail\npassword\ncard\nexpiry"} {
		if guide.Secret(old) == "" {
			t.Errorf("%q is taken for no secret: this test looks at nothing", old)
		}
	}
	for _, p := range []*guide.Pack{small(t), shippedPack(t)} {
		for i := range p.Facts {
			f := &p.Facts[i]
			if f.Kind != guide.KindChoice || !f.Several() {
				continue
			}
			for first := range f.Choices {
				told := f.ID + " "
				for _, c := range append(slices.Clone(f.Choices[first:]), f.Choices[:first]...) {
					told += c.ID + "\n"
				}
				if problem := guide.Secret(told); problem != "" {
					t.Errorf("%s: %q is refused as %s", p.ID, told, problem)
				}
			}
		}
	}
}

// TestCasesAreValues: a value with which a proof tries a fact is one that a
// person could type, and reading its canonical form gives it again.
func TestCasesAreValues(t *testing.T) {
	for _, p := range []*guide.Pack{small(t), shippedPack(t)} {
		of := p.Cases(morning)
		for i := range p.Facts {
			f := &p.Facts[i]
			list := of(f.ID)
			if len(list) == 0 && !f.Computed() && f.Kind != guide.KindHours {
				t.Errorf("%s: a proof has nothing to try for %s", p.ID, f.ID)
			}
			for _, v := range list {
				if f.Computed() || f.Kind == guide.KindHours {
					continue
				}
				again, err := f.Parse(v.Text, morning)
				if err != nil || again.ID() != v.ID() || again.Number != v.Number {
					t.Errorf("%s %s: %q is read as %q (%v)", p.ID, f.ID, v.Text, again.Text, err)
				}
				if f.Several() && int(v.Number) != len(f.Items(v)) {
					t.Errorf("%s %s: %q counts %v, and holds %d", p.ID, f.ID, v.Text, v.Number, len(f.Items(v)))
				}
			}
		}
		for _, id := range []string{guide.FactLanguage, guide.FactFollowUp, guide.FactPromise, guide.FactWish} {
			if len(of(id)) < 2 {
				t.Errorf("%s: a proof tries %v for %s", p.ID, of(id), id)
			}
		}
	}
}

// TestAllTold: once every fact of the checklist is told, no message lacks one
// that its channel may show, and none has a place left open.
func TestAllTold(t *testing.T) {
	p, messages := shippedPack(t), 0
	of := p.Cases(morning)
	for i := range p.Topics {
		begun, err := guide.Start(p, p.Topics[i].ID, guide.EN, morning)
		if err != nil {
			t.Fatal(err)
		}
		s, ok := begun.Foresee()
		if !ok {
			continue
		}
		out := s.Position().Outcome
		s = tellAll(t, s, of)
		if s.Position().Outcome != out {
			continue // what was told leads elsewhere
		}
		if first, _ := s.Wish(); len(s.Wishes()) > 0 && first == nil {
			t.Errorf("%s: wishes, and none is stated", begun.Topic().ID)
		}
		for _, ch := range s.Offered() {
			for _, lang := range guide.Langs {
				m := s.Compose(ch, lang)
				messages++
				if m.Body == "" || strings.ContainsAny(m.Subject+m.Body, "{}[]") || len(m.Missing) > 0 {
					t.Errorf("%s for %s in %s: %d facts missing in\n%s", begun.Topic().ID, ch.ID, lang, len(m.Missing), m.Body)
				}
			}
		}
		for _, d := range s.Dues() {
			if d.At.Before(morning) {
				t.Errorf("%s: %s is due before its contact", begun.Topic().ID, d.Clock.ID)
			}
		}
	}
	if messages < len(p.Topics) {
		t.Errorf("only %d messages of %d topics", messages, len(p.Topics))
	}
}

// tellAll tells what the checklist lacks, the most that a proof tries, and says
// that all evidence is at hand.
func tellAll(t *testing.T, s guide.Session, of func(string) []guide.Value) guide.Session {
	t.Helper()
	for _, item := range s.Checklist() {
		cases := of(item.Fact.ID)
		if item.State == guide.ItemKnown || len(cases) == 0 {
			continue
		}
		told, err := s.Give(item.Fact.ID, cases[len(cases)-1].Text)
		if err != nil {
			t.Errorf("%s: %v", item.Fact.ID, err)
			continue
		}
		s = told
	}
	for _, k := range s.Evidence() {
		have, err := s.Have(k.Evidence.ID)
		if err != nil {
			t.Error(err)
			continue
		}
		s = have
	}
	return s
}

// TestSourceUses: what is said to be used names the source, and a source is due
// after it was checked.
func TestSourceUses(t *testing.T) {
	p := shippedPack(t)
	uses := guide.SourceUses(p)
	for i := range p.Actions {
		for _, id := range p.Actions[i].Sources {
			if want := "action " + p.Actions[i].ID; !slices.Contains(uses[id], want) {
				t.Errorf("%s does not list %s", id, want)
			}
		}
	}
	for i := range p.Sources {
		s := &p.Sources[i]
		if day, ok := s.Due(); !ok || day.Format("2006-01-02") <= s.CheckedOn {
			t.Errorf("source %s, checked on %s, is due on %v", s.ID, s.CheckedOn, day)
		}
	}
	if _, ok := (&guide.Source{CheckedOn: "soon"}).Due(); ok {
		t.Error("soon is a day")
	}
}
