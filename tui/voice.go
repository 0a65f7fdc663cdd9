package tui

import (
	"errors"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/settings"
	"toiawase/tui/theme"
	labels "toiawase/tui/words"
)

// voice is how the program speaks to the person at hand.
type voice struct {
	lang  guide.Lang
	now   func() time.Time // the clock
	theme *theme.Theme
	prefs *settings.Settings
}

// letterLang is the language that a message is shown in first.
func letterLang(s *voice) guide.Lang {
	if l := guide.Lang(s.prefs.Value(settings.Message)); l == guide.JA || l == guide.EN {
		return l
	}
	return s.lang
}

func (s *voice) words() *labels.Words { return labels.In(s.lang) }

func (s *voice) engine() *words.Words { return words.In(s.lang) }

func (s *voice) say() *words.Sheets { return words.SheetsIn(s.lang) }

func (s *voice) texts() *words.Paste { return words.PasteIn(s.lang) }

func (s *voice) in(t guide.Text) string { return t.In(s.lang) }

// inWords says why an input was not accepted.
func (s *voice) inWords(err error) string {
	var input *guide.InputError
	if errors.As(err, &input) {
		return words.Refused(input, s.lang)
	}
	return err.Error()
}

// when shows a time in Japan, with or without the time of day.
func (s *voice) when(t time.Time, clock bool) string {
	if clock {
		return words.Moment(t, s.lang)
	}
	return words.Day(t, s.lang)
}
