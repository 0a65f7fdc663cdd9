package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/tui/widget"
)

// history shows all that a case holds: what happened, the evidence, every
// answer. It needs no pack.
type history struct {
	*cabinet
	scroll *widget.Scroll
}

func newHistory(s *state) *history {
	h := &history{cabinet: s.cabinet}
	h.scroll = widget.NewScroll(h.lines)
	return h
}

// Title implements screen.
func (h *history) Title() string { return h.say().Case.Events }

// Place implements placed.
func (h *history) Place() string { return h.scroll.Position() }

// Stage implements staged.
func (h *history) Stage() stage { return atCase }

// Keys implements screen.
func (h *history) Keys() []key.Binding {
	w := h.words().Keys
	return []key.Binding{bind("up", h.theme.UpDown, w.Scroll), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (h *history) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok && (press.String() == "esc" || press.String() == "enter") {
		return pop
	}
	h.scroll.Update(msg)
	return nil
}

// Body implements screen.
func (h *history) Body(w, height int) []string {
	h.scroll.Reset()
	return strings.Split(h.scroll.View(w, height), "\n")
}

func (h *history) lines(w int) []string {
	sh := &column{width: w}
	c := h.kept.now()
	c.Inputs = slices.Concat(c.Inputs, h.kept.Parked)
	h.lay(sh, h.paper(h.open(c)).Sheet().Only("events", "keep", "answers").Parts...)
	return sh.lines
}
