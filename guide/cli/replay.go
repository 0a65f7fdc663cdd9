package cli

import (
	"errors"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/script"
)

// replayer goes through a script line by line.
type replayer struct{ walkRunner }

// replay is "toiawase --replay FILE": the topic of a script, with its time and
// its language, line by line. What the script expects is not looked at.
func (a replayer) replay(file string) error {
	if err := a.gather(); err != nil {
		a.tell()
		return err
	}
	sc, err := a.parseWalk(file)
	if err != nil {
		return err
	}
	p, err := a.packOf(sc)
	if err != nil {
		return err
	}
	steps, err := script.Steps(p, sc, a.lang, a.env.Now())
	if len(steps) == 0 {
		return err
	}
	at := steps[0].At()
	if !sc.At.IsZero() {
		a.env.Now = func() time.Time { return at }
	}
	a.speak(steps[0].Lang())
	if a.screenless() {
		a.tell()
		return a.plainReplay(sc, steps, err)
	}
	s := starter{a.app}.screen(p, a.packs.Ref(p, sc.Topic.Key))
	s.Replay = sc
	return a.env.Screen(s)
}

// plainReplay shows each question with the answer of the script below it, and
// then goes on asking. bad is why the script ends early.
func (a replayer) plainReplay(sc *script.Script, steps []guide.Session, bad error) error {
	w := &plainWalk{app: a.app, in: newInput(a.env.Stdin)}
	w.speak(a.lang)
	w.begin(steps[0])
	for i, next := range steps[1:] {
		w.scripted(steps[i], next)
	}
	if bad == nil {
		bad = sc.Unused(w.s)
	}
	if bad != nil {
		a.complain(unmet(a.words, bad))
	}
	if err := w.goOn(); !errors.Is(err, errQuit) && !errors.Is(err, errBack) {
		return err
	}
	return nil
}

// unmet words why a script does not go on.
func unmet(w *words.Command, why error) error { return errors.New(fill(w.Unmet, one(why.Error()))) }

// scripted shows one line of a script and takes it over. A question is asked
// only where the line answers it.
func (w *plainWalk) scripted(s, next guide.Session) {
	in, _ := script.Given(s, next)
	what, value := words.Said(next, in, w.lang)
	_, answers := script.Answered([]guide.Session{s, next})
	switch {
	case in.Kind == "":
	case answers:
		w.alarm()
		plainAsk{w}.pose()
		w.line("> " + printable(value))
	default:
		w.line("> " + printable(what+": "+value))
	}
	w.advance(next)
}

// completeWalk offers scripts.
func completeWalk([]string, string) ([]string, how) { return []string{"walk"}, filesEnding }
