package cli

import (
	"errors"

	"toiawase/content/words"
	"toiawase/guide"
)

// tourCommand is "toiawase tour": practice on an invented case.
func tourCommand(a *app) *command {
	return &command{
		use:   "tour",
		about: words.TourIn(a.lang).Command,
		check: atMost(a, 0),
		run:   func([]string) error { return starter{a}.tour() },
	}
}

// tour opens the practice, on screens or plain.
func (a starter) tour() error {
	return a.enter("", func(pack *guide.Pack, _ string) error { return a.plainTour(pack.Header.Home) },
		func(s Screen) error { s.Tour = true; return a.env.Screen(s) })
}

// plainTour is the practice as a plain walk, of which nothing is kept.
func (a starter) plainTour(home []string) error {
	if len(home) == 0 {
		return nil
	}
	w := &plainWalk{app: a.app, in: newInput(a.env.Stdin), shelf: newShelf(a.app)}
	w.shelf.on = false
	w.speak(a.lang)
	w.line(words.TourIn(w.lang).Plain)
	err := w.walkRef(home[0])
	w.gap()
	w.line(words.TourIn(w.lang).Left)
	if errors.Is(err, errQuit) || errors.Is(err, errBack) {
		return nil
	}
	return err
}
