package search

import (
	"strings"
	"testing"

	"toiawase/guide"
)

// TestHighlight reads testdata/highlight.tsv: a title, a query, and the title
// with what is lit in 〔 〕.
func TestHighlight(t *testing.T) {
	readings := testReadings(t)
	for _, row := range table(t, "testdata/highlight.tsv") {
		title, query, want := row[0], row[1], row[2]
		x := New([]Entry{{Kind: "topic", ID: "x", Title: guide.Text{JA: title, EN: "x"}}}, readings)
		got := title
		if hits := x.Search(query, guide.JA); len(hits) > 0 {
			got = lit(title, hits[0].Spans)
		}
		if got != want {
			t.Errorf("%s in %s lights %s, want %s", query, title, got, want)
		}
	}
}

// lit writes the title with brackets around its spans.
func lit(title string, spans [][2]int) string {
	runes := []rune(title)
	var b strings.Builder
	at := 0
	for _, s := range spans {
		b.WriteString(string(runes[at:s[0]]) + "〔" + string(runes[s[0]:s[1]]) + "〕")
		at = s[1]
	}
	return b.String() + string(runes[at:])
}
