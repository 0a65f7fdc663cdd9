package tui

import tea "charm.land/bubbletea/v2"

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

// goHome goes back to the first screen.
func goHome(a *app) tea.Cmd {
	a.stack = a.stack[:1]
	return a.resume()
}

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
