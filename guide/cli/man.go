package cli

import (
	"flag"
	"fmt"
	"strings"

	"toiawase/content/words"
)

// manWriter writes the man page.
type manWriter struct{ *app }

// manCommand is "toiawase man": the manual page, made from the commands, so
// that it cannot disagree with them.
func manCommand(a *app) *command {
	return &command{
		use:   "man",
		about: a.words.Man,
		check: atMost(a, 0),
		run:   func([]string) error { manWriter{a}.man(); return nil },
	}
}

// man writes the page in the language of man(7).
func (a manWriter) man() {
	fmt.Fprintf(a.out, ".TH %s 1\n.SH NAME\n%s \\- %s\n", strings.ToUpper(program), program, roff(a.root.about))
	fmt.Fprintf(a.out, ".SH SYNOPSIS\n.B %s\n[flags] [command] [arguments]\n", program)
	say := words.ManIn(a.lang)
	fmt.Fprintf(a.out, ".SH %s\n%s\n", section(say.Describes), roff(say.About))
	fmt.Fprintf(a.out, ".SH %s\n", section(a.words.Commands))
	a.manCommands(a.root)
	fmt.Fprintf(a.out, ".SH %s\n", section(a.words.Global))
	a.manFlags(&a.root.flags)
	a.manPairs(say.Examples, say.Example)
	a.manPairs(say.Files, say.File)
	a.manPairs(say.Environment, say.Variable)
	a.manPairs(say.Exits, say.Exit)
}

// manPairs writes a section of terms and what they mean.
func (a manWriter) manPairs(head string, pairs [][2]string) {
	fmt.Fprintf(a.out, ".SH %s\n", section(head))
	for _, p := range pairs {
		fmt.Fprintf(a.out, ".TP\n.B %s\n%s\n", roff(p[0]), roff(p[1]))
	}
}

// manCommands describes the parts of a command, and theirs.
func (a manWriter) manCommands(of *command) {
	for _, c := range of.shown() {
		fmt.Fprintf(a.out, ".TP\n.B %s %s\n%s\n", program, roff(c.line()), roff(c.about))
		a.manFlags(&c.flags)
		a.manCommands(c)
	}
}

func (a manWriter) manFlags(flags *flag.FlagSet) {
	flags.VisitAll(func(f *flag.Flag) {
		value, usage := flag.UnquoteUsage(f)
		fmt.Fprintf(a.out, ".TP\n.B %s\n%s\n", roff(strings.TrimSpace("--"+f.Name+" "+value)), roff(usage))
	})
}

// section is a heading without its colon.
func section(s string) string { return strings.ToUpper(strings.TrimRight(s, ": ")) }

// roff escapes what man(7) would act on.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		return `\&` + s
	}
	return s
}
