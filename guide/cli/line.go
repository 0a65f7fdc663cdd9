package cli

import (
	"flag"
	"strings"

	"toiawase/guide/near"
)

// line is a command line as it was understood. The command is named by the
// first word that is no option, and its part by the next; options stand anywhere before "--". What
// cannot be understood is skipped, so that the rest can still be completed.
type line struct {
	app     *app
	cmd     *command // the program itself if no command is named
	args    []string
	waiting *flag.Flag // the last option, if its value is missing
	ended   bool       // "--" was there: no more options
	err     error      // the first fault
}

// parse understands a command line and sets the options in it.
func parse(a *app, words []string) *line {
	l := &line{app: a, cmd: a.root}
	for _, word := range words {
		switch {
		case l.cmd.raw || l.ended && l.waiting == nil:
			l.word(word)
		case l.waiting != nil:
			l.set(l.waiting, word)
		case word == "--":
			l.ended = true
		case len(word) > 1 && word[0] == '-':
			l.option(word)
		default:
			l.word(word)
		}
	}
	return l
}

// fault is what is wrong with the line, or nil.
func (l *line) fault() error {
	if l.err == nil && l.waiting != nil {
		name := "--" + l.waiting.Name
		return newFault(l.app.words.NoValue, one(name), one(name))
	}
	return l.err
}

func (l *line) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

// word takes an argument, or the name of the command.
func (l *line) word(word string) {
	if c := l.cmd.find(word); c != nil && len(l.args) == 0 {
		l.cmd = c
	} else if l.cmd != l.app.root {
		l.args = append(l.args, word)
	} else if l.app.mistyped(word) {
		l.fail(l.app.noCommand(word))
	} else { // what is wrong, told without a command
		l.cmd, l.args = l.app.root.find("search"), []string{word}
	}
}

// option takes --name, --name=value or -h.
func (l *line) option(word string) {
	name, value, given := strings.Cut(word, "=")
	f := l.lookup(name)
	switch {
	case f == nil:
		l.fail(l.noFlag(name))
	case given:
		l.set(f, value)
	case isBool(f):
		l.set(f, "true")
	default:
		l.waiting = f
	}
}

// set gives an option its value.
func (l *line) set(f *flag.Flag, value string) {
	l.waiting = nil
	if f.Value.Set(value) != nil {
		form, _ := flag.UnquoteUsage(f)
		if isBool(f) {
			form = "true, false"
		}
		l.fail(newFault(l.app.words.BadValue, []any{"--" + f.Name, value}, one("--"+f.Name+" "+form)))
	}
}

// lookup finds an option of the command or of every command; nil if there is
// none. The name comes with its dashes.
func (l *line) lookup(name string) *flag.Flag {
	if name == "-h" {
		name = "--help"
	}
	name, ok := strings.CutPrefix(name, "--")
	if !ok {
		return nil
	}
	if f := l.cmd.flags.Lookup(name); f != nil {
		return f
	}
	return l.app.root.flags.Lookup(name)
}

// options calls f for the options of the command and of every command.
func (l *line) options(f func(*flag.Flag)) {
	l.cmd.flags.VisitAll(f)
	if l.cmd != l.app.root {
		l.app.root.flags.VisitAll(f)
	}
}

// noFlag words an option that is not there.
func (l *line) noFlag(name string) error {
	var known []string
	l.options(func(f *flag.Flag) { known = append(known, f.Name) })
	w := l.app.words
	if best := near.Name(strings.TrimLeft(name, "-"), known); best != "" {
		return &fault{fill(w.NoFlag.What, one(name)), fill(w.DidYouMean, one("--"+best))}
	}
	return newFault(w.NoFlag, one(name), nil)
}

// isBool tells whether an option needs no value.
func isBool(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}
