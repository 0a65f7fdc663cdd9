package tui

import (
	"charm.land/bubbles/v2/key"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/script"
	"toiawase/tui/theme"
)

// replay is a script that is stepped through. The walk in progress is the one
// after at lines, until the person answers something else: then the replay is
// left, and the walk is theirs.
type replay struct {
	lines int             // of the script
	steps []guide.Session // before the first line and after each that could be used
	at    int
	wrong error // the line that could not be used, or changed nothing; nil for none
}

// author has what those who write packs look at: a replay, a preview.
type author struct {
	*walker
	replay *replay // nil for none
	preview
}

// newReplay begins a replay: the topic of a ref, which is the script's, in the
// script's language and at its time.
func (s *author) newReplay(sc *script.Script, ref string) error {
	p, t, err := s.packs.Topic(ref)
	if err != nil {
		return err
	}
	own := *sc
	own.Topic.Key = t.ID
	steps, err := script.Steps(p, &own, s.lang, s.now())
	if len(steps) == 0 {
		return err
	}
	if err == nil {
		err = own.Unused(steps[len(steps)-1])
	}
	s.replay = &replay{lines: len(own.Inputs), steps: steps, wrong: err}
	s.lang, s.shown = steps[0].Lang(), map[string]bool{}
	s.set(steps[0])
	return nil
}

// standing is how many lines of the script the walk has behind it, and whether
// it still follows the script. Who answers as the next line does follows it.
func (s *author) standing() (at int, follows bool) {
	r := s.replay
	for at = r.at; at <= r.at+1 && at < len(r.steps); at++ {
		if script.Same(*s.walk, r.steps[at]) {
			return at, true
		}
	}
	return r.at, false
}

// following reports whether a replay is going on.
func (s *author) following() bool {
	if s.replay == nil || s.walk == nil {
		return false
	}
	at, follows := s.standing()
	s.replay.at = at
	return follows
}

// proposed is the answer that the script gives to the question where the walk
// stands; empty if there is none.
func (s *author) proposed() string {
	if !s.following() {
		return ""
	}
	visit, ok := script.Answered(s.replay.steps[s.replay.at:])
	if !ok {
		return ""
	}
	return visit.Choice()
}

// point puts the cursor on the answer with an id.
func (a *asking) point(id string) {
	switch {
	case id == "":
	case a.menu != nil:
		a.menu.SetItems(a.items()...)
		a.menu.Select(id)
	case id == guide.Unknown:
		a.focus(onUnknown)
	}
}

// The keys of a replay. The arrows do the same, but where a text is typed.
const (
	keyForth = "ctrl+n"
	keyBack  = "ctrl+p"
)

// stepper steps through a replay.
type stepper struct{ navigator }

// step handles the keys of a replay; it reports whether k is one.
func (a *stepper) step(k string) bool {
	if !a.replaying() {
		return false
	}
	by := map[string]int{keyForth: +1, keyBack: -1, "right": +1, "left": -1}[k]
	if by == 0 || (k == "right" || k == "left") && a.typing() {
		return false
	}
	r := a.replay
	to := max(0, min(r.at+by, len(r.steps)-1))
	if to != r.at {
		r.at = to
		a.set(r.steps[to].WithLang(a.lang))
		a.forget()
		a.showStep()
	}
	return true
}

// replaying reports whether the top screen is one that a replay steps through.
func (a *stepper) replaying() bool {
	_, own := a.top().(*tree)
	return !own && a.walking() && a.following()
}

// typing reports whether there is text in a field under the cursor.
func (a *stepper) typing() bool {
	switch top := a.top().(type) {
	case *question:
		return top.ask.menu == nil && top.ask.on == onText && top.ask.text() != ""
	case *checklist:
		return top.button == inForm && top.field != nil && top.field.Value() != top.loaded
	case *longText:
		return !top.onDone
	}
	return false
}

// showStep shows what the last line changed: the question that is next, or the
// screen that has it.
func (a *stepper) showStep() {
	a.toWalk(len(a.walk.Path()))
	r := a.replay
	if r.at == 0 {
		return
	}
	in, _ := script.Given(r.steps[r.at-1], r.steps[r.at])
	switch _, panel := a.top().(*emergency); {
	case panel:
	case in.Kind == guide.InputDone:
		a.stack = append(a.stack, newEmergency(a.state))
	case a.walk.Position().Outcome == nil:
	case in.Kind == guide.InputBlocked, in.Kind == guide.InputContacted, in.Kind == guide.InputChannel:
		a.showAdvice(in.Kind == guide.InputChannel)
	}
	if list, ok := a.top().(*checklist); ok {
		list.point()
	}
}

// showAdvice puts the advice on top, and the message if it is to be seen.
func (a *stepper) showAdvice(message bool) {
	if _, already := a.top().(*advice); !already {
		a.stack = append(a.stack, newAdvice(a.state))
	}
	if message {
		a.stack = append(a.stack, newMessage(a.state))
	}
}

// point puts the cursor on what the script fills in next.
func (c *checklist) point() {
	r := c.replay
	if r.at+1 >= len(r.steps) {
		return
	}
	in, _ := script.Given(r.steps[r.at], r.steps[r.at+1])
	switch in.Kind {
	case guide.InputFact, guide.InputUnknown, guide.InputHave:
		c.enter(stop{id: in.Key})
	}
}

// replayKeys are the keys of a replay, while there is one.
func (a *stepper) replayKeys() []key.Binding {
	if !a.replaying() {
		return nil
	}
	return a.forthAndBack()
}

func (a *author) forthAndBack() []key.Binding {
	w := a.words().Replay
	forth := bind(keyForth, "Ctrl+N", w.Forth)
	forth.SetEnabled(a.replay.at+1 < len(a.replay.steps))
	return []key.Binding{forth, bind(keyBack, "Ctrl+P", w.Back)}
}

// replayLines say where the replay stands and what comes next.
func (a *painter) replayLines(sh *column) {
	_, own := a.top().(*tree)
	if own || a.replay == nil || !a.walking() || a.walk.Topic().ID != a.replay.steps[0].Topic().ID {
		return
	}
	w, r, follows := a.words().Replay, a.replay, a.following()
	at, last := w.At(r.at, r.lines), r.at == len(r.steps)-1
	switch {
	case !follows:
		sh.text(a.theme.Hint, at+"  "+w.Left)
	case last && r.wrong != nil:
		sh.text(a.theme.Warn, theme.Caution+" "+at+"  "+w.Stopped(r.wrong.Error()))
	case last:
		sh.text(a.theme.Hint, at+"  "+w.End)
	default:
		sh.text(a.theme.Strong, at+"  "+w.Next+": "+a.nextLine())
	}
}

// nextLine is the next line of the script in words: the answer alone, if it
// answers the question on the screen.
func (a *painter) nextLine() string {
	r := a.replay
	steps := r.steps[r.at : r.at+2]
	in, ok := script.Given(steps[0], steps[1])
	if !ok {
		return "-"
	}
	what, value := words.Said(steps[1], in, a.lang)
	if _, answers := script.Answered(steps); answers {
		return oneLine(value)
	}
	return oneLine(what + ": " + value)
}
