package cli

import (
	"toiawase/content/words"
	"toiawase/guide"
)

// problem words why an input was not accepted.
func problem(p guide.Problem, lang guide.Lang) string { return words.In(lang).Problems[p] }
