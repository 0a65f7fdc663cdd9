package guide

import (
	"slices"
	"time"
)

// Event is something that happened after the walk was kept.
type Event struct {
	At      time.Time
	Undated bool // of a reply: when it came was not told, so At is when it was noted
	Kind    EventKind
	Channel string    // who it was with; empty: not told
	Text    string    // what was said; of a contact, its inquiry number
	Due     time.Time // of a promise: a minute, or a day as its midnight in JST; zero: none
	Reply   ReplyKind // of a reply: what it is worth; empty: not told
	Ending  Ending    // of a closing: how it ended; empty: not told
}

// EventKind says what an event is.
type EventKind string

// The kinds of events. EventContacted is never in a Log: contacts are inputs
// of the walk, and [Case.Events] shows them among the rest.
const (
	EventNote      EventKind = "note"
	EventReply     EventKind = "reply"   // somebody answered
	EventPromise   EventKind = "promise" // somebody answered that something will happen, by Due
	EventMissed    EventKind = "missed"  // a contact that nobody took: it counts as none
	EventClosed    EventKind = "closed"
	EventReopened  EventKind = "reopened"
	EventContacted EventKind = "contacted"
)

// ReplyKind says what a reply is worth. A kind that is not among ReplyKinds is
// kept, and counts as not told.
type ReplyKind string

// The kinds of replies.
const (
	ReplySolved    ReplyKind = "solved"
	ReplyOther     ReplyKind = "other"     // an answer, but not to what was asked
	ReplyAutomatic ReplyKind = "automatic" // nobody has read the message yet: as good as none
	ReplyRefused   ReplyKind = "refused"   // no, or too late; Text is the reason
)

// ReplyKinds are the kinds of replies, as they are offered.
var ReplyKinds = []ReplyKind{ReplySolved, ReplyOther, ReplyAutomatic, ReplyRefused}

// Ending says how a case ended. One that is not among Endings is kept, and
// counts as not told.
type Ending string

// The endings.
const (
	EndedSolved Ending = "solved"
	EndedPartly Ending = "partly"
	EndedNot    Ending = "not"     // it came to an end without a solution
	EndedGaveUp Ending = "gave_up" // the user does not go on
)

// Endings are the ways in which a case ends, as they are offered.
var Endings = []Ending{EndedSolved, EndedPartly, EndedNot, EndedGaveUp}

// Noted returns the event as it is noted: one without a time happened now, as
// far as is known, and a promise is kept to the minute in Japan.
func (e Event) Noted(now time.Time) Event {
	if e.At.IsZero() {
		e.At, e.Undated = now, e.Kind == EventReply
	}
	if !e.Due.IsZero() {
		e.Due = e.Due.In(Japan).Truncate(time.Minute)
	}
	e.At = e.At.In(Japan)
	return e
}

// answers reports whether somebody has answered.
func (e Event) answers() bool {
	return e.Kind == EventPromise || e.Kind == EventReply && e.Reply != ReplyAutomatic
}

// settles reports whether nothing is left of a promise after this later event:
// a promise of another time takes its place, an answer on its day or after
// keeps it, a solution or a refusal ends it. An answer of which nobody says
// when it came keeps nothing.
func (e Event) settles(promise Event) bool {
	switch {
	case e.Kind == EventPromise:
		return !e.Due.IsZero()
	case !e.answers():
		return false
	case e.Reply == ReplySolved, e.Reply == ReplyRefused:
		return true
	}
	return !e.Undated && !e.At.Before(dayOf(promise.Due))
}

// inTime returns events in the order of time; those of one time as noted.
func inTime(list []Event) []Event {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Event) int { return a.At.Compare(b.At) })
	return list
}
