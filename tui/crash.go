package tui

import (
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide/crash"
)

// careful is the program as the event loop has it. A panic in Update ends it as
// the user would: for one that it meets itself, the event loop of bubbletea
// v2.1.1 closes the input under its own reader. One in View goes to the loop,
// which is not asked there.
type careful struct {
	*app
	fall *fall
}

// fall is what is known of a panic.
type fall struct {
	happened bool
	place    string // file and line; empty: in none of our files
}

// Update implements tea.Model. After a fall it does nothing any more.
func (c careful) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	if c.fall.happened {
		return c, nil
	}
	defer func() {
		if recover() != nil {
			*c.fall = fall{true, crash.Place()}
			next, cmd = c, tea.Quit
		}
	}()
	_, cmd = c.app.Update(msg)
	return c, cmd
}

// View implements tea.Model. What a panic has left half changed is not drawn.
func (c careful) View() tea.View {
	if c.fall.happened {
		return tea.View{AltScreen: true}
	}
	defer func() {
		if fault := recover(); fault != nil {
			*c.fall = fall{true, crash.Place()}
			panic(fault)
		}
	}()
	return c.app.View()
}

// runQuietly runs the event loop. What it would write about a panic has values
// in it that were typed, so that it goes nowhere.
func runQuietly(p *tea.Program) error {
	stderr := os.Stderr
	if nowhere, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		defer nowhere.Close()
		os.Stderr = nowhere
	}
	defer func() { os.Stderr = stderr }()
	_, err := p.Run()
	return err
}

// saveAll saves what is not on disk yet, however the program ended. A walk that
// a panic has left half changed may panic again.
func saveAll(a *app) (saved bool) {
	defer func() {
		if recover() != nil {
			saved = false
		}
	}()
	a.stash()
	a.drafts.last(a)
	a.flush()
	return !a.unsaved()
}

// lastWord is what is said when the program has ended by itself: nil when the
// user or a signal ended it and nothing is lost.
func lastWord(a *app, err error, f fall, saved bool) error {
	w := a.words().Quit
	kept := w.Kept
	if !saved {
		kept = w.Lost
	}
	switch {
	case f.place != "":
		return fmt.Errorf("%s (%s): %s", w.Crashed, f.place, kept)
	case f.happened, errors.Is(err, tea.ErrProgramPanic): // the latter: in a command
		return errors.New(w.Crashed + ": " + kept)
	case err != nil:
		return errors.New(w.NoTerminal + ": " + kept)
	case !saved && a.keeper != nil && a.trouble() != "":
		return errors.New(w.NotSaved + ": " + a.trouble())
	}
	return nil
}
