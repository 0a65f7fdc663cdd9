package lint

import (
	"slices"
	"strings"

	"toiawase/guide"
)

// checklist lists the facts that the reader may add at an outcome.
func (c *checker) checklist(o *guide.Outcome) map[string]bool {
	list := map[string]bool{}
	var add func(ids ...string)
	add = func(ids ...string) {
		for _, id := range ids {
			if f := c.pack.Fact(id); f != nil && !list[id] && len(f.Derive) == 0 {
				list[id] = true
				add(f.Instead...)
			}
		}
	}
	add(o.Needs.Must...)
	add(o.Needs.Good...)
	if spec := c.pack.Message(o.Message); spec != nil {
		add(spec.Facts...)
		add(spec.Times...)
		add(spec.Details...)
	}
	for _, of := range c.offers(o) {
		if shape := c.pack.Shape(of.ch.Shape); shape != nil {
			for i := range shape.Parts {
				add(guide.Placeholders(shape.Parts[i].Text.JA)...)
			}
		}
	}
	return list
}

// openAt lists the cases of the facts that may still differ at an outcome: what
// the situation asks, what the reader may add, and what the engine knows.
func (c *checker) openAt(o *guide.Outcome) map[string][]told {
	open := map[string][]told{}
	if !o.Solved {
		for id := range c.checklist(o) {
			open[id] = c.cases[id]
		}
	}
	if !o.Solved && o.Situation != "skip" {
		for id := range c.before {
			open[id] = c.cases[id]
		}
		for id, cases := range c.cases {
			if strings.HasPrefix(id, "hours_since.") || id == guide.FactFollowUp {
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
	open[guide.FactLanguage] = c.cases[guide.FactLanguage][min(1, len(c.cases[guide.FactLanguage])):]
	if len(open[guide.FactLanguage]) == 0 {
		delete(open, guide.FactLanguage)
	}
	return open
}

// puzzleAt is a puzzle over what is open at an end.
func (c *checker) puzzleAt(e *guide.End, open map[string][]told) *puzzle {
	return &puzzle{pack: c.pack, fixed: e, open: func(id string) []told {
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
func (c *checker) toldOf(found map[string]told) map[string]guide.Value {
	list := map[string]guide.Value{}
	for id, one := range found {
		if one.ok && c.pack.Fact(id) != nil {
			list[id] = one.value
		}
	}
	return list
}

// helpless: L17, whatever the path and the situation, there is something to do,
// someone to contact and a message.
func helpless(c *checker) {
	alike, preferring := c.alike(false), c.alike(true)
	c.each(len(c.order), func(i, worker int) {
		o := c.order[i]
		if o.Solved {
			return
		}
		h := &help{checker: c, o: o, open: c.openAt(o), sits: c.sits[worker], alike: alike, preferring: preferring, judged: map[string]bool{}, seen: map[string]bool{}}
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
	sits              *guide.Situations
	alike, preferring func(string, guide.Value) string
	strict, wide      []*guide.Cond   // of the guards and first rules; with the preferences
	judged            map[string]bool // cases of the path that were judged
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
		h.fail(e, nil, h.toldOf(found), "has nothing to do on some path", "add an action that always applies")
	}
}

func (h *help) fail(e *guide.End, inputs []guide.Input, more map[string]guide.Value, problem, do string) {
	h.report(Finding{
		Pos: h.o.Pos, Problem: "outcome " + h.named(h.o) + " " + problem, Do: do,
		Witness: way(e, inputs, more),
	})
}

// advice works the recommendation out in every situation that the rules can
// tell apart.
func (h *help) advice(e *guide.End) {
	t := h.toss(e)
	if h.judged[t.key] {
		return
	}
	h.judged[t.key] = true
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
	t.known = string(known)
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
		h.judge(t, sit, more)
		return
	}
	seen := map[string]bool{}
	for _, one := range h.open[added[0]] {
		if alike := h.alikeTold(added[0], one); !seen[alike] {
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

func (h *help) judge(t toss, sit guide.Situation, more map[string]guide.Value) {
	h.states.Add(1)
	facts := map[string]guide.Value{}
	for id, v := range sit.Told {
		facts[id] = v
	}
	for id, v := range more {
		facts[id] = v
	}
	for _, lang := range guide.Langs {
		s := t.e.Standing(facts, lang)
		if ruled := t.ruled(s); !h.seen[ruled] {
			h.seen[ruled] = true
			h.look(t.e, s, sit, more)
		}
		if h.cases[guide.FactLanguage] == nil {
			break // no condition reads it
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

func (h *help) look(e *guide.End, s guide.Session, sit guide.Situation, more map[string]guide.Value) {
	rec := s.Recommend()
	switch {
	case rec.First == nil:
		h.fail(e, sit.Inputs, more, "has no channel on some path", "add a desk or a last resort that needs nothing")
	case len(rec.Fallbacks) == 0:
		h.fail(e, sit.Inputs, more, "has no fallback on some path", "add another desk, channel or last resort")
	case len(s.Offered()) == 0:
		h.fail(e, sit.Inputs, more, "has no message on some path", "add a channel that takes a message")
	}
}
