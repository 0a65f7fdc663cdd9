package cli

import (
	"cmp"
	"flag"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"toiawase/guide/near"
	"toiawase/guide/settings"
)

// commandTree builds the program and its commands, in the order of the help.
func commandTree(a *app) *command {
	c := &command{
		about:  a.words.About,
		values: map[string]completer{"pack": completeFolder, "data": completeFolder, "replay": completeWalk},
		run:    func([]string) error { return a.home() },
	}
	for _, d := range settings.All {
		if d.Values != nil {
			c.values[d.Name] = fixed(d.Values...)
		}
	}
	a.globalFlags(&c.flags)
	c.commands = []*command{
		casesCommand(a), textReader{a}.checkCommand(), completionCommand(a), composeCommand(a), diffCommand(a), graphCommand(a),
		textReader{a}.guardCommand(), helpCommand(a), lintCommand(a), manCommand(a), newCommand(a), textReader{a}.pasteCommand(), previewCommand(a),
		readCommand(a), searchCommand(a), settingsCommand(a), startCommand(a), topicsCommand(a), tourCommand(a), sourcesCommand(a), walkCommand(a), completions{a}.completeHidden(),
	}
	return c
}

func (a *app) globalFlags(f *flag.FlagSet) {
	o, w := &a.opt, a.words
	for name, usage := range map[string]string{
		settings.Lang: w.FlagLang, settings.Theme: w.FlagTheme, settings.Glyphs: w.FlagGlyphs,
		settings.Message: w.FlagMessage, settings.Mouse: w.FlagMouse,
	} {
		f.Var(a.settings.Option(name), name, usage)
	}
	f.Var(&o.packs, "pack", w.FlagPack)
	f.StringVar(&o.data, "data", "", w.FlagData)
	f.StringVar(&o.at, "at", "", w.FlagAt)
	f.StringVar(&o.replay, "replay", "", w.FlagReplay)
	f.BoolVar(&o.plain, "plain", false, w.FlagPlain)
	f.BoolVar(&o.keys, "keys", false, w.FlagKeys)
	f.BoolVar(&o.noColor, "no-color", false, w.FlagNoColor)
	f.BoolVar(&o.version, "version", false, w.FlagVersion)
	f.BoolVar(&o.help, "help", false, w.FlagHelp)
}

// run does what the command line says.
func (a *app) run(words []string) error {
	l := parse(a, words)
	if err := l.fault(); err != nil {
		return err
	}
	if a.opt.help {
		helpWriter{a}.help(l.cmd)
		return nil
	}
	if a.opt.replay != "" && l.cmd != a.root {
		return newFault(a.words.Alone, one("--replay"), nil)
	}
	if l.cmd.check != nil {
		if err := l.cmd.check(l.args); err != nil {
			return err
		}
	}
	if err := a.settle(); err != nil {
		return err
	}
	return l.cmd.run(l.args)
}

// home is the program without a command.
func (a *app) home() error {
	if a.opt.replay != "" {
		return replayer{walkRunner{a}}.replay(a.opt.replay)
	}
	return starter{a}.start("")
}

// noCommand words a command that is not there.
func (a *app) noCommand(name string) error {
	var known []string
	for _, c := range a.root.shown() {
		known = append(known, c.name())
	}
	return unknownName(a, a.words.NoCommand, name, known)
}

// mistyped reports whether a word is the name of a command but for one slip, or
// for two if it is long.
func (a *app) mistyped(word string) bool {
	slips := 1
	if len(word) >= 6 {
		slips = 2
	}
	return slices.ContainsFunc(a.root.shown(), func(c *command) bool {
		return near.Distance(word, c.name(), slips) <= slips
	})
}

// settle takes the global options over before a command runs.
func (a *app) settle() error {
	if a.opt.at != "" {
		at, err := time.Parse(time.RFC3339, a.opt.at)
		if err != nil {
			return newFault(a.words.BadValue, []any{"--at", a.opt.at}, one("--at 2026-11-23T10:00:00+09:00"))
		}
		a.env.Now = func() time.Time { return at }
	}
	if a.opt.version {
		fmt.Fprintln(a.out, program+" "+version())
		return errDone
	}
	return nil
}

// stamp is the version that a release was built as; empty in other builds.
var stamp string

// version is the version of a release, or that of the program's module, or what
// it was built from.
func version() string {
	if stamp != "" {
		return strings.TrimPrefix(stamp, "v")
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	return strings.TrimPrefix(cmp.Or(info.Main.Version, "(devel)"), "v")
}

// exactly demands arguments of a command, one for each name.
func exactly(a *app, names ...string) func(args []string) error {
	return func(args []string) error {
		if len(args) > len(names) {
			return newFault(a.words.TooMany, one(args[len(names)]), nil)
		}
		return need(a, args, names...)
	}
}

// atMost refuses more than n arguments.
func atMost(a *app, n int) func(args []string) error {
	return func(args []string) error {
		if len(args) > n {
			return newFault(a.words.TooMany, one(args[n]), nil)
		}
		return nil
	}
}

// need demands at least the named arguments.
func need(a *app, args []string, names ...string) error {
	if len(args) < len(names) {
		return newFault(a.words.NeedArg, one(names[len(args)]), nil)
	}
	return nil
}

// screenless reports whether the walk is plain: asked for, or nothing else
// will do.
func (a *app) screenless() bool {
	accessible := a.env.Getenv("ACCESSIBLE")
	return a.opt.plain || accessible != "" && accessible != "0" || !a.env.IsTerminal || a.env.Getenv("TERM") == "dumb" || a.env.Screen == nil
}
