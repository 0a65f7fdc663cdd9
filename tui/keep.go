package tui

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/paste"
	"toiawase/guide/search"
	"toiawase/guide/store"
)

// keeping keeps the walk in progress as a case.
type keeping struct {
	*walker
	keeper *keeper // nil, as in a replay or a preview: nothing is kept
	kept   *kept   // of the walk in progress; nil before its first answer
	deeds  []deed  // of the walk in progress, which can be taken back
}

// keeper saves walks as cases as soon as anything was said: one save at a time,
// in order, and none of them makes a key wait. All of it belongs to Update, and
// to flush when that has ended; only a job runs beside them.
type keeper struct {
	shelf    *keep.Shelf
	changed  []*kept           // what the disk may not have yet, oldest first
	job      *job              // the save under way
	leaving  bool              // the program ends when all is saved
	homeless bool              // it was told that there is no folder
	files    []keep.File       // what is on the shelf
	index    *search.Index     // of files; nil: not made since they changed
	edition  int               // counts the changes of files
	begun    int               // counts the walks that began here
	names    map[string]string // of cases that began here, by their IDs
	seen     bool              // files was read once
	troubled []store.Problem   // what was met there
	drafts   map[draftOf]string
}

// newKeeper keeps walks in a folder. Somebody for whom nothing was ever kept is
// greeted in the first frame.
func newKeeper(dir, home string) *keeper {
	shelf := &keep.Shelf{Dir: dir, Home: home}
	return &keeper{shelf: shelf, seen: dir != "" && shelf.New()}
}

// kept is a case as the program has it.
type kept struct {
	keep.Kept
	name   string         // of a walk that began here: its case is known by it until it has an ID
	at     time.Time      // when it changed last
	walk   *guide.Session // as it is now; nil: its pack or topic is gone
	events []guide.Event  // noted, and not saved yet
	undone []guide.Event  // taken back, and not yet out of what is saved
	remove bool           // to be deleted
	err    error          // why the last save failed
	wait   bool           // after a failure, until the next change
	quiet  bool           // err was told before
}

// job is one save. run does it once, whoever calls first, and every caller
// gets the outcome.
type job struct {
	kept   *kept
	walk   guide.Session // the zero Session: none
	events int           // how many of the events it saves
	undone int           // how many of those taken back
	remove bool          // it deletes the case
	run    func() saved
}

// saved is the outcome of a job: the case as it is on disk, even after an error
// if it got an id.
type saved struct {
	c   guide.Case
	err error
}

// keptMsg tells that a job is done.
type keptMsg struct{ job *job }

// keep notes what a message has changed, and starts to save it.
func (a *app) keep() tea.Cmd {
	if a.keeper == nil {
		return nil
	}
	a.note()
	job := a.keeper.next()
	switch {
	case job != nil:
		return func() tea.Msg { job.run(); return keptMsg{job} }
	case a.keeper.leaving && a.keeper.job == nil:
		return a.parted()
	}
	return nil
}

// parted ends the program, or asks first if something is not saved.
func (a *app) parted() tea.Cmd {
	if a.keeper != nil {
		a.keeper.leaving = false
	}
	if !a.unsaved() {
		return leaveNow(a)
	}
	a.stack = append(a.stack, newLeave(a.state))
	return nil
}

// note takes over the walk in progress.
func (s *keeping) note() {
	if s.walk == nil {
		return
	}
	if s.kept == nil {
		if len(s.walk.Inputs()) == 0 {
			return // nothing was said yet
		}
		s.keeper.begun++
		s.kept = &kept{name: fmt.Sprintf("new-%d", s.keeper.begun)}
	}
	k := s.kept
	same := k.walk != nil && guide.SameInputs(k.walk.Inputs(), s.walk.Inputs())
	k.walk = s.walk
	if !same {
		s.keeper.touch(k, s.now())
	}
}

// touch puts a changed case in line, and lets those that failed try again. A
// walk that began here and of which nothing is left goes again.
func (k *keeper) touch(c *kept, now time.Time) {
	if !slices.Contains(k.changed, c) {
		k.changed = append(k.changed, c)
	}
	c.at, c.remove, k.index = now, c.vanishes(), nil
	k.retry()
}

// vanishes reports whether a walk that began here has a case, and nothing left.
func (k *kept) vanishes() bool {
	return k.name != "" && k.Base.ID != "" && k.walk != nil && k.empty()
}

// id names the case, also before it has an ID.
func (k *kept) id() string { return cmp.Or(k.Base.ID, k.name) }

// empty reports whether nothing was said or noted.
func (k *kept) empty() bool {
	return len(k.walk.Inputs()) == 0 && len(k.events) == 0 && len(k.Base.Log) == 0
}

func (k *keeper) retry() {
	for _, c := range k.changed {
		c.wait = false
	}
}

// next takes the first case that is to be saved, unless one is being saved.
func (k *keeper) next() *job {
	if k.job != nil {
		return nil
	}
	k.changed = slices.DeleteFunc(k.changed, func(c *kept) bool { return !c.dirty() })
	for _, c := range k.changed {
		if !c.wait {
			k.job = k.newJob(c)
			return k.job
		}
	}
	return nil
}

func (k *keeper) newJob(c *kept) *job {
	j := &job{kept: c, events: len(c.events), undone: len(c.undone), remove: c.remove}
	if c.walk != nil {
		j.walk = *c.walk
	}
	shelf, base, remove, now := k.shelf, c.Kept, c.remove, c.at
	walk, events, undone := j.walk, slices.Clone(c.events), slices.Clone(c.undone)
	j.run = sync.OnceValue(func() saved {
		if remove {
			return saved{err: base.Erase(shelf)}
		}
		if err := base.Forget(shelf, undone, now); err != nil {
			return saved{base.Base, err}
		}
		c, err := base.Save(shelf, walk, events, now)
		return saved{c, err}
	})
	return j
}

// now shows a case with what is not saved yet.
func (k *kept) now() guide.Case {
	c := k.Base
	if k.walk != nil {
		c = c.WithWalk(*k.walk, c.Changed)
	}
	for _, e := range k.events {
		c = c.With(e, e.At)
	}
	c = keep.Without(c, k.undone)
	if c.ID = k.id(); k.dirty() {
		c.Changed = k.at
	}
	return c
}

// dirty reports whether the disk does not have all of it.
func (k *kept) dirty() bool {
	switch {
	case k.remove, len(k.events)+len(k.undone) > 0:
		return true
	case k.walk == nil:
		return false
	}
	return k.Unsaved(*k.walk)
}

// savedJob takes the outcome of a save. What another window was told comes
// into the walk, and the screens are made anew for it.
func (a *app) savedJob(msg keptMsg) {
	if a.keeper == nil || msg.job != a.keeper.job {
		return
	}
	if a.finish(msg.job) {
		a.renew()
	}
	a.refresh()
}

// finish takes the outcome of the job; renewed reports whether the walk has
// gained what another window was told.
func (s *keeping) finish(j *job) (renewed bool) {
	k, out := j.kept, j.run()
	s.keeper.job = nil
	if out.err != nil {
		if !k.remove {
			s.keeper.renamed(k, out.c.ID) // it may have got one
			k.Base = out.c
		}
		s.keeper.fail(k, out.err)
		return false
	}
	k.err, k.quiet = nil, false
	if j.remove {
		s.keeper.unfile(k.Base.ID)
		k.Kept, k.remove = keep.Kept{}, false
		return false
	}
	s.keeper.renamed(k, out.c.ID)
	k.events, k.undone = k.events[j.events:], k.undone[j.undone:]
	k.Base = out.c
	k.remove = k.remove || k.vanishes()
	s.keeper.refile(s.open(out.c))
	return k.walk != nil && s.merge(k, j.walk)
}

// merge gives the walk what the disk has beyond what was sent there.
func (s *keeping) merge(k *kept, sent guide.Session) bool {
	saved := k.Base
	saved.Log = k.now().Log // with what is not saved yet
	merged, gained := k.Merge(saved, sent, *k.walk)
	if !gained {
		return false
	}
	k.walk = &merged
	if k != s.kept {
		return false
	}
	s.deeds = nil // they know nothing of what was told elsewhere
	s.set(merged)
	k.walk = s.walk
	return true
}

// flush saves what is not saved when the screens have ended, however that was:
// a closed window, a signal, a fault.
func (s *keeping) flush() {
	if s.keeper == nil {
		return
	}
	s.note()
	s.noteDrafts()
	if s.keeper.job != nil {
		s.finish(s.keeper.job)
	}
	s.keeper.retry()
	for range len(s.keeper.changed) {
		if job := s.keeper.next(); job != nil {
			s.finish(job)
		}
	}
}

// unsaved reports whether something was said that is not on disk.
func (s *keeping) unsaved() bool {
	if s.keeper == nil {
		return s.walk != nil && len(s.walk.Inputs()) > 0
	}
	return slices.ContainsFunc(s.keeper.changed, (*kept).dirty)
}

// start begins a walk of the topic of a ref; the one before it is dropped only
// here.
func (s *keeping) start(ref string) error {
	p, t, err := s.packs.Topic(ref)
	if err != nil {
		return err
	}
	walk, err := guide.Start(p, t.ID, s.lang, s.now())
	if err != nil {
		return err
	}
	s.set(paste.Take(walk, s.pasted...))
	s.shown, s.kept, s.pasted = map[string]bool{}, nil, nil
	return nil
}

// noteDrafts makes notes of what was begun and not ended, so that it is found
// the next time.
func (s *keeping) noteDrafts() {
	for of, text := range s.keeper.drafts {
		k := s.kept
		if k == nil || k.id() != of.id {
			i := slices.IndexFunc(s.keeper.files, func(f keep.File) bool { return f.ID == of.id })
			if i < 0 {
				continue
			}
			k = &kept{Kept: keep.Kept{Base: s.keeper.files[i].Case}}
		}
		k.events = append(k.events, guide.Event{Kind: guide.EventNote, At: s.now(), Text: text})
		s.keeper.touch(k, s.now())
	}
	s.keeper.drafts = nil
}
