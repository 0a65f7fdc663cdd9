package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"toiawase/guide/lint"
	"toiawase/guide/text"
)

// lintTables say how much a check has looked at.
type lintTables struct {
	Rules     []judged    `json:"rules,omitempty"`
	Counts    []counted   `json:"counts,omitempty"`
	Questions []questions `json:"questions,omitempty"`
}

// judged is how many places a rule has looked at.
type judged struct {
	Rule   string `json:"rule"`
	Places int    `json:"places"`
}

// counted is how often the packs do what nobody in trouble should meet.
type counted struct {
	Key    string `json:"key"`
	Rule   string `json:"rule"`
	Places int    `json:"places"`
	Found  int    `json:"found"`
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
	for i, n := range s.Counted {
		if i == len(t.Counts) {
			t.Counts = append(t.Counts, counted{Key: n.Key, Rule: n.Rule})
		}
		t.Counts[i].Places += n.Places
		t.Counts[i].Found += n.Found
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
	heads := a.words.LintCounts
	row(heads, heads[0], heads[1], heads[2], heads[3])
	for _, n := range t.Counts {
		row(heads, n.Found, n.Places, n.Rule, cmp.Or(a.words.LintCounted[n.Key], n.Key))
	}
	fmt.Fprintln(a.out)
	row(asked, asked[0], asked[1], asked[2], asked[3], asked[4])
	for _, q := range t.Questions {
		row(asked, q.Min, q.Median, q.Max, q.Panel, q.Topic)
	}
}

// perLine is how many rules stand in a line of their places.
const perLine = 6

// showPlaces writes how many places each rule has looked at, in few lines.
func (a linter) showPlaces(rules []judged) {
	for row := range slices.Chunk(rules, perLine) {
		for i, j := range row {
			if i > 0 {
				fmt.Fprint(a.env.Stderr, "  ")
			}
			fmt.Fprintf(a.env.Stderr, "%s %7d", j.Rule, j.Places)
		}
		fmt.Fprintln(a.env.Stderr)
	}
}
