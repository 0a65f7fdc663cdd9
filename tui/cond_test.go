package tui

import (
	"testing"

	"toiawase/guide"
)

// TestCond: every form of a condition has words in both languages.
func TestCond(t *testing.T) {
	from, to := 24.0, 48.5
	is := guide.Cond{Fact: "trouble", In: []string{"full"}}
	other := guide.Cond{Fact: "app_ok", In: []string{"no", guide.Unknown}}
	d := drive(t, 60, 20, "ride.cannot_return")
	for _, test := range []struct {
		cond   guide.Cond
		ja, en string
	}{
		{is, "ポートが満車", "The port is full"}, // of the fact that was just asked
		{other, "アプリが使えるか: 使えない / わからない", "Using the app: No / I am not sure"},
		{guide.Cond{Not: &is}, "「ポートが満車」でない", "not (The port is full)"},
		{guide.Cond{Known: "trouble"}, "返せない理由がわかる", "What stops you is known"},
		{guide.Cond{All: []guide.Cond{is, other}}, "ポートが満車、かつ アプリが使えるか: 使えない / わからない", "The port is full and Using the app: No / I am not sure"},
		{guide.Cond{Any: []guide.Cond{is, is}}, "ポートが満車、または ポートが満車", "The port is full or The port is full"},
		{guide.Cond{Fact: "hours_since.any", Band: &guide.Band{From: &from, To: &to}}, "24 <= hours_since.any < 48.5", "24 <= hours_since.any < 48.5"},
		{guide.Cond{Fact: "gone", In: []string{"x"}}, "gone: x", "gone: x"},
	} {
		for lang, want := range map[guide.Lang]string{guide.JA: test.ja, guide.EN: test.en} {
			d.app.speak(lang)
			tr := trail{walker: d.app.state.walker}
			if got := tr.cond(&test.cond, "trouble"); got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
	}
}
