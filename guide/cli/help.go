package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpCommand is "toiawase help COMMAND".
func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: a.words.Help,
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return a.noCommand(root, args)
			}
			a.help(cmd, nil)
			return nil
		},
	}
}

// help writes what a command does and takes.
func (a *app) help(cmd *cobra.Command, _ []string) {
	fmt.Fprintf(a.out, "%s\n\n%s\n  %s\n", cmd.Short, a.words.Usage, cmd.UseLine())
	if !cmd.HasParent() {
		a.helpCommands(cmd)
	}
	a.helpFlags(a.words.Flags, cmd.LocalNonPersistentFlags())
	global := cmd.InheritedFlags()
	if !cmd.HasParent() {
		global = cmd.PersistentFlags()
	}
	a.helpFlags(a.words.Global, global)
	if !cmd.HasParent() {
		fmt.Fprintf(a.out, "\n"+a.words.More+"\n", cmd.CommandPath())
	}
}

func (a *app) helpCommands(root *cobra.Command) {
	fmt.Fprintf(a.out, "\n%s\n", a.words.Commands)
	for _, c := range root.Commands() {
		if !c.Hidden {
			fmt.Fprintf(a.out, "  %-12s%s\n", c.Name(), c.Short)
		}
	}
}

func (a *app) helpFlags(head string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", head)
	flags.VisitAll(func(f *pflag.Flag) { helpFlag(a.out, f) })
}

// helpFlag writes one flag; the quoted word of its usage names its value.
func helpFlag(w io.Writer, f *pflag.Flag) {
	name := "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	value, usage := pflag.UnquoteUsage(f)
	if f.Value.Type() != "bool" {
		name += " " + value
		usage = strings.Replace(f.Usage, "`"+value+"`", value, 1)
	}
	fmt.Fprintf(w, "  %-22s %s\n", name, usage)
}
