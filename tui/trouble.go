package tui

import (
	"errors"
	"io/fs"
	"slices"
	"syscall"

	"toiawase/guide/store"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
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
func (s *state) trouble() string {
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
	return s.why(s.keeper.changed[i].err)
}

// why puts an error of the store into words. Neither these nor the error have
// anything in them that the person wrote.
func (s *state) why(err error) string {
	w := s.words().Keep
	var secret *store.SecretError
	is := func(targets ...error) bool {
		return slices.ContainsFunc(targets, func(t error) bool { return errors.Is(err, t) })
	}
	switch {
	case errors.As(err, &secret):
		return w.Secret + s.engine().Problems[secret.Problem]
	case is(store.ErrNoHome):
		return w.NoHome
	case is(store.ErrBusy):
		return w.Busy
	case is(store.ErrNotFound):
		return w.Gone
	case is(store.ErrTooLarge):
		return w.TooLarge
	case is(store.ErrNewer):
		return w.Newer
	case is(store.ErrDamaged):
		return w.Damaged
	case is(syscall.ENOSPC, syscall.EDQUOT):
		return w.Full
	case is(fs.ErrPermission, syscall.EROFS, syscall.ENOTDIR, fs.ErrExist):
		return w.Denied
	}
	return w.Failed
}

// keepLines say above a screen that something is not saved.
func (s *state) keepLines(sh *sheet) {
	if sentence := s.trouble(); sentence != "" {
		sh.item(s.theme.Warning, theme.MarkWarning+" ", sentence)
	}
}

// shelfLines say what was met among the files of cases.
func (s *state) shelfLines(sh *sheet) {
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
			sh.item(s.theme.Warning, theme.MarkWarning+" ", say(p.ID))
		}
	}
}

// safe is the word at the top right that all of the walk is on disk, where
// there is room for it among so many cells.
func (a *app) safe(room int) string {
	if a.keeper == nil || a.kept == nil || !a.walking() || a.kept.base.ID == "" || a.kept.dirty() {
		return ""
	}
	word := a.words().Keep.Saved + "   "
	if typeset.Width(word+a.frame.Right) > room {
		return ""
	}
	return word
}
