package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
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
	c.load = func(dir string) (*guide.Pack, error) { return watched[dir].Load() }
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
