package cli

import (
	"toiawase/guide"
	"toiawase/guide/graph"
)

// grapher draws a topic.
type grapher struct{ *app }

// graphCommand is "toiawase graph TOPIC".
func graphCommand(a *app) *command {
	var format, to string
	c := &command{
		use:    "graph TOPIC",
		about:  a.words.Graph,
		check:  exactly(a, "TOPIC"),
		words:  first(offers{a}.completeTopic),
		values: map[string]completer{"format": fixed("text", "mermaid", "dot"), "to": offers{a}.completeOutcome},
		run:    func(args []string) error { return grapher{a}.graph(args[0], format, to) },
	}
	c.flags.StringVar(&format, "format", "text", a.words.FlagFormat)
	c.flags.StringVar(&to, "to", "", a.words.FlagTo)
	return c
}

func (a grapher) graph(topic, format, to string) error {
	p, t, err := a.topic(topic)
	if err != nil {
		return err
	}
	g, err := a.draw(p, t, to)
	if err != nil {
		return err
	}
	switch format {
	case "text":
		return g.Text(a.out)
	case "mermaid":
		return g.Mermaid(a.out)
	case "dot":
		return g.Dot(a.out)
	}
	return newFault(a.words.BadValue, []any{"--format", format}, one("--format text, mermaid, dot"))
}

// draw draws a topic, or what of it leads to an outcome.
func (a grapher) draw(p *guide.Pack, t *guide.Topic, to string) (*graph.Graph, error) {
	g := graph.New(p, t, a.lang)
	if to == "" {
		return g, nil
	}
	if part := g.To(to); part != nil {
		return part, nil
	}
	return nil, unknownName(a.app, a.words.NoOutcome, to, g.Outcomes())
}

// completeOutcome offers the outcomes of the topic that is named.
func (a offers) completeOutcome(args []string, _ string) ([]string, how) {
	if len(args) == 0 || a.gather() != nil {
		return nil, noFiles
	}
	p, t, err := a.packs.Topic(args[0])
	if err != nil {
		return nil, noFiles
	}
	return graph.New(p, t, a.lang).Outcomes(), noFiles
}
