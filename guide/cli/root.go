package cli

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// root builds the command tree.
func (a *app) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // started by a double click it works like any program
	root := &cobra.Command{
		Use:               "toiawase",
		Short:             a.words.About,
		SilenceErrors:     true,
		SilenceUsage:      true,
		Args:              a.noCommand,
		PersistentPreRunE: func(*cobra.Command, []string) error { return a.settle() },
		RunE:              func(*cobra.Command, []string) error { return a.start("") },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetIn(a.env.Stdin)
	root.SetOut(a.out)
	root.SetErr(a.env.Stderr)
	root.SetHelpFunc(a.help)
	root.SetFlagErrorFunc(a.flagFault)
	a.globalFlags(root)
	root.AddCommand(a.startCommand(), a.searchCommand(), a.topicsCommand(), a.walkCommand(), a.composeCommand(),
		a.lintCommand(), a.graphCommand(), a.readCommand(), a.completionCommand(root))
	root.SetHelpCommand(a.helpCommand(root))
	return root
}

func (a *app) globalFlags(root *cobra.Command) {
	f, o, w := root.PersistentFlags(), &a.opt, a.words
	f.StringVar(&o.lang, "lang", "auto", w.FlagLang)
	f.StringArrayVar(&o.packs, "pack", nil, w.FlagPack)
	f.StringVar(&o.data, "data", "", w.FlagData)
	f.StringVar(&o.at, "at", "", w.FlagAt)
	f.BoolVar(&o.plain, "plain", false, w.FlagPlain)
	f.BoolVar(&o.noColor, "no-color", false, w.FlagNoColor)
	f.BoolVar(&o.version, "version", false, w.FlagVersion)
	f.BoolP("help", "h", false, w.FlagHelp)
	root.RegisterFlagCompletionFunc("lang", fixed("ja", "en", "auto"))
	root.MarkPersistentFlagDirname("pack")
	root.MarkPersistentFlagDirname("data")
}

// noCommand refuses what follows the program's name and is no command.
func (a *app) noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			known = append(known, c.Name())
		}
	}
	return a.unknownName(a.words.NoCommand, args[0], known)
}

// settle takes the global options over before a command runs.
func (a *app) settle() error {
	if l := a.opt.lang; l != "ja" && l != "en" && l != "auto" { // asked has chosen among these
		return newFault(a.words.BadValue, []any{"--lang", a.opt.lang}, one("--lang ja, en, auto"))
	}
	if a.opt.at != "" {
		at, err := time.Parse(time.RFC3339, a.opt.at)
		if err != nil {
			return newFault(a.words.BadValue, []any{"--at", a.opt.at}, one("--at 2026-11-23T10:00:00+09:00"))
		}
		a.env.Now = func() time.Time { return at }
	}
	if a.opt.version {
		fmt.Fprintln(a.out, "toiawase "+version())
		return errDone
	}
	return nil
}

// version is the version of the program's module, or what it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	return strings.TrimPrefix(cmp.Or(info.Main.Version, "(devel)"), "v")
}

// exactly demands arguments of a command, one for each name.
func (a *app) exactly(names ...string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > len(names) {
			return newFault(a.words.TooMany, one(args[len(names)]), nil)
		}
		return a.need(args, names...)
	}
}

// atMost refuses more than n arguments.
func (a *app) atMost(n int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > n {
			return newFault(a.words.TooMany, one(args[n]), nil)
		}
		return nil
	}
}

// need demands at least the named arguments.
func (a *app) need(args []string, names ...string) error {
	if len(args) < len(names) {
		return newFault(a.words.NeedArg, one(names[len(args)]), nil)
	}
	return nil
}
