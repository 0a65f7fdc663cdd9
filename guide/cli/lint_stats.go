package cli

import (
	"fmt"
	"strings"

	"toiawase/guide/lint"
	"toiawase/guide/text"
)

// lintTables say how much a check has looked at.
type lintTables struct {
	Rules     []judged    `json:"rules,omitempty"`
	Questions []questions `json:"questions,omitempty"`
}

// judged is how many places a rule has looked at.
type judged struct {
	Rule   string `json:"rule"`
	Places int    `json:"places"`
}

// questions are how many a topic asks before its outcome, besides those about
// the situation, and before the panel opens.
type questions struct {
	Topic  string `json:"topic"`
	Min    int    `json:"min"`
	Median int    `json:"median"`
	Max    int    `json:"max"`
	Panel  int    `json:"before_panel"`
}

// add takes over what a check has looked at; several packs add up.
func (t *lintTables) add(s lint.Stats) {
	for i, j := range s.Judged {
		if i == len(t.Rules) {
			t.Rules = append(t.Rules, judged{Rule: j.Rule})
		}
		t.Rules[i].Places += j.Places
	}
	for _, q := range s.Asked {
		t.Questions = append(t.Questions, questions{q.Topic.ID, q.Min, q.Median, q.Max, q.Panel})
	}
}

// showTables writes the tables.
func (a linter) showTables(t lintTables) {
	row := func(head []string, cells ...any) {
		for i, cell := range cells {
			s := fmt.Sprint(cell)
			space := strings.Repeat(" ", max(0, text.Width(head[i])-text.Width(s)))
			if _, number := cell.(int); number {
				s, space = space+s, ""
			}
			fmt.Fprint(a.out, s, space)
			if i < len(cells)-1 {
				fmt.Fprint(a.out, "  ")
			}
		}
		fmt.Fprintln(a.out)
	}
	rules, asked := a.words.LintRules, a.words.LintQuestions
	row(rules, rules[0], rules[1])
	for _, j := range t.Rules {
		row(rules, j.Rule, j.Places)
	}
	fmt.Fprintln(a.out)
	row(asked, asked[0], asked[1], asked[2], asked[3], asked[4])
	for _, q := range t.Questions {
		row(asked, q.Min, q.Median, q.Max, q.Panel, q.Topic)
	}
}
