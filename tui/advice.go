package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// advice says whom to contact, why, and what to do besides.
type advice struct {
	*state
	scroll *widget.Scroll
}

func newAdvice(s *state) *advice {
	a := &advice{state: s}
	a.scroll = widget.NewScroll(a.lines)
	return a
}

// Title implements screen.
func (a *advice) Title() string { return a.in(a.walk.Topic().Title) }

// Stage implements staged.
func (a *advice) Stage() stage { return atContact }

// Keys implements screen.
func (a *advice) Keys() []key.Binding {
	w := a.words().Keys
	keys := []key.Binding{bind("enter", "Enter", a.writeLabel()), bind("up", a.theme.UpDown, w.Scroll), bind("esc", "Esc", w.Back), bind("5", "5", w.Blocked)}
	if len(a.pages()) > 0 {
		keys = append(keys, bind("7", "7", w.Page))
	}
	return append(keys, a.sourceKey())
}

func (a *advice) writeLabel() string {
	if len(a.walk.Offered()) == 0 {
		if a.closes() {
			return a.words().Case.Solve
		}
		return a.words().Keys.Home
	}
	return a.words().Recommend.Write
}

// closes reports whether the way home closes the case: the walk has ended well.
func (a *advice) closes() bool {
	return a.kept != nil && a.walk.Position().Outcome.Solved && a.kept.now().Open()
}

// back goes to the screen below; where there is no checklist, to the last
// question.
func (a *advice) back() move {
	if hasChecklist(*a.walk) {
		return pop
	}
	return goReview(userVisit(*a.walk, len(a.walk.Path())-1, -1))
}

// pages are what to read more about this outcome.
func (a *advice) pages() []string {
	pages := append([]string{}, a.walk.Topic().Pages...)
	if out := a.walk.Position().Outcome; out != nil {
		pages = append(pages, out.Pages...)
	}
	return pages
}

// Update implements screen.
func (a *advice) Update(msg tea.Msg) move {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch keyOf(press) {
	case "enter", "1":
		return a.next()
	case "5":
		return push(newBlocked(a.state))
	case "7", "ctrl+r":
		return a.read()
	case "esc":
		return a.back()
	}
	a.scroll.Update(msg)
	return nil
}

func (a *advice) next() move {
	if len(a.walk.Offered()) == 0 {
		if a.closes() {
			a.log(guide.Event{Kind: guide.EventClosed})
			a.notice = a.words().Undo.Solved
		}
		return goHome
	}
	return push(newMessage(a.state))
}

func (a *advice) read() move {
	if pages := a.pages(); len(pages) > 0 {
		return push(newReader(a.state, a.packs.Ref(a.pack, pages[0])))
	}
	return nil
}

// Body implements screen.
func (a *advice) Body(w, h int) []string {
	a.scroll.Reset()
	return strings.Split(a.scroll.View(w, h), "\n")
}

// Place implements placed.
func (a *advice) Place() string { return a.scroll.Position() }

// lines sets the whole text.
func (a *advice) lines(w int) []string {
	sh := &column{width: w}
	a.lay(sh, sheet.Advice(*a.walk).Parts...)
	return sh.lines
}
