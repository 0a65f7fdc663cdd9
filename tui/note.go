package tui

import (
	"errors"
	"slices"
	"time"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// newContactForm asks for a contact: with whom, when, and its number.
func newContactForm(s *state) *form {
	return newForm(s, sheet.DeedContact, func() []part {
		w := s.words().Case
		return []part{
			{ask: w.AskChannel, items: s.channels()},
			{ask: w.AskWhen, hint: w.HintWhen, example: w.ExamplePast, optional: true, check: s.checkPast},
			{ask: w.AskNumber, hint: w.HintNumber, optional: true},
		}
	}, func(said []string) error { return s.contacted(said[0], s.momentOf(said[1]), said[2]) })
}

// contacted notes a contact; the clocks start there.
func (s *keeping) contacted(channel string, at time.Time, number string) error {
	next, err := s.walk.WithTime(s.now()).Contacted(channel, at, number)
	if err == nil {
		s.set(next)
	}
	return err
}

// newNumberForm asks for the number of the last contact.
func newNumberForm(s *state) *form {
	return newForm(s, sheet.DeedNumber, func() []part {
		w := s.words().Case
		return []part{{ask: w.AskNumber, hint: w.HintNumber, optional: true}}
	}, func(said []string) error {
		if s.walk == nil || said[0] == "" {
			return nil
		}
		last, ok := sheet.Numberless(*s.walk)
		if !ok {
			return nil
		}
		return s.contacted(last.Key, last.Time, said[0])
	})
}

// newReplyForm asks for an answer: from whom, if several were contacted, of
// which kind, by when something is to happen, and when the answer came. One
// that names a day is a promise.
func newReplyForm(s *state) *form {
	return newForm(s, sheet.DeedReply, func() []part {
		w := s.words().Case
		kind := part{ask: s.say().Case.AskReply, items: rowItems(sheet.Replies(s.lang))}
		came := part{ask: w.AskCame, hint: w.HintCame, example: w.ExamplePast, optional: true, check: s.checkPast}
		return s.from(kind, part{ask: w.AskReply, long: true, optional: true}, s.dayPart(w.AskNext, w.HintNext), came)
	}, func(said []string) error {
		n := len(said)
		e, day, came := sheet.Replied(said[n-4]), said[n-2], said[n-1]
		e.Channel, e.Text = s.sender(said, 4), said[n-3]
		if came != "" {
			e.At = s.momentOf(came)
		}
		s.answered(e, day)
		return nil
	})
}

// newPromiseForm asks for a promise and its day.
func newPromiseForm(s *state) *form {
	return newForm(s, sheet.DeedPromise, func() []part {
		w := s.words().Case
		return s.from(part{ask: w.AskPromise, long: true}, s.dayPart(w.AskDay, w.HintDay))
	}, func(said []string) error {
		s.answered(guide.Event{Kind: guide.EventPromise, Channel: s.sender(said, 2), Text: said[len(said)-2]}, said[len(said)-1])
		return nil
	})
}

func (s *voice) dayPart(ask, hint string) part {
	return part{ask: ask, hint: hint, example: s.words().Case.Example, optional: true, check: s.checkComing}
}

// answered notes what somebody said, and the time, if one was named.
func (s *keeping) answered(e guide.Event, day string) {
	if v, err := guide.ParseComing(s.lang, day, s.now()); err == nil {
		e.Kind, e.Due = guide.EventPromise, v.Time
	}
	s.log(e)
}

// newClosingForm asks how the case ended, and closes it.
func newClosingForm(s *state) *form {
	return newForm(s, sheet.DeedClose, func() []part {
		return []part{{ask: s.say().Case.AskEnding, items: rowItems(sheet.Endings(s.lang))}}
	}, func(said []string) error {
		s.log(guide.Event{Kind: guide.EventClosed, Ending: guide.Ending(said[0])})
		s.notice = s.words().Undo.Solved
		return nil
	})
}

// rowItems are the items of rows to choose from.
func rowItems(rows []sheet.Row) (items []widget.Item) {
	for _, row := range rows {
		items = append(items, widget.Item{ID: row.ID, Label: row.Label})
	}
	return items
}

// newNoteForm asks for a note.
func newNoteForm(s *state) *form {
	return newForm(s, sheet.DeedNote, func() []part {
		return []part{{ask: s.words().Case.AskNote, long: true}}
	}, func(said []string) error {
		s.log(guide.Event{Kind: guide.EventNote, Text: said[0]})
		return nil
	})
}

// from puts the question who it was before others, if there is a choice.
func (s *keeping) from(parts ...part) []part {
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
func (s *keeping) sender(said []string, n int) string {
	if len(said) > n {
		return said[0]
	}
	return s.kept.now().Sender(s.session())
}

// reached lists the channels of earlier contacts, the last first.
func (s *keeping) reached() []string { return s.kept.now().Reached(s.session()) }

// channels are the rows of all channels: those that the advice names first,
// then those that people of this matter turn to.
func (s *walker) channels() (items []widget.Item) {
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
	var usual []string
	if told := s.pack.Fact(s.pack.Header.Contact.Channel); told != nil {
		for _, c := range s.walk.Choices(told) {
			usual = append(usual, c.ID)
		}
	}
	others := len(items)
	for i := range s.pack.Channels {
		if ch := &s.pack.Channels[i]; !slices.Contains(advised, ch) {
			items = append(items, widget.Item{ID: ch.ID, Group: w.Other, Label: s.in(ch.Name)})
		}
	}
	slices.SortStableFunc(items[others:], func(a, b widget.Item) int {
		return b2i(slices.Contains(usual, b.ID)) - b2i(slices.Contains(usual, a.ID))
	})
	return items
}

// parse reads a time as people write it; a time of day alone is one of today.
func (s *voice) parse(text string) (guide.Value, error) {
	f := guide.Fact{Kind: guide.KindWhen, Ahead: "yes", Unknown: "no"}
	return f.ParseIn(s.lang, text, s.now())
}

// momentOf is the time of a contact: now if nothing was typed. Of a day
// without a time it is noon, but not later than now.
func (s *voice) momentOf(text string) time.Time {
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
func (s *voice) checkPast(text string) (wrong string, once bool) {
	if _, err := s.parse(text); err != nil {
		return s.inWords(err), false
	}
	if at := s.momentOf(text); at.After(s.now()) {
		return s.words().Case.Future(s.when(at, true)), true
	}
	return "", false
}

// checkComing refuses what is no time, and doubts one that has passed.
func (s *voice) checkComing(text string) (wrong string, once bool) {
	v, err := guide.ParseComing(s.lang, text, s.now())
	var bad *guide.InputError
	switch {
	case errors.As(err, &bad) && bad.Days != nil:
		return s.inWords(err), false
	case err != nil:
		return s.words().Case.NoDay, false
	case v.Clock && v.Time.Before(s.now()) || midnight(v.Time).Before(midnight(s.now())):
		return s.words().Case.Past(s.when(v.Time, v.Clock)), true
	}
	return "", false
}

// log notes an event of the case in progress; it is saved like an answer.
func (s *keeping) log(e guide.Event) {
	s.kept.events = append(s.kept.events, e.Noted(s.now()))
	s.logged()
}

// logged has the advice follow what is noted in the case in progress.
func (s *keeping) logged() {
	if s.walk != nil {
		s.set(s.walk.WithLog(s.kept.now().Log))
		s.kept.walk = s.walk
	}
	s.keeper.touch(s.kept, s.now())
}

// channelName names a channel of the case in progress; by its id if its pack
// is gone.
func (s *keeping) channelName(id string) string {
	if p := s.packs.Pack(s.kept.now().Pack); p != nil {
		if ch := p.Channel(id); ch != nil {
			return s.in(ch.Name)
		}
	}
	return id
}
