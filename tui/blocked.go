package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/widget"
)

// blocked is where the user marks channels that do not work.
type blocked struct {
	*state
	menu *widget.Menu
}

func newBlocked(s *state) *blocked {
	b := &blocked{state: s, menu: widget.NewMenu(s.theme)}
	b.menu.SetItems(b.items()...)
	return b
}

// Title implements screen.
func (b *blocked) Title() string { return b.words().Situation.Title }

// Stage implements staged.
func (b *blocked) Stage() stage { return atContact }

// Keys implements screen.
func (b *blocked) Keys() []key.Binding {
	w := b.words().Keys
	keys := []key.Binding{bind("up", b.theme.UpDown, w.Choose), bind("enter", "Enter", w.Tick)}
	if n := min(len(b.menu.Items()), 9); n > 0 {
		keys = append(keys, bind("1", digits(1, n), w.Tick))
	}
	return append(keys, bind("esc", "Esc", w.Back))
}

// Update implements screen.
func (b *blocked) Update(msg tea.Msg) move {
	if isEsc(msg) {
		return pop
	}
	b.menu.Tab(msg)
	if item, ok := b.menu.Update(msg); ok {
		b.toggle(item.ID)
	}
	return nil
}

func (b *blocked) toggle(channel string) {
	if b.walk.Has(guide.InputBlocked, channel) {
		b.set(b.walk.Without(guide.InputBlocked, channel))
	} else if next, err := b.walk.Block(channel); err == nil {
		b.set(next)
	}
}

// items are the channels that the advice speaks of.
func (b *blocked) items() (list []widget.Item) {
	for i := range b.pack.Channels {
		ch := &b.pack.Channels[i]
		if !b.spokenOf(ch) {
			continue
		}
		out, label := b.walk.Has(guide.InputBlocked, ch.ID), b.words().Situation.Works
		if out {
			label = b.words().Situation.Blocked
		}
		list = append(list, widget.Item{ID: ch.ID, Mark: b.theme.Ticked(out), Label: b.in(ch.Name) + ": " + label})
	}
	return list
}

// spokenOf reports whether the advice names a channel, or the user blocked it.
func (b *blocked) spokenOf(ch *guide.Channel) bool {
	rec := b.walk.Recommend()
	options := append(append([]guide.Option{}, rec.Fallbacks...), rec.Last...)
	if rec.First != nil {
		options = append(options, *rec.First)
	}
	for _, o := range options {
		if o.Channel == ch {
			return true
		}
	}
	return b.walk.Has(guide.InputBlocked, ch.ID)
}

// Body implements screen.
func (b *blocked) Body(w, h int) []string {
	sh := &column{width: w}
	sh.text(b.theme.Strong, b.words().Situation.Title)
	sh.text(b.theme.Hint, b.words().Situation.Lead)
	sh.gap()
	b.menu.SetItems(b.items()...)
	return append(sh.lines, strings.Split(b.menu.View(w, h-len(sh.lines)), "\n")...)
}
