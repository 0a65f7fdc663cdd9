package tui

import (
	"errors"
	"slices"

	"toiawase/guide/keep"
	"toiawase/guide/store"
	"toiawase/tui/theme"
)

// fail notes why a case could not be saved. The walk goes on in memory; the
// next change tries again.
func (k *keeper) fail(c *kept, err error) {
	c.err, c.wait, c.quiet = err, true, false
	if errors.Is(err, store.ErrNoHome) {
		c.quiet, k.homeless = k.homeless, true
	}
}

// trouble says in a sentence why something is not on disk; empty if nothing is
// amiss, or it was told and nothing can be done about it.
func (s *keeping) trouble() string {
	if s.keeper == nil {
		return ""
	}
	i := slices.IndexFunc(s.keeper.changed, func(c *kept) bool { return c.err != nil && !c.quiet })
	if i < 0 {
		return ""
	}
	if s.keeper.changed[i].remove {
		return s.words().Keep.NotDeleted
	}
	return keep.Reason(s.keeper.changed[i].err, s.lang)
}

// shelfLines say what was met among the files of cases.
func (s *cabinet) shelfLines(sh *column) {
	if s.keeper == nil {
		return
	}
	w := s.words().Case
	for _, p := range s.keeper.troubled {
		say := map[store.ProblemKind]func(string) string{
			store.Restored: w.Restored, store.Moved: w.Moved, store.Unreadable: w.Unread, store.Newer: w.NewerFile,
			store.Exposed: func(string) string { return w.Exposed },
		}[p.Kind]
		if say != nil {
			sh.item(s.theme.Warn, theme.Caution+" ", say(p.ID))
		}
	}
}

// safe is the word in the header that all of the walk is on disk.
func (a *painter) safe() string {
	if a.keeper == nil || a.kept == nil || !a.walking() || a.kept.Base.ID == "" || a.kept.dirty() {
		return ""
	}
	if a.theme.Line() {
		return a.words().Keep.Saved + " " + a.theme.Done
	}
	return a.words().Keep.Saved
}
