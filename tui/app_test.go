package tui

import (
	"math/rand"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/store"
	"toiawase/tui/theme"
)

// toMessage walks the small pack to its message: full port, no app trouble.
func toMessage(d *driver) *driver {
	d.press("2", "1", "2")           // none free, the port is full, the other too far
	d.press("11/23 9:30", "enter")   // since when
	d.press("1", "1")                // the app works, no earlier contact
	d.press("RC-1029", "enter")      // the number of the rental
	d.press("tab", "enter", "enter") // the advice, the message
	return d
}

func TestEmergencyTakesOver(t *testing.T) {
	d := drive(t, 100, 30, "bill.strange_charge")
	d.press("1")
	steps := len(d.app.walk.Emergency())
	for range steps {
		d.press("enter")
	}
	for _, e := range d.app.walk.Emergency() {
		if !d.app.walk.Has(guide.InputDone, e.ID) {
			t.Errorf("%s is not ticked", e.ID)
		}
	}
	d.press("enter")
	if _, still := d.app.top().(*emergency); still {
		t.Error("the panel does not give the walk back")
	}
}

// TestEmergencyIsLonger: a panel that the window cuts off says so, and the
// advice shows what was done as done.
func TestEmergencyIsLonger(t *testing.T) {
	d := drive(t, 60, 8, "bill.strange_charge").press("1").shows("v ほか1件")
	d.press("enter", "down", "down").shows("質問に戻る")
	d.send(tea.WindowSizeMsg{Width: 60, Height: 24})
	d.press("enter").press("tab", "enter").shows(d.app.theme.Done+" カード会社に電話", theme.Urgent+" 明細の画面")
}

// TestNothingIsLost: Esc, search, help, the languages and wrong keys keep
// every answer.
func TestNothingIsLost(t *testing.T) {
	d := drive(t, 80, 24, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "1", "1")
	want := slices.Clone(d.app.walk.Inputs())
	d.press("esc", "esc", "esc", "esc", "esc", "esc", "esc", "esc", "esc")
	d.press("ctrl+f", "ctrl+l", "f1", "esc", "ctrl+l", "z", "backspace", "9")
	if got := d.app.walk.Inputs(); !slices.Equal(got, want) {
		t.Errorf("inputs %v, want %v", got, want)
	}
}

// TestReview: Esc goes back over the answers, Enter keeps each, and a changed
// one keeps those that still apply.
func TestReview(t *testing.T) {
	d := drive(t, 80, 24, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "1", "1")
	d.press("esc", "esc", "esc").shows("2026年11月23日(月) 09:30")
	d.press("enter", "enter", "enter").shows("貸出番号")
	d.press("esc", "esc", "esc", "esc", "esc", "esc").shows("まず、空きがないか見てください。")
	d.press("enter").press("2")
	if v, ok := d.app.walk.Lookup("tried_at"); !ok || v.Text != "2026-11-23T09:30" {
		t.Errorf("the time is gone: %v", v)
	}
}

// TestBadInput: one clear sentence, and what was typed stays, unless it is a
// secret.
func TestBadInput(t *testing.T) {
	d := drive(t, 100, 30, "ride.cannot_return").press("2", "1", "2")
	d.press("さあ", "enter").shows("! ", "さあ")
	d = drive(t, 100, 30, "ride.cannot_return").press("2", "1", "2")
	d.press("4111 1111 1111 1111", "enter")
	if strings.Contains(d.screen(), "4111") {
		t.Errorf("a card number is still on the screen:\n%s", d.screen())
	}
	d.shows("! ")
}

// TestNoSecretInSearch: what looks like a card number leaves the search field
// at once, with the reason.
func TestNoSecretInSearch(t *testing.T) {
	d := drive(t, 100, 30, "").press("4111 1111 1111 1111")
	if strings.Contains(d.screen(), "4111") {
		t.Errorf("a card number stays in the search field:\n%s", d.screen())
	}
	d.shows("! カード番号のよう")
}

func TestCursorIsReal(t *testing.T) {
	d := drive(t, 80, 24, "")
	before := d.app.View().Cursor
	d.press("日本語")
	after := d.app.View().Cursor
	if before == nil || after == nil || after.X-before.X != 6 || after.Y != before.Y {
		t.Errorf("cursor moved from %v to %v, want six cells to the right", before, after)
	}
}

// TestCopy: what goes to the clipboard and to the file is the unwrapped text.
func TestCopy(t *testing.T) {
	d := toMessage(drive(t, 60, 20, "ride.cannot_return"))
	want := d.app.walk.Compose(d.app.walk.Channel(), guide.JA).Body
	d.press("enter")
	if len(d.clip) != 1 || d.clip[0] != want {
		t.Errorf("clipboard %q, want %q", d.clip, want)
	}
	file, err := os.ReadFile(d.app.clip.dir + "/" + store.MessageFile)
	if err != nil || string(file) != want {
		t.Errorf("file %q (%v), want %q", file, err, want)
	}
	d.press("4").press("enter")
	if got := d.clip[len(d.clip)-1]; got != d.app.walk.Compose(d.app.walk.Channel(), guide.EN).Body {
		t.Errorf("the English text was not copied: %q", got)
	}
}

func TestBlockedChannel(t *testing.T) {
	d := drive(t, 100, 30, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "1", "1", "tab", "enter")
	first := d.app.walk.Recommend().First.Channel.ID
	d.press("5")
	d.app.top().(*blocked).menu.Select(first)
	d.press("enter", "esc")
	if now := d.app.walk.Recommend().First; now == nil || now.Channel.ID == first {
		t.Errorf("%s is still first", first)
	}
}

// TestSizes: every screen at every size, without a panic or a cell too much.
func TestSizes(t *testing.T) {
	walks := map[string]func(*driver){
		"home":      func(*driver) {},
		"found":     func(d *driver) { d.press("返せない") },
		"nothing":   func(d *driver) { d.press("zzzzqqq") },
		"message":   func(d *driver) { d.app.start("ride.cannot_return"); d.follow(goWalk); toMessage(d) },
		"emergency": func(d *driver) { d.app.start("bill.strange_charge"); d.follow(goWalk); d.press("1") },
		"page":      func(d *driver) { d.follow(push(newReader(d.app.state, "ports"))) },
		"channel":   func(d *driver) { d.follow(push(newChannelScreen(d.app.state, d.app.pack.Channels[0].ID))) },
		"help":      func(d *driver) { d.press("f1") },
	}
	for name, walk := range walks {
		d := drive(t, 80, 24, "")
		walk(d)
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

// TestMonkey presses keys at random, alone and in bursts, pastes and changes the
// size of the window: no panic, no frame larger than the window, and always a
// way back. MONKEY_EVENTS says how many events it tries, of 200,000 over four
// seeds.
func TestMonkey(t *testing.T) {
	names := make([]string, 0, len(keys))
	for name := range keys {
		if name != "ctrl+c" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	n := 6000
	if testing.Short() {
		n = 1600
	}
	if s, err := strconv.Atoi(os.Getenv("MONKEY_EVENTS")); err == nil {
		n = s
	}
	for seed := range int64(4) {
		random := rand.New(rand.NewSource(7 + seed))
		d := drive(t, 80, 24, "")
		some := func() string {
			if random.Intn(6) == 0 {
				return string([]rune("0123456789aあ日ー漢ｶﾞ👍?s")[random.Intn(20)])
			}
			return names[random.Intn(len(names))]
		}
		for i := 0; i < n/4; i++ {
			switch random.Intn(20) {
			case 0:
				d.send(tea.WindowSizeMsg{Width: random.Intn(140), Height: random.Intn(45)})
			case 1:
				d.send(tea.PasteMsg{Content: "貼り付け\r\n2行目\x1b]52;c;AAAA\a" + strings.Repeat("あ", random.Intn(50))})
			case 2, 3:
				var burst []string
				for range 2 + random.Intn(12) {
					burst = append(burst, some())
				}
				i += len(burst)
				d.burst(burst...)
			default:
				d.press(some())
			}
		}
		for range 12 {
			d.press("esc")
		}
	}
}
