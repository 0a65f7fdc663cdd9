package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/load"
)

// boatPack is a second pack: the small one under another id and name, with a
// topic, a page and a channel by which it can be told.
func boatPack(t *testing.T) *guide.Pack {
	t.Helper()
	p := cyclePack(t)
	p.ID = "mikan-boat"
	p.Header.Name = guide.Text{JA: "みかんボート", EN: "Mikan Boats"}
	p.Header.Notice = guide.Text{JA: "ボートの案内です。", EN: "About boats."}
	p.Topics[0].Title = guide.Text{JA: "ボートが揺れる", EN: "The boat rocks"}
	p.Pages[0].Title = guide.Text{JA: "桟橋の地図", EN: "A map of the piers"}
	p.Pages[0].Body = guide.Text{JA: "桟橋は三つあります。", EN: "There are three piers."}
	p.Channels[0].Name = guide.Text{JA: "灯台の窓口", EN: "The lighthouse"}
	p.Readings = append(p.Readings, guide.Reading{Word: "桟橋", Kana: "さんばし"}, guide.Reading{Word: "灯台", Kana: "とうだい"})
	p.Seal()
	return p
}

// driveBoth opens the program on two packs, with one beside that cannot be used.
func driveBoth(t *testing.T, w, h int, topic string) *driver {
	t.Helper()
	first, err := load.FS(os.DirFS(filepath.Join("..", "guide", "testdata", "pack")))
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	a, err := build(Options{
		Packs: guide.Packs{first, boatPack(t)}, Topic: topic, Lang: guide.JA, Now: func() time.Time { return morning },
		Getenv: func(k string) string { return map[string]string{"HOME": home}[k] },
		Broken: []guide.Broken{{
			Folder: "/home/me/.local/share/toiawase/packs/neko",
			Why:    []guide.Text{{JA: "pack.yaml:6:3: unknown key", EN: "pack.yaml:6:3: unknown key"}, {JA: "facts.yaml:1:1: ふたつめ", EN: "facts.yaml:1:1: second"}},
			More:   7, Do: guide.Text{JA: "toiawase lint で確かめてください", EN: "see toiawase lint"},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, app: a}
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// chooses moves to the row of home that has a text, and opens it.
func (d *driver) chooses(id string) *driver {
	d.t.Helper()
	return d.marks(id).press("enter")
}

// marks puts the cursor of home on a row, in its column or in its pane.
func (d *driver) marks(id string) *driver {
	d.t.Helper()
	h := d.app.top().(*home)
	d.app.View()
	if h.areas.on = !h.menu.Select(id); h.areas.on && !h.areas.menu.Select(id) {
		d.t.Fatalf("no row %q on\n%s", id, d.screen())
	}
	return d
}

func TestHomeOfTwoPacks(t *testing.T) {
	for _, size := range []struct {
		w, h int
		name string
	}{{60, 20, "60x20"}, {100, 30, "100x30"}} {
		d := driveBoth(t, size.w, size.h, "")
		d.golden("packs-home-" + size.name)
		d.press("ボート").golden("packs-found-" + size.name)
		d.press("esc", "ctrl+l").golden("packs-home-en-" + size.name)
		d.chooses("broken").golden("packs-broken-en-" + size.name)
		d.press("ctrl+l").golden("packs-broken-" + size.name)
		d.press("esc").shows("使えないパックが1つあります")
	}
}

// TestNoticeFollows: beside home stands the notice of the pack whose row is
// under the cursor; in the help that of the walk.
func TestNoticeFollows(t *testing.T) {
	d := driveBoth(t, 100, 30, "").shows("試験のための架空のサービスで")
	d.marks("family mikan-boat:ride")
	d.shows("ボートの案内です。")
	d.chooses("family mikan-boat:ride").chooses("topic mikan-boat:ride.lock")
	d.press("f1", "end").shows("ボートの案内です。").press("esc", "esc").shows("乗る・返す (みかんボート)").press("esc").shows("続きから")
	d.marks("family ride")
	d.shows("試験のための架空のサービスで")
}

// TestSearchOverPacks: what another pack has is found, says where it is from,
// and opens there; the walk stays in its pack.
func TestSearchOverPacks(t *testing.T) {
	d := driveBoth(t, 80, 24, "").press("ボートが揺れる").shows("(みかんボート)").press("enter")
	boat := d.app.packs[1]
	if d.app.walk == nil || d.app.walk.Pack() != boat || d.app.pack != boat {
		t.Fatalf("the topic of the other pack does not open:\n%s", d.screen())
	}
	d.press("ctrl+f", "さんばし").shows("桟橋の地図", "(みかんボート)").press("enter").shows("桟橋は三つあります。")
	d.press("esc", "esc").press("とうだい").shows("灯台の窓口", "(みかんボート)").press("enter").shows("灯台の窓口").press("esc")
	d.press("esc").press("自転車").chooses("topic ride.cannot_return")
	if d.app.pack != d.app.packs[0] || d.app.walk.Pack() != d.app.packs[0] {
		t.Error("the walk of the first pack is not in it")
	}
}

// TestWalkOfAnotherPack: questions, advice, pages and message are those of its
// pack, to the end.
func TestWalkOfAnotherPack(t *testing.T) {
	d := driveBoth(t, 80, 24, "mikan-boat:ride.cannot_return")
	toMessage(d)
	if d.app.walk.Pack().ID != "mikan-boat" || d.app.walk.Channel() == nil {
		t.Fatalf("not at the message:\n%s", d.screen())
	}
	want := d.app.walk.Compose(d.app.walk.Channel(), guide.JA).Body
	d.press("enter")
	if len(d.clip) != 1 || d.clip[0] != want {
		t.Errorf("clipboard %q, want %q", d.clip, want)
	}
	d.press("esc", "ctrl+r")
	if r, ok := d.app.top().(*reader); ok && r.page != nil && r.page != d.app.packs[1].Page(r.page.ID) {
		t.Error("the page is that of the other pack")
	}
}

// TestUnknownTopic: a ref that names nothing opens nothing.
func TestUnknownTopic(t *testing.T) {
	d := driveBoth(t, 80, 24, "")
	for _, ref := range []string{"mikan-boat:none.x", "none:ride.cannot_return", ""} {
		if err := d.app.start(ref); err == nil || d.app.walk != nil {
			t.Errorf("%q opened", ref)
		}
	}
}

// TestSizesOfTwoPacks: the new rows and the new screen at every size.
func TestSizesOfTwoPacks(t *testing.T) {
	for name, open := range map[string]func(*driver){
		"home":   func(*driver) {},
		"found":  func(d *driver) { d.press("ボート") },
		"broken": func(d *driver) { d.chooses("broken") },
	} {
		d := driveBoth(t, 80, 24, "")
		open(d)
		for w := 0; w <= 120; w += 5 {
			for h := 0; h <= 40; h += 3 {
				d.send(tea.WindowSizeMsg{Width: w, Height: h})
			}
		}
		if t.Failed() {
			t.Fatal(name)
		}
	}
}

// TestReplace: a pack that was read again takes the place of the one before.
func TestReplace(t *testing.T) {
	d := driveBoth(t, 80, 24, "mikan-boat:ride.cannot_return")
	old, now := d.app.packs[1], boatPack(t)
	d.app.replace(old, now)
	if d.app.packs[1] != now || d.app.pack != now || d.app.packs[0] == now {
		t.Error("not replaced")
	}
	if !strings.Contains(d.screen(), "残り") {
		t.Error("the walk is gone")
	}
}
