package paint

import (
	"os"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// holder says whose the terminal is.
type holder int

const (
	nobody  holder = iota // the program has drawn nothing
	paint                 // the alternate screen is up
	another               // Bubble Tea has given the terminal away, or the program has ended
)

// A Screen is the terminal that paint draws on. It embeds the file, so that
// Bubble Tea finds a terminal in it.
type Screen struct {
	*os.File
	write func([]byte) (int, error) // to the file

	mu      sync.Mutex
	holder  holder
	w, h    int // cells; 0: not known yet
	method  ansi.Method
	profile colorprofile.Profile // the colours; Unknown: Bubble Tea has not said yet
	synced  bool                 // the terminal shows a frame when it is whole
	want    frame
	shown   frame
	have    []uv.Line // what the terminal shows; nil: not known
}

// frame is what a view shows.
type frame struct {
	content string
	cursor  tea.Cursor
	visible bool // the cursor
}

// NewScreen returns the screen of a terminal.
func NewScreen(f *os.File) *Screen {
	return &Screen{File: f, write: f.Write}
}

// Write implements io.Writer: it is what Bubble Tea writes to.
func (s *Screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out strings.Builder
	for _, seq := range apart(p) {
		s.pass(&out, seq)
	}
	if out.Len() > 0 {
		if _, err := s.write([]byte(out.String())); err != nil {
			return 0, err
		}
	}
	return len(p), s.paint()
}

// WriteString implements io.StringWriter.
func (s *Screen) WriteString(p string) (int, error) { return s.Write([]byte(p)) }

// pass adds a sequence of Bubble Tea, and follows who holds the terminal.
func (s *Screen) pass(out *strings.Builder, seq string) {
	switch seq {
	case enterAlt:
		if s.holder != paint {
			out.WriteString(s.enter())
		}
	case leaveAlt:
		if s.holder == paint {
			out.WriteString(s.leave())
		}
		s.holder = another
	case ansi.SetModeTextCursorEnable, ansi.ResetModeTextCursorEnable:
		if s.holder != paint {
			out.WriteString(seq)
		}
	case ansi.SetModeSynchronizedOutput, ansi.ResetModeSynchronizedOutput:
	default:
		out.WriteString(seq)
	}
}

// enter takes the terminal. Pastes are marked from the start.
func (s *Screen) enter() string {
	s.holder, s.have, s.shown = paint, nil, frame{}
	return enterAlt + ansi.ResetModeTextCursorEnable + autowrap + "l" + ansi.SetModeBracketedPaste
}

// leave gives it back.
func (s *Screen) leave() string {
	s.holder, s.have = another, nil
	out := ansi.ResetStyle + autowrap + "h"
	if s.shown.shape() != 0 {
		out += ansi.SetCursorStyle(0)
	}
	return out + leaveAlt + ansi.SetModeTextCursorEnable
}

// Restore leaves the terminal as it was, however the program has ended.
func (s *Screen) Restore() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.holder == paint {
		s.write([]byte(ansi.ResetModeBracketedPaste + s.leave()))
	}
}

// show draws a view. Nothing is drawn before there are a content, a size and
// the number of colours.
func (s *Screen) show(v tea.View) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.want = frame{content: v.Content}
	if v.Cursor != nil {
		s.want.cursor, s.want.visible = *v.Cursor, true
	}
	s.paint() // a terminal that is gone ends the program through its input
}

// paint brings the terminal to the frame that is wanted.
func (s *Screen) paint() error {
	if !s.ready() || s.have != nil && s.want == s.shown {
		return nil
	}
	w := &writer{profile: s.profile}
	if s.holder == nobody {
		w.WriteString(s.enter())
	}
	if s.synced {
		w.WriteString(ansi.SetModeSynchronizedOutput)
	} else if s.shown.visible {
		w.WriteString(ansi.ResetModeTextCursorEnable)
	}
	if s.have == nil || s.want.content != s.shown.content {
		lines := rows(s.want.content, s.w, s.h, s.method)
		w.turn(s.have, lines)
		s.have = lines
	}
	s.point(w)
	if s.synced {
		w.WriteString(ansi.ResetModeSynchronizedOutput)
	}
	s.shown = s.want
	_, err := s.write(w.Bytes())
	return err
}

// ready reports whether there is what to draw, and where.
func (s *Screen) ready() bool {
	return s.want.content != "" && s.w > 0 && s.h > 0 && s.profile != colorprofile.Unknown && s.holder != another
}

// point sets the cursor. One that is hidden goes to the top, since tmux keeps
// the rows above the cursor in its history when the window becomes lower.
func (s *Screen) point(w *writer) {
	if !s.want.visible {
		w.WriteString(ansi.CursorHomePosition)
		if s.shown.visible {
			w.WriteString(ansi.ResetModeTextCursorEnable)
		}
		return
	}
	if shape := s.want.shape(); shape != s.shown.shape() {
		w.WriteString(ansi.SetCursorStyle(shape))
	}
	w.WriteString(ansi.CursorPosition(s.want.cursor.X+1, s.want.cursor.Y+1))
	if !s.shown.visible || !s.synced {
		w.WriteString(ansi.SetModeTextCursorEnable)
	}
}

// shape is the shape of the cursor as the terminal numbers it; 0: its own.
func (f frame) shape() int {
	switch {
	case !f.visible:
		return 0
	case f.cursor.Blink:
		return int(f.cursor.Shape)*2 + 1
	}
	return int(f.cursor.Shape)*2 + 2
}

// raw writes at once what the program itself sends to the terminal.
func (s *Screen) raw(seq string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.holder == another {
		return
	}
	s.write([]byte(seq))
	s.have = nil // it may have drawn
	s.paint()
}

// set changes what is known of the terminal; all is drawn anew.
func (s *Screen) set(change func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
	s.have = nil
}
