package search

import (
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
)

// score counts how a file of queries fares. Its rows are a query, its kind and
// the ids that are right, separated by commas; of kind "negative", nothing
// should be found.
type score struct {
	queries, first, third, negatives, refused int
}

func scoreFile(t *testing.T, path string) score {
	x := testIndex(t)
	var s score
	for _, row := range table(t, path) {
		if row[0] == "query" {
			continue
		}
		if hits, at := s.add(x, row); at != 0 {
			t.Logf("%2d %s (%s): %s", at+1, row[0], row[len(row)-1], describe(hits))
		}
	}
	t.Logf("%s: first %d, in the first three %d of %d; refused %d of %d",
		path, s.first, s.third, s.queries, s.refused, s.negatives)
	return s
}

// add counts one row and returns what was found and the place of the right
// one, from 0; -1 if it is not there.
func (s *score) add(x *Index, row []string) (hits []Hit, at int) {
	hits = x.Search(row[0], guide.JA)
	if row[1] == "negative" {
		s.negatives++
		if len(hits) == 0 {
			s.refused++
		}
		return hits, -len(hits)
	}
	s.queries++
	right := strings.Split(row[2], ",")
	at = slices.IndexFunc(hits, func(h Hit) bool { return slices.Contains(right, h.Entry.ID) })
	if at == 0 {
		s.first++
	}
	if at >= 0 && at < 3 {
		s.third++
	}
	return hits, at
}

// describe lists the first hits of a search.
func describe(hits []Hit) string {
	var b strings.Builder
	for _, h := range hits[:min(3, len(hits))] {
		b.WriteString(h.Entry.ID)
		if h.Exact {
			b.WriteString("!")
		}
		b.WriteString(strings.TrimRight(" "+formatScore(h.Score)+" ", " "))
		b.WriteString("  ")
	}
	return b.String()
}

func formatScore(f float64) string {
	n := int(100 * f)
	return "." + string(rune('0'+n/10%10)) + string(rune('0'+n%10))
}

// TestQueries holds the search to what people type, of every kind.
func TestQueries(t *testing.T) {
	check(t, scoreFile(t, "testdata/queries.tsv"), 95, 90, 60)
}

// check compares with goals in percent.
func check(t *testing.T, s score, third, first, refused int) {
	t.Helper()
	if s.third*100 < third*s.queries || s.first*100 < first*s.queries || s.refused*100 < refused*s.negatives {
		t.Errorf("want %d %% in the first three, %d %% first, %d %% refused", third, first, refused)
	}
}

// TestSaid: what a sentence says in full among much that no keyword knows is
// found; a short word in it is not enough.
func TestSaid(t *testing.T) {
	x := New([]Entry{
		{Kind: "topic", ID: "long", Title: guide.Text{JA: "にもつがとどかない"}},
		{Kind: "topic", ID: "short", Title: guide.Text{JA: "えのぐ"}},
	}, Speech{})
	for query, want := range map[string]string{
		"きのうからずっとまっているのににもつがとどかないとははにもいえずこまりはてた": "long",
		"きのうからずっとまっているのにえのぐとははにもいえずこまりはてた":       "",
	} {
		got := ""
		if hits := x.Search(query, guide.JA); len(hits) > 0 {
			got = hits[0].Entry.ID
		}
		if got != want {
			t.Errorf("%s finds %q, not %q", query, got, want)
		}
	}
}

// TestNegated: what someone does not want is not what they look for; what is
// missing is.
func TestNegated(t *testing.T) {
	x := New([]Entry{
		{Kind: "topic", ID: "phone", Title: guide.Text{JA: "でんわしたい", EN: "phone"}},
		{Kind: "topic", ID: "other", Title: guide.Text{JA: "でんわしたくない", EN: "write"}},
		{Kind: "topic", ID: "late", Title: guide.Text{JA: "にもつがとどかない", EN: "late"}},
	}, Speech{})
	for query, want := range map[string]string{
		"でんわしたい":    "phone",
		"でんわしたくない":  "other",
		"でんわはしたくない": "other",
		"にもつがとどかない": "late",
	} {
		if hits := x.Search(query, guide.JA); len(hits) == 0 || hits[0].Entry.ID != want {
			t.Errorf("%s finds %s, not %s first", query, describe(hits), want)
		}
	}
	for _, c := range []struct {
		key  string
		want bool
	}{{" denwasitakunai", true}, {" tyatohaiya", true}, {" i dont want", true}, {" todokanai", false}, {" haikeru", false}, {"", false}} {
		if negates(c.key) != c.want {
			t.Errorf("negates(%q) is %t", c.key, !c.want)
		}
	}
}

// TestManyClauses: a text that is scored by its clauses alone finds what one of
// them says, wherever it stands.
func TestManyClauses(t *testing.T) {
	x := testIndex(t)
	filler := strings.Repeat("きょうはあさからそらがたかい。そのあとはさんぽにいった。", manyClauses)
	for _, query := range []string{"二重請求された。" + filler, filler + "二重請求された。", filler + "二重請求された。" + filler} {
		if hits := x.Search(query, guide.JA); len(hits) == 0 || hits[0].Entry.ID != "payment.double_charge" {
			t.Errorf("%d runes find %s", len([]rune(query)), describe(hits))
		}
	}
}
