package sheet_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/guard"
	"toiawase/guide/paste"
	"toiawase/guide/search"
	"toiawase/guide/secret"
	"toiawase/guide/sheet"
)

// rows makes a sheet of rows that stand in no sheet of their own.
func rows(lang guide.Lang, list ...sheet.Row) sheet.Sheet {
	return sheet.Sheet{Lang: lang, Parts: []sheet.Part{{ID: "rows", Rows: list}}}
}

// moreSheets are sheets and parts that stand beside others, by name.
func moreSheets(t *testing.T, lang guide.Lang) map[string]sheet.Sheet {
	t.Helper()
	asked := walk(t, lang, "ride.cannot_return", "look=none", "trouble:full", "app_ok:yes")
	ahead, ok := asked.Foresee()
	if !ok {
		t.Fatal("no end ahead")
	}
	told := stuck(t, lang, "rental_number:RC-1029", "details:昨日、山田太郎さん(090-1234-5678)に殺すと言いました https://example.com/x")
	sent, err := told.Contacted("chat", monday.Add(-26*time.Hour), "")
	if err != nil {
		t.Fatal(err)
	}
	edited, err := told.Edit("chat", lang, told.Compose(told.Channel(), lang).Body+"\nMr Suzuki, Tel. 090-1234-5678\ntomorrow")
	if err != nil {
		t.Fatal(err)
	}
	packs, now := guide.Packs{told.Pack()}, monday
	c := guide.NewCase("20261122-ka", sent, now)
	c = c.With(guide.Event{Kind: guide.EventPromise, Channel: "chat", Text: "refund", Due: now.AddDate(0, 0, 1)}, now)
	open := sheet.NewFile(filed(c, sent), lang, now)
	shut := sheet.NewFile(filed(c.With(guide.Event{Kind: guide.EventClosed}, now), sent), lang, now)
	found := func(query string) sheet.Finding {
		x := search.Packs(packs)
		f := sheet.Finding{Packs: packs, Lang: lang, Hits: x.Search(query, lang)}
		if len(f.Hits) == 0 {
			f.Near = x.Near(query, lang)
		}
		return f
	}
	read := paste.Read("注文番号 503-1234567-1234567\nhttp://amazon.example.com/login\n3,980円", now, nil)
	timeline := open.Timeline()
	return map[string]sheet.Sheet{
		"beside":    sheet.Beside(asked, ahead),
		"beginning": sheet.Beside(walk(t, lang, "ride.cannot_return"), ahead),
		"visited":   sheet.Visited(asked, asked.Path()[0]),
		"found":     found(told.Topic().Title.In(lang)).Sheet(),
		"nothing":   found("zzzz").Sheet(),
		"doubtful":  sheet.Message(told, told.Channel(), lang),
		"edited":    sheet.Message(edited, edited.Channel(), lang),
		"deeds":     rows(lang, append(open.Deeds(), open.Onward())...),
		"closed":    rows(lang, append(shut.Deeds(), shut.Onward())...),
		"timeline":  {Lang: lang, Parts: []sheet.Part{timeline}},
		"replies":   rows(lang, append(sheet.Replies(lang), sheet.Endings(lang)...)...),
		"proposals": sheet.Proposals(read.Proposals, []secret.Kind{secret.Card}, packs, lang, now),
		"checked":   sheet.Checked(packs, check.ListOf(told.Pack()).Check(check.SMS, "http://203.0.113.9/ パスワードを入力しました"), lang),
	}
}

// TestMoreSheets compares what stands beside other sheets with the expected.
func TestMoreSheets(t *testing.T) {
	for _, lang := range guide.Langs {
		for name, sh := range moreSheets(t, lang) {
			var b strings.Builder
			sh.Print(&b)
			compare(t, fmt.Sprintf("%s.%s.txt", name, lang), b.String())
		}
	}
}

// TestMended: what can be mended at once is gone after it, and the rest of what
// the user wrote stays.
func TestMended(t *testing.T) {
	s := stuck(t, guide.EN, "details:Ask Ms Sato, 090-1234-5678, about the bike at https://example.com/x")
	s, err := s.Edit("chat", guide.EN, s.Compose(s.Channel(), guide.EN).Body+"\nor ask Mr Suzuki, 090-8765-4321, about it")
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		for _, d := range sheet.Doubts(s, s.Compose(s.Channel(), guide.EN)) {
			if d.Remedy == sheet.ByMask {
				if s, err = sheet.Mend(s, d); err != nil {
					t.Fatal(err)
				}
				break
			}
		}
	}
	body := s.Compose(s.Channel(), guide.EN).Body
	v, _ := s.Lookup("details")
	for _, text := range []string{"090-1234", "090-8765", "https://example.com"} {
		if strings.Contains(body+v.Text, text) {
			t.Errorf("%q is still there:\n%s", text, body)
		}
	}
	if !strings.Contains(v.Text, "about the bike") || !strings.Contains(body, "about it") {
		t.Errorf("too much is gone: %q\n%s", v.Text, body)
	}
	for _, d := range sheet.Doubts(s, s.Compose(s.Channel(), guide.EN)) {
		if d.Remedy == sheet.ByMask {
			t.Errorf("left: %+v", d)
		}
	}
}

// TestCalendar: every line is short and ends as a calendar wants it, every time
// to come back has an event that says what to do, and nothing else of the case.
func TestCalendar(t *testing.T) {
	for _, lang := range guide.Langs {
		end := stuck(t, lang, "rental_number:RC-1029")
		c := guide.NewCase("20261122-ka", end, monday)
		if text := sheet.Calendar(sheet.NewFile(filed(c, end), lang, monday)); text != "" {
			t.Errorf("nothing is due:\n%s", text)
		}
		sent, err := end.Contacted("chat", monday.Add(-26*time.Hour), "C-77")
		if err != nil {
			t.Fatal(err)
		}
		c = c.WithWalk(sent, monday)
		for _, due := range []time.Time{time.Date(2026, 11, 25, 0, 0, 0, 0, guide.Japan), monday.Add(30 * time.Hour)} {
			c = c.With(guide.Event{Kind: guide.EventPromise, Channel: "chat", Text: "secret words, of the desk", Due: due}, due.AddDate(0, 0, -3))
		}
		f := sheet.NewFile(filed(c, sent), lang, monday)
		text := sheet.Calendar(f)
		for line := range bytes.SplitSeq([]byte(strings.TrimSuffix(text, "\r\n")), []byte("\r\n")) {
			if len(line) > 75 || bytes.ContainsAny(line, "\r\n") {
				t.Errorf("the line %q", line)
			}
		}
		if n := strings.Count(text, "BEGIN:VALARM"); n != len(f.Dues) || n == 0 {
			t.Errorf("%d alarms for %d times", n, len(f.Dues))
		}
		if strings.Contains(text, "secret words") {
			t.Errorf("it has the words of the promise:\n%s", text)
		}
		compare(t, fmt.Sprintf("calendar.%s.txt", lang), strings.ReplaceAll(text, "\r\n", "\n"))
	}
}

// TestCall: the card for a call leads with what is wrong and what is wanted, and
// a channel that takes no text has none.
func TestCall(t *testing.T) {
	for _, lang := range guide.Langs {
		s := stuck(t, lang, "rental_number:RC-1029")
		c := sheet.Call(s, s.Pack().Channel("callback"), lang)
		if len(c.Lead) == 0 || len(c.Asked) == 0 {
			t.Errorf("%s: %+v", lang, c)
		}
		compare(t, fmt.Sprintf("call.%s.txt", lang), fmt.Sprintf("lead %+v\nasked %+v\nmore %+v\nnever %s\n", c.Lead, c.Asked, c.More, c.Never))
		if empty := sheet.Call(s, s.Pack().Channel("post"), lang); len(empty.Lead)+len(empty.Asked) != 0 && s.Pack().Channel("post").Shape == "" {
			t.Errorf("%+v", empty)
		}
	}
}

// TestReplied: each reply that is offered is an event of its kind.
func TestReplied(t *testing.T) {
	for _, row := range sheet.Replies(guide.EN) {
		e := sheet.Replied(row.ID)
		if promise := row.ID == string(guide.EventPromise); promise != (e.Kind == guide.EventPromise) || !promise && string(e.Reply) != row.ID {
			t.Errorf("%s gives %+v", row.ID, e)
		}
		if quiet := e.Reply == guide.ReplySolved || e.Reply == guide.ReplyAutomatic; sheet.Tells(e) == quiet {
			t.Errorf("%s: there is more to write down: %v", row.ID, sheet.Tells(e))
		}
	}
	if (sheet.Unfit{Kind: guard.Threat}).Text(guide.JA) == "" {
		t.Error("no words for a threat")
	}
}

// TestBesides: counts, rulings and what stands below a line of a message.
func TestBesides(t *testing.T) {
	for _, lang := range guide.Langs {
		asked := walk(t, lang, "ride.cannot_return", "look=none")
		q := sheet.Question(asked)
		if want := q.Choices(); len(sheet.Answers(asked, asked.Position().Step)) != len(want) || sheet.Left(asked) == "" {
			t.Errorf("%s: %d answers, left %q", lang, len(want), sheet.Left(asked))
		}
		_, unsure := q.Unsure()
		if may := asked.Position().Fact.MayBeUnknown(); unsure != may {
			t.Errorf("%s: may be unknown: %v, offered: %v", lang, may, unsure)
		}
		end := stuck(t, lang, "rental_number:RC-1029")
		ahead := sheet.Beside(asked, end).Part("ready")
		if told, all := sheet.Ready(ahead); told != 0 || all != len(ahead.Rows) || all == 0 {
			t.Errorf("%s: %d of %d are ready", lang, told, all)
		}
		m := end.Compose(end.Channel(), lang)
		if after := sheet.LacksAfter(end, m); after == "" || !strings.Contains(m.Body, after) {
			t.Errorf("%s: what is missing stands below %q", lang, after)
		}
		decided := sheet.Rulings(end, lang)
		if len(decided.Part("rulings").Rows) == 0 || !strings.Contains(fmt.Sprint(decided), ".yaml:") {
			t.Errorf("%s: decided by %+v", lang, decided)
		}
		early := sheet.Doubt(guide.Warning{Problem: guide.ProblemTooLong}, lang)
		if early == "" || early == sheet.Doubt(guide.Warning{Problem: guide.ProblemTooLong, Fact: end.Pack().Fact("details")}, lang) {
			t.Errorf("%s: too long is %q", lang, early)
		}
	}
}
