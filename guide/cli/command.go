package cli

import (
	"flag"
	"strings"
)

// program is the name of the program.
const program = "toiawase"

// command is one command of the program. The zero value takes no options and
// any arguments; only run is needed.
type command struct {
	use    string // name and arguments, as the help shows them
	within string // the name of the command that this one is part of
	about  string
	hidden bool // not in the help
	raw    bool // all that follows the name is arguments, options too

	flags  flag.FlagSet
	check  func(args []string) error // nil: any arguments will do
	run    func(args []string) error
	words  completer            // offers arguments; nil: none
	values map[string]completer // offer values of options, by the option's name

	commands []*command // its parts, which its first argument names
}

func (c *command) name() string {
	name, _, _ := strings.Cut(c.use, " ")
	return name
}

// usage is the form of a command line.
func (c *command) usage() string {
	return strings.Join(append([]string{program}, append(strings.Fields(c.line()), "[flags]")...), " ")
}

// line is the form of a command without the program's name.
func (c *command) line() string { return strings.TrimSpace(c.within + " " + c.use) }

// find returns the command with a name, hidden or not, or nil.
func (c *command) find(name string) *command {
	for _, sub := range c.commands {
		if sub.name() == name {
			return sub
		}
	}
	return nil
}

// shown returns the commands that are not hidden.
func (c *command) shown() (list []*command) {
	for _, sub := range c.commands {
		if !sub.hidden {
			list = append(list, sub)
		}
	}
	return list
}

// list is the value of an option that may be repeated.
type list []string

// String implements flag.Value.
func (l *list) String() string { return strings.Join(*l, " ") }

// Set implements flag.Value: it adds a value.
func (l *list) Set(value string) error {
	*l = append(*l, value)
	return nil
}
