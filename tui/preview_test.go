package tui

import (
	"errors"
	"strings"
	"testing"

	"toiawase/guide"
)

// reloadWith hands a changed copy of the small pack to the program, as a look
// at its files would.
func (d *driver) reloadWith(change func(*guide.Pack)) *driver {
	d.t.Helper()
	p := smallPack(d.t)
	change(p)
	p.Seal()
	d.send(reloadMsg{pack: p})
	return d
}

func topicOf(p *guide.Pack, id string) *guide.Topic {
	for i := range p.Topics {
		if p.Topics[i].ID == id {
			return &p.Topics[i]
		}
	}
	return nil
}

// TestPreviewKeepsTheStep: a changed text shows at once, at the same step,
// with the same answer under the cursor and what was typed.
func TestPreviewKeepsTheStep(t *testing.T) {
	text := func(s string) guide.Text { return guide.Text{JA: s, EN: s} }
	d := drive(t, 100, 30, "ride.cannot_return").press("down")
	d.reloadWith(func(p *guide.Pack) {
		topicOf(p, "ride.cannot_return").Step("look").Check = text("空きを探しましたか。")
	})
	d.shows("空きを探しましたか。", "> 2  空きはない").press("2", "1", "2", "きの")
	d.reloadWith(func(p *guide.Pack) {
		for i := range p.Facts {
			if p.Facts[i].ID == "tried_at" {
				p.Facts[i].Ask = text("返そうとしたのはいつでしょう")
			}
		}
	})
	d.shows("返そうとしたのはいつでしょう", "きの").press("backspace", "のう", "enter")
	if _, ok := d.app.walk.Lookup("tried_at"); ok {
		t.Log("read") // 「きのう」 is a day
	} else {
		t.Errorf("the typed text was lost:\n%s", d.screen())
	}
}

// TestPreviewEveryScreen: a reload keeps each screen as it is.
func TestPreviewEveryScreen(t *testing.T) {
	for name, d := range map[string]*driver{
		"home":      drive(t, 80, 24, ""),
		"search":    drive(t, 80, 24, "").press("返せない"),
		"review":    drive(t, 80, 24, "ride.cannot_return").press("2", "1", "esc"),
		"emergency": drive(t, 80, 24, "bill.strange_charge").press("1", "enter"),
		"checklist": drive(t, 80, 24, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "1", "1", "down"),
		"fact":      drive(t, 80, 24, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "1", "1", "enter", "RC"),
		"advice":    toMessage(drive(t, 80, 24, "ride.cannot_return")).press("esc", "down"),
		"blocked":   toMessage(drive(t, 80, 24, "ride.cannot_return")).press("esc", "5"),
		"message":   toMessage(drive(t, 80, 24, "ride.cannot_return")),
		"tree":      drive(t, 80, 24, "ride.cannot_return").press("2", "1", "ctrl+t", "up"),
		"help":      drive(t, 80, 24, "ride.cannot_return").press("f1"),
		"leave":     drive(t, 80, 24, "ride.cannot_return").press("1", "ctrl+c"),
	} {
		if name == "search" {
			continue // the index is made anew: see TestPreviewSearch
		}
		before, depth := d.screen(), len(d.app.stack)
		if d.reloadWith(func(*guide.Pack) {}); d.screen() != before || len(d.app.stack) != depth {
			t.Errorf("%s: after a reload\n%s\nwant\n%s", name, d.screen(), before)
		}
		if d.app.pack == nil || d.app.walk != nil && d.app.walk.Pack() != d.app.pack {
			t.Errorf("%s: two packs at once", name)
		}
	}
}

// TestPreviewBroken: a pack that cannot be read keeps the old one, with one
// line until it is mended.
func TestPreviewBroken(t *testing.T) {
	d := drive(t, 60, 20, "ride.cannot_return").press("2")
	d.app.Update(reloadMsg{err: errors.New(`topics/ride/cannot_return.yaml:12:5: unknown key "chek": did you mean "check"?`)})
	d.check()
	d.shows("! topics/ride/cannot_return.yaml:12:5: unknown key").golden("preview-broken-60x20")
	d.press("1").shows("! topics/ride/cannot_return.yaml:12:5")
	d.app.Update(reloadMsg{})
	d.shows("! topics/")
	if d.reloadWith(func(*guide.Pack) {}); strings.Contains(d.screen(), "topics/") {
		t.Errorf("mended, but\n%s", d.screen())
	}
	if len(d.app.walk.Inputs()) != 2 {
		t.Error("answers were lost")
	}
}

// TestPreviewDraft: a pack that is not finished is shown as far as it goes,
// below all that is said of it, until it is whole.
func TestPreviewDraft(t *testing.T) {
	d := drive(t, 100, 30, "ride.cannot_return").press("2")
	p := smallPack(t)
	d.app.Update(reloadMsg{pack: p, err: errors.New("pack.yaml:1:1: one\npack.yaml:2:1: two +4")})
	d.check()
	d.shows("! pack.yaml:1:1: one", "! pack.yaml:2:1: two +4", "書きかけのパックです")
	if d.reloadWith(func(*guide.Pack) {}); strings.Contains(d.screen(), "pack.yaml") || strings.Contains(d.screen(), "書きかけ") {
		t.Errorf("whole again, but\n%s", d.screen())
	}
}

// TestPreviewRecords: Ctrl+S hands over the walk so far and says where it is; no
// other program knows the key.
func TestPreviewRecords(t *testing.T) {
	d := drive(t, 100, 30, "ride.cannot_return").press("2", "ctrl+s")
	if strings.Contains(d.screen(), "台本") {
		t.Error("a program that is no preview writes a script")
	}
	var got []guide.Input
	d.app.record = func(s guide.Session) (string, error) {
		got = s.Inputs()
		return "walks/ride.walk", nil
	}
	if d.press("ctrl+s").shows("台本を保存しました: walks/ride.walk"); len(got) != 1 {
		t.Errorf("the walk has %d inputs", len(got))
	}
	d.app.record = func(guide.Session) (string, error) { return "", errors.New("walks: no room") }
	d.press("ctrl+s").shows("walks: no room").press("f1").shows("Ctrl+S")
}

// TestPreviewGone: without its topic the walk is over, with a sentence, and
// all else goes on.
func TestPreviewGone(t *testing.T) {
	without := func(p *guide.Pack) { p.Topics = p.Topics[:1] }
	gone := smallPack(t).Topics[1].ID
	for _, d := range []*driver{drive(t, 100, 30, gone), drive(t, 100, 30, gone).press("ctrl+t"), drive(t, 100, 30, gone).press("f1")} {
		d.reloadWith(without)
		d.shows("トピックがパックからなくなった")
		if d.press("esc", "down"); strings.Contains(d.screen(), "なくなった") {
			t.Error("the sentence stays")
		}
		d.shows("何に困っていますか")
	}
}

// TestPreviewOtherWay: answers that lead elsewhere now bring the screen that
// fits, and an alarm that is new brings its panel.
func TestPreviewOtherWay(t *testing.T) {
	d := drive(t, 80, 24, "ride.cannot_return").press("2", "1")
	d.reloadWith(func(p *guide.Pack) {
		topicOf(p, "ride.cannot_return").Step("what").Answers[0].Go = "solved"
	})
	d.shows("解決です")
	d = drive(t, 80, 24, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "1", "1", "tab", "enter", "enter")
	d.reloadWith(func(p *guide.Pack) {
		step := topicOf(p, "ride.cannot_return").Step("look")
		for i := range step.Answers {
			step.Answers[i].ID += "x"
		}
	})
	d.shows("まず、空きがないか見てください。")
	if !d.app.walking() || len(d.app.stack) != 2 {
		t.Errorf("%d screens", len(d.app.stack))
	}
}

// TestPreviewOnlyTicksThere: a normal program never looks at files again.
func TestPreviewOnlyTicksThere(t *testing.T) {
	d := drive(t, 80, 24, "")
	if d.app.watch() != nil {
		t.Error("a program that is no preview ticks")
	}
	d.app.reload = func() (*guide.Pack, error) { return nil, nil }
	if d.app.watch() == nil {
		t.Error("a preview does not look at its files")
	}
}
