package guide

import (
	"maps"
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
	Answers  map[*Answer]bool
	Asked    map[*Step]bool // questions that were put on some path
	Passed   map[*Step]*End // questions that a path passed by, because their fact was known: where
	Again    map[*Step]*End // checks that a path puts twice
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

// Flow returns the topic or flow in which the place is.
func (e *End) Flow() *Topic { return e.place.at.flow }

// Lookup implements [Valuation].
func (e *End) Lookup(fact string) (Value, bool) {
	return e.x.at(e.place).valuation(e.outcome).Lookup(fact)
}

// Session returns the walk that leads here by a shortest script.
func (e *End) Session() Session { return e.x.script(e.place) }

// Inputs returns a shortest script that leads here.
func (e *End) Inputs() []Input { return e.inputs() }

// Standing returns a session that stands at the outcome in a language, with the
// facts of the path and those given. It was not replayed and has no inputs, so
// it can be looked at but not walked on.
func (e *End) Standing(told map[string]Value, lang Lang) Session {
	s := e.x.s
	s.lang = lang
	all := maps.Clone(e.told)
	maps.Copy(all, told)
	s.state = &state{told: all, set: e.set}
	s.state.position = Position{Flow: e.place.at.flow, Outcome: e.outcome}
	return s
}

// ProofOptions tune a proof. The zero value is at the zero time and without a
// limit.
type ProofOptions struct {
	At    time.Time
	Limit int                     // places to look at; 0: no limit
	Apart func(*Outcome) []string // facts that keep the arrivals at an outcome apart; nil: none
}

// Prove walks every path of a topic, up to the outcomes. What the pack asks
// about the situation before an outcome is walked by [Situations].
func Prove(p *Pack, t *Topic, o ProofOptions) *Proof {
	x := newExplorer(Session{pack: p, topic: t, lang: JA, at: o.At.In(Japan)})
	x.apart, x.limit = o.Apart, o.Limit
	r := newProof(t)
	w := &witness{proof: r, x: x, blank: map[Blank]bool{}}
	x.watch = w
	st := &state{told: map[string]Value{}, set: map[string]Value{}, asked: map[string]bool{}}
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
		Topic: t, Steps: map[*Step]bool{}, Turns: map[*Arm]bool{}, Answers: map[*Answer]bool{}, Asked: map[*Step]bool{},
		Passed: map[*Step]*End{}, Again: map[*Step]*End{}, Answered: map[Blank]bool{},
	}
}

// witness notes what a proof comes past.
type witness struct {
	proof *Proof
	x     *explorer
	blank map[Blank]bool
	at    *place
}

// stepped implements watcher.
func (w *witness) stepped(st *Step) { w.proof.Steps[st] = true }

// stands implements watcher.
func (w *witness) stands(p *place) {
	w.at = p
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
		} else if w.proof.Passed[p.step] == nil {
			w.proof.Passed[p.step] = &End{p, w.x}
		}
	}
}

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

// turned implements watcher.
func (w *witness) turned(at cursor, arms []Arm, taken int, facts Valuation) {
	if taken >= 0 {
		w.proof.Turns[&arms[taken]] = true
	} else {
		taken = len(arms) - 1
	}
	for i := range arms[:taken+1] {
		arms[i].When.asks(func(fact string) {
			b := Blank{Fact: fact, Cond: arms[i].When, Flow: at.flow}
			if _, ok := facts.Lookup(fact); ok || EngineFact(fact) {
				if v, is := facts.(valuation); is && ok {
					_, told := v.s.state.told[fact]
					w.proof.Answered[Blank{Fact: fact, Cond: b.Cond}] = w.proof.Answered[Blank{Fact: fact, Cond: b.Cond}] || told
				}
				return
			}
			if !w.blank[b] {
				w.blank[b] = true
				if w.at != nil {
					b.At = &End{w.at, w.x}
				}
				w.proof.Blanks = append(w.proof.Blanks, b)
			}
		})
	}
}

// answered implements watcher.
func (w *witness) answered(_ cursor, a *Answer) { w.proof.Answers[a] = true }
