package guide_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
)

// life is a case that random things happen to.
type life struct {
	t    *testing.T
	r    *rand.Rand
	of   func(string) []guide.Value
	s    guide.Session
	c    guide.Case
	now  time.Time
	done []string
}

func pick[T any](r *rand.Rand, list []T) (one T) {
	if len(list) > 0 {
		one = list[r.IntN(len(list))]
	}
	return one
}

// take keeps a walk that was changed; what the engine refuses changes nothing.
func (l *life) take(what string, s guide.Session, err error) {
	if err == nil {
		l.s, l.done = s, append(l.done, what)
	}
}

// happens lets one thing happen.
func (l *life) happens() {
	p := l.s.Pack()
	ch := pick(l.r, l.s.Offered())
	switch n := l.r.IntN(10); {
	case l.s.Position().Step != nil && n < 7:
		l.answer()
	case n < 3:
		if item := pick(l.r, l.s.Checklist()); item.Fact != nil {
			v := pick(l.r, l.of(item.Fact.ID))
			s, err := l.s.Give(item.Fact.ID, v.Text)
			l.take(item.Fact.ID+"="+v.Text, s, err)
		}
	case n < 4 && len(p.Emergency) > 0:
		id := pick(l.r, p.Emergency).ID
		s, err := l.s.Done(id, l.now)
		l.take("done "+id, s, err)
	case n < 5 && ch != nil:
		s, err := l.s.Contacted(ch.ID, l.now, "A-1")
		l.take("contact "+ch.ID, s, err)
	case n < 6 && ch != nil:
		s, err := l.s.Block(ch.ID)
		l.take("block "+ch.ID, s, err)
	case n < 7 && ch != nil:
		lang := pick(l.r, guide.Langs)
		s, err := l.s.Edit(ch.ID, lang, l.s.Compose(ch, lang).Body+"\nmy own line")
		l.take("edit "+ch.ID, s, err)
	case n < 8:
		l.now = l.now.Add(time.Duration(1+l.r.IntN(100)) * time.Hour)
		l.take("later", l.s.WithTime(l.now), nil)
	default:
		l.noted()
	}
}

// answer answers the question at hand.
func (l *life) answer() {
	at := l.s.Position()
	if f := at.Fact; f != nil {
		v := pick(l.r, l.of(f.ID))
		if l.r.IntN(8) == 0 {
			s, err := l.s.GiveUnknown(f.ID)
			l.take(f.ID+"=?", s, err)
			return
		}
		s, err := l.s.Give(f.ID, v.Text)
		l.take(f.ID+"="+v.Text, s, err)
		return
	}
	id := pick(l.r, at.Step.Answers).ID
	s, err := l.s.Answer(at.Flow.ID+"/"+at.Step.ID, id)
	l.take(at.Step.ID+"="+id, s, err)
}

// noted has the case told something.
func (l *life) noted() {
	e := guide.Event{At: l.now, Kind: pick(l.r, []guide.EventKind{guide.EventNote, guide.EventReply, guide.EventPromise, guide.EventMissed, guide.EventClosed, guide.EventReopened}), Text: "x"}
	switch e.Kind {
	case guide.EventReply:
		e.Reply = pick(l.r, []guide.ReplyKind{"", guide.ReplyOther, guide.ReplyRefused, guide.ReplyAutomatic})
	case guide.EventPromise:
		e.Due = l.now.Add(time.Duration(l.r.IntN(90)) * time.Hour)
	case guide.EventClosed:
		e.Ending = pick(l.r, guide.Endings)
	}
	l.c = l.c.With(e, l.now)
	l.take(fmt.Sprintf("%s %s%s", e.Kind, e.Reply, e.Ending), l.s.WithLog(l.c.Log), nil)
}

func (l *life) wrong(format string, values ...any) {
	l.t.Helper()
	l.t.Errorf("%s, %s: %s", l.s.Topic().ID, strings.Join(l.done, "; "), fmt.Sprintf(format, values...))
}

// holds checks what is true of every walk.
func (l *life) holds() {
	l.t.Helper()
	l.c = l.c.WithWalk(l.s, l.now)
	again, err := l.c.Session(l.s.Pack(), l.now)
	if err != nil || !reflect.DeepEqual(again.Inputs(), l.s.Inputs()) || again.Position().Outcome != l.s.Position().Outcome || again.Position().Step != l.s.Position().Step {
		l.wrong("the case comes back elsewhere: %v", err)
	}
	if _, closed := l.c.Closed(); closed == l.c.Open() || l.c.Ended() != "" && !closed || closed && len(l.c.Dues(l.s)) > 0 {
		l.wrong("closed and open, or due")
	}
	if e, ok := l.c.Reply(l.s); ok && (e.At.After(l.now) || e.Kind == guide.EventReopened || !l.c.Open()) {
		l.wrong("the reply is %+v", e)
	}
	for _, off := range l.s.TakenOff() {
		if slices.ContainsFunc(l.s.Emergency(), func(e guide.PanelStep) bool { return e.ID == off.ID }) || len(off.Facts) == 0 {
			l.wrong("%s is taken off for %v", off.ID, off.Facts)
		}
	}
	if l.s.Position().Outcome != nil {
		l.letters()
	}
}

// letters checks the messages of a walk at its end.
func (l *life) letters() {
	l.t.Helper()
	l.s.Recommend()
	for _, ch := range l.s.Offered() {
		for _, lang := range guide.Langs {
			m, own := l.s.Compose(ch, lang), l.s.OwnLines(ch.ID, lang)
			if m.Edited != (len(own) > 0) || m.Edited && !strings.Contains(m.Body, "my own line") {
				l.wrong("to %s in %s, edited %v, the own lines are %q", ch.ID, lang, m.Edited, own)
			}
			for _, part := range l.s.Paragraphs(ch, lang) {
				if (len(part.Told) == 0) == (part.Text == "") {
					l.wrong("to %s in %s, %s tells %q and says %q", ch.ID, lang, part.Block, part.Told, part.Text)
				}
				if !m.Edited && !l.s.Spoken(ch) && part.Text != "" && !strings.Contains(m.Subject+"\n"+m.Body, strings.Split(part.Text, "\n")[0]) {
					l.wrong("to %s in %s, the message lacks %q", ch.ID, lang, part.Text)
				}
			}
		}
	}
}

// TestLives: whatever happens to a case, in whatever order, it comes back as it
// was, its panel explains itself, and its messages are made of their parts.
func TestLives(t *testing.T) {
	for _, p := range []*guide.Pack{small(t), shippedPack(t)} {
		of := p.Cases(morning)
		for i := range p.Topics {
			s, err := guide.Start(p, p.Topics[i].ID, pick(rand.New(rand.NewPCG(1, uint64(i))), guide.Langs), morning)
			if err != nil {
				t.Fatal(err)
			}
			l := &life{t: t, r: rand.New(rand.NewPCG(2, uint64(i))), of: of, s: s, c: guide.NewCase("1", s, morning), now: morning}
			for range 40 {
				l.happens()
			}
			for range 5 {
				l.happens()
				l.holds()
			}
		}
	}
}
