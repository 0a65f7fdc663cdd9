package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/script"
	"toiawase/guide/sheet"
)

// walkRunner runs scripts.
type walkRunner struct{ *app }

// walkCommand is "toiawase walk FILE…"; a folder stands for the walks in it.
func walkCommand(a *app) *command {
	var asJSON bool
	c := &command{
		use:   "walk FILE|DIR…",
		about: a.words.Walk,
		check: func(args []string) error { return need(a, args, "FILE") },
		words: func([]string, string) ([]string, how) { return []string{"walk"}, filesEnding },
		run:   func(args []string) error { return walkRunner{a}.walk(args, asJSON) },
	}
	c.flags.BoolVar(&a.explain, "explain", false, a.words.FlagExplain)
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// walkResult is the JSON result of a file.
type walkResult struct {
	result
	File     string   `json:"file"`
	Failures []string `json:"failures"`
}

// walk runs every file, whatever came of those before it. An unreadable one
// makes the exit code 2, an unmet expectation 1.
func (a walkRunner) walk(files []string, asJSON bool) error {
	if err := a.load(); err != nil {
		return err
	}
	var worst error
	files = walksIn(files)
	for _, name := range files {
		err := a.walkFile(name, asJSON, len(files) > 1)
		var bad *fault
		if errors.As(err, &bad) || isScriptError(err) {
			a.complain(err)
			worst = errUnreadable
		} else if err != nil && worst == nil {
			worst = err
		}
	}
	return worst
}

// walksIn puts the .walk files of a folder, and of those in it, in its place.
func walksIn(names []string) (files []string) {
	for _, name := range names {
		var found []string
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
				if err == nil && !d.IsDir() && filepath.Ext(path) == ".walk" {
					found = append(found, path)
				}
				return nil // what cannot be read holds no walks
			})
		}
		if len(found) == 0 {
			found = []string{name}
		}
		files = append(files, found...)
	}
	return files
}

func isScriptError(err error) bool {
	var bad *script.Error
	return errors.As(err, &bad)
}

func (a walkRunner) walkFile(name string, asJSON, batch bool) error {
	sc, err := a.parseWalk(name)
	if err != nil {
		return err
	}
	p, err := a.packOf(sc)
	if err != nil {
		return err
	}
	s, failures, err := script.Run(p, sc, a.lang, a.env.Now())
	if err != nil {
		return err
	}
	if asJSON {
		err = writeJSON(a.out, a.walkResult(s, name, failures), !batch)
	} else {
		a.walkText(s, sc, failures)
	}
	if !asJSON && a.explain {
		sheet.Rulings(s, a.lang).Print(a.out)
	}
	for _, f := range failures {
		a.complain(&script.Error{Pos: f.Pos, What: f.What(), Do: phrase.Same(a.words.NotMet)})
	}
	if err == nil && len(failures) > 0 {
		err = errNo
	}
	return err
}

func (a walkRunner) parseWalk(name string) (*script.Script, error) {
	in := a.env.Stdin
	if name != "-" {
		f, err := openFile(name)
		if err != nil {
			return nil, newFault(a.words.BadFile, []any{name, reason(err)}, nil)
		}
		defer f.Close()
		in = f
	}
	sc, err := script.Parse(in, name)
	if err != nil && !isScriptError(err) {
		return nil, newFault(a.words.BadFile, []any{name, reason(err)}, nil)
	}
	return sc, err
}

// packOf is the pack of a script's topic, a ref, which becomes the id that the
// topic has in that pack.
func (a walkRunner) packOf(sc *script.Script) (*guide.Pack, error) {
	p, t, err := a.packs.Topic(sc.Topic.Key)
	var bad *fault
	switch {
	case err == nil:
		sc.Topic.Key = t.ID
		return p, nil
	case len(a.packs) == 1:
		return a.packs[0], nil // the script says it, with its place
	case errors.As(a.refFault(a.words.NoTopic, err), &bad):
		return nil, &script.Error{Pos: sc.Topic.Pos, What: same(bad.what), Do: same(bad.do)}
	}
	return nil, err
}

// reason is an error of the system without the path that the message names.
func reason(err error) string {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

func (a walkRunner) walkResult(s guide.Session, name string, failures []script.Failure) walkResult {
	r := walkResult{result: a.result(s), File: name, Failures: []string{}}
	for _, f := range failures {
		r.Failures = append(r.Failures, f.In(a.lang))
	}
	return r
}

// walkText says whether the expectations of a walk hold; one that expects
// nothing shows its result.
func (a walkRunner) walkText(s guide.Session, sc *script.Script, failures []script.Failure) {
	switch {
	case len(sc.Expects) == 0:
		writeResult(a.out, s)
	case len(failures) == 0:
		fmt.Fprintf(a.out, a.words.WalkOK+"\n", printable(sc.Name))
	default:
		fmt.Fprintf(a.out, a.words.WalkBad+"\n", printable(sc.Name), len(failures))
	}
}
