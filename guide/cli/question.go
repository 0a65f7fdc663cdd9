package cli

import (
	"errors"
	"fmt"

	"toiawase/guide"
)

// question asks the question at which the walk stands, until there is an
// answer that fits, or the user wants something else.
func (w *plainWalk) question() error {
	p := w.s.Position()
	if p.Step == nil {
		return w.hole()
	}
	w.pose(p)
	for {
		said, text := w.ask()
		switch said {
		case sayEnd:
			return w.endEarly()
		case sayQuit:
			return errQuit
		case sayBack:
			return w.leave()
		case sayLang:
			w.other()
			return nil
		case sayHelp:
			w.explain(p)
		case sayNothing:
			w.keys()
		default:
			if w.answer(p, said, text) {
				return nil
			}
		}
	}
}

// leave goes back; at the first question of a walk that was begun by name it
// stays.
func (w *plainWalk) leave() error {
	err := w.undo()
	if errors.Is(err, errBack) && !w.fromHome {
		return nil
	}
	return err
}

// hole is the end of guidance that has no outcome.
func (w *plainWalk) hole() error {
	w.line(w.say.NoWayOn)
	switch said, _ := w.ask(); said {
	case sayEnd, sayQuit:
		return errQuit
	case sayLang:
		w.other()
	case sayBack:
		return w.leave()
	}
	return nil
}

// pose writes a question with all that helps to answer it.
func (w *plainWalk) pose(p guide.Position) {
	w.gap()
	w.left()
	for _, n := range p.Notes {
		w.line(n.Note.In(w.lang))
	}
	w.line(question(p, w.lang))
	if list := w.s.Pack().List(p.Step.List); list != nil {
		for _, item := range list.Items {
			w.line("- " + item.In(w.lang))
		}
	}
	w.whyAndWhere(p)
	options := optionsOf(w.s, p.Step, w.lang)
	for i, o := range options {
		fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, o.label)
	}
	switch label := w.unknownLabel(p); {
	case len(options) == 0:
		w.line(w.say.Type)
	case label != "":
		fmt.Fprintf(w.app.out, "  0  %s\n", label)
	}
	if !w.taught {
		w.taught = true
		w.keys()
	}
}

// left says how many questions can still come.
func (w *plainWalk) left() {
	r := w.s.Remaining()
	if r.Min == r.Max {
		fmt.Fprintf(w.app.out, w.say.LeftOne+"\n", r.Max)
		return
	}
	fmt.Fprintf(w.app.out, w.say.LeftRange+"\n", r.Min, r.Max)
}

func (w *plainWalk) whyAndWhere(p guide.Position) {
	w.linef(w.say.Why, p.Step.Why.In(w.lang))
	if f := p.Fact; f != nil {
		if p.Step.Why.IsZero() {
			w.linef(w.say.Why, f.Why.In(w.lang))
		}
		w.linef(w.say.Where, f.Where.In(w.lang))
		w.linef(w.say.Example, f.Example)
	}
}

// unknownLabel is the label of "I do not know"; empty if that is no answer.
func (w *plainWalk) unknownLabel(p guide.Position) string {
	if p.Fact != nil {
		if p.Fact.MayBeUnknown() {
			return w.say.Unknown
		}
		return ""
	}
	if a := p.Step.Answer(guide.Unknown); a != nil {
		return a.Label.In(w.lang)
	}
	return ""
}

func (w *plainWalk) keys() { w.line(w.say.Keys) }

// explain says again why a question is asked, and what else is known about it.
func (w *plainWalk) explain(p guide.Position) {
	w.whyAndWhere(p)
	if f := p.Fact; f != nil {
		w.linef(w.say.Lost, f.Lost.In(w.lang))
		if f.Why.IsZero() && f.Where.IsZero() && f.Lost.IsZero() && p.Step.Why.IsZero() {
			w.line(w.say.NoHelp)
		}
	} else if p.Step.Why.IsZero() {
		w.line(w.say.NoHelp)
	}
	w.keys()
}

// answer tries an answer; it reports whether the walk goes on.
func (w *plainWalk) answer(p guide.Position, said verb, text string) bool {
	options := optionsOf(w.s, p.Step, w.lang)
	if said == sayUnknown {
		text = guide.Unknown
		if w.unknownLabel(p) == "" {
			w.line(w.say.NoUnknown)
			return false
		}
	} else if o, ok := w.picked(p, options, text); ok {
		text = o.id
	} else if len(options) > 0 {
		fmt.Fprintf(w.app.out, w.say.NoNumber+"\n", len(options))
		return false
	}
	next, err := w.s.Answer(p.Flow.ID+"/"+p.Step.ID, text)
	if err != nil {
		w.refused(err)
		return false
	}
	w.advance(next)
	if path := next.Path(); p.Fact != nil && len(options) == 0 && len(path) > 0 && said != sayUnknown {
		w.understood(p.Fact)
	}
	return true
}

// picked finds an option by its number, id or label, in either language.
func (w *plainWalk) picked(p guide.Position, options []option, text string) (option, bool) {
	if o, ok := pick(options, text); ok {
		return o, true
	}
	return pick(optionsOf(w.s, p.Step, w.lang.Other()), text)
}

// refused says why an answer was not taken. A secret is not repeated.
func (w *plainWalk) refused(err error) {
	var bad *guide.InputError
	if errors.As(err, &bad) {
		w.line(problem(bad.Problem, w.lang))
		return
	}
	w.line(err.Error())
}

// understood says how a typed value was read, and what is doubtful about it.
func (w *plainWalk) understood(f *guide.Fact) {
	for _, in := range w.s.Inputs() {
		if in.Kind != guide.InputFact || in.Key != f.ID {
			continue
		}
		v, err := f.Parse(in.Value, w.s.At())
		if err != nil {
			return
		}
		fmt.Fprintf(w.app.out, w.say.Kept+"\n", f.Label.In(w.lang), v.Show(w.lang, f))
		if v.Warn != "" {
			w.linef(w.say.Doubt, problem(v.Warn, w.lang))
		}
	}
}

// endEarly takes what may be left out as left out when the input has ended.
// A walk that is kept can be left where it stands.
func (w *plainWalk) endEarly() error {
	if w.shelf.base.ID != "" && w.app.env.IsTerminal {
		return errQuit
	}
	next, list := assume(w.s, optional)
	if len(list) == 0 && w.shelf.base.ID != "" {
		return errQuit
	}
	if len(list) == 0 {
		return newFault(w.app.words.Ended, nil, nil)
	}
	gap := "、"
	if w.lang == guide.EN {
		gap = "; "
	}
	w.shelf.guessed = true
	w.linef(w.say.Assumed, assumed(list, w.say.Unknown, gap))
	w.advance(next)
	return nil
}
