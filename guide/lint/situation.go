package lint

import (
	"iter"
	"time"

	"toiawase/guide"
)

// situations yields an outcome in every situation of its user: each value of
// the choices that the pack asks about before an outcome, with no earlier
// contact, a fresh one and an old one.
func situations(end guide.Session) iter.Seq[guide.Session] {
	return func(yield func(guide.Session) bool) {
		out := end.Position().Outcome
		if out == nil {
			return
		}
		vary(end, asked(end), func(s guide.Session) bool {
			if s.Position().Outcome != out {
				return true // this situation leads elsewhere
			}
			return yield(s) && contacts(s, yield)
		})
	}
}

// asked lists the choice facts that the pack asks about the situation, without
// those that tell of an earlier contact.
func asked(s guide.Session) (list []*guide.Fact) {
	p := s.Pack()
	flow := p.Topic(p.Header.Before)
	if flow == nil {
		return nil
	}
	for i := range flow.Steps {
		f := p.Fact(flow.Steps[i].Ask)
		if f != nil && f.Kind == guide.KindChoice && f.ID != p.Header.Contact.Channel {
			list = append(list, f)
		}
	}
	return list
}

// vary gives the facts every combination of their values.
func vary(s guide.Session, facts []*guide.Fact, yield func(guide.Session) bool) bool {
	if len(facts) == 0 {
		return yield(s)
	}
	f := facts[0]
	for _, c := range s.Choices(f) {
		next, err := s.Give(f.ID, c.ID)
		if err == nil && !vary(next, facts[1:], yield) {
			return false
		}
	}
	if next, err := s.GiveUnknown(f.ID); err == nil {
		return vary(next, facts[1:], yield)
	}
	return true
}

// ago are the ages of an earlier contact that are tried: within every waiting
// time, and past it.
var ago = []time.Duration{time.Hour, 100 * time.Hour}

// contacts yields the session with an earlier contact by the channel that it
// recommends.
func contacts(s guide.Session, yield func(guide.Session) bool) bool {
	first := s.Recommend().First
	if first == nil {
		return true
	}
	for _, d := range ago {
		next, err := s.Contacted(first.Channel.ID, s.At().Add(-d), "")
		if err == nil && next.Position().Outcome == s.Position().Outcome && !yield(next) {
			return false
		}
	}
	return true
}
