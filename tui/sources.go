package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// citing is a screen that can say where that comes from which it shows.
type citing interface {
	screen
	Sources() sheet.Sheet
}

// Sources implements citing.
func (a *advice) Sources() sheet.Sheet {
	sh := sheet.Sources(*a.walk)
	if a.reload != nil { // for the author of the pack
		sh.Parts = append(sheet.Rulings(*a.walk, a.lang).Parts, sh.Parts...)
	}
	return sh
}

// Sources implements citing.
func (m *message) Sources() sheet.Sheet { return sheet.Sources(*m.walk) }

// Sources implements citing.
func (r *reader) Sources() sheet.Sheet {
	if r.page == nil {
		return sheet.Sheet{}
	}
	p, page, _ := r.packs.Page(r.ref)
	return sheet.PageSources(p, page, r.lang)
}

// sources shows where that comes from which the screen below it shows.
type sources struct {
	*state
	of     citing
	scroll *widget.Scroll
}

func newSources(s *state, of citing) *sources {
	view := &sources{state: s, of: of}
	view.scroll = widget.NewScroll(func(w int) []string {
		sh := &column{width: w}
		view.lay(sh, of.Sources().Parts...)
		return sh.lines
	})
	return view
}

// Title implements screen.
func (s *sources) Title() string { return s.of.Sources().Title }

// Where implements located.
func (s *sources) Where() string { return s.words().Frame.Page }

// Place implements placed.
func (s *sources) Place() string { return s.scroll.Position() }

// Keys implements screen.
func (s *sources) Keys() []key.Binding {
	w := s.words().Keys
	return []key.Binding{bind("up", s.theme.UpDown, w.Scroll), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (s *sources) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok && (press.String() == "esc" || press.String() == "enter") {
		return pop
	}
	s.scroll.Update(msg)
	return nil
}

// Body implements screen.
func (s *sources) Body(w, h int) []string {
	s.scroll.Reset()
	return strings.Split(s.scroll.View(w, h), "\n")
}

// openSources opens the sources of the top screen; it reports whether k is the
// key for it and the screen has some.
func (a *navigator) openSources(k string) bool {
	top, ok := a.top().(citing)
	if k != "f6" || !ok || len(top.Sources().Parts) == 0 {
		return false
	}
	a.stack = append(a.stack, newSources(a.state, top))
	return true
}

// sourceKey is the key of the sources.
func (v *voice) sourceKey() key.Binding {
	return bind("f6", "F6", v.say().Sources.Title)
}
