package tui

import (
	"strings"
	"testing"

	"toiawase/guide"
)

// atCall opens the card for a call, from an advice that was looked at.
func atCall(t *testing.T, dir string) *driver {
	t.Helper()
	d := toMessage(driveIn(t, dir, 80, 24, "ride.cannot_return"))
	for _, ch := range d.app.walk.Offered() {
		if d.app.walk.Spoken(ch) {
			d.follow(push(newCallCard(d.app.state, ch)))
			return d
		}
	}
	t.Fatal("nobody is called")
	return d
}

// TestCall: what is written during a call is noted when it ends: the contact
// with its number and its time, who it was, and the day that was promised.
func TestCall(t *testing.T) {
	dir := t.TempDir()
	d := atCall(t, dir).shows("通話カード", "つながった")
	d.press("1").shows("通話中 10:00から").press("N-77", "enter", "佐藤", "enter", "3日以内", "enter", "enter")
	d.shows("話したことを記録しました")
	list := theCase(t, dir).Events(guide.Session{})
	if len(list) != 2 || list[0].Kind != guide.EventContacted || list[0].Text != "N-77" || !list[0].At.Equal(morning) {
		t.Fatalf("%+v", list)
	}
	if e := list[1]; e.Kind != guide.EventPromise || !strings.Contains(e.Text, "佐藤") || e.Due.Day() != morning.AddDate(0, 0, 3).Day() || e.Channel != list[0].Channel {
		t.Errorf("%+v", e)
	}
}

// TestCallFields: a secret goes and is said, a day that cannot be read or is
// past is asked again, and what is written waits for the next time.
func TestCallFields(t *testing.T) {
	dir := t.TempDir()
	d := atCall(t, dir).press("tab", "4111 1111 1111 1111", "tab", "tab", "tab", "3").shows("カード番号")
	if strings.Contains(d.screen(), "4111") {
		t.Errorf("the card number is still there:\n%s", d.screen())
	}
	d.press("ctrl+u", "N-77", "tab", "tab", "そのうち", "enter").shows("日付を読み取れませんでした")
	d.press("ctrl+u", "11/2/2026", "enter")
	if card, ok := d.app.top().(*callCard); !ok || card.at != callNext || card.wrong == "" {
		t.Errorf("a day that is past is taken:\n%s", d.screen())
	}
	d.press("ctrl+u", "esc")
	ch := d.app.walk.Offered()[1]
	d.follow(push(newCallCard(d.app.state, ch)))
	if card := d.app.top().(*callCard); card.channel != ch || ch.ID == "callback" && card.text(callNumber) != "N-77" {
		t.Errorf("what was written is gone:\n%s", d.screen())
	}
	if len(theCase(t, dir).Events(guide.Session{})) != 0 {
		t.Error("something is noted")
	}
}

// TestCallWays: nobody came, so the next desk's message is shown and the call
// counts as no contact; the whole text is one key away.
func TestCallWays(t *testing.T) {
	dir := t.TempDir()
	d := atCall(t, dir)
	was := d.app.top().(*callCard).channel
	d.press("4")
	if _, ok := d.app.top().(*message); !ok {
		t.Errorf("the whole text is\n%s", d.screen())
	}
	d.press("esc", "2").shows("つながらなかったことを記録しました")
	c := theCase(t, dir)
	if len(c.Log) != 1 || c.Log[0].Kind != guide.EventMissed || c.Log[0].Channel != was.ID || len(d.app.walk.Contacts()) != 0 {
		t.Errorf("noted: %+v", c.Log)
	}
	d = atCall(t, t.TempDir()).press("right")
	if card, ok := d.app.top().(*callCard); ok && card.channel == was {
		t.Errorf("the same channel:\n%s", d.screen())
	}
}
