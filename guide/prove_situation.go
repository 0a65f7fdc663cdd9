package guide

import (
	"slices"
	"strings"
	"time"
)

// Situations walks what a pack asks about the situation before an outcome. That
// part is the same for every outcome, so it is walked on its own, once for each
// case that an end can bring along, and never multiplied into the paths. Not
// safe for use by several goroutines.
type Situations struct {
	x     *explorer
	there *Topic // stands for the outcome that the questions are asked for
	known map[string][]Situation
	looks map[string]*outlook // by the facts that keep the ways apart
	// Places is how many places were looked at so far, by case.
	Places map[string]int
	// Whole is false when a walk had more places than the limit.
	Whole bool
	// Seen holds what the walks came past; its Ends are empty.
	Seen *Proof
}

// Situation is one way to answer the questions before an outcome.
type Situation struct {
	Told   map[string]Value // what the user said, and what that implied, besides what the path knew
	Inputs []Input          // the answers
	Other  *Outcome         // where the questions led instead of the outcome; nil: nowhere else
}

// NewSituations prepares the walks of a pack's situation, as of a time.
func NewSituations(p *Pack, at time.Time, limit int) *Situations {
	x := newExplorer(Session{pack: p, topic: new(Topic), lang: JA, at: at.In(Japan)})
	x.limit = limit
	seen := newProof(x.s.topic)
	x.watch = &witness{proof: seen, x: x, blank: map[Blank]bool{}, back: map[Blank]bool{}}
	return &Situations{x: x, there: &Topic{Outcomes: []Outcome{{}}}, known: map[string][]Situation{}, looks: map[string]*outlook{}, Places: map[string]int{}, Whole: true, Seen: seen}
}

// Of returns every way to answer the questions before the outcome of an end.
// Ways are told apart by the facts given; alike returns one word for values
// that need not be told apart (nil: every value is its own), and name stands
// for it. An outcome that asks nothing has one situation, the zero one.
func (s *Situations) Of(e *End, facts []string, alike func(fact string, v Value) string, name string) []Situation {
	p := s.x.s.pack
	if e.outcome == nil || e.outcome.Solved || e.outcome.Situation == "skip" || p.Topic(p.Header.Before) == nil {
		return []Situation{{}}
	}
	x, apart := *s.x, strings.Join(facts, " ")
	if x.outlook = s.looks[apart]; x.outlook == nil {
		x.outlook = newOutlook(p)
		x.apart = func(*Outcome) []string { return facts }
		s.looks[apart] = x.outlook
	}
	x.alike = alike
	first := x.enter(cursor{flow: s.there}, e.state)
	first.void = slices.Concat(e.void, first.void)
	key := x.key(first) + name + "\x00" + apart
	list, ok := s.known[key]
	if !ok {
		list = s.walk(&x, first, key)
		s.known[key] = list
	}
	return list
}

func (s *Situations) walk(x *explorer, first *place, key string) (list []Situation) {
	places, whole := x.ends(first, func(p *place) bool {
		told := map[string]Value{}
		for _, one := range p.set {
			if before, ok := first.set.of(one.fact); !ok || before != *one.value {
				told[one.fact] = *one.value
			}
		}
		for _, one := range p.told {
			if !first.told.has(one.fact) {
				told[one.fact] = *one.value
			}
		}
		one := Situation{Told: told, Inputs: p.inputs()}
		if p.at.flow != s.there {
			one.Other = p.outcome
		}
		list = append(list, one)
		return true
	})
	s.Places[key] = places
	s.Whole = s.Whole && whole
	return list
}
