package cli

import (
	"github.com/spf13/cobra"

	"toiawase/guide/graph"
)

// graphCommand is "toiawase graph TOPIC".
func (a *app) graphCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:               "graph TOPIC",
		Short:             a.words.Graph,
		Args:              a.exactly("TOPIC"),
		ValidArgsFunction: a.completeTopic,
		RunE:              func(_ *cobra.Command, args []string) error { return a.graph(args[0], format) },
	}
	cmd.Flags().StringVar(&format, "format", "text", a.words.FlagFormat)
	cmd.RegisterFlagCompletionFunc("format", fixed("text", "mermaid", "dot"))
	return cmd
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
