package guide

import (
	"slices"
	"sort"
	"time"
)

// Recommendation says whom to contact, or until when to wait, and why.
type Recommendation struct {
	Wait      *Waiting // nil: no need to wait
	First     *Option  // nil: nothing can be recommended
	Fallbacks []Option // at most two, in order
	Last      []Option // the ladder for when none of these solves it
	Avoid     []Avoided
	Rules     []string // the ids of the rules that spoke
}

// Waiting is a recommendation to wait.
type Waiting struct {
	Until    time.Time
	Because  Text
	Promised bool // until a time that was promised
}

// Option is a recommended channel.
type Option struct {
	Channel *Channel
	When    Text   // when to move on to it; empty for the first
	Because []Text // why
	Open    bool
	OpensAt time.Time // the next opening, if it is closed now; while waiting, when the wait ends
	Closes  time.Time // when it closes, if that is within the hour; else zero
}

// Avoided is a channel that is not to be used now.
type Avoided struct {
	Channel *Channel
	Because Text
}

// maxFallbacks is how many fallbacks a person can keep in mind.
const maxFallbacks = 2

// Recommend says whom to contact at the walk's outcome. Before the outcome,
// and for a solved one, it recommends nothing.
func (s Session) Recommend() Recommendation {
	out := s.Position().Outcome
	if out == nil || out.Solved {
		return Recommendation{}
	}
	if s.state.advice == nil {
		s.state.advice = s.decide(out)
	}
	return *s.state.advice
}

func (s Session) decide(out *Outcome) *Recommendation {
	d := &decision{s: s, out: out, facts: s.valuation(out), gone: map[*Channel]bool{}}
	d.gather()
	d.guard()
	d.passOn()
	stay(d)
	d.order()
	d.wait()
	d.sayNext()
	return &d.rec
}

// decision works a recommendation out: guards, then ordered rules, then
// preferences.
type decision struct {
	s     Session
	out   *Outcome
	facts valuation
	list  []candidate
	gone  map[*Channel]bool // taken out by a guard
	after *Contact          // the refusal after which the next desk is due; nil: none
	soft  []*Channel        // taken out only as long as others are left
	panel []string          // channels that steps of the panel want contacted
	rec   Recommendation
}

type candidate struct {
	channel *Channel
	first   bool // a rule of its own put it first
	weight  int
	because []Text
	open    bool
}

// gather collects the candidates: the outcome's desks and channels, and those
// that a first rule names.
func (d *decision) gather() {
	for _, desk := range d.out.Desks {
		d.each(nil, []string{desk}, d.add)
	}
	d.each(d.out.Channels, nil, d.add)
	d.panel = called(d.s, d.facts)
	d.each(d.panel, nil, d.add)
	for i := range d.s.pack.Rules.First {
		if r := &d.s.pack.Rules.First[i]; r.When.Holds(d.facts) {
			d.each(r.Channels, r.Desks, d.add)
		}
	}
}

// each calls f for the channels that are named or belong to a named desk.
func (d *decision) each(channels, desks []string, f func(*Channel)) {
	for i := range d.s.pack.Channels {
		c := &d.s.pack.Channels[i]
		if slices.Contains(channels, c.ID) || slices.Contains(desks, c.Desk) {
			f(c)
		}
	}
}

func (d *decision) add(c *Channel) {
	if d.find(c) == nil {
		d.list = append(d.list, candidate{channel: c, open: c.Hours.OpenAt(d.s.at)})
	}
}

func (d *decision) find(c *Channel) *candidate {
	for i := range d.list {
		if d.list[i].channel == c {
			return &d.list[i]
		}
	}
	return nil
}

// guard takes out what cannot or must not be used.
func (d *decision) guard() {
	for i := range d.s.pack.Rules.Never {
		r := &d.s.pack.Rules.Never[i]
		if !r.When.Holds(d.facts) {
			continue
		}
		d.each(r.Channels, r.Desks, func(c *Channel) { d.drop(c, r) })
	}
	for _, in := range d.s.inputs {
		if c := d.s.pack.Channel(in.Key); in.Kind == InputBlocked && c != nil { // nil: another pack had it
			d.drop(c, &Rule{Because: d.s.pack.Header.Blocked, Tell: true})
		}
	}
}

func (d *decision) drop(c *Channel, r *Rule) {
	switch {
	case !r.Soft:
		d.soft = slices.DeleteFunc(d.soft, func(x *Channel) bool { return x == c })
	case !d.gone[c] && (d.find(c) != nil || slices.Contains(d.out.Then, c.ID)):
		d.soft = append(d.soft, c)
	}
	d.gone[c] = true
	n := len(d.list)
	d.list = slices.DeleteFunc(d.list, func(x candidate) bool { return x.channel == c })
	known := slices.ContainsFunc(d.rec.Avoid, func(a Avoided) bool { return a.Channel == c })
	if r.Quiet || known || len(d.list) == n && !r.Tell {
		return
	}
	d.rec.Avoid = append(d.rec.Avoid, Avoided{Channel: c, Because: r.Because})
	d.spoke(r.ID)
}

func (d *decision) spoke(rule string) {
	if rule != "" && !slices.Contains(d.rec.Rules, rule) {
		d.rec.Rules = append(d.rec.Rules, rule)
	}
}

// order ranks the candidates and fills first, fallbacks and ladder.
func (d *decision) order() {
	d.prefer()
	d.decide()
	sort.SliceStable(d.list, func(i, j int) bool { return d.list[i].before(d.list[j]) })
	d.openFirst()
	d.nameCalled()
	if len(d.list) > 1 {
		slices.SortStableFunc(d.list[1:], func(a, b candidate) int { return later(a.channel, a.open) - later(b.channel, b.open) })
	}
	for _, id := range d.out.Then {
		if c := d.s.pack.Channel(id); c != nil && !d.gone[c] {
			d.ladder(c)
		}
	}
	for i := range d.list {
		d.offer(d.list[i])
	}
}

// before ranks by rule, then by weight.
func (a candidate) before(b candidate) bool {
	if a.first != b.first {
		return a.first
	}
	return a.weight > b.weight
}

// openFirst moves the best channel that is open now to the front: a closed one
// is never first while another is open.
func (d *decision) openFirst() {
	i := slices.IndexFunc(d.list, func(c candidate) bool { return c.open })
	if i > 0 {
		open := d.list[i]
		d.list = slices.Insert(slices.Delete(d.list, i, i+1), 0, open)
	}
}

// later is 1 for a channel that stands behind those that are open now: one that
// is closed, unless it may be used all the same.
func later(c *Channel, open bool) int {
	if !open && c.Hours != nil && c.Hours.Outside.IsZero() {
		return 1
	}
	return 0
}

// decide applies the first matching rule that names a candidate.
func (d *decision) decide() {
	for i := range d.s.pack.Rules.First {
		r := &d.s.pack.Rules.First[i]
		if !r.When.Holds(d.facts) {
			continue
		}
		hit := false
		d.each(r.Channels, r.Desks, func(c *Channel) {
			if x := d.find(c); x != nil {
				hit, x.first = true, true
				x.because = append([]Text{r.Because}, x.because...)
			}
		})
		if hit {
			d.spoke(r.ID)
			return
		}
	}
}

// prefer weighs the candidates.
func (d *decision) prefer() {
	for i := range d.s.pack.Rules.Prefer {
		r := &d.s.pack.Rules.Prefer[i]
		if !r.When.Holds(d.facts) {
			continue
		}
		d.each(r.Channels, r.Desks, func(c *Channel) {
			if x := d.find(c); x != nil {
				x.weight += r.Weight
				if r.Weight > 0 {
					x.because = append(x.because, r.Because)
					d.spoke(r.ID)
				}
			}
		})
	}
}

// ladder keeps a channel for last, unless it is a candidate anyway.
func (d *decision) ladder(c *Channel) {
	if d.find(c) == nil {
		d.rec.Last = append(d.rec.Last, d.option(candidate{channel: c, open: c.Hours.OpenAt(d.s.at)}))
	}
}

func (d *decision) offer(x candidate) {
	o := d.option(x)
	switch {
	case d.rec.First == nil:
		d.rec.First = &o
	case len(d.rec.Fallbacks) < maxFallbacks:
		before := d.rec.First
		if n := len(d.rec.Fallbacks); n > 0 {
			before = &d.rec.Fallbacks[n-1]
		}
		o.When = worded(before.Channel.MoveOns, before.Channel.MoveOn, d.facts)
		d.rec.Fallbacks = append(d.rec.Fallbacks, o)
	}
}

func (d *decision) option(x candidate) Option {
	o := Option{Channel: x.channel, Because: x.because, Open: x.open}
	if len(o.Because) == 0 {
		o.Because = []Text{x.channel.Good}
	}
	if t := x.channel.Hours.Closes(d.s.at); x.open && t.Sub(d.s.at) <= time.Hour {
		o.Closes = t
	}
	if !x.open {
		o.OpensAt = x.channel.Hours.Next(d.s.at)
	}
	return o
}

// rise moves the ladder up when no candidate is left.
func (d *decision) rise() {
	for d.rec.First == nil || len(d.rec.Fallbacks) == 0 {
		if len(d.rec.Last) == 0 && !d.yield() {
			return
		}
		o := d.rec.Last[0]
		d.rec.Last = d.rec.Last[1:]
		if d.rec.First == nil {
			d.rec.First = &o
			continue
		}
		o.When = worded(d.rec.First.Channel.MoveOns, d.rec.First.Channel.MoveOn, d.facts)
		d.rec.Fallbacks = append(d.rec.Fallbacks, o)
	}
}

// yield brings back a channel that the user would rather not use, where nothing
// else is left.
func (d *decision) yield() bool {
	if len(d.soft) == 0 {
		return false
	}
	c := d.soft[0]
	d.soft = d.soft[1:]
	d.rec.Avoid = slices.DeleteFunc(d.rec.Avoid, func(a Avoided) bool { return a.Channel == c })
	d.rec.Last = append(d.rec.Last, d.option(candidate{channel: c, open: c.Hours.OpenAt(d.s.at)}))
	return true
}
