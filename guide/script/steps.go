package script

import (
	"slices"
	"time"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// Steps replays a script line by line: it returns the walk before the first
// input and after each. The language and the time are the script's own, else
// those given. With an *Error about a line that cannot be used come the walks
// up to that line; there are none when the topic is not there. Expectations
// are not looked at, and a line that changes nothing is no error: see
// [Script.Unused].
func Steps(p *guide.Pack, sc *Script, lang guide.Lang, now time.Time) ([]guide.Session, error) {
	if sc.Lang != "" {
		lang = sc.Lang
	}
	if !sc.At.IsZero() {
		now = sc.At
	}
	s, err := guide.Start(p, sc.Topic.Key, lang, now)
	if err != nil {
		return nil, sc.Topic.fail(0, phrase.Of("no topic %q", clip(sc.Topic.Key)), didYouMean(sc.Topic.Key, topicNames(p)))
	}
	steps := []guide.Session{s}
	for _, l := range sc.Inputs {
		if s, err = l.give(s); err != nil {
			return steps, l.explain(p, err)
		}
		steps = append(steps, s)
	}
	return steps, nil
}

// Answered returns the visit by which the question where a walk stands is
// answered in the steps that follow it; ok is false when none answers it. The
// first of the steps is the walk itself.
func Answered(steps []guide.Session) (visit guide.Visit, ok bool) {
	if len(steps) == 0 || steps[0].Position().Step == nil {
		return guide.Visit{}, false
	}
	p, n := steps[0].Position(), len(steps[0].Path())
	for _, s := range steps[1:] {
		if path := s.Path(); len(path) > n {
			return path[n], path[n].Flow == p.Flow && path[n].Step == p.Step
		}
	}
	return guide.Visit{}, false
}

// Given returns the input by which the second walk differs from the first;
// ok is false when it said only what had been said.
func Given(before, after guide.Session) (in guide.Input, ok bool) {
	for _, in := range after.Inputs() {
		if !slices.ContainsFunc(before.Inputs(), func(old guide.Input) bool { return equal(in, old) }) {
			return in, true
		}
	}
	return guide.Input{}, false
}

// Same reports whether two walks are the same topic with the same inputs, in
// whatever language and at whatever time.
func Same(a, b guide.Session) bool {
	return a.Topic().ID == b.Topic().ID && slices.EqualFunc(a.Inputs(), b.Inputs(), equal)
}

func equal(a, b guide.Input) bool {
	return a.Kind == b.Kind && a.Key == b.Key && a.Value == b.Value && a.Time.Equal(b.Time)
}
