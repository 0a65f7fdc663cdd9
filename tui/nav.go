package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/content/words"
	"toiawase/guide"
)

// navigator has the stack of screens.
type navigator struct {
	*state
	stack []screen // never empty; the first is home
}

// A move is what a key leads to beyond its screen: another screen, or a command
// that reads or writes. The app makes it in the Update of that key, so that the
// next key meets the screen that this one leads to. A nil move leads nowhere.
type move func(*app) tea.Cmd

// push opens a screen on top. A nil screen has nothing to show and is not opened.
func push(s screen) move {
	return func(a *app) tea.Cmd {
		if s != nil {
			a.stack = append(a.stack, s)
		}
		return nil
	}
}

// pop goes back to the screen below.
func pop(a *app) tea.Cmd {
	if len(a.stack) > 1 {
		a.stack = a.stack[:len(a.stack)-1]
	}
	return a.resume()
}

// instead puts a screen in the place of the one on top.
func instead(s screen) move {
	return func(a *app) tea.Cmd {
		a.stack = append(a.stack[:len(a.stack)-1:len(a.stack)-1], s)
		return nil
	}
}

// goHome goes to the first screen as it was at the start: what was looked for is
// done with.
func goHome(a *app) tea.Cmd {
	a.stack[0] = newHome(a.state, false)
	return a.toHome()
}

// backHome goes back to the first screen as it was left.
func backHome(a *app) tea.Cmd { return a.toHome() }

// goWalk goes to the screen that fits the position of the walk.
func goWalk(a *app) tea.Cmd { return a.toWalk(a.here()) }

// goReview goes to an answered question; at the end of the path it is goWalk.
func goReview(at int) move {
	return func(a *app) tea.Cmd { return a.toWalk(at) }
}

// goCase goes to a case; without an id to the one in progress.
func goCase(id string) move {
	return func(a *app) tea.Cmd {
		a.toCase(id)
		return nil
	}
}

// leaveNow ends the program. Keys that come after are nobody's.
func leaveNow(a *app) tea.Cmd {
	a.queue = queue{closed: true}
	return tea.Quit
}

// A reply is the outcome of a command that a screen has asked for. It goes to
// that screen, whichever is on top by then, and nowhere once it is closed.
type reply struct {
	to  screen
	msg tea.Msg
}

// errand has a command run for a screen, and before it another one, if not nil.
// Errands run one after the other: two copies reach the clipboard in the order
// of their keys.
func errand(to screen, before tea.Cmd, run func() tea.Msg) move {
	return func(a *app) tea.Cmd {
		return a.errands.add(tea.Sequence(before, func() tea.Msg { return reply{to, run()} }))
	}
}

// errands are commands that run one after the other.
type errands struct {
	busy bool
	line []tea.Cmd
}

// add puts a command in line, and starts it if no other one runs.
func (e *errands) add(cmd tea.Cmd) tea.Cmd {
	if e.busy {
		e.line = append(e.line, cmd)
		return nil
	}
	e.busy = true
	return cmd
}

// next starts the command after the one that has ended.
func (e *errands) next() tea.Cmd {
	if e.busy = len(e.line) > 0; !e.busy {
		return nil
	}
	cmd := e.line[0]
	e.line = e.line[1:]
	return cmd
}

func (a *navigator) top() screen { return a.stack[len(a.stack)-1] }

func (a *navigator) resume() tea.Cmd {
	if r, ok := a.top().(resumed); ok {
		return r.Resume()
	}
	return nil
}

// here is where the walk stands on its path; -1 if there is no walk.
func (a *navigator) here() int {
	if a.walk == nil {
		return -1
	}
	return len(a.walk.Path())
}

func (a *navigator) toHome() tea.Cmd {
	a.stack = a.stack[:1]
	return a.resume()
}

// toWalk shows the screen that fits the walk: an answered question, the open
// one, the checklist, or the advice when there is nothing to fill in. A new
// alarm comes on top of it.
func (a *navigator) toWalk(at int) tea.Cmd {
	if at < 0 {
		return a.toHome()
	}
	a.stack = append(a.stack[:1], a.fitting(at))
	if len(a.alarm()) > 0 {
		a.stack = append(a.stack, newEmergency(a.state))
	}
	return nil
}

func (a *navigator) fitting(at int) screen {
	switch {
	case at < len(a.walk.Path()) || a.walk.Position().Step != nil:
		return newQuestion(a.state, at)
	case hasChecklist(*a.walk):
		return newChecklist(a.state)
	}
	return newAdvice(a.state)
}

// everywhere are the keys of every screen.
func (a *navigator) everywhere() []key.Binding {
	w := a.words().Keys
	record := bind("ctrl+s", "Ctrl+S", a.words().Preview.Record)
	record.SetEnabled(a.record != nil && a.walk != nil)
	return []key.Binding{
		record, bind("f1", "F1", w.Help), bind("ctrl+f", "Ctrl+F", w.Search),
		bind("f3", "F3", words.TourIn(a.lang).Key), bind("f4", "F4", words.SettingsIn(a.lang).Title), bind("ctrl+l", "Ctrl+L", a.words().Language), bind("ctrl+c", "Ctrl+C", w.Quit),
		bind("ctrl+z", "Ctrl+Z", a.words().Undo.Key),
	}
}

// find opens the search above the screen at hand, so that Esc leads back to
// it. A search that is open further below comes up again.
func (a *navigator) find() tea.Cmd {
	for i := len(a.stack) - 1; i > 0; i-- {
		if h, ok := a.stack[i].(*home); ok && h.over {
			a.stack = a.stack[:i+1]
			return a.resume()
		}
	}
	if _, ok := a.top().(*home); !ok {
		a.stack = append(a.stack, newHome(a.state, true))
	}
	return nil
}

func (a *navigator) help() {
	if _, open := a.top().(*helpScreen); !open {
		a.stack = append(a.stack, newHelp(a.state, a.keysHere(), a.everywhere))
	}
}

// settings opens the settings above the screen at hand, or closes them.
func (a *navigator) settings() tea.Cmd {
	if _, open := a.top().(*settingsScreen); open {
		a.stack = a.stack[:len(a.stack)-1]
		return a.resume()
	}
	a.stack = append(a.stack, newSettings(a.state))
	return nil
}

// keysHere returns how to list the keys of the top screen, those of every
// screen of a walk among them, for its help.
func (a *navigator) keysHere() func() []key.Binding {
	top, walking, follows := a.top(), a.walking(), a.walking() && a.following()
	return func() []key.Binding {
		keys := top.Keys()
		if follows {
			keys = append(keys, a.forthAndBack()...)
		}
		if walking {
			keys = append(keys, a.lookKeys()...)
		}
		return keys
	}
}

// walking reports whether the top screen belongs to the walk in progress.
func (a *navigator) walking() bool {
	if a.walk == nil {
		return false
	}
	for _, s := range a.stack[1:] {
		switch s.(type) {
		case *home, *helpScreen, *leave:
			return false
		}
	}
	return walkBegins(a.stack)
}

// toCase shows a case, by its id or the one in progress.
func (a *navigator) toCase(id string) {
	if id != "" {
		a.openCase(id)
	}
	if a.keeper != nil {
		a.note()
	}
	if a.kept == nil {
		return
	}
	if a.walk != nil {
		a.set(a.walk.WithTime(a.now()))
	}
	a.stack = append(a.stack[:1], newCaseScreen(a.state))
}

// refresh has home list the cases anew where it is on top; the other screens do
// at every frame. Below another screen home waits for Resume: where its cursor
// is must not depend on when a save has ended.
func (a *navigator) refresh() {
	if h, ok := a.top().(*home); ok {
		h.fill()
	}
}

// stash keeps what is being written on all screens: before the program ends or
// another topic takes their place.
func (a *navigator) stash() {
	for _, s := range a.stack {
		if s, ok := s.(stasher); ok {
			s.Stash()
		}
	}
	if a.keeper != nil {
		a.note()
	}
}

// walkBegins reports whether the screens above home are those of a walk.
func walkBegins(stack []screen) bool {
	if len(stack) < 2 {
		return false
	}
	switch stack[1].(type) {
	case *question, *checklist, *advice:
		return true
	}
	return false
}

// hasChecklist reports whether there is anything to fill in at an outcome.
func hasChecklist(s guide.Session) bool {
	return len(s.Checklist()) > 0 || len(s.Evidence()) > 0
}
