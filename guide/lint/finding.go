package lint

import (
	"fmt"
	"strings"

	"toiawase/guide"
	"toiawase/guide/script"
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
	Problem  guide.Text // one sentence
	Do       guide.Text // what to do
	Witness  []string   // a shortest .walk script that shows it; may be empty
}

// String returns the finding in one line of English, as compilers print it.
func (f Finding) String() string {
	return fmt.Sprintf("%s: %s: %s: %s", f.Pos, f.Rule, f.Problem.EN, f.Do.EN)
}

// key names a finding but for the path that shows it.
func (f Finding) key() string { return f.Rule + f.Pos.String() + f.Problem.EN }

// shorter reports whether f shows its fault by a better script than g.
func (f Finding) shorter(g Finding) bool {
	if len(f.Witness) != len(g.Witness) {
		return len(f.Witness) > 0 && (len(g.Witness) == 0 || len(f.Witness) < len(g.Witness))
	}
	return strings.Join(f.Witness, "\n") < strings.Join(g.Witness, "\n")
}

// witness is the script that leads to a session.
func witness(s guide.Session) []string {
	var b strings.Builder
	if err := script.Write(&b, s); err != nil {
		return nil // a builder never fails
	}
	return strings.Split(strings.TrimSpace(b.String()), "\n")
}

// way is the script of an end, with the answers of a situation and with more
// facts told; nil when the engine does not accept them.
func way(e *guide.End, inputs []guide.Input, more map[string]guide.Value) []string {
	if e == nil {
		return nil
	}
	s, ok := walkTo(e, inputs, more)
	if !ok {
		return nil
	}
	for _, in := range s.Unused() {
		s = s.Without(in.Kind, in.Key) // a script with facts that nothing reads is refused
	}
	return witness(s)
}

// walkTo walks to an end as a reader would; ok is false when the engine does
// not accept the answers.
func walkTo(e *guide.End, inputs []guide.Input, more map[string]guide.Value) (s guide.Session, ok bool) {
	s, err := e.Session(), error(nil)
	for _, in := range inputs {
		if s, err = put(s, in); err != nil {
			return s, false
		}
	}
	if s.Position().Outcome == nil && e.Outcome() != nil {
		if end, ok := s.Foresee(); ok {
			s = end // the situation, as most people answer
		}
	}
	for _, fact := range sorted(more) {
		in := guide.Input{Kind: guide.InputFact, Key: fact, Value: more[fact].Text}
		if more[fact].Unknown {
			in.Kind = guide.InputUnknown
		}
		if s, err = put(s, in); err != nil {
			return s, false
		}
	}
	return s, true
}

func put(s guide.Session, in guide.Input) (guide.Session, error) {
	switch in.Kind {
	case guide.InputAnswer:
		return s.Answer(in.Key, in.Value)
	case guide.InputUnknown:
		return s.GiveUnknown(in.Key)
	}
	return s.Give(in.Key, in.Value)
}
