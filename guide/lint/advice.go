package lint

import (
	"slices"
	"strings"
	"sync"
	"time"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// verdicts are what the advice of all outcomes has shown, by rule: it is worked
// out once, and several rules judge it.
type verdicts struct {
	done  bool // it was worked out
	mu    sync.Mutex
	found map[string][]Finding
	looks map[string]int
}

// note counts one look of a rule.
func (v *verdicts) note(rule string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.looks == nil {
		v.looks = map[string]int{}
	}
	v.looks[rule]++
}

// keep keeps a finding for its rule.
func (v *verdicts) keep(f Finding) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.found == nil {
		v.found = map[string][]Finding{}
	}
	v.found[f.Rule] = append(v.found[f.Rule], f)
}

// advised reports what the advice has shown of a rule.
func advised(c *checker, rule string) {
	c.advise()
	c.judge(c.verdicts.looks[rule])
	for _, f := range c.verdicts.found[rule] {
		c.report(f)
	}
}

// view is an outcome in one situation.
type view struct {
	e      *guide.End
	inputs []guide.Input          // answers about the situation
	more   map[string]guide.Value // what the reader added
	facts  map[string]guide.Value // both, as facts
	lang   guide.Lang
}

// fault is something wrong with the advice of a session; the zero fault is none.
type fault struct {
	rule        string
	problem, do guide.Text
}

// weigh judges the advice of a situation at all hours, and with channels that
// did not work.
func (h *help) weigh(v view) {
	judges := []func(guide.Session) fault{h.opened, h.apart, h.due}
	if h.calls(v.e) != "" {
		judges = append(judges, h.answered)
	}
	for _, at := range h.hours {
		s := v.e.StandingAt(at, v.facts, v.lang)
		for _, f := range judges {
			h.suspect(v, at, "", f(s), f)
		}
	}
	for _, o := range namedIn(v.e.Standing(v.facts, v.lang).Recommend()) {
		s := v.e.StandingAt(noon, v.facts, v.lang, o.Channel.ID)
		h.suspect(v, noon, o.Channel.ID, h.left(s), h.left)
	}
}

// suspect reports a fault if a walk that a reader can make has it too.
func (h *help) suspect(v view, at time.Time, blocked string, bad fault, judge func(guide.Session) fault) {
	if bad == (fault{}) {
		return
	}
	s, ok := walkTo(v.e, v.inputs, v.more)
	if !ok || s.Position().Outcome != h.o {
		return
	}
	for _, in := range s.Unused() {
		s = s.Without(in.Kind, in.Key)
	}
	s = s.WithLang(v.lang).WithTime(at)
	if blocked != "" {
		var err error
		if s, err = s.Block(blocked); err != nil {
			return
		}
	}
	if bad = judge(s); bad != (fault{}) {
		h.verdicts.keep(Finding{Rule: bad.rule, Pos: h.o.Pos, Problem: phrase.Of("outcome %s %s", h.named(h.o), bad.problem), Do: bad.do, Witness: witness(s)})
	}
}

// namedIn lists the options that a recommendation names first.
func namedIn(rec guide.Recommendation) (list []guide.Option) {
	if rec.First != nil {
		list = append(list, *rec.First)
	}
	return append(list, rec.Fallbacks...)
}

// opened: L31, the first channel is open, or the advice is to wait for it; where
// it is urgent one of those named is open.
func (h *help) opened(s guide.Session) fault {
	h.verdicts.note("L31")
	rec := s.Recommend()
	list := namedIn(rec)
	opened := slices.IndexFunc(list, func(o guide.Option) bool { return o.Open })
	switch {
	case len(list) == 0 || list[0].Open || rec.Wait != nil && opened < 0:
		return fault{}
	case opened > 0 && rec.Wait == nil:
		return fault{"L31", phrase.Of("names %s first while it is closed, and %s is open", list[0].Channel.ID, list[opened].Channel.ID), phrase.Of("let no rule of first: name a channel while it is closed")}
	case opened < 0 && h.o.Urgent():
		return fault{"L31", phrase.Of("is urgent, and none of the channels that it names is open at some hour"), phrase.Of("add a channel that is always open, on its ladder or among its channels")}
	case opened < 0:
		return fault{"L31", phrase.Of("names %s while it is closed, without a time to wait for", list[0].Channel.ID), phrase.Of("give its hours an opening")}
	}
	return fault{}
}

// apart: L31, the channels named differ in what somebody does with them.
func (h *help) apart(s guide.Session) fault {
	list := namedIn(s.Recommend())
	for i, o := range list {
		for _, p := range list[:i] {
			a, b := o.Channel, p.Channel
			if a.Desk == b.Desk && a.URL == b.URL && a.Shape == b.Shape && slices.Equal(a.How, b.How) {
				return fault{"L31", phrase.Of("names %s and %s, which are one and the same", b.ID, a.ID), phrase.Of("let them differ in desk, address or shape, or keep one")}
			}
		}
	}
	return fault{}
}

// left: L31, with any one channel that did not work there are others.
func (h *help) left(s guide.Session) fault {
	h.verdicts.note("L31")
	rec := s.Recommend()
	var missing guide.Text
	switch {
	case rec.First == nil:
		missing = phrase.Of("no channel")
	case len(rec.Fallbacks) == 0:
		missing = phrase.Of("no fallback")
	case len(s.Offered()) == 0:
		missing = phrase.Of("no message")
	default:
		return fault{}
	}
	return fault{"L31", phrase.Of("has %s left once one channel did not work", missing), phrase.Of("add a rung to its ladder (then:)")}
}

// due: L32, a clock belongs to the channel that is used, is not due before a
// wait has ended, and advises what is offered and open then.
func (h *help) due(s guide.Session) fault {
	rec, dues := s.Recommend(), s.Dues()
	ticks := slices.ContainsFunc(h.o.Clocks, func(id string) bool {
		k := h.pack.Clock(id)
		return k != nil && k.After == "contact"
	})
	h.verdicts.note("L32")
	for _, d := range dues {
		ticks = ticks && d.Clock.After != "contact"
		if rec.Wait != nil && d.Clock.Hours > 0 && d.At.Before(rec.Wait.Until) {
			return fault{"L32", phrase.Of("has clock %s due before the advice to wait ends", d.Clock.ID), phrase.Of("give it as many hours as the rule of wait:")}
		}
		if f := h.next(rec, d); f != (fault{}) {
			return f
		}
	}
	if ticks && rec.First != nil {
		return fault{"L32", phrase.Of("has no clock that a contact by %s starts", rec.First.Channel.ID), phrase.Of("add one for it to clocks:, or to the channel")}
	}
	return fault{}
}

// next judges what a clock advises.
func (h *help) next(rec guide.Recommendation, d guide.Due) fault {
	next := h.pack.Channel(d.Clock.Next)
	if next == nil {
		return fault{}
	}
	all := slices.Concat(namedIn(rec), rec.Last)
	switch {
	case !slices.ContainsFunc(all, func(o guide.Option) bool { return o.Channel == next }):
		return fault{"L32", phrase.Of("has clock %s, which goes on to %s, and that is not offered", d.Clock.ID, next.ID), phrase.Of("let next: name a channel of the outcome, or leave the clock out")}
	case !next.Hours.OpenAt(d.At):
		return fault{"L32", phrase.Of("has clock %s, which goes on to %s while it is closed", d.Clock.ID, next.ID), phrase.Of("give it other hours")}
	}
	return fault{}
}

// answered: L34, whom a step of the panel wants called is among those named.
func (h *help) answered(s guide.Session) fault {
	list := namedIn(s.Recommend())
	for _, e := range s.Emergency() {
		if len(e.Contact) == 0 || e.Done || len(list) == 0 || !h.known(s, e.EmergencyStep) {
			continue
		}
		h.verdicts.note("L34")
		if !slices.ContainsFunc(list, func(o guide.Option) bool { return has(e.Contact, o.Channel.ID) }) {
			return fault{"L34", phrase.Of("names none of %s, which step %s of the panel wants contacted", strings.Join(e.Contact, ", "), e.ID), phrase.Of("let a rule of first: or prefer: name it while the danger is there")}
		}
	}
	return fault{}
}

// known reports whether a danger of a step is there or unknown, rather than only
// likely.
func (h *help) known(facts guide.Valuation, e *guide.EmergencyStep) bool {
	return slices.ContainsFunc(e.For, func(id string) bool {
		d := h.pack.Danger(id)
		return d != nil && d.State(facts) >= guide.Unsure
	})
}

// calls names the steps of an end's panel that want somebody contacted.
func (h *help) calls(e *guide.End) string {
	list := ""
	for _, step := range guide.Panel(h.pack, e) {
		if len(step.Contact) > 0 && h.known(e, step) {
			list += " " + step.ID
		}
	}
	return list
}

// something: L31, there is always something open and something left.
func something(c *checker) {
	advised(c, "L31")
	for i := range c.pack.Channels {
		ch := &c.pack.Channels[i]
		if ch.Hours == nil {
			continue
		}
		for day := range 366 {
			t := noon.AddDate(0, 0, day)
			if next := ch.Hours.Next(t); next.IsZero() || next.After(t.AddDate(0, 0, week)) {
				c.at(ch.Pos, phrase.Of("channel %s is closed for more than %d days from %s on", ch.ID, week, t.Format(time.DateOnly)), phrase.Of("mend its hours, or take it out"))
				break
			}
		}
	}
}

// week is how many days a channel may be closed.
const week = 7

// clocksFit: L32, clocks fit the channels and the hours.
func clocksFit(c *checker) {
	advised(c, "L32")
	weekdays := slices.ContainsFunc(c.pack.Channels, func(ch guide.Channel) bool { return ch.Hours != nil && ch.Hours.Days == "weekdays" })
	ahead := c.o.AsOf.AddDate(0, 10, 0).Format(time.DateOnly)
	if last := slices.Max(append(c.pack.Header.Holidays, "")); weekdays && !c.o.AsOf.IsZero() && last < ahead {
		c.at(c.pack.Header.Pos, phrase.Of("hours on weekdays need the holidays, which are known until %q only", last), phrase.Of("list those of the coming year under holidays:"))
	}
	holidays(c)
}

// agree: L34, panel and advice agree.
func agree(c *checker) {
	advised(c, "L34")
	for _, o := range c.order {
		if o.Solved || o.Urgent() {
			continue
		}
		for _, e := range c.ends[o] {
			for i, state := range guide.DangerStates(c.pack, e) {
				if state == guide.Present {
					c.report(Finding{Pos: o.Pos, Witness: way(e, nil, nil),
						Problem: phrase.Of("outcome %s is not urgent, and danger %s may be there", c.named(o), c.pack.Dangers[i].ID), Do: phrase.Of("write urgency: high, or lead those in danger elsewhere")})
				}
			}
		}
	}
}

// opening is when the channels are open, at times of the coming year.
type opening struct {
	times []time.Time // within two weeks every half hour, later in the year every noon
	open  map[*guide.Channel][]bool
}

func newOpening(p *guide.Pack) *opening {
	o := &opening{open: map[*guide.Channel][]bool{}}
	for step := range 2 * 24 * 14 {
		o.times = append(o.times, noon.Add(time.Duration(step)*30*time.Minute))
	}
	for day := range 366 {
		o.times = append(o.times, noon.AddDate(0, 0, day))
	}
	for i := range p.Channels {
		ch := &p.Channels[i]
		for _, at := range o.times {
			o.open[ch] = append(o.open[ch], ch.Hours.OpenAt(at))
		}
	}
	return o
}

// hours lists times at which different sets of some channels are open.
func (o *opening) hours(list []offer) (times []time.Time) {
	seen := map[string]bool{}
	key := make([]byte, len(list))
	for i, at := range o.times {
		for j, of := range list {
			if key[j] = 0; o.open[of.ch][i] {
				key[j] = 1
			}
		}
		if !seen[string(key)] {
			seen[string(key)] = true
			times = append(times, at)
		}
	}
	return times
}
