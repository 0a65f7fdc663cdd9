package guide

import (
	"fmt"
	"slices"
	"time"
)

// Session is one walk: a topic and the inputs of its user, in the order given.
// It is an immutable value: every method that changes something returns a new
// Session and leaves the old one as it was. All state is the replay of the
// inputs (see [Session.Position]), so nothing can disagree with them. Sessions
// are not safe for use by several goroutines: advice is worked out on demand.
type Session struct {
	pack   *Pack
	topic  *Topic
	lang   Lang
	at     time.Time
	zone   *time.Location // where the user's clock is
	inputs []Input
	log    []Event // what was noted besides, in the order of time
	state  *state  // the replay of inputs
}

// InputKind says what an input does.
type InputKind string

// The kinds of inputs, named as .walk files name them.
const (
	InputAnswer    InputKind = "answer"    // Key is a step, Value a choice
	InputFact      InputKind = "fact"      // Key is a fact, Value its canonical form
	InputUnknown   InputKind = "unknown"   // Key is a fact
	InputBlocked   InputKind = "blocked"   // Key is a channel
	InputContacted InputKind = "contacted" // Key is a channel, Time and Value (number)
	InputChannel   InputKind = "channel"   // Key is the channel that the user chose
	InputHave      InputKind = "have"      // Key is a piece of evidence that the user has
	InputEdited    InputKind = "edited"    // Key is a channel/language, Value the message to it, see [Session.Edit]
	InputDone      InputKind = "done"      // Key is an emergency step or action that is done, Time when (zero: not told)
)

// Input is one thing that the user said.
type Input struct {
	Kind  InputKind
	Key   string
	Value string
	Time  time.Time
}

// Start begins a walk of a topic at a given time. It fails for a topic that
// the pack does not have.
func Start(p *Pack, topic string, lang Lang, at time.Time) (Session, error) {
	t := p.Topic(topic)
	if t == nil {
		return Session{}, fmt.Errorf("no such topic: %q", topic)
	}
	return Session{pack: p, topic: t, lang: lang, at: at.In(Japan), zone: at.Location()}.replay(), nil
}

// Pack returns the pack of the walk.
func (s Session) Pack() *Pack { return s.pack }

// Topic returns the topic of the walk.
func (s Session) Topic() *Topic { return s.topic }

// Lang returns the language of the walk.
func (s Session) Lang() Lang { return s.lang }

// At returns the time of the walk, in JST.
func (s Session) At() time.Time { return s.at }

// Inputs returns what the user said, in order. The caller must not change it.
func (s Session) Inputs() []Input { return s.inputs }

// Zone returns where the user's clock is: the place of the time that the walk
// was given.
func (s Session) Zone() *time.Location {
	if s.zone == nil {
		return Japan
	}
	return s.zone
}

// WithLang returns the same walk in another language.
func (s Session) WithLang(l Lang) Session { s.lang = l; return s.replay() }

// WithTime returns the same walk at another time.
func (s Session) WithTime(at time.Time) Session {
	s.at, s.zone = at.In(Japan), at.Location()
	return s.replay()
}

// WithPack returns the same inputs replayed on another pack. It fails when
// that pack does not have the topic; inputs that no longer apply are parked.
func (s Session) WithPack(p *Pack) (Session, error) {
	t, err := Start(p, s.topic.ID, s.lang, s.at.In(s.Zone()))
	if err != nil {
		return Session{}, err
	}
	t.inputs, t.log = s.inputs, s.log
	return t.replay(), nil
}

// with returns the session with an input set: it replaces the one of the same
// kind and key in its place, or comes last.
func (s Session) with(in Input) Session {
	s.inputs = put(s.inputs, in)
	return s.replay()
}

// put returns a copy of some inputs with one more.
func put(inputs []Input, in Input) []Input {
	inputs = slices.Clone(inputs)
	if i := slices.IndexFunc(inputs, in.same); i >= 0 {
		inputs[i] = in
		return inputs
	}
	return append(inputs, in)
}

// same reports whether two inputs speak of the same thing, so that the later
// one replaces the earlier.
func (in Input) same(other Input) bool {
	if in.Kind == InputContacted && other.Kind == InputContacted {
		return in.Key == other.Key && in.Time.Equal(other.Time)
	}
	return in.subject() == other.subject()
}

func (in Input) subject() string {
	switch in.Kind {
	case InputFact, InputUnknown:
		return "fact " + in.Key
	case InputChannel:
		return "channel"
	}
	return string(in.Kind) + " " + in.Key
}

// Without returns the session without the input of this kind and key.
func (s Session) Without(kind InputKind, key string) Session {
	gone := Input{Kind: kind, Key: key}.subject()
	s.inputs = slices.DeleteFunc(slices.Clone(s.inputs), func(in Input) bool { return in.subject() == gone })
	return s.replay()
}

// Has reports whether there is an input of this kind and key.
func (s Session) Has(kind InputKind, key string) bool {
	return slices.ContainsFunc(s.inputs, func(in Input) bool { return in.Kind == kind && in.Key == key })
}
