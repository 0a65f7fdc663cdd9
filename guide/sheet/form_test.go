package sheet_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/script"
	"toiawase/guide/sheet"
)

// entry is the row of the form with an id.
func entry(t *testing.T, s guide.Session, id string) sheet.Entry {
	t.Helper()
	for _, g := range sheet.Form(s) {
		for _, e := range g.Entries {
			if e.ID == id {
				return e
			}
		}
	}
	t.Fatalf("no %s in %v", id, sheet.Form(s))
	return sheet.Entry{}
}

// fill fills in a row that must be taken.
func fill(t *testing.T, s guide.Session, id, text string) guide.Session {
	t.Helper()
	next, _, err := sheet.Fill(s, id, text)
	if err != nil {
		t.Fatalf("%s: %q: %v", id, text, err)
	}
	return next
}

func TestFill(t *testing.T) {
	s := fill(t, stuck(t, guide.JA), "rental_number", "RC-1029")
	if e := entry(t, s, "rental_number"); e.State != sheet.Done || !slices.Equal(e.Values, []string{"RC-1029"}) {
		t.Errorf("%+v", e)
	}
	if e := entry(t, fill(t, s, "rental_number", "？"), "rental_number"); e.State != sheet.NotSure || e.Values != nil {
		t.Errorf("a question mark makes %+v", e)
	}
	if e := entry(t, fill(t, s, "rental_number", " "), "rental_number"); e.State != sheet.Missing {
		t.Errorf("nothing makes %+v", e)
	}
	var bad *guide.InputError
	if _, _, err := sheet.Fill(s, "rental_number", "4111 1111 1111 1111"); !errors.As(err, &bad) || !bad.Problem.Secret() {
		t.Errorf("a card number: %v", err)
	}
	next, doubt, err := sheet.Fill(s, "tried_at", "2026-12-24")
	if err != nil || doubt != guide.ProblemFuture {
		t.Errorf("a day to come: %q, %v", doubt, err)
	}
	if e := entry(t, next, "tried_at"); e.Doubt == "" {
		t.Errorf("no doubt in %+v", e)
	}
	if s = sheet.Have(s, "port_photo"); entry(t, s, "port_photo").State != sheet.Done || entry(t, sheet.Have(s, "port_photo"), "port_photo").State != sheet.Missing {
		t.Error("a tick does not come and go")
	}
}

// TestTypedIsReadBack: what stands in the fields of the form, taken as it is,
// changes nothing: over all walks that come with the pack, in both languages.
func TestTypedIsReadBack(t *testing.T) {
	walks, err := filepath.Glob("../../content/amazon-jp/walks/*.walk")
	if err != nil || len(walks) == 0 {
		t.Fatal(err)
	}
	p, err := load.Built(content.AmazonJP(), content.AmazonJPBuilt)
	if err != nil {
		t.Fatal(err)
	}
	ways := map[sheet.Way]bool{}
	for _, file := range walks {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sc, err := script.Parse(strings.NewReader(string(text)), file)
		if err != nil {
			t.Fatal(err)
		}
		steps, err := script.Steps(p, sc, guide.JA, monday)
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range guide.Langs {
			s := steps[len(steps)-1].WithLang(lang)
			for _, g := range sheet.Form(s) {
				for _, e := range g.Entries {
					ways[e.Way] = true
					if now := again(t, s, e); !guide.SameInputs(now.Inputs(), s.Inputs()) {
						t.Errorf("%s: %s: %s: %q changes the walk", file, lang, e.ID, e.Values)
					}
				}
			}
		}
	}
	if len(ways) < int(sheet.ByTick) { // no walk has several choices of one fact
		t.Errorf("only %v are tried", ways)
	}
}

// again takes a row as it stands.
func again(t *testing.T, s guide.Session, e sheet.Entry) guide.Session {
	told := func(in guide.Input) bool {
		v, _ := s.Lookup(e.ID) // which what was noted since may have changed
		return in.Kind == guide.InputFact && in.Key == e.ID && in.Value == v.Text
	}
	if e.Way == sheet.ByTick || e.State != sheet.Done || !slices.ContainsFunc(s.Inputs(), told) {
		return s
	}
	text := e.Values
	if e.Way == sheet.ByPick || e.Way == sheet.ByTicks {
		text = e.Chosen
	}
	return fill(t, s, e.ID, strings.Join(text, "\n"))
}
