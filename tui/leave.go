package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/tui/widget"
)

// leave asks before something is left that is not saved.
type leave struct {
	*state
	menu *widget.Menu
}

func newLeave(s *state) *leave {
	return &leave{state: s, menu: widget.NewMenu(s.theme)}
}

// Title implements screen.
func (l *leave) Title() string { return l.words().Quit.Ask }

// Keys implements screen.
func (l *leave) Keys() []key.Binding {
	w := l.words().Keys
	return []key.Binding{bind("enter", "Enter", w.Enter), bind("ctrl+c", "Ctrl+C", w.Quit), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (l *leave) Update(msg tea.Msg) move {
	if isEsc(msg) {
		return pop
	}
	if item, ok := l.menu.Update(msg); ok {
		if item.ID == "leave" {
			return leaveNow
		}
		return pop
	}
	return nil
}

// lead says what would be lost, or that by now nothing would.
func (l *leave) lead() string {
	switch w := l.words().Quit; {
	case l.keeper == nil, l.keeper.homeless:
		return w.Nothing
	case l.unsaved():
		return w.Lead
	default:
		return w.Safe
	}
}

// Body implements screen.
func (l *leave) Body(w, h int) []string {
	words := l.words().Quit
	l.menu.SetItems(widget.Item{ID: "stay", Label: words.No}, widget.Item{ID: "leave", Label: words.Yes})
	sh := &column{width: w}
	sh.text(l.theme.Strong, words.Ask)
	sh.text(l.theme.Hint, l.lead())
	sh.gap()
	return append(sh.lines, strings.Split(l.menu.View(w, h-len(sh.lines)), "\n")...)
}
