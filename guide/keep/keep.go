// Package keep stores walks as cases. It knows which inputs of a walk are on
// disk, and merges what two windows have added to one case. Both front doors use
// it, and decide themselves when to save.
//
//	keep.go    Kept: a walk and what the disk has of it
//	shelf.go   Shelf: the folder of cases, opened when it is first needed
//	order.go   File: a case with its walk, and the order of cases
//	stats.go   Count: how cases ended, by family
//	reason.go  Reason: why something is not saved, in a sentence;
//	           full_unix.go, full_windows.go: the errors of a full disk
package keep

import (
	"errors"
	"slices"
	"time"

	"toiawase/guide"
	"toiawase/guide/store"
)

// Kept is what is known of a case on disk. The zero Kept is of a walk that was
// not saved yet.
type Kept struct {
	Base   guide.Case    // as it was last saved or read; without an ID: not yet
	Parked []guide.Input // of Base: what the pack of now has no use for
}

// Park returns what is known of a case that was read. Inputs that its walk
// cannot replay are parked: they stay on disk. Nothing is parked for the zero
// Session.
func Park(c guide.Case, walk guide.Session) Kept {
	k := Kept{Base: c}
	if walk.IsZero() {
		return k
	}
	for _, in := range c.Inputs {
		if !slices.ContainsFunc(walk.Inputs(), in.Equal) {
			k.Parked = append(k.Parked, in)
		}
	}
	return k
}

// known is the base without what is parked: what the walk began with.
func (k Kept) known() guide.Case {
	c := k.Base
	c.Inputs = slices.DeleteFunc(slices.Clone(c.Inputs), func(in guide.Input) bool { return slices.ContainsFunc(k.Parked, in.Equal) })
	return c
}

// Unsaved reports whether a walk says something that the disk does not have.
func (k Kept) Unsaved(walk guide.Session) bool {
	return !guide.SameInputs(walk.Inputs(), k.known().Inputs)
}

// Save writes a walk and new events; for the zero Session, only the events.
// What another window has added to the case since is kept. Save returns the case
// as it is on disk; after an error, as it was before, with its ID if it got one.
func (k Kept) Save(shelf *Shelf, walk guide.Session, events []guide.Event, now time.Time) (guide.Case, error) {
	st, err := shelf.Store()
	if err != nil {
		return k.Base, err
	}
	base := k.known()
	if base.ID == "" {
		if base, err = st.New(walk, now); err != nil || len(events) == 0 {
			return base, err
		}
	}
	c, err := st.Update(base.ID, func(c guide.Case) (guide.Case, error) {
		if !walk.IsZero() {
			c = c.WithWalk(c.Merged(base, walk), now)
		}
		for _, e := range events {
			c = c.With(e, now)
		}
		return c, nil
	})
	switch {
	case err == nil:
		return c, nil
	case k.Base.ID != "":
		return k.Base, err
	}
	return base, err
}

// Forget removes events that were taken back from the case on disk. It is no
// error if they are not there.
func (k Kept) Forget(shelf *Shelf, events []guide.Event, now time.Time) error {
	if len(events) == 0 || k.Base.ID == "" {
		return nil
	}
	st, err := shelf.Store()
	if err != nil {
		return err
	}
	_, err = st.Update(k.Base.ID, func(c guide.Case) (guide.Case, error) {
		c = Without(c, events)
		c.Changed = now.In(guide.Japan)
		return c, nil
	})
	return err
}

// Without is a case without some of its events.
func Without(c guide.Case, events []guide.Event) guide.Case {
	c.Log = slices.Clone(c.Log)
	for _, e := range events {
		same := func(x guide.Event) bool { return SameEvent(x, e) }
		if i := slices.IndexFunc(c.Log, same); i >= 0 {
			c.Log = slices.Delete(c.Log, i, i+1)
		}
	}
	return c
}

// SameEvent reports whether two events are the same one.
func SameEvent(a, b guide.Event) bool {
	return a.Kind == b.Kind && a.Reply == b.Reply && a.Ending == b.Ending && a.Text == b.Text && a.Channel == b.Channel && a.At.Equal(b.At)
}

// Merge adds to a walk what the saved case holds beyond the walk that was sent
// to Save, its log among it; gained reports whether there was anything.
func (k Kept) Merge(saved guide.Case, sent, walk guide.Session) (merged guide.Session, gained bool) {
	base := saved
	base.Inputs = slices.Clone(k.Parked)
	if !sent.IsZero() {
		base.Inputs = append(base.Inputs, sent.Inputs()...)
	}
	merged = saved.Merged(base, walk).WithLog(saved.Log)
	same := guide.SameInputs(merged.Inputs(), walk.Inputs()) && slices.EqualFunc(merged.Log(), walk.Log(), SameEvent)
	return merged, !same
}

// Erase deletes the case if it is on disk. It is no error if it was already
// deleted elsewhere.
func (k Kept) Erase(shelf *Shelf) error {
	if k.Base.ID == "" {
		return nil
	}
	st, err := shelf.Store()
	if err != nil {
		return err
	}
	if err := st.Remove(k.Base.ID); err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	return nil
}
