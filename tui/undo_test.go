package tui

import (
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// TestUndo takes back each kind of deed: what it changed is as it was, on disk
// too, and it is said.
func TestUndo(t *testing.T) {
	for name, tt := range map[string]struct {
		topic        string
		before, keys []string
		says         string
	}{
		"answer":       {"ride.cannot_return", []string{"2"}, []string{"1"}, "取り消しました: "},
		"first answer": {"ride.cannot_return", nil, []string{"2"}, "取り消しました: まず、空きがないか"},
		"changed":      {"ride.cannot_return", []string{"2", "1", "2", "esc", "esc"}, []string{"2"}, "取り消しました: "},
		"tick":         {"bill.strange_charge", []string{"1"}, []string{"enter"}, "取り消しました: 済んだこと: カード会社"},
		"unticked":     {"bill.strange_charge", []string{"1", "enter", "up"}, []string{"enter"}, "取り消しました: 済んだこと: カード会社"},
		"fact":         {"ride.cannot_return", []string{"2", "1", "2", "11/23 9:30", "enter", "1", "1"}, []string{"RC-1029", "enter"}, "取り消しました: 貸出番号: RC-1029"},
		"not sure":     {"ride.cannot_return", []string{"2", "1", "2"}, []string{"?", "enter"}, "取り消しました: 返そうとした日時: わからない"},
	} {
		dir := t.TempDir()
		d := driveIn(t, dir, 80, 24, tt.topic).press(tt.before...)
		want, frame := slices.Clone(d.app.walk.Inputs()), d.screen()
		d.press(tt.keys...)
		if guide.SameInputs(d.app.walk.Inputs(), want) {
			t.Fatalf("%s: nothing to undo", name)
		}
		d.press("ctrl+z").shows(tt.says)
		if !guide.SameInputs(d.app.walk.Inputs(), want) {
			t.Errorf("%s: %v, want %v", name, d.app.walk.Inputs(), want)
		}
		if list := onDisk(t, dir); len(want) > 0 && !guide.SameInputs(list[0].Inputs, want) || len(want) == 0 && len(list) > 0 {
			t.Errorf("%s: %v is on disk, want %v", name, list, want)
		}
		if d.press("f1", "esc"); name == "answer" && d.screen() != frame {
			t.Errorf("%s: back at\n%s\nwant\n%s", name, d.screen(), frame)
		}
	}
}

// TestUndoInACase: what is noted in a case goes, saved or not, and a solved case
// is open again.
func TestUndoInACase(t *testing.T) {
	dir := t.TempDir()
	d := toMessage(driveIn(t, dir, 100, 30, "ride.cannot_return")).press("8").shows("送ったことを記録しました", "Ctrl+Z で取り消し").press("esc")
	d.press("8", "1").shows("この相談を終えました。Ctrl+Z").press("8").shows("終えた相談です。先に")
	d.press("ctrl+z").shows("取り消しました: 解決", "進行中")
	d.press("5", "メモです", "tab", "enter").press("ctrl+z").shows("取り消しました: メモ")
	if c := theCase(t, dir); !c.Open() || len(c.Log) != 0 {
		t.Errorf("%v is on disk", c.Log)
	}
	d.press("ctrl+z").shows("取り消しました: 連絡した窓口: チャット")
	if list := theCase(t, dir).Events(guide.Session{}); len(list) != 0 {
		t.Errorf("%v is on disk", list)
	}
	d.burst("8", "ctrl+z", "5", "あ", "tab", "enter", "ctrl+z", "ctrl+z", "ctrl+z")
	if c := theCase(t, dir); len(c.Log) != 0 || len(c.Inputs) > 6 {
		t.Errorf("%v, %v is on disk", c.Log, c.Inputs)
	}
	for range 20 {
		d.press("ctrl+z")
	}
	d.shows("取り消せることは、もうありません。")
	if len(onDisk(t, dir)) != 0 {
		t.Errorf("%v is on disk", onDisk(t, dir))
	}
}

// TestUndoOfAnotherWalk: what was done in one walk is not undone from another.
func TestUndoOfAnotherWalk(t *testing.T) {
	dir := t.TempDir()
	driveIn(t, dir, 80, 24, "ride.cannot_return").press("2").press("ctrl+f", "請求", "enter", "ctrl+z").shows("取り消せることは、もうありません。")
	if c := theCase(t, dir); len(c.Inputs) != 1 {
		t.Errorf("%v is on disk", c.Inputs)
	}
}

// TestEntryTraps: what is typed is never taken for something else, and never
// thrown away by a key that moves.
func TestEntryTraps(t *testing.T) {
	ask := func() *driver { return drive(t, 80, 24, "ride.cannot_return").press("2", "1", "2") } // a time
	list := func() *driver { return ask().press("11/23 9:30", "enter", "1", "1") }
	value := func(d *driver, id string) string {
		switch v, ok := d.app.walk.Lookup(id); {
		case !ok:
			return "none"
		case v.Unknown:
			return "unknown"
		default:
			return v.Text
		}
	}
	for name, tt := range map[string]struct {
		d          *driver
		keys       []string
		fact, want string
	}{
		"0":                     {ask(), []string{"0", "enter"}, "tried_at", "unknown"},
		"full-width 0":          {ask(), []string{"０", "enter"}, "tried_at", "unknown"},
		"?":                     {ask(), []string{"？", "enter"}, "tried_at", "unknown"},
		"tab keeps":             {ask(), []string{"11/23", "tab", "enter"}, "tried_at", "2026-11-23"},
		"round":                 {ask(), []string{"11/23", "tab", "tab", "tab", " 9:30", "enter"}, "tried_at", "2026-11-23T09:30"},
		"not sure":              {ask(), []string{"11/23", "tab", "tab", "enter"}, "tried_at", "unknown"},
		"typed after":           {ask(), []string{"tab", "tab", "11/23", "enter"}, "tried_at", "2026-11-23"},
		"not sure, then a day":  {ask(), []string{"?", "enter", "esc", "11/23", "enter"}, "tried_at", "2026-11-23"},
		"0 in a line":           {list(), []string{"0", "enter"}, "rental_number", "unknown"},
		"emptied":               {list(), []string{"RC-1", "enter", "up", "ctrl+u", "enter"}, "rental_number", "none"},
		"passed over":           {list(), []string{"down", "down", "up", "up"}, "rental_number", "none"},
		"left by an arrow":      {list(), []string{"RC-1", "down"}, "rental_number", "RC-1"},
		"left by Tab":           {list(), []string{"RC-1", "tab"}, "rental_number", "RC-1"},
		"left by Esc":           {list(), []string{"RC-1", "esc"}, "rental_number", "RC-1"},
		"not sure by button":    {list(), []string{"tab", "right", "enter"}, "rental_number", "unknown"},
		"a refused one remains": {list(), []string{"RC カード番号 4111 1111 1111 1111 です", "enter"}, "rental_number", "none"},
	} {
		if got := value(tt.d.press(tt.keys...), tt.fact); got != tt.want {
			t.Errorf("%s: %s is %s, want %s\n%s", name, tt.fact, got, tt.want, tt.d.screen())
		}
	}
	d := list().press("RC カード番号 4111 1111 1111 1111 です", "enter").shows("! ", "RC カード番号 [***] です")
	if strings.Contains(d.screen(), "4111") {
		t.Errorf("the number is still there\n%s", d.screen())
	}
}

// TestZeroIsAnAmount: of yen 0 is a number.
func TestZeroIsAnAmount(t *testing.T) {
	pack := shipped(t)
	d := driveOn(t, pack, 80, 24, "delivery.marked_delivered")
	for _, f := range pack.Facts {
		if f.Kind != guide.KindYen || !f.MayBeUnknown() || f.Computed() {
			continue
		}
		next, _, err := sheet.Fill(*d.app.walk, f.ID, "0")
		if v, ok := next.Lookup(f.ID); err != nil || !ok || v.Text != "0" {
			t.Errorf("%s: 0 is taken as %v, %v", f.ID, v, err)
		}
	}
}

// TestDigitsStay: each digit of a case does its deed or says why not, in
// whatever state the case is.
func TestDigitsStay(t *testing.T) {
	dir := t.TempDir()
	shelve(t, dir)
	for _, id := range []string{"20261120-aa", "20261121-bb", "20261122-cc", "20261119-dd", "20261118-ee"} {
		d := driveIn(t, dir, 100, 30, "")
		d.follow(goCase(id))
		var labels []string
		for _, item := range d.app.top().(*caseScreen).rows() {
			if !item.Plain {
				labels = append(labels, item.ID)
			}
		}
		if want := []string{sheet.DeedReply, sheet.DeedNumber, sheet.DeedPromise, sheet.DeedContact, sheet.DeedNote, sheet.DeedReview, sheet.DeedExport, sheet.DeedClose, sheet.DeedDelete}; !slices.Equal(labels, want) {
			t.Errorf("%s: %v, want %v", id, labels, want)
		}
	}
}
