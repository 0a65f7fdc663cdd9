package widget

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/tui/typeset"
)

// A Scroll shows text that may be longer than the screen. Up and Down move by
// a line, the page keys and Space by a screen, Home and End to the ends.
type Scroll struct {
	source func(width int) []string
	lines  []string
	width  int // for which lines were set
	height int // of the last view
	top    int // the first line shown
}

// NewScroll returns a scroll of what source sets for a width, such as a call
// of typeset.Page. It is called again when the width changes or after Reset,
// never twice for the same.
func NewScroll(source func(width int) []string) *Scroll { return &Scroll{source: source} }

// NewText returns a scroll of plain text, made safe and wrapped to the width.
func NewText(text string) *Scroll {
	text = typeset.Safe(text)
	return NewScroll(func(width int) []string { return typeset.Wrap(text, width) })
}

// Reset has the source set its lines again, because the text or the colours
// changed. The place in the text is kept as far as it still exists.
func (s *Scroll) Reset() { s.width = 0 }

// Top goes to the beginning.
func (s *Scroll) Top() { s.top = 0 }

// scrollMoves are the keys of a Scroll, and how many lines they move.
var scrollMoves = []struct {
	key.Binding
	by func(*Scroll) int
}{
	{bind("up"), func(*Scroll) int { return -1 }},
	{bind("down"), func(*Scroll) int { return 1 }},
	{bind("pgup"), func(s *Scroll) int { return -s.step() }},
	{bind("pgdown", "space"), func(s *Scroll) int { return s.step() }},
	{bind("home"), func(s *Scroll) int { return -s.top }},
	{bind("end"), func(s *Scroll) int { return len(s.lines) }},
}

// step is a screen less one line, which stays in sight.
func (s *Scroll) step() int { return max(s.height-1, 1) }

// Update handles keys.
func (s *Scroll) Update(msg tea.Msg) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return
	}
	for _, k := range scrollMoves {
		if key.Matches(press, k.Binding) {
			s.top += k.by(s)
			s.clamp()
		}
	}
}

// clamp keeps the last screen full.
func (s *Scroll) clamp() { s.top = max(0, min(s.top, len(s.lines)-s.height)) }

// AtEnd reports whether the last view showed the last line.
func (s *Scroll) AtEnd() bool { return s.top+s.height >= len(s.lines) }

// View draws the lines in sight.
func (s *Scroll) View(width, height int) string {
	if width <= 0 || height <= 0 || s.source == nil {
		return ""
	}
	if width != s.width {
		s.set(width)
	}
	s.height = height
	s.clamp()
	end := min(s.top+height, len(s.lines))
	return strings.Join(s.lines[s.top:end], "\n")
}

// set has the lines set and keeps the place by its share of the text.
func (s *Scroll) set(width int) {
	before := max(len(s.lines), 1)
	s.lines, s.width = slices.Clone(s.source(width)), width
	for i, line := range s.lines {
		s.lines[i] = typeset.Clip(line, width)
	}
	s.top = s.top * len(s.lines) / before
}

// Position tells which screen of how many is in sight, as "3/10", after View.
// It is empty when everything fits.
func (s *Scroll) Position() string {
	if s.height <= 0 || len(s.lines) <= s.height {
		return ""
	}
	pages := (len(s.lines) + s.height - 1) / s.height
	page := (s.top + s.height - 1 + s.height) / s.height
	return fmt.Sprintf("%d/%d", min(page, pages), pages)
}
