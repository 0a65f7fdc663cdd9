package tui

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// watchHangUp ends the program in an orderly way when its window is closed, so
// that Run saves what is not saved yet; bubbletea itself would be killed by the
// signal.
func watchHangUp(p *tea.Program) (stop func()) {
	hangUp, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(hangUp, syscall.SIGHUP)
	go func() {
		select {
		case <-hangUp:
			p.Quit()
		case <-done:
		}
	}()
	return func() {
		signal.Stop(hangUp)
		close(done)
	}
}
