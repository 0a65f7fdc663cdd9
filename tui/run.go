package tui

import (
	"errors"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"toiawase/guide"
	"toiawase/tui/theme"
)

// Options say what the program starts with.
type Options struct {
	Pack    *guide.Pack
	Topic   string           // opened at once; empty opens home
	Lang    guide.Lang       // the language to begin with
	Now     func() time.Time // the clock
	Getenv  func(string) string
	Data    string // the folder for saved messages; empty: the user's data folder
	NoColor bool
	Input   io.Reader // nil: the terminal
	Output  io.Writer // nil: the terminal
}

// fps is how often a changed frame may be drawn: the first one waits for a
// tick of this clock.
const fps = 120

// Run shows the program until the user leaves it.
func Run(o Options) error {
	app, err := build(o)
	if err != nil {
		return err
	}
	options := []tea.ProgramOption{tea.WithFPS(fps)}
	if o.NoColor {
		options = append(options, tea.WithColorProfile(colorprofile.ASCII))
	}
	if o.Input != nil {
		options = append(options, tea.WithInput(o.Input))
	}
	if o.Output != nil {
		options = append(options, tea.WithOutput(o.Output))
	}
	p := tea.NewProgram(app, options...)
	stop := watchHangUp(p)
	defer stop()
	_, err = p.Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return nil
	}
	return err
}

// build makes the program for its options.
func build(o Options) (*app, error) {
	s := &state{pack: o.Pack, lang: o.Lang, now: o.Now, theme: theme.Default(), clip: newClipboards(o.Getenv)}
	if o.Data != "" {
		s.clip.dir = o.Data
	}
	a := newApp(s)
	if o.Topic != "" {
		if err := s.start(o.Topic); err != nil {
			return nil, err
		}
		a.toWalk(len(s.walk.Path()))
	}
	return a, nil
}
