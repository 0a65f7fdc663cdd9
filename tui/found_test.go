package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/search"
	"toiawase/tui/typeset"
)

// cyclePack is the small pack with more to find.
func cyclePack(t *testing.T) *guide.Pack {
	t.Helper()
	p, err := load.FS(os.DirFS(filepath.Join("..", "guide", "testdata", "pack")))
	if err != nil {
		t.Fatal(err)
	}
	add := func(id, ja, en, summary string, keywords ...string) {
		topic := p.Topics[0]
		topic.ID, topic.Title = id, guide.Text{JA: ja, EN: en}
		topic.Summary, topic.Keywords = guide.Text{JA: summary, EN: en + " (summary)"}, guide.Words{JA: keywords}
		p.Topics = append(p.Topics, topic)
	}
	add("bill.twice", "ﾁｬﾘ代が二重になっていて、明細の金額と合わないとき", "Charged twice", "同じ日に2回引かれたとき", "レシートと違う")
	add("bill.high", "料金が高すぎる", "Charged too much", "思ったより高かったとき", "レシートと違う")
	add("ride.lock", "鍵が開かない", "The lock stays shut", "借りた自転車の鍵が開かないとき", "ロック")
	own := []guide.Reading{ // they count before those of the engine
		{Word: "料金", Kana: "りょうきん"}, {Word: "鍵", Kana: "かぎ"}, {Word: "開か", Kana: "あか"},
		{Word: "二重", Kana: "にじゅう"}, {Word: "明細", Kana: "めいさい"}, {Word: "金額", Kana: "きんがく"},
	}
	p.Readings = append(own, p.Readings...)
	p.Seal()
	return p
}

// lights is what is on the screen, without any space, and in 〔 〕 what colour
// or a line under it makes stand out.
func (d *driver) lights() string {
	plain := lipgloss.NewStyle()
	d.app.theme.Strong, d.app.theme.Accent = plain, plain.Italic(true)
	text := d.app.View().Content
	for _, style := range []lipgloss.Style{plain.Italic(true).Underline(true)} {
		on, off, _ := strings.Cut(style.Render("|"), "|")
		for strings.Contains(text, on) {
			before, after, _ := strings.Cut(text, on)
			part, rest, _ := strings.Cut(after, off)
			text = before + "〔" + part + "〕" + rest
		}
	}
	text = strings.Join(strings.Fields(typeset.Plain(text)), "")
	return strings.ReplaceAll(text, "〕〔", "")
}

// TestWhich: two topics as likely bring the question that tells them apart.
func TestWhich(t *testing.T) {
	d := driveOn(t, cyclePack(t), 60, 20, "").press("レシートと違う")
	d.shows("どちらですか", "同じ日に2回引かれたとき", "思ったより高かったとき").golden("which-60x20")
	d.press("ctrl+l").shows("Which is it?", "Charged twice (summary)")
	d.press("down", "enter")
	if d.app.walk == nil || d.app.walk.Topic().ID != "bill.high" {
		t.Error("the second answer does not open its topic")
	}
}

// TestNothingFits: never an empty screen.
func TestNothingFits(t *testing.T) {
	d := driveOn(t, cyclePack(t), 60, 20, "").press("天気かぎり")
	d.shows("見つかりませんでした", "分野から探す").golden("nothing-60x20")
	d.press("zzzzqqq").shows("分野から探す")
}

// TestLights: matched parts of titles stand out, over the end of a line too.
func TestLights(t *testing.T) {
	p := cyclePack(t)
	for query, want := range map[string]string{
		"kagiga": "〔鍵が〕開かない", "かぎがあか": "〔鍵が開か〕ない", "料金": "〔料金〕が高すぎる", "にじゅう": "〔二重〕になっていて", "ちゃり": "〔チャリ〕代",
		"自転車": "〔自転車〕を返せない",
	} {
		for _, width := range []int{24, 60} {
			d := driveOn(t, p, width, 20, "").press(query)
			if shown := d.lights(); !strings.Contains(shown, want) {
				t.Errorf("%s lights\n%s, want %s", query, shown, want)
			}
		}
	}
}

// TestSearchFromAnywhere: Ctrl+F opens the search above a screen, Esc leads
// back to it with nothing changed, and the walk stays in reach.
func TestSearchFromAnywhere(t *testing.T) {
	d := driveOn(t, cyclePack(t), 80, 24, "ride.cannot_return").press("2", "1")
	before := d.screen()
	d.press("ctrl+f").shows("続きから", "> 自転車を返せない").press("ロック").shows("鍵が開かない")
	d.press("f1", "ctrl+f").shows("鍵が開かない") // not a second one
	d.press("esc", "esc")
	if after := d.screen(); after != before {
		t.Errorf("back at\n%s, want\n%s", after, before)
	}
	d.press("ctrl+f", "ロック", "enter")
	if got := d.app.walk.Topic().ID; got != "ride.lock" || len(d.app.stack) != 2 {
		t.Errorf("%s is open, on %d screens", got, len(d.app.stack))
	}
	d.press("2", "ctrl+f", "enter").shows("質問の続きに答える").press("enter")
	if _, ok := d.app.top().(*question); !ok || len(d.app.stack) != 2 {
		t.Errorf("the walk is not taken up again: %T on %d screens", d.app.top(), len(d.app.stack))
	}
}

// TestPageFromSearch: a page that the search opened leads back to the search,
// and that to where one was.
func TestPageFromSearch(t *testing.T) {
	d := driveOn(t, cyclePack(t), 80, 24, "ride.cannot_return")
	before := d.screen()
	d.press("ctrl+f", "ポート")
	d.app.top().(*home).menu.Select("page " + "ports")
	d.press("enter")
	if _, ok := d.app.top().(*reader); !ok {
		t.Fatalf("%T is open, no page", d.app.top())
	}
	d.press("esc").shows("> ポート").press("esc", "esc")
	if d.screen() != before {
		t.Errorf("back at\n%s", d.screen())
	}
}

// TestTypedTooEarly: what is typed before the index is there is searched as
// soon as it is.
func TestTypedTooEarly(t *testing.T) {
	d := driveOn(t, cyclePack(t), 60, 20, "")
	late := d.app.index
	d.app.index = nil
	d.press("ロック", "enter")
	if d.app.walk != nil || len(d.app.top().(*home).menu.Items()) != 0 {
		t.Error("rows without an index")
	}
	d.send(indexMsg{late})
	d.shows("鍵が開かない")
}

// TestFirstFrameComesFirst: the index is made behind the first frame, once.
func TestFirstFrameComesFirst(t *testing.T) {
	a, err := build(Options{Pack: cyclePack(t), Lang: guide.JA, Now: nil, Getenv: func(string) string { return "" }, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	_, cmd := a.Update(tea.WindowSizeMsg{Width: 60, Height: 20})
	if a.index != nil || cmd == nil || !strings.Contains(a.View().Content, "自転車を返せない") {
		t.Fatal("home does not open without the index")
	}
	if _, again := a.Update(tea.WindowSizeMsg{Width: 80, Height: 20}); again != nil {
		t.Error("the index is made twice")
	}
	(&driver{t: t, app: a}).run(cmd)
	if a.index == nil {
		t.Error("no index")
	}
}

// TestSettle: a row moves up only for a real difference.
func TestSettle(t *testing.T) {
	hits := func(scores ...float64) (list []search.Hit) {
		for i, s := range scores {
			list = append(list, search.Hit{Entry: &search.Entry{Kind: "topic", ID: string(rune('a' + i))}, Score: s})
		}
		return list
	}
	for _, c := range []struct {
		hits []search.Hit
		last []string
		want string
	}{
		{hits(.8, .79, .5), nil, "abc"},
		{hits(.8, .79, .5), []string{"topic b", "topic a"}, "bac"},
		{hits(.8, .7, .5), []string{"topic b", "topic a"}, "abc"},
		{hits(.8, .79, .78), []string{"topic c", "topic b", "topic a"}, "cba"},
		{hits(), []string{"topic b"}, ""},
	} {
		var got strings.Builder
		for _, h := range settle(slices.Clone(c.hits), c.last) {
			got.WriteString(h.Entry.ID)
		}
		if got.String() != c.want {
			t.Errorf("after %v comes %s, want %s", c.last, got.String(), c.want)
		}
	}
}
