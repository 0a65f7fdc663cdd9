package content_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
)

// since is something that happens in a case: a contact, or what was noted.
type since struct {
	at     string // 2006-01-02T15:04
	sent   string // a channel that was contacted; empty: event
	number string
	event  guide.Event
}

// told notes what happened in a case that began at an outcome, in some order,
// and returns it with its walk at a time.
func told(t *testing.T, lines string, happened []since, at string) (guide.Case, guide.Session) {
	t.Helper()
	s := walkAt(t, "2026-09-11T09:00", lines)
	c := guide.NewCase("20260911-ab", s, s.At())
	for _, h := range happened {
		when := moment(t, h.at)
		if h.sent == "" {
			h.event.At = when
			c = c.With(h.event, when)
			continue
		}
		next, err := c.Contacted(s, h.sent, when, h.number, when)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	s, err := c.Session(shipped(t), moment(t, at))
	if err != nil {
		t.Fatal(err)
	}
	return c, s
}

func moment(t *testing.T, at string) time.Time {
	t.Helper()
	when, err := time.ParseInLocation("2006-01-02T15:04", at, guide.Japan)
	if err != nil {
		t.Fatal(err)
	}
	return when
}

func reply(at string, kind guide.ReplyKind, text string) since {
	return since{at: at, event: guide.Event{Kind: guide.EventReply, Channel: "chat", Reply: kind, Text: text}}
}

func promise(t *testing.T, at, due string) since {
	return since{at: at, event: guide.Event{Kind: guide.EventPromise, Channel: "chat", Due: moment(t, due)}}
}

// TestSince: what is noted in a case moves the advice, the message and the
// times to come back.
func TestSince(t *testing.T) {
	sent := since{at: "2026-09-11T10:00", sent: "chat", number: "C81120457"}
	for _, c := range []struct {
		name       string
		happened   []since
		at         string
		wait       string
		first      string
		dues       []string
		says, lays []string // in the message to the first; not in it
	}{
		{name: "a promise is waited for", happened: []since{sent, promise(t, "2026-09-11T10:05", "2026-09-14T18:00")}, at: "2026-09-12T13:00",
			wait: "2026-09-14T18:00", first: "chat", dues: []string{"promise 2026-09-14T18:00"}},
		{name: "a broken promise is named", happened: []since{sent, promise(t, "2026-09-11T10:05", "2026-09-14T18:00")}, at: "2026-09-15T09:30",
			first: "chat", dues: []string{"promise 2026-09-14T18:00"},
			says: []string{"C81120457", "2026年9月11日(金) 10:00", "2026年9月14日(月) 18:00までとのご案内でしたが、まだ確認できていません"}, lays: []string{"マグカップ"}},
		{name: "after the follow-up the hours begin again, the promise does not",
			happened: []since{sent, promise(t, "2026-09-11T10:05", "2026-09-14T18:00"), {at: "2026-09-15T09:30", sent: "chat"}}, at: "2026-09-15T10:00",
			wait: "2026-09-16T09:30", first: "chat", dues: []string{"no_reply_24h 2026-09-16T09:30"}},
		{name: "another promise takes the place of one",
			happened: []since{sent, promise(t, "2026-09-11T10:05", "2026-09-14T18:00"), promise(t, "2026-09-14T17:40", "2026-09-16T00:00")}, at: "2026-09-14T18:30",
			wait: "2026-09-16T23:59", first: "chat", dues: []string{"promise 2026-09-16T00:00"}},
		{name: "an automatic reply is none", happened: []since{sent, reply("2026-09-11T10:01", guide.ReplyAutomatic, "")}, at: "2026-09-11T12:00",
			wait: "2026-09-12T10:00", first: "chat", dues: []string{"no_reply_24h 2026-09-12T10:00"}},
		{name: "an answer to something else is asked after", happened: []since{sent, reply("2026-09-11T11:00", guide.ReplyOther, "")}, at: "2026-09-11T12:00",
			first: "chat", says: []string{"お聞きしたことのお答えがまだです"}},
		{name: "a refusal leads to the next desk", happened: []since{sent, reply("2026-09-13T11:00", guide.ReplyRefused, "調査は終わりました")}, at: "2026-09-14T12:00",
			first: "hotline_188", says: []string{"C81120457", "お受けできないとの回答", "2026年9月13日(日)", "調査は終わりました", "Amazonのチャット"}},
		{name: "after the next desk was asked nobody goes back", happened: []since{sent, reply("2026-09-13T11:00", guide.ReplyRefused, ""), {at: "2026-09-14T12:00", sent: "hotline_188"}}, at: "2026-09-14T13:00",
			first: "hotline_188"},
		{name: "a contact that nobody took is none", happened: []since{{at: "2026-09-11T10:00", event: guide.Event{Kind: guide.EventMissed, Channel: "callback"}}}, at: "2026-09-11T10:10", first: "chat"},
		{name: "an unknown kind of reply says nothing", happened: []since{sent, reply("2026-09-11T11:00", "sung", "")}, at: "2026-09-11T12:00", first: "chat"},
	} {
		t.Run(c.name, func(t *testing.T) {
			kept, s := told(t, arrived+"fact contacted_via none\nfact order_number 250-1234567-1234567\nfact item_name 青いマグカップ\n", c.happened, c.at)
			rec := s.Recommend()
			if got := waitOf(rec); got != c.wait {
				t.Errorf("wait %q, want %q", got, c.wait)
			}
			if rec.First == nil || rec.First.Channel.ID != c.first {
				t.Fatalf("first %+v, want %s", rec.First, c.first)
			}
			if got := duesOf(kept, s); !slices.Equal(got, c.dues) && c.dues != nil {
				t.Errorf("due %q, want %q", got, c.dues)
			}
			body := s.Compose(rec.First.Channel, guide.JA).Body
			for _, part := range c.says {
				if !strings.Contains(body, part) {
					t.Errorf("no %q in\n%s", part, body)
				}
			}
			for _, part := range c.lays {
				if strings.Contains(body, part) {
					t.Errorf("%q stands in\n%s", part, body)
				}
			}
		})
	}
}

// duesOf are the times to come back to a case, with what they are about.
func duesOf(c guide.Case, s guide.Session) (list []string) {
	for _, d := range c.Dues(s) {
		what := "promise"
		if d.Clock != nil {
			what = d.Clock.ID
		}
		list = append(list, what+" "+d.At.Format("2006-01-02T15:04"))
	}
	return list
}

// TestSinceInAnyOrder: noted in whatever order, the same things give the same
// case as noted in the order of time.
func TestSinceInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 9))
	kinds := append([]guide.ReplyKind{"", "sung"}, guide.ReplyKinds...)
	channels := []string{"chat", "callback", "hotline_188", ""}
	for range 60 {
		var happened []since
		at := moment(t, "2026-09-11T10:00")
		for range 2 + r.IntN(6) {
			at = at.Add(time.Duration(1+r.IntN(3000)) * time.Minute)
			h := since{at: at.Format("2006-01-02T15:04"), event: guide.Event{Channel: channels[r.IntN(len(channels))]}}
			switch r.IntN(6) {
			case 0, 1:
				h.sent = channels[r.IntN(3)]
			case 2:
				h.event.Kind, h.event.Due = guide.EventPromise, at.Add(time.Duration(r.IntN(100))*time.Hour)
			case 3, 4:
				h.event.Kind, h.event.Reply = guide.EventReply, kinds[r.IntN(len(kinds))]
			default:
				h.event.Kind = []guide.EventKind{guide.EventMissed, guide.EventClosed, guide.EventReopened, guide.EventNote}[r.IntN(4)]
			}
			happened = append(happened, h)
		}
		end := at.Add(time.Duration(r.IntN(100)) * time.Hour).Format("2006-01-02T15:04")
		want := storyOf(t, happened, end)
		mixed := slices.Clone(happened)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := storyOf(t, mixed, end); got != want {
			t.Fatalf("%+v\nin order:\n%s\nmixed:\n%s", happened, want, got)
		}
	}
}

// storyOf is all that follows from what happened.
func storyOf(t *testing.T, happened []since, at string) string {
	t.Helper()
	c, s := told(t, arrived+"fact contacted_via none\n", happened, at)
	rec := s.Recommend()
	out := []string{waitOf(rec), strings.Join(duesOf(c, s), " "), string(c.Ended())}
	if c.Open() {
		out = append(out, "open")
	}
	if rec.First != nil {
		out = append(out, rec.First.Channel.ID, s.Compose(rec.First.Channel, guide.JA).Body)
	}
	for _, e := range c.Events(s) {
		out = append(out, e.At.String()+string(e.Kind)+e.Text)
	}
	return strings.Join(out, "\n")
}
