package lint

import (
	"embed"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// caseFiles are what the tests hold every rule to.
//
//go:embed testdata/L*.txt
var caseFiles embed.FS

// Example is one case of a rule: a change to the small pack of the tests.
type Example struct {
	Title   string   // refuses a figure that its source does not carry
	Said    []string // what is found; empty if it is accepted
	Changes []string // the lines as they are then, each under its file
}

// Examples returns the cases that a rule is tested by.
func (r Rule) Examples() (list []Example) {
	data, _ := caseFiles.ReadFile("testdata/" + r.ID + ".txt") // a rule without is found by the tests
	_, rest, _ := strings.Cut(string(data), "=== ")
	for one := range strings.SplitSeq(rest, "\n=== ") {
		title, body, _ := strings.Cut(strings.TrimSuffix(one, "\n"), "\n")
		e := Example{Title: title}
		for line := range strings.SplitSeq(body, "\n") {
			switch {
			case strings.HasPrefix(line, "-- "):
				e.Changes = append(e.Changes, strings.Trim(line, "- ")+":")
			case strings.HasPrefix(line, ">"):
				e.Changes = append(e.Changes, line[1:])
			case line != "" && !strings.HasPrefix(line, "<"):
				e.Said = append(e.Said, line)
			}
		}
		list = append(list, e)
	}
	return list
}

// Head says what the case shows: in Japanese only whether it is refused.
func (e Example) Head() guide.Text {
	if len(e.Said) > 0 {
		return guide.Text{JA: "断られる例", EN: e.Title}
	}
	return guide.Text{JA: "通る例", EN: e.Title}
}

// Why returns what a rule keeps a reader from.
func (r Rule) Why() guide.Text { return phrase.Why(r.ID) }
