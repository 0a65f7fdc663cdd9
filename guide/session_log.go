package guide

import (
	"slices"
	"strings"
)

// WithLog returns the walk with what was noted besides it, see [Case]: what
// desks have answered and promised moves the advice as contacts do.
func (s Session) WithLog(log []Event) Session {
	if len(log) == 0 && len(s.log) == 0 {
		return s
	}
	s.log = inTime(log)
	return s.replay()
}

// Log returns what was noted besides the walk, in the order of time. The caller
// must not change it.
func (s Session) Log() []Event { return s.log }

// sender is the channel that an event came from: where nobody told, that of
// the last contact before it.
func (s Session) sender(e Event) string {
	if e.Channel != "" {
		return e.Channel
	}
	for _, c := range slices.Backward(s.Contacts()) {
		if !c.At.After(e.At) {
			return c.Channel
		}
	}
	return ""
}

// answer is the last answer to a contact.
func (s Session) answer(c Contact) (Event, bool) {
	for _, e := range slices.Backward(s.log) {
		if e.answers() && s.after(e, c) {
			return e, true
		}
	}
	return Event{}, false
}

// after reports whether an event came after a contact, from the same desk.
func (s Session) after(e Event, c Contact) bool {
	return !e.At.Before(c.At) && s.sameDesk(s.sender(e), c.Channel)
}

// statusOf is what came of a contact, as the pack's fact says it; ok is false
// where the log says nothing of it.
func (s Session) statusOf(c Contact) (Value, bool) {
	h := s.pack.Header.Contact
	automatic := func(e Event) bool { return e.Kind == EventReply && e.Reply == ReplyAutomatic && s.after(e, c) }
	e, answered := s.answer(c)
	id := ""
	switch {
	case answered && e.Kind == EventPromise:
		id = h.Open
	case answered && e.Reply == ReplyOther:
		id = h.Aside
	case answered && e.Reply == ReplyRefused:
		id = h.Refused
	case !answered && slices.ContainsFunc(s.log, automatic):
		id = h.Silent
	}
	if id == "" {
		return UnknownValue, answered
	}
	return choice(id), true
}

// refused reports whether a contact was answered with a refusal.
func (s Session) refused(c Contact) bool {
	h := s.pack.Header.Contact
	v, ok := s.statusOf(c)
	if !ok && c.told {
		v, ok = s.state.said(h.Status)
	}
	return ok && h.Refused != "" && v.Text == h.Refused
}

// promiseTo is the last promise of the desk of a contact: unknown when it was
// settled since, ok false when there was none.
func (s Session) promiseTo(c Contact) (Value, bool) {
	h := s.pack.Header.Contact
	for i, e := range slices.Backward(s.log) {
		if e.Kind != EventPromise || e.Due.IsZero() || !s.sameDesk(s.sender(e), c.Channel) {
			continue
		}
		settled := func(later Event) bool { return later.settles(e) && s.sameDesk(s.sender(later), c.Channel) }
		if slices.ContainsFunc(s.log[i+1:], settled) {
			return UnknownValue, true
		}
		return s.parsed(h.Promise, dueForm(e)), true
	}
	told, ok := s.toldContact()
	if ok && !c.told && !s.sameDesk(told.Channel, c.Channel) {
		return UnknownValue, true
	}
	return s.state.said(h.Promise)
}

// dueForm is the time of a promise as a when fact has it.
func dueForm(e Event) string {
	if at := e.Due.In(Japan); !at.Equal(dayOf(at)) {
		return at.Format("2006-01-02T15:04")
	}
	return e.Due.In(Japan).Format("2006-01-02")
}

// contact gives the pack's earlier-contact facts from the last contact with
// the desk that is written to, else with anyone. What the facts tell of that
// contact themselves is theirs to say; on the way to the outcome all of it is,
// so that the path stays as it was.
func (v valuation) contact(id string) (Value, bool) {
	h := v.s.pack.Header.Contact
	if !h.has(id) {
		return Value{}, false
	}
	if _, said := v.s.state.said(h.Channel); said && v.outcome == nil {
		return Value{}, false
	}
	c, ok := v.earlier()
	if !ok {
		return Value{}, false
	}
	if val, ok, known := v.since(id, c); known {
		return val, ok
	}
	if c.told {
		return Value{}, false // the facts speak for themselves
	}
	switch id {
	case h.Channel:
		return choice(c.Channel), true
	case h.At:
		return c.Value, true
	case h.Number:
		if c.Number != "" {
			return Value{Kind: KindLine, Text: c.Number}, true
		}
		return UnknownValue, true
	}
	_, other := v.s.toldContact() // of which the facts tell
	return UnknownValue, other && v.outcome != nil
}

// earlier is the contact that the valuation speaks of.
func (v valuation) earlier() (Contact, bool) {
	if v.of != nil {
		return *v.of, true
	}
	c, ok := v.s.lastContact(v.desk)
	if !ok {
		c, ok = v.s.lastContact("any")
	}
	return c, ok
}

// since gives the facts about what came of a contact; known is false for other
// facts, and where only the pack's facts tell of it.
func (v valuation) since(id string, c Contact) (val Value, ok, known bool) {
	h := v.s.pack.Header.Contact
	switch id {
	case h.Status:
		val, ok = v.s.statusOf(c)
		return val, ok, ok
	case h.Promise:
		if len(v.s.log) == 0 && c.told {
			return Value{}, false, false
		}
		val, ok = v.s.promiseTo(c)
		return val, ok, true
	case h.RefusedAt, h.Reason:
		if e, _ := v.s.answer(c); e.Reply == ReplyRefused {
			return e.told(id == h.Reason), true, true
		}
		status, _ := v.Lookup(h.Status)
		return UnknownValue, true, v.outcome != nil && status.Text != h.Refused
	case h.Desk:
		if ch := v.s.pack.Channel(c.Channel); ch != nil && v.s.pack.Desk(ch.Desk) != nil {
			return Value{Kind: KindLine, Text: v.s.pack.Desk(ch.Desk).Name.In(v.s.lang)}, true, true
		}
		return UnknownValue, true, true
	}
	return Value{}, false, false
}

// told is the day or the reason of a refusal.
func (e Event) told(reason bool) Value {
	text := strings.Join(strings.Fields(e.Text), " ")
	switch {
	case reason && text != "":
		return Value{Kind: KindLine, Text: text}
	case reason, e.Undated:
		return UnknownValue
	}
	return Value{Kind: KindWhen, Time: dayOf(e.At), Text: e.At.In(Japan).Format("2006-01-02")}
}
