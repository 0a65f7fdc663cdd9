package guide

import (
	"slices"
	"time"
)

// wait recommends to wait: for what was promised, after a recent contact, or
// for the next opening when nothing that is left is open.
func (d *decision) wait() {
	d.rise()
	slices.SortStableFunc(d.rec.Last, func(a, b Option) int { return later(a.Channel, a.Open) - later(b.Channel, b.Open) })
	if d.rec.First == nil {
		return
	}
	if w := d.owed(); w != nil {
		d.rec.Wait = w
	} else if o := d.rec.First; !o.Open && !o.OpensAt.IsZero() && !d.out.Urgent() {
		d.rec.Wait = &Waiting{Until: o.OpensAt, Because: o.Channel.Hours.Note}
		return // the others may be open
	}
	d.rec.hurry()
	if d.rec.Wait != nil {
		d.rest()
	}
}

// hurry puts a fallback that is open before a first channel that is closed and
// for which nobody waits.
func (r *Recommendation) hurry() {
	i := slices.IndexFunc(r.Fallbacks, func(o Option) bool { return o.Open })
	if r.Wait != nil || r.First.Open || i < 0 {
		return
	}
	first, open := *r.First, r.Fallbacks[i]
	open.When, first.When = Text{}, open.Channel.MoveOn
	r.First, r.Fallbacks[i] = &open, first
}

// owed is the wait for those who were contacted: until the time that they
// promised, else for the hours of the pack's rule. It ends before the user's
// deadline. A contact that nobody took does not count; of one whose time nobody
// told, only the promise does.
func (d *decision) owed() *Waiting {
	for i := range d.s.pack.Rules.Wait {
		r := &d.s.pack.Rules.Wait[i]
		if w := announced(d, r); w != nil {
			return w
		}
		c, ok := d.s.lastContact(r.Desk)
		facts := d.facts
		facts.desk = r.Desk
		if !ok || r.Hours == 0 || !d.waitsFor(r.Desk) || c.At.After(d.s.at) || !r.When.Holds(facts) {
			continue
		}
		until, promised := d.s.promised(c)
		if _, answered := d.s.answer(c); !promised && (answered || c.At.IsZero()) {
			continue
		}
		if !promised {
			until = c.At.Add(time.Duration(r.Hours) * time.Hour)
		}
		if end := d.s.beforeDeadline(c.At, until); end.Before(until) {
			until = end
		}
		if !until.After(d.s.at) {
			continue
		}
		d.spoke(r.ID)
		if promised && !r.Promised.IsZero() {
			return &Waiting{Until: until, Because: r.Promised, Promised: true}
		}
		return &Waiting{Until: until, Because: r.Because}
	}
	return nil
}

// announced is the wait for a time that a desk gave in advance; nil once that
// desk was contacted, for then its answer counts.
func announced(d *decision, r *Wait) *Waiting {
	v, ok := d.facts.Lookup(r.Until)
	if _, asked := d.s.lastContact(r.Desk); asked || !ok || v.Unknown || v.Time.IsZero() || !d.waitsFor(r.Desk) || !r.When.Holds(d.facts) {
		return nil
	}
	until := d.s.beforeDeadline(d.s.at, v.endOf())
	if !until.After(d.s.at) {
		return nil
	}
	d.spoke(r.ID)
	return &Waiting{Until: until, Because: r.Because, Promised: true}
}

// waitsFor reports whether the recommended channel belongs to a desk. A channel
// that the user uses alone belongs to the desk that was contacted last.
func (d *decision) waitsFor(desk string) bool {
	own := d.s.pack.Desk(d.rec.First.Channel.Desk)
	if own == nil || !own.Self {
		return d.rec.First.Channel.Desk == desk
	}
	last, ok := d.s.lastContact("any")
	ch := d.s.pack.Channel(last.Channel)
	return ok && ch != nil && ch.Desk == desk
}

// rest marks every channel as closed until the wait ends, so that a screen gives
// one instruction only.
func (d *decision) rest() {
	until := d.rec.Wait.Until
	d.rec.First.rest(until)
	for _, list := range [][]Option{d.rec.Fallbacks, d.rec.Last} {
		for i := range list {
			list[i].rest(until)
		}
	}
}

func (o *Option) rest(until time.Time) {
	o.Open, o.Closes, o.OpensAt = false, time.Time{}, o.Channel.Hours.Next(until)
}

// promised is the time by which the contacted desk said that something would
// happen; ok is false when nothing was promised, or the time had passed when
// the contact was made. A day without a time of day lasts to its end.
func (s Session) promised(c Contact) (time.Time, bool) {
	v, ok := s.promiseTo(c)
	if !ok || v.Unknown || v.Time.IsZero() || !v.endOf().After(c.At) {
		return time.Time{}, false
	}
	return v.endOf(), true
}

// promise says whether the time that was promised has passed.
func (v valuation) promise() (Value, bool) {
	at, ok := v.Lookup(v.s.pack.Header.Contact.Promise)
	switch {
	case !ok:
		return Value{}, false
	case at.Unknown:
		return UnknownValue, true
	case at.endOf().After(v.s.at):
		return choice("ahead"), true
	}
	return choice("passed"), true
}

// endOf is the last minute that a time means: that of its day where no time of
// day was told.
func (v Value) endOf() time.Time {
	if v.Clock {
		return v.Last()
	}
	return v.Last().AddDate(0, 0, 1).Add(-time.Minute)
}

// Deadline is the time by which the user needs it; ok is false when none was
// told.
func (s Session) Deadline() (t time.Time, ok bool) {
	v, ok := s.Lookup(s.pack.Header.Deadline)
	if !ok || v.Unknown || v.Time.IsZero() {
		return time.Time{}, false
	}
	return v.endOf(), true
}

// beforeDeadline moves a time that would lie behind the user's deadline to one
// that leaves room to act: a day before the deadline, or half of what is left
// between from and the deadline where that is less than two days.
func (s Session) beforeDeadline(from, t time.Time) time.Time {
	end, ok := s.Deadline()
	if !ok || t.Before(end) || !end.After(from) {
		return t
	}
	return end.Add(-min(24*time.Hour, end.Sub(from)/2)).Truncate(time.Minute)
}
