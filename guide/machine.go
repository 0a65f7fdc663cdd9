package guide

// machine moves through the steps of a pack. Replay and exploration both run
// on it, so what is proved is what runs.
type machine struct {
	pack  *Pack
	facts Valuation
	imply func([]Setting) // called for what an arm or answer implies
	watch watcher         // told of every turn; nil outside a proof
}

// watcher sees the turns that a machine takes.
type watcher interface {
	stepped(step *Step)
	turned(at cursor, arms []Arm, taken int, facts Valuation) // taken is -1 when no arm applied
	answered(step *Step, answer *Answer)
}

// cursor is a place between two steps: where to go next, and where to return.
type cursor struct {
	flow   *Topic
	target string // a step or an outcome of flow, or Return
	up     *cursor
	asked  bool // the situation was already asked about
}

// stop is where the machine cannot go on by itself: a question or an outcome.
// With neither, the content has a hole there.
type stop struct {
	at      cursor
	step    *Step
	outcome *Outcome
	notes   []*Step
}

// enter returns the cursor at the first step of a topic.
func (m machine) enter(t *Topic) cursor {
	c := cursor{flow: t}
	if len(t.Steps) > 0 {
		c.target = t.Steps[0].ID
	}
	return c
}

// maxMoves bounds a run; the loader refuses loops, so it is never reached.
const maxMoves = 10_000

// run moves to the next question that is not answered by a known fact, or to
// an outcome.
func (m machine) run(c cursor) stop {
	var notes []*Step
	for range maxMoves {
		if c.target == Return {
			if c.up == nil {
				break
			}
			c = m.returned(c)
			continue
		}
		if out := c.flow.Outcome(c.target); out != nil {
			next, ok := m.before(c, out)
			if !ok {
				return stop{at: c, outcome: out, notes: notes}
			}
			c = next
			continue
		}
		step := c.flow.Step(c.target)
		if step == nil {
			break
		}
		if m.watch != nil {
			m.watch.stepped(step)
		}
		switch {
		case !step.Note.IsZero():
			notes = append(notes, step)
			c = m.follow(c, step.Go)
		case len(step.Branch) > 0:
			c = m.follow(c, step.Branch)
		case step.Call != "":
			c = m.call(c, step)
		default:
			return stop{at: c, step: step, notes: notes}
		}
	}
	return stop{at: c, notes: notes}
}

// before enters the flow that asks about the situation, once, ahead of an
// outcome that needs it.
func (m machine) before(c cursor, out *Outcome) (cursor, bool) {
	flow := m.pack.Topic(m.pack.Header.Before)
	if flow == nil || c.asked || out.Solved || out.Situation == "skip" {
		return c, false
	}
	back := c
	back.asked = true
	next := m.enter(flow)
	next.up, next.asked = &back, true
	return next, true
}

// call enters a flow; its Return goes on at the caller's Go.
func (m machine) call(c cursor, step *Step) cursor {
	back := c
	next := m.enter(m.pack.Topic(step.Call))
	next.up, next.asked = &back, c.asked
	return next
}

// returned goes back to the caller of a flow.
func (m machine) returned(c cursor) cursor {
	up := *c.up
	up.asked = up.asked || c.asked
	if step := up.flow.Step(up.target); step != nil && step.Call != "" {
		return m.follow(up, step.Go)
	}
	return up // an outcome whose situation was asked about
}

// follow takes the first arm that applies.
func (m machine) follow(c cursor, arms []Arm) cursor {
	for i := range arms {
		if arms[i].When.Holds(m.facts) {
			m.turned(c, arms, i)
			m.imply(arms[i].Set)
			c.target = arms[i].Go
			return c
		}
	}
	m.turned(c, arms, -1)
	c.target = "" // a hole; run stops there
	return c
}

func (m machine) turned(c cursor, arms []Arm, taken int) {
	if m.watch != nil {
		m.watch.turned(c, arms, taken, m.facts)
	}
}

// take leaves an answered question; answer is nil when the step has no route
// of its own for it.
func (m machine) take(st stop, answer *Answer) cursor {
	if answer == nil {
		return m.follow(st.at, st.step.Go)
	}
	if m.watch != nil {
		m.watch.answered(st.step, answer)
	}
	m.imply(answer.Set)
	if answer.Go == "" {
		return m.follow(st.at, st.step.Go)
	}
	c := st.at
	c.target = answer.Go
	return c
}
