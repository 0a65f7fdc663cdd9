package words_test

import (
	"testing"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/load"
)

// TestSaid: every kind of input has words in both languages, and what is gone
// from the pack keeps its id.
func TestSaid(t *testing.T) {
	p, err := load.Dir("../../guide/testdata/pack")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)
	s, err := guide.Start(p, "ride.cannot_return", guide.JA, at)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		in                     guide.Input
		ja, jaValue, enV, enIs string
	}{
		{guide.Input{Kind: guide.InputAnswer, Key: "ride.cannot_return/look", Value: "none"}, "まず、空きがないか見てください。", "空きはない", "First, look for a free place.", "There is none"},
		{guide.Input{Kind: guide.InputAnswer, Key: "ride.cannot_return/gone", Value: "none"}, "ride.cannot_return/gone", "none", "ride.cannot_return/gone", "none"},
		{guide.Input{Kind: guide.InputAnswer, Key: "x", Value: "none"}, "x", "none", "x", "none"},
		{guide.Input{Kind: guide.InputFact, Key: "tried_at", Value: "2026-11-23T09:30"}, "返そうとした日時", "2026年11月23日(月) 09:30", "When you tried", "23 Nov 2026, 09:30 JST"},
		{guide.Input{Kind: guide.InputFact, Key: "trouble", Value: "full"}, "返せない理由", "ポートが満車", "What stops you", "The port is full"},
		{guide.Input{Kind: guide.InputUnknown, Key: "tried_at"}, "返そうとした日時", "わからない", "When you tried", "I am not sure"},
		{guide.Input{Kind: guide.InputFact, Key: "wish", Value: "refund"}, "希望", "返金", "What you want", "Refund"},
		{guide.Input{Kind: guide.InputFact, Key: "second_wish", Value: "gone"}, "次の希望", "gone", "Second choice", "gone"},
		{guide.Input{Kind: guide.InputFact, Key: "gone", Value: "1"}, "gone", "1", "gone", "1"},
		{guide.Input{Kind: guide.InputUnknown, Key: "gone"}, "gone", "わからない", "gone", "I am not sure"},
		{guide.Input{Kind: guide.InputFact, Key: "tried_at", Value: "noon"}, "返そうとした日時", "noon", "When you tried", "noon"},
		{guide.Input{Kind: guide.InputBlocked, Key: "chat"}, "使えなかった窓口", "チャット", "Does not work", "Chat"},
		{guide.Input{Kind: guide.InputContacted, Key: "chat", Time: at, Value: "C-1"}, "連絡した窓口", "チャット, 2026年11月23日(月) 10:00, C-1", "Contacted", "Chat, Mon 23 Nov 2026, 10:00 JST, C-1"},
		{guide.Input{Kind: guide.InputChannel, Key: "gone"}, "送る窓口", "gone", "To send by", "gone"},
		{guide.Input{Kind: guide.InputHave, Key: "port_photo"}, "手元にあるもの", "ポートの写真", "At hand", "Photo of the port"},
		{guide.Input{Kind: guide.InputEdited, Key: "chat/ja", Value: `["x","y"]`}, "直した文面", "チャット", "Edited message", "Chat"},
		{guide.Input{Kind: guide.InputDone, Key: "keep_proof"}, "済んだこと", "明細の画面を残します。", "Done", "Keep a picture of the statement."},
	} {
		if what, value := words.Said(s, test.in, guide.JA); what != test.ja || value != test.jaValue {
			t.Errorf("%v: %q %q", test.in, what, value)
		}
		if what, value := words.Said(s, test.in, guide.EN); what != test.enV || value != test.enIs {
			t.Errorf("%v: %q %q", test.in, what, value)
		}
	}
}
