package lint

import (
	"math/bits"
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// panelMost is how many questions may come before the panel opens.
const panelMost = 8

// panelProof is what the walk of one topic shows of its emergency panel. The
// facts that the panel reads keep the places apart, so that a place has one
// panel whatever way leads to it.
type panelProof struct {
	*ground
	topic  *guide.Topic
	stands []stance
	panels map[string]steps // by the facts that decide
	found  []Finding
	stats  PanelStats
	asked  Asked
	looks  int // questions that L29 has looked at
}

// PanelStats counts what is wrong about the panels of a pack, in places; all
// but Places and Before are 0 in a sound one.
type PanelStats struct {
	Places     int // places at which the panel stands
	Unequal    int // equal facts, another panel
	Late       int // moves at which an open panel gains a step
	LateStop   int // of these, steps that stop the harm
	Silent     int // moves at which a step leaves and nothing says why
	Empty      int // places with a danger that is there or unknown, and no panel
	Unanswered int // ends that tell somebody in danger that all is well
	Before     int // the most questions before the panel opens
}

func (s *PanelStats) add(t PanelStats) {
	s.Places += t.Places
	s.Unequal += t.Unequal
	s.Late += t.Late
	s.LateStop += t.LateStop
	s.Silent += t.Silent
	s.Empty += t.Empty
	s.Unanswered += t.Unanswered
	s.Before = max(s.Before, t.Before)
}

// steps is a set of emergency steps, by their places in the pack.
type steps uint64

func (s steps) each(f func(int)) {
	for ; s != 0; s &= s - 1 {
		f(bits.TrailingZeros64(uint64(s)))
	}
}

// stance is a place as the panel sees it.
type stance struct {
	end     *guide.End
	shown   steps
	alarmed bool
	asks    asking
	next    []int         // where its answers lead
	by      []guide.Input // the answers
}

// asking says what a place asks for.
type asking int8

const (
	asksNothing asking = iota
	asksOther
	asksDanger
)

func newPanelProof(g *ground, t *guide.Topic) *panelProof {
	return &panelProof{ground: g, topic: t, panels: map[string]steps{}}
}

// moved implements the hook of a proof.
func (p *panelProof) moved(from, to int, e *guide.End) {
	if to == len(p.stands) {
		p.stands = append(p.stands, p.look(e))
	}
	if from < 0 {
		return
	}
	p.stands[from].next = append(p.stands[from].next, to)
	p.stands[from].by = append(p.stands[from].by, e.Came())
	p.compare(&p.stands[from], &p.stands[to], e)
}

// look notes a place that is come to for the first time.
func (p *panelProof) look(e *guide.End) stance {
	states := guide.DangerStates(p.pack, e)
	s := stance{end: e, shown: p.panel(states, e)}
	s.alarmed = s.shown != 0 || slices.ContainsFunc(states, func(d guide.Presence) bool { return d >= guide.Unsure })
	switch {
	case !e.Question():
	case p.asksDanger(e.Step()):
		s.asks = asksDanger
	default:
		s.asks = asksOther
	}
	if s.alarmed {
		p.stats.Places++
		p.answered(e, states, s.shown)
		p.equal(e, s.shown)
	}
	return s
}

func (p *panelProof) panel(states []guide.Presence, facts guide.Valuation) (shown steps) {
	for _, e := range guide.PanelOf(p.pack, states, facts) {
		shown |= 1 << p.row[e]
	}
	return shown
}

// asksDanger reports whether a step asks for a danger, or sets one.
func (p *panelProof) asksDanger(st *guide.Step) bool {
	if st.Ask != "" {
		return p.dangerous[st.Ask]
	}
	hit := false
	st.Sets(func(list []guide.Setting) {
		for _, s := range list {
			hit = hit || p.dangerous[s.Fact]
		}
	})
	return hit
}

// answered: L20, whatever is there or unknown has a step in the panel.
func (p *panelProof) answered(e *guide.End, states []guide.Presence, shown steps) {
	for i, state := range states {
		d := &p.pack.Dangers[i]
		if state < guide.Unsure || p.helps(d, e, shown) {
			continue
		}
		p.stats.Empty++
		p.find("L20", d.Pos, e, phrase.Of("a path learns of danger %s, or that it is not known, and the panel has no step for it", d.ID),
			phrase.Of("name the danger under for: of a step that is not pointless there"))
	}
}

// helps reports whether a step for the danger is shown, or all that there are
// have a fact that makes them pointless.
func (p *panelProof) helps(d *guide.Danger, e *guide.End, shown steps) bool {
	off := true
	for i := range p.pack.Emergency {
		s := &p.pack.Emergency[i]
		if !slices.Contains(s.For, d.ID) {
			continue
		}
		if shown&(1<<i) != 0 {
			return true
		}
		off = off && s.Unless != nil && s.Unless.Holds(e)
	}
	return off && shown != 0
}

// equal: L25, equal facts have equal panels.
func (p *panelProof) equal(e *guide.End, shown steps) {
	var key strings.Builder
	for _, id := range p.panelFacts {
		if v, ok := e.Lookup(id); ok {
			key.WriteString(v.ID())
		}
		key.WriteByte(0)
	}
	old, known := p.panels[key.String()]
	p.panels[key.String()] = shown
	if known && old != shown {
		p.stats.Unequal++
		(old ^ shown).each(func(i int) {
			s := &p.pack.Emergency[i]
			p.find("L25", s.Pos, e, phrase.Of("equal dangers show step %s on one path and not on another", s.ID), phrase.Of("let only dangers, and unless:, decide about a step"))
		})
	}
}

// compare looks at one move: an open panel gains no step, and none leaves it
// without a reason.
func (p *panelProof) compare(a, b *stance, e *guide.End) {
	if !a.alarmed {
		return
	}
	(b.shown &^ a.shown).each(func(i int) {
		s := &p.pack.Emergency[i]
		p.stats.Late++
		if s.Stop {
			p.stats.LateStop++
		}
		p.find("L25", s.Pos, e, phrase.Of("step %s comes late: the panel is open and the answer to %s adds it", s.ID, asked(a.end)),
			phrase.Of("ask for that danger first, or have a danger that opens the panel put it at stake (stakes:)"))
	})
	(a.shown &^ b.shown).each(func(i int) {
		s := &p.pack.Emergency[i]
		if len(guide.Against(p.pack, s, e)) == 0 {
			p.stats.Silent++
			p.find("L25", s.Pos, e, phrase.Of("step %s leaves the panel after %s, and no fact says why", s.ID, asked(a.end)), phrase.Of("let a fact with a label decide about it"))
		}
	})
}

// asked names the question of a place.
func asked(e *guide.End) string {
	if st := e.Step(); st != nil {
		return e.Flow().ID + "/" + st.ID
	}
	return e.Flow().ID
}

func (p *panelProof) find(rule string, pos guide.Pos, e *guide.End, problem, do guide.Text) {
	p.found = append(p.found, Finding{Rule: rule, Pos: pos, Witness: way(e, nil, nil), Problem: problem, Do: do})
}

// finish looks at what needs the whole walk.
func (p *panelProof) finish(whole bool) {
	later := make([]int8, len(p.stands)) // 0 not looked at, 1 no danger is asked behind it, 2 one is
	for i := range p.stands {
		s := &p.stands[i]
		if s.alarmed && s.asks == asksOther && p.later(i, later) {
			at := p.nearest(i)
			p.find("L25", at.end.Step().Pos, at.end, phrase.Of("the panel is open, and %s is asked before the danger of %s", asked(s.end), asked(at.end)), phrase.Of("ask for all dangers first"))
		}
	}
	if len(p.stands) > 0 {
		p.stats.Before = max(0, p.until(0, map[int]int{}))
	}
	if p.stats.Before > panelMost {
		p.found = append(p.found, Finding{Rule: "L26", Pos: p.topic.Pos,
			Problem: phrase.Of("topic %s can ask %d questions before the panel opens", p.topic.ID, p.stats.Before), Do: phrase.Of("ask for the dangers within the first %d", panelMost)})
	}
	if len(p.stands) > 0 {
		p.count()
		p.claimed()
	}
	if whole && len(p.stands) > 0 { // where a limit cuts a way short, all its answers seem alike
		p.idle()
	}
	p.stands, p.panels = nil, nil
}

// until is the most questions from a place, itself included, to one at which
// the panel has opened; -1 if none follows.
func (p *panelProof) until(i int, known map[int]int) int {
	s := &p.stands[i]
	if s.alarmed {
		return 0
	}
	most, ok := known[i]
	if ok {
		return most
	}
	most = -1
	for _, j := range s.next {
		if n := p.until(j, known); n >= 0 && s.asks != asksNothing {
			most = max(most, n+1)
		} else {
			most = max(most, n)
		}
	}
	known[i] = most
	return most
}

// later reports whether a danger is asked for behind a place.
func (p *panelProof) later(i int, known []int8) bool {
	if known[i] == 0 {
		known[i] = 1
		for _, j := range p.stands[i].next {
			if p.stands[j].asks == asksDanger || p.later(j, known) {
				known[i] = 2
				break
			}
		}
	}
	return known[i] == 2
}

// nearest finds the next place that asks for a danger.
func (p *panelProof) nearest(i int) *stance {
	seen, queue := map[int]bool{}, slices.Clone(p.stands[i].next)
	for len(queue) > 0 {
		j := queue[0]
		queue = queue[1:]
		if p.stands[j].asks == asksDanger {
			return &p.stands[j]
		}
		if !seen[j] {
			seen[j] = true
			queue = append(queue, p.stands[j].next...)
		}
	}
	return &p.stands[i]
}

// foundBy reports the findings of a rule about the panel.
func foundBy(c *checker, rule string) {
	for _, p := range c.proofs {
		for _, f := range p.found {
			if f.Rule == rule {
				c.report(f)
			}
		}
	}
}

// alarms: L20, what is there or unknown opens the panel, at every place.
func alarms(c *checker) {
	c.judge(c.alarmed())
	foundBy(c, "L20")
	named := map[string]bool{}
	for i := range c.pack.Emergency {
		for _, id := range c.pack.Emergency[i].For {
			named[id] = true
		}
	}
	for i := range c.pack.Dangers {
		if d := &c.pack.Dangers[i]; !named[d.ID] {
			c.at(d.Pos, phrase.Of("no emergency step is for danger %s", d.ID), phrase.Of("name it under for: of a step"))
		}
	}
}

// panels: L25, the panel follows from the facts, is complete when it opens and
// loses no step without a reason.
func panels(c *checker) {
	c.judge(c.alarmed())
	foundBy(c, "L25")
	late := false
	for i := range c.pack.Emergency {
		e := &c.pack.Emergency[i]
		if e.Stop && late {
			c.at(e.Pos, phrase.Of("step %s stops the harm and stands behind one that does not", e.ID), phrase.Of("put the steps with stop: yes first"))
		}
		late = late || !e.Stop
	}
}
