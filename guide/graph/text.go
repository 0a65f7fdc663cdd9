package graph

import (
	"io"
	"strings"
)

// Text writes the graph as an indented tree. A step is unfolded where it is
// reached first; later it only stands with "above". The error is the writer's.
func (g *Graph) Text(w io.Writer) error {
	t := tree{seen: map[*Node]bool{}}
	if len(g.Groups) > 0 {
		top := g.Groups[0]
		t.b.WriteString(onLine(strings.TrimSpace(top.ID+" "+top.Title)) + "\n")
		t.node(top.Entry, 1, "")
	}
	_, err := io.WriteString(w, t.b.String())
	return err
}

type tree struct {
	b    strings.Builder
	seen map[*Node]bool
}

// node writes a node and what follows it.
func (t *tree) node(n *Node, depth int, label string) {
	if n == nil {
		return
	}
	t.b.WriteString(strings.Repeat("  ", depth))
	if label != "" {
		t.b.WriteString("[" + onLine(label) + "] ")
	}
	t.b.WriteString(n.title())
	if t.seen[n] && len(n.Out) > 0 {
		t.b.WriteString(" (above)\n")
		return
	}
	t.seen[n] = true
	if n.Label != "" {
		t.b.WriteString(": " + onLine(n.Label))
	}
	t.b.WriteByte('\n')
	for _, e := range n.Out {
		t.node(e.To, depth+1, e.text(n))
	}
}

// onLine keeps a text of several lines in its place in the tree.
func onLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }

// text is the label of an edge: a call shows what it enters, and where it goes
// on when it comes back.
func (e Edge) text(from *Node) string {
	switch {
	case e.Into:
		return "call"
	case from.Kind == Call && e.Label == "":
		return "then"
	}
	return e.Label
}

// title names a node with its kind.
func (n *Node) title() string {
	text := n.ID + " (" + string(n.Kind)
	if n.Of != "" {
		text += " " + n.Of
	}
	return text + ")"
}
