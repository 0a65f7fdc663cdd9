package graph_test

import (
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/graph"
	"toiawase/guide/load"
)

func draw(t *testing.T, topic string) *graph.Graph {
	t.Helper()
	p, err := load.Dir("../testdata/pack")
	if err != nil {
		t.Fatal(err)
	}
	return graph.New(p, p.Topic(topic), guide.EN)
}

// TestGraph: every target is a node, and every node but the first is reached.
func TestGraph(t *testing.T) {
	for _, topic := range []string{"ride.cannot_return", "bill.strange_charge"} {
		g := draw(t, topic)
		reached := map[*graph.Node]bool{g.Groups[0].Entry: true}
		for _, group := range g.Groups {
			for _, n := range group.Nodes {
				if n.Kind == graph.Missing {
					t.Errorf("%s: %s leads nowhere", topic, n.Name)
				}
				for _, e := range n.Out {
					reached[e.To] = true
				}
			}
		}
		for _, group := range g.Groups {
			for _, n := range group.Nodes {
				if !reached[n] {
					t.Errorf("%s: nothing leads to %s", topic, n.Name)
				}
			}
		}
	}
}

// TestFlowOnce: a called flow is one group, entered from the call.
func TestFlowOnce(t *testing.T) {
	g := draw(t, "ride.cannot_return")
	if len(g.Groups) != 2 || g.Groups[1].ID != "port.full" {
		t.Fatalf("%d groups", len(g.Groups))
	}
	into := 0
	for _, n := range g.Groups[0].Nodes {
		for _, e := range n.Out {
			if e.Into && n.Kind == graph.Call && e.To == g.Groups[1].Entry {
				into++
			}
		}
	}
	if into != 1 {
		t.Errorf("the flow is entered %d times", into)
	}
}

// TestQuoted: labels cannot break out of their quotes.
func TestQuoted(t *testing.T) {
	text := func(s string) guide.Text { return guide.Text{JA: s, EN: s} }
	topic := guide.Topic{ID: "a.b", Title: text("a \"b\"\nc &lt; \\"), Steps: []guide.Step{{
		ID: "s", Check: text("x\"]\n--> <b>`"), Answers: []guide.Answer{{ID: "y", Label: text(`|"\`), Go: "end"}},
	}}, Outcomes: []guide.Outcome{{ID: "end", Solved: true, Say: text("done")}}}
	p := &guide.Pack{Topics: []guide.Topic{topic}}
	p.Seal()
	var mermaid, dot strings.Builder
	g := graph.New(p, &topic, guide.EN)
	if err := g.Mermaid(&mermaid); err != nil {
		t.Fatal(err)
	}
	if err := g.Dot(&dot); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(mermaid.String()) {
		if strings.Count(line, `"`)%2 != 0 {
			t.Errorf("open quote: %s", line)
		}
	}
	if strings.Contains(mermaid.String(), "&lt;") {
		t.Errorf("an entity of the text is Mermaid's: %s", mermaid.String())
	}
	var tree strings.Builder
	if err := g.Text(&tree); err != nil || strings.Count(tree.String(), "\n") != 3 {
		t.Errorf("a title, a step and an outcome (%v):\n%s", err, tree.String())
	}
	for line := range strings.Lines(dot.String()) {
		plain := strings.NewReplacer(`\\`, "", `\"`, "").Replace(line)
		if strings.Count(plain, `"`)%2 != 0 {
			t.Errorf("open quote: %s", line)
		}
	}
}
