package cli

import "toiawase/guide/graph"

// graphCommand is "toiawase graph TOPIC".
func (a *app) graphCommand() *command {
	var format string
	c := &command{
		use:    "graph TOPIC",
		about:  a.words.Graph,
		check:  a.exactly("TOPIC"),
		words:  first(a.completeTopic),
		values: map[string]completer{"format": fixed("text", "mermaid", "dot")},
		run:    func(args []string) error { return a.graph(args[0], format) },
	}
	c.flags.StringVar(&format, "format", "text", a.words.FlagFormat)
	return c
}

func (a *app) graph(topic, format string) error {
	p, t, err := a.topic(topic)
	if err != nil {
		return err
	}
	g := graph.New(p, t, a.lang)
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
