package cli

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/secret"
	"toiawase/guide/sheet"
)

// plainAsk asks questions, the facts of the checklist, and the wish.
type plainAsk struct{ *plainWalk }

// question asks the question at which the walk stands, until there is an
// answer that fits, or the user wants something else.
func (w plainAsk) question() error {
	p := w.s.Position()
	if p.Step == nil {
		return w.hole()
	}
	w.pose()
	for {
		said, text := w.askOne(oneOf(sheet.Question(w.s)))
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
			w.explain(sheet.Question(w.s))
		case sayNothing:
			w.keys()
		default:
			if w.answer(p, said, text) {
				return nil
			}
		}
	}
}

// oneOf is how many choices there are to choose one of; many where that is not
// all that can be answered.
func oneOf(sh sheet.Sheet) int {
	if n := len(sh.Choices()); n > 0 {
		return n
	}
	return math.MaxInt
}

// leave goes back; at the first question of a walk that was begun by name it
// stays.
func (w plainAsk) leave() error {
	err := w.undo()
	if errors.Is(err, errBack) && !w.fromHome {
		return nil
	}
	return err
}

// hole is the end of guidance that has no outcome.
func (w plainAsk) hole() error {
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
func (w plainAsk) pose() {
	w.gap()
	w.line(sheet.Left(w.s))
	sh := sheet.Question(w.s).Without(sheet.PartMore)
	w.show(sh)
	if len(sh.Choices()) == 0 {
		w.line(w.say.Type)
	}
	if !w.taught {
		w.taught = true
		w.keys()
	}
}

func (w plainAsk) keys() { w.line(w.say.Keys) }

// explain says again why a question is asked, and what else is known about it.
func (w plainAsk) explain(sh sheet.Sheet) {
	sh = sh.Only("why", sheet.PartMore)
	w.show(sh)
	if len(sh.Parts) == 0 {
		w.line(w.say.NoHelp)
	}
	w.keys()
}

// answer tries an answer; it reports whether the walk goes on.
func (w plainAsk) answer(p guide.Position, said verb, text string) bool {
	sh := sheet.Question(w.s)
	row, ok := choice(sheet.Question, w.s, said, text)
	switch {
	case ok:
		text = row.ID
	case said == sayUnknown:
		w.line(w.say.NoUnknown)
		return false
	case len(sh.Choices()) > 0:
		fmt.Fprintf(w.app.out, w.say.NoNumber+"\n", len(sh.Choices()))
		return false
	}
	next, text, err := w.given(text, func(text string) (guide.Session, error) { return w.s.Answer(p.Flow.ID+"/"+p.Step.ID, text) })
	if err != nil {
		w.refused(err)
		return false
	}
	w.advance(next)
	if p.Fact != nil && !ok {
		w.understood(p.Fact, text)
	}
	return true
}

// choice finds the row of a sheet that is meant by its number, its id or its
// label, in either language, or by saying that one does not know.
func choice(of func(guide.Session) sheet.Sheet, s guide.Session, said verb, text string) (sheet.Row, bool) {
	if said == sayUnknown {
		return of(s).Unsure()
	}
	for _, rows := range [][]sheet.Row{of(s).Choices(), of(s.WithLang(s.Lang().Other())).Choices()} {
		if row, ok := pick(rows, text); ok {
			return row, true
		}
	}
	if st := s.Position().Step; st != nil && st.Many {
		return several(of(s).Choices(), text)
	}
	return sheet.Row{}, false
}

// several finds the rows that are meant by numbers or ids with commas or spaces
// between them.
func several(rows []sheet.Row, said string) (all sheet.Row, ok bool) {
	var ids []string
	for _, one := range strings.FieldsFunc(said, func(r rune) bool { return strings.ContainsRune(",、，・ 　", r) }) {
		row, ok := pick(rows, one)
		if !ok {
			return sheet.Row{}, false
		}
		ids = append(ids, row.ID)
	}
	return sheet.Row{ID: strings.Join(ids, ",")}, len(ids) > 0
}

// pick finds the row that is meant by its number, its id or its label.
func pick(rows []sheet.Row, said string) (sheet.Row, bool) {
	if n, ok := number(said); ok && 1 <= n && n <= len(rows) {
		return rows[n-1], true
	}
	for _, row := range rows {
		if strings.EqualFold(row.ID, said) || strings.EqualFold(row.Label, said) {
			return row, true
		}
	}
	return sheet.Row{}, false
}

// given gives a text; of one with a secret, what is left of it.
func (w plainAsk) given(text string, give func(string) (guide.Session, error)) (guide.Session, string, error) {
	next, err := give(text)
	var bad *guide.InputError
	if !errors.As(err, &bad) || bad.Left == "" {
		return next, text, err
	}
	if next, err = give(bad.Left); err != nil {
		return next, text, err
	}
	w.refused(bad)
	w.linef(w.say.Left, secret.Gap)
	return next, bad.Left, nil
}

// refused says why an answer was not taken. A secret is not repeated.
func (w plainAsk) refused(err error) {
	var bad *guide.InputError
	if errors.As(err, &bad) {
		w.line(words.Refused(bad, w.lang))
		return
	}
	w.line(err.Error())
}

// understood says how a typed value was read, and what is doubtful about it.
func (w plainAsk) understood(f *guide.Fact, text string) {
	v, err := f.ParseIn(w.lang, text, w.s.At())
	if err != nil {
		return
	}
	shown := v.Show(w.lang, f)
	if v.Unknown {
		shown = words.SheetsIn(w.lang).Question.Unknown
	}
	w.line(f.Label.In(w.lang) + ": " + shown)
	if v.Warn != "" {
		w.line(words.SheetsIn(w.lang).Check + ": " + problem(v.Warn, w.lang))
	}
}

// endEarly takes what may be left out as left out when the input has ended.
// A walk that is kept can be left where it stands.
func (w plainAsk) endEarly() error {
	if w.shelf.Base.ID != "" && w.app.env.IsTerminal {
		return errQuit
	}
	next, list := assume(w.s, optional)
	if len(list) == 0 && w.shelf.Base.ID != "" {
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
	w.linef(w.say.Assumed, assumed(list, words.SheetsIn(w.lang).Question.Unknown, gap))
	w.advance(next)
	return nil
}
