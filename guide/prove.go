package guide

import (
	"maps"
	"slices"
	"time"
)

// Proof is everything that can happen in a topic: every path was walked, "I do
// not know" included. Two paths are one from where nothing that is read any
// more tells them apart. It is exact for choices, for numbers that conditions
// put in bands and for the age of an earlier contact, because one value of each
// case is tried; of any other typed fact only "told", "unknown" and "not told"
// can matter, and these are tried.
type Proof struct {
	Topic    *Topic
	Places   int            // places looked at: a step or an outcome, with the facts that matter from there on
	Whole    bool           // false: there are more places than the limit, and the rest was not looked at
	Ends     []*End         // nearest first: arrivals at outcomes, and holes
	Steps    map[*Step]bool // come to on some path
	Turns    map[*Arm]bool
	Needed   map[*Arm]bool // taken on some path on which the arms below would lead elsewhere
	Both     map[*Arm]*End // held on some path on which an arm above it was taken that leads elsewhere: where
	Answers  map[*Answer]bool
	Asked    map[*Step]bool // questions that were put on some path
	Passed   map[*Step]*End // questions that a path passed by, because their fact was known: where
	Again    map[*Step]*End // checks that a path puts twice
	Back     []Blank        // questions that are asked after their fact was wanted: the answer turns the walk back there
	Blanks   []Blank        // facts that the routing read on a path that had not given them, one for each condition and fact
	Answered map[Blank]bool // by condition and fact: some path had asked for it
}

// Blank is a fact that a condition read on a path that had not given it.
type Blank struct {
	Fact string
	Cond *Cond
	Flow *Topic
	At   *End // the last question before
}

// End is a place of a proof: an outcome before its situation was asked about,
// or, with neither outcome nor step, a hole. It is a [Valuation].
type End struct {
	*place
	x *explorer
}

// Outcome returns the outcome, nil in a hole.
func (e *End) Outcome() *Outcome { return e.outcome }

// Step returns the question that offers no answer, in such a hole.
func (e *End) Step() *Step { return e.step }

// Question reports whether the place puts a question, rather than passing one
// by whose answer is known.
func (e *End) Question() bool {
	if e.step == nil || e.step.Ask == "" {
		return e.step != nil
	}
	_, known := e.Lookup(e.step.Ask)
	return !known
}

// Asked returns how many questions were answered on the way to the place.
func (e *End) Asked() int { return e.left }

// Topic returns the topic whose paths lead here.
func (e *End) Topic() *Topic { return e.x.s.topic }

// Flow returns the topic or flow in which the place is.
func (e *End) Flow() *Topic { return e.place.at.flow }

// Lookup implements [Valuation].
func (e *End) Lookup(fact string) (Value, bool) {
	if e.x.pack.plain(fact) {
		return e.said(fact)
	}
	return e.x.at(e.place).valuation(e.outcome).Lookup(fact)
}

// Session returns the walk that leads here by a shortest script.
func (e *End) Session() Session { return e.x.script(e.place) }

// Came returns what the user said last on the way here; an input without kind
// is no answer: the place was passed by.
func (e *End) Came() Input { return e.by }

// Inputs returns a shortest script that leads here.
func (e *End) Inputs() []Input { return e.inputs() }

// Standing returns a session that stands at the outcome in a language, with the
// facts of the path and those given. It was not replayed and has no inputs, so
// it can be looked at but not walked on.
func (e *End) Standing(told map[string]Value, lang Lang) Session {
	return e.StandingAt(e.x.s.at, told, lang)
}

// StandingAt is [End.Standing] at another time, with channels that did not work.
func (e *End) StandingAt(at time.Time, told map[string]Value, lang Lang, blocked ...string) Session {
	s := e.x.s
	s.lang, s.at = lang, at.In(Japan)
	for _, id := range blocked {
		s.inputs = append(s.inputs[:len(s.inputs):len(s.inputs)], Input{Kind: InputBlocked, Key: id})
	}
	all := slices.Clone(e.told)
	for fact, v := range told {
		all.put(fact, &v)
	}
	s.state = &state{told: all, set: e.set, trail: new(trail)}
	s.state.position = Position{Flow: e.place.at.flow, Outcome: e.outcome}
	return s
}

// ProofOptions tune a proof. The zero value is at the zero time and without a
// limit.
type ProofOptions struct {
	At    time.Time
	Limit int                     // places to look at; 0: no limit
	Apart func(*Outcome) []string // facts that keep the arrivals at an outcome apart; nil: none
	// Moved is told of every move from a place to a place, by numbers that count
	// the places as they are found; e is the place as this move comes to it. The
	// first place is come to from -1. Nil: nobody is told.
	Moved func(from, to int, e *End)
}

// Prove walks every path of a topic, up to the outcomes. What the pack asks
// about the situation before an outcome is walked by [Situations].
func Prove(p *Pack, t *Topic, o ProofOptions) *Proof {
	x := newExplorer(Session{pack: p, topic: t, lang: JA, at: o.At.In(Japan)})
	x.apart, x.limit, x.arrive, x.moved = o.Apart, o.Limit, true, o.Moved
	r := newProof(t)
	w := &witness{proof: r, x: x, blank: map[Blank]bool{}, back: map[Blank]bool{}}
	x.watch = w
	st := &state{trail: &trail{asked: map[string]bool{}}}
	st.imply(t.Given)
	c := machine{pack: p}.enter(t)
	c.asked = true // outcomes end the paths; their situation is for Situations
	r.Places, r.Whole = x.ends(x.enter(c, st), func(e *place) bool {
		r.Ends = append(r.Ends, &End{e, x})
		return true
	})
	return r
}

func newProof(t *Topic) *Proof {
	return &Proof{
		Topic: t, Steps: map[*Step]bool{}, Turns: map[*Arm]bool{}, Needed: map[*Arm]bool{}, Both: map[*Arm]*End{}, Answers: map[*Answer]bool{}, Asked: map[*Step]bool{},
		Passed: map[*Step]*End{}, Again: map[*Step]*End{}, Answered: map[Blank]bool{},
	}
}

// witness notes what a proof comes past.
type witness struct {
	proof *Proof
	x     *explorer
	blank map[Blank]bool
	back  map[Blank]bool
}

// stepped implements watcher.
func (w *witness) stepped(st *Step) { w.proof.Steps[st] = true }

// stands notes a place that the proof has come to.
func (w *witness) stands(p *place) {
	switch {
	case p.step == nil:
	case p.step.Ask == "":
		w.proof.Asked[p.step] = true
		if w.proof.Again[p.step] == nil && p.putBefore() {
			w.proof.Again[p.step] = &End{p, w.x}
		}
	default:
		if _, known := w.x.at(p).valuation(nil).Lookup(p.step.Ask); !known {
			w.proof.Asked[p.step] = true
			w.turnsBack(p)
		} else if w.proof.Passed[p.step] == nil {
			w.proof.Passed[p.step] = &End{p, w.x}
		}
	}
}

// turnsBack notes a question whose fact the routing has wanted before: a walk
// is the replay of its answers, so the answer would change a turn behind it.
func (w *witness) turnsBack(p *place) {
	if b := p.wants(p.step.Ask); b != nil && !w.back[*b] {
		w.back[*b] = true
		b := *b
		b.At = &End{p, w.x}
		w.proof.Back = append(w.proof.Back, b)
	}
}

// wants returns what wanted a fact in vain on the way to a place, or nil.
func (p *place) wants(fact string) *Blank {
	for i := range p.void {
		if p.void[i].Fact == fact {
			return &p.void[i]
		}
	}
	return nil
}

// Wanted returns what wanted a fact in vain on the way to an end, or nil. To
// ask for the fact now would turn the walk back there.
func (e *End) Wanted(fact string) *Blank { return e.wants(fact) }

// putBefore reports whether the check of a place was put on the way there.
func (p *place) putBefore() bool {
	key := p.at.flow.ID + "/" + p.step.ID
	for q := p; q.from != nil; q = q.from {
		if q.by.Kind == InputAnswer && q.by.Key == key {
			return true
		}
	}
	return false
}

// passing is a witness at a place.
type passing struct {
	*witness
	p *place
}

// turned implements watcher.
func (w passing) turned(at cursor, arms []Arm, taken int, facts Valuation) {
	last := taken
	if taken >= 0 {
		w.proof.Turns[&arms[taken]] = true
		w.order(arms, taken, facts)
	} else {
		last = len(arms) - 1
	}
	for i := range arms[:last+1] {
		arms[i].When.asks(func(fact string) { w.reads(at, arms[i].When, fact, facts) })
	}
	w.wanting(at, arms)
}

// order notes what the arms below the one that was taken would have done.
func (w passing) order(arms []Arm, taken int, facts Valuation) {
	a, first := &arms[taken], true
	for i := taken + 1; i < len(arms) && (first || !w.proof.Needed[a]); i++ {
		b := &arms[i]
		if !b.When.Holds(facts) {
			continue
		}
		if first && !b.alike(a) {
			w.proof.Needed[a] = true
		}
		if first = false; b.When != nil && b.Go != a.Go && w.proof.Both[b] == nil {
			w.proof.Both[b] = &End{w.p, w.x}
		}
	}
}

// alike reports whether two arms lead to one place with the same settings.
func (a *Arm) alike(b *Arm) bool {
	return a.Go == b.Go && slices.EqualFunc(a.Set, b.Set, func(s, t Setting) bool { return s.Fact == t.Fact && s.Value == t.Value })
}

// wanting notes the facts that were not told and on which the way on depends.
func (w passing) wanting(at cursor, arms []Arm) {
	by := map[string]*Cond{}
	for i := range arms {
		roots := map[string]bool{}
		arms[i].When.Reads(func(fact string) { w.x.s.pack.roots(fact, roots) })
		for fact := range roots {
			if _, told := w.p.said(fact); !told && by[fact] == nil {
				by[fact] = arms[i].When
			}
		}
	}
	open := slices.Sorted(maps.Keys(by))
	for _, fact := range open {
		if w.p.wants(fact) == nil && w.matters(arms, fact, open) {
			w.p.void = append(w.p.void[:len(w.p.void):len(w.p.void)], Blank{Fact: fact, Cond: by[fact], Flow: at.flow})
		}
	}
}

// manyOpen is from how many open facts of one condition on each counts as if
// it mattered, which is the safe side.
const manyOpen = 5

// matters reports whether some answer about a fact would lead another way,
// whatever is told of the other open facts.
func (w passing) matters(arms []Arm, fact string, open []string) bool {
	if len(open) >= manyOpen {
		return true
	}
	s := w.x.s
	s.state = &state{told: w.p.told, set: w.p.set}
	others := slices.DeleteFunc(slices.Clone(open), func(id string) bool { return id == fact })
	return w.differs(s, arms, fact, others)
}

// differs tries every case of the other facts, and then of the fact itself.
func (w passing) differs(s Session, arms []Arm, fact string, others []string) bool {
	told := s.state.told
	if len(others) == 0 {
		way := routeOf(arms, s.valuation(nil))
		defer func() { s.state.told = told }()
		for _, v := range w.x.samples(w.x.at(w.p), fact) {
			if s.state.told = told.with(fact, &v); routeOf(arms, s.valuation(nil)) != way {
				return true
			}
		}
		return false
	}
	if w.differs(s, arms, fact, others[1:]) {
		return true
	}
	defer func() { s.state.told = told }()
	for _, v := range w.x.samples(w.x.at(w.p), others[0]) {
		s.state.told = told.with(others[0], &v)
		if w.differs(s, arms, fact, others[1:]) {
			return true
		}
	}
	return false
}

// routeOf names where arms lead, and what that implies.
func routeOf(arms []Arm, facts Valuation) string {
	for i := range arms {
		if arms[i].When.Holds(facts) {
			route := arms[i].Go
			for _, set := range arms[i].Set {
				route += " " + set.Fact + "=" + set.Value
			}
			return route
		}
	}
	return ""
}

// reads notes whether a fact was there when a condition compared it.
func (w passing) reads(at cursor, when *Cond, fact string, facts Valuation) {
	_, ok := facts.Lookup(fact)
	told := w.p.told.has(fact)
	b := Blank{Fact: fact, Cond: when}
	if ok || EngineFact(fact) {
		w.proof.Answered[b] = w.proof.Answered[b] || told
		return
	}
	if !w.blank[b] {
		w.blank[b] = true
		b.Flow, b.At = at.flow, &End{w.p, w.x}
		w.proof.Blanks = append(w.proof.Blanks, b)
	}
}

// answered implements watcher.
func (w *witness) answered(st *Step, a *Answer) {
	for _, one := range st.Singles(a) {
		w.proof.Answers[one] = true
	}
}
