package search

import (
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
)

// TestClauses: a text is cut where a thought ends, and nowhere within a word.
func TestClauses(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"商品が届かない", nil},
		{"商品が届かない。", nil}, // the end alone makes no second clause
		{"昨日頼んだのに、まだ届かない", []string{"昨日頼んだ", "まだ届かない"}},
		{"返金されたけど金額が違う", []string{"返金された", "金額が違う"}},
		{"業者に聞くと言われ困った", []string{"業者に聞く"}}, // three runes say nothing
		{"返品できないのでしょうか", nil},               // ので goes on
		{"窓口をたらい回しにされる", nil},               // so does たら
		{"電話じゃなくてチャットがいい", []string{"電話じゃなくて", "チャットがいい"}},
		{"届いた箱を開けたら空だったので返したい", []string{"届いた箱を開け", "空だった", "返したい"}},
		{"一行目です\n二行目です", []string{"一行目です", "二行目です"}},
		{"返品 届かない荷物", []string{"届かない荷物"}},
		{"where is my order", nil},
		{"i paid twice but nobody answers", []string{"i paid twice", "but nobody answers"}},
		{"it's a pre-order", nil},
		{"https://example.com/a?b=1,2 は本物の店ですか", []string{"https://example.com/a?b=1,2", "は本物の店ですか"}},
		{"httpの意味、wwwの意味", []string{"httpの意味", "wwwの意味"}},
		{"amazonのprime video 見られない動画", []string{"amazonのprime video", "見られない動画"}},
	} {
		if got := clauses(fold(c.text)); !slices.Equal(got, foldAll(c.want)) {
			t.Errorf("%s: clauses are %q, want %q", c.text, got, c.want)
		}
	}
}

// TestWithoutAddresses: the words within a web address say nothing.
func TestWithoutAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"is amazon-help.xyz real":            "is   real",
		"https://a.example/order?x=1 は本物ですか": "は本物ですか",
		"これはamazon-check.comの偽物":             "これは の偽物",
		"paid v1.0 of it. and then":          "paid v1.0 of it. and then",
		"商品が届かない。":                           "商品が届かない。",
	} {
		if got := withoutAddresses(fold(text)); got != fold(want) {
			t.Errorf("%s becomes %q, want %q", text, got, want)
		}
	}
	x := New([]Entry{
		{Kind: "topic", ID: "order", Title: guide.Text{EN: "cancel an order"}},
		{Kind: "topic", ID: "site", Title: guide.Text{EN: "is this site real"}},
	}, Speech{})
	if hits := x.Search("is cancel-order.shop a real site", guide.JA); len(hits) == 0 || hits[0].Entry.ID != "site" {
		t.Errorf("a site named cancel-order.shop finds %s", describe(hits))
	}
}

func foldAll(list []string) (folded []string) {
	for _, s := range list {
		folded = append(folded, fold(s))
	}
	return folded
}

// TestMostClauses: what is pasted never makes more clauses than are looked at.
func TestMostClauses(t *testing.T) {
	if n := len(clauses(strings.Repeat("荷物が来ない。", 3*mostClause))); n != mostClause {
		t.Errorf("%d clauses", n)
	}
}
