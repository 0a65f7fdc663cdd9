package cli

import (
	"strings"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// assumption is an answer that was taken for a question nobody answered.
type assumption struct {
	Fact  string `json:"fact"` // or the step, for a check
	Value string `json:"value"`
	label string
}

// situationOnly allows to assume answers about the user's situation.
func situationOnly(s guide.Session) bool {
	p := s.Position()
	return p.Step != nil && p.Flow.ID == s.Pack().Header.Before
}

// optional allows that, and to leave out what would have been typed.
func optional(s guide.Session) bool {
	p := s.Position()
	return situationOnly(s) || p.Fact != nil && len(p.Fact.Choices) == 0 && p.Fact.MayBeUnknown()
}

// maxAssumed bounds the questions that are answered by assumption.
const maxAssumed = 100

// assume answers the questions that may be assumed: "I do not know", or where
// that is no answer, the first choice.
func assume(s guide.Session, may func(guide.Session) bool) (guide.Session, []assumption) {
	var list []assumption
	for len(list) < maxAssumed && s.Position().Step != nil && may(s) {
		next, a, ok := assumeOne(s)
		if !ok {
			break
		}
		s, list = next, append(list, a)
	}
	return s, list
}

func assumeOne(s guide.Session) (guide.Session, assumption, bool) {
	p := s.Position()
	a := assumption{Fact: p.Step.ID, Value: guide.Unknown}
	label := question(p, s.Lang())
	if p.Fact != nil {
		a.Fact, label = p.Fact.ID, p.Fact.Label.In(s.Lang())
	}
	if next, err := s.Answer(p.Flow.ID+"/"+p.Step.ID, guide.Unknown); err == nil {
		a.label = label
		return next, a, true
	}
	options := sheet.Answers(s, p.Step)
	if len(options) == 0 {
		return s, a, false
	}
	a.Value, a.label = options[0].ID, label+": "+options[0].Label
	next, err := s.Answer(p.Flow.ID+"/"+p.Step.ID, a.Value)
	return next, a, err == nil
}

// assumed lists what was taken, in words.
func assumed(list []assumption, unknown, gap string) string {
	var parts []string
	for _, a := range list {
		if a.Value == guide.Unknown {
			parts = append(parts, a.label+": "+unknown)
		} else {
			parts = append(parts, a.label)
		}
	}
	return strings.Join(parts, gap)
}
