package tui

import (
	"slices"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/search"
	"toiawase/tui/theme"
	labels "toiawase/tui/words"
)

// state is what the screens share.
type state struct {
	packs  guide.Packs    // those in use, never empty
	broken []guide.Broken // those that cannot be used

	pack   *guide.Pack   // of the walk in progress; before the first walk packs[0]
	index  *search.Index // nil until the first frame is out
	lang   guide.Lang
	now    func() time.Time
	theme  *theme.Theme
	walk   *guide.Session  // the walk in progress; nil before the first
	shown  map[string]bool // emergency steps that the panel has shown
	deeds  []deed          // of the walk in progress, which can be taken back
	notice string          // what became of the last key; until the next one
	look   glance          // of walk
	clip   clipboards
	page   func(guide.Case, guide.Lang) string // nil: cases are not exported

	replay *replay // a script that is stepped through; nil for none
	preview
	keeping
}

func (s *state) words() *labels.Words   { return labels.In(s.lang) }
func (s *state) engine() *words.Words   { return words.In(s.lang) }
func (s *state) say() *words.Sheets     { return words.SheetsIn(s.lang) }
func (s *state) in(t guide.Text) string { return t.In(s.lang) }

// start begins a walk of the topic of a ref; the one before it is dropped only
// here.
func (s *state) start(ref string) error {
	p, t, err := s.packs.Topic(ref)
	if err != nil {
		return err
	}
	walk, err := guide.Start(p, t.ID, s.lang, s.now())
	if err != nil {
		return err
	}
	s.set(walk)
	s.shown, s.kept = map[string]bool{}, nil
	return nil
}

// set makes a session the walk in progress.
func (s *state) set(walk guide.Session) { s.walk, s.pack = &walk, walk.Pack() }

// replace puts a pack that was read again in the place of the one before. The
// walk and the index of the search are still those of the old one.
func (s *state) replace(old, now *guide.Pack) {
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
func (s *state) speak(l guide.Lang) {
	s.lang = l
	if s.walk != nil {
		s.set(s.walk.WithLang(l))
	}
}

// alarm lists the emergency steps that the panel has not shown yet.
func (s *state) alarm() (fresh []guide.PanelStep) {
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
