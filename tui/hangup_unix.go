//go:build unix

package tui

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// ends are the signals that end the program. Of these the event loop itself
// knows only SIGTERM; by the others it would be killed, with the terminal as it
// is and nothing saved.
var ends = []os.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGQUIT, syscall.SIGABRT}

// atMost is how long an orderly end may take, for example when the terminal
// takes no more output.
const atMost = 10 * time.Second

// watchSignals ends the program in an orderly way when it is told to end, so
// that Run saves what is not saved yet, and gives the terminal back while it is
// stopped.
func watchSignals(p *tea.Program) (stop func()) {
	end, pause, goOn, done := make(chan os.Signal, 1), make(chan os.Signal, 1), make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(end, ends...)
	signal.Notify(pause, syscall.SIGTSTP)
	signal.Notify(goOn, syscall.SIGCONT)
	go func() {
		for {
			select {
			case <-end:
				go p.Quit()
				dieIfLate(done)
				return
			case <-pause:
				suspend(p, goOn)
			case <-goOn: // after SIGSTOP, of which nobody hears
				p.ReleaseTerminal()
				takeBack(p)
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(pause)
		signal.Stop(goOn)
		close(done)
	}
}

// dieIfLate lets a signal kill the program when it does not end by
// itself.
func dieIfLate(done <-chan struct{}) {
	select {
	case <-done:
	case <-time.After(atMost):
		signal.Reset(syscall.SIGTERM)
		syscall.Kill(os.Getpid(), syscall.SIGTERM)
	}
}

// suspend stops the program as the terminal's own signal would. It goes on at
// once where no shell could wake it: in the group of the leader of the session,
// as which a window or a launcher starts programs.
func suspend(p *tea.Program, goOn <-chan os.Signal) {
	session, err := unix.Getsid(0)
	if err != nil || session == unix.Getpgrp() {
		return
	}
	p.ReleaseTerminal()
	unix.Kill(unix.Getpid(), unix.SIGSTOP) // SIGTSTP would come back to this very channel
	<-goOn
	takeBack(p)
}

// drawnOut is how long the event loop needs at most to end its drawing. What draws
// until then stops the clock when it ends, also if that has begun to tick for
// what draws next: startRenderer and stopRenderer of bubbletea v2.1.1, where
// RestoreTerminal follows ReleaseTerminal at once.
const drawnOut = 100 * time.Millisecond

// takeBack shows the program again on a terminal that others have used.
func takeBack(p *tea.Program) {
	time.Sleep(drawnOut)
	if p.RestoreTerminal() == nil {
		p.Send(tea.ClearScreen())
	}
}
