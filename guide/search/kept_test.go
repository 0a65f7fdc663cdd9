package search_test

import (
	"os"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/search"
)

// TestKept: a case is found by its topic's title (after the topic), by what it
// was told and by what was noted, and not by what is personal.
func TestKept(t *testing.T) {
	p, err := load.FS(os.DirFS("../testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, guide.Japan)
	s, err := guide.Start(p, "bill.strange_charge", guide.JA, now)
	if err != nil {
		t.Fatal(err)
	}
	for fact, raw := range map[string]string{"rental_number": "RC-20260001", "email": "hanako@example.com"} {
		if s, err = s.Give(fact, raw); err != nil {
			t.Fatal(err)
		}
	}
	if s, err = s.Contacted("chat", now.Add(-time.Hour), "T-7788"); err != nil {
		t.Fatal(err)
	}
	c := guide.NewCase("20261123-aa", s, now).With(guide.Event{Kind: guide.EventNote, Text: "佐藤さんが調べている"}, now)
	gone := guide.Case{ID: "20261123-bb", Pack: "no-such-pack", Topic: "old.topic"}
	packs := guide.Packs{p}
	x := search.New(append(search.Entries(p), search.Kept([]guide.Case{c, gone}, packs, now)...), search.SpeechOf(p))
	for _, q := range []struct{ query, kind, id string }{
		{"覚えのない請求がある", "topic", "bill.strange_charge"},
		{"T-7788", "case", c.ID},
		{"佐藤さん", "case", c.ID},
		{"old.topic", "case", gone.ID},
		{"hanako", "", ""},
	} {
		hits := x.Search(q.query, guide.JA)
		switch {
		case q.id == "" && len(hits) > 0 && hits[0].Exact:
			t.Errorf("%s finds %s", q.query, hits[0].Entry.ID)
		case q.id != "" && (len(hits) == 0 || hits[0].Entry.Kind != q.kind || hits[0].Entry.ID != q.id):
			t.Errorf("%s does not find %s first", q.query, q.id)
		}
	}
}
