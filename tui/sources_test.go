package tui

import "testing"

// TestSourcesOpen: on every screen that states something F6 shows where it
// comes from, in the language of the screen, and Esc leads back.
func TestSourcesOpen(t *testing.T) {
	page := drive(t, 80, 24, "")
	page.app.stack = append(page.app.stack, newReader(page.app.state, "ports"))
	page.app.pack.Pages[0].Cites = nil
	if _, open := page.press("f6").app.top().(*sources); open {
		t.Error("sources of a page that cites nothing")
	}
	screens := map[string]*driver{
		"advice":  toMessage(drive(t, 80, 24, "ride.cannot_return")).press("esc"),
		"message": toMessage(drive(t, 80, 24, "ride.cannot_return")),
	}
	for name, d := range screens {
		before := d.screen()
		d.press("f6").shows("この案内の根拠", "公式・", "https://ringo.example/guide")
		if d.press("ctrl+l").shows("Where this comes from", "official; checked on").press("ctrl+l", "esc"); d.screen() != before {
			t.Errorf("%s: Esc leads to\n%s\nwant\n%s", name, d.screen(), before)
		}
	}
	if _, open := drive(t, 80, 24, "ride.cannot_return").press("f6").app.top().(*sources); open {
		t.Error("a question has no sources of its own")
	}
}
