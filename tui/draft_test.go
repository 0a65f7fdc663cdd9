package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide/store"
)

// drafted opens the program on a data folder, where it keeps drafts.
func drafted(t *testing.T, dir, topic string) *driver {
	t.Helper()
	d := driveIn(t, dir, 80, 24, topic)
	d.app.drafts.pause = 1
	d.run(d.app.drafts.read)
	return d
}

// TestDraftComesBack: what was typed and not confirmed is on disk, and in the
// same field when the program is started again after a kill; a confirmed answer
// leaves no draft.
func TestDraftComesBack(t *testing.T) {
	dir := t.TempDir()
	d := drafted(t, dir, "ride.cannot_return").press("2", "1", "2")
	id := theCase(t, dir).ID
	d.press("11/2")
	list := store.Drafts(dir)
	if len(list) != 1 || list[0].Text != "11/2" || list[0].Case != id {
		t.Fatalf("%+v", list)
	}
	d.press("esc")
	if list := store.Drafts(dir); len(list) != 1 {
		t.Fatalf("left without an answer: %+v", list)
	}

	again := drafted(t, dir, "")
	again.app.openCase(id)
	again.follow(goWalk)
	if text := again.app.top().(*question).ask.text(); text != "11/2" {
		t.Fatalf("%q is offered", text)
	}
	again.press("3 9:30")
	if list := store.Drafts(dir); len(list) != 1 || list[0].Text != "11/23 9:30" {
		t.Fatalf("%+v", list)
	}
	again.press("enter")
	if list := store.Drafts(dir); len(list) != 0 {
		t.Errorf("after the answer: %+v", list)
	}
}

// TestDraftOfNoCase: a walk without a case has drafts, too, which its case takes
// along.
func TestDraftOfNoCase(t *testing.T) {
	dir := t.TempDir()
	d := drafted(t, dir, "bill.strange_charge").press("4")
	d.press("39")
	d.press("backspace", "backspace")
	if list := store.Drafts(dir); len(list) != 0 {
		t.Errorf("of an empty field: %+v", list)
	}
}

// TestDraftAtTheEnd: an end in order writes the draft of the moment; a secret is
// never written.
func TestDraftAtTheEnd(t *testing.T) {
	for text, want := range map[string][]string{"11/2": {"11/2"}, "4111 1111 1111 1111": nil} {
		dir := t.TempDir()
		d := drafted(t, dir, "ride.cannot_return").press("2", "1", "2")
		d.app.drafts.busy = true // the moment has not passed
		d.press(text)
		saveAll(d.app)
		var got []string
		for _, draft := range store.Drafts(dir) {
			got = append(got, draft.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestNoteLeavesNoDraft: a note that was saved leaves no draft, and one that became a
// note at the end is not offered again.
func TestNoteLeavesNoDraft(t *testing.T) {
	for _, save := range []bool{true, false} {
		dir := t.TempDir()
		d := drafted(t, dir, "ride.cannot_return").press("2", "1")
		d.follow(func(a *app) tea.Cmd { a.stack = append(a.stack, newNoteForm(a.state)); return nil })
		d.press("half a note")
		if list := store.Drafts(dir); len(list) != 1 || !strings.HasPrefix(list[0].Field, aForm) {
			t.Fatalf("%+v", list)
		}
		if save {
			d.press("tab", "enter")
		} else {
			saveAll(d.app)
		}
		if list := store.Drafts(dir); len(list) != 0 {
			t.Errorf("saved %v: %+v", save, list)
		}
		if log := theCase(t, dir).Log; len(log) != 1 || log[0].Text != "half a note" {
			t.Errorf("saved %v: %+v", save, log)
		}
	}
}

// TestDraftInTheForm: what is half typed in a row of the checklist is on disk
// while the cursor is in other rows, too, and in its row again after a kill; a
// row that was taken leaves no draft.
func TestDraftInTheForm(t *testing.T) {
	dir := t.TempDir()
	d := drafted(t, dir, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "1", "1")
	id, half := theCase(t, dir).ID, "夏ごろだったか"
	d.press("down", "down").press(half)
	for _, key := range []string{"tab", "tab", "up", "down", "up", "up", "down", "down"} {
		if list := store.Drafts(dir); len(list) != 1 || list[0].Text != half {
			t.Fatalf("before %s: %+v\n%s", key, list, d.screen())
		}
		d.press(key)
	}
	again := drafted(t, dir, "")
	again.app.openCase(id)
	again.follow(goWalk)
	again.press("down", "down").shows(half)
	if list := store.Drafts(dir); len(list) != 1 || list[0].Text != half {
		t.Fatalf("offered again: %+v", list)
	}
	again.press("ctrl+u", "11/23 9:00", "enter").shows("2026年11月23日")
	if list := store.Drafts(dir); len(list) != 0 {
		t.Errorf("taken: %+v", list)
	}
}
