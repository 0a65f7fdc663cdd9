package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// channelScreen shows what is known of one channel.
type channelScreen struct {
	*state
	channel *guide.Channel
	scroll  *widget.Scroll
}

// newChannelScreen opens the channel of a ref, which must be there.
func newChannelScreen(s *state, ref string) *channelScreen {
	c := &channelScreen{state: s}
	_, c.channel, _ = s.packs.Channel(ref)
	c.scroll = widget.NewScroll(c.lines)
	return c
}

// Title implements screen.
func (c *channelScreen) Title() string { return c.in(c.channel.Name) }

// Place implements placed.
func (c *channelScreen) Place() string { return c.scroll.Position() }

// Keys implements screen.
func (c *channelScreen) Keys() []key.Binding {
	w := c.words().Keys
	return []key.Binding{bind("up", c.theme.UpDown, w.Scroll), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (c *channelScreen) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok && (press.String() == "esc" || press.String() == "enter") {
		return pop
	}
	c.scroll.Update(msg)
	return nil
}

// Body implements screen.
func (c *channelScreen) Body(w, h int) []string {
	c.scroll.Reset()
	return strings.Split(c.scroll.View(w, h), "\n")
}

func (c *channelScreen) lines(w int) []string {
	sh := &column{width: w}
	c.lay(sh, sheet.Channel(c.channel, c.lang).Parts...)
	return sh.lines
}
