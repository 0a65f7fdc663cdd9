package content_test

import (
	"os"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/script"
)

// TestCaseDueBeforeDeadline: a message to a seller was sent, and it is needed
// before the usual 48 hours are over: the case is due before then. A clock of
// minutes runs from the contact, in minutes.
func TestCaseDueBeforeDeadline(t *testing.T) {
	for _, c := range []struct{ walk, channel, at, due string }{
		{"story_04", "seller_message", "2026-07-29T16:20:00+09:00", "2026-07-30T15:10:00+09:00"},
		{"story_11", "callback", "2026-09-08T20:53:00+09:00", "2026-09-08T20:58:00+09:00"},
	} {
		f, err := os.Open("amazon-jp/walks/" + c.walk + ".walk")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		sc, err := script.Parse(f, c.walk)
		if err != nil {
			t.Fatal(err)
		}
		s, _, err := script.Run(shipped(t), sc, guide.JA, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		at, _ := time.Parse(time.RFC3339, c.at)
		kept, err := guide.NewCase("a", s, s.At()).Contacted(s, c.channel, at, "", at)
		if err != nil {
			t.Fatal(err)
		}
		now, err := kept.Session(shipped(t), at.Add(time.Minute))
		if err != nil {
			t.Fatal(err)
		}
		dues := kept.Dues(now)
		if len(dues) == 0 || dues[0].At.Format(time.RFC3339) != c.due {
			t.Errorf("%s: due %+v; want %s", c.walk, dues, c.due)
		}
	}
}
