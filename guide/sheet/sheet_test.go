package sheet_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/load"
	"toiawase/guide/sheet"
)

var update = flag.Bool("update", false, "rewrite the expected sheets in testdata")

// monday is the time of every sheet: all desks are open.
var monday = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

func pack(t *testing.T) *guide.Pack {
	t.Helper()
	p, err := load.Dir("../testdata/pack")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// walk answers questions of a topic, "step=answer", and tells facts, "fact:value".
func walk(t *testing.T, lang guide.Lang, topic string, said ...string) guide.Session {
	t.Helper()
	s, err := guide.Start(pack(t), topic, lang, monday)
	for _, text := range said {
		if err != nil {
			break
		}
		if fact, value, ok := strings.Cut(text, ":"); ok {
			s, err = s.Give(fact, value)
		} else {
			step, answer, _ := strings.Cut(text, "=")
			s, err = s.Answer(step, answer)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// stuck has a bike that cannot be returned.
func stuck(t *testing.T, lang guide.Lang, more ...string) guide.Session {
	return walk(t, lang, "ride.cannot_return", append([]string{"look=none", "trouble:full", "other_port=far", "tried_at:2026-11-23T09:30", "app_ok:yes", "contacted_via:none"}, more...)...)
}

// charged has a charge that may be a fraud.
func charged(t *testing.T, lang guide.Lang, misused string) guide.Session {
	return walk(t, lang, "bill.strange_charge", "card_misused:"+misused, "app_ok:yes", "contacted_via:none")
}

// filed is a case with its walk.
func filed(c guide.Case, walk guide.Session) keep.File {
	return keep.File{Case: c, Walk: walk, Dues: c.Dues(walk)}
}

// sheets are one of each kind, by name.
func sheets(t *testing.T, lang guide.Lang) map[string]sheet.Sheet {
	t.Helper()
	start := walk(t, lang, "ride.cannot_return")
	end := stuck(t, lang, "rental_number:RC-1029")
	told, err := end.Contacted("chat", monday.Add(-26*time.Hour), "C-77")
	if err != nil {
		t.Fatal(err)
	}
	soon, err := end.Contacted("chat", monday.Add(-time.Hour), "")
	if err != nil {
		t.Fatal(err)
	}
	c := guide.NewCase("20261122-ka", told, monday)
	c = c.With(guide.Event{Kind: guide.EventPromise, Channel: "chat", Text: "<refund>\n*soon*", Due: monday.AddDate(0, 0, 1)}, monday)
	due := sheet.NewFile(filed(c, told), lang, monday)
	gone := sheet.NewFile(filed(guide.Case{ID: "20261120-mu", Topic: "gone.topic", Started: monday, Changed: monday}, guide.Session{}), lang, monday)
	packs, other := guide.Packs{start.Pack()}, *start.Pack()
	other.ID = "other"
	bare, open := stuck(t, lang), []sheet.File{due}
	for _, letters := range []string{"ka", "sa", "ta", "na", "ha", "ma"} {
		next := gone
		next.ID = "20261120-" + letters
		open = append(open, next)
	}
	return map[string]sheet.Sheet{
		"home":      sheet.Home(packs, lang, sheet.First{Open: []sheet.File{due, gone}, Closed: 2, Broken: 1}),
		"many":      sheet.Home(append(packs, &other), lang, sheet.First{Walk: start, Open: open, Broken: 3}).Fold(1),
		"cases":     sheet.Others([]sheet.File{due, gone}, lang),
		"lacking":   sheet.Message(bare, bare.Channel(), lang.Other()),
		"area":      sheet.Area(packs, packs[0], "ride", lang),
		"check":     sheet.Question(start),
		"choice":    sheet.Question(walk(t, lang, "ride.cannot_return", "look=none")),
		"typed":     sheet.Question(walk(t, lang, "ride.cannot_return", "look=none", "trouble:full")),
		"fact":      sheet.Fact(end, end.Pack().Fact("port_name")),
		"wish":      sheet.Wish(end, nil),
		"checklist": sheet.Checklist(end),
		"emergency": sheet.Emergency(charged(t, lang, "yes")),
		"advice":    sheet.Advice(end),
		"urgent":    sheet.Advice(charged(t, lang, "yes")),
		"wait":      sheet.Advice(soon),
		"short":     sheet.Short(end),
		"solved":    sheet.Advice(walk(t, lang, "ride.cannot_return", "look=free")),
		"channel":   sheet.Channel(end.Pack().Channel("callback"), lang),
		"closing":   sheet.Chosen(end.WithTime(monday.Add(465*time.Minute)), end.Pack().Channel("callback")),
		"message":   sheet.Message(end, end.Channel(), lang),
		"case":      due.Sheet(),
		"paper":     due.Paper(),
		"gone":      gone.Sheet(),
		"sources":   sheet.Sources(end),
	}
}

// TestSheets compares every sheet, as text, Markdown and a page, in both
// languages, with the expected one.
func TestSheets(t *testing.T) {
	for _, lang := range guide.Langs {
		for name, sh := range sheets(t, lang) {
			var b strings.Builder
			sh.Print(&b)
			b.WriteString("\n== markdown\n")
			sh.Markdown(&b)
			b.WriteString("\n== html\n")
			sh.HTML(&b)
			compare(t, fmt.Sprintf("%s.%s.txt", name, lang), b.String())
		}
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got:\n%s", name, got)
	}
}

// TestRows: what can be chosen in a part is told apart by its ID, nothing is
// empty, and what belongs to a row has nothing below it.
func TestRows(t *testing.T) {
	for _, lang := range guide.Langs {
		for name, sh := range sheets(t, lang) {
			for _, p := range sh.Parts {
				seen := map[string]bool{}
				for _, r := range p.Rows {
					if r.ID != "" && seen[r.ID] {
						t.Errorf("%s: %s: %q stands twice", name, p.ID, r.ID)
					}
					seen[r.ID] = true
					if r.Label+r.Text == "" {
						t.Errorf("%s: %s: an empty row", name, p.ID)
					}
					for _, below := range r.Below {
						if len(below.Below) > 0 || below.ID != "" || below.Label+below.Text == "" {
							t.Errorf("%s: %s: %+v", name, p.ID, below)
						}
					}
				}
			}
		}
	}
}

// TestFold: a folded part is one row, which leads to what it stands for.
func TestFold(t *testing.T) {
	whole := sheets(t, guide.EN)["home"]
	short := whole.Fold(0)
	if rows := short.Part("pages").Rows; len(rows) != 1 || rows[0].ID != "all pages" {
		t.Errorf("%+v", rows)
	}
	if got, want := whole.Unfold("pages").Choices(), whole.Part("pages").Rows; len(got) != len(want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got, want := len(whole.Fold(100).Choices()), len(whole.Choices()); got != want {
		t.Errorf("%d rows of %d", got, want)
	}
}
