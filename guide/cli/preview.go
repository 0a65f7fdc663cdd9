package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/script"
)

// previewer opens a pack that is being written.
type previewer struct{ starter }

// previewCommand is "toiawase preview DIR [TOPIC]".
func previewCommand(a *app) *command {
	return &command{
		use:   "preview DIR [TOPIC]",
		about: a.words.Preview,
		check: func(args []string) error {
			if err := need(a, args, "DIR"); err != nil {
				return err
			}
			return atMost(a, 2)(args)
		},
		words: offers{a}.completePreview,
		run:   func(args []string) error { return previewer{starter{a}}.preview(args[0], args[1:]) },
	}
}

// preview runs the screen program on the pack in a folder alone, which is read
// again whenever a file of it changes. What can be shown of a pack that is not
// finished is shown, beside what is wrong with it.
func (a previewer) preview(dir string, topic []string) error {
	if a.screenless() {
		return newFault(a.words.NoTerminal, nil, nil)
	}
	w := &load.Watch{Dir: dir}
	w.Changed()
	p, _, err := w.Draft()
	if p == nil {
		return a.badPack(dir, err)
	}
	a.packs, a.broken = guide.Packs{p}, nil
	ref := ""
	if len(topic) > 0 {
		_, _, missing := a.packs.Topic(topic[0])
		switch {
		case missing == nil:
			ref = topic[0]
		case err == nil:
			return a.refFault(a.words.NoTopic, missing)
		}
	}
	s := a.screen(p, ref)
	s.Wrong, s.Reload = a.wrong(dir, err), a.reloader(w, err != nil)
	s.Record = func(walk guide.Session) (string, error) { return a.record(dir, walk) }
	return a.env.Screen(s)
}

// reloader looks at the files of a preview. Where some of the pack would have
// to be left out, a whole one that is shown stays.
func (a previewer) reloader(w *load.Watch, draft bool) func() (*guide.Pack, error) {
	return func() (*guide.Pack, error) {
		if !w.Changed() {
			return nil, nil
		}
		p, cut, err := w.Draft()
		if cut && !draft {
			p = nil
		}
		if p != nil {
			draft = err != nil
		}
		return p, a.wrong(w.Dir, err)
	}
}

// mostWrong is how many findings a preview shows.
const mostWrong = 3

// wrong are the first findings about a pack, a line each, and how many more
// there are.
func (a previewer) wrong(dir string, err error) error {
	var found *load.Errors
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &found):
		return errors.New(printable(dir + ": " + reason(err)))
	}
	var lines []string
	for _, e := range found.List[:min(len(found.List), mostWrong)] {
		lines = append(lines, printable(e.In(a.lang)))
	}
	if n := len(found.List) - len(lines); n > 0 {
		lines[len(lines)-1] += " +" + strconv.Itoa(n)
	}
	return errors.New(strings.Join(lines, "\n"))
}

// record writes a walk as a script into the walks of a pack, under a name that
// is free, and returns its file.
func (a previewer) record(dir string, walk guide.Session) (string, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", errors.New(printable(dir + ": " + reason(err)))
	}
	defer root.Close()
	if err := root.Mkdir("walks", 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", errors.New(printable(filepath.Join(dir, "walks") + ": " + reason(err)))
	}
	for n := 1; ; n++ {
		name := scriptName(walk.Topic().ID, n)
		f, err := root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if errors.Is(err, fs.ErrExist) && n < mostScripts {
			continue
		}
		if err == nil {
			err = errors.Join(script.Record(f, walk), f.Close())
		}
		path := printable(filepath.Join(dir, name))
		if err != nil {
			return "", errors.New(path + ": " + reason(err))
		}
		return path, nil
	}
}

// mostScripts is how many scripts a preview writes of one topic.
const mostScripts = 1000

// scriptName is the file of the nth script of a topic, in its pack.
func scriptName(topic string, n int) string {
	name := filepath.Join("walks", strings.ReplaceAll(topic, ".", "_"))
	if n > 1 {
		name += "_" + strconv.Itoa(n)
	}
	return name + ".walk"
}

// completePreview offers folders, and then the topics of the one that is named.
func (a offers) completePreview(args []string, typed string) ([]string, how) {
	if len(args) == 0 {
		return completeFolder(args, typed)
	}
	if len(args) > 1 {
		return nil, noFiles
	}
	a.opt.packs = list{args[0]}
	return a.completeTopic(nil, typed)
}
