package tui

import (
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide/crash"
)

// careful is the program as the event loop has it: it remembers the place of a
// panic, which the event loop then ends the program for.
type careful struct {
	*app
	place *string // file and line; empty: there was none
}

// Update implements tea.Model.
func (c careful) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer c.mark()
	_, cmd := c.app.Update(msg)
	return c, cmd
}

// View implements tea.Model.
func (c careful) View() tea.View {
	defer c.mark()
	return c.app.View()
}

func (c careful) mark() {
	if fault := recover(); fault != nil {
		*c.place = crash.Place()
		panic(fault)
	}
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
func lastWord(a *app, err error, place string, saved bool) error {
	w := a.words().Quit
	kept := w.Kept
	if !saved {
		kept = w.Lost
	}
	switch {
	case errors.Is(err, tea.ErrProgramPanic) && place != "":
		return fmt.Errorf("%s (%s): %s", w.Crashed, place, kept)
	case errors.Is(err, tea.ErrProgramPanic):
		return errors.New(w.Crashed + ": " + kept)
	case err != nil && !errors.Is(err, tea.ErrInterrupted):
		return errors.New(w.NoTerminal + ": " + kept)
	case !saved && a.keeper != nil && a.trouble() != "":
		return errors.New(w.NotSaved + ": " + a.trouble())
	}
	return nil
}
