package search

import (
	"strings"
	"testing"

	"toiawase/guide"
)

// trade are search words for tests.
var trade = guide.SearchWords{
	Ours:      guide.Words{JA: []string{"注文", "届か", "カード"}, EN: []string{"order", "card"}},
	Names:     guide.Words{JA: []string{"アマゾン"}},
	Others:    guide.Words{JA: []string{"楽市"}},
	Asks:      guide.Words{JA: []string{"どこに聞"}},
	Elsewhere: guide.Words{JA: []string{"天気", "レシピ"}, EN: []string{"weather"}},
	Bait: guide.Pasted{Signs: guide.Words{JA: []string{"24時間以内", "下記より", "法的手続き"}, EN: []string{"click here"}},
		Opens: []string{"phishing"}, Done: []string{"entered"}},
	Mail: guide.Pasted{Signs: guide.Words{JA: []string{"ご注文の確認", "注文番号", "お届け予定日"}},
		Opens: []string{"late"}},
}

// TestHear: each word counts once, in any width and case; a Latin one only
// where it is a whole word.
func TestHear(t *testing.T) {
	x := newLexicon(trade)
	for text, want := range map[string]heard{
		"注文した注文が届かない":           {ours: 2},
		"明日の天気とレシピ":             {elsewhere: 2},
		"ｶｰﾄﾞ":                  {ours: 1},
		"My ORDER":              {ours: 1},
		"disorder, cardinal":    {},
		"order's card":          {ours: 2},
		"amazonのcardが":          {ours: 1},
		"２４時間以内に下記よりclick here": {bait: 3},
		"天気で注文が届かない":            {ours: 2, elsewhere: 1},
		"":                      {},
	} {
		if got := x.hear([]rune(fold(text))); got != want {
			t.Errorf("%s: heard %v, want %v", text, got, want)
		}
	}
}

// TestFloor: a word of the trade lets more through, one of another matter less,
// least where there are more of these or another shop is named; a name of our
// own outweighs them all.
func TestFloor(t *testing.T) {
	x := newLexicon(trade)
	at := func(text string, long bool) float32 { return x.floor([]rune(fold(text)), long) }
	for _, rising := range [][]float32{
		{at("アマゾンの件が遅い", true), at("注文が遅い", true), at("何かが遅い", true), at("注文と天気", true), at("注文と天気とレシピ", true), at("楽市で注文が届かない", true)},
		{at("注文が", false), at("何かが", false), at("注文と天気", false), at("天気は", false)},
		{at("アマゾンと楽市", true), at("注文が遅い", true)},
	} {
		for i := 1; i < len(rising); i++ {
			if rising[i] <= rising[i-1] {
				t.Errorf("floors %v do not rise", rising)
			}
		}
	}
	if got := (lexicon{}).floor([]rune("注文が遅い"), true); got != floor {
		t.Errorf("without words the floor is %v", got)
	}
}

// TestPasted: a message is told from what a person writes, and from what is
// typed beside it.
func TestPasted(t *testing.T) {
	x := newLexicon(trade)
	for _, c := range []struct {
		text string
		kind sense
		own  string
	}{
		{"荷物が届かないので24時間以内に連絡がほしいと伝えたい", ours, ""}, // one sign, and no frame
		{"【重要】24時間以内に下記よりご確認ください、確認がない場合は法的手続きに入ります", bait, ""},
		{"これは本物ですか。件名:確認。24時間以内に下記よりお手続きください", bait, "これは本物ですか"},
		{"下記よりお手続きください http://example.com/a これは本物でしょうか", bait, "これは本物でしょうか"},
		{"ご注文の確認。注文番号 250-1。お届け予定日 3日。箱が空でした", mail, "箱が空でした"},
		{"ご注文の確認、注文番号、お届け予定日のどれも書いていない", ours, ""}, // no number
		{"これは本物?「24時間以内に下記よりお手続きのほど重ねてお願い申し上げます」", bait, "これは本物"},
		{"「24時間以内」に「下記より」と言われて困っているのですが", ours, ""}, // no sentence is quoted
		{"24時間以内に下記より", ours, ""}, // too short to be pasted
	} {
		folded := fold(c.text)
		kind, own := x.pasted([]rune(folded), clauses(folded))
		if kind != c.kind || strings.Join(own, "|") != fold(c.own) {
			t.Errorf("%s: kind %d, own %q, want %d, %q", c.text, kind, own, c.kind, c.own)
		}
	}
}

// TestAsks: a clause that only asks whom to ask does not outweigh the one that
// says what has happened; alone it is heard in full.
func TestAsks(t *testing.T) {
	x := New([]Entry{
		{Kind: "topic", ID: "ask", Title: guide.Text{JA: "どこに聞けばいいかわからない"}},
		{Kind: "topic", ID: "box", Title: guide.Text{JA: "注文した箱が空"}},
	}, Speech{Words: trade})
	for query, want := range map[string]string{
		"注文した箱が空でした、どこに聞けばいいかわからない": "box",
		"どこに聞けばいいかわからない":            "ask",
	} {
		if hits := x.Search(query, guide.JA); len(hits) == 0 || hits[0].Entry.ID != want {
			t.Errorf("%s finds %s, not %s first", query, describe(hits), want)
		}
	}
}

// TestElsewhereIsNoWord: what names another matter is not exact because some
// longer word holds it.
func TestElsewhereIsNoWord(t *testing.T) {
	x := New([]Entry{{Kind: "topic", ID: "late", Title: guide.Text{JA: "悪天気で遅れた"}}}, Speech{Words: trade})
	if hits := x.Search("天気", guide.JA); len(hits) > 0 {
		t.Errorf("天気 finds %s", describe(hits))
	}
}

// TestMessageOpens: a message leads to the topics that are named for it, in
// their order, and never to what its bait names; who did what it wanted comes
// to that first.
func TestMessageOpens(t *testing.T) {
	topic := func(id, title string) Entry {
		return Entry{Kind: "topic", ID: id, Title: guide.Text{JA: title, EN: id}}
	}
	x := New([]Entry{
		topic("payment", "支払いの問題"), topic("phishing", "怪しいメール"),
		topic("entered", "偽サイトにカード番号を入れた"), topic("late", "届くのが遅い"), topic("empty", "箱が空だった"),
	}, Speech{Words: trade})
	for query, want := range map[string]string{
		"【重要】支払いの問題があります。24時間以内に下記よりご確認ください":          "phishing",
		"【重要】24時間以内に下記よりご確認ください。偽サイトにカード番号を入れた":       "entered phishing",
		"ご注文の確認。注文番号 250-1234567。お届け予定日 12月3日":        "late",
		"ご注文の確認。注文番号 250-1234567。お届け予定日 12月3日。箱が空だった": "empty",
	} {
		var got []string
		for _, h := range x.Search(query, guide.JA) {
			got = append(got, h.Entry.ID)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s finds %q, want %q", query, s, want)
		}
	}
}
