package tui

import (
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/search"
	"toiawase/tui/theme"
	labels "toiawase/tui/words"
)

// state is what the screens share.
type state struct {
	pack  *guide.Pack
	index *search.Index // nil until the first frame is out
	lang  guide.Lang
	now   func() time.Time
	theme *theme.Theme
	walk  *guide.Session  // the walk in progress; nil before the first
	shown map[string]bool // emergency steps that the panel has shown
	look  glance          // of walk
	clip  clipboards
}

func (s *state) words() *labels.Words   { return labels.In(s.lang) }
func (s *state) engine() *words.Words   { return words.In(s.lang) }
func (s *state) in(t guide.Text) string { return t.In(s.lang) }

// start begins a walk; the one before it is dropped only here.
func (s *state) start(topic string) error {
	walk, err := guide.Start(s.pack, topic, s.lang, s.now())
	if err != nil {
		return err
	}
	s.walk, s.shown = &walk, map[string]bool{}
	return nil
}

// set makes a session the walk in progress.
func (s *state) set(walk guide.Session) { s.walk = &walk }

// speak switches the language; every answer stays.
func (s *state) speak(l guide.Lang) {
	s.lang = l
	if s.walk != nil {
		s.set(s.walk.WithLang(l))
	}
}

// alarm lists the emergency steps that the panel has not shown yet.
func (s *state) alarm() (fresh []*guide.EmergencyStep) {
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
