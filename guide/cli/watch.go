package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"toiawase/guide"
	"toiawase/guide/load"
)

// watchLint is "toiawase lint --watch": it checks, and again whenever a file
// of a pack has changed, until the user has had enough. What it returns is
// what came of the last look.
func (a linter) watchLint(args []string, c linting) error {
	dirs := a.lintDirs(args)
	if len(dirs) == 0 {
		return newFault(a.words.NoWatch, one("--watch"), nil)
	}
	if _, err := a.lintOptions(c); err != nil {
		return err
	}
	watched := map[string]*load.Watch{}
	for _, dir := range dirs {
		watched[dir] = &load.Watch{Dir: dir}
	}
	c.load = func(dir string) (*guide.Pack, error) {
		p, err := watched[dir].Load()
		if err == nil {
			writeSchema(dir, p, 0) // an editor may wait for the new ids; where there is none, nobody does
		}
		return p, err
	}
	c.last = new(look)
	var err error
	wait, stop := a.waiting()
	defer stop()
	for going := true; going; going = wait() {
		if !changed(watched) {
			continue
		}
		c.at = a.env.Now().In(guide.Japan).Format(time.RFC3339)
		var bad *fault
		if err = a.lint(dirs, c); errors.As(err, &bad) {
			a.complain(err) // it may be mended; the watch goes on
			err = errUnreadable
		}
		if a.out.err != nil {
			break // nobody reads any more
		}
	}
	return err
}

// look is what one look at the packs found. The zero look found nothing, and was
// the one before the first.
type look struct {
	seen bool
	list []finding
}

// next takes the findings of the next look over. It returns them with the new
// ones first, and those of before that are mended.
func (l *look) next(now []finding) (list, mended []finding) {
	for _, fresh := range []bool{true, false} {
		for _, f := range now {
			if fresh == !has(l.list, f) {
				list = append(list, f)
			}
		}
	}
	for _, f := range l.list {
		if !has(now, f) {
			mended = append(mended, f)
		}
	}
	l.seen, l.list = true, now
	return full(list), mended
}

// has reports whether the same is found among some findings, wherever its line
// has moved to.
func has(list []finding, f finding) bool {
	return slices.ContainsFunc(list, func(x finding) bool {
		return x.Rule == f.Rule && x.File == f.File && x.Problem == f.Problem
	})
}

// clear empties a terminal, so that the newest stands at its top.
const clear = "\x1b[H\x1b[2J\x1b[3J"

// showLook begins a look of --watch: the time, and what was mended.
func (a linter) showLook(r lintResult, c linting) {
	if c.at == "" {
		return
	}
	if a.env.IsTerminal && a.env.Getenv("TERM") != "dumb" {
		fmt.Fprint(a.out, clear)
	}
	fmt.Fprintf(a.out, a.words.Watched+"\n", c.at)
	for _, f := range r.Mended {
		fmt.Fprintf(a.out, a.words.Mended+"\n", printable(f.place()), f.Rule, printable(f.Problem))
	}
}

// changed looks at every folder: the next look is to find none of them changed.
func changed(watched map[string]*load.Watch) (any bool) {
	for _, w := range watched {
		any = w.Changed() || any
	}
	return any
}

// blink is the time between two looks.
const blink = time.Second / 2

// waiting returns how to wait for the next look, and what to do after the last.
func (a linter) waiting() (wait func() bool, stop func()) {
	if a.env.Wait != nil {
		return a.env.Wait, func() {}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	return func() bool {
		select {
		case <-ctx.Done():
			return false
		case <-time.After(blink):
			return true
		}
	}, stop
}
