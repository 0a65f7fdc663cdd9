package cli

import (
	"fmt"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/lint"
)

// explain writes what a rule looks at, why, and the cases it is tested by.
func (a linter) explain(id string) error {
	r, ok := lint.RuleOf(strings.ToUpper(id))
	if !ok {
		var ids []string
		for _, r := range lint.Rules {
			ids = append(ids, r.ID)
		}
		return newFault(a.words.NoRule, one(id), one(strings.Join(ids, ", ")))
	}
	fmt.Fprintf(a.out, "%s: %s\n", r.ID, r.Why().In(a.lang))
	if a.lang == guide.EN {
		fmt.Fprintf(a.out, "%s. %s\n", r.Title, r.Doc)
	} else {
		fmt.Fprintln(a.out, phrase.Doc(r.ID))
	}
	for _, e := range r.Examples() {
		fmt.Fprintf(a.out, "\n%s\n", e.Head().In(a.lang))
		for _, line := range e.Changes {
			fmt.Fprintln(a.out, "    "+line)
		}
		for _, line := range e.Said {
			fmt.Fprintln(a.out, "  ! "+said(line, a.lang))
		}
	}
	return nil
}

// said is a finding of a case, "place: rule: problem", in a language.
func said(line string, lang guide.Lang) string {
	if lang == guide.EN {
		return line
	}
	place, rest, _ := strings.Cut(line, ": ")
	rule, problem, ok := strings.Cut(rest, ": ")
	if !ok {
		return line
	}
	problem, walk := strings.CutSuffix(problem, " (walk)")
	if problem = phrase.Japanese(problem); walk {
		problem += "(道筋つき)"
	}
	return place + ": " + rule + ": " + problem
}
