package lint

import (
	"slices"
	"strconv"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// idling looks for questions that decide nothing. Every place gets a number, so
// that places from which everything goes on alike have the same one.
type idling struct {
	*panelProof
	number map[string]int // by what goes on from there
	of     []int          // by place; 0: not looked at yet
	ends   []outcomes     // by place: the outcomes that it can come to
	list   []*guide.Outcome
	bends  map[*guide.Outcome]bend
	fine   bool // arrivals are told apart by what holds there, not by outcome and panel alone
}

// outcomes is a set of outcomes, by their place in a list.
type outcomes map[int]bool

// bend is what can differ between two arrivals at an outcome.
type bend struct {
	conds   []bending
	printed map[string]bool // facts whose value a message or a checklist shows
	open    map[string][]told
}

// bending is a condition with the facts that it is about, as they are told.
type bending struct {
	*guide.Cond
	roots []string
}

func newIdling(p *panelProof, fine bool) *idling {
	return &idling{panelProof: p, number: map[string]int{}, of: make([]int, len(p.stands)), ends: make([]outcomes, len(p.stands)), bends: map[*guide.Outcome]bend{}, fine: fine}
}

// idle: L29, no question whose answers all go on alike.
func (p *panelProof) idle() {
	coarse, fine := newIdling(p, false), newIdling(p, true)
	coarse.look(0)
	told := map[*guide.Step]bool{}
	for i := range p.stands {
		s := &p.stands[i]
		if s.asks == asksNothing || coarse.of[i] == 0 {
			continue
		}
		p.looks++
		if st := s.end.Step(); !told[st] && coarse.alike(i) && fine.alike(i) {
			told[st] = true
			p.find("L29", st.Pos, s.end, phrase.Of("whatever is answered to %s, nothing differs on a path of %s", asked(s.end), p.topic.ID), phrase.Of("do not ask there, or let an answer lead elsewhere"))
		}
	}
}

// look numbers a place, after those that it leads to.
func (d *idling) look(i int) int {
	if d.of[i] != 0 {
		return d.of[i]
	}
	s := &d.stands[i]
	d.ends[i] = outcomes{}
	var key string
	if len(s.next) == 0 {
		key = d.arrival(i)
	} else {
		var ways []string
		for _, j := range s.next {
			ways = append(ways, strconv.Itoa(d.look(j)))
			for o := range d.ends[j] {
				d.ends[i][o] = true
			}
		}
		if s.asks == asksNothing || d.alike(i) {
			d.of[i] = d.of[s.next[0]]
			return d.of[i]
		}
		key = asked(s.end) + ":" + strings.Join(ways, ",")
	}
	n, known := d.number[key]
	if !known {
		n = len(d.number) + 1
		d.number[key] = n
	}
	d.of[i] = n
	return n
}

// alike reports whether all answers to the question of a place go on alike, and
// nothing shows what was answered.
func (d *idling) alike(i int) bool {
	s := &d.stands[i]
	for _, j := range s.next {
		if d.look(j) != d.look(s.next[0]) {
			return false
		}
	}
	facts, key := []string{s.end.Step().Ask}, asked(s.end)
	s.end.Step().Sets(func(list []guide.Setting) {
		for _, set := range list {
			facts = append(facts, set.Fact)
		}
	})
	for o := range d.ends[i] {
		out := d.list[o]
		if slices.ContainsFunc(facts, func(id string) bool { return d.bends[out].printed[id] }) {
			return false
		}
		for _, x := range d.claims[d.pack.Message(out.Message)] {
			if slices.ContainsFunc(x.given, func(s source) bool { return s.step == key || slices.Contains(facts, s.fact) }) {
				return false
			}
		}
	}
	return true
}

// arrival writes down an arrival at an outcome: its panel, and which of the
// conditions there hold.
func (d *idling) arrival(i int) string {
	s := &d.stands[i]
	o := s.end.Outcome()
	if o == nil {
		return "hole " + strconv.Itoa(i)
	}
	b, known := d.bends[o]
	if !known {
		b = d.bendOf(o)
		d.bends[o] = b
		d.list = append(d.list, o)
	}
	at := slices.Index(d.list, o)
	d.ends[i][at] = true
	var key strings.Builder
	key.WriteString(strconv.Itoa(at) + "|" + strconv.FormatUint(uint64(s.shown), 16) + "|")
	if !d.fine {
		return key.String()
	}
	p := d.puzzleAt(s.end, b.open)
	for _, when := range b.conds {
		t := p.judge(when.Cond)
		key.WriteByte(byte('1' + t))
		if t != maybe {
			continue
		}
		for _, id := range when.roots {
			if v, ok := s.end.Lookup(id); ok {
				key.WriteString(id + "=" + v.ID() + ";")
			}
		}
	}
	return key.String()
}

func (d *idling) bendOf(o *guide.Outcome) bend {
	b := bend{printed: map[string]bool{}, open: d.openAt(o)}
	seen := map[*guide.Cond]bool{}
	add := func(when *guide.Cond) {
		if when != nil && !seen[when] {
			seen[when] = true
			roots := map[string]bool{}
			when.Reads(func(id string) { d.pack.Roots(id, roots) })
			b.conds = append(b.conds, bending{when, sorted(roots)})
		}
	}
	eachWhenAt(d.ground, o, add)
	for id := range d.checklist(o) {
		b.printed[id] = true
	}
	show := func(texts ...guide.Text) {
		for _, t := range texts {
			for _, id := range guide.Placeholders(t.JA + t.EN) {
				b.printed[id] = true
			}
		}
	}
	if m := d.pack.Message(o.Message); m != nil {
		show(m.Subject, m.Gist, m.Ask)
		for i := range m.Checked {
			show(m.Checked[i].Text)
		}
		for i := range m.Points {
			show(m.Points[i].Text)
		}
	}
	for _, id := range o.Wishes {
		if w := d.pack.Wish(id); w != nil {
			show(w.Ask)
		}
	}
	for _, of := range d.offers(o) {
		if shape := d.pack.Shape(of.ch.Shape); shape != nil {
			for i := range shape.Parts {
				show(shape.Parts[i].Text, shape.Parts[i].Head)
			}
		}
	}
	for id := range b.printed {
		d.pack.Roots(id, b.printed)
	}
	return b
}

// eachWhenAt calls f for the conditions that can change what an outcome shows:
// those of rules that are about none of its channels cannot.
func eachWhenAt(g *ground, o *guide.Outcome, f func(*guide.Cond)) {
	for i := range o.Says {
		f(o.Says[i].When)
	}
	for _, id := range o.Actions {
		guide.EachWhen(g.pack.Action(id), f)
	}
	if o.Solved {
		return
	}
	about := func(r *guide.Rule) bool {
		return slices.ContainsFunc(g.offers(o), func(of offer) bool { return has(r.Channels, of.ch.ID) || has(r.Desks, of.ch.Desk) })
	}
	for _, rules := range [][]guide.Rule{g.pack.Rules.Never, g.pack.Rules.First, g.pack.Rules.Prefer} {
		for i := range rules {
			if about(&rules[i]) {
				f(rules[i].When)
			}
		}
	}
	for i := range g.pack.Rules.Wait {
		f(g.pack.Rules.Wait[i].When)
	}
	for _, id := range o.Needs.Evidence {
		guide.EachWhen(g.pack.EvidenceOf(id), f)
	}
	guide.EachWhen(g.pack.Message(o.Message), f)
	for _, of := range g.offers(o) {
		guide.EachWhen(of.ch, f)
		guide.EachWhen(g.pack.Shape(of.ch.Shape), f)
	}
}

// idleParts: L29, no question, comparison or arm that decides nothing.
func idleParts(c *checker) {
	for _, p := range c.proofs {
		c.judge(p.looks)
	}
	foundBy(c, "L29")
	if c.sights(); !c.partial() {
		for t := range c.trees {
			for i := range t.Steps {
				idleArms(c, t, &t.Steps[i])
			}
		}
	}
	for _, x := range c.texts.conds {
		idleAtoms(c, x.cond)
	}
}

// idleArms refuses an arm that could be deleted, and two that may apply at once
// without a word that their order counts.
func idleArms(c *checker, t *guide.Topic, st *guide.Step) {
	seen, both := c.sights(), false
	for _, arms := range [][]guide.Arm{st.Go, st.Branch} {
		for i := range arms {
			a := &arms[i]
			if seen.turns[a] && a.When != nil && !seen.needed[a] {
				c.at(a.Pos, phrase.Of("without this arm to %s everything would go on as it does", a.Go), phrase.Of("delete it, or lead it elsewhere"))
			}
			if e := seen.both[a]; e != nil && !st.InOrder && !both {
				c.report(Finding{Pos: a.Pos, Witness: way(e, nil, nil),
					Problem: phrase.Of("this arm of %s/%s and one above it apply on one path, and lead apart", t.ID, st.ID), Do: phrase.Of("let them exclude each other, or write in_order: yes where the first is meant")})
			}
			both = both || seen.both[a] != nil
		}
	}
	if st.InOrder && !both {
		c.at(st.Pos, phrase.Of("the order of the arms of %s/%s does not count: no two apply at once", t.ID, st.ID), phrase.Of("delete in_order:"))
	}
}

// idleAtoms refuses a part of a condition without which it holds as often.
func idleAtoms(c *checker, whole *guide.Cond) {
	if c.vain[whole] {
		return
	}
	eachPart(whole, func(part *guide.Cond, neutral truth) {
		c.judge(1)
		differs := func(p *puzzle) truth {
			with, without := p.judge(whole), p.judgeAs(whole, part, neutral)
			if with == maybe || without == maybe {
				return maybe
			}
			return truthOf(with != without)
		}
		if _, ok := (&puzzle{pack: c.pack, open: c.anyCase}).solve(differs); !ok {
			c.at(part.Pos, phrase.Of("this part of the condition never decides it"), phrase.Of("leave it out"))
		}
	})
}

// eachPart calls f for every member of a list in a condition, with the truth
// that it would have if it were left out.
func eachPart(c *guide.Cond, f func(part *guide.Cond, neutral truth)) {
	if c == nil {
		return
	}
	eachPart(c.Not, f)
	for _, list := range []struct {
		of      []guide.Cond
		neutral truth
	}{{c.All, yes}, {c.Any, no}} {
		for i := range list.of {
			if len(list.of) > 1 {
				f(&list.of[i], list.neutral)
			}
			eachPart(&list.of[i], f)
		}
	}
}

// judgeAs judges a condition in which one part has a truth of its own.
func (p *puzzle) judgeAs(c, part *guide.Cond, as truth) truth {
	list, wanted := c.All, no
	switch {
	case c == part:
		return as
	case c.Not != nil:
		return p.judgeAs(c.Not, part, as).not()
	case c.Fact != "" || c.Known != "":
		return p.judge(c)
	case len(c.Any) > 0:
		list, wanted = c.Any, yes
	}
	result := wanted.not()
	for i := range list {
		switch p.judgeAs(&list[i], part, as) {
		case wanted:
			return wanted
		case maybe:
			result = maybe
		}
	}
	return result
}
