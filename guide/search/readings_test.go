package search

import (
	"testing"

	"toiawase/guide"
)

// TestTwoReadings: a text with a word of two living readings is found by either,
// and by the word itself; a query of its own with the first reading finds no less.
func TestTwoReadings(t *testing.T) {
	entries := []Entry{
		{Kind: "topic", ID: "chat", Title: guide.Text{JA: "チャットの画面が開かない"}},
		{Kind: "topic", ID: "twice", Title: guide.Text{JA: "重複した注文"}},
		{Kind: "topic", ID: "red", Title: guide.Text{JA: "赤い箱"}},
	}
	x := New(entries, Speech{Readings: []guide.Reading{
		{Word: "画面", Kana: "がめん"}, {Word: "開か", Kana: "ひらか・あか"}, {Word: "重複", Kana: "ちょうふく・じゅうふく"},
		{Word: "注文", Kana: "ちゅうもん"}, {Word: "赤い", Kana: "あかい"}, {Word: "箱", Kana: "はこ"},
	}})
	for query, want := range map[string]string{
		"画面が開かない": "chat", "がめんがひらかない": "chat", "がめんがあかない": "chat", "gamen ga akanai": "chat",
		"重複": "twice", "ちょうふく": "twice", "じゅうふく": "twice", "juufuku": "twice",
	} {
		if hits := x.Search(query, guide.JA); len(hits) == 0 || hits[0].Entry.ID != want || !hits[0].Exact {
			t.Errorf("%s finds %v, want %s exactly", query, hits, want)
		}
	}
	if got := x.Kana("開かない重複"); got != "ひらかないちょうふく" {
		t.Errorf("it is read %s", got)
	}
}
