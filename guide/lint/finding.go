package lint

import (
	"fmt"
	"strings"

	"toiawase/guide"
)

// Severity says how bad a finding is.
type Severity string

// An error fails a reader on some path; a warning deserves a look.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
)

// Finding is one fault of a pack.
type Finding struct {
	Rule     string // stable id: L17
	Severity Severity
	Pos      guide.Pos
	Problem  string   // one sentence
	Do       string   // what to do
	Witness  []string // a shortest .walk script that shows it; may be empty
}

// String returns the finding in one line, as compilers print it.
func (f Finding) String() string {
	return fmt.Sprintf("%s: %s: %s: %s", f.Pos, f.Rule, f.Problem, f.Do)
}

// witness is the script that leads to a session.
func witness(s guide.Session) []string {
	lines := []string{"topic " + s.Topic().ID}
	for _, in := range s.Inputs() {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s %s", in.Kind, in.Key, in.Value)))
	}
	return lines
}
