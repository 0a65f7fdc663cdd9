package cli

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// helpCommand is "toiawase help COMMAND".
func (a *app) helpCommand() *command {
	return &command{
		use:   "help [COMMAND]",
		about: a.words.Help,
		check: a.atMost(1),
		words: first(a.completeCommand),
		run: func(args []string) error {
			c := a.root
			if len(args) > 0 {
				c = a.root.find(args[0])
			}
			if c == nil {
				return a.noCommand(args[0])
			}
			a.help(c)
			return nil
		},
	}
}

// help writes what a command does and takes.
func (a *app) help(c *command) {
	fmt.Fprintf(a.out, "%s\n\n%s\n  %s\n", c.about, a.words.Usage, c.usage())
	if c == a.root {
		a.helpCommands()
	} else {
		a.helpFlags(a.words.Flags, &c.flags)
	}
	a.helpFlags(a.words.Global, &a.root.flags)
	if c == a.root {
		fmt.Fprintf(a.out, "\n"+a.words.More+"\n", program)
	}
}

func (a *app) helpCommands() {
	fmt.Fprintf(a.out, "\n%s\n", a.words.Commands)
	for _, c := range a.root.shown() {
		fmt.Fprintf(a.out, "  %-12s%s\n", c.name(), c.about)
	}
}

func (a *app) helpFlags(head string, flags *flag.FlagSet) {
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
