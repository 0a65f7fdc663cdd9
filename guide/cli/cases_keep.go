package cli

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"syscall"

	"toiawase/guide"
	"toiawase/guide/store"
)

// shelf is where the plain walk keeps itself as a case: on disk after every
// answer, before the next question. The zero value keeps nothing.
type shelf struct {
	on      bool // somebody sits there, or has named a folder
	store   *store.Store
	base    guide.Case    // as it is on disk; without an ID: it is not
	parked  []guide.Input // of base: what the pack of now has no use for
	failing bool          // it was told why saving fails
	guessed bool          // the input has ended: what follows nobody said
	told    map[string]bool

	last string // the id of the case kept last
	part bool   // not all of it is on disk
	done bool   // it is closed
}

// newShelf keeps nothing for a mere pipe: no script fills a user's folder
// without being told to.
func (a *app) newShelf() shelf {
	return shelf{on: a.env.IsTerminal || a.opt.data != "", told: map[string]bool{}}
}

// openShelf opens the folder of cases when it is first needed.
func (w *plainWalk) openShelf() (*store.Store, error) {
	sh := &w.shelf
	if sh.store != nil {
		return sh.store, nil
	}
	data := w.app.dataFolder()
	if data == "" {
		return nil, store.ErrNoHome
	}
	st, err := store.Open(data)
	if err != nil {
		return nil, err
	}
	sh.store = st
	return st, nil
}

// save keeps the walk, if it says something that is not on disk. Why that
// fails is told once, until it works again; the walk goes on.
func (w *plainWalk) save() {
	if !w.shelf.on || w.shelf.guessed || !w.unsaved() {
		return
	}
	err := w.write()
	if err != nil && !w.shelf.failing {
		w.line(w.notSaved(err))
	}
	w.wrote(err)
}

// unsaved reports whether the disk does not have all that was said.
func (w *plainWalk) unsaved() bool {
	return !slices.EqualFunc(w.s.Inputs(), w.shelf.known().Inputs, sameInput)
}

// known is the base without what is parked: what the walk began with.
func (sh *shelf) known() guide.Case {
	c := sh.base
	c.Inputs = slices.DeleteFunc(slices.Clone(c.Inputs), func(in guide.Input) bool {
		return slices.ContainsFunc(sh.parked, func(p guide.Input) bool { return sameInput(p, in) })
	})
	return c
}

func sameInput(a, b guide.Input) bool {
	return a.Kind == b.Kind && a.Key == b.Key && a.Value == b.Value && a.Time.Equal(b.Time)
}

// note keeps what happened besides the walk; a failure is always told. It
// reports whether all is on disk.
func (w *plainWalk) note(events ...guide.Event) bool {
	err := w.write(events...)
	if err != nil {
		w.line(w.notSaved(err))
	}
	w.wrote(err)
	return err == nil
}

// write saves the walk and events. Another window may have changed the case
// since: what it was told is kept, too.
func (w *plainWalk) write(events ...guide.Event) error {
	st, err := w.openShelf()
	if err != nil {
		return err
	}
	sh, now := &w.shelf, w.app.env.Now()
	if sh.base.ID == "" {
		if sh.base, err = st.New(w.s, now); err != nil || len(events) == 0 {
			return err
		}
	}
	base, s := sh.known(), w.s
	c, err := st.Update(sh.base.ID, func(c guide.Case) (guide.Case, error) {
		c = c.WithWalk(c.Merged(base, s), now)
		for _, e := range events {
			c = c.With(e, now)
		}
		return c, nil
	})
	w.tellProblems(st.Problems())
	if err != nil {
		return err
	}
	w.gain(c)
	sh.base = c
	return nil
}

// wrote takes the outcome of a save over.
func (w *plainWalk) wrote(err error) {
	sh := &w.shelf
	sh.failing, sh.part = err != nil, err != nil
	if sh.base.ID != "" {
		sh.last, sh.done = sh.base.ID, !sh.base.Open()
	}
	w.index = nil
}

// gain gives the walk what another window was told, also where it goes back to.
func (w *plainWalk) gain(c guide.Case) {
	sent := c
	sent.Inputs = slices.Concat(w.shelf.parked, w.s.Inputs())
	merged := c.Merged(sent, w.s)
	if slices.EqualFunc(merged.Inputs(), w.s.Inputs(), sameInput) {
		return
	}
	w.s = merged
	for i := range w.back {
		w.back[i].s = c.Merged(sent, w.back[i].s)
	}
}

// notSaved says in a sentence why something is not on disk.
func (w *plainWalk) notSaved(err error) string {
	say := w.say.Unsaved
	var secret *store.SecretError
	if errors.As(err, &secret) {
		return fill(say.Secret, one(problem(secret.Problem, w.lang)))
	}
	for _, x := range []struct {
		text string
		errs []error
	}{
		{say.NoHome, []error{store.ErrNoHome}}, {say.Busy, []error{store.ErrBusy}}, {say.Gone, []error{store.ErrNotFound}},
		{say.TooLarge, []error{store.ErrTooLarge}}, {say.Newer, []error{store.ErrNewer}}, {say.Damaged, []error{store.ErrDamaged}},
		{say.Full, []error{syscall.ENOSPC, syscall.EDQUOT}},
	} {
		if slices.ContainsFunc(x.errs, func(target error) bool { return errors.Is(err, target) }) {
			return x.text
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) || errors.Is(err, fs.ErrPermission) {
		return say.Denied
	}
	return say.Failed
}

// tellProblems speaks of files that are not as they should be, once of each.
func (w *plainWalk) tellProblems(list []store.Problem) {
	for _, p := range list {
		if key := p.Error(); !w.shelf.told[key] {
			w.shelf.told[key] = true
			w.app.caseProblems([]store.Problem{p})
		}
	}
}

// part says on leaving where the case is kept, if one is.
func (w *plainWalk) part() {
	sh, form := &w.shelf, w.say.KeptOpen
	switch {
	case sh.last == "":
		return
	case sh.part:
		form = w.say.KeptPart
	case sh.done:
		form = w.say.KeptClosed
	}
	w.gap()
	w.linef(form, w.showCommand(sh.last))
}

// showCommand is the command that shows a case, with the folders that were
// named.
func (w *plainWalk) showCommand(id string) string {
	words := []string{program, "cases", "show", id}
	if data := w.app.opt.data; data != "" {
		words = append(words, "--data", quoted(data))
	}
	for _, dir := range w.app.opt.packs {
		words = append(words, "--pack", quoted(dir))
	}
	return strings.Join(words, " ")
}

// quoted makes a file's name one word for a shell.
func quoted(name string) string {
	name = printable(name)
	if strings.ContainsAny(name, " \t'\"\\$&;()<>|*?[]#~!`{}　") {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}
