package guide

import (
	"slices"
	"strconv"
	"time"
)

// Contact is an earlier contact in the same matter.
type Contact struct {
	Channel string
	At      time.Time // zero: the time is unknown
	Number  string    // the inquiry number, if there was one
	Value   Value     // At as it was told, for showing
	told    bool      // by the pack's own facts
}

// noContact is the value of the earlier-contact fact for "not yet".
const noContact = "none"

// Contacts collects the earlier contacts that inputs and facts tell of, oldest
// first.
func (s Session) Contacts() []Contact {
	var list []Contact
	for _, in := range s.inputs {
		if in.Kind == InputContacted {
			list = append(list, Contact{Channel: in.Key, At: in.Time, Number: in.Value, Value: moment(in.Time)})
		}
	}
	if c, ok := s.toldContact(); ok {
		list = append(list, c)
	}
	slices.SortStableFunc(list, func(a, b Contact) int { return a.At.Compare(b.At) })
	return list
}

// said looks up what the user told, or else what the path implies.
func (st *state) said(fact string) (Value, bool) {
	if v, ok := st.told.of(fact); ok {
		return v, true
	}
	return st.set.of(fact)
}

// toldContact is the contact that the pack's own facts tell of.
func (s Session) toldContact() (Contact, bool) {
	h := s.pack.Header.Contact
	via, ok := s.state.said(h.Channel)
	if !ok || via.Unknown || via.Text == noContact || s.missed() {
		return Contact{}, false
	}
	c := Contact{Channel: via.Text, Value: UnknownValue, told: true}
	if n, ok := s.state.said(h.Number); ok && !n.Unknown {
		c.Number = n.Text
	}
	if at, ok := s.state.said(h.At); ok && !at.Unknown {
		c.At, c.Value = at.Time, at
		if !at.Clock {
			c.At = at.Time.Add(12 * time.Hour) // a day without a time counts as its noon
		}
	}
	return c, true
}

// missed reports whether the contact that the facts tell of was taken by
// nobody: the call dropped, the chat was left before anyone answered.
func (s Session) missed() bool {
	h := s.pack.Header.Contact
	v, ok := s.state.said(h.Status)
	return ok && h.Missed != "" && v.Text == h.Missed
}

// lastContact returns the latest contact with a desk or channel; "" and "any"
// mean whoever it was.
func (s Session) lastContact(who string) (Contact, bool) {
	for _, c := range slices.Backward(s.Contacts()) {
		ch := s.pack.Channel(c.Channel)
		if who == "" || who == "any" || c.Channel == who || ch != nil && ch.Desk == who {
			return c, true
		}
	}
	return Contact{}, false
}

// hoursSince gives the hours since the latest contact; nothing if there was
// none or its time is unknown.
func (v valuation) hoursSince(who string) (Value, bool) {
	c, ok := v.s.lastContact(who)
	if !ok || c.At.IsZero() {
		return Value{}, false
	}
	h := max(0, v.s.at.Sub(c.At).Hours())
	return Value{Kind: KindHours, Number: h, Text: strconv.FormatFloat(h, 'f', 1, 64)}, true
}

// Show returns a value of a fact as a person reads it, as [Value.Show] does. An
// earlier contact by a channel that is no choice of its fact has the name of
// the channel.
func (p *Pack) Show(l Lang, f *Fact, v Value) string {
	if c := p.Channel(v.Text); c != nil && f.ID == p.Header.Contact.Channel && f.Choice(v.Text) == nil {
		return c.Name.In(l)
	}
	return v.Show(l, f)
}
