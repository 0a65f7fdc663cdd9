package cli

import (
	"fmt"
	"slices"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// wanted is the next fact of the checklist that is missing and was not passed
// over, the necessary ones first.
func (w plainAsk) wanted() (guide.Item, bool) {
	list := w.s.Checklist()
	for _, turn := range []func(guide.Item) bool{
		func(i guide.Item) bool { return i.Early },
		func(i guide.Item) bool { return i.Must },
		func(guide.Item) bool { return true },
	} {
		for _, item := range list {
			if turn(item) && item.State == guide.ItemMissing && !slices.Contains(w.now.skipped, item.Fact.ID) {
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
func (w plainAsk) checklist(item guide.Item) error {
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
			w.explain(sheet.Fact(w.s, f))
			w.line(w.say.Checklist)
		case sayNothing:
			if w.told(f) {
				return nil
			}
			w.remember()
			w.now.skipped = append(slices.Clone(w.now.skipped), f.ID)
			return nil
		case sayText:
			if asksTo(saysPaste, text) {
				return plainPaste(w).paste()
			}
			fallthrough
		default:
			if !w.tell(f, said, text) {
				continue
			}
			if !f.Several() || !w.told(f) {
				return nil
			}
			w.line(w.say.More)
		}
	}
}

// told reports whether a fact that holds several has some.
func (w plainAsk) told(f *guide.Fact) bool {
	v, ok := w.s.Lookup(f.ID)
	return ok && !v.Unknown && f.Several()
}

func (w plainAsk) poseFact(item guide.Item) {
	w.gap()
	if !w.listed {
		w.listed = true
		w.line(w.say.Checklist)
	}
	w.show(sheet.Fact(w.s, item.Fact).Without(sheet.PartMore))
}

// tell gives a fact; it reports whether it was taken.
func (w plainAsk) tell(f *guide.Fact, said verb, text string) bool {
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
	ask := func(s guide.Session) sheet.Sheet { return sheet.Fact(s, f) }
	if row, ok := choice(ask, w.s, said, text); ok {
		text = row.ID
	}
	next, text, err := w.given(text, func(text string) (guide.Session, error) { return w.s.Add(f.ID, text) })
	if err != nil {
		w.refused(err)
		return false
	}
	w.advance(next)
	w.understood(f, text)
	return true
}

func wishes(s guide.Session) sheet.Sheet { return sheet.Wish(s, nil) }

// wish asks which of several resolutions the user wants; the first is taken if
// nothing is said.
func (w plainAsk) wish() error {
	w.gap()
	w.show(wishes(w.s))
	w.line(w.say.Wish)
	for {
		said, text := w.askOne(oneOf(wishes(w.s)))
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
			w.help()
			w.line(w.say.Wish)
			continue
		}
		row, ok := choice(wishes, w.s, said, text)
		if !ok {
			fmt.Fprintf(w.app.out, w.say.NoNumber+"\n", len(w.s.Wishes()))
			continue
		}
		next, err := w.s.Give(guide.FactWish, row.ID)
		if err != nil {
			return err
		}
		w.advance(next)
		w.now.wished = true
		return nil
	}
}
