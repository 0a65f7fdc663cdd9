package guide

import (
	"slices"
	"time"
)

// Case is a walk that is kept, with what happened since. It is a value: every
// method that changes something returns a new Case and leaves the old one as
// it was. The advice follows from the walk, so it is never stored.
type Case struct {
	ID      string // short, typeable, sortable; given by the store
	Pack    string // the pack of the walk
	Topic   string
	Lang    Lang
	Started time.Time
	Changed time.Time
	Inputs  []Input // the walk; its contacts (InputContacted) are among them
	Log     []Event // what else happened, in the order noted
}

// FollowUp is a time to come back to a case: a clock that runs, or a promise.
type FollowUp struct {
	At      time.Time // JST; midnight if it is a day
	Day     bool      // the whole day is meant: a promise without a time of day
	Clock   *Clock    // nil: a promise
	Promise *Event    // nil: a clock
}

// NewCase keeps a walk as a new case.
func NewCase(id string, s Session, now time.Time) Case {
	return Case{ID: id, Started: now.In(Japan)}.WithWalk(s, now)
}

// WithWalk returns the case with the walk as it is now.
func (c Case) WithWalk(s Session, now time.Time) Case {
	c.Pack, c.Topic, c.Lang = s.pack.ID, s.topic.ID, s.lang
	c.Inputs, c.Changed = slices.Clone(s.inputs), now.In(Japan)
	return c
}

// With returns the case with one more event noted, see [Event.Noted].
func (c Case) With(e Event, now time.Time) Case {
	c.Log, c.Changed = append(slices.Clone(c.Log), e.Noted(now)), now.In(Japan)
	return c
}

// Contacted returns the case with a contact in its walk s, which replays it.
// It fails as [Session.Contacted] does; in the zero Session every channel is
// taken, since none is known.
func (c Case) Contacted(s Session, channel string, at time.Time, number string, now time.Time) (Case, error) {
	if !s.IsZero() && s.pack.Channel(channel) == nil {
		return c, &UnknownName{What: "channel", Name: channel, Near: s.channelNames()}
	}
	in, err := contactInput(channel, at, number)
	if err != nil {
		return c, err
	}
	c.Inputs, c.Changed = put(c.Inputs, in), now.In(Japan)
	return c, nil
}

// Reached lists the channels of the contacts, the last one first.
func (c Case) Reached(s Session) (ids []string) {
	for _, x := range slices.Backward(c.contacts(s)) {
		if !slices.Contains(ids, x.Channel) {
			ids = append(ids, x.Channel)
		}
	}
	return ids
}

// Sender is the channel that an answer came from if nobody says: the only one
// that was contacted, else empty.
func (c Case) Sender(s Session) string {
	if list := c.Reached(s); len(list) == 1 {
		return list[0]
	}
	return ""
}

// Merged returns the walk s with what the case has gained since base, the state
// that s began with: two windows on one case keep what either was told. Where
// both changed the same thing, s wins.
func (c Case) Merged(base Case, s Session) Session {
	for _, in := range c.Inputs {
		i := slices.IndexFunc(s.inputs, in.same)
		j := slices.IndexFunc(base.Inputs, in.same)
		added := i < 0 && j < 0
		changed := i >= 0 && j >= 0 && s.inputs[i].Equal(base.Inputs[j])
		if added || changed {
			s = s.with(in)
		}
	}
	return s
}

// Equal reports whether two inputs say the same.
func (in Input) Equal(other Input) bool {
	return in.Kind == other.Kind && in.Key == other.Key && in.Value == other.Value && in.Time.Equal(other.Time)
}

// SameInputs reports whether two lists say the same in the same order.
func SameInputs(a, b []Input) bool { return slices.EqualFunc(a, b, Input.Equal) }

// Open reports whether the case is not closed, as the last event about that
// says.
func (c Case) Open() bool {
	last, ok := c.lastEvent(EventClosed, EventReopened)
	return !ok || last.Kind == EventReopened
}

// Closed is when a closed case was closed; ok is false for an open one.
func (c Case) Closed() (at time.Time, ok bool) {
	last, _ := c.lastEvent(EventClosed, EventReopened)
	return last.At, last.Kind == EventClosed
}

// Ended is how a closed case ended; empty: not told, or it is open.
func (c Case) Ended() Ending {
	last, _ := c.lastEvent(EventClosed, EventReopened)
	return last.Ending
}

// lastEvent is the last event of some kinds, by time.
func (c Case) lastEvent(kinds ...EventKind) (last Event, ok bool) {
	for _, e := range inTime(c.Log) {
		if slices.Contains(kinds, e.Kind) {
			last, ok = e, true
		}
	}
	return last, ok
}

// Reply is the last reply or promise in an open case, if no contact came after
// it: what comes next follows from its kind.
func (c Case) Reply(s Session) (Event, bool) {
	last, ok := c.lastEvent(EventReply, EventPromise, EventClosed, EventReopened)
	newer := func(x Contact) bool { return x.At.After(last.At) }
	if !ok || !c.Open() || last.Kind == EventReopened || slices.ContainsFunc(c.contacts(s), newer) {
		return Event{}, false
	}
	return last, true
}

// Session replays the walk at a time. It fails when the pack does not have the
// topic. Answers and facts that the pack does not have any more are kept and
// show in [Session.Unused]; channels that it does not have are left out.
func (c Case) Session(p *Pack, now time.Time) (Session, error) {
	s, err := Start(p, c.Topic, c.Lang, now)
	if err != nil {
		return Session{}, err
	}
	s.log = inTime(c.Log)
	s.inputs = slices.DeleteFunc(slices.Clone(c.Inputs), func(in Input) bool {
		return (in.Kind == InputBlocked || in.Kind == InputChannel) && p.Channel(in.Key) == nil
	})
	return s.replay(), nil
}

// IsZero reports whether s is the zero Session, which has no pack: what is
// known of a case whose topic is gone.
func (s Session) IsZero() bool { return s.topic == nil }

// Title names the case: its topic's title, and the fact that tells it from
// others of the topic if one is known, as shown; else mark is empty. For the
// zero Session the title is the topic's id.
func (c Case) Title(s Session) (title, mark string) {
	if s.IsZero() {
		return c.Topic, ""
	}
	for _, id := range s.marks() {
		if f, v, ok := s.named(id); ok {
			return s.topic.Title.In(s.lang), v.Show(s.lang, f)
		}
	}
	return s.topic.Title.In(s.lang), ""
}

// named looks up a fact that names a thing; dates and amounts do not, and what
// is personal is not for a title.
func (s Session) named(id string) (*Fact, Value, bool) {
	f := s.pack.Fact(id)
	if f == nil || !f.Privacy.Within(PrivacyOrder) {
		return nil, Value{}, false
	}
	v, ok := s.Lookup(id)
	return f, v, ok && !v.Unknown && f.Kind.Names()
}

// marks lists the facts that tell a matter from others, best first. The pack
// marks them: shapes end a subject with them, and other facts stand in for
// them. The stand-ins come last.
func (s Session) marks() (ids []string) {
	for i := range s.pack.Shapes {
		ids = append(ids, Placeholders(s.pack.Shapes[i].Suffix.JA)...)
	}
	for _, item := range s.Checklist() {
		if len(item.Fact.Instead) > 0 {
			ids = append(ids, item.Fact.ID)
		}
	}
	for _, id := range ids {
		if f := s.pack.Fact(id); f != nil {
			ids = append(ids, f.Instead...)
		}
	}
	return ids
}

// Events merges the contacts of the walk and the log, earliest first, and of
// one minute the contact first, for showing. For the zero Session the contacts are those that the case holds.
func (c Case) Events(s Session) []Event {
	var list []Event
	for _, x := range c.contacts(s) {
		list = append(list, Event{At: x.At, Kind: EventContacted, Channel: x.Channel, Text: x.Number})
	}
	list = append(list, c.Log...)
	slices.SortStableFunc(list, func(a, b Event) int { return a.At.Compare(b.At) })
	return list
}

// contacts lists the contacts, oldest first, also where there is no session.
func (c Case) contacts(s Session) []Contact {
	if s.IsZero() {
		s = Session{inputs: c.Inputs, pack: &Pack{}, state: &state{trail: new(trail)}}
	}
	return s.Contacts()
}

// Dues lists when to come back to the case, soonest first; nothing for one
// that is closed. A clock runs from the last contact with those whom the
// outcome names, or from the start of the case; one that nothing has started
// is not due. What was answered is not due any more: see settled and kept.
func (c Case) Dues(s Session) (list []FollowUp) {
	if !c.Open() {
		return nil
	}
	if !s.IsZero() {
		list = c.clocks(s)
	}
	log := inTime(c.Log)
	for i, e := range log {
		if e.Kind == EventPromise && !e.Due.IsZero() && !c.kept(s, log[i:]) {
			list = append(list, FollowUp{At: e.Due.In(Japan), Day: e.Due.Equal(dayOf(e.Due)), Promise: &log[i]})
		}
	}
	slices.SortStableFunc(list, func(a, b FollowUp) int { return a.At.Compare(b.At) })
	return list
}

// clocks lists the clocks that run.
func (c Case) clocks(s Session) (list []FollowUp) {
	out := s.Position().Outcome
	if out == nil {
		return nil
	}
	last, contacted := c.lastContact(s)
	ch := s.pack.Channel(last.Channel)
	for _, clock := range s.clocks(out, ch) {
		at := s.runs(clock, c.Started.In(Japan))
		if clock.After == "contact" {
			if !contacted || last.At.IsZero() {
				continue
			}
			at = s.dueAt(clock, ch, last)
		} else if wait := s.Recommend().Wait; wait != nil && at.Before(wait.Until) {
			at = wait.Until // until then there is nothing to do
		}
		if !c.settled(s, clock, last, at) {
			list = append(list, FollowUp{At: at, Clock: clock})
		}
	}
	return list
}

// lastContact is the last contact with those whom the outcome names, or else
// with anyone: the recommendation moves on with time, the clock does not.
func (c Case) lastContact(s Session) (last Contact, ok bool) {
	out := s.Position().Outcome
	if out == nil {
		return last, false
	}
	named := false
	for _, x := range s.Contacts() {
		ch := s.pack.Channel(x.Channel)
		of := ch != nil && (slices.Contains(out.Desks, ch.Desk) || slices.Contains(out.Channels, ch.ID))
		if of || !named {
			last, ok, named = x, true, of
		}
	}
	return last, ok
}

// settled reports whether a clock has done its work: the one after a contact
// when somebody there has answered since, the one after the outcome when
// anything was noted after it was due.
func (c Case) settled(s Session, clock *Clock, last Contact, due time.Time) bool {
	return slices.ContainsFunc(c.Log, func(e Event) bool {
		if clock.After != "contact" {
			return !e.At.Before(due)
		}
		return e.answers() && !e.At.Before(last.At) && s.sameDesk(e.Channel, last.Channel)
	})
}

// kept reports whether the promise that begins a log needs no more attention:
// what came after it has settled it, or there was a contact after its time.
func (c Case) kept(s Session, log []Event) bool {
	promise := log[0]
	for _, e := range log[1:] {
		if e.settles(promise) && s.sameDesk(e.Channel, promise.Channel) {
			return true
		}
	}
	return slices.ContainsFunc(c.contacts(s), func(x Contact) bool { return !x.At.Before(promise.Due) })
}

// sameDesk reports whether two channels may be of one desk; a channel that was
// not told may be any.
func (s Session) sameDesk(a, b string) bool {
	if a == "" || b == "" || a == b {
		return true
	}
	if s.IsZero() {
		return false
	}
	x, y := s.pack.Channel(a), s.pack.Channel(b)
	return x != nil && y != nil && x.Desk == y.Desk
}

// DueBy reports whether to come back now: its time has come, or comes today in
// Japan. A promise for a time of day is due from that minute on.
func (f FollowUp) DueBy(now time.Time) bool {
	if f.Promise != nil && !f.Day {
		return !now.Before(f.At)
	}
	return f.At.Before(dayOf(now).AddDate(0, 0, 1))
}

// dayOf is midnight of the day of a time in Japan.
func dayOf(t time.Time) time.Time {
	y, m, d := t.In(Japan).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, Japan)
}
