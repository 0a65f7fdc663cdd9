package lint

import (
	"math"

	"toiawase/guide"
)

// Stats says how much was looked at.
type Stats struct {
	Topics  int
	Panel   PanelStats
	States  int // places of all paths, and situations in which advice was worked out
	Judged  []Judged
	Counted []Counted // what nobody in trouble should meet
	Asked   []Asked   // of each topic that was walked, in their order
}

// Judged is how many places a rule has looked at.
type Judged struct {
	Rule   string
	Places int
}

// Asked counts the questions on the paths of a topic, up to its outcome: those
// about the situation come to them.
type Asked struct {
	Topic            *guide.Topic
	Min, Median, Max int
	Panel            int // the most before the panel opens; 0: it never does, or at once
}

// addUp collects the figures of a check.
func (s *Stats) addUp(c *checker) {
	s.Topics, s.States = len(c.pack.Topics), int(c.states.Load())
	for _, p := range c.proofs {
		s.Panel.add(p.stats)
		s.Asked = append(s.Asked, p.asked)
	}
}

// lengths counts the paths from a place on by their questions: paths[n] have n.
// They are many, so the counts are not exact beyond 2⁵³.
type lengths []float64

// median is the number of questions of the path in the middle.
func (l lengths) median() int {
	total, sum := 0.0, 0.0
	for _, n := range l {
		total += n
	}
	for questions, n := range l {
		if sum += n; sum >= total/2 {
			return questions
		}
	}
	return 0
}

// count fills in how many questions the paths of a topic ask.
func (p *panelProof) count() {
	all := p.lengths(0, make([]lengths, len(p.stands)))
	p.asked = Asked{Topic: p.topic, Min: math.MaxInt, Median: all.median(), Panel: p.stats.Before}
	for questions, n := range all {
		if n > 0 {
			p.asked.Min, p.asked.Max = min(p.asked.Min, questions), questions
		}
	}
}

func (p *panelProof) lengths(i int, known []lengths) lengths {
	if known[i] != nil {
		return known[i]
	}
	s := &p.stands[i]
	if len(s.next) == 0 {
		known[i] = lengths{1}
		return known[i]
	}
	cost := 1
	if s.asks == asksNothing {
		cost = 0
	}
	var all lengths
	for _, j := range s.next {
		for questions, n := range p.lengths(j, known) {
			for len(all) <= questions+cost {
				all = append(all, 0)
			}
			all[questions+cost] += n
		}
	}
	known[i] = all
	return all
}

// ids counts what is declared.
func ids(g *ground) int { return len(parts(g.pack)) + stepCount(g) }

func stepCount(g *ground) (n int) {
	for t := range g.trees {
		n += len(t.Steps)
	}
	return n
}

// ways counts the ways out of steps.
func ways(g *ground) (n int) {
	for t := range g.trees {
		for i := range t.Steps {
			st := &t.Steps[i]
			n += len(st.Go) + len(st.Branch) + len(st.Answers)
		}
	}
	return n
}

// comparisons counts the values that conditions compare.
func comparisons(g *ground) (n int) {
	for _, cond := range g.texts.conds {
		eachAtom(cond.cond, func(a *guide.Cond) { n += len(a.In) })
	}
	return n
}

// alarmed counts the places at which a panel stands.
func (w *walked) alarmed() (n int) {
	for _, p := range w.proofs {
		n += p.stats.Places
	}
	return n
}
