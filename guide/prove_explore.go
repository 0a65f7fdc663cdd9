package guide

import (
	"slices"
	"strings"
)

// Range is the least and the most number of questions that can still come.
type Range struct{ Min, Max int }

// Remaining counts the questions that can still come, exactly, over every path
// from here; "I do not know" is one of the answers explored.
func (s Session) Remaining() Range {
	x := newExplorer(s)
	return x.count(x.start(s))
}

// Ends calls f once for every way in which the walk can end from here, with a
// shortest script that leads there; ways are told apart by the outcome and by
// the facts that apart names for it. It stops when f returns false.
func (s Session) Ends(apart func(*Outcome) []string, f func(Session) bool) {
	x := newExplorer(s)
	x.apart = apart
	x.ends(x.start(s), func(p *place) bool { return f(x.script(p)) })
}

// Foresee returns the session at the nearest end that is not solved, as if the
// shortest answers were given: what the walk is likely to come to. An urgent end
// comes last: nobody is shown the bank before an answer points there. ok is
// false when there is none.
func (s Session) Foresee() (end Session, ok bool) {
	s.Ends(nil, func(e Session) bool {
		out := e.Position().Outcome
		switch {
		case out == nil || out.Solved:
		case !ok || !out.Urgent():
			end, ok = e, true
			return out.Urgent()
		}
		return true
	})
	return end, ok
}

// explorer walks every path of a session's topic.
type explorer struct {
	*outlook
	sampler
	s       Session
	alike   func(fact string, v Value) string // one word for all values that apart need not tell apart; nil: the value
	watch   *witness                          // nil outside a proof
	moved   func(from, to int, e *End)        // told of every move; nil: nobody
	limit   int                               // places to look at; 0: no limit
	counted map[string]Range
	ways    map[*Step][]*Answer // every way to answer a check
}

// spot is a step or an outcome of a flow.
type spot struct {
	flow   *Topic
	target string
	asked  bool // the situation was already asked about
}

// place is a state of the exploration: a stop and the facts told on the way.
type place struct {
	stop
	*state // only what was told and set
	from   *place
	by     Input
	void   []Blank // facts that the routing wanted on the way and that were not told, with what wanted them
	left   int     // questions answered since the start
}

func newExplorer(s Session) *explorer {
	return &explorer{s: s, outlook: newOutlook(s.pack), sampler: newSampler(s), counted: map[string]Range{}, ways: map[*Step][]*Answer{}}
}

// start returns the place where the session stands.
func (x *explorer) start(s Session) *place {
	return x.enter(s.state.stop.at, s.state)
}

// enter returns the place to which a cursor comes with the facts of a state.
func (x *explorer) enter(c cursor, st *state) *place {
	p := &place{state: &state{told: st.told, set: st.set}}
	p.stop = x.machine(p).run(c)
	return p
}

// at returns the session as it would be at a place.
func (x *explorer) at(p *place) Session {
	s := x.s
	s.state = p.state
	return s
}

// machine runs from a place; what it implies goes into a copy of the place's
// own, for others share the map.
func (x *explorer) machine(p *place) machine {
	own := false
	imply := func(list []Setting) {
		if len(list) > 0 && !own {
			p.set, own = slices.Clone(p.set), true
		}
		for i := range list {
			p.set.put(list[i].Fact, list[i].value())
		}
	}
	m := machine{pack: x.pack, facts: x.at(p).valuation(nil), imply: imply}
	if x.watch != nil {
		m.watch = passing{x.watch, p}
	}
	return m
}

// next returns the places that the answers to a question lead to. An ask whose
// fact is known by now has one way on and costs no question.
func (x *explorer) next(p *place) []*place {
	if p.step.Ask == "" {
		return x.nextCheck(p)
	}
	v, known := x.at(p).valuation(nil).Lookup(p.step.Ask)
	if known {
		return []*place{x.goOn(p, p.told, p.step.Answer(v.ID()), Input{})}
	}
	var list []*place
	if p.step.Later {
		list = append(list, x.goOn(p, p.told, nil, Input{}))
	}
	for _, v := range x.samples(x.at(p), p.step.Ask) {
		told := p.told.with(p.step.Ask, &v)
		in := Input{Kind: InputFact, Key: p.step.Ask, Value: v.Text}
		if v.Unknown {
			in = Input{Kind: InputUnknown, Key: p.step.Ask}
		}
		n := x.goOn(p, told, p.step.Answer(v.ID()), in)
		if p.step.Later {
			n.left = p.left // no question of its own
		}
		list = append(list, n)
	}
	return list
}

func (x *explorer) nextCheck(p *place) (list []*place) {
	key := p.at.flow.ID + "/" + p.step.ID
	for _, a := range given(x.ways, p.step) {
		list = append(list, x.goOn(p, p.told, a, Input{Kind: InputAnswer, Key: key, Value: a.ID}))
	}
	return list
}

// given lists every way to answer a check, made once a step.
func given(ways map[*Step][]*Answer, st *Step) []*Answer {
	list, ok := ways[st]
	if !ok {
		list = st.Given()
		ways[st] = list
	}
	return list
}

// goOn moves on from a place; an input without kind asked nothing.
func (x *explorer) goOn(p *place, told values, a *Answer, in Input) *place {
	n := &place{state: &state{told: told, set: p.set}, from: p, by: in, left: p.left, void: p.void}
	if in.Kind != "" {
		n.left++
	}
	m := x.machine(n)
	n.stop = m.run(m.take(p.stop, a))
	return n
}

// count is the range of questions from a place to an end.
func (x *explorer) count(p *place) Range {
	if p.step == nil {
		return Range{}
	}
	key := x.key(p)
	if r, ok := x.counted[key]; ok {
		return r
	}
	var total Range
	for i, n := range x.next(p) {
		r, cost := x.count(n), n.left-p.left
		if i == 0 || r.Min+cost < total.Min {
			total.Min = r.Min + cost
		}
		total.Max = max(total.Max, r.Max+cost)
	}
	x.counted[key] = total
	return total
}

// ends finds every distinct end, nearest first, and returns how many places it
// looked at; whole is false when the limit ended the search.
func (x *explorer) ends(p *place, f func(*place) bool) (places int, whole bool) {
	seen, told := map[string]int{x.key(p): 0}, map[string]bool{}
	x.comes(-1, 0, p)
	queue := []*place{p}
	for i := 0; i < len(queue); i++ {
		p := queue[i]
		if x.watch != nil {
			x.watch.stands(p)
		}
		if p.step != nil {
			next := x.next(p)
			if len(next) == 0 && x.watch != nil {
				f(p) // a question that nothing answers
			}
			for _, n := range next {
				key := x.key(n)
				at, old := seen[key]
				if !old {
					at, seen[key] = len(queue), len(queue)
					queue = append(queue, n)
				}
				x.comes(i, at, n)
			}
			if x.limit > 0 && len(queue) > x.limit {
				return len(queue), false
			}
			continue
		}
		if key := x.endKey(p); !told[key] {
			told[key] = true
			if !f(p) {
				break
			}
		}
	}
	return len(queue), true
}

// comes tells of a move from one place to another, by their numbers; the first
// place is come to from -1.
func (x *explorer) comes(from, to int, p *place) {
	if x.moved != nil {
		x.moved(from, to, &End{p, x})
	}
}

// script returns the session that the inputs up to a place make.
func (x *explorer) script(p *place) Session {
	s := x.s
	s.inputs = slices.Concat(s.inputs, p.inputs())
	return s.replay()
}

// inputs lists what the user said on the way to a place.
func (p *place) inputs() (list []Input) {
	for ; p.from != nil; p = p.from {
		if p.by.Kind != "" {
			list = append(list, p.by)
		}
	}
	slices.Reverse(list)
	return list
}

// key names a place by its cursor and the facts that still matter from there.
func (x *explorer) key(p *place) string {
	where := p.at.String()
	live := x.liveAt(where, &p.at)
	b := append(make([]byte, 0, len(where)+16*len(live.routed)), where...)
	b = x.appendFacts(b, p, live.routed, nil)
	return string(x.appendFacts(b, p, live.apart, x.alike))
}

func (x *explorer) endKey(p *place) string {
	b := []byte(p.at.flow.ID + "/" + p.at.target)
	live := x.liveAt(p.at.String(), &p.at)
	if x.arrive {
		b = x.appendFacts(b, p, live.routed, nil)
	}
	if x.apart != nil && p.outcome != nil {
		b = x.appendFacts(b, p, live.apart, x.alike)
	}
	return string(b)
}

func (x *explorer) appendFacts(b []byte, p *place, ids []string, alike func(string, Value) string) []byte {
	for _, id := range ids {
		if v, ok := p.said(id); ok && alike != nil {
			b = append(b, alike(id, v)...)
		} else if ok {
			b = append(b, v.ID()...)
		} else if p.wants(id) != nil {
			b = append(b, 2)
		} else {
			b = append(b, 1) // not a letter of any value
		}
		b = append(b, 0)
	}
	return b
}

// String names a cursor and where it returns to.
func (c *cursor) String() string {
	var b strings.Builder
	for ; c != nil; c = c.up {
		b.WriteString(c.flow.ID)
		b.WriteByte('/')
		b.WriteString(c.target)
		if c.asked {
			b.WriteByte('!')
		}
		b.WriteByte('|')
	}
	return b.String()
}
