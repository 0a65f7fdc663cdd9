package guide

import (
	"fmt"
	"strings"
	"time"

	"toiawase/guide/secret"
)

// UnknownName says that an input names something that the pack or the topic
// does not have.
type UnknownName struct {
	What string // step, choice, fact, channel, evidence, emergency step
	Name string
	Near []string // the names that there are
}

// Error returns a terse English sentence.
func (e *UnknownName) Error() string {
	return fmt.Sprintf("no %s %q: there is %s", e.What, e.Name, strings.Join(e.Near, ", "))
}

// Answer answers a step: a check with one of its answers, an ask with a value
// of its fact (a choice, or text as people write it) or "unknown". The step is
// named by its id, or by topic/id; a check that takes several answers gets them
// joined by commas. It may lie ahead of the position. Answering
// an earlier step again changes that answer and keeps every later one that
// still applies. The error is an *InputError or an *UnknownName.
func (s Session) Answer(step, choice string) (Session, error) {
	flow, st := s.findStep(step)
	if st == nil {
		return s, &UnknownName{What: "step", Name: step, Near: s.stepNames()}
	}
	if st.Ask != "" {
		if choice == Unknown {
			return s.GiveUnknown(st.Ask)
		}
		return s.Give(st.Ask, choice)
	}
	a := st.Answer(choice)
	if a == nil {
		return s, &UnknownName{What: "answer", Name: choice, Near: answerNames(st)}
	}
	return s.with(Input{Kind: InputAnswer, Key: flow.ID + "/" + st.ID, Value: a.ID}), nil
}

// Give tells a fact, as a person writes it. The error is an *InputError or an
// *UnknownName.
func (s Session) Give(fact, raw string) (Session, error) {
	if v, ok := s.reserved(fact, raw); ok {
		return s.with(Input{Kind: InputFact, Key: fact, Value: v.Text}), nil
	}
	f := s.pack.Fact(fact)
	if f == nil || f.Computed() {
		return s, &UnknownName{What: "fact", Name: fact, Near: s.factNames()}
	}
	v, err := f.ParseIn(s.lang, raw, s.at)
	switch {
	case err != nil:
		return s, err
	case v.Unknown:
		return s.GiveUnknown(fact)
	}
	return s.with(Input{Kind: InputFact, Key: fact, Value: v.Text}), nil
}

// GiveUnknown tells that a fact is not known.
func (s Session) GiveUnknown(fact string) (Session, error) {
	f := s.pack.Fact(fact)
	if f == nil {
		return s, &UnknownName{What: "fact", Name: fact, Near: s.factNames()}
	}
	if !f.MayBeUnknown() {
		return s, &InputError{Fact: fact, Raw: Unknown, Problem: ProblemNotAChoice}
	}
	return s.with(Input{Kind: InputUnknown, Key: fact}), nil
}

// Block takes a channel out of consideration: it does not work for the user.
func (s Session) Block(channel string) (Session, error) {
	return s.withKnown(InputBlocked, channel, s.pack.Channel(channel) != nil)
}

// Choose picks the channel to write the message for.
func (s Session) Choose(channel string) (Session, error) {
	return s.withKnown(InputChannel, channel, s.pack.Channel(channel) != nil)
}

// Have tells that the user has a piece of evidence.
func (s Session) Have(evidence string) (Session, error) {
	return s.withKnown(InputHave, evidence, s.pack.EvidenceOf(evidence) != nil)
}

// Contacted tells of an earlier contact in the same matter. The number may be
// empty, or say that there is none.
func (s Session) Contacted(channel string, at time.Time, number string) (Session, error) {
	if s.pack.Channel(channel) == nil {
		return s, &UnknownName{What: "channel", Name: channel, Near: s.channelNames()}
	}
	in, err := contactInput(channel, at, number)
	if err != nil {
		return s, err
	}
	return s.with(in), nil
}

// contactInput is the input of a contact, with the time to the second.
func contactInput(channel string, at time.Time, number string) (Input, error) {
	if p := Secret(number); p != "" {
		return Input{}, &InputError{Fact: string(InputContacted), Problem: p}
	}
	if number = strings.TrimSpace(secret.Fold(number)); SaysNothing(number) {
		number = ""
	}
	return Input{Kind: InputContacted, Key: channel, Time: at.In(Japan).Truncate(time.Second), Value: number}, nil
}

func (s Session) withKnown(kind InputKind, key string, known bool) (Session, error) {
	if !known {
		return s, &UnknownName{What: string(kind), Name: key, Near: s.channelNames()}
	}
	return s.with(Input{Kind: kind, Key: key}), nil
}

// Choices lists the choices of a fact that are offered now.
func (s Session) Choices(f *Fact) []*Choice { return offered(f, s.valuation(s.Position().Outcome)) }

// offered lists the choices whose condition holds.
func offered(f *Fact, facts Valuation) (list []*Choice) {
	for i := range f.Choices {
		if c := &f.Choices[i]; c.When.Holds(facts) {
			list = append(list, c)
		}
	}
	return list
}

// Back drops the last answer on the path; ok is false at the first question.
func (s Session) Back() (back Session, ok bool) {
	for i := len(s.state.path) - 1; i >= 0; i-- {
		v := s.state.path[i]
		if !v.ByUser {
			continue
		}
		if v.Fact != nil {
			return s.Without(InputFact, v.Fact.ID), true
		}
		return s.Without(InputAnswer, v.Key()), true
	}
	return s, false
}

// reserved reads a value of the facts wish and second_wish, whose choices are
// the pack's wishes.
func (s Session) reserved(fact, raw string) (Value, bool) {
	if fact != FactWish && fact != FactSecondWish {
		return Value{}, false
	}
	w := s.pack.Wish(raw)
	if w == nil {
		return Value{}, false
	}
	return choice(w.ID), true
}

// findStep finds a step by id or topic/id: in the topic first, then in the
// flows that it can reach.
func (s Session) findStep(name string) (*Topic, *Step) {
	for _, flow := range s.pack.Reachable(s.topic) {
		id := strings.TrimPrefix(name, flow.ID+"/")
		if st := flow.Step(id); st != nil && (st.Ask != "" || !st.Check.IsZero()) {
			return flow, st
		}
	}
	return nil, nil
}

// Reachable lists a topic and the flows that it can reach, those about the
// situation before an outcome among them, the topic first.
func (p *Pack) Reachable(t *Topic) []*Topic {
	list, seen := []*Topic{t}, map[string]bool{t.ID: true}
	add := func(id string) {
		if f := p.Topic(id); f != nil && !seen[id] {
			seen[id] = true
			list = append(list, f)
		}
	}
	for i := 0; i < len(list); i++ {
		for j := range list[i].Steps {
			add(list[i].Steps[j].Call)
		}
		if i == len(list)-1 {
			add(p.Header.Before)
		}
	}
	return list
}

func answerNames(st *Step) (names []string) {
	for i := range st.Answers {
		names = append(names, st.Answers[i].ID)
	}
	return names
}

func (s Session) stepNames() (names []string) {
	for _, flow := range s.pack.Reachable(s.topic) {
		for i := range flow.Steps {
			if st := &flow.Steps[i]; st.Ask != "" || !st.Check.IsZero() {
				names = append(names, st.ID)
			}
		}
	}
	return names
}

func (s Session) factNames() (names []string) {
	for i := range s.pack.Facts {
		names = append(names, s.pack.Facts[i].ID)
	}
	return append(names, FactWish, FactSecondWish)
}

func (s Session) channelNames() (names []string) {
	for i := range s.pack.Channels {
		names = append(names, s.pack.Channels[i].ID)
	}
	return names
}
