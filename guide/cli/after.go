package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
)

// result shows what the walk comes to, and then, as long as somebody is there,
// what else they want to see or to note. The emergency comes first, unless it
// was shown just now.
func (w *plainWalk) result(alarmed bool) error {
	r := newReport(w.app.out, w.s)
	switch {
	case w.now.chosen:
		r.chosen(w.s.Channel())
	case !alarmed:
		r.emergency()
		fallthrough
	default:
		r.advice(!w.contacted())
	}
	if w.ended {
		return errQuit
	}
	return w.after(w.s.Channel(), w.others())
}

// after asks what else is wanted; ch is the channel whose message was shown.
func (w *plainWalk) after(ch *guide.Channel, others []*guide.Channel) error {
	w.offer(ch, others)
	for {
		said, text := w.ask()
		switch said {
		case sayBack:
			return w.leave()
		case sayLang:
			w.other()
			return nil
		case sayHelp:
		case sayText:
			if done, err := w.do(ch, others, text); done || err != nil {
				return err
			}
		default:
			return errQuit
		}
		if !w.ended {
			w.offer(ch, others)
		}
	}
}

// others are the channels with a message of their own, besides that shown.
func (w *plainWalk) others() (list []*guide.Channel) {
	for _, ch := range w.s.Offered() {
		if ch != w.s.Channel() {
			list = append(list, ch)
		}
	}
	return list
}

// The deeds after a result, besides looking at another message.
const (
	deedSent   = "sent"
	deedSolved = "solved"
	deedReopen = "reopen"
)

// deeds are what can be done after the result, in the order offered. What
// happened can be noted where the walk is kept.
func (w *plainWalk) deeds(ch *guide.Channel, others []*guide.Channel) (list []option) {
	for _, other := range others {
		name := other.Name.In(w.lang)
		if w.shelf.on {
			name = fmt.Sprintf(w.say.Write, name)
		}
		list = append(list, option{other.ID, name})
	}
	switch {
	case !w.shelf.on:
		return list
	case !w.current().Open():
		return append(list, option{deedReopen, w.say.Reopen})
	case ch != nil:
		list = append(list, option{deedSent, w.say.Sent})
	}
	return append(list, option{deedSolved, w.say.Solved})
}

func (w *plainWalk) offer(ch *guide.Channel, others []*guide.Channel) {
	w.gap()
	for i, o := range w.deeds(ch, others) {
		fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, o.label)
	}
	switch {
	case w.shelf.on:
		w.line(w.say.AfterKept)
	case len(others) == 0:
		w.line(w.say.AfterAlone)
	default:
		w.line(w.say.After)
	}
}

// do does what was chosen after the result; done ends the asking there.
func (w *plainWalk) do(ch *guide.Channel, others []*guide.Channel, text string) (done bool, err error) {
	list := w.deeds(ch, others)
	o, ok := pick(list, w.deed(text))
	if !ok {
		if deed := w.deed(text); !w.shelf.on && (deed == deedSent || deed == deedSolved) {
			w.line(w.say.NotKept)
		}
		return false, nil
	}
	switch o.id {
	case deedSent:
		if err := w.sent(ch); !errors.Is(err, errBack) {
			return false, err
		}
		return false, nil
	case deedSolved:
		if w.settled(guide.EventClosed, w.say.SolvedNow) {
			return true, errQuit
		}
		return false, nil
	case deedReopen:
		w.settled(guide.EventReopened, w.say.ReopenedNow)
		return false, nil
	}
	return true, w.choose(o.id)
}

// deed is the deed that was named in other words, in either language; else the
// words as they are.
func (w *plainWalk) deed(text string) string {
	said := strings.ToLower(narrow(text))
	for _, lang := range guide.Langs {
		say := words.PlainIn(lang)
		for deed, list := range map[string][]string{deedSent: say.SaySent, deedSolved: say.SaySolved, deedReopen: say.SayReopen} {
			if said == deed || slices.Contains(list, said) {
				return deed
			}
		}
	}
	return text
}

// choose writes the message for another channel; the rest of the result stays
// as it was shown.
func (w *plainWalk) choose(id string) error {
	next, err := w.s.Choose(id)
	if err != nil {
		return err
	}
	w.advance(next)
	w.now.chosen = true
	return nil
}
