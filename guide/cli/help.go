package cli

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// helpWriter writes the help of a command.
type helpWriter struct{ *app }

// helpCommand is "toiawase help COMMAND".
func helpCommand(a *app) *command {
	return &command{
		use:   "help [COMMAND]",
		about: a.words.Help,
		check: atMost(a, 2),
		words: first(completions{a}.completeCommand),
		run: func(args []string) error {
			c := a.root
			for _, name := range args {
				if len(c.commands) == 0 {
					return newFault(a.words.TooMany, one(name), nil)
				}
				if c = c.find(name); c == nil {
					return a.noCommand(name)
				}
			}
			helpWriter{a}.help(c)
			return nil
		},
	}
}

// help writes what a command does and takes.
func (a helpWriter) help(c *command) {
	fmt.Fprintf(a.out, "%s\n\n%s\n  %s\n", c.about, a.words.Usage, c.usage())
	if len(c.commands) > 0 {
		a.helpCommands(c)
	}
	if c != a.root {
		a.helpFlags(a.words.Flags, &c.flags)
	}
	a.helpFlags(a.words.Global, &a.root.flags)
	if len(c.commands) > 0 {
		fmt.Fprintf(a.out, "\n"+a.words.More+"\n", strings.TrimSpace(program+" "+c.use))
	}
}

func (a helpWriter) helpCommands(of *command) {
	fmt.Fprintf(a.out, "\n%s\n", a.words.Commands)
	for _, c := range of.shown() {
		fmt.Fprintf(a.out, "  %-12s%s\n", c.name(), c.about)
	}
}

func (a helpWriter) helpFlags(head string, flags *flag.FlagSet) {
	flags.VisitAll(func(f *flag.Flag) {
		if head != "" {
			fmt.Fprintf(a.out, "\n%s\n", head)
		}
		head = ""
		helpFlag(a.out, f)
	})
}

// helpFlag writes one flag; the quoted word of its usage names its value.
func helpFlag(w io.Writer, f *flag.Flag) {
	value, usage := flag.UnquoteUsage(f)
	name := strings.TrimSpace("--" + f.Name + " " + value)
	if f.Name == "help" {
		name = "-h, " + name
	}
	fmt.Fprintf(w, "  %-22s %s\n", name, usage)
}
