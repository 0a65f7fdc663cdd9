package guide

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
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
// the facts that apart names. It stops when f returns false.
func (s Session) Ends(apart func(*Outcome) []string, f func(Session) bool) {
	x := newExplorer(s)
	if x.apart = apart; apart != nil {
		x.ruleBands()
	}
	x.ends(x.start(s), f)
}

// Foresee returns the session at the nearest end that is not solved, as if the
// shortest answers were given: what the walk is likely to come to. ok is false
// when there is none.
func (s Session) Foresee() (end Session, ok bool) {
	s.Ends(nil, func(e Session) bool {
		end, ok = e, !e.Position().Outcome.Solved
		return !ok
	})
	return end, ok
}

// explorer walks every path of a session's topic.
type explorer struct {
	s       Session
	apart   func(*Outcome) []string
	edges   map[string][]float64 // where a number changes its band
	live    map[string][]string  // by flow/target: the facts that are read from there on
	counted map[string]Range
}

// place is a state of the exploration: a stop and the facts told on the way.
type place struct {
	stop
	told map[string]Value
	set  map[string]Value
	from *place
	by   Input
	left int // questions answered since the start
}

func newExplorer(s Session) *explorer {
	x := &explorer{s: s, edges: map[string][]float64{}, live: map[string][]string{}, counted: map[string]Range{}}
	for _, flow := range s.pack.reachable(s.topic) {
		for i := range flow.Steps {
			for _, arms := range [][]Arm{flow.Steps[i].Go, flow.Steps[i].Branch} {
				for j := range arms {
					x.bands(arms[j].When)
				}
			}
		}
	}
	return x
}

// bands notes the edges at which a number changes its band.
func (x *explorer) bands(c *Cond) {
	if c == nil {
		return
	}
	if c.Band != nil {
		for _, edge := range []*float64{c.Band.From, c.Band.To} {
			if edge != nil {
				x.edges[c.Fact] = append(x.edges[c.Fact], *edge)
			}
		}
	}
	x.bands(c.Not)
	for _, list := range [][]Cond{c.All, c.Any} {
		for i := range list {
			x.bands(&list[i])
		}
	}
}

// ruleBands notes the edges of the recommendation's rules.
func (x *explorer) ruleBands() {
	r := x.s.pack.Rules
	for _, rules := range [][]Rule{r.Never, r.First, r.Prefer} {
		for i := range rules {
			x.bands(rules[i].When)
		}
	}
	for _, w := range r.Wait {
		x.edges[hoursSince+w.Desk] = append(x.edges[hoursSince+w.Desk], float64(w.Hours))
	}
}

// start returns the place where the session stands.
func (x *explorer) start(s Session) *place {
	p := &place{told: maps.Clone(s.state.told), set: maps.Clone(s.state.set)}
	m := x.machine(p)
	p.stop = m.run(s.state.stop.at)
	return p
}

// at returns the session as it would be at a place.
func (x *explorer) at(p *place) Session {
	s := x.s
	s.state = &state{told: p.told, set: p.set}
	return s
}

func (x *explorer) machine(p *place) machine {
	imply := func(list []Setting) {
		for _, set := range list {
			p.set[set.Fact] = Value{Kind: KindChoice, Text: set.Value, Unknown: set.Value == Unknown}
		}
	}
	return machine{pack: x.s.pack, facts: x.at(p).valuation(nil), imply: imply}
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
	for _, v := range x.samples(p, p.step.Ask) {
		told := maps.Clone(p.told)
		told[p.step.Ask] = v
		in := Input{Kind: InputFact, Key: p.step.Ask, Value: v.Text}
		if v.Unknown {
			in = Input{Kind: InputUnknown, Key: p.step.Ask}
		}
		list = append(list, x.goOn(p, told, p.step.Answer(v.ID()), in))
	}
	return list
}

func (x *explorer) nextCheck(p *place) (list []*place) {
	key := p.at.flow.ID + "/" + p.step.ID
	for i := range p.step.Answers {
		a := &p.step.Answers[i]
		list = append(list, x.goOn(p, p.told, a, Input{Kind: InputAnswer, Key: key, Value: a.ID}))
	}
	return list
}

// goOn moves on from a place; an input without kind asked nothing.
func (x *explorer) goOn(p *place, told map[string]Value, a *Answer, in Input) *place {
	n := &place{told: told, set: maps.Clone(p.set), from: p, by: in, left: p.left}
	if in.Kind != "" {
		n.left++
	}
	m := x.machine(n)
	n.stop = m.run(m.take(p.stop, a))
	return n
}

// samples returns one value for each case that the content tells apart.
func (x *explorer) samples(p *place, fact string) (list []Value) {
	f := x.s.pack.Fact(fact)
	if f == nil {
		return []Value{UnknownValue}
	}
	for _, c := range f.offered(x.at(p).valuation(nil)) {
		list = append(list, choice(c.ID))
	}
	if f.Kind != KindChoice {
		list = append(list, x.sample(f))
	}
	for _, edge := range x.edges[fact] {
		list = append(list, number(f, edge-1), number(f, edge))
	}
	if fact == x.s.pack.Header.Contact.At {
		list = append(list, x.contactTimes()...)
	}
	if f.MayBeUnknown() {
		list = append(list, UnknownValue)
	}
	return list
}

// sample is a typical value of a typed fact: its example, or a plain one.
func (x *explorer) sample(f *Fact) Value {
	raw := cmp.Or(f.Example, plain[f.Kind])
	v, err := f.Parse(raw, x.s.at)
	if err != nil {
		v, err = f.Parse(plain[f.Kind], x.s.at)
	}
	if err != nil {
		return UnknownValue
	}
	return v
}

// plain has a plausible value for each kind without an example.
var plain = map[Kind]string{
	KindOrderNumber: "250-1234567-1234567", KindASIN: "B0ABCD1234", KindTracking: "123456789013",
	KindYen: "3980", KindWhen: "2026-11-20T14:32", KindEmail: "taro@example.jp", KindPhone: "09012345678",
	KindCount: "1", KindLast4: "4321", KindLine: "ABC", KindText: "ABC", KindHours: "1",
}

func number(f *Fact, n float64) Value {
	return Value{Kind: f.Kind, Number: n, Text: strconv.FormatFloat(n, 'f', -1, 64)}
}

// contactTimes are times of an earlier contact on each side of every edge of
// hours_since.
func (x *explorer) contactTimes() (list []Value) {
	for fact, edges := range x.edges {
		if !strings.HasPrefix(fact, hoursSince) {
			continue
		}
		for _, h := range edges {
			for _, ago := range []float64{h - 1, h} {
				t := x.s.at.Add(-time.Duration(ago * float64(time.Hour)))
				list = append(list, Value{Kind: KindWhen, Time: t, Clock: true, Text: t.Format("2006-01-02T15:04")})
			}
		}
	}
	slices.SortFunc(list, func(a, b Value) int { return strings.Compare(a.Text, b.Text) })
	return list
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

// ends finds every distinct end, nearest first.
func (x *explorer) ends(p *place, f func(Session) bool) {
	seen, told := map[string]bool{}, map[string]bool{}
	queue := []*place{p}
	for i := 0; i < len(queue); i++ {
		p := queue[i]
		if p.step != nil {
			for _, n := range x.next(p) {
				if key := x.key(n); !seen[key] {
					seen[key] = true
					queue = append(queue, n)
				}
			}
			continue
		}
		if key := x.endKey(p); !told[key] {
			told[key] = true
			if !f(x.script(p)) {
				return
			}
		}
	}
}

// script returns the session that the inputs up to a place make.
func (x *explorer) script(p *place) Session {
	var inputs []Input
	for ; p.from != nil; p = p.from {
		if p.by.Kind != "" {
			inputs = append(inputs, p.by)
		}
	}
	slices.Reverse(inputs)
	s := x.s
	s.inputs = slices.Concat(s.inputs, inputs)
	return s.replay()
}

// key names a place by its cursor and the facts that are still read from there.
func (x *explorer) key(p *place) string {
	var b strings.Builder
	live := slices.Clone(x.ahead(p.at.flow, p.at.target))
	for c := &p.at; c != nil; c = c.up {
		b.WriteString(c.flow.ID + "/" + c.target + "|" + strconv.FormatBool(c.asked) + "|")
		if c.up != nil {
			live = append(live, x.after(c.up)...)
		}
	}
	if x.apart != nil {
		live = append(live, x.apart(nil)...)
	}
	slices.Sort(live)
	x.writeFacts(&b, p, slices.Compact(live))
	return b.String()
}

func (x *explorer) endKey(p *place) string {
	var b strings.Builder
	b.WriteString(p.at.flow.ID + "/" + p.at.target)
	if x.apart != nil && p.outcome != nil {
		x.writeFacts(&b, p, x.apart(p.outcome))
	}
	return b.String()
}

func (x *explorer) writeFacts(b *strings.Builder, p *place, ids []string) {
	facts := x.at(p).valuation(p.outcome)
	for _, id := range ids {
		if v, ok := facts.Lookup(id); ok {
			b.WriteString(id + "=" + v.ID() + ";")
		}
	}
}
