package lint

import (
	"maps"
	"slices"
	"strings"
	"time"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// checklist lists the facts that the reader may add at an outcome.
func (g *ground) checklist(o *guide.Outcome) map[string]bool {
	list := map[string]bool{}
	var add func(ids ...string)
	add = func(ids ...string) {
		for _, id := range ids {
			if f := g.pack.Fact(id); f != nil && !list[id] && !f.Computed() {
				list[id] = true
				add(f.Instead...)
			}
		}
	}
	add(o.Needs.Must...)
	add(o.Needs.Good...)
	if spec := g.pack.Message(o.Message); spec != nil {
		add(spec.Facts...)
		add(spec.Times...)
		add(spec.Details...)
	}
	if o.HasDeadline(g.pack) {
		add(g.pack.Header.Deadline)
	}
	add(g.pack.Header.Behalf.Fact)
	for _, of := range g.offers(o) {
		if shape := g.pack.Shape(of.ch.Shape); shape != nil {
			for i := range shape.Parts {
				add(guide.Placeholders(shape.Parts[i].Text.JA)...)
			}
		}
	}
	return list
}

// openAt lists the cases of the facts that may still differ at an outcome: what
// the situation asks, what the reader may add, and what the engine knows.
func (g *ground) openAt(o *guide.Outcome) map[string][]told {
	open := maps.Clone(g.ticks)
	if !o.Solved {
		for id := range g.checklist(o) {
			open[id] = g.cases[id]
		}
	}
	if !o.Solved && o.Situation != "skip" {
		for id := range g.before {
			open[id] = g.cases[id]
		}
		for id, cases := range g.cases {
			if strings.HasPrefix(id, "hours_since.") || id == guide.FactFollowUp || id == guide.FactPromise {
				open[id] = cases
			}
		}
	}
	if len(o.Wishes) > 0 {
		open[guide.FactSecondWish] = []told{{}}
		for _, id := range o.Wishes {
			one := told{guide.Value{Kind: guide.KindChoice, Text: id}, true}
			open[guide.FactWish] = append(open[guide.FactWish], one)
			open[guide.FactSecondWish] = append(open[guide.FactSecondWish], one)
		}
	}
	for _, id := range []string{guide.FactLanguage, guide.FactReader} { // always told
		if cases := g.cases[id]; len(cases) > 1 {
			open[id] = cases[1:]
		}
	}
	return open
}

// puzzleAt is a puzzle over what is open at an end.
func (g *ground) puzzleAt(e *guide.End, open map[string][]told) *puzzle {
	return &puzzle{pack: g.pack, fixed: e, open: func(id string) []told {
		list := open[id]
		if list == nil || guide.EngineFact(id) {
			return list
		}
		if _, ok := e.Lookup(id); ok {
			return nil // the path told it
		}
		return list
	}}
}

// toldOf keeps what a script can give of the cases found.
func (g *ground) toldOf(found map[string]told) map[string]guide.Value {
	list := map[string]guide.Value{}
	for id, one := range found {
		if one.ok && g.pack.Fact(id) != nil {
			list[id] = one.value
		}
	}
	return list
}

// helpless: L17, whatever the path and the situation, there is something to do,
// someone to contact and a message.
func helpless(c *checker) {
	advised(c, "L17")
}

// advise works out the advice of every outcome in every situation, once for all
// rules that judge it.
func (c *checker) advise() {
	if c.verdicts.done {
		return
	}
	c.verdicts.done = true
	open := newOpening(c.pack)
	var same, preferring []func(string, guide.Value) string // of each worker
	for range workers {
		same, preferring = append(same, alike(c.pack, false)), append(preferring, alike(c.pack, true))
	}
	each(len(c.order), func(i, worker int) {
		o := c.order[i]
		if o.Solved {
			return
		}
		h := &help{checker: c, o: o, hours: open.hours(c.offers(o)), open: c.openAt(o), sits: c.sits[worker], alike: same[worker], preferring: preferring[worker], judgedAt: map[string]bool{}, seen: map[string]bool{}}
		h.free = slices.DeleteFunc(sorted(h.open), func(id string) bool { return c.before[id] })
		h.strict, h.wide = h.speaking(c.pack.Rules.Never, c.pack.Rules.First), h.speaking(c.pack.Rules.Never, c.pack.Rules.First, c.pack.Rules.Prefer)
		for _, e := range c.ends[o] {
			h.actions(e)
			h.advice(e)
		}
	})
}

// help judges one outcome.
type help struct {
	*checker
	o                 *guide.Outcome
	open              map[string][]told
	free              []string // the open facts that the situation does not ask
	sits              *guide.Situations
	hours             []time.Time // one of every set of channels that are open
	alike, preferring func(string, guide.Value) string
	strict, wide      []*guide.Cond   // of the guards and first rules; with the preferences
	judgedAt          map[string]bool // cases of the path that were judged
	seen              map[string]bool // sets of rules whose advice was looked at
}

// speaking lists the conditions of the rules of some groups that are about a
// channel of the outcome.
func (h *help) speaking(groups ...[]guide.Rule) (list []*guide.Cond) {
	for _, rules := range groups {
		for i := range rules {
			r := &rules[i]
			about := func(of offer) bool { return has(r.Channels, of.ch.ID) || has(r.Desks, of.ch.Desk) }
			if slices.ContainsFunc(h.offers(h.o), about) {
				list = append(list, r.When)
			}
		}
	}
	return list
}

// ordered reports whether the order of the channels can matter at an end: it
// changes neither whether there is a first and a fallback, nor, unless more
// than two may come before that take no text, whether there is a message.
func (h *help) ordered(p *puzzle) bool {
	silent := 0
	for _, of := range h.offers(h.o) {
		if of.ch.Shape == "" && !has(h.o.Then, of.ch.ID) && p.judge(of.when) != no {
			silent++
		}
	}
	return silent > 2
}

// actions looks for a way in which no action applies.
func (h *help) actions(e *guide.End) {
	var none []formula
	for _, id := range h.o.Actions {
		a := h.pack.Action(id)
		if a == nil {
			continue
		}
		if a.When == nil {
			return
		}
		none = append(none, not(holds(a.When)))
	}
	if found, ok := h.puzzleAt(e, h.open).solve(all(none...)); ok {
		h.fail(e, nil, h.toldOf(found), phrase.Of("has nothing to do on some path"), phrase.Of("add an action that always applies"))
	}
}

func (h *help) fail(e *guide.End, inputs []guide.Input, more map[string]guide.Value, problem, do guide.Text) {
	h.verdicts.keep(Finding{
		Rule: "L17", Pos: h.o.Pos, Problem: phrase.Of("outcome %s %s", h.named(h.o), problem), Do: do,
		Witness: way(e, inputs, more),
	})
}

// advice works the recommendation out in every situation that the rules can
// tell apart.
func (h *help) advice(e *guide.End) {
	t := h.toss(e)
	if h.judgedAt[t.key] && !t.turns {
		return
	}
	h.judgedAt[t.key] = true
	alike, name := h.alike, "advice"
	if t.wide {
		alike, name = h.preferring, "order"
	}
	for _, sit := range h.sits.Of(e, t.asked, alike, name) {
		if sit.Other == nil { // else it is an outcome of its own
			h.vary(t, sit, t.added, map[string]guide.Value{})
		}
	}
}

// toss is an end at which some rules are still open.
type toss struct {
	e     *guide.End
	wide  bool          // preferences count as well
	rules []*guide.Cond // those that are open
	asked []string      // the facts on which they depend and that the situation asks
	added []string      // those that the reader may add
	turns bool          // some of these would turn the walk back
	known string        // which of the others hold
	key   string        // ends of one key are judged alike
}

// toss finds what is open at an end.
func (h *help) toss(e *guide.End) toss {
	t := toss{e: e}
	p, rules := h.puzzleAt(e, h.open), h.strict
	if t.wide = h.ordered(p); t.wide {
		rules = h.wide
	}
	roots, known := map[string]bool{}, make([]byte, len(rules))
	for i, when := range rules {
		truth := p.judge(when)
		known[i] = byte('1' + truth)
		if truth == maybe {
			t.rules = append(t.rules, when)
			p.undecided(when, func(id string) { h.pack.Roots(id, roots) })
		}
	}
	t.known = string(known) + h.calls(e)
	var values strings.Builder
	for _, id := range sorted(roots) {
		switch {
		case p.open(id) == nil:
			if v, ok := e.Lookup(id); ok {
				values.WriteString(id + "=" + v.ID() + ";")
			}
		case h.before[id]:
			t.asked = append(t.asked, id)
		default:
			t.added = append(t.added, id)
		}
	}
	for _, id := range h.free {
		if e.Wanted(id) != nil && p.open(id) != nil {
			t.turns = true
			if !slices.Contains(t.added, id) {
				t.added = append(t.added, id)
			}
		}
	}
	t.key = t.known + values.String() + strings.Join(t.asked, " ") + "|" + strings.Join(t.added, " ")
	return t
}

// undecided calls f for the facts of the comparisons that keep a condition open.
func (p *puzzle) undecided(c *guide.Cond, f func(string)) {
	if c == nil || p.judge(c) != maybe {
		return
	}
	if c.Fact+c.Known != "" {
		f(c.Fact + c.Known)
	}
	p.undecided(c.Not, f)
	for _, list := range [][]guide.Cond{c.All, c.Any} {
		for i := range list {
			p.undecided(&list[i], f)
		}
	}
}

// vary gives the facts that the reader may add every combination of their cases.
func (h *help) vary(t toss, sit guide.Situation, added []string, more map[string]guide.Value) {
	if len(added) == 0 {
		h.judgeAll(t, sit, more)
		return
	}
	seen := map[string]bool{}
	for _, one := range h.open[added[0]] {
		alike := h.alikeTold(added[0], one)
		if one.ok && t.e.Wanted(added[0]) != nil {
			alike = one.value.ID() // its values lead different ways
		}
		if !seen[alike] {
			seen[alike] = true
			delete(more, added[0])
			if one.ok {
				more[added[0]] = one.value
			}
			h.vary(t, sit, added[1:], more)
		}
	}
	delete(more, added[0])
}

func (h *help) alikeTold(fact string, one told) string {
	if !one.ok {
		return "-"
	}
	return h.preferring(fact, one.value)
}

func (h *help) judgeAll(t toss, sit guide.Situation, more map[string]guide.Value) {
	h.states.Add(1)
	h.verdicts.note("L17")
	if t.turns && slices.ContainsFunc(sorted(more), func(id string) bool { return t.e.Wanted(id) != nil }) {
		h.judgeTurned(t, sit, more)
		return
	}
	facts := map[string]guide.Value{}
	maps.Copy(facts, sit.Told)
	maps.Copy(facts, more)
	for _, lang := range guide.Langs {
		s := t.e.Standing(facts, lang)
		if ruled := t.ruled(s); !h.seen[ruled] {
			if h.seen[ruled] = h.look(t.e, s, sit, more); h.seen[ruled] {
				h.weigh(view{t.e, sit.Inputs, more, facts, lang})
			}
			h.judgedAt[t.key] = h.judgedAt[t.key] && h.seen[ruled]
		}
		if h.cases[guide.FactLanguage] == nil {
			break // no condition reads it
		}
	}
}

// judgeTurned judges a case in which a fact that the reader adds turns the walk
// back: it is walked again from the start, and may come to the same outcome.
func (h *help) judgeTurned(t toss, sit guide.Situation, more map[string]guide.Value) {
	s, ok := walkTo(t.e, sit.Inputs, more)
	for _, lang := range guide.Langs {
		if s := s.WithLang(lang); ok && s.Position().Outcome == h.o {
			h.look(t.e, s, sit, more)
		}
	}
}

// ruled writes down which rules hold: advice is the same where they are.
func (t *toss) ruled(s guide.Session) string {
	b := make([]byte, len(t.rules))
	for i, when := range t.rules {
		if b[i] = '0'; when.Holds(s) {
			b[i] = '1'
		}
	}
	return t.known + string(b)
}

// look judges the advice of one case; ok is false when a fact that the reader
// adds would lead the walk elsewhere, so that the case cannot be.
func (h *help) look(e *guide.End, s guide.Session, sit guide.Situation, more map[string]guide.Value) (ok bool) {
	rec := s.Recommend()
	var problem, do guide.Text
	switch {
	case rec.First == nil:
		problem, do = phrase.Of("has no channel on some path"), phrase.Of("add a desk or a last resort that needs nothing")
	case len(rec.Fallbacks) == 0:
		problem, do = phrase.Of("has no fallback on some path"), phrase.Of("add another desk, channel or last resort")
	case len(s.Offered()) == 0:
		problem, do = phrase.Of("has no message on some path"), phrase.Of("add a channel that takes a message")
	default:
		return true
	}
	if real, ok := walkTo(e, sit.Inputs, more); ok && real.Position().Outcome != h.o {
		return false
	}
	h.fail(e, sit.Inputs, more, problem, do)
	return true
}
