package sheet_test

import (
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// TestFile: how a case stands, and what there is to do, is said for every state
// that it can be in.
func TestFile(t *testing.T) {
	end := stuck(t, guide.EN, "rental_number:RC-1029")
	start := walk(t, guide.EN, "ride.cannot_return")
	told, err := end.Contacted("chat", monday.Add(-26*time.Hour), "C-77")
	if err != nil {
		t.Fatal(err)
	}
	promise := func(text string, days int) guide.Event {
		return guide.Event{Kind: guide.EventPromise, Channel: "chat", Text: text, Due: monday.AddDate(0, 0, days)}
	}
	moved := guide.NewCase("20261122-kb", end, monday)
	moved.Inputs = append(moved.Inputs, guide.Input{Kind: guide.InputAnswer, Key: "ride.gone/step", Value: "x"})
	lost, err := moved.Session(end.Pack(), monday)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name  string
		file  sheet.File
		shows []string
	}{
		{"overdue", of(told), []string{"State: due", "(overdue): If there is no answer"}},
		{"today", of(told, promise("", 0)), []string{"State: due", "(today): See whether the promise was kept."}},
		{"in three days", of(told, promise("refund", 3)), []string{"State: open", "(in 3 days): See whether this was kept: refund"}},
		{"not sent", of(end), []string{"The message is not sent yet."}},
		{"midway", of(start), []string{"You are in the middle of the questions."}},
		{"answered", of(told, guide.Event{Kind: guide.EventReply, Channel: "chat", Text: "done"}), []string{"Nothing is due.", "answer (Chat): done"}},
		{"closed", of(told, guide.Event{Kind: guide.EventClosed, Ending: guide.EndedSolved}), []string{"State: solved", "closed: fully solved"}},
		{"a channel that is gone", of(told, guide.Event{Kind: guide.EventReply, Channel: "telex"}), []string{"answer (telex)"}},
		{"an answer without a question", sheet.NewFile(filed(moved, lost), guide.EN, monday), []string{"the answer to “ride.gone/step” no longer fits", "ride.gone/step: x (not in use now)"}},
	} {
		var b strings.Builder
		test.file.Sheet().Print(&b)
		for _, text := range test.shows {
			if !strings.Contains(b.String(), text) {
				t.Errorf("%s: no %q in\n%s", test.name, text, b.String())
			}
		}
	}
}

// of is the case of a walk, with what happened since.
func of(s guide.Session, events ...guide.Event) sheet.File {
	c := guide.NewCase("20261122-ka", s, monday)
	for _, e := range events {
		c = c.With(e, monday)
	}
	return sheet.NewFile(filed(c, s), guide.EN, monday)
}

// TestFileRow: the row of a case says when to come back, or else what happened
// last; a page to keep does not say how long there is left.
func TestFileRow(t *testing.T) {
	end := stuck(t, guide.EN, "rental_number:RC-1029")
	for want, file := range map[string]sheet.File{
		"Last change": of(end), "solved": of(end, guide.Event{Kind: guide.EventClosed, Ending: guide.EndedSolved}),
		"Mon 23 Nov 2026, 10:00 JST": of(end, guide.Event{Kind: guide.EventPromise, Due: monday}),
	} {
		if row := file.Row(); len(row.Below) != 1 || row.Below[0].Label != want || row.Label != "I cannot return the bike (RC-1029)" {
			t.Errorf("%+v, want %q", row, want)
		}
	}
	if got := of(end).Change(); got != "Last change: Mon 23 Nov 2026" {
		t.Error(got)
	}
	if row := of(end, guide.Event{Kind: guide.EventPromise, Due: monday}).Row(); row.State != sheet.Due {
		t.Errorf("%+v", row)
	}
	var b strings.Builder
	due := of(end, guide.Event{Kind: guide.EventPromise, Due: monday.AddDate(0, 0, 1)})
	if due.Paper().Print(&b); strings.Contains(b.String(), "in 1 day") {
		t.Error(b.String())
	}
	japanese := sheet.NewFile(due.File, guide.JA, monday)
	if got := japanese.Name(); got != "自転車を返せない (RC-1029)" {
		t.Error(got)
	}
}

// TestCounts: what is told, ticked and left is counted.
func TestCounts(t *testing.T) {
	for want, r := range map[string]guide.Range{
		"": {}, "1 question left": {Min: 1, Max: 1}, "2 questions left": {Min: 2, Max: 2}, "1 to 4 questions left": {Min: 1, Max: 4},
	} {
		if got := sheet.LeftOf(r, guide.EN); got != want {
			t.Errorf("%v: %q", r, got)
		}
	}
	end := stuck(t, guide.EN, "rental_number:RC-1029")
	if got := sheet.Filled(sheet.Checklist(end)); got != "2 of 5 filled in" {
		t.Error(got)
	}
	alarm, err := charged(t, guide.EN, "yes").Done("keep_proof", time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if got := sheet.Ticked(sheet.Emergency(alarm)); got != "1 of 2 done" {
		t.Error(got)
	}
}

// TestRecipient: the message is for the channel that was chosen or is advised,
// and where nothing is sent to that one, for the first that takes a text.
func TestRecipient(t *testing.T) {
	end := stuck(t, guide.EN)
	other, err := end.Choose("callback")
	if err != nil {
		t.Fatal(err)
	}
	for want, s := range map[string]guide.Session{"chat": end, "callback": other} {
		if ch := sheet.Recipient(s); ch == nil || ch.ID != want {
			t.Errorf("%+v, want %s", ch, want)
		}
	}
	if ch := sheet.Recipient(walk(t, guide.EN, "ride.cannot_return", "look=free")); ch != nil {
		t.Errorf("%+v", ch)
	}
}

// TestConsult: what an outside desk wants to see, in both languages; a desk
// that takes no text has no such paper.
func TestConsult(t *testing.T) {
	for _, lang := range guide.Langs {
		end := stuck(t, lang, "rental_number:RC-1029")
		told, err := end.Contacted("chat", monday.Add(-26*time.Hour), "C-77")
		if err != nil {
			t.Fatal(err)
		}
		f := sheet.NewFile(filed(guide.NewCase("20261122-ka", told, monday), told), lang, monday)
		sh, ok := f.Consult("card")
		for _, id := range []string{"before", "events", "keep", "text", "letter"} {
			if ok && len(sh.Part(id).Rows) == 0 {
				t.Errorf("%s: no %s", lang, id)
			}
		}
		if _, none := f.Consult("nobody"); !ok || none {
			t.Errorf("%s: the desk has a paper %v, one that is not there %v", lang, ok, none)
		}
	}
}
