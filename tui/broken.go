package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/tui/widget"
)

// brokenScreen lists the packs that cannot be used: the folder of each, the
// first reasons, and what to do.
type brokenScreen struct {
	*state
	scroll *widget.Scroll
}

func newBroken(s *state) *brokenScreen {
	b := &brokenScreen{state: s}
	b.scroll = widget.NewScroll(b.lines)
	return b
}

// Title implements screen.
func (b *brokenScreen) Title() string { return b.words().Broken.Title }

// Place implements placed.
func (b *brokenScreen) Place() string { return b.scroll.Position() }

// Keys implements screen.
func (b *brokenScreen) Keys() []key.Binding {
	w := b.words().Keys
	return []key.Binding{bind("up", b.theme.UpDown, w.Scroll), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (b *brokenScreen) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok && (press.String() == "esc" || press.String() == "enter") {
		return pop
	}
	b.scroll.Update(msg)
	return nil
}

// Body implements screen.
func (b *brokenScreen) Body(w, h int) []string {
	b.scroll.Reset()
	return strings.Split(b.scroll.View(w, h), "\n")
}

func (b *brokenScreen) lines(width int) []string {
	w, sh := b.words().Broken, &column{width: width}
	sh.text(b.theme.Text, w.Lead)
	for _, pack := range b.broken {
		sh.heading(b.theme.Strong, pack.Folder)
		for _, why := range pack.Why {
			sh.item(b.theme.Text, "  - ", b.in(why))
		}
		if pack.More > 0 {
			sh.item(b.theme.Ghost, "    ", w.More(pack.More))
		}
		sh.item(b.theme.Hint, "  => ", b.in(pack.Do))
	}
	return sh.lines
}
