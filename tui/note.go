package tui

import (
	"slices"
	"time"

	"toiawase/guide"
	"toiawase/tui/widget"
)

// newContactForm asks for a contact: with whom, when, and its number.
func newContactForm(s *state) *form {
	return newForm(s, func() []part {
		w := s.words().Case
		return []part{
			{ask: w.AskChannel, items: s.channels()},
			{ask: w.AskWhen, hint: w.HintWhen, example: w.ExamplePast, optional: true, check: s.checkPast},
			{ask: w.AskNumber, hint: w.HintNumber, optional: true},
		}
	}, func(said []string) error { return s.contacted(said[0], s.momentOf(said[1]), said[2]) })
}

// contacted notes a contact; the clocks start there.
func (s *state) contacted(channel string, at time.Time, number string) error {
	next, err := s.walk.WithTime(s.now()).Contacted(channel, at, number)
	if err == nil {
		s.set(next)
	}
	return err
}

// newNumberForm asks for the number of the last contact.
func newNumberForm(s *state) *form {
	return newForm(s, func() []part {
		return []part{{ask: s.words().Case.AskNumber}}
	}, func(said []string) error {
		last, ok := s.numberless()
		if !ok {
			return nil
		}
		return s.contacted(last.Key, last.Time, said[0])
	})
}

// newReplyForm asks for an answer: from whom, if several were contacted.
func newReplyForm(s *state) *form {
	return newForm(s, func() []part {
		return s.from(part{ask: s.words().Case.AskReply, long: true})
	}, func(said []string) error {
		s.log(guide.Event{Kind: guide.EventReply, Channel: s.sender(said, 1), Text: said[len(said)-1]})
		return nil
	})
}

// newPromiseForm asks for a promise and its day.
func newPromiseForm(s *state) *form {
	return newForm(s, func() []part {
		w := s.words().Case
		return s.from(part{ask: w.AskPromise, long: true},
			part{ask: w.AskDay, hint: w.HintDay, example: w.Example, optional: true, check: s.checkComing})
	}, func(said []string) error {
		e := guide.Event{Kind: guide.EventPromise, Channel: s.sender(said, 2), Text: said[len(said)-2]}
		if v, err := s.parse(said[len(said)-1]); err == nil {
			e.Due = v.Time
		}
		s.log(e)
		return nil
	})
}

// newNoteForm asks for a note.
func newNoteForm(s *state) *form {
	return newForm(s, func() []part {
		return []part{{ask: s.words().Case.AskNote, long: true}}
	}, func(said []string) error {
		s.log(guide.Event{Kind: guide.EventNote, Text: said[0]})
		return nil
	})
}

// from puts the question who it was before others, if there is a choice.
func (s *state) from(parts ...part) []part {
	list := s.reached()
	if len(list) < 2 {
		return parts
	}
	var items []widget.Item
	for _, id := range list {
		items = append(items, widget.Item{ID: id, Label: s.channelName(id)})
	}
	return append([]part{{ask: s.words().Case.AskSender, items: items}}, parts...)
}

// sender is who it was: as told before the n texts, or the only one contacted.
func (s *state) sender(said []string, n int) string {
	if len(said) > n {
		return said[0]
	}
	if list := s.reached(); len(list) == 1 {
		return list[0]
	}
	return ""
}

// reached lists the channels of earlier contacts, the last first.
func (s *state) reached() (list []string) {
	var walk guide.Session
	if s.walk != nil {
		walk = *s.walk
	}
	for _, e := range slices.Backward(s.kept.now().Events(walk)) {
		if e.Kind == guide.EventContacted && !slices.Contains(list, e.Channel) {
			list = append(list, e.Channel)
		}
	}
	return list
}

// channels are the rows of all channels, those that the advice names first.
func (s *state) channels() (items []widget.Item) {
	w, rec := s.words().Case, s.walk.Recommend()
	var advised []*guide.Channel
	if rec.First != nil {
		advised = append(advised, rec.First.Channel)
	}
	for _, o := range slices.Concat(rec.Fallbacks, rec.Last) {
		advised = append(advised, o.Channel)
	}
	for _, ch := range advised {
		items = append(items, widget.Item{ID: ch.ID, Group: w.Usual, Label: s.in(ch.Name)})
	}
	for i := range s.pack.Channels {
		if ch := &s.pack.Channels[i]; !slices.Contains(advised, ch) {
			items = append(items, widget.Item{ID: ch.ID, Group: w.Other, Label: s.in(ch.Name)})
		}
	}
	return items
}

// parse reads a time as people write it; a time of day alone is one of today.
func (s *state) parse(text string) (guide.Value, error) {
	f, now := &guide.Fact{Kind: guide.KindWhen}, s.now().In(guide.Japan)
	v, err := f.Parse(text, now)
	if err == nil {
		return v, nil
	}
	if today, bad := f.Parse("今日 "+text, now); bad == nil {
		return today, nil
	}
	return v, err
}

// momentOf is the time of a contact: now if nothing was typed. Of a day
// without a time it is noon, but not later than now.
func (s *state) momentOf(text string) time.Time {
	now := s.now()
	v, err := s.parse(text)
	if err != nil {
		return now
	}
	at := v.Time
	if !v.Clock {
		at = at.Add(12 * time.Hour)
		if at.After(now) && midnight(at).Equal(midnight(now)) {
			at = now
		}
	}
	return at
}

// checkPast refuses what is no time, and doubts one to come.
func (s *state) checkPast(text string) (wrong string, once bool) {
	if wrong := s.noTime(text); wrong != "" {
		return wrong, false
	}
	if at := s.momentOf(text); at.After(s.now()) {
		return s.words().Case.Future(s.when(at, true)), true
	}
	return "", false
}

// checkComing refuses what is no day, and doubts one that has passed.
func (s *state) checkComing(text string) (wrong string, once bool) {
	if wrong := s.noTime(text); wrong != "" {
		return wrong, false
	}
	if v, _ := s.parse(text); midnight(v.Time).Before(midnight(s.now())) {
		return s.words().Case.Past(s.when(v.Time, false)), true
	}
	return "", false
}

// noTime says why a text cannot be read as a time.
func (s *state) noTime(text string) string {
	_, err := s.parse(text)
	if err == nil {
		return ""
	}
	return s.inWords(err)
}
