package guide

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Done is a step or an action that the user has done.
type Done struct {
	Step   *EmergencyStep // nil: an action
	Action *Action        // nil: an emergency step
	At     Value          // when; unknown if it was not told
	Number string         // of the contact that did it; it belongs to the other side

	inferred bool // from a contact by a channel of the step; the user did not say so
}

// Done ticks a step of the emergency panel, or an action of the advice, as done
// at a time; the zero time is "some time".
func (s Session) Done(id string, at time.Time) (Session, error) {
	if s.pack.Step(id) == nil && s.pack.Action(id) == nil {
		return s, &UnknownName{What: "done", Name: id, Near: s.doneNames()}
	}
	if !at.IsZero() {
		at = at.In(Japan)
	}
	return s.with(Input{Kind: InputDone, Key: id, Time: at}), nil
}

// done tells how a step or action was done; ok is false if it was not. A
// contact by one of a step's channels does the step.
func (s Session) done(id string) (d Done, ok bool) {
	d = Done{Step: s.pack.Step(id), Action: s.pack.Action(id), At: UnknownValue}
	for _, in := range s.inputs {
		if in.Kind == InputDone && in.Key == id {
			ok = true
			if !in.Time.IsZero() {
				d.At = moment(in.Time)
			}
		}
	}
	if v, told := s.state.told.of(doneOf + id); told && v.Text == "yes" { // a proof that stands at an end
		ok = true
		if !v.Time.IsZero() {
			d.At = moment(v.Time)
		}
	}
	if d.Step == nil || len(d.Step.Contact) == 0 {
		return d, ok
	}
	for _, c := range s.Contacts() {
		if slices.Contains(d.Step.Contact, c.Channel) {
			d.Number = cmp.Or(d.Number, c.Number)
			if !ok || d.At.Unknown {
				d.At, d.inferred, ok = c.Value, !ok, true
			}
		}
	}
	return d, ok
}

// said is how a message reports it; no text if it does not.
func (d Done) said() Text {
	if d.Step != nil {
		return d.Step.Said
	}
	return d.Action.Said
}

// moment is a time to the minute as a value.
func moment(at time.Time) Value {
	return Value{Kind: KindWhen, Time: at, Clock: true, Text: at.Format("2006-01-02T15:04")}
}

// DoneSteps lists the emergency steps and actions that were done, oldest first;
// those without a time come last.
func (s Session) DoneSteps() (list []Done) {
	if !s.anyDone() {
		return nil
	}
	for _, id := range s.doneNames() {
		if d, ok := s.done(id); ok {
			list = append(list, d)
		}
	}
	slices.SortStableFunc(list, func(a, b Done) int {
		switch {
		case a.At.Unknown != b.At.Unknown && a.At.Unknown:
			return 1
		case a.At.Unknown != b.At.Unknown:
			return -1
		}
		return a.At.Time.Compare(b.At.Time)
	})
	return list
}

// anyDone reports whether something may have been done, which is seldom.
func (s Session) anyDone() bool {
	for _, in := range s.inputs {
		if in.Kind == InputDone || in.Kind == InputContacted {
			return true
		}
	}
	if _, ok := s.toldContact(); ok {
		return true
	}
	return slices.ContainsFunc(s.state.told, func(v valued) bool { return strings.HasPrefix(v.fact, doneOf) })
}

// doneNames lists what can be done: the emergency steps, then the actions.
func (s Session) doneNames() (list []string) {
	for i := range s.pack.Emergency {
		list = append(list, s.pack.Emergency[i].ID)
	}
	for i := range s.pack.Actions {
		list = append(list, s.pack.Actions[i].ID)
	}
	return list
}

// doneOf begins the facts that say whether a step or action was done:
// done.STEP is yes or no.
const doneOf = "done."

// ticked gives the fact done.ID.
func (v valuation) ticked(id string) (Value, bool) {
	id, ok := strings.CutPrefix(id, doneOf)
	if !ok || v.s.pack.Step(id) == nil && v.s.pack.Action(id) == nil {
		return Value{}, false
	}
	if _, done := v.s.done(id); done {
		return choice("yes"), true
	}
	return choice("no"), true
}

// atRisk reports whether a danger that a step answers is there or may be. Who
// called the card company about a refund has not had the card blocked.
func (s Session) atRisk(e *EmergencyStep) bool {
	states := DangerStates(s.pack, s.valuation(s.Position().Outcome))
	for i := range s.pack.Dangers {
		if states[i] >= AtStake && slices.Contains(e.For, s.pack.Dangers[i].ID) {
			return true
		}
	}
	return false
}

// doneLines says in a language what was done, oldest first.
func doneLines(s Session, l Lang) (list []string) {
	for _, d := range s.DoneSteps() {
		if d.inferred && !s.atRisk(d.Step) {
			continue
		}
		shown := func(id string) (string, bool) {
			switch {
			case id == "at" && !d.At.Unknown:
				return d.At.Show(l, &Fact{Kind: KindWhen}), true
			case id == "number" && d.Number != "":
				return d.Number, true
			}
			return "", false
		}
		if line := fill(d.said().In(l), shown); line != "" {
			list = append(list, line)
		}
	}
	return list
}
