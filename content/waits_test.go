package content_test

import (
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/script"
)

// arrived is a walk to the outcome for a parcel that is marked as delivered.
const arrived = `topic delivery.marked_delivered
answer look_around nowhere
fact photo_shows none
fact shipped_by amazon
fact can_login yes
fact phone_ok yes
`

// TestWaits walks to an outcome at a time and looks at what the advice says
// about waiting, and when to come back.
func TestWaits(t *testing.T) {
	for _, c := range []struct {
		name, at, lines string
		wait            string   // 2006-01-02T15:04; empty: no wait
		dues            []string // clock and time
		first           string   // channel; empty: not looked at
	}{
		{name: "nothing sent yet", at: "2026-11-24T10:00", lines: "fact contacted_via none", dues: []string{"no_reply_24h 2026-11-25T10:00"}, first: "chat"},
		{name: "sent yesterday", at: "2026-11-24T10:00", lines: "fact contacted_via chat\nfact contact_status none\nfact contacted_at 2026-11-23T16:00\nunknown inquiry_number\nunknown promise_at",
			wait: "2026-11-24T16:00", dues: []string{"no_reply_24h 2026-11-24T16:00"}, first: "chat"},
		{name: "a promise counts before the 24 hours", at: "2026-11-24T10:00",
			lines: "fact contacted_via chat\nfact contact_status open\nfact contacted_at 2026-11-20T16:00\nunknown inquiry_number\nfact promise_at 2026-11-26T18:00",
			wait:  "2026-11-26T18:00", dues: []string{"no_reply_24h 2026-11-26T18:00"}},
		{name: "a promised day lasts to its end", at: "2026-11-24T10:00",
			lines: "fact contacted_via chat\nfact contact_status open\nfact contacted_at 2026-11-20T16:00\nunknown inquiry_number\nfact promise_at 2026-11-26",
			wait:  "2026-11-26T23:59", dues: []string{"no_reply_24h 2026-11-26T23:59"}},
		{name: "a broken promise is not waited for", at: "2026-11-24T10:00",
			lines: "fact contacted_via chat\nfact contact_status open\nfact contacted_at 2026-11-23T16:00\nunknown inquiry_number\nfact promise_at 2026-11-24T09:00",
			dues:  []string{"no_reply_24h 2026-11-24T16:00"}, first: "chat"},
		{name: "nobody took the call", at: "2026-11-24T10:00", lines: "fact contacted_via callback\nfact contact_status missed", dues: []string{"no_reply_24h 2026-11-25T10:00"}, first: "chat"},
		{name: "the deadline comes before the usual wait", at: "2026-11-24T10:00",
			lines: "fact contacted_via none\nfact deadline 2026-11-25T09:00", dues: []string{"no_reply_24h 2026-11-24T21:30"}},
		{name: "the wait ends before the deadline", at: "2026-11-24T10:00",
			lines: "fact contacted_via chat\nfact contact_status none\nfact contacted_at 2026-11-24T09:00\nunknown inquiry_number\nunknown promise_at\nfact deadline 2026-11-24T18:00",
			wait:  "2026-11-24T13:30", dues: []string{"no_reply_24h 2026-11-24T13:30"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := walkAt(t, c.at, arrived+c.lines+"\n")
			rec := s.Recommend()
			if got := waitOf(rec); got != c.wait {
				t.Errorf("wait %q, want %q", got, c.wait)
			}
			if rec.Wait != nil && rec.First.Open {
				t.Error("the first channel passes for open beside the wait")
			}
			if c.first != "" && rec.First.Channel.ID != c.first {
				t.Errorf("first %s, want %s", rec.First.Channel.ID, c.first)
			}
			var dues []string
			for _, d := range s.Dues() {
				dues = append(dues, d.Clock.ID+" "+d.At.Format("2006-01-02T15:04"))
			}
			if strings.Join(dues, "\n") != strings.Join(c.dues, "\n") {
				t.Errorf("dues %q, want %q", dues, c.dues)
			}
		})
	}
}

func waitOf(r guide.Recommendation) string {
	if r.Wait == nil {
		return ""
	}
	return r.Wait.Until.Format("2006-01-02T15:04")
}

// walkAt replays the lines of a script at a time in Japan.
func walkAt(t *testing.T, at, lines string) guide.Session {
	t.Helper()
	now, err := time.ParseInLocation("2006-01-02T15:04", at, guide.Japan)
	if err != nil {
		t.Fatal(err)
	}
	sc, err := script.Parse(strings.NewReader(lines), "lines")
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := script.Run(shipped(t), sc, guide.JA, now)
	if err != nil {
		t.Fatal(err)
	}
	if s.Position().Outcome == nil {
		t.Fatalf("the walk does not end: it asks %v", s.Position().Step.ID)
	}
	return s
}

// TestFollowUpsAreShort holds what is written to a desk that was contacted
// before to a length that is read.
func TestFollowUpsAreShort(t *testing.T) {
	s := walkAt(t, "2026-11-24T18:00", arrived+"fact contacted_via chat\nfact contact_status open\nfact contacted_at 2026-11-20T16:00\nfact inquiry_number C81120457\nfact promise_at 2026-11-24T09:00\nfact order_number 250-1234567-1234567\nfact item_name 青いマグカップ\n")
	m := s.Compose(s.Channel(), guide.JA)
	if m.Length > 200 {
		t.Errorf("%d characters:\n%s", m.Length, m.Body)
	}
	for _, want := range []string{"C81120457", "2026年11月20日(金) 16:00", "2026年11月24日(火) 09:00までとのご案内"} {
		if !strings.Contains(m.Body, want) {
			t.Errorf("no %q in\n%s", want, m.Body)
		}
	}
	if strings.Contains(m.Body, "マグカップ") {
		t.Errorf("the first message is said again:\n%s", m.Body)
	}
}
