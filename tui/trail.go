package tui

import (
	"slices"
	"strings"

	"toiawase/guide"
	"toiawase/guide/graph"
	"toiawase/tui/typeset"
)

// treeRow is one line of a tree.
type treeRow struct {
	group  string // the heading above it
	depth  int
	text   string
	passed bool // the walk came this way
	here   bool // the walk stands here
	visit  int  // of a question that was answered; -1 for other lines
}

// trail follows the walk through the graph of its topic, and writes the graph
// down as lines.
type trail struct {
	*walker
	rows    []treeRow
	group   string
	path    []guide.Visit
	next    int            // the first visit that was not followed yet
	visit   map[string]int // by the name of the question
	here    string         // the name of where the walk stands
	taken   map[way]bool
	reached map[*graph.Node]bool // what the walk came to
	done    map[*graph.Node]bool // the questions that are written down
	came    map[*graph.Node]bool // the calls behind which the tree goes on
}

// way is one way out of a step.
type way struct {
	from *graph.Node
	edge int
}

// plant writes down the topic of the walk, and after it what is asked before
// an outcome.
func plant(s *state) []treeRow {
	t := &trail{walker: s.walker, path: s.walk.Path(), visit: map[string]int{}, taken: map[way]bool{}, reached: map[*graph.Node]bool{}, done: map[*graph.Node]bool{}, came: map[*graph.Node]bool{}}
	p := s.walk.Position()
	switch {
	case p.Step != nil:
		t.here = p.Flow.ID + "/" + p.Step.ID
	case p.Outcome != nil:
		t.here = p.Flow.ID + "/" + p.Outcome.ID
	}
	for i, v := range t.path {
		t.visit[v.Key()] = i
	}
	t.draw(s.walk.Topic(), s.in(s.walk.Topic().Title), true)
	if before := s.pack.Topic(s.pack.Header.Before); before != nil {
		t.draw(before, s.words().Tree.Situation, p.Flow == before || t.next < len(t.path))
	}
	t.oneHere()
	return t.rows
}

// oneHere leaves the sign of where the walk stands to the line by which it came
// there: more than one way may lead to an outcome.
func (t *trail) oneHere() {
	came := slices.ContainsFunc(t.rows, func(r treeRow) bool { return r.here && r.passed })
	for i := range t.rows {
		t.rows[i].here = t.rows[i].here && (t.rows[i].passed || !came)
	}
}

// draw writes down a topic or flow; came tells whether the walk has come to it.
func (t *trail) draw(topic *guide.Topic, heading string, came bool) {
	g := graph.New(t.pack, topic, t.lang)
	t.group = heading
	if entry := g.Groups[0].Entry; entry != nil {
		if came {
			t.follow(entry)
		}
		t.node(branch{to: entry, passed: t.reached[entry]})
	}
}

// maxSteps bounds a walk through a graph; the loader refuses loops.
const maxSteps = 10_000

// follow marks the ways that the walk took from a node on.
func (t *trail) follow(n *graph.Node) {
	var calls []*graph.Node
	for range maxSteps {
		t.reached[n] = true
		choice := ""
		switch n.Kind {
		case graph.Ask, graph.Check:
			if t.next >= len(t.path) || t.path[t.next].Key() != n.Name {
				return
			}
			choice = t.path[t.next].Choice()
			t.next++
		case graph.Call:
			if calls = append(calls, n); len(n.Out) > 0 && n.Out[0].Into {
				n = n.Out[0].To
				continue
			}
		case graph.Return:
			if len(calls) == 0 {
				return
			}
			n, calls = calls[len(calls)-1], calls[:len(calls)-1]
		}
		i := t.choose(n, choice)
		if i < 0 {
			return
		}
		t.taken[way{n, i}] = true
		if n = n.Out[i].To; n == nil {
			return
		}
	}
}

// choose finds the way out of a node: that of the answer, else the first that
// is open. It returns -1 at an end.
func (t *trail) choose(n *graph.Node, choice string) int {
	for i, e := range n.Out {
		if choice != "" && e.Answer == choice {
			return i
		}
	}
	for i, e := range n.Out {
		if !e.Into && e.Answer == "" && t.holds(e.When) {
			return i
		}
	}
	return -1
}

// branch is a place of the tree that is to be written down.
type branch struct {
	to     *graph.Node
	depth  int
	lead   string // the answers that lead here
	passed bool
	calls  []*graph.Node // the calls to come back to, the latest last
}

// node writes down a node and all that follows.
func (t *trail) node(b branch) {
	switch n := b.to; n.Kind {
	case graph.Call:
		t.call(b)
	case graph.Return:
		if len(b.calls) > 0 {
			b.to, b.calls = b.calls[len(b.calls)-1], b.calls[:len(b.calls)-1]
			t.came[b.to] = true
			t.onward(b)
		} else if b.lead != "" {
			t.row(b, signElsewhere+" "+t.words().Tree.Out, -1)
		}
	case graph.Branch, graph.Note:
		t.onward(b)
	case graph.Outcome, graph.Solved:
		t.row(b, signEnd+n.Label, -1)
	case graph.Ask, graph.Check:
		t.question(b)
	default:
		t.row(b, "?", -1)
	}
}

// call goes into a flow. One that is written down already is only named, and
// what comes after it follows.
func (t *trail) call(b branch) {
	if len(b.to.Out) == 0 || !b.to.Out[0].Into {
		return
	}
	call, entry := b.to, b.to.Out[0].To
	inside := b
	inside.to, inside.calls = entry, append(b.calls[:len(b.calls):len(b.calls)], call)
	t.node(inside)
	if !t.came[call] { // the end of the flow is written down elsewhere
		t.ways(branch{to: call, depth: b.depth + 1, passed: b.passed, calls: b.calls}, t.words().Tree.Way)
	}
}

// onward writes down what follows a step that asks nothing.
func (t *trail) onward(b branch) {
	if b.lead != "" && t.forks(b.to) {
		t.row(b, "", -1)
		b.depth, b.lead = b.depth+1, ""
	}
	t.ways(b, b.lead)
}

// question writes down a question where the walk came to it, or else the first
// time; elsewhere a line points to it.
func (t *trail) question(b branch) {
	n := b.to
	if t.done[n] || t.reached[n] && !b.passed {
		t.row(b, signElsewhere+" "+typeset.Truncate(n.Label, 40), -1)
		return
	}
	t.done[n] = true
	visit, ok := t.visit[n.Name]
	if !ok {
		visit = -1
	}
	text := n.Label
	if ok && !t.told(n, t.path[visit].Choice()) {
		text += " (" + t.answer(t.path[visit]) + ")"
	}
	t.row(b, text, visit)
	b.passed = b.passed || ok
	if b.lead != "" || t.forks(n) {
		b.depth++
	}
	b.lead = ""
	t.ways(b, "")
}

// told reports whether an answer stands on a way out of its question.
func (t *trail) told(n *graph.Node, choice string) bool {
	return slices.ContainsFunc(n.Out, func(e graph.Edge) bool { return e.Answer == choice })
}

// answer is what was answered, as it was offered.
func (t *trail) answer(v guide.Visit) string {
	if v.Answer != nil {
		return t.in(v.Answer.Label)
	}
	if c := v.Fact.Choice(v.Choice()); c != nil {
		return t.in(c.Label)
	}
	return t.show(v.Fact, v.Value)
}

// row adds a line.
func (t *trail) row(b branch, text string, visit int) {
	again := strings.HasPrefix(text, signElsewhere)
	if b.lead != "" {
		text = "[" + b.lead + "] " + text
	}
	here := b.to.Name == t.here && !again
	t.rows = append(t.rows, treeRow{group: t.group, depth: b.depth, text: oneLine(text), passed: b.passed || visit >= 0, here: here, visit: visit})
}

// forks reports whether more than one way leads out of a node.
func (t *trail) forks(n *graph.Node) bool { return len(t.outs(n)) > 1 }

// outs are the ways out of a node, those to the same place together.
func (t *trail) outs(n *graph.Node) (list []branch) {
	at := map[*graph.Node]int{}
	for i, e := range n.Out {
		if e.Into || e.To == nil {
			continue
		}
		label := t.label(n, e)
		if k, ok := at[e.To]; ok {
			list[k].lead += " / " + label
			list[k].passed = list[k].passed || t.taken[way{n, i}]
			continue
		}
		at[e.To] = len(list)
		list = append(list, branch{to: e.To, lead: label, passed: t.taken[way{n, i}]})
	}
	return list
}

// ways writes down the ways out of a node; the only way has no answer of its
// own, and stands below lead.
func (t *trail) ways(b branch, lead string) {
	outs := t.outs(b.to)
	for _, out := range outs {
		out.depth, out.calls, out.passed = b.depth, b.calls, out.passed && b.passed
		if len(outs) == 1 {
			out.lead = lead
		}
		if out.depth < maxSteps {
			t.node(out)
		}
	}
}

// label words a way out of a node.
func (t *trail) label(n *graph.Node, e graph.Edge) string {
	switch {
	case e.Answer == guide.Unknown && e.Label == guide.Unknown:
		return t.say().Question.Unknown
	case e.Answer != "":
		return e.Label
	case e.When == nil:
		return t.words().Tree.Else
	}
	return t.cond(e.When, n.Of)
}
