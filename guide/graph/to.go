package graph

// Outcomes lists the names of the outcomes, as To takes them: the topic's own
// by their ids, those of the flows it calls as flow/id.
func (g *Graph) Outcomes() (names []string) {
	for i, group := range g.Groups {
		for _, n := range group.Nodes {
			switch {
			case !n.ends():
			case i == 0:
				names = append(names, n.ID)
			default:
				names = append(names, n.Name)
			}
		}
	}
	return names
}

func (n *Node) ends() bool { return n.Kind == Outcome || n.Kind == Solved }

// To returns the part of the graph that lies on a way to an outcome: only
// steps and answers from which it can still be reached. The outcome is named
// by its id or as flow/id; a bare id that only flows have means each of them.
// It returns nil for a name that there is not. The graph itself stays as it is.
func (g *Graph) To(outcome string) *Graph {
	goals := g.named(outcome)
	if len(goals) == 0 {
		return nil
	}
	w := newWays(g, goals)
	return w.cut()
}

// named finds the outcomes that a name means.
func (g *Graph) named(name string) map[*Node]bool {
	goals := map[*Node]bool{}
	for i, group := range g.Groups {
		if i == 1 && len(goals) > 0 {
			break // the topic's own comes first
		}
		for _, n := range group.Nodes {
			if n.ends() && (n.Name == name || n.ID == name) {
				goals[n] = true
			}
		}
	}
	return goals
}

// ways knows from where in a graph the goals can be reached. A flow is drawn
// once and called from many places, so three things are kept apart: a goal in
// the flow or below it, the way back out of it, and whether some call goes on
// to a goal after that.
type ways struct {
	graph *Graph
	goals map[*Node]bool
	group map[*Node]*Group
	below map[*Node]bool  // a goal can be reached without leaving the flow
	back  map[*Node]bool  // the end of the flow can be reached
	after map[*Group]bool // some call of the flow leads on to a goal
}

func newWays(g *Graph, goals map[*Node]bool) *ways {
	w := &ways{graph: g, goals: goals, group: map[*Node]*Group{}, below: map[*Node]bool{}, back: map[*Node]bool{}, after: map[*Group]bool{}}
	for _, group := range g.Groups {
		for _, n := range group.Nodes {
			w.group[n], w.below[n], w.back[n] = group, goals[n], n.Kind == Return
		}
	}
	for w.spread() {
	}
	return w
}

// spread takes what is known one step against the arrows, and reports whether
// that was news.
func (w *ways) spread() (news bool) {
	w.graph.edges(func(from *Node, e Edge) {
		switch {
		case e.Into:
			news = learn(w.below, from, w.below[e.To]) || news
		case w.returns(from):
			news = learn(w.below, from, w.below[e.To]) || news
			news = learn(w.back, from, w.back[e.To]) || news
		}
	})
	w.graph.edges(func(from *Node, e Edge) {
		if e.Into && w.goesOn(from) {
			news = learn(w.after, w.group[e.To], true) || news
		}
	})
	return news
}

func learn[K comparable](known map[K]bool, k K, holds bool) bool {
	if !holds || known[k] {
		return false
	}
	known[k] = true
	return true
}

// returns reports whether a step is ever left by its own arrows: a call only
// when what it calls comes back.
func (w *ways) returns(n *Node) bool {
	for _, e := range n.Out {
		if e.Into {
			return w.back[e.To]
		}
	}
	return true
}

// goesOn reports whether a call leads to a goal after it has come back.
func (w *ways) goesOn(call *Node) bool {
	for _, e := range call.Out {
		if !e.Into && w.returns(call) && w.good(e.To) {
			return true
		}
	}
	return false
}

// good reports whether a goal lies ahead of a node.
func (w *ways) good(n *Node) bool { return w.below[n] || w.back[n] && w.after[w.group[n]] }

// leads reports whether an edge is on a way to a goal.
func (w *ways) leads(from *Node, e Edge) bool {
	if e.Into {
		return w.below[e.To] || w.back[e.To] && w.goesOn(from)
	}
	return w.returns(from) && w.good(e.To)
}

// cut copies what can be reached from the entry over edges that lead to a goal.
func (w *ways) cut() *Graph {
	copies := map[*Node]*Node{}
	if entry := w.graph.Groups[0].Entry; w.good(entry) {
		w.copy(entry, copies)
	}
	out := new(Graph)
	for i, group := range w.graph.Groups {
		c := &Group{ID: group.ID, Title: group.Title, Entry: copies[group.Entry]}
		for _, n := range group.Nodes {
			if copies[n] != nil {
				c.Nodes = append(c.Nodes, copies[n])
			}
		}
		if i == 0 || len(c.Nodes) > 0 {
			out.Groups = append(out.Groups, c)
		}
	}
	return out
}

func (w *ways) copy(n *Node, copies map[*Node]*Node) *Node {
	if c := copies[n]; c != nil {
		return c
	}
	c := new(Node)
	*c = *n
	c.Out = nil
	copies[n] = c
	for _, e := range n.Out {
		if e.To != nil && w.leads(n, e) {
			e.To = w.copy(e.To, copies)
			c.Out = append(c.Out, e)
		}
	}
	return c
}
