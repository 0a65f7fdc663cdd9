package search

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"toiawase/guide"
	"toiawase/guide/search/romaji"
)

// TestOwnWords checks that every entry is first for its titles and keywords,
// however they are typed. Where two entries have the same keyword, either may
// be first.
func TestOwnWords(t *testing.T) {
	x := testIndex(t)
	for i := range x.entries {
		e := &x.entries[i]
		for _, lang := range guide.Langs {
			for _, text := range append([]string{e.Title.In(lang)}, e.Keywords.In(lang)...) {
				for _, typed := range spellings(x.Kana(text), text) {
					wantFirst(t, x, e, typed)
				}
			}
		}
	}
}

// spellings returns the ways in which a text may be typed.
func spellings(kana, text string) []string {
	list := []string{text}
	if kana != fold(text) || romaji.Kana(kana) {
		list = append(list, kana, romaji.Hepburn(kana), romaji.Kunrei(kana))
	}
	return list
}

func wantFirst(t *testing.T, x *Index, e *Entry, typed string) {
	t.Helper()
	hits := x.Search(typed, guide.JA)
	for _, h := range hits {
		if h.Entry.ID == e.ID && (h.Exact && h.Score >= hits[0].Score-1e-6) {
			return
		}
		if h.Score < hits[0].Score {
			break
		}
	}
	t.Errorf("%q of %s finds %s", typed, e.ID, describe(hits))
}

func TestSearch(t *testing.T) {
	x := testIndex(t)
	for _, c := range []struct {
		query, id, matched string
		lang               guide.Lang
		exact              bool
	}{
		{"不在票", "delivery.absence_slip", "不在票・再配達", guide.JA, true},
		{"fuzaihyou", "delivery.absence_slip", "不在票・再配達", guide.JA, true},
		{"pasword", "account.password", "new password", guide.JA, true},
		{"forgot passwrod", "account.password", "forgot password", guide.JA, true},
		{"税", "delivery.overseas", "海外配送・税関", guide.JA, true},
		{"再配達 依頼", "delivery.absence_slip", "再配達の依頼", guide.JA, true},
		{"customs", "delivery.overseas", "International shipping, customs", guide.EN, true},
	} {
		hits := x.Search(c.query, c.lang)
		if len(hits) == 0 {
			t.Errorf("%s finds nothing", c.query)
			continue
		}
		if h := hits[0]; h.Entry.ID != c.id || h.Exact != c.exact || h.Matched != c.matched {
			t.Errorf("%s finds %s (%s, exact %t), want %s (%s)", c.query, h.Entry.ID, h.Matched, h.Exact, c.id, c.matched)
		}
	}
}

// TestOrder checks what every answer keeps to.
func TestOrder(t *testing.T) {
	x := testIndex(t)
	for _, q := range []string{"返金", "a", "チャット つながらない", "refund", "届かない荷物どこ", "電"} {
		hits := x.Search(q, guide.EN)
		if len(hits) == 0 || len(hits) > most {
			t.Errorf("%s has %d hits", q, len(hits))
		}
		if !slices.IsSortedFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) }) {
			t.Errorf("%s is out of order: %s", q, describe(hits))
		}
		for _, h := range hits {
			if !h.Exact && (h.Score < floor || h.Matched != "" || h.Spans != nil) {
				t.Errorf("%s: near hit %+v", q, h)
			}
		}
	}
}

func TestNothing(t *testing.T) {
	x := testIndex(t)
	for _, q := range []string{"", " ", "  \t", "、。", "\x00", "'"} {
		if hits := x.Search(q, guide.JA); hits != nil {
			t.Errorf("%q finds %s", q, describe(hits))
		}
		if hits := x.Near(q, guide.JA); hits != nil {
			t.Errorf("%q is near %s", q, describe(hits))
		}
	}
	empty := New(nil, Speech{})
	if hits := empty.Search("返品", guide.JA); hits != nil {
		t.Errorf("an empty index finds %s", describe(hits))
	}
}

func TestNear(t *testing.T) {
	x := testIndex(t)
	for _, q := range []string{"東京駅までの行き方", "猫がかわいい"} {
		near := x.Near(q, guide.JA)
		if len(near) == 0 || len(near) > nearest {
			t.Errorf("%s is near %d entries", q, len(near))
		}
		for _, h := range near {
			if h.Exact || h.Score >= floor {
				t.Errorf("%s is near %s, which Search finds", q, h.Entry.ID)
			}
		}
	}
}

// TestWholeWord: a word that ends in a letter of which nothing is known yet is
// whole if the content has it so.
func TestWholeWord(t *testing.T) {
	x := New([]Entry{
		{Kind: "topic", ID: "fraud", Title: guide.Text{JA: "BEC", EN: "BEC"}},
		{Kind: "topic", ID: "before", Title: guide.Text{JA: "before", EN: "before"}},
	}, Speech{})
	if hits := x.Search("bec", guide.JA); len(hits) == 0 || hits[0].Entry.ID != "fraud" {
		t.Errorf("bec finds %s", describe(hits))
	}
}

// TestEntries checks what a pack offers.
func TestEntries(t *testing.T) {
	p := &guide.Pack{
		Topics:   []guide.Topic{{ID: "return.how", Title: guide.Text{JA: "返品", EN: "Return"}, Keywords: guide.Words{JA: []string{"返したい"}}}},
		Pages:    []guide.Page{{ID: "mistakes", Title: guide.Text{JA: "よくある失敗", EN: "Mistakes"}, Body: guide.Text{JA: "前文\n## 番号の写し間違い\n本文\n", EN: "## Copied numbers\n"}}},
		Channels: []guide.Channel{{ID: "chat", Desk: "amazon", Name: guide.Text{JA: "チャット", EN: "Chat"}, Good: guide.Text{JA: "早い", EN: "Fast"}}},
	}
	list := Entries(p)
	var got []string
	for _, e := range list {
		got = append(got, e.Kind+":"+e.ID)
	}
	if want := "topic:return.how page:mistakes channel:chat"; strings.Join(got, " ") != want {
		t.Errorf("Entries = %s, want %s", strings.Join(got, " "), want)
	}
	if kw := list[1].Keywords.JA; !slices.Equal(kw, []string{"番号の写し間違い"}) {
		t.Errorf("the page's keywords are %q", kw)
	}
	x := New(list, Speech{})
	if hits := x.Search("copied", guide.JA); len(hits) != 1 || hits[0].Entry.ID != "mistakes" {
		t.Errorf("copied finds %s", describe(hits))
	}
}

// TestReadings checks that every kanji of the entries has a reading.
func TestReadings(t *testing.T) {
	x := testIndex(t)
	for _, p := range x.phrases {
		if kana := x.Kana(p.text); hasKanji(kana) {
			t.Errorf("%s is read %s", p.text, kana)
		}
	}
}

func FuzzSearch(f *testing.F) {
	for _, s := range []string{"", "返品", "todokanai", "ﾍﾝﾋﾟﾝ", "a", "々", "っ", "ー", "n'", "\xff", "\x00a", "💥返品", strings.Repeat("あa ", 300)} {
		f.Add(s)
	}
	x := New(testEntries(f)[:20], testReadings(f))
	f.Fuzz(func(t *testing.T, q string) {
		for _, lang := range guide.Langs {
			for _, h := range append(x.Search(q, lang), x.Near(q, lang)...) {
				checkSpans(t, h, lang)
			}
		}
	})
}

// checkSpans checks that spans are in order, apart and within the title.
func checkSpans(t *testing.T, h Hit, lang guide.Lang) {
	end := -1
	for _, s := range h.Spans {
		if s[0] <= end || s[1] <= s[0] || s[1] > utf8.RuneCountInString(h.Entry.Title.In(lang)) {
			t.Errorf("%s: spans %v", h.Entry.ID, h.Spans)
		}
		end = s[1]
	}
}

// FuzzIndex builds an index of any text and finds it again.
func FuzzIndex(f *testing.F) {
	f.Add("返品の手続き", "返品", "へんぴん")
	f.Add("㈱アマゾン", "", "")
	f.Add("\xff\x00", "\xff", "っ")
	f.Fuzz(func(t *testing.T, title, word, kana string) {
		x := New([]Entry{{Kind: "topic", ID: "a", Title: guide.Text{JA: title, EN: word}}}, Speech{Readings: []guide.Reading{{Word: word, Kana: kana}}})
		for _, q := range []string{title, word, kana} {
			for _, h := range x.Search(q, guide.JA) {
				checkSpans(t, h, guide.JA)
			}
		}
	})
}
