package cli

import (
	"flag"
	"fmt"
	"strings"
)

// completions answers a shell that completes a command line.
type completions struct{ *app }

// completer offers words while a command is typed: the arguments before, and
// what is typed of this one. It may offer words that begin otherwise: the shell
// leaves those out. A tab parts a word from what it means.
type completer func(args []string, typed string) ([]string, how)

// how tells the shell what to do with the words; the bits add up.
type how int

// The bits are those that cobra's programs use, so that tools which know them
// know this program too.
const (
	failed      how = 1 << iota // do nothing
	noSpace                     // more follows the word: add no space
	noFiles                     // these words only
	filesEnding                 // the words are endings of file names
	folders                     // names of folders
)

// String names the bits for someone who looks at them.
func (h how) String() string {
	var set []string
	for i, name := range []string{"Error", "NoSpace", "NoFileComp", "FilterFileExt", "FilterDirs"} {
		if h&(1<<i) != 0 {
			set = append(set, "ShellCompDirective"+name)
		}
	}
	return strings.Join(set, ", ")
}

// completeHidden is "toiawase __complete WORD…", which the scripts of the
// shells call: it offers what the last word may become.
func (a completions) completeHidden() *command {
	return &command{use: "__complete", hidden: true, raw: true, run: a.complete}
}

func (a completions) complete(words []string) error {
	typed := ""
	if n := len(words); n > 0 {
		typed = strings.TrimSpace(words[n-1]) // a space stands for nothing: PowerShell may lose an empty word
		words = words[:n-1]
	}
	list, h := a.offer(parse(a.app, words), typed)
	for _, word := range list {
		fmt.Fprintln(a.out, word)
	}
	fmt.Fprintf(a.out, ":%d\n", h)
	fmt.Fprintln(a.env.Stderr, "Completion ended with directive: "+h.String())
	return nil
}

// offer finds what may stand where a word is typed.
func (a completions) offer(l *line, typed string) ([]string, how) {
	name, value, given := strings.Cut(typed, "=")
	switch {
	case l.waiting != nil:
		return l.offerValue(l.waiting, typed)
	case !l.ended && given && l.lookup(name) != nil:
		return l.offerValue(l.lookup(name), value)
	case !l.ended && strings.HasPrefix(typed, "-"):
		return l.offerOptions()
	case len(l.cmd.commands) > 0 && len(l.args) == 0 && l.err == nil:
		return offerCommands(l.cmd)
	case l.cmd.words != nil:
		return l.cmd.words(l.args, typed)
	}
	return nil, noFiles
}

func (l *line) offerValue(f *flag.Flag, typed string) ([]string, how) {
	for _, c := range []*command{l.cmd, l.app.root} {
		if offer := c.values[f.Name]; offer != nil {
			return offer(l.args, typed)
		}
	}
	return nil, noFiles
}

func (l *line) offerOptions() (list []string, h how) {
	l.options(func(f *flag.Flag) {
		_, usage := flag.UnquoteUsage(f)
		list = append(list, described("--"+f.Name, usage))
	})
	return list, noFiles
}

// described is a word with what it means.
func described(word, about string) string {
	return strings.TrimRight(word+"\t"+printable(about), "\t")
}

// fixed offers the same words always.
func fixed(list ...string) completer {
	return func([]string, string) ([]string, how) { return list, noFiles }
}

// first offers words for the first argument only.
func first(offer completer) completer {
	return func(args []string, typed string) ([]string, how) {
		if len(args) > 0 {
			return nil, noFiles
		}
		return offer(args, typed)
	}
}

// completeFolder offers folders.
func completeFolder([]string, string) ([]string, how) { return nil, folders }

// completeCommand offers commands.
func (a completions) completeCommand([]string, string) ([]string, how) { return offerCommands(a.root) }

// offerCommands offers the parts of a command.
func offerCommands(of *command) (list []string, h how) {
	for _, c := range of.shown() {
		list = append(list, described(c.name(), c.about))
	}
	return list, noFiles
}
