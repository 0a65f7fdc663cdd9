package guide_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
)

// night is past the hours of the call-back.
var night = time.Date(2026, 11, 23, 23, 10, 0, 0, guide.Japan)

func contact(t testing.TB, at time.Time) guide.Session {
	return answer(t, start(t, "ride.cannot_return").WithTime(at), toContact...)
}

func urgent(t testing.TB, at time.Time) guide.Session {
	return answer(t, start(t, "ride.cannot_return").WithTime(at),
		[2]string{"look", "none"}, [2]string{"what", "lock"}, [2]string{"since", "11/23 9:30"}, [2]string{"app", "yes"}, [2]string{"earlier", "none"})
}

func names(list []guide.Option) string {
	var ids []string
	for _, o := range list {
		ids = append(ids, o.Channel.ID)
	}
	return strings.Join(ids, " ")
}

func TestRecommend(t *testing.T) {
	must := func(s guide.Session, err error) guide.Session {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	hoursAgo := func(h int) time.Time { return morning.Add(-time.Duration(h) * time.Hour) }
	for _, c := range []struct {
		name                   string
		walk                   guide.Session
		first, fallbacks, last string
		avoid                  string
		wait                   string // until when; empty means no wait
	}{
		{"by weight", contact(t, morning), "chat", "callback post", "advice_desk", "", ""},
		{"urgent by day", urgent(t, morning), "callback", "chat", "advice_desk card_desk", "", ""},
		{"urgent at night: the closed one waits behind", urgent(t, night), "chat", "callback", "advice_desk card_desk", "", ""},
		{"blocked is never first", must(contact(t, morning).Block("chat")), "callback", "post", "advice_desk", "chat", ""},
		{"everything blocked: the ladder rises", must(must(must(contact(t, morning).Block("chat")).Block("callback")).Block("post")),
			"advice_desk", "", "", "chat callback post", ""},
		{"only a closed one is left", must(must(must(contact(t, night).Block("chat")).Block("post")).Block("advice_desk")),
			"callback", "", "", "chat post advice_desk", "2026-11-24T09:00"},
		{"contacted 18 hours ago", must(contact(t, morning).Contacted("chat", hoursAgo(18), "")), "chat", "callback post", "advice_desk", "", "2026-11-23T16:00"},
		{"contacted 25 hours ago", must(contact(t, morning).Contacted("chat", hoursAgo(25), "")), "chat", "callback post", "advice_desk", "", ""},
		{"nobody waits when it is urgent", must(urgent(t, morning).Contacted("chat", hoursAgo(1), "")), "callback", "chat", "advice_desk card_desk", "", ""},
		{"a contact with another desk is no reason", must(contact(t, morning).Contacted("card_desk", hoursAgo(1), "")), "chat", "callback post", "advice_desk", "", ""},
		{"a first rule", answer(t, start(t, "bill.strange_charge"), [2]string{"card", "yes"}), "card_desk", "callback chat", "advice_desk", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			rec := c.walk.Recommend()
			if rec.First == nil {
				t.Fatal("nothing is recommended")
			}
			var avoid []string
			for _, a := range rec.Avoid {
				avoid = append(avoid, a.Channel.ID)
			}
			wait := ""
			if rec.Wait != nil {
				wait = rec.Wait.Until.Format("2006-01-02T15:04")
			}
			got := []string{rec.First.Channel.ID, names(rec.Fallbacks), names(rec.Last), strings.Join(avoid, " "), wait}
			want := []string{c.first, c.fallbacks, c.last, c.avoid, c.wait}
			for i, what := range []string{"first", "fallbacks", "last", "avoid", "wait"} {
				if got[i] != want[i] {
					t.Errorf("%s %q, want %q", what, got[i], want[i])
				}
			}
		})
	}
}

// TestBecause: the first channel always says why, in both languages.
func TestBecause(t *testing.T) {
	eachWalk(t, start(t, "ride.cannot_return"), func(s guide.Session) {
		first := s.Recommend().First
		if first == nil {
			return
		}
		for _, why := range first.Because {
			if why.JA == "" || why.EN == "" {
				t.Errorf("%s: no reason", first.Channel.ID)
			}
		}
		if len(first.Because) == 0 {
			t.Errorf("%s: no reason", first.Channel.ID)
		}
	})
}

func TestFollowUp(t *testing.T) {
	s := contact(t, morning)
	chat := s.Pack().Channel("chat")
	if v, _ := s.Lookup(guide.FactFollowUp); v.Text != "no" {
		t.Errorf("a follow-up without an earlier contact: %v", v)
	}
	s, err := s.Contacted("chat", morning.Add(-30*time.Hour), "Q-12")
	if err != nil {
		t.Fatal(err)
	}
	if v, _ := s.Lookup(guide.FactFollowUp); v.Text != "yes" {
		t.Errorf("no follow-up after an earlier contact: %v", v)
	}
	if v, _ := s.Lookup("hours_since.chat"); v.Number != 30 {
		t.Errorf("hours since: %v", v)
	}
	if body := s.Compose(chat, guide.JA).Body; body == "" {
		t.Error("no message")
	}
}

// TestRulings: what decided the first channel is named in the order of its
// weight, each with its place.
func TestRulings(t *testing.T) {
	block := func(s guide.Session, ids ...string) guide.Session {
		for _, id := range ids {
			var err error
			if s, err = s.Block(id); err != nil {
				t.Fatal(err)
			}
		}
		return s
	}
	waiting, err := contact(t, morning).Contacted("chat", morning.Add(-18*time.Hour), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		walk guide.Session
		want string // the kinds, each once, guards left out
	}{
		{"before the end", start(t, "ride.cannot_return"), ""},
		{"by weight", contact(t, morning), "prefer outcome"},
		{"the ladder", block(contact(t, morning), "chat", "callback", "post"), "then"},
		{"closed", urgent(t, night), "open prefer outcome"},
		{"too early", waiting, "wait prefer outcome"},
		{"a first rule", answer(t, start(t, "bill.strange_charge"), [2]string{"card", "yes"}), "first outcome"},
	} {
		var kinds []string
		for _, r := range c.walk.Rulings() {
			if r.ID == "" || r.Line == 0 {
				t.Errorf("%s: %+v has no place", c.name, r)
			}
			if kind := string(r.Kind); r.Kind != guide.RulingNever && !slices.Contains(kinds, kind) {
				kinds = append(kinds, kind)
			}
		}
		if got := strings.Join(kinds, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
