package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"toiawase/guide"
)

// shells are those with completions.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// completionCommand prints the completion script of a shell.
func (a *app) completionCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     a.words.Completion,
		Args:      a.exactly("SHELL"),
		ValidArgs: shells,
		RunE: func(_ *cobra.Command, args []string) error {
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.out, true)
			case "zsh":
				return root.GenZshCompletion(a.out)
			case "fish":
				return root.GenFishCompletion(a.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.out)
			}
			return a.unknownName(a.words.NoShell, args[0], shells)
		},
	}
}

// completer offers words while a command is typed.
type completer = cobra.CompletionFunc

// fixed offers the same words always.
func fixed(list ...string) completer {
	return cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp)
}

// completeTopic offers topics, with their titles, for the first argument.
func (a *app) completeTopic(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Topics {
			add(p.Topics[i].ID, p.Topics[i].Title.In(a.lang))
		}
	})
}

// completePage offers reference pages for the first argument.
func (a *app) completePage(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Pages {
			add(p.Pages[i].ID, p.Pages[i].Title.In(a.lang))
		}
	})
}

// completeFact offers facts; pair is "=" where a value follows. After the
// sign it offers the choices of the fact.
func (a *app) completeFact(pair string) completer {
	return func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		id, _, chosen := strings.Cut(typed, "=")
		list, how := a.each(func(p *guide.Pack, add func(id, about string)) {
			for i := range p.Facts {
				switch f := &p.Facts[i]; {
				case !chosen && len(f.Derive) == 0:
					add(f.ID+pair, f.Label.In(a.lang))
				case chosen && f.ID == id:
					for _, c := range f.Choices {
						add(id+"="+c.ID, c.Label.In(a.lang))
					}
				}
			}
		})
		if pair != "" && !chosen {
			how |= cobra.ShellCompDirectiveNoSpace
		}
		return list, how
	}
}

// completeStep offers the steps of the command's topic that are answered, and
// after the sign their answers.
func (a *app) completeStep(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	id, _, chosen := strings.Cut(typed, "=")
	list, how := a.each(func(p *guide.Pack, add func(id, about string)) {
		t := p.Topic(strings.Join(args, ""))
		if t == nil {
			return
		}
		for i := range t.Steps {
			switch st := &t.Steps[i]; {
			case st.Ask == "" && st.Check.IsZero():
			case !chosen:
				add(st.ID+"=", st.Check.In(a.lang))
			case st.ID == id:
				for _, o := range optionsOf(p, st, a.lang) {
					add(id+"="+o.id, o.label)
				}
			}
		}
	})
	if !chosen {
		how |= cobra.ShellCompDirectiveNoSpace
	}
	return list, how
}

// completeChannel offers channels.
func (a *app) completeChannel(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Channels {
			add(p.Channels[i].ID, p.Channels[i].Name.In(a.lang))
		}
	})
}

// each collects words from every pack. Nothing is said about packs that cannot
// be read: a shell waits.
func (a *app) each(f func(p *guide.Pack, add func(id, about string))) (list []string, how cobra.ShellCompDirective) {
	if err := a.load(); err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	for _, p := range a.packs {
		f(p, func(id, about string) { list = append(list, cobra.CompletionWithDesc(id, printable(about))) })
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}
