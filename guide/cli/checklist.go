package cli

import (
	"fmt"
	"slices"

	"toiawase/guide"
)

// wanted is the next fact of the checklist that is missing and was not passed
// over, the necessary ones first.
func (w *plainWalk) wanted() (guide.Item, bool) {
	list := w.s.Checklist()
	for _, must := range []bool{true, false} {
		for _, item := range list {
			if item.Must == must && item.State == guide.ItemMissing && !slices.Contains(w.now.skipped, item.Fact.ID) {
				return item, true
			}
		}
	}
	return guide.Item{}, false
}

// missing are the facts of the checklist of which nothing was said.
func (w *plainWalk) missing() (ids []string) {
	for _, item := range w.s.Checklist() {
		if item.State == guide.ItemMissing {
			ids = append(ids, item.Fact.ID)
		}
	}
	return ids
}

// checklist asks for a fact that the message wants.
func (w *plainWalk) checklist(item guide.Item) error {
	f := item.Fact
	w.poseFact(item)
	for {
		said, text := w.ask()
		switch said {
		case sayEnd:
			return nil
		case sayQuit:
			return errQuit
		case sayBack:
			return w.leave()
		case sayLang:
			w.other()
			return nil
		case sayHelp:
			w.explainFact(f)
		case sayNothing:
			w.remember()
			w.now.skipped = append(slices.Clone(w.now.skipped), f.ID)
			return nil
		default:
			if w.tell(f, said, text) {
				return nil
			}
		}
	}
}

func (w *plainWalk) poseFact(item guide.Item) {
	f, need := item.Fact, w.say.Good
	if item.Must {
		need = w.say.Must
	}
	w.gap()
	if !w.listed {
		w.listed = true
		w.line(w.say.Checklist)
	}
	fmt.Fprintf(w.app.out, "%s (%s)\n", f.Question().In(w.lang), need)
	w.linef(w.say.Where, f.Where.In(w.lang))
	w.linef(w.say.Example, f.Example)
	for i, o := range choicesOf(w.s, f, w.lang) {
		fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, o.label)
	}
}

func (w *plainWalk) explainFact(f *guide.Fact) {
	w.linef(w.say.Why, f.Why.In(w.lang))
	w.linef(w.say.Where, f.Where.In(w.lang))
	w.linef(w.say.Lost, f.Lost.In(w.lang))
	w.line(w.say.Checklist)
}

// tell gives a fact; it reports whether it was taken.
func (w *plainWalk) tell(f *guide.Fact, said verb, text string) bool {
	if said == sayUnknown {
		next, err := w.s.GiveUnknown(f.ID)
		if err != nil {
			w.line(w.say.NoUnknown)
			return false
		}
		w.advance(next)
		w.line(f.Lost.In(w.lang))
		return true
	}
	for _, lang := range []guide.Lang{w.lang, w.lang.Other()} {
		if o, ok := pick(choicesOf(w.s, f, lang), text); ok {
			text = o.id
		}
	}
	next, err := w.s.Give(f.ID, text)
	if err != nil {
		w.refused(err)
		return false
	}
	w.advance(next)
	w.understood(f)
	return true
}

// wish asks which of several resolutions the user wants; the first is taken if
// nothing is said.
func (w *plainWalk) wish() error {
	w.gap()
	w.line(w.say.Wish)
	var options []option
	for i, x := range w.s.Wishes() {
		options = append(options, option{x.ID, x.Label.In(w.lang)})
		fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, x.Label.In(w.lang))
	}
	for {
		said, text := w.ask()
		switch said {
		case sayQuit:
			return errQuit
		case sayBack:
			return w.leave()
		case sayLang:
			w.other()
			return nil
		case sayEnd, sayNothing, sayUnknown:
			w.remember()
			w.now.wished = true
			return nil
		case sayHelp:
			w.keys()
			continue
		}
		o, ok := pick(options, text)
		if !ok {
			fmt.Fprintf(w.app.out, w.say.NoNumber+"\n", len(options))
			continue
		}
		next, err := w.s.Give(guide.FactWish, o.id)
		if err != nil {
			return err
		}
		w.advance(next)
		w.now.wished = true
		return nil
	}
}
