package tui

import (
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// writingIn opens the long text of the small pack.
func writingIn(t *testing.T, dir string) *driver {
	d := driveIn(t, dir, 80, 24, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "1", "1")
	d.follow(push(newLongText(d.app.state, "details")))
	return d.shows("書き終えた")
}

// TestLongTextStays: a long text that nobody has confirmed is not lost by going
// back, by a search, by leaving, or with the window.
func TestLongTextStays(t *testing.T) {
	for name, end := range map[string]func(d *driver){
		"esc":    func(d *driver) { d.press("esc") },
		"search": func(d *driver) { d.press("ctrl+f", "請求", "enter") },
		"leave":  func(d *driver) { d.press("ctrl+c") },
		"window": func(d *driver) { d.app.stash(); d.app.flush() },
	} {
		dir := t.TempDir()
		d := writingIn(t, dir).press("長い経緯", "enter", "二行目")
		end(d)
		d.app.stash()
		d.app.flush()
		found := false
		for _, c := range onDisk(t, dir) {
			for _, in := range c.Inputs {
				found = found || in.Key == "details" && in.Value == "長い経緯\n二行目" && c.Topic == "ride.cannot_return"
			}
		}
		if !found {
			t.Errorf("%s: %v is on disk", name, onDisk(t, dir))
		}
	}
}

// TestSecretIsNotStashed: what may not be kept goes.
func TestSecretIsNotStashed(t *testing.T) {
	dir := t.TempDir()
	writingIn(t, dir).press("カード番号は 4111 1111 1111 1111", "esc")
	for _, in := range theCase(t, dir).Inputs {
		if in.Key == "details" {
			t.Errorf("%v is on disk", in)
		}
	}
}

// TestDraftOfANote: a note that was begun opens again; one that is never ended
// is found as a note the next time, also of another case.
func TestDraftOfANote(t *testing.T) {
	dir := t.TempDir()
	d := toMessage(driveIn(t, dir, 100, 30, "ride.cannot_return")).press("8", "esc")
	d.pick(sheet.DeedReply).press("2").press("明日調べます", "esc", "esc").pick(sheet.DeedNote).press("esc")
	d.pick(sheet.DeedReply).press("2").shows("明日調べます").press("tab", "enter", "明日", "enter", "enter").shows("明日調べます", "あと1日  2026年11月24日(火)")
	d.pick(sheet.DeedReply).press("2").press("担当は", "ctrl+f", "請求", "enter")
	if len(theCase(t, dir).Log) != 1 {
		t.Fatalf("%v is on disk", theCase(t, dir).Log)
	}
	d.app.stash()
	d.app.flush()
	log := theCase(t, dir).Log
	if len(log) != 2 || log[0].Kind != guide.EventPromise || log[1].Kind != guide.EventNote || log[1].Text != "担当は" {
		t.Errorf("%v is on disk", log)
	}
}

// TestTakenBack: a contact that was noted by a slip can be taken back.
func TestTakenBack(t *testing.T) {
	dir := t.TempDir()
	d := toMessage(driveIn(t, dir, 100, 30, "ride.cannot_return")).press("8").shows("送ったことを記録しました", "次に見るのは")
	d.press("ctrl+z").shows("取り消しました: 連絡した窓口: チャット", "1 コピー")
	d.follow(goCase(""))
	d.shows("文面は、まだ送っていません")
	if list := theCase(t, dir).Events(guide.Session{}); len(list) != 0 {
		t.Fatalf("%v is on disk", list)
	}
	d.pick(sheet.DeedWrite).press("8", "esc").pick(sheet.DeedNumber).press("Ｑ－１", "enter").shows("Q-1")
	d.press("ctrl+z", "ctrl+z").shows("文面は、まだ送っていません")
}

// TestNothingTyped: a promise without a day is not due, and a contact without a
// time happened now, also in the afternoon.
func TestNothingTyped(t *testing.T) {
	dir, evening := t.TempDir(), morning.Add(8*time.Hour)
	toMessage(driveIn(t, dir, 100, 30, "ride.cannot_return"))
	d := driveAt(t, smallPack(t), dir, 100, 30, "", evening).press("enter")
	d.pick(sheet.DeedPromise).press("連絡します", "tab", "enter", "enter").shows("文面は、まだ送っていません")
	d.pick(sheet.DeedContact).press("1", "enter", "enter")
	c := theCase(t, dir)
	list := c.Events(guide.Session{})
	if !c.Log[0].Due.IsZero() || !list[len(list)-1].At.Equal(evening) {
		t.Errorf("%v is on disk", list)
	}
}

// TestLongQuestion: on a small screen a question begins with its beginning, its
// choices are in sight, and the page keys read on.
func TestLongQuestion(t *testing.T) {
	d := driveIn(t, t.TempDir(), 40, 9, "ride.cannot_return").shows("返すまで料金が", "> 1", "  2", "v\n")
	before := d.screen()
	d.press("pgdown", "pgdown", "pgdown").shows("増設ポート", "> 1", "^\n").press("down").shows("> 2", "増設ポート")
	d.press("up", "pgup", "pgup", "pgup")
	if d.screen() != before {
		t.Errorf("back at\n%s, want\n%s", d.screen(), before)
	}
}
