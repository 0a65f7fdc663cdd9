package cli

import (
	"embed"
	"slices"
)

// shells are those with completions; each has a script in the folder shells.
var shells = []string{"bash", "zsh", "fish", "powershell"}

//go:embed shells
var scripts embed.FS

// completionCommand prints the completion script of a shell.
func (a *app) completionCommand() *command {
	return &command{
		use:   "completion SHELL",
		about: a.words.Completion,
		check: a.exactly("SHELL"),
		words: first(fixed(shells...)),
		run: func(args []string) error {
			if !slices.Contains(shells, args[0]) {
				return a.unknownName(a.words.NoShell, args[0], shells)
			}
			script, err := scripts.ReadFile("shells/" + args[0])
			if err == nil {
				_, err = a.out.Write(script)
			}
			return err
		},
	}
}
