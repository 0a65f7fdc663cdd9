// Package cli is the text front door: every command of the program, and the
// walk as plain numbered questions where there is no screen.
//
// Its manners: data goes to standard output; notes and errors go to standard
// error, an error in one line, "toiawase: what was wrong: what to do". The
// exit code is 0 when the command did what it was asked, 1 when the answer is
// no (nothing matched, a finding, an expectation not met), 2 when the command
// or its input could not be understood.
//
//	the program     its commands, and the options of all     root.go command.go
//	                reading a command line                   line.go language.go fault.go problem.go refused.go
//	                help, man page, completion               help.go man.go complete.go offer.go completion.go
//	packs           those in use                             packs.go watch.go
//	commands        start, search, topics, sources, read           start.go search.go topics.go sources.go read.go
//	                walk, compose, and their result          walk.go compose.go result.go report.go
//	                paste, check, guard: a text that was given batch.go paste.go check.go guard.go
//	                lint, graph, diff, preview, new          lint.go lint_stats.go lint_explain.go sarif.go graph.go diff.go preview.go new.go
//	                settings, tour                           settings.go tour.go
//	                cases                                    cases.go cases_list.go cases_show.go cases_sheet.go cases_log.go cases_stats.go
//	                taking cases out and in                  cases_export.go cases_ics.go cases_import.go
//	plain walk      the screenless walk, and what is typed   plain.go plain_keys.go input.go replay.go assume.go
//	                home, questions, facts, the result       home.go question.go checklist.go plain_paste.go after.go after_letter.go after_reply.go
//	                what is kept of it                       cases_keep.go cases_plain.go
//
// A command is what it is called, its options, and a type of its own that runs
// it and has what all of them share, app.
package cli

import (
	"io"
	"io/fs"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/crash"
	"toiawase/guide/script"
	"toiawase/guide/settings"
)

// Env is everything the program takes from the world. Stdin, Stdout, Stderr
// and Content are needed; the zero value of the rest is usable.
type Env struct {
	Args       []string // without the program's name
	Stdin      io.Reader
	Stdout     io.Writer
	Stderr     io.Writer
	Getenv     func(string) string // nil: no variable is set
	Now        func() time.Time    // nil: time.Now
	Content    fs.FS               // the root of the embedded pack
	Built      string              // the same as load.Built takes it; empty: it is loaded from Content
	IsTerminal bool                // input and output are a terminal
	Width      int                 // columns of the terminal; 0 means 80

	// Page draws Markdown for a width; nil writes it as it is, wrapped.
	Page func(markdown string, width int) string

	// Copy hands a text to the clipboard, and reports whether it is there for
	// sure; nil: there is no way to one.
	Copy func(text string) bool

	// Key waits for a key and returns what it types; nil where no single key can
	// be read.
	Key func() (string, error)

	// Screen runs the screen program; nil means that there is none, and the
	// walk is plain.
	Screen func(Screen) error

	// Wait waits a little before the next look at files that may change, and
	// returns false when the user has had enough; nil waits half a second, or
	// until Ctrl+C.
	Wait func() bool
}

// Screen is what the screen program starts with.
type Screen struct {
	Pack    *guide.Pack    // the pack of the topic, else the first
	Packs   guide.Packs    // all packs in use, Pack among them
	Broken  []guide.Broken // the packs that cannot be used
	Topic   string         // the ref of the topic to open; empty: home
	Lang    guide.Lang
	Now     func() time.Time
	NoColor bool
	Data    string // the folder of cases; empty: the default

	Tour bool // begin with practice

	Settings *settings.Settings
	Notes    []string // what could not be used of the settings

	Getenv func(string) string

	// Page is a case as a page for a browser, to keep or print.
	Page func(guide.Case, guide.Lang) string

	Replay *script.Script // a script to step through; nil: none. Topic is its topic

	// Reload returns the pack again when one of its files has changed, and nil
	// when none has; with an error, what can be shown of it. It is set for a
	// preview only, as are Wrong and Record.
	Reload func() (*guide.Pack, error)
	Wrong  error                               // what is wrong with the pack at the start
	Record func(guide.Session) (string, error) // writes a walk as a script, and returns its file
}

// Run runs a command and returns the exit code. A panic is told in one line that
// names its place; what the walk was told before is on disk.
func Run(env Env) (code int) {
	a := newApp(env)
	defer func() {
		if recover() != nil {
			a.complain(newFault(a.words.Crashed, one(crash.Place()), nil))
			code = 2
		}
	}()
	err := a.run(a.env.Args)
	if err == nil {
		err = a.out.fault(a.words)
	}
	return a.finish(err)
}

// app is one run of the program.
type app struct {
	env Env
	out *sink
	opt options

	settings *settings.Settings
	lang     guide.Lang
	words    *words.Command
	root     *command
	packs    guide.Packs

	explain bool // results say which rules decided

	broken []guide.Broken // the packs that cannot be used
	told   int            // how many of them were spoken of
}

// options are the values of the global flags.
type options struct {
	at, data       string
	packs          list
	plain, noColor bool
	keys           bool // a plain walk takes one key for a number
	version, help  bool
	replay         string // a file
}

func newApp(env Env) *app {
	if env.Getenv == nil {
		env.Getenv = func(string) string { return "" }
	}
	if env.Now == nil {
		env.Now = time.Now
	}
	if env.Width <= 0 {
		env.Width = 80
	}
	a := &app{env: env, out: &sink{w: env.Stdout}, settings: settings.Read(env.Getenv)}
	a.speak(asked(env.Args, a.settings))
	a.root = commandTree(a)
	return a
}

// speak sets the language.
func (a *app) speak(l guide.Lang) { a.lang, a.words = l, words.CommandIn(l) }

// caseWords are the words about cases.
func (a *app) caseWords() *words.Cases { return words.CasesIn(a.lang) }

// sink is the standard output. It remembers that writing failed, so that no
// cut-off output looks whole.
type sink struct {
	w   io.Writer
	err error
}

// Write implements io.Writer.
func (s *sink) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.w.Write(p)
	s.err = err
	return n, err
}

func (s *sink) fault(w *words.Command) error {
	if s.err == nil {
		return nil
	}
	return newFault(w.BadWrite, one(s.err.Error()), nil)
}

// result is the result of a walk in one of the packs in use.
func (a *app) result(s guide.Session) result {
	r := newResult(s)
	r.Topic = a.packs.Ref(s.Pack(), s.Topic().ID)
	return r
}
