package tui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
)

// deed is what one key has changed in the walk or the case in progress.
type deed struct {
	before *guide.Session // the walk as it was; nil: it was not changed
	events []guide.Event  // what was noted
}

// maxDeeds is how many deeds can be taken back.
const maxDeeds = 200

// moment is what tells whether a key has changed something.
type moment struct {
	walk   *guide.Session
	kept   *kept
	events int
}

func (s *keeping) moment() moment {
	m := moment{walk: s.walk, kept: s.kept}
	if s.kept != nil {
		m.events = len(s.kept.events)
	}
	return m
}

// remember notes what was changed since a moment. With another walk nothing of
// the one before can be taken back.
func (s *keeping) remember(was moment) {
	now := s.moment()
	switch {
	case now.walk == nil, was.walk == nil, now.kept != was.kept, now.walk.Topic().ID != was.walk.Topic().ID:
		if now.walk != was.walk || now.kept != was.kept {
			s.deeds = nil
		}
	default:
		s.did(since(was, now))
	}
}

// since is what was changed between two moments of a walk.
func since(was, now moment) (d deed) {
	if now.kept != nil && now.events > was.events {
		d.events = slices.Clone(now.kept.events[was.events:])
	}
	if !guide.SameInputs(said(*was.walk), said(*now.walk)) {
		d.before = was.walk
	}
	return d
}

// did notes a deed, if there was one.
func (s *keeping) did(d deed) {
	if d.before == nil && len(d.events) == 0 {
		return
	}
	s.deeds = append(s.deeds, d)
	s.deeds = s.deeds[max(0, len(s.deeds)-maxDeeds):]
}

// said are the inputs of a walk without the channel to write for, which is a
// way to look at the message.
func said(walk guide.Session) []guide.Input {
	return slices.DeleteFunc(slices.Clone(walk.Inputs()), func(in guide.Input) bool { return in.Kind == guide.InputChannel })
}

// takesBack are screens with deeds of their own.
type takesBack interface {
	// TakeBack takes the last one back and says so; it reports whether there
	// was one.
	TakeBack() bool
}

// undo takes the last deed back, says so, and shows the question that it
// answered.
func (a *navigator) undo() tea.Cmd {
	if own, ok := a.top().(takesBack); ok && own.TakeBack() {
		return nil
	}
	w := a.words().Undo
	if len(a.deeds) == 0 || a.walk == nil && a.kept == nil {
		a.notice = w.Nothing
		return nil
	}
	d := a.deeds[len(a.deeds)-1]
	a.deeds = a.deeds[:len(a.deeds)-1]
	for _, e := range d.events {
		a.kept.unnote(a.keeper, e)
		a.logged()
		say := words.SheetsIn(a.lang).Case
		a.notice = w.Undone(cmp.Or(say.Endings[e.Ending], say.Kinds[e.Kind]))
	}
	if d.before == nil {
		a.renew()
		return nil
	}
	now, before := *a.walk, d.before.WithTime(a.walk.At()).WithLang(a.lang).WithLog(a.walk.Log())
	a.notice = w.Undone(changed(now, before, a.lang))
	a.set(before)
	a.forget()
	if at := parting(now.Path(), before.Path()); at >= 0 && a.walking() {
		return a.toWalk(userVisit(before, at, +1))
	}
	a.renew()
	return nil
}

// parting is the first place at which two paths differ; -1 if none does.
func parting(a, b []guide.Visit) int {
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i].Key() != b[i].Key() || a[i].Choice() != b[i].Choice() {
			return min(i, len(b))
		}
	}
	return -1
}

// changed says what one walk was told and another one was not.
func changed(now, before guide.Session, l guide.Lang) string {
	for _, pair := range [][2]guide.Session{{now, before}, {before, now}} {
		for _, in := range slices.Backward(said(pair[0])) {
			if !slices.ContainsFunc(pair[1].Inputs(), in.Equal) {
				what, value := words.Said(pair[0], in, l)
				return oneLine(what + ": " + value)
			}
		}
	}
	return ""
}

// unnote takes an event out of a case: out of what is to be saved, or, when it
// is saved or being saved, out of that.
func (k *kept) unnote(from *keeper, e guide.Event) {
	saving := 0
	if from.job != nil && from.job.kept == k {
		saving = from.job.events
	}
	for i := len(k.events) - 1; i >= saving; i-- {
		if keep.SameEvent(k.events[i], e) {
			k.events = slices.Delete(slices.Clone(k.events), i, i+1)
			return
		}
	}
	k.undone = append(k.undone, e)
}
