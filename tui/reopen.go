package tui

import (
	"slices"

	"toiawase/guide"
	"toiawase/guide/keep"
)

// openCase makes a case the one in progress: its walk goes on where it stood.
// The walk before it is on disk, or in line to be saved.
func (s *keeping) openCase(id string) {
	id = s.keeper.current(id)
	is := func(k *kept) bool { return k != nil && k.id() == id && !k.remove }
	if is(s.kept) {
		return
	}
	k := &kept{}
	if i := slices.IndexFunc(s.keeper.changed, is); i >= 0 {
		k = s.keeper.changed[i] // not all of it is on disk yet
	} else if i := slices.IndexFunc(s.keeper.files, func(f keep.File) bool { return f.ID == id }); i >= 0 {
		k.Base = s.keeper.files[i].Case
		s.takeUp(k)
	} else {
		return
	}
	s.kept, s.walk, s.shown = k, nil, map[string]bool{}
	if k.walk == nil {
		return
	}
	s.set(k.walk.WithLang(s.lang))
	k.walk = s.walk
	for _, in := range s.walk.Inputs() {
		if in.Kind == guide.InputDone {
			s.shown[in.Key] = true
		}
	}
}

// takeUp replays the walk of a case that was read, if its topic is there.
func (s *keeping) takeUp(k *kept) {
	now := s.open(k.Base)
	k.Kept = keep.Park(k.Base, now.Walk)
	if !now.Walk.IsZero() {
		k.walk = &now.Walk
	}
}

// eraseCase drops the case in progress and has it deleted, after a save of it
// that may be under way.
func (s *keeping) eraseCase() {
	k := s.kept
	s.kept, s.walk = nil, nil
	k.walk, k.events, k.undone = nil, nil, nil
	s.keeper.touch(k, s.now())
	k.remove = true
	s.keeper.unfile(k.Base.ID)
}
