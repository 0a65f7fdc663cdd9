// Package graph draws a topic as a graph: steps are nodes, answers are edges.
// A flow that the topic calls is drawn once, as a group of its own.
//
//	graph.go    the model: New
//	to.go       the part of it on the way to an outcome
//	cond.go     a condition as an edge label
//	text.go     an indented tree
//	mermaid.go  for Markdown pages
//	dot.go      for Graphviz
package graph

import (
	"toiawase/guide"
)

// Kind says what a node is.
type Kind string

// The kinds of nodes: those of steps, and the ends.
const (
	Ask     Kind = "ask"
	Check   Kind = "check"
	Note    Kind = "note"
	Branch  Kind = "branch"
	Call    Kind = "call"
	Outcome Kind = "outcome"
	Solved  Kind = "solved"
	Return  Kind = "return" // leaves a flow
	Missing Kind = "missing"
)

// Node is a step or an end.
type Node struct {
	Name  string // flow/step, unique in the graph
	ID    string // the step or outcome
	Kind  Kind
	Of    string // the fact asked or the flow called
	Label string // what the user reads; empty for branches and calls
	Out   []Edge
}

// Edge is a way from a node to another.
type Edge struct {
	Label string // the answer or condition; empty if there is only one way
	To    *Node
	Into  bool // into a called flow, which comes back

	Answer string      // the id of the answer; empty for other ways out
	When   *guide.Cond // of a way that is not open always; nil otherwise
}

// Group is the topic or one flow, its nodes in reading order.
type Group struct {
	ID    string
	Title string
	Entry *Node
	Nodes []*Node
}

// Graph is a topic and the flows that it calls, the topic first.
type Graph struct {
	Groups []*Group
}

// New draws a topic in a language.
func New(p *guide.Pack, t *guide.Topic, lang guide.Lang) *Graph {
	d := &drawing{pack: p, lang: lang, groups: map[string]*Group{}}
	d.group(t)
	return &d.graph
}

type drawing struct {
	pack   *guide.Pack
	lang   guide.Lang
	graph  Graph
	groups map[string]*Group
}

// group draws a topic or flow, once.
func (d *drawing) group(t *guide.Topic) *Group {
	if g := d.groups[t.ID]; g != nil {
		return g
	}
	g := &Group{ID: t.ID, Title: t.Title.In(d.lang)}
	d.groups[t.ID] = g
	d.graph.Groups = append(d.graph.Groups, g)
	f := flow{d, t, g, map[string]*Node{}}
	for i := range t.Steps {
		f.node(t.Steps[i].ID)
	}
	if len(g.Nodes) > 0 {
		g.Entry = g.Nodes[0]
	}
	for i := range t.Steps {
		f.edges(&t.Steps[i])
	}
	return g
}

// flow is one group on its way to be drawn.
type flow struct {
	*drawing
	topic *guide.Topic
	into  *Group
	nodes map[string]*Node
}

// node returns the node of a step, an outcome or Return.
func (f *flow) node(id string) *Node {
	if n := f.nodes[id]; n != nil {
		return n
	}
	n := &Node{Name: f.topic.ID + "/" + id, ID: id, Kind: Missing}
	if st := f.topic.Step(id); st != nil {
		n.Kind, n.Of, n.Label = f.step(st)
	} else if out := f.topic.Outcome(id); out != nil {
		n.Kind, n.Label = Outcome, out.Say.In(f.lang)
		if out.Solved {
			n.Kind = Solved
		}
	} else if id == guide.Return {
		n.Kind = Return
	}
	f.nodes[id] = n
	f.into.Nodes = append(f.into.Nodes, n)
	return n
}

func (f *flow) step(st *guide.Step) (kind Kind, of, label string) {
	switch {
	case st.Ask != "":
		if fact := f.pack.Fact(st.Ask); fact != nil {
			label = fact.Question().In(f.lang)
		}
		return Ask, st.Ask, label
	case !st.Check.IsZero():
		return Check, "", st.Check.In(f.lang)
	case !st.Note.IsZero():
		return Note, "", st.Note.In(f.lang)
	case st.Call != "":
		return Call, st.Call, ""
	}
	return Branch, "", ""
}

// edges draws the ways out of a step.
func (f *flow) edges(st *guide.Step) {
	from := f.node(st.ID)
	if called := f.pack.Topic(st.Call); st.Call != "" && called != nil {
		from.Out = append(from.Out, Edge{To: f.group(called).Entry, Into: true})
	}
	for i := range st.Answers {
		f.answer(from, st, &st.Answers[i])
	}
	for _, arms := range [][]guide.Arm{st.Branch, st.Go} {
		for i := range arms {
			f.arm(from, &arms[i], len(arms) == 1 && len(st.Answers) == 0)
		}
	}
}

// answer draws one answer; without a target of its own it goes where the step
// goes, which the step's arms show.
func (f *flow) answer(from *Node, st *guide.Step, a *guide.Answer) {
	if a.Go == "" {
		return
	}
	label := a.Label.In(f.lang)
	if fact := f.pack.Fact(st.Ask); fact != nil && label == "" {
		if c := fact.Choice(a.ID); c != nil {
			label = c.Label.In(f.lang)
		}
	}
	if label == "" {
		label = a.ID
	}
	from.Out = append(from.Out, Edge{Label: label, To: f.node(a.Go), Answer: a.ID})
}

func (f *flow) arm(from *Node, a *guide.Arm, only bool) {
	label := condition(a.When)
	if label == "" && !only {
		label = "else"
	}
	from.Out = append(from.Out, Edge{Label: label, To: f.node(a.Go), When: a.When})
}
