package cli

import (
	"fmt"
	"strings"

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
	}
	for _, e := range r.Examples() {
		fmt.Fprintf(a.out, "\n%s\n", e.Title)
		for _, line := range e.Changes {
			fmt.Fprintln(a.out, "    "+line)
		}
		for _, line := range e.Said {
			fmt.Fprintln(a.out, "  ! "+line)
		}
	}
	return nil
}
