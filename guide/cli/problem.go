package cli

import (
	"toiawase/content/words"
	"toiawase/guide"
)

// problem words why an input was not accepted.
func problem(p guide.Problem, lang guide.Lang) string { return words.In(lang).Problems[p] }

// warning words a doubt about a message.
func warning(w guide.Warning, lang guide.Lang) string {
	if w.Fact == nil && w.Problem == guide.ProblemTooLong {
		return words.ReportIn(lang).TooLong
	}
	if w.Fact == nil {
		return problem(w.Problem, lang)
	}
	return w.Fact.Label.In(lang) + ": " + problem(w.Problem, lang)
}
