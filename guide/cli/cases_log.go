package cli

import (
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
)

// caseLogger notes what happened in a case.
type caseLogger struct{ caseFiles }

// maxNote is the length of the longest text that is noted, in characters.
const maxNote = 2000

// logKinds are the kinds that can be noted, as they are typed.
var logKinds = map[string]guide.EventKind{
	"sent": guide.EventContacted, "contacted": guide.EventContacted,
	"reply": guide.EventReply, "promise": guide.EventPromise, "note": guide.EventNote, "missed": guide.EventMissed,
	"closed": guide.EventClosed, "solved": guide.EventClosed, "reopened": guide.EventReopened,
}

// kindNames are the kinds that are offered, in the order of a case's life.
var kindNames = []string{"sent", "missed", "reply", "promise", "note", "closed", "reopened"}

// caseLogCommand is "toiawase cases log ID KIND TEXT".
func caseLogCommand(a *app) *command {
	var said entry
	w := a.caseWords()
	c := &command{
		use:    "log ID " + strings.Join(kindNames, "|") + " [TEXT…]",
		about:  w.Log,
		check:  func(args []string) error { return need(a, args, "ID", "KIND") },
		words:  caseLogger{caseFiles{a}}.completeLog,
		values: map[string]completer{"channel": caseFiles{a}.completeCaseChannel, "kind": fixed(named(guide.ReplyKinds)...), "ended": fixed(named(guide.Endings)...)},
		run:    func(args []string) error { return caseLogger{caseFiles{a}}.caseLog(args, said) },
	}
	c.flags.StringVar(&said.due, "due", "", w.FlagDue)
	c.flags.StringVar(&said.time, "time", "", w.FlagTime)
	c.flags.StringVar(&said.channel, "channel", "", w.FlagChannel)
	c.flags.StringVar(&said.number, "number", "", w.FlagNumber)
	c.flags.StringVar(&said.kind, "kind", "", w.FlagKind)
	c.flags.StringVar(&said.ended, "ended", "", w.FlagEnded)
	return c
}

// entry is what is to be noted.
type entry struct {
	due, time, channel, number, kind, ended string
	event                                   guide.Event
}

// named are the names of kinds or endings.
func named[T ~string](list []T) (names []string) {
	for _, x := range list {
		names = append(names, string(x))
	}
	return names
}

func (a caseLogger) caseLog(args []string, said entry) error {
	kind, ok := logKinds[args[1]]
	if !ok {
		return unknownName(a.app, a.caseWords().BadKind, args[1], kindNames)
	}
	said.event.Kind = kind
	if err := a.readEntry(&said, args[1], args[2:]); err != nil {
		return err
	}
	s, k, err := a.oneCase(args[0])
	if err != nil {
		return err
	}
	if err := a.checkChannel(k, &said); err != nil {
		return err
	}
	c, err := s.Update(k.ID, func(c guide.Case) (guide.Case, error) { return a.noted(c, said) })
	a.caseProblems(s.Problems())
	if err != nil {
		return a.caseFault(err, k.ID)
	}
	a.tellLogged(a.replayed(c), said.event)
	return nil
}

// readEntry reads the text and the flags, and checks that they fit the kind.
func (a caseLogger) readEntry(said *entry, kind string, args []string) error {
	w, text := a.caseWords(), strings.Join(args, " ")
	if text == "-" {
		data, err := io.ReadAll(io.LimitReader(a.env.Stdin, 8*maxNote))
		if err != nil {
			return newFault(a.words.NoInput, one(err.Error()), nil)
		}
		text = string(data)
	}
	said.event.Text = a.withoutSecrets(strings.TrimSpace(cleanText(text)))
	said.number = printable(said.number)
	promise, sent := said.event.Kind == guide.EventPromise, said.event.Kind == guide.EventContacted
	if err := a.readHow(said, kind); err != nil {
		return err
	}
	switch {
	case utf8.RuneCountInString(said.event.Text) > maxNote:
		return newFault(w.TooLong, nil, nil)
	case said.due != "" && !promise:
		return newFault(w.OnlyFor, []any{"--due", "promise"}, nil)
	case said.number != "" && !sent:
		return newFault(w.OnlyFor, []any{"--number", "sent"}, nil)
	case said.event.Text == "" && (kind == "note" || promise && said.due == ""):
		return newFault(a.words.NeedArg, one("TEXT"), nil)
	}
	return a.readTimes(said)
}

// readHow reads the kind of a reply, or how a case ended. "solved" closes a
// case that is solved.
func (a caseLogger) readHow(said *entry, kind string) error {
	e := &said.event
	if kind == "solved" && said.ended == "" {
		said.ended = string(guide.EndedSolved)
	}
	for _, f := range []struct {
		flag, value, with string
		fits              bool
		names             []string
	}{
		{"--kind", said.kind, "reply", e.Kind == guide.EventReply, named(guide.ReplyKinds)},
		{"--ended", said.ended, "closed", e.Kind == guide.EventClosed, named(guide.Endings)},
	} {
		switch {
		case f.value == "":
		case !f.fits:
			return newFault(a.caseWords().OnlyFor, []any{f.flag, f.with}, nil)
		case !slices.Contains(f.names, f.value):
			return newFault(a.words.BadValue, []any{f.flag, f.value}, one(f.flag+" "+strings.Join(f.names, "|")))
		}
	}
	e.Reply, e.Ending = guide.ReplyKind(said.kind), guide.Ending(said.ended)
	return nil
}

// readTimes reads when it was, and the time of a promise, in the forms in which
// people write them.
func (a caseLogger) readTimes(said *entry) error {
	now := a.env.Now()
	if said.time != "" {
		was := guide.Fact{Kind: guide.KindWhen, Ahead: "yes", Unknown: "no"} // a time of day alone is one of today
		v, err := was.ParseIn(a.lang, said.time, now)
		if err != nil {
			return a.badTime(said.time, err)
		}
		said.event.At = v.Time
	}
	if said.due != "" {
		v, err := guide.ParseComing(a.lang, said.due, now)
		if err != nil {
			return a.badTime(said.due, err)
		}
		said.event.Due = v.Time
	}
	return nil
}

// badTime says why a time was not understood.
func (a caseLogger) badTime(text string, err error) error {
	bad := newFault(a.caseWords().BadDate, one(text), nil)
	var input *guide.InputError
	if errors.As(err, &input) && (input.Days != nil || input.Problem == guide.ProblemNoSuchDay) {
		return &fault{bad.what, words.Refused(input, a.lang)}
	}
	return bad
}

// checkChannel refuses a channel that the pack does not have; a message that
// was sent went through the recommended one unless something else is said.
func (a caseLogger) checkChannel(k keep.File, said *entry) error {
	said.event.Channel = printable(said.channel)
	answer := said.event.Kind == guide.EventReply || said.event.Kind == guide.EventPromise
	if said.channel == "" && answer {
		said.event.Channel = k.Sender(k.Walk)
	}
	if k.Walk.IsZero() {
		return nil // nobody knows the channels
	}
	if said.channel == "" {
		tried := said.event.Kind == guide.EventContacted || said.event.Kind == guide.EventMissed
		if ch := k.Walk.Channel(); ch != nil && tried {
			said.event.Channel = ch.ID
		}
		return nil
	}
	p := k.Walk.Pack()
	if p.Channel(said.channel) != nil {
		return nil
	}
	var known []string
	for i := range p.Channels {
		known = append(known, p.Channels[i].ID)
	}
	return unknownName(a.app, a.words.NoChannel, said.channel, known)
}

// noted is the case with an entry. A contact is part of the walk, because the
// advice follows from it; what is said beside it becomes a note.
func (a caseLogger) noted(c guide.Case, said entry) (guide.Case, error) {
	now, e := a.env.Now(), said.event
	if e.Kind != guide.EventContacted {
		return c.With(e, now), nil
	}
	if e.Channel == "" {
		return c, newFault(a.words.NoValue, one("--channel"), one("--channel"))
	}
	at := e.At
	if at.IsZero() {
		at = now
	}
	c, err := c.Contacted(a.replayed(c).Walk, e.Channel, at, said.number, now)
	var bad *guide.InputError
	if errors.As(err, &bad) {
		return c, newFault(a.caseWords().Secret, nil, one(problem(bad.Problem, a.lang)))
	} else if err != nil {
		return c, err
	}
	if e.Text != "" {
		e.Kind = guide.EventNote
		c = c.With(e, now)
	}
	return c, nil
}

// tellLogged says that the entry is kept, and when to come back.
func (a caseLogger) tellLogged(k keep.File, e guide.Event) {
	w := a.caseWords()
	what := a.file(k).Kind(e)
	if dues := k.Dues; len(dues) > 0 {
		a.complain(newFault(w.Logged, []any{k.ID, what}, one(a.file(k).When(dues[0]))))
		return
	}
	a.complain(newFault(w.LoggedNone, []any{k.ID, what}, nil))
}

// completeLog offers cases, then kinds.
func (a caseLogger) completeLog(args []string, typed string) ([]string, how) {
	switch len(args) {
	case 0:
		return a.completeCase(args, typed)
	case 1:
		var list []string
		for _, name := range kindNames {
			list = append(list, described(name, words.SheetsIn(a.lang).Case.Kinds[logKinds[name]]))
		}
		return list, noFiles
	}
	return nil, noFiles
}

// completeCaseChannel offers the channels of a case's pack.
func (a caseFiles) completeCaseChannel(args []string, _ string) (list []string, h how) {
	if len(args) == 0 {
		return nil, noFiles
	}
	s, err := a.cases()
	if err != nil || a.gather() != nil {
		return nil, noFiles
	}
	c, err := s.Load(args[0])
	if err != nil || a.packs.Pack(c.Pack) == nil {
		return nil, noFiles
	}
	p := a.packs.Pack(c.Pack)
	for i := range p.Channels {
		list = append(list, described(p.Channels[i].ID, p.Channels[i].Name.In(a.lang)))
	}
	return list, noFiles
}
