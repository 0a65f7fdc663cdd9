package graph

import (
	"fmt"
	"io"
	"strings"
)

// forms are Graphviz's shapes of the kinds of nodes.
var forms = map[Kind]string{
	Ask: "box", Check: "parallelogram", Note: "note", Branch: "diamond", Call: "box3d",
	Outcome: "doubleoctagon", Solved: "ellipse", Return: "circle", Missing: "hexagon",
}

// Dot writes the graph for Graphviz. The error is the writer's.
func (g *Graph) Dot(w io.Writer) error {
	var b strings.Builder
	b.WriteString("digraph topic {\n  node [fontname=\"sans-serif\"];\n")
	ids := g.ids()
	for i, group := range g.Groups {
		fmt.Fprintf(&b, "  subgraph cluster_%d {\n    label=%s;\n", i, dotText(strings.TrimSpace(group.ID+" "+group.Title)))
		for _, n := range group.Nodes {
			fmt.Fprintf(&b, "    %s [shape=%s, label=%s];\n", ids[n], forms[n.Kind], dotText(n.caption()))
		}
		b.WriteString("  }\n")
	}
	g.edges(func(from *Node, e Edge) {
		style := ""
		if e.Into {
			style = ", style=dashed"
		}
		fmt.Fprintf(&b, "  %s -> %s [label=%s%s];\n", ids[from], ids[e.To], dotText(e.Label), style)
	})
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func dotText(text string) string {
	r := strings.NewReplacer(`"`, `\"`, `\`, `\\`, "\n", " ")
	return `"` + r.Replace(text) + `"`
}
