package tui

import (
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/script"
)

// replayOn opens a script on a pack.
func replayOn(t *testing.T, pack *guide.Pack, w, h int, name, text string) *driver {
	t.Helper()
	sc := parse(t, name, text)
	home := t.TempDir()
	a, err := build(Options{Pack: pack, Replay: sc, Lang: guide.JA, Now: func() time.Time { return morning },
		Getenv: func(k string) string { return map[string]string{"HOME": home}[k] }})
	if err != nil {
		t.Fatal(err)
	}
	a.indexing = true // no search here
	d := &driver{t: t, app: a}
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

func smallPack(t *testing.T) *guide.Pack {
	t.Helper()
	p, err := load.FS(os.DirFS(filepath.Join("..", "guide", "testdata", "pack")))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const fullPort = `lang ja
topic ride.cannot_return
answer look none
answer what full
answer other_port far
unknown tried_at
fact app_ok yes
fact contacted_via none
fact rental_number RC-1029
have port_photo
blocked callback
contacted chat 2026-11-22T10:00:00+09:00 C-1
channel chat
`

// TestReplayScreens looks at a replay from the first question to the last line.
func TestReplayScreens(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 20}, {100, 30}} {
		d := replayOn(t, smallPack(t), size.w, size.h, "full.walk", fullPort)
		name := fmt.Sprintf("%dx%d", size.w, size.h)
		d.golden("replay-check-" + name)
		d.press("right", "right", "right").golden("replay-typed-" + name)
		d.press("ctrl+l").shows("Replay 3/11", "next: I am not sure").press("ctrl+l")
		d.press("ctrl+n", "ctrl+n", "ctrl+n").shows("再現 6/11", "次: 貸出番号: RC-1029", ">-  貸出番号")
		d.press("ctrl+n").shows("次: 手元にあるもの: ポートの写真", "> [ ] ポートの写真")
		d.press("ctrl+n", "ctrl+n").shows("次: 連絡した窓口: チャット", "まず、ここへ")
		d.press("right", "right").shows("再現 11/11", "再現は終わりました", "1 コピー").golden("replay-end-" + name)
		d.press("right").shows("再現 11/11")
	}
}

// TestReplayBackAndForth: every line can be taken back, and comes again.
func TestReplayBackAndForth(t *testing.T) {
	d := replayOn(t, smallPack(t), 80, 24, "full.walk", fullPort)
	var seen []string
	for range 11 {
		seen = append(seen, d.screen())
		d.press("ctrl+n")
	}
	for _, want := range slices.Backward(seen) {
		if d.press("ctrl+p"); d.screen() != want {
			t.Fatalf("back is\n%s\nwant\n%s", d.screen(), want)
		}
	}
	d.press("left", "ctrl+p").shows("再現 0/11")
}

// TestReplayTakenOver: who answers as the script does stays in the replay, who
// answers something else leaves it; wrong turns of the keys lose nothing.
func TestReplayTakenOver(t *testing.T) {
	d := replayOn(t, smallPack(t), 80, 24, "full.walk", fullPort)
	d.press("enter").shows("再現 1/11").press("esc", "enter").shows("再現 1/11")
	d.press("2").shows("再現から離れました").press("ctrl+n", "right", "ctrl+p").shows("再現から離れました")
	if got := len(d.app.walk.Inputs()); got != 2 {
		t.Errorf("%d inputs after two answers", got)
	}
	d = replayOn(t, smallPack(t), 80, 24, "full.walk", fullPort).press("right", "right", "right", "tab", "tab", "tab", "12", "left", "left")
	if cursor := d.app.View().Cursor; cursor == nil {
		t.Error("the arrows leave the text that is typed")
	}
	d.shows("再現 3/11").press("ctrl+n").shows("再現 4/11")
	d.press("ctrl+f").shows("何に困っていますか").press("ctrl+n", "esc").shows("再現 4/11")
}

// TestReplayAlarm: the emergency panel comes, is stepped through, ticks what
// the script ticks, and comes again after a line back.
func TestReplayAlarm(t *testing.T) {
	d := replayOn(t, smallPack(t), 80, 24, "a.walk", "topic bill.strange_charge\nanswer card yes\ndone stop_card\ndone keep_proof\nhave statement\n")
	d.press("right").shows("先に、これだけしてください", "次: 済んだこと: カード会社に", "0 / 2")
	d.press("ctrl+n").shows("1 / 2 済み", "[x] カード会社").press("right").shows("2 / 2 済み")
	d.press("right").shows("用意するもの", "再現 4/4")
	d.press("ctrl+p", "ctrl+p", "ctrl+p", "ctrl+p").shows("再現 0/4").press("right").shows("先に、これだけしてください", "0 / 2")
}

// TestReplayStops: a line that cannot be used is one sentence with its place,
// and the walk goes on by hand.
func TestReplayStops(t *testing.T) {
	d := replayOn(t, smallPack(t), 100, 30, "old.walk", "topic ride.cannot_return\nanswer look none\nanswer what fulll\nfact app_ok yes\n")
	d.press("right").shows("! 再現 1/3  再現はここまでです: old.walk:3:13:", "返せない")
	d.press("right", "right").shows("再現 1/3").press("1").shows("離れました")
	d = replayOn(t, smallPack(t), 160, 30, "old.walk", "topic ride.cannot_return\nanswer look free\nfact email a@example.jp\n")
	d.press("right", "right").shows("old.walk:3:6: fact email changes nothing here")
	sc, _ := script.Parse(strings.NewReader("topic no.such\n"), "a.walk")
	if _, err := build(Options{Pack: smallPack(t), Replay: sc, Getenv: os.Getenv, Now: time.Now}); err == nil {
		t.Error("a script without its topic opens")
	}
}

// TestReplayShipped steps through every script of the shipped pack: each comes
// to the same end as the run does, with every line taken from where it is
// shown.
func TestReplayShipped(t *testing.T) {
	pack := shipped(t)
	files, err := fs.Glob(content.AmazonJP(), "walks/*.walk")
	if err != nil || len(files) == 0 {
		t.Fatal("no walks", err)
	}
	for i, file := range files {
		if testing.Short() && i%20 != 0 {
			continue
		}
		text, err := fs.ReadFile(content.AmazonJP(), file)
		if err != nil {
			t.Fatal(err)
		}
		d := replayOn(t, pack, 60, 20, file, string(text))
		sc, _ := script.Parse(strings.NewReader(string(text)), file)
		end, _, err := script.Run(pack, sc, guide.JA, morning)
		if err != nil {
			t.Fatal(err)
		}
		for n := range len(sc.Inputs) {
			if at, follows := d.app.standing(); at != n || !follows {
				t.Fatalf("%s: at %d of %d (%v)\n%s", file, at, n, follows, d.screen())
			}
			if !d.app.step(keyForth) { // without drawing every screen
				t.Fatalf("%s: the key is not taken at %d", file, n)
			}
		}
		d.check()
		if !script.Same(end, *d.app.walk) || script.OutcomeName(end) != script.OutcomeName(*d.app.walk) || !end.At().Equal(d.app.walk.At()) {
			t.Errorf("%s: the replay ends elsewhere", file)
		}
	}
}

// TestAuthorMonkey presses keys at random in a replay, while the pack is read
// again and the window changes: no panic, no frame too large, always a way on.
func TestAuthorMonkey(t *testing.T) {
	names := []string{"ctrl+n", "ctrl+n", "right", "ctrl+p", "left", "enter", "esc", "up", "down", "tab", "ctrl+t", "f2", "f1", "ctrl+l", "ctrl+f", "pgdown", "home", "end", "1", "2", "0"}
	packs := []*guide.Pack{smallPack(t), smallPack(t), smallPack(t)}
	packs[1].Topics = packs[1].Topics[:1]
	topicOf(packs[2], "ride.cannot_return").Step("what").Answers[0].Go = "solved"
	for _, p := range packs[1:] {
		p.Seal()
	}
	random := rand.New(rand.NewSource(11))
	for _, text := range []string{fullPort, "topic bill.strange_charge\nanswer card yes\ndone stop_card\ndone keep_proof\nhave statement\n"} {
		d := replayOn(t, packs[0], 60, 20, "a.walk", text)
		for i := range 1200 {
			switch {
			case i%40 == 7:
				d.send(tea.WindowSizeMsg{Width: random.Intn(120), Height: random.Intn(40)})
			case i%60 == 11:
				d.send(reloadMsg{pack: packs[random.Intn(3)]})
			case d.app.walk == nil:
				sc := parse(t, "a.walk", text)
				d.app.newReplay(sc, sc.Topic.Key)
				d.follow(goWalk)
			default:
				d.press(names[random.Intn(len(names))])
			}
		}
	}
}

func parse(t *testing.T, name, text string) *script.Script {
	t.Helper()
	sc, err := script.Parse(strings.NewReader(text), name)
	if err != nil {
		t.Fatal(err)
	}
	return sc
}
