package cli

import (
	"errors"
	"strconv"

	"toiawase/guide"
	"toiawase/guide/load"
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
// again whenever a file of it changes.
func (a previewer) preview(dir string, topic []string) error {
	if a.screenless() {
		return newFault(a.words.NoTerminal, nil, nil)
	}
	w := &load.Watch{Dir: dir}
	w.Changed()
	p, err := w.Load()
	if err != nil {
		return a.badPack(dir, err)
	}
	a.packs, a.broken = guide.Packs{p}, nil
	ref := ""
	if len(topic) > 0 {
		if _, _, err := a.packs.Topic(topic[0]); err != nil {
			return a.refFault(a.words.NoTopic, err)
		}
		ref = topic[0]
	}
	s := a.screen(p, ref)
	s.Reload = func() (*guide.Pack, error) {
		if !w.Changed() {
			return nil, nil
		}
		p, err := w.Load()
		return p, a.firstOf(dir, err)
	}
	return a.env.Screen(s)
}

// firstOf is the first finding about a pack, and how many more there are.
func (a previewer) firstOf(dir string, err error) error {
	var found *load.Errors
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &found):
		return errors.New(printable(dir + ": " + reason(err)))
	}
	text := printable(found.List[0].In(a.lang))
	if n := len(found.List) - 1; n > 0 {
		text += " +" + strconv.Itoa(n)
	}
	return errors.New(text)
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
