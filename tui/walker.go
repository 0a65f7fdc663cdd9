package tui

import (
	"slices"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/paste"
	"toiawase/guide/search"
)

// walker has the packs in use and the walk in progress through one of them.
type walker struct {
	*voice
	packs  guide.Packs    // those in use, never empty
	broken []guide.Broken // those that cannot be used
	index  *search.Index  // of packs; nil until the first frame is out

	pack  *guide.Pack     // of the walk in progress; before the first walk packs[0]
	walk  *guide.Session  // nil before the first
	shown map[string]bool // emergency steps that the panel has shown
	look  glance          // of walk
	typed halves          // rows of its form that are half typed

	pasted []paste.Proposal // what a person took from a text for the walk that is begun next
}

// set makes a session the walk in progress.
func (s *walker) set(walk guide.Session) { s.walk, s.pack = &walk, walk.Pack() }

// replace puts a pack that was read again in the place of the one before. The
// walk and the index of the search are still those of the old one.
func (s *walker) replace(old, now *guide.Pack) {
	s.packs = slices.Clone(s.packs)
	for i, p := range s.packs {
		if p == old {
			s.packs[i] = now
		}
	}
	if s.pack == old {
		s.pack = now
	}
}

// speak switches the language; every answer stays.
func (s *walker) speak(l guide.Lang) {
	s.lang = l
	s.theme.Speak(l == guide.EN)
	if s.walk != nil {
		s.set(s.walk.WithLang(l))
	}
}

// alarm lists the emergency steps that the panel has not shown yet.
func (s *walker) alarm() (fresh []guide.PanelStep) {
	if s.walk == nil {
		return nil
	}
	for _, e := range s.walk.Emergency() {
		if !s.shown[e.ID] {
			fresh = append(fresh, e)
		}
	}
	return fresh
}

// forget has the emergency panel come again for alarms that are to come again.
func (a *walker) forget() {
	now := map[string]bool{}
	for _, e := range a.walk.Emergency() {
		now[e.ID] = a.shown[e.ID]
	}
	a.shown = now
}

// session is the walk in progress, or the zero Session.
func (s *walker) session() guide.Session {
	if s.walk == nil {
		return guide.Session{}
	}
	return *s.walk
}

// asked reports whether the checklist of the walk has a line for a fact.
func (s *walker) asked(fact string) bool {
	if fact == guide.FactWish || fact == guide.FactSecondWish {
		return len(s.walk.Wishes()) > 1
	}
	for _, item := range s.walk.Checklist() {
		if item.Fact.ID == fact {
			return true
		}
	}
	return false
}

// holds reports whether a condition is true as the walk stands.
func (s *walker) holds(c *guide.Cond) bool { return c.Holds(*s.walk) }

// open replays a case as the screens list it.
func (s *walker) open(c guide.Case) keep.File { return keep.Open(c, s.packs, s.now()) }
