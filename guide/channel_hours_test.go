package guide

import (
	"testing"
	"time"
)

func TestHours(t *testing.T) {
	day := Hours{From: "09:00", To: "21:00"}
	office := Hours{From: "08:30", To: "17:15", Days: "weekdays"}
	centre := Hours{From: "00:00", To: "24:00", Closed: []string{"12-29..01-03"}}
	for _, c := range []struct {
		name  string
		hours *Hours
		at    string
		open  bool
		next  string // empty: the same moment
	}{
		{"no hours", nil, "2026-11-23T03:00", true, ""},
		{"at opening", &day, "2026-11-23T09:00", true, ""},
		{"a minute before closing", &day, "2026-11-23T20:59", true, ""},
		{"at closing", &day, "2026-11-23T21:00", false, "2026-11-24T09:00"},
		{"at night", &day, "2026-11-23T23:10", false, "2026-11-24T09:00"},
		{"before opening", &day, "2026-11-23T05:00", false, "2026-11-23T09:00"},
		{"Friday evening", &office, "2026-11-20T18:00", false, "2026-11-23T08:30"},
		{"Sunday", &office, "2026-11-22T12:00", false, "2026-11-23T08:30"},
		{"last day of the year", &centre, "2026-12-31T12:00", false, "2027-01-04T00:00"},
		{"last minute before the holidays", &centre, "2026-12-28T23:59", true, ""},
	} {
		at, _ := time.ParseInLocation("2006-01-02T15:04", c.at, Japan)
		if got := c.hours.OpenAt(at); got != c.open {
			t.Errorf("%s: open %v, want %v", c.name, got, c.open)
		}
		if c.hours == nil {
			continue
		}
		want := at
		if c.next != "" {
			want, _ = time.ParseInLocation("2006-01-02T15:04", c.next, Japan)
		}
		if got := c.hours.Next(at); !got.Equal(want) {
			t.Errorf("%s: next opening %v, want %v", c.name, got, want)
		}
		if got := c.hours.OpenAt(at.UTC()); got != c.open {
			t.Errorf("%s: another zone changes the answer", c.name)
		}
	}
}

func TestFill(t *testing.T) {
	values := map[string]string{"name": "花子{item}", "item": "[本]"}
	value := func(id string) (string, bool) { v, ok := values[id]; return v, ok }
	for text, want := range map[string]string{
		"plain":              "plain",
		"{name}さん":           "花子{item}さん",
		"{item}、[{name}、]です": "[本]、花子{item}、です",
		"本日[、{none}の件]です":    "本日です",
		"[{none}]":           "",
		"{none}です":           "",
		"[{name}と{none}]のみ":  "のみ",
		"{wish} をお願いします":     "{wish} をお願いします",
		"閉じない[{name}":        "閉じない{name",
		"閉じない{name":          "閉じない{name",
	} {
		got := fill(text, value)
		if text == "閉じない[{name}" {
			continue // only that it does not panic: the loader refuses it
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzFill(f *testing.F) {
	f.Add("[{a}]{b}", "v")
	f.Fuzz(func(t *testing.T, text, v string) {
		fill(text, func(id string) (string, bool) { return v, id != "b" })
		Placeholders(text)
	})
}

func TestPostWeight(t *testing.T) {
	for text, want := range map[string]int{"": 0, "abc": 3, "あ": 2, "あa": 3, "“”": 2, "…": 2} {
		if got := PostWeight(text); got != want {
			t.Errorf("%q weighs %d, want %d", text, got, want)
		}
	}
}
