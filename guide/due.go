package guide

import (
	"slices"
	"time"
)

// Due is a clock that runs: when it is due, and what to do then.
type Due struct {
	Clock *Clock
	At    time.Time // JST
}

// Dues lists the clocks of the walk's outcome as they run when the message is
// sent now, or have run since the last contact with the recommended desk. A
// clock that starts with a contact belongs to the channel of that contact; it
// is never due before the advice to wait has ended, while what it advises is
// closed, or behind the user's deadline. One of minutes only watches whether a
// call comes: it is due even while the advice is to wait.
func (s Session) Dues() (list []Due) {
	out := s.Position().Outcome
	if out == nil {
		return nil
	}
	ch, from := s.clockStart()
	for _, c := range s.clocks(out, ch) {
		if c.After == "contact" {
			list = append(list, Due{Clock: c, At: s.dueAt(c, ch, from)})
		} else {
			at := s.runs(c, s.at)
			if w := s.Recommend().Wait; w != nil && w.Promised {
				at = w.Until // nothing is to be done earlier
			}
			list = append(list, Due{Clock: c, At: at})
		}
	}
	return list
}

// clocks lists the clocks that run at an outcome when a channel is used: the
// outcome's own that fit it, and the channel's where the outcome has none.
func (s Session) clocks(out *Outcome, ch *Channel) (list []*Clock) {
	own := false
	for _, id := range out.Clocks {
		c := s.pack.Clock(id)
		if c == nil || c.After == "contact" && !(c.fits(ch) && s.offers(c.Next)) || !s.running(c) {
			continue
		}
		own = own || c.After == "contact"
		list = append(list, c)
	}
	if own || ch == nil || !s.startsClocks(out) {
		return list
	}
	for _, id := range ch.Clocks {
		if c := s.pack.Clock(id); c != nil && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// offers reports whether the advice names a channel, on its ladder at least, so
// that a clock can send somebody there; none is always offered.
func (s Session) offers(channel string) bool {
	rec := s.Recommend()
	is := func(o Option) bool { return o.Channel.ID == channel }
	return channel == "" || rec.First != nil && is(*rec.First) || slices.ContainsFunc(rec.Fallbacks, is) || slices.ContainsFunc(rec.Last, is)
}

// startsClocks reports whether contacts at an outcome start a clock at all.
func (s Session) startsClocks(out *Outcome) bool {
	return slices.ContainsFunc(out.Clocks, func(id string) bool {
		c := s.pack.Clock(id)
		return c != nil && c.After == "contact"
	})
}

// fits reports whether a contact by the channel starts the clock.
func (c *Clock) fits(ch *Channel) bool {
	return len(c.Channels) == 0 || ch != nil && slices.Contains(c.Channels, ch.ID)
}

// runs is when a clock that no contact starts is due, where it starts at from.
func (s Session) runs(c *Clock, from time.Time) time.Time {
	if c.Before == "" {
		return from.Add(c.length())
	}
	v, _ := s.Lookup(c.Before)
	if at := v.Time.Add(-c.length()); at.After(s.at) {
		return at
	}
	return v.Time
}

// running reports whether the facts let a clock run.
func (s Session) running(c *Clock) bool {
	return c.When.Holds(s.valuation(s.Position().Outcome)) && (c.Before == "" || s.ahead(c.Before))
}

// ahead reports whether a fact tells a time that is still to come.
func (s Session) ahead(fact string) bool {
	v, ok := s.Lookup(fact)
	return ok && !v.Unknown && v.Time.After(s.at)
}

func (c *Clock) length() time.Duration {
	return time.Duration(c.Hours)*time.Hour + time.Duration(c.Minutes)*time.Minute
}

// clockStart is the contact from which clocks run, with its channel: the last
// one with the recommended desk while it is fresh, else one made now.
func (s Session) clockStart() (*Channel, Contact) {
	now := Contact{At: s.at}
	first := s.Recommend().First
	if first == nil {
		return nil, now
	}
	now.Channel = first.Channel.ID
	last, ok := s.lastContact(first.Channel.Desk)
	ch := s.pack.Channel(last.Channel)
	if !ok || ch == nil || last.At.IsZero() || last.At.After(s.at) {
		return first.Channel, now
	}
	for _, c := range s.clocks(s.Position().Outcome, ch) {
		if c.After == "contact" && last.At.Add(c.length()).After(s.at) {
			return ch, last
		}
	}
	if w := s.Recommend().Wait; w != nil {
		return ch, last
	}
	return first.Channel, now
}

// dueAt is when a clock that a contact started is due.
func (s Session) dueAt(c *Clock, ch *Channel, from Contact) time.Time {
	at := from.At.Add(c.length())
	watches := c.Hours == 0 && at.After(s.at)
	if w := s.Recommend().Wait; w != nil && !watches && at.Before(w.Until) {
		at = w.Until
	} else if until, ok := s.promised(from); ok && !watches && until.After(at) {
		at = until
	}
	at = s.beforeDeadline(from.At, at)
	next := ch
	if c.Next != "" {
		next = s.pack.Channel(c.Next)
	}
	if next == nil {
		return at
	}
	open := next.Hours.Next(at)
	if end, ok := s.Deadline(); open.IsZero() || ok && open.After(end) && at.Before(end) {
		return at // its opening would come too late
	}
	return open
}
