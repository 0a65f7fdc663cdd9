package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// erasing asks before the case in progress is deleted.
type erasing struct {
	*cabinet
	menu *widget.Menu
}

func newErasing(s *state) *erasing {
	return &erasing{cabinet: s.cabinet, menu: widget.NewMenu(s.theme)}
}

// The ids of the two answers.
const (
	eraseStay = "stay"
	eraseYes  = "delete"
)

// Title implements screen.
func (e *erasing) Title() string { return e.words().Case.DeleteAsk }

// Stage implements staged.
func (e *erasing) Stage() stage { return atCase }

// Keys implements screen.
func (e *erasing) Keys() []key.Binding {
	w := e.words().Keys
	return []key.Binding{bind("up", e.theme.UpDown, w.Choose), bind("enter", "Enter", w.Enter), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (e *erasing) Update(msg tea.Msg) move {
	if isEsc(msg) {
		return pop
	}
	if item, ok := e.menu.Update(msg); ok {
		if item.ID == eraseYes {
			e.eraseCase()
			return goHome
		}
		return pop
	}
	return nil
}

// Body implements screen.
func (e *erasing) Body(w, h int) []string {
	words := e.words().Case
	e.menu.SetItems(widget.Item{ID: eraseStay, Label: words.Stays}, widget.Item{ID: eraseYes, Label: e.say().Case.Deeds[sheet.DeedDelete]})
	sh := &column{width: w}
	sh.text(e.theme.Strong, words.DeleteAsk)
	if e.kept != nil {
		sh.text(e.theme.Strong, e.paper(e.open(e.kept.now())).Name())
	}
	sh.text(e.theme.Hint, words.DeleteLead)
	sh.gap()
	return append(slices.Clip(sh.lines), strings.Split(e.menu.View(w, max(h-len(sh.lines), 2)), "\n")...)
}
