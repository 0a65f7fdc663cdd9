package sheet_test

import (
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// TestMend: each doubt about what a user wrote is found, and one step takes it
// out of the message or leads to where it stands.
func TestMend(t *testing.T) {
	s := stuck(t, guide.JA, "rental_number:RC-1029")
	ch := sheet.Recipient(s)
	body := s.Compose(ch, guide.JA).Body
	for name, tt := range map[string]struct {
		line string
		way  sheet.Remedy
		gone string
	}{
		"a strange address": {"https://amazon-refund.example.xyz/login を開きました。", sheet.ByMask, "https://amazon-refund"},
		"a relative day":    {"昨日も試しました。", sheet.InText, ""},
	} {
		edited, err := s.Edit(ch.ID, guide.JA, body+"\n\n"+tt.line)
		if err != nil {
			t.Fatal(err)
		}
		list := sheet.Doubts(edited, edited.Compose(ch, guide.JA))
		if len(list) != 1 || list[0].Remedy != tt.way || list[0].Row.Text == "" {
			t.Errorf("%s: %+v", name, list)
			continue
		}
		mended, err := sheet.Mend(edited, list[0])
		if err != nil {
			t.Fatal(err)
		}
		text := mended.Compose(ch, guide.JA).Body
		if tt.gone != "" && strings.Contains(text, tt.gone) || !strings.HasPrefix(text, body) {
			t.Errorf("%s: mended to %q", name, text)
		}
		if left := sheet.Doubts(mended, mended.Compose(ch, guide.JA)); tt.way == sheet.ByMask && len(left) > 0 {
			t.Errorf("%s: still %+v", name, left)
		}
	}
	told := stuck(t, guide.JA, "rental_number:RC-1029", "details:明日また行きます。")
	if list := sheet.Doubts(told, told.Compose(ch, guide.JA)); len(list) != 1 || list[0].Remedy != sheet.InForm || list[0].Row.ID != "details" {
		t.Errorf("in a fact: %+v", list)
	}
}

// TestEditedIsTold: a message says that it was edited, and what did not get
// into lines of the user's own.
func TestEditedIsTold(t *testing.T) {
	s := stuck(t, guide.JA, "rental_number:RC-1029")
	ch := sheet.Recipient(s)
	s, err := s.Edit(ch.ID, guide.JA, strings.Replace(s.Compose(ch, guide.JA).Body, "RC-1029", "RC-1029(青)", 1))
	if err != nil {
		t.Fatal(err)
	}
	if rows := sheet.Message(s, ch, guide.JA).Part("edited").Rows; len(rows) != 1 {
		t.Errorf("%+v", rows)
	}
	s = fill(t, s, "rental_number", "RC-77")
	if rows := sheet.Message(s, ch, guide.JA).Part("edited").Rows; len(rows) != 2 || !strings.Contains(rows[1].Text, "RC-77") {
		t.Errorf("%+v", rows)
	}
}
