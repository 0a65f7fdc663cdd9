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
func completionCommand(a *app) *command {
	return &command{
		use:   "completion SHELL",
		about: a.words.Completion,
		check: exactly(a, "SHELL"),
		words: first(fixed(shells...)),
		run: func(args []string) error {
			if !slices.Contains(shells, args[0]) {
				return unknownName(a, a.words.NoShell, args[0], shells)
			}
			script, err := scripts.ReadFile("shells/" + args[0])
			if err == nil {
				_, err = a.out.Write(script)
			}
			return err
		},
	}
}
