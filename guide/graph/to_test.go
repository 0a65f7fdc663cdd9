package graph_test

import (
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/graph"
)

// shape is what is left of a graph: the names of its nodes and its edges.
func shape(g *graph.Graph) (nodes, edges []string) {
	for _, group := range g.Groups {
		for _, n := range group.Nodes {
			nodes = append(nodes, n.Name)
			for _, e := range n.Out {
				edges = append(edges, n.ID+">"+e.To.ID)
			}
		}
	}
	slices.Sort(nodes)
	return nodes, edges
}

func TestTo(t *testing.T) {
	g := draw(t, "ride.cannot_return")
	before, _ := shape(g)
	for _, test := range []struct{ outcome, nodes, edges string }{
		{"solved", "look solved warn", "warn>look look>solved"},
		{"port.full/moved", "full_port look moved other_port warn what", "warn>look look>what what>full_port full_port>other_port other_port>moved"},
		{"moved", "full_port look moved other_port warn what", "warn>look look>what what>full_port full_port>other_port other_port>moved"},
		{"contact", "contact fork full_port look other_port return since warn what",
			"warn>look look>what what>full_port what>since what>since full_port>other_port full_port>since since>fork fork>contact other_port>return"},
	} {
		to := g.To(test.outcome)
		if to == nil {
			t.Fatalf("%s: nothing", test.outcome)
		}
		nodes, edges := shape(to)
		for i := range nodes {
			nodes[i] = nodes[i][strings.LastIndex(nodes[i], "/")+1:]
		}
		slices.Sort(nodes)
		if got := strings.Join(nodes, " "); got != test.nodes {
			t.Errorf("%s: steps %s, want %s", test.outcome, got, test.nodes)
		}
		if got := strings.Join(edges, " "); got != test.edges {
			t.Errorf("%s: edges %s, want %s", test.outcome, got, test.edges)
		}
	}
	if after, _ := shape(g); !slices.Equal(before, after) {
		t.Error("the graph itself has changed")
	}
	if g.To("no_such") != nil || g.To("since") != nil || g.To("return") != nil {
		t.Error("a way to what is no outcome")
	}
	if got := strings.Join(g.Outcomes(), " "); got != "solved urgent contact port.full/moved" {
		t.Errorf("outcomes %s", got)
	}
}

// TestToThroughFlows: a flow that is called twice is cut by what follows both
// calls, and one that never comes back is not passed.
func TestToThroughFlows(t *testing.T) {
	text := func(s string) guide.Text { return guide.Text{JA: s, EN: s} }
	to := func(id, target string) guide.Answer { return guide.Answer{ID: id, Label: text(id), Go: target} }
	check := func(id string, answers ...guide.Answer) guide.Step {
		return guide.Step{ID: id, Check: text(id), Answers: answers}
	}
	call := func(id, flow, then string) guide.Step {
		return guide.Step{ID: id, Call: flow, Go: []guide.Arm{{Go: then}}}
	}
	ends := func(ids ...string) (list []guide.Outcome) {
		for _, id := range ids {
			list = append(list, guide.Outcome{ID: id, Say: text(id)})
		}
		return list
	}
	p := &guide.Pack{
		Topics: []guide.Topic{{ID: "a.b", Title: text("t"), Outcomes: ends("one", "two", "never"), Steps: []guide.Step{
			check("start", to("x", "first"), to("y", "second"), to("z", "third")),
			call("first", "f.shared", "one"), call("second", "f.shared", "two"), call("third", "f.ends", "never"),
		}}},
		Flows: []guide.Topic{
			{ID: "f.shared", Outcomes: ends("out"), Steps: []guide.Step{check("in", to("on", "return"), to("off", "out"))}},
			{ID: "f.ends", Outcomes: ends("out"), Steps: []guide.Step{check("last", to("o", "out"))}},
		},
	}
	p.Seal()
	g := graph.New(p, &p.Topics[0], guide.EN)
	for outcome, want := range map[string]string{
		"one":          "start>first first>in first>one in>return",
		"two":          "start>second second>in second>two in>return",
		"never":        "",
		"f.shared/out": "start>first start>second first>in second>in in>out",
		"out":          "start>first start>second start>third first>in second>in third>last in>out last>out",
	} {
		if _, edges := shape(g.To(outcome)); strings.Join(edges, " ") != want {
			t.Errorf("%s: %s, want %s", outcome, strings.Join(edges, " "), want)
		}
	}
}
