package search

import (
	"testing"

	"toiawase/guide"
)

// TestFirst: First is what Search puts first, for every way to type every
// title and keyword and for every beginning of some queries, and needs no
// scores for most.
func TestFirst(t *testing.T) {
	x := testIndex(t)
	queries := keystrokes()
	for i := range x.entries {
		e := &x.entries[i]
		for _, lang := range guide.Langs {
			for _, text := range append([]string{e.Title.In(lang)}, e.Keywords.In(lang)...) {
				queries = append(queries, spellings(x.Kana(text), text)...)
				queries = append(queries, text+text, text+" "+e.Title.JA)
			}
		}
	}
	sure := 0
	for _, q := range queries {
		first, ok := x.First(q)
		hits := x.Search(q, guide.JA)
		if ok != (len(hits) > 0) || ok && first.ID != hits[0].Entry.ID {
			t.Errorf("%q: First finds %v, Search %s", q, first, describe(hits))
		}
		if _, ok := x.calledSo(q); ok {
			sure++
		}
	}
	if sure < len(queries)/3 { // a third of them repeat themselves, or are no keyword
		t.Errorf("only %d of %d queries were sure", sure, len(queries))
	}
}

// TestFirstTie: two entries of one keyword are told apart by Search.
func TestFirstTie(t *testing.T) {
	same := guide.Words{JA: []string{"返品"}, EN: []string{"money back", "back money"}}
	x := New([]Entry{
		{Kind: "page", ID: "page", Title: guide.Text{JA: "頁", EN: "page"}, Keywords: same},
		{Kind: "topic", ID: "one", Title: guide.Text{JA: "一", EN: "one"}, Keywords: guide.Words{EN: same.EN[:1]}},
		{Kind: "topic", ID: "two", Title: guide.Text{JA: "二", EN: "two"}, Keywords: guide.Words{EN: same.EN[1:]}},
	}, Speech{Readings: []guide.Reading{{Word: "返品", Kana: "へんぴん"}}})
	for _, q := range []string{"money back", "back money", "返品", "one", "two", "へんぴん", "henpin"} {
		first, ok := x.First(q)
		if hits := x.Search(q, guide.JA); !ok || first.ID != hits[0].Entry.ID {
			t.Errorf("%q: First finds %v, Search %s", q, first, describe(hits))
		}
	}
}
