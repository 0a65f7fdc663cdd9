package search

import (
	"testing"

	"toiawase/guide"
)

// TestGoods: a text that names a thing finds what is said of goods in general;
// the thing alone says nothing of them.
func TestGoods(t *testing.T) {
	entries := []Entry{
		{Kind: "topic", ID: "broken", Title: guide.Text{JA: "商品が壊れていた", EN: "The item is broken"}},
		{Kind: "topic", ID: "pay", Title: guide.Text{JA: "支払いができない", EN: "The payment failed"}},
	}
	goods := guide.Words{JA: []string{"商品", "椅子", "電気毛布"}, EN: []string{"item", "chair"}}
	x := New(entries, Speech{Words: guide.SearchWords{Goods: goods}})
	for query, want := range map[string]string{
		"椅子が壊れていた":   "商品が壊れていた",
		"電気毛布が壊れていた": "商品が壊れていた",
		"椅子":         "", "本が壊れていた": "", "長椅子の色": "長商品の色",
		"the chair is broken":    "the item is broken",
		"the armchair is broken": "",
	} {
		if got := x.goods.general(fold(query), goods); got != want {
			t.Errorf("%q is read as %q, want %q", query, got, want)
		}
	}
	for _, query := range []string{"電気毛布が壊れていた", "my chair is broken"} {
		if hits := x.Search(query, guide.JA); len(hits) == 0 || hits[0].Entry.ID != "broken" {
			t.Errorf("%q finds %v", query, hits)
		}
	}
}
