package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// helpScreen lists the keys of the screen below it and those of every screen.
type helpScreen struct {
	*state
	here   func() []key.Binding
	every  func() []key.Binding
	scroll *widget.Scroll
}

func newHelp(s *state, here, every func() []key.Binding) *helpScreen {
	h := &helpScreen{state: s, here: here, every: every}
	h.scroll = widget.NewScroll(h.lines)
	return h
}

// Title implements screen.
func (h *helpScreen) Title() string { return h.words().Help.Title }

// Where implements located.
func (h *helpScreen) Where() string { return h.words().Frame.Help }

// Keys implements screen.
func (h *helpScreen) Keys() []key.Binding {
	w := h.words().Keys
	return []key.Binding{bind("up", h.theme.UpDown, w.Scroll), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (h *helpScreen) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "esc", "enter", "f1":
			return pop
		}
	}
	h.scroll.Update(msg)
	return nil
}

// Body implements screen.
func (h *helpScreen) Body(w, height int) []string {
	h.scroll.Reset()
	return strings.Split(h.scroll.View(w, height), "\n")
}

// Place implements placed.
func (h *helpScreen) Place() string { return h.scroll.Position() }

// lines sets the whole text.
func (h *helpScreen) lines(w int) []string {
	words := h.words().Help
	sh := &column{width: w}
	sh.text(h.theme.Text, words.Lead)
	named, also := sh, sh
	if half := min((w-helpGap)/2, widget.Measure); half >= leastHelp {
		named, also = &column{width: half}, &column{width: half}
	}
	h.bindings(named, words.Here, h.here())
	h.bindings(named, words.Everywhere, h.every())
	h.bindings(also, words.Also, extraKeys(h.words(), append(h.here(), h.every()...)))
	if named != sh {
		sh.gap()
		sh.pair(named, also, helpGap)
	}
	if h.keeper != nil && h.keeper.shelf.Dir != "" {
		w := h.words().Case
		sh.heading(h.theme.Strong, w.About)
		sh.text(h.theme.Text, w.Where(h.keeper.shelf.Shown()))
	}
	sh.heading(h.theme.Strong, words.Notice)
	sh.text(h.theme.Text, h.in(h.pack.Header.Notice))
	return sh.lines
}

// The keys stand in two columns with a gap, where each has the least width.
const (
	helpGap   = 4
	leastHelp = 44
)

// keyColumn is the width of the names of the keys.
const keyColumn = 12

func (h *helpScreen) bindings(sh *column, head string, list []key.Binding) {
	sh.heading(h.theme.Strong, head)
	for _, b := range list {
		name := "  " + b.Help().Key + "  "
		if typeset.Width(name) < keyColumn {
			name = typeset.Pad(name, keyColumn)
		}
		sh.item(h.theme.Text, name, b.Help().Desc)
	}
}
