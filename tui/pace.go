package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// A pace keeps the program from drawing more frames than a terminal is sent: in
// a burst of keys each is handled, and one frame is drawn for many. A frame that
// takes long, as with a long text in the search, comes the more seldom. The zero
// value draws each.
type pace struct {
	every time.Duration // the least time between two frames; 0: none
	last  time.Time     // when the last one was drawn
	took  time.Duration // how long that took
	frame tea.View      // which it is
	late  bool          // the next one is due later
	timed bool          // and a message will say when
}

// share is the part of the time that is spent on drawing at most: one of so many.
const share = 4

// between is the least time from the last frame to the next.
func (p *pace) between() time.Duration {
	if p.every == 0 {
		return 0
	}
	return max(p.every, share*p.took)
}

// pacedMsg says that a frame is due.
type pacedMsg struct{}

// next tells whether a frame is due after a message, and has another one sent
// where it is not.
func (p *pace) next(now time.Time) tea.Cmd {
	p.late = now.Sub(p.last) < p.between()
	if !p.late || p.timed {
		return nil
	}
	p.timed = true
	return tea.Tick(p.between()-now.Sub(p.last), func(time.Time) tea.Msg { return pacedMsg{} })
}

// view draws a frame if one is due.
func (p *pace) view(now func() time.Time, draw func() tea.View) tea.View {
	if !p.late {
		p.last = now()
		p.frame = draw()
		p.took = now().Sub(p.last)
	}
	return p.frame
}
