package cli

import (
	"errors"
	"fmt"
	"slices"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/paste"
	"toiawase/guide/search"
	"toiawase/guide/sheet"
)

// plainWalk is the walk as numbered questions: for screen readers, pipes and
// terminals that can do no more. Nothing but text is written, no colour and no
// cursor movement.
type plainWalk struct {
	app    *app
	in     *input
	s      guide.Session
	lang   guide.Lang
	say    *words.Plain
	back   []moment // what to return to, the latest last
	now    moment   // besides the session
	urgent []string // emergency steps that were shown
	ended  bool     // the input has ended
	taught bool     // the keys were explained
	listed bool     // the checklist was introduced

	fromHome bool          // going back from the first question leads home
	index    *search.Index // nil: to be made
	shelf    shelf

	pasted []paste.Proposal // what the user took from a text for the walk that is begun next
}

// moment is what one step back returns to.
type moment struct {
	s       guide.Session
	skipped []string // facts of the checklist that were passed over
	wished  bool     // the wish was asked about
	chosen  bool     // a channel was chosen after the result
	brief   bool     // the result of a case that was opened again comes in short
}

// errQuit ends the walk because the user wants to; errBack leaves it for what
// was before its first question.
var (
	errQuit = errors.New("quit")
	errBack = errors.New("back")
)

// plain runs the walk, from home if no topic is named.
func (a starter) plain(ref string) error {
	w := &plainWalk{app: a.app, in: newInput(a.env.Stdin), shelf: newShelf(a.app)}
	w.speak(a.lang)
	var err error
	if ref == "" {
		err = plainHome{w}.home()
	} else {
		err = w.walkRef(ref)
	}
	plainCases{w}.part()
	if errors.Is(err, errQuit) || errors.Is(err, errBack) {
		return nil
	}
	return err
}

// speak sets the language; nothing that was said is lost.
func (w *plainWalk) speak(l guide.Lang) {
	w.lang, w.say = l, words.PlainIn(l)
	w.app.speak(l)
	if w.s.Pack() != nil {
		w.s = w.s.WithLang(l)
	}
}

func (w *plainWalk) line(text string) {
	if text != "" {
		fmt.Fprintln(w.app.out, text)
	}
}

func (w *plainWalk) linef(form, text string) {
	if text != "" {
		fmt.Fprintf(w.app.out, form+"\n", text)
	}
}

// show writes a sheet. Its headings are numbered, so that one who only hears them
// knows how many there are; not where rows are chosen by a number.
func (w *plainWalk) show(sh sheet.Sheet) {
	if len(sh.Choices()) == 0 {
		sh = sh.Numbered()
	}
	sh.Print(w.app.out)
}

func (w *plainWalk) gap() { fmt.Fprintln(w.app.out) }

// ask reads the next line; where somebody sits at the terminal it shows that
// it is their turn.
func (w *plainWalk) ask() (verb, string) {
	if w.ended {
		return sayEnd, ""
	}
	if w.app.env.IsTerminal {
		fmt.Fprint(w.app.out, "> ")
	}
	said, text := w.in.read()
	w.ended = said == sayEnd
	return said, text
}

// askOne is ask for one of n choices, which one key may answer.
func (w *plainWalk) askOne(n int) (verb, string) { return plainKeys{w}.one(n) }

// help says what may be typed anywhere.
func (w *plainWalk) help() { w.line(w.say.Help) }

// walkRef walks the topic of a ref. Who a pack other than the first is not is
// said before.
func (w *plainWalk) walkRef(ref string) error {
	p, t, err := w.app.packs.Topic(ref)
	if err != nil {
		return w.app.refFault(w.app.words.NoTopic, err)
	}
	if p != w.app.packs[0] {
		w.gap()
		plainHome{w}.who(p)
	}
	return w.walk(p, t.ID)
}

// walk asks until there is a result, and shows it.
func (w *plainWalk) walk(pack *guide.Pack, topic string) error {
	s, err := guide.Start(pack, topic, w.lang, w.app.env.Now())
	if err != nil {
		return err
	}
	w.begin(paste.Take(s, w.pasted...))
	w.pasted = nil
	return w.goOn()
}

// begin takes a new walk up.
func (w *plainWalk) begin(s guide.Session) {
	w.reset(s)
	w.gap()
	w.line(s.Topic().Title.In(w.lang))
}

// reset is a walk of which nothing was asked or shown, and nothing is kept.
func (w *plainWalk) reset(s guide.Session) {
	w.s, w.back, w.now, w.urgent, w.listed = s, nil, moment{}, nil, false
	w.shelf.Kept = keep.Kept{}
}

// goOn asks until there is a result, and shows it. What was said is kept
// before the next question.
func (w *plainWalk) goOn() error {
	for {
		err := w.step()
		plainCases{w}.save()
		if err != nil || w.in.err != nil {
			return w.failed(err)
		}
	}
}

// failed prefers why reading failed to what followed from it.
func (w *plainWalk) failed(err error) error {
	if w.in.err != nil {
		return newFault(w.app.words.NoInput, one(w.in.err.Error()), nil)
	}
	return err
}

// step does what comes next: a question, a fact for the message, the wish, or
// the result.
func (w *plainWalk) step() error {
	fresh := w.alarm()
	if w.s.Position().Outcome == nil {
		return plainAsk{w}.question()
	}
	if item, ok := (plainAsk{w}).wanted(); ok && !w.ended {
		return plainAsk{w}.checklist(item)
	}
	if len(w.s.Wishes()) > 1 && !w.now.wished && !w.ended {
		return plainAsk{w}.wish()
	}
	return plainEnd{w}.result(fresh)
}

// alarm shows the emergency steps as soon as there are any that were not
// shown, and reports whether there were.
func (w *plainWalk) alarm() (fresh bool) {
	for _, e := range w.s.Emergency() {
		if !slices.Contains(w.urgent, e.ID) {
			fresh = true
			w.urgent = append(w.urgent, e.ID)
		}
	}
	if fresh {
		w.show(sheet.Emergency(w.s))
	}
	return fresh
}

// advance takes an input over; one step back returns to before it.
func (w *plainWalk) advance(next guide.Session) {
	w.remember()
	w.s = next
}

func (w *plainWalk) remember() {
	w.back = append(w.back, moment{w.s, slices.Clone(w.now.skipped), w.now.wished, w.now.chosen, w.now.brief})
}

// undo goes one step back, or out of the walk.
func (w *plainWalk) undo() error {
	n := len(w.back) - 1
	if n < 0 {
		w.line(w.say.First)
		return errBack
	}
	w.now, w.back = w.back[n], w.back[:n]
	w.s = w.now.s.WithLang(w.lang)
	return nil
}

// other switches to the other language.
func (w *plainWalk) other() {
	w.speak(w.lang.Other())
	w.line(w.say.Switched)
}
