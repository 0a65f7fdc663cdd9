package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/sheet"
)

// plainEnd shows what a walk comes to, and does what is wanted then.
type plainEnd struct{ *plainWalk }

// result shows what the walk comes to, and then, as long as somebody is there,
// what else they want to see or to note. The emergency comes first, unless it
// was shown just now.
func (w plainEnd) result(alarmed bool) error {
	for _, sh := range w.comesTo(!alarmed && !w.now.chosen) {
		w.show(sh)
	}
	if w.now.chosen || !w.now.brief && !w.s.Position().Outcome.Solved {
		writeMessage(w.app.out, w.s)
	}
	if w.ended {
		return errQuit
	}
	return w.after(w.s.Channel(), w.others())
}

// comesTo is what the walk comes to, besides the message. Once a contact was
// noted the clocks of a message sent now are left out.
func (w plainEnd) comesTo(alarm bool) (list []sheet.Sheet) {
	advice := sheet.Advice(w.s)
	switch {
	case w.now.chosen:
		return append(list, sheet.Chosen(w.s, w.s.Channel()))
	case w.now.brief && !w.current().Open():
		advice = sheet.Sheet{}
	case w.now.brief:
		advice = sheet.Short(w.s)
	}
	if w.contacted() {
		advice = advice.Without("clocks")
	}
	if alarm {
		list, advice = append(list, sheet.Emergency(w.s)), advice.Without("taken_off")
	}
	return append(list, advice.Without("emergency"))
}

// after asks what else is wanted; ch is the channel whose message was shown.
// Only a word leaves: an empty line says again what can be done, and further
// ones what may be typed.
func (w plainEnd) after(ch *guide.Channel, others []*guide.Channel) error {
	w.offer(ch, others)
	for empty := false; ; {
		said, text := w.askOne(len(w.deeds(ch, others)))
		again := empty && said == sayNothing
		empty = said == sayNothing
		switch said {
		case sayEnd, sayQuit:
			return errQuit
		case sayBack:
			return plainAsk(w).leave()
		case sayLang:
			w.other()
			return nil
		case sayHelp:
			w.help()
		case sayText:
			if done, err := w.do(ch, others, text); done || err != nil {
				return err
			}
		}
		switch {
		case w.ended:
		case again:
			w.hint(others)
		default:
			w.offer(ch, others)
		}
	}
}

// others are the channels with a message of their own, besides that shown.
func (w plainEnd) others() (list []*guide.Channel) {
	for _, ch := range w.s.Offered() {
		if ch != sheet.Recipient(w.s) {
			list = append(list, ch)
		}
	}
	return list
}

// The deeds after a result, besides looking at another message.
const (
	deedAll    = "all"
	deedFill   = "fill"
	deedWish   = "wish"
	deedSent   = "sent"
	deedReply  = "reply"
	deedSolved = "solved"
	deedClose  = "close"
	deedReopen = "reopen"
	deedSource = "sources"
	deedCopy   = "copy"
	deedSave   = "save"
	deedMend   = "mend"
)

// deeds are what can be done after the result, in the order offered. What
// happened can be noted where the walk is kept.
func (w plainEnd) deeds(ch *guide.Channel, others []*guide.Channel) []sheet.Row {
	list := w.more()
	for _, other := range others {
		name := other.Name.In(w.lang)
		if w.shelf.on {
			name = fmt.Sprintf(w.say.Write, name)
		}
		list = append(list, sheet.Row{ID: other.ID, Label: name})
	}
	if w.shelf.on && w.current().Open() {
		if ch != nil {
			list = append(list, sheet.Row{ID: deedSent, Label: w.say.Sent})
		}
		if len(w.s.Contacts()) > 0 {
			list = append(list, sheet.Row{ID: deedReply, Label: w.say.Reply})
		}
		list = append(list, sheet.Row{ID: deedSolved, Label: w.say.Solved}, sheet.Row{ID: deedClose, Label: w.say.Close})
	} else if w.shelf.on {
		list = append(list, sheet.Row{ID: deedReopen, Label: w.say.Reopen})
	}
	list = append(list, sheet.Row{ID: deedSource, Label: w.say.Sources})
	return append(list, plainLetter(w).deeds()...)
}

// more are the deeds that lead to more of a result that is kept: all of it where
// it was in short, and what was not said yet.
func (w plainEnd) more() (list []sheet.Row) {
	if w.now.brief {
		list = append(list, sheet.Row{ID: deedAll, Label: w.say.All})
	}
	if !w.shelf.on || !w.current().Open() {
		return list
	}
	if n := len(w.missing()); n > 0 {
		list = append(list, sheet.Row{ID: deedFill, Label: fmt.Sprintf(w.say.Fill, n)})
	}
	if w.now.brief && !w.contacted() && len(w.s.Wishes()) > 1 && !w.s.Has(guide.InputFact, guide.FactWish) {
		list = append(list, sheet.Row{ID: deedWish, Label: w.say.Choose})
	}
	return list
}

func (w plainEnd) offer(ch *guide.Channel, others []*guide.Channel) {
	w.gap()
	for i, o := range w.deeds(ch, others) {
		fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, o.Label)
	}
	w.hint(others)
}

// hint says what may be typed after the result.
func (w plainEnd) hint(others []*guide.Channel) {
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
func (w plainEnd) do(ch *guide.Channel, others []*guide.Channel, text string) (done bool, err error) {
	list := w.deeds(ch, others)
	o, ok := pick(list, w.deed(text))
	if !ok {
		if deed := w.deed(text); !w.shelf.on && (deed == deedSent || deed == deedSolved) {
			w.line(w.say.NotKept)
		}
		return false, nil
	}
	switch o.ID {
	case deedSent:
		if err := w.sent(ch); !errors.Is(err, errBack) {
			return false, err
		}
		return false, nil
	case deedReply:
		return plainReply(w).reply() == nil, nil
	case deedClose:
		if plainReply(w).close() == nil {
			return true, errQuit
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
	case deedSource:
		sources := sheet.Sources(w.s)
		w.line(sources.Title)
		w.gap()
		w.show(sources)
		return false, nil
	case deedCopy, deedSave, deedMend:
		return plainLetter(w).do(o.ID), nil
	case deedAll, deedFill, deedWish:
		w.reach(o.ID)
		return true, nil
	}
	return true, w.choose(o.ID)
}

// reach makes a deed that leads to more of the result the next step; one step
// back returns to the result.
func (w plainEnd) reach(deed string) {
	w.remember()
	switch deed {
	case deedAll:
		w.now.brief = false
	case deedFill:
		w.now.skipped, w.listed = nil, false
	case deedWish:
		w.now.wished = false
	}
}

// deed is the deed that was named in other words, in either language; else the
// words as they are.
func (w plainEnd) deed(text string) string {
	said := strings.ToLower(narrow(text))
	for _, lang := range guide.Langs {
		say := words.PlainIn(lang)
		for deed, list := range map[string][]string{
			deedAll: say.SayAll, deedFill: say.SayFill, deedWish: say.SayWish,
			deedSent: say.SaySent, deedReply: say.SayReply, deedSolved: say.SaySolved,
			deedClose: say.SayClose, deedReopen: say.SayReopen, deedSource: say.SaySources,
			deedCopy: say.SayCopy, deedSave: say.SaySave, deedMend: say.SayMend,
		} {
			if said == deed || slices.Contains(list, said) {
				return deed
			}
		}
	}
	return text
}

// choose writes the message for another channel; the rest of the result stays
// as it was shown.
func (w plainEnd) choose(id string) error {
	next, err := w.s.Choose(id)
	if err != nil {
		return err
	}
	w.advance(next)
	w.now.chosen, w.now.brief = true, false
	return nil
}
