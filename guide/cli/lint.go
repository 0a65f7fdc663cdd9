package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/load"
	"toiawase/guide/text"
)

// linter proves packs and shows what it finds.
type linter struct{ *app }

// lintCommand is "toiawase lint [DIR]".
func lintCommand(a *app) *command {
	var l linting
	c := &command{
		use:   "lint [DIR]",
		about: a.words.Lint,
		check: atMost(a, 1),
		words: first(completeFolder),
		run: func(args []string) error {
			if l.rule != "" {
				return linter{a}.explain(l.rule)
			}
			if l.watch {
				return linter{a}.watchLint(args, l)
			}
			return linter{a}.lint(args, l)
		},
	}
	f := &c.flags
	f.BoolVar(&l.asJSON, "json", false, a.words.FlagJSON)
	f.BoolVar(&l.asSARIF, "sarif", false, a.words.FlagSARIF)
	f.StringVar(&l.asOf, "as-of", "", a.words.FlagAsOf)
	f.IntVar(&l.maxStates, "max-states", 0, a.words.FlagMaxStates)
	f.BoolVar(&l.watch, "watch", false, a.words.FlagWatch)
	f.BoolVar(&l.stats, "stats", false, a.words.FlagStats)
	f.StringVar(&l.rule, "explain", "", a.words.FlagRule)
	return c
}

// linting is what the flags of lint say.
type linting struct {
	asJSON, asSARIF bool
	asOf            string
	maxStates       int
	watch           bool
	rule            string // the rule to explain; empty: none
	stats           bool   // the tables of what was judged and asked

	load func(dir string) (*guide.Pack, error) // nil: read every file
	at   string                                // the time of a look; empty: there is only one
	last *look                                 // what the look before found; nil: there is only one
}

// lintResult is the JSON result of lint.
type lintResult struct {
	At       string    `json:"at,omitempty"` // the time of a look, when there are many
	Findings []finding `json:"findings"`
	Mended   []finding `json:"mended,omitempty"` // what the look before found, and this one does not
	Topics   int       `json:"topics"`
	States   int       `json:"states"`
	Errors   int       `json:"errors"`
	Warnings int       `json:"warnings"`

	lintTables
}

type finding struct {
	Rule     string        `json:"rule"`
	Severity lint.Severity `json:"severity"`
	File     string        `json:"file"`
	Line     int           `json:"line"`
	Col      int           `json:"col"`
	Problem  string        `json:"problem"`
	Do       string        `json:"do"`
	Witness  []string      `json:"witness"`
	text     string        // the line of the file
}

// ruleLoad is the rule of what the loader finds in the form of a file.
const ruleLoad = "load"

func (a linter) lint(dirs []string, c linting) error {
	o, err := a.lintOptions(c)
	if err != nil {
		return err
	}
	if dirs = a.lintDirs(dirs); slices.Contains(dirs, "") {
		return newFault(a.words.BadValue, []any{"DIR", ""}, one("lint DIR")) // a variable that was not set
	}
	if len(dirs) == 0 {
		dirs = []string{""} // the embedded pack
	}
	if c.load == nil {
		c.load = a.open
	}
	r := lintResult{At: c.at, Findings: []finding{}}
	for _, dir := range dirs {
		if err := r.pack(a.app, dir, c.load, o); err != nil {
			return err
		}
	}
	if c.watch && !c.stats {
		r.lintTables = lintTables{}
	}
	if c.last != nil {
		r.Findings, r.Mended = c.last.next(r.Findings)
	}
	if err := a.showLint(r, c); err != nil {
		return err
	}
	if r.Errors > 0 {
		return errNo
	}
	return nil
}

// lintOptions takes the flags over.
func (a linter) lintOptions(c linting) (lint.Options, error) {
	o := lint.Options{AsOf: a.env.Now(), MaxStates: c.maxStates}
	if c.maxStates < 0 {
		return o, newFault(a.words.BadValue, []any{"--max-states", strconv.Itoa(c.maxStates)}, one("--max-states 100000"))
	}
	if c.asOf == "" {
		return o, nil
	}
	day, err := time.ParseInLocation(time.DateOnly, c.asOf, guide.Japan)
	if err != nil {
		return o, newFault(a.words.BadValue, []any{"--as-of", c.asOf}, one("--as-of 2026-11-23"))
	}
	o.AsOf = day
	return o, nil
}

// lintDirs are the folders to look at: those named, else those of --pack.
func (a linter) lintDirs(dirs []string) []string {
	if len(dirs) == 0 {
		return a.opt.packs
	}
	return dirs
}

// A proof takes up to three times the memory that it needs, unless the pack is
// so large that this is much.
const (
	hasty      = 200
	usual      = 100
	manyTopics = 500
)

// pack checks the pack in a folder; "" is the embedded one.
func (r *lintResult) pack(a *app, dir string, open func(string) (*guide.Pack, error), o lint.Options) error {
	defer debug.SetGCPercent(debug.SetGCPercent(hasty)) // a proof is short: time is dearer than memory
	p, err := open(dir)
	var broken *load.Errors
	switch {
	case errors.As(err, &broken):
		for _, e := range broken.List {
			r.found(a, dir, lint.Finding{Rule: cmp.Or(e.Rule, ruleLoad), Severity: lint.SeverityError, Pos: e.Pos, Problem: e.What, Do: e.Do})
		}
		return nil
	case err != nil:
		return newFault(a.words.BadFile, []any{dir, reason(err)}, nil)
	}
	if len(p.Topics) > manyTopics {
		debug.SetGCPercent(usual)
	}
	files, done := linter{a}.packFiles(dir)
	defer done()
	o.Files = files
	found, stats := lint.Check(p, o)
	r.Topics, r.States = r.Topics+len(p.Topics), r.States+stats.States
	r.add(stats)
	for _, f := range found {
		r.found(a, dir, f)
	}
	return nil
}

// packFiles is the root of a pack's files, and what to do when they were read.
func (a linter) packFiles(dir string) (files fs.FS, done func()) {
	if dir == "" {
		return a.env.Content, func() {}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, func() {}
	}
	return root.FS(), func() { root.Close() }
}

func (a linter) open(dir string) (*guide.Pack, error) {
	if dir == "" {
		return load.FS(a.env.Content)
	}
	return load.Dir(dir)
}

func (r *lintResult) found(a *app, dir string, f lint.Finding) {
	file := f.Pos.File
	if _, _, extended := load.Extended(file); dir != "" && !extended {
		file = path.Join(dir, file) // the folder itself, if it is about the whole
	}
	if f.Severity == lint.SeverityWarning {
		r.Warnings++
	} else {
		r.Errors++
	}
	r.Findings = append(r.Findings, finding{f.Rule, f.Severity, file, f.Pos.Line, f.Pos.Col, f.Problem.In(a.lang), f.Do.In(a.lang), full(f.Witness), linter{a}.sourceLine(dir, f.Pos)})
}

// sourceLine is the line of a file that a finding is about; empty if there is
// none.
func (a linter) sourceLine(dir string, pos guide.Pos) string {
	if pos.Line == 0 || a.env.Content == nil && dir == "" {
		return ""
	}
	data, err := a.sourceFile(dir, pos.File)
	lines := strings.Split(string(data), "\n")
	if err != nil || pos.Line > len(lines) {
		return ""
	}
	return lines[pos.Line-1]
}

// sourceFile reads a file of a pack: a regular one in its folder, and no more
// of it than a pack may have. A link could show what is none of the pack's.
func (a linter) sourceFile(dir, name string) ([]byte, error) {
	if _, base, extended := load.Extended(name); extended {
		dir, name = "", base
	}
	if dir == "" {
		return fs.ReadFile(a.env.Content, name)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	if info, err := root.Lstat(name); err != nil || !info.Mode().IsRegular() || info.Size() > mostShown {
		return nil, fs.ErrInvalid
	}
	return root.ReadFile(name)
}

// mostShown is how large a file may be of which a line is shown.
const mostShown = 1 << 20

// showLint writes the findings, file by file: a line each as compilers do, the
// line of the file with a mark under the place, and the answers that lead
// there. Or it writes them as JSON. The count of what was looked at is a note.
func (a linter) showLint(r lintResult, c linting) error {
	switch {
	case c.asSARIF:
		return writeJSON(a.out, newSARIF(r), !c.watch)
	case c.asJSON:
		return writeJSON(a.out, r, !c.watch)
	}
	a.showLook(r, c)
	for i, f := range r.Findings {
		if i > 0 && f.File != r.Findings[i-1].File {
			fmt.Fprintln(a.out)
		}
		a.showFinding(f)
	}
	if c.stats {
		a.showTables(r.lintTables)
	}
	fmt.Fprintf(a.env.Stderr, a.words.LintStats+"\n", r.Topics, r.States, r.Errors, r.Warnings)
	if !c.stats && !c.watch {
		a.showPlaces(r.Rules)
	}
	return nil
}

// place is where a finding stands, as compilers print it.
func (f finding) place() string {
	if f.Line == 0 && f.File != "" {
		return f.File
	}
	return guide.Pos{File: f.File, Line: f.Line, Col: f.Col}.String()
}

func (a linter) showFinding(f finding) {
	fmt.Fprintf(a.out, "%s: %s: %s: %s\n", printable(f.place()), f.Rule, printable(f.Problem), printable(f.Do))
	if line, mark := marked(f.text, f.Col); line != "" {
		fmt.Fprintf(a.out, "    %s\n    %s^\n", line, mark)
	}
	for _, line := range f.Witness {
		fmt.Fprintln(a.out, "    > "+printable(line))
	}
}

// marked returns a line that fits the screen, and the space before the mark
// under one of its columns.
func marked(source string, col int) (line, mark string) {
	const most = 72
	runes := []rune(printable(strings.TrimRight(source, " \r")))
	col = min(max(col-1, 0), len(runes))
	from, cells := 0, 0
	for text.Width(string(runes[from:col])) > most/2 || from < col && runes[from] == ' ' {
		from++
	}
	to := from
	for to < len(runes) && cells < most {
		cells += text.Width(string(runes[to]))
		to++
	}
	return string(runes[from:to]), strings.Repeat(" ", text.Width(string(runes[from:col])))
}
