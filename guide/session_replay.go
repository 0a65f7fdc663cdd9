package guide

import "slices"

// state is what the replay of a session's inputs comes to.
type state struct {
	told values // what the user said
	set  values // what the topic and the answers on the path imply
	*trail
}

// trail is what a replay comes past, and where it ends. A proof, which has
// states by the thousand, does without.
type trail struct {
	path     []Visit
	position Position
	used     map[string]bool // keys of the answers that were visited
	later    []*Fact         // facts of steps that leave them to the checklist
	asked    map[string]bool // facts that a step on the path asks or sets
	stop     stop            // where the walk rests
	advice   *Recommendation // worked out when it is first asked for
}

// Visit is one answered step on the path of a walk.
type Visit struct {
	Flow   *Topic  // the topic or flow that holds the step
	Step   *Step   // an ask or a check
	Fact   *Fact   // of an ask
	Value  Value   // of an ask
	Answer *Answer // of a check
	ByUser bool    // false: the value was implied or told for another reason
}

// Key names the step of a visit across the pack: topic/step.
func (v Visit) Key() string { return v.Flow.ID + "/" + v.Step.ID }

// Choice returns the id of the given answer, or the canonical value.
func (v Visit) Choice() string {
	if v.Answer != nil {
		return v.Answer.ID
	}
	return v.Value.ID()
}

// Position is where a walk stands: at a question, or at an outcome.
type Position struct {
	Flow    *Topic   // the topic or flow that holds the step or the outcome
	Step    *Step    // nil at an outcome
	Fact    *Fact    // of an ask
	Notes   []*Step  // notes passed since the last answer, to show above
	Outcome *Outcome // nil at a question
}

// Position returns where the walk stands.
func (s Session) Position() Position { return s.state.position }

// Path returns the answered steps, in order. The caller must not change it.
func (s Session) Path() []Visit { return s.state.path }

// replay runs the inputs from the start of the topic.
func (s Session) replay() Session {
	st := &state{trail: &trail{used: map[string]bool{}, asked: map[string]bool{}}}
	s.state = st
	for _, in := range s.inputs {
		switch in.Kind {
		case InputFact:
			v := s.parsed(in.Key, in.Value)
			st.told.put(in.Key, &v)
		case InputUnknown:
			st.told.put(in.Key, &UnknownValue)
		}
	}
	st.imply(s.topic.Given)
	for _, in := range s.inputs {
		if step := s.pack.Step(in.Key); in.Kind == InputDone && step != nil {
			st.imply(step.Set)
		}
	}
	s.walk()
	return s
}

// parsed reads a stored canonical value again; one that no longer parses (the
// content changed) counts as not told.
func (s Session) parsed(fact, canonical string) Value {
	if v, ok := s.reserved(fact, canonical); ok {
		return v
	}
	f := s.pack.Fact(fact)
	if f == nil {
		return UnknownValue
	}
	v, err := f.Parse(canonical, s.at)
	if err != nil {
		return UnknownValue
	}
	return v
}

func (st *state) imply(settings []Setting) {
	for i := range settings {
		st.set.put(settings[i].Fact, settings[i].value())
		st.asked[settings[i].Fact] = true
	}
}

// walk follows the steps until a question has no answer or an outcome is reached.
func (s Session) walk() {
	m := machine{pack: s.pack, facts: s.valuation(nil), imply: s.state.imply}
	at := m.enter(s.topic)
	for {
		stop := m.run(at)
		s.state.position.Notes = append(s.state.position.Notes, stop.notes...)
		if stop.outcome != nil || stop.step == nil {
			s.rest(stop)
			return
		}
		next, ok := s.pass(m, stop)
		if !ok {
			s.rest(stop)
			return
		}
		at = next
	}
}

// rest makes a stop the position of the walk.
func (s Session) rest(stop stop) {
	s.state.stop = stop
	p := &s.state.position
	p.Flow, p.Step, p.Outcome = stop.at.flow, stop.step, stop.outcome
	if stop.step != nil && stop.step.Ask != "" {
		p.Fact = s.pack.Fact(stop.step.Ask)
		s.state.asked[stop.step.Ask] = true
	}
}

// pass answers the question of a stop from the inputs, if they hold an answer.
func (s Session) pass(m machine, stop stop) (cursor, bool) {
	visit := Visit{Flow: stop.at.flow, Step: stop.step}
	if stop.step.Ask != "" {
		return s.passAsk(m, stop, visit)
	}
	in, ok := s.answerTo(visit.Key())
	if !ok {
		return cursor{}, false
	}
	visit.Answer = stop.step.Answer(in.Value)
	if visit.Answer == nil {
		return cursor{}, false
	}
	visit.ByUser = true
	s.visit(visit)
	return m.take(stop, visit.Answer), true
}

func (s Session) passAsk(m machine, stop stop, visit Visit) (cursor, bool) {
	fact := stop.step.Ask
	value, known := m.facts.Lookup(fact)
	if stop.step.Later {
		return s.leave(m, stop, value), true
	}
	if !known {
		return cursor{}, false
	}
	s.state.asked[fact] = true
	told := s.state.told.has(fact)
	visit.Fact, visit.Value, visit.ByUser = s.pack.Fact(fact), value, told
	s.visit(visit)
	return m.take(stop, stop.step.Answer(value.ID())), true
}

// leave passes an ask that is left to the checklist, whether it was told or not.
func (s Session) leave(m machine, stop stop, value Value) cursor {
	f := s.pack.Fact(stop.step.Ask)
	s.state.asked[f.ID] = true
	onPath := func(v Visit) bool { return v.Fact == f }
	if !slices.ContainsFunc(s.state.path, onPath) && !slices.Contains(s.state.later, f) {
		s.state.later = append(s.state.later, f)
	}
	return m.take(stop, stop.step.Answer(value.ID()))
}

func (s Session) visit(v Visit) {
	s.state.path = append(s.state.path, v)
	s.state.used[v.Key()] = true
	if v.ByUser {
		s.state.position.Notes = nil
	}
}

// answerTo finds the answer input of a step.
func (s Session) answerTo(key string) (Input, bool) {
	for _, in := range s.inputs {
		if in.Kind == InputAnswer && in.Key == key {
			return in, true
		}
	}
	return Input{}, false
}
