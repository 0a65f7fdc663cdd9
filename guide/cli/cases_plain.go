package cli

import (
	"slices"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/sheet"
	"toiawase/guide/store"
)

// shelved lists the cases that can be read; none where nothing is kept. Why
// there are none is told once.
func (w plainHome) shelved() []guide.Case {
	if !w.shelf.on || w.app.dataFolder() == "" {
		return nil
	}
	st, err := w.shelf.folder.Store()
	if err != nil {
		if !w.shelf.told[""] {
			w.shelf.told[""] = true
			w.app.complain(newFault(w.app.caseWords().NoStore, one(reason(err)), nil))
		}
		return nil
	}
	list, problems := st.List()
	plainCases(w).tellProblems(problems)
	return list
}

// files are the open cases, those that are due first, and the number of closed
// ones.
func (w plainHome) files() (open []sheet.File, closed int) {
	var all []keep.File
	for _, c := range w.shelved() {
		if c.Open() {
			all = append(all, caseFiles{w.app}.replayed(c))
		} else {
			closed++
		}
	}
	keep.Order(all)
	for _, k := range all {
		open = append(open, caseFiles{w.app}.file(k))
	}
	return open, closed
}

// otherCases are the open cases that home has no row for, or the closed ones.
func (w plainHome) otherCases(open bool) (list []sheet.File) {
	if list, _ = w.files(); open {
		return list[min(len(list), sheet.MaxCases):]
	}
	list = nil
	for _, c := range w.shelved() {
		if !c.Open() {
			list = append(list, caseFiles{w.app}.file(caseFiles{w.app}.replayed(c)))
		}
	}
	return list
}

// caseOf reads a case again.
func (w plainHome) caseOf(id string) (keep.File, bool) {
	if !w.shelf.on || !store.ValidID(id) {
		return keep.File{}, false
	}
	st, err := w.shelf.folder.Store()
	if err != nil {
		return keep.File{}, false
	}
	c, err := st.Load(id)
	plainCases(w).tellProblems(st.Problems())
	return caseFiles{w.app}.replayed(c), err == nil
}

// resume shows what is due and what happened, and goes on where the walk of a
// case stood. A result comes in short, and no fact is asked for again.
func (w plainHome) resume(id string) error {
	k, ok := w.caseOf(id)
	if !ok {
		w.app.complain(newFault(w.app.caseWords().NoCase, one(id), nil))
		return errBack
	}
	sh := caseFiles{w.app}.file(k).Sheet()
	w.gap()
	w.line(sh.Title)
	w.show(sh.Only("drift", "dues", "events"))
	if k.Walk.IsZero() {
		return errBack
	}
	w.takeUp(k)
	return w.goOn()
}

// takeUp goes on with the walk of a case. One step back leads to its answers.
func (w plainHome) takeUp(k keep.File) {
	w.reset(k.Walk)
	sh := &w.shelf
	sh.Kept, sh.last, sh.part, sh.done = keep.Park(k.Case, k.Walk), k.ID, false, !k.Open()
	w.now.brief = w.s.Position().Outcome != nil
	w.now.wished = w.now.brief || w.contacted() || w.s.Has(guide.InputFact, guide.FactWish)
	if w.now.brief || w.contacted() { // a message was shown, or can be
		w.now.skipped = w.missing()
	}
	for s, ok := w.s.Back(); ok; s, ok = s.Back() {
		w.back = append(w.back, moment{s: s, skipped: w.now.skipped, wished: w.now.wished})
	}
	slices.Reverse(w.back)
}

// contacted reports whether a contact was noted in this case.
func (w *plainWalk) contacted() bool {
	return slices.ContainsFunc(w.s.Inputs(), func(in guide.Input) bool { return in.Kind == guide.InputContacted })
}

// sent notes a contact with a channel, now, and says when to come back.
func (w plainEnd) sent(ch *guide.Channel) error {
	number, err := w.askNumber(ch)
	if err != nil {
		return err
	}
	now := w.app.env.Now()
	tell := func(s guide.Session) guide.Session {
		next, _ := s.Contacted(ch.ID, now.Truncate(time.Second), number) // askNumber has tried it
		return next
	}
	w.s = tell(w.s).WithTime(now)
	for i := range w.back { // going back takes answers back, not what happened
		w.back[i].s = tell(w.back[i].s)
	}
	w.now.skipped = append(slices.Clone(w.now.skipped), w.s.Pack().Header.Contact.Number) // it was asked for just now
	saved := plainCases(w).note()
	k := w.current()
	w.linef(w.say.Noted, caseFiles{w.app}.file(k).Event(guide.Event{Kind: guide.EventContacted, Channel: ch.ID, Text: number}))
	w.comeBack(k)
	if saved {
		w.linef(w.say.SeeAgain, plainCases(w).showCommand(k.ID))
	}
	return nil
}

// current is the case as it is now, on disk or not.
func (w *plainWalk) current() keep.File {
	c := w.shelf.Base
	if c.ID == "" {
		c = guide.NewCase("", w.s, w.app.env.Now())
	}
	return keep.File{Case: c, Walk: w.s, Dues: c.Dues(w.s)}
}

// comeBack says when to come back, and what to do then.
func (w plainEnd) comeBack(k keep.File) {
	dues := k.Dues
	for _, f := range dues {
		w.linef(w.say.ComeBack, caseFiles{w.app}.dueText(k, f))
	}
	if len(dues) == 0 {
		w.line(words.SheetsIn(w.lang).Case.NoDue)
	}
}

// askNumber asks for an inquiry number, which is optional.
func (w plainEnd) askNumber(ch *guide.Channel) (string, error) {
	for {
		w.line(w.say.AskNumber)
		said, text := w.ask()
		switch said {
		case sayBack:
			return "", errBack
		case sayLang:
			w.other()
		case sayText:
			text, err := w.readNumber(ch, text)
			if err == nil {
				return text, nil
			}
			plainAsk(w).refused(err)
		case sayHelp:
		default:
			return "", nil
		}
	}
}

// readNumber reads an inquiry number as the pack's own fact would.
func (w plainEnd) readNumber(ch *guide.Channel, text string) (string, error) {
	if f := w.s.Pack().Fact(w.s.Pack().Header.Contact.Number); f != nil {
		v, err := f.Parse(text, w.s.At())
		if err != nil {
			return "", err
		}
		text = v.Text
	}
	_, err := w.s.Contacted(ch.ID, w.app.env.Now(), text)
	return text, err
}

// settled closes the case, or opens it again.
func (w plainEnd) settled(kind guide.EventKind, say string) bool {
	e := guide.Event{Kind: kind}
	if kind == guide.EventClosed {
		e.Ending = guide.EndedSolved // the deed says so
	}
	if !plainCases(w).note(e) {
		return false
	}
	w.line(say)
	return true
}
