package tui

import (
	"cmp"
	"io"
	"os"
	"runtime"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"golang.org/x/term"

	"toiawase/guide"
	"toiawase/guide/script"
	"toiawase/guide/settings"
	"toiawase/tui/guard"
	"toiawase/tui/paint"
	"toiawase/tui/theme"
)

// Options say what the program starts with.
type Options struct {
	Pack    *guide.Pack      // the only pack in use, when Packs is empty
	Packs   guide.Packs      // the packs in use
	Broken  []guide.Broken   // the packs that cannot be used
	Topic   string           // the ref of the topic opened at once; empty opens home
	Lang    guide.Lang       // the language to begin with
	Now     func() time.Time // the clock
	Getenv  func(string) string
	Data    string // the folder for cases and saved messages; empty: the user's data folder
	NoColor bool

	Settings *settings.Settings // nil: the defaults, kept nowhere
	Notes    []string           // what could not be used of them, in sentences

	Page   func(guide.Case, guide.Lang) string // a case as a page for a browser; nil: cases are not exported
	Replay *script.Script                      // a script of Topic to step through; nil: none

	// Reload makes this a preview: it is asked twice a second, and returns the
	// pack when a file of it has changed, else nil. With an error, whose lines
	// are what is wrong, the pack is what can be shown of it.
	Reload func() (*guide.Pack, error)
	Wrong  error                               // what is wrong with the pack of a preview at the start
	Record func(guide.Session) (string, error) // writes the walk of a preview as a script; the file, for the author

	Tour bool // begin with practice on an invented case

	Input  io.Reader // nil: the terminal
	Output io.Writer // nil: the terminal
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
	in, err := guarded(o.Input)
	if err != nil {
		return err
	}
	options = append(options, tea.WithInput(in))
	if o.Output != nil {
		options = append(options, tea.WithOutput(o.Output))
	}
	for _, leak := range []string{"TEA_TRACE", "TEA_DEBUG"} { // would write screens to files
		os.Unsetenv(leak)
	}
	if app.drafts.dir != "" {
		app.drafts.pause = time.Second
	}
	app.pace.every = time.Second / fps
	fallen := new(fall)
	m := tea.Model(careful{app, fallen})
	filter := interrupted
	if o.painted() {
		screen := paint.NewScreen(os.Stdout)
		defer screen.Restore()
		m, options = paint.Model(m, screen), append(options, paint.Options(screen)...)
		filter = func(msg tea.Msg) tea.Msg { return screen.Filter(interrupted(msg)) }
	}
	options = append(options, tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg { return filter(msg) }))
	p := tea.NewProgram(m, options...)
	stop := watchSignals(p)
	err = runQuietly(p)
	stop()
	practice{app}.drop()
	return lastWord(app, err, *fallen, saveAll(app))
}

// interrupted has SIGINT end the program as the user would: for one, the event
// loop of bubbletea v2.1.1 closes the input under its own reader.
func interrupted(msg tea.Msg) tea.Msg {
	if _, is := msg.(tea.InterruptMsg); is {
		return tea.QuitMsg{}
	}
	return msg
}

// painted reports whether paint draws, and not the renderer of Bubble Tea. On
// Windows the console shows no sequences before Bubble Tea has told it to, and
// paint would begin earlier.
func (o Options) painted() bool {
	return o.Output == nil && runtime.GOOS != "windows" && o.Getenv("TOIAWASE_RENDERER") != "tea"
}

// guarded is the input behind a guard. Without one it is the terminal: where
// the standard input is none, the one that controls the program.
func guarded(in io.Reader) (io.Reader, error) {
	if in == nil {
		in = os.Stdin
		if !term.IsTerminal(int(os.Stdin.Fd())) {
			tty, _, err := tea.OpenTTY()
			if err != nil {
				return nil, err
			}
			in = tty
		}
	}
	if f, ok := in.(*os.File); ok {
		return guard.NewFile(f), nil
	}
	return guard.New(in), nil
}

// build makes the program for its options.
func build(o Options) (*app, error) {
	if len(o.Packs) == 0 {
		o.Packs = guide.Packs{o.Pack}
	}
	if o.Settings == nil {
		o.Settings = &settings.Settings{}
	}
	s := newState(voice{o.Lang, o.Now, theme.Default(), o.Settings}, o.Packs, o.Broken)
	s.notes, s.noColor = o.Notes, o.NoColor
	prefer(s.voice)
	s.outside = newOutside(o.Getenv)
	s.clip, s.page = newClipboards(o.Getenv), o.Page
	s.clip.dir = dataFolder(o)
	if o.Replay == nil && o.Reload == nil {
		s.keeper = newKeeper(s.clip.dir, o.Getenv("HOME"))
	}
	s.preview = newPreview(o)
	a := newApp(s)
	if s.keeper != nil && s.clip.dir != "" {
		a.drafts.dir = s.clip.dir
	}
	switch {
	case o.Replay != nil:
		if err := s.newReplay(o.Replay, cmp.Or(o.Topic, o.Replay.Topic.Key)); err != nil {
			return nil, err
		}
		a.toWalk(len(s.walk.Path()))
	case o.Tour:
		practice{a}.begin()
	case o.Topic != "":
		if err := s.start(o.Topic); err != nil {
			return nil, err
		}
		a.toWalk(len(s.walk.Path()))
	}
	return a, nil
}
