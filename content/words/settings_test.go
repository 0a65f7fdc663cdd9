package words_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/load"
)

// TestSettingWords: each setting has a name, a sentence and named values, in
// both languages the same ones, and the notes of the file say all of it.
func TestSettingWords(t *testing.T) {
	ja, en := words.SettingsIn(guide.JA), words.SettingsIn(guide.EN)
	for name, label := range ja.Names {
		if notes := words.FileNotes(name); !strings.Contains(notes, label) || !strings.Contains(notes, ja.Means[name]) || !strings.Contains(notes, en.Names[name]) || !strings.Contains(notes, en.Means[name]) {
			t.Errorf("%s: the file says %q", name, notes)
		}
	}
	if about := words.FileNotes(""); !strings.Contains(about, ja.About) || !strings.Contains(about, en.About) {
		t.Errorf("the file says %q", about)
	}
	for key := range ja.Values {
		if en.Values[key] == "" {
			t.Errorf("no English for %s", key)
		}
	}
	for _, l := range guide.Langs {
		w := words.SettingsIn(l)
		for _, c := range [][3]string{{"theme", "dark", w.Values["theme dark"]}, {"data", "/home/a/data", "/home/a/data"}, {"data", "", w.Default}} {
			if got := w.SettingValue(c[0], c[1]); got != c[2] || got == "" {
				t.Errorf("%s: %s %q is shown as %q", l, c[0], c[1], got)
			}
		}
	}
}

// TestTakenOff: the step and the answer that makes it pointless.
func TestTakenOff(t *testing.T) {
	p, err := load.FS(os.DirFS("../../guide/testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	f := p.Fact("trouble")
	for l, want := range map[guide.Lang][2]string{
		guide.JA: {"外した手順 鍵を替える", "外した手順(" + f.Label.JA + "："},
		guide.EN: {"No longer needed: Change the lock", "No longer needed (" + f.Label.EN + ": "},
	} {
		s, err := guide.Start(p, "ride.cannot_return", l, time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan))
		if err != nil {
			t.Fatal(err)
		}
		if s, err = s.Answer("look", "none"); err != nil {
			t.Fatal(err)
		}
		if s, err = s.Answer("what", "full"); err != nil {
			t.Fatal(err)
		}
		off := guide.TakenOff{PanelStep: guide.PanelStep{Text: guide.Text{JA: "鍵を替える", EN: "Change the lock"}}}
		if got := words.TakenOff(s, off); got != want[0] {
			t.Errorf("%q, want %q", got, want[0])
		}
		off.Facts = []*guide.Fact{f}
		if got := words.TakenOff(s, off); !strings.HasPrefix(got, want[1]) || !strings.HasSuffix(got, off.Text.In(l)) {
			t.Errorf("%q, want %q and the step", got, want[1])
		}
	}
}

// TestWordsOfTheRest: the tour, the manual page and the settings are filled in
// both languages, and take the same values.
func TestWordsOfTheRest(t *testing.T) {
	for _, pair := range [][2]any{
		{*words.TourIn(guide.JA), *words.TourIn(guide.EN)},
		{*words.ManIn(guide.JA), *words.ManIn(guide.EN)},
		{*words.SettingsIn(guide.JA), *words.SettingsIn(guide.EN)},
		{*words.PasteIn(guide.JA), *words.PasteIn(guide.EN)},
	} {
		ja, en := reflect.ValueOf(pair[0]), reflect.ValueOf(pair[1])
		checkFilled(t, "ja", ja)
		checkFilled(t, "en", en)
		samePlaces(t, ja.Type().Name(), ja, en)
	}
}
