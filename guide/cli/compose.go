package cli

import (
	"errors"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/sheet"
)

// composer composes the result of one walk that flags tell.
type composer struct{ *app }

// composeCommand is "toiawase compose TOPIC".
func composeCommand(a *app) *command {
	var said composition
	c := &command{
		use:   "compose TOPIC",
		about: a.words.Compose,
		check: exactly(a, "TOPIC"),
		words: first(offers{a}.completeTopic),
		values: map[string]completer{
			"answer": offers{a}.completeStep, "fact": offers{a}.completeFact("="), "unknown": offers{a}.completeFact(""), "channel": offers{a}.completeChannel,
		},
		run: func(args []string) error { return composer{a}.compose(args[0], said) },
	}
	f, w := &c.flags, a.words
	f.Var(&said.answers, "answer", w.FlagAnswer)
	f.Var(&said.facts, "fact", w.FlagFact)
	f.Var(&said.unknown, "unknown", w.FlagUnknown)
	f.StringVar(&said.channel, "channel", "", w.FlagChannel)
	f.BoolVar(&a.explain, "explain", false, w.FlagExplain)
	f.BoolVar(&said.asJSON, "json", false, w.FlagJSON)
	return c
}

// composition is what the flags of compose say.
type composition struct {
	answers, facts, unknown list
	channel                 string
	asJSON                  bool
}

// composeResult is a result, with what was taken for questions about the
// situation that no flag answers.
type composeResult struct {
	result
	Assumed []assumption `json:"assumed"`
}

func (a composer) compose(topic string, c composition) error {
	p, t, err := a.topic(topic)
	if err != nil {
		return err
	}
	s, err := guide.Start(p, t.ID, a.lang, a.env.Now())
	if err != nil {
		return err
	}
	if s, err = a.give(s, c); err != nil {
		return err
	}
	s, assumed := assume(s, situationOnly)
	if c.asJSON {
		err = writeJSON(a.out, composeResult{a.result(s), full(assumed)}, true)
	} else {
		writeResult(a.out, s)
	}
	if !c.asJSON && a.explain {
		sheet.Rulings(s, a.lang).Print(a.out)
	}
	if err == nil && s.Position().Outcome == nil {
		a.complain(a.notFinished(s))
		err = errNo
	}
	return err
}

// give gives a session what the flags say.
func (a composer) give(s guide.Session, c composition) (guide.Session, error) {
	var err error
	for _, pair := range c.answers {
		if s, err = a.givePair(s, "--answer", pair, "STEP=CHOICE", s.Answer); err != nil {
			return s, err
		}
	}
	for _, pair := range c.facts {
		if s, err = a.givePair(s, "--fact", pair, "ID=VALUE", s.Add); err != nil {
			return s, err
		}
	}
	for _, id := range c.unknown {
		if s, err = s.GiveUnknown(id); err != nil {
			return s, a.inputFault(err)
		}
	}
	if c.channel != "" {
		if s, err = s.Choose(c.channel); err != nil {
			return s, a.inputFault(err)
		}
	}
	a.tellUnused(s)
	return s, nil
}

// tellUnused notes what changed nothing at the walk's end. It is no error:
// facts may be told ahead of the questions that decide whether they matter.
func (a composer) tellUnused(s guide.Session) {
	done, _ := assume(s, situationOnly)
	if done.Position().Outcome == nil {
		return
	}
	for _, in := range done.Unused() {
		a.complain(newFault(a.words.Unused, one(strings.TrimPrefix(in.Key, s.Topic().ID+"/")), nil))
	}
}

func (a composer) givePair(s guide.Session, flag, pair, form string, give func(key, value string) (guide.Session, error)) (guide.Session, error) {
	key, value, ok := strings.Cut(pair, "=")
	if !ok {
		return s, newFault(a.words.NotPair, []any{flag, pair}, one(flag+" "+form))
	}
	next, err := give(key, value)
	var bad *guide.InputError
	if errors.As(err, &bad) && bad.Left != "" { // the rest of what was written stays
		if next, err = give(key, bad.Left); err == nil {
			a.tellRefused(bad)
		}
	}
	if err != nil {
		return s, a.inputFault(err)
	}
	return next, nil
}

// inputFault words what the engine did not accept.
func (a composer) inputFault(err error) error {
	var name *guide.UnknownName
	if errors.As(err, &name) {
		form := a.words.NoFact
		switch name.What {
		case "step":
			form = a.words.NoStep
		case "answer":
			form = a.words.NoAnswer
		case "channel":
			form = a.words.NoChannel
		}
		return unknownName(a.app, form, name.Name, name.Near)
	}
	var input *guide.InputError
	if errors.As(err, &input) {
		return newFault(a.words.BadFact, one(input.Fact), one(words.Refused(input, a.lang)))
	}
	return err
}

// notFinished says which question is open, and the flag that answers it.
func (a composer) notFinished(s guide.Session) error {
	next := newNext(s)
	if next == nil {
		return newFault(a.words.NotFinished, one(s.Topic().ID), one("--answer"))
	}
	choices := strings.Join(next.Choices, "|")
	if choices == "" {
		choices = "VALUE"
	}
	return newFault(a.words.NotFinished, one(next.Text), one("--answer "+next.Step+"="+choices))
}
