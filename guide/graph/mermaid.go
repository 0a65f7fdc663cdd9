package graph

import (
	"fmt"
	"io"
	"strings"
)

// boxes are the brackets that give a node of each kind its form.
var boxes = map[Kind][2]string{
	Ask: {"[", "]"}, Check: {"[/", "/]"}, Note: {">", "]"}, Branch: {"{", "}"}, Call: {"[[", "]]"},
	Outcome: {"([", "])"}, Solved: {"([", "])"}, Return: {"((", "))"}, Missing: {"{{", "}}"},
}

// Mermaid writes the graph as a Mermaid flowchart. The error is the writer's.
func (g *Graph) Mermaid(w io.Writer) error {
	var b strings.Builder
	b.WriteString("flowchart TD\n")
	ids := g.ids()
	for i, group := range g.Groups {
		fmt.Fprintf(&b, "  subgraph g%d[%s]\n", i, mermaidText(strings.TrimSpace(group.ID+" "+group.Title)))
		for _, n := range group.Nodes {
			box := boxes[n.Kind]
			fmt.Fprintf(&b, "    %s%s%s%s\n", ids[n], box[0], mermaidText(n.caption()), box[1])
		}
		b.WriteString("  end\n")
	}
	g.edges(func(from *Node, e Edge) {
		arrow := "-->"
		if e.Into {
			arrow = "-.->"
		}
		if e.Label != "" {
			arrow += "|" + mermaidText(e.Label) + "|"
		}
		fmt.Fprintf(&b, "  %s %s %s\n", ids[from], arrow, ids[e.To])
	})
	_, err := io.WriteString(w, b.String())
	return err
}

// mermaidText quotes a label; Mermaid knows entities, but no escapes.
func mermaidText(text string) string {
	r := strings.NewReplacer(`"`, "#quot;", "#", "#35;", "&", "#amp;", "<", "#lt;", ">", "#gt;", "\n", " ", "`", "#96;")
	return `"` + r.Replace(text) + `"`
}

// ids names every node n1, n2, … in the order of the groups.
func (g *Graph) ids() map[*Node]string {
	ids := map[*Node]string{}
	for _, group := range g.Groups {
		for _, n := range group.Nodes {
			ids[n] = fmt.Sprintf("n%d", len(ids)+1)
		}
	}
	return ids
}

// edges calls f for every edge.
func (g *Graph) edges(f func(from *Node, e Edge)) {
	for _, group := range g.Groups {
		for _, n := range group.Nodes {
			for _, e := range n.Out {
				if e.To != nil {
					f(n, e)
				}
			}
		}
	}
}

// caption is what stands in the node's box.
func (n *Node) caption() string {
	if n.Label == "" {
		return n.title()
	}
	return n.title() + ": " + n.Label
}
