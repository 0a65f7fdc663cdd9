package script

import (
	"errors"
	"slices"
	"time"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// Failure is an expectation that was not met.
type Failure struct {
	Pos  guide.Pos
	Want string     // outcome contact_amazon
	Got  guide.Text // outcome solved
}

// String returns the failure in one line of English.
func (f Failure) String() string { return f.In(guide.EN) }

// In returns the failure in one line of a language.
func (f Failure) In(lang guide.Lang) string {
	return f.Pos.String() + ": " + f.What().In(lang)
}

// What returns the failure without its place.
func (f Failure) What() guide.Text { return phrase.Of("expected %s, got %s", f.Want, f.Got) }

// Run replays a script on a pack. The language and the time are the script's
// own, else those given. The error is an *Error for a line that cannot be
// used, or that changes nothing; then the session is as far as it got.
func Run(p *guide.Pack, sc *Script, lang guide.Lang, now time.Time) (guide.Session, []Failure, error) {
	steps, err := Steps(p, sc, lang, now)
	if len(steps) == 0 {
		return guide.Session{}, nil, err
	}
	s := steps[len(steps)-1]
	if err == nil {
		err = sc.Unused(s)
	}
	if err != nil {
		return s, nil, err
	}
	failures, err := sc.check(steps)
	return s, failures, err
}

// give gives the line's input to a session.
func (l Line) give(s guide.Session) (guide.Session, error) {
	switch l.Verb {
	case "answer":
		return s.Answer(l.Key, l.Text)
	case "fact":
		return s.Add(l.Key, l.Text)
	case "unknown":
		return s.GiveUnknown(l.Key)
	case "blocked":
		return s.Block(l.Key)
	case "contacted":
		return s.Contacted(l.Key, l.Time, l.Text)
	case "channel":
		return s.Choose(l.Key)
	case "have":
		return s.Have(l.Key)
	case "edited":
		return s.Edited(l.Key, l.Text)
	case "next":
		return s.WithTime(l.Time), nil
	case "reply":
		return l.log(s, guide.Event{Kind: guide.EventReply, Reply: guide.ReplyKind(l.Key)}), nil
	case "promise":
		return l.log(s, guide.Event{Kind: guide.EventPromise, Due: l.Time}), nil
	}
	return s.Done(l.Key, l.Time)
}

// log notes what came of the last contact, at the time of the walk.
func (l Line) log(s guide.Session, e guide.Event) guide.Session {
	e.At, e.Text = s.At(), l.Text
	return s.WithLog(append(slices.Clone(s.Log()), e.Noted(s.At())))
}

// explain turns an error of the engine into one with a place.
func (l Line) explain(p *guide.Pack, err error) error {
	var name *guide.UnknownName
	if errors.As(err, &name) {
		return l.noName(p, name)
	}
	var input *guide.InputError
	if errors.As(err, &input) {
		what := phrase.Of("%s does not take this (%s)", input.Fact, input.Problem)
		if input.Raw != "" {
			what = phrase.Of("%s does not take %q (%s)", input.Fact, clip(input.Raw), input.Problem)
		}
		return l.fail(1, what, phrase.Of("correct the value"))
	}
	return l.fail(0, phrase.Same(err.Error()), phrase.Of("correct the line"))
}

// noName words an unknown name for what the directive takes.
func (l Line) noName(p *guide.Pack, name *guide.UnknownName) error {
	arg, what, known := 0, name.What, name.Near
	switch l.Verb {
	case "blocked", "channel", "contacted", "edited":
		what, known = "channel", channelNames(p)
	case "have":
		what, known = "evidence", evidenceNames(p)
	case "done":
		what, known = "emergency step or action", doneNames(p)
	}
	if what == "answer" {
		arg = 1
	}
	return l.fail(arg, phrase.Of("no %s %q", phrase.Part(what), clip(name.Name)), didYouMean(name.Name, known))
}

// Unused returns an *Error for the first line that changed nothing on the way
// to a session, and nil if there is none.
func (sc *Script) Unused(s guide.Session) error {
	for _, in := range s.Unused() {
		for _, l := range sc.Inputs {
			if l.means(s, in) {
				what := phrase.Of("%s %s changes nothing here", l.Verb, l.Key)
				return l.fail(0, what, phrase.Of("remove the line, or check the answers before it"))
			}
		}
	}
	return nil
}

// means reports whether the line gave an input.
func (l Line) means(s guide.Session, in guide.Input) bool {
	one, err := l.give(fresh(s))
	if err != nil {
		return false
	}
	for _, own := range one.Inputs() {
		if own.Kind == in.Kind && own.Key == in.Key {
			return true
		}
	}
	return false
}

// fresh is the session's topic without any input.
func fresh(s guide.Session) guide.Session {
	blank, err := guide.Start(s.Pack(), s.Topic().ID, s.Lang(), s.At())
	if err != nil {
		return s // the topic is there: the session has it
	}
	return blank
}

func topicNames(p *guide.Pack) (list []string) {
	for i := range p.Topics {
		list = append(list, p.Topics[i].ID)
	}
	return list
}

func evidenceNames(p *guide.Pack) (list []string) {
	for i := range p.Evidence {
		list = append(list, p.Evidence[i].ID)
	}
	return list
}
