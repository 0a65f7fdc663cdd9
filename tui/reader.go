package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// reader shows a reference page.
type reader struct {
	*state
	ref    string
	page   *guide.Page
	scroll *widget.Scroll
	set    setting // what the lines were set for
}

// setting is what the lines of a page depend on, besides the width.
type setting struct {
	lang guide.Lang
	dark bool
}

// newReader opens the page of a ref.
func newReader(s *state, ref string) *reader {
	r := &reader{state: s, ref: ref}
	_, r.page, _ = s.packs.Page(ref) // nil: the screen says so
	r.scroll = widget.NewScroll(func(w int) []string {
		return typeset.Page(r.in(r.page.Body), min(w, widget.Measure), r.theme.Ground != theme.Light)
	})
	return r
}

// Title implements screen.
func (r *reader) Title() string {
	if r.page == nil {
		return r.say().Home.Pages
	}
	return r.in(r.page.Title)
}

// Where implements located.
func (r *reader) Where() string { return r.words().Frame.Page }

// Keys implements screen.
func (r *reader) Keys() []key.Binding {
	w := r.words().Keys
	return []key.Binding{bind("up", r.theme.UpDown, w.Scroll), bind("esc", "Esc", w.Back), r.sourceKey()}
}

// Place implements placed.
func (r *reader) Place() string { return r.scroll.Position() }

// Update implements screen.
func (r *reader) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok && (press.String() == "esc" || press.String() == "enter") {
		return pop
	}
	r.scroll.Update(msg)
	return nil
}

// Body implements screen. A page is set anew only when the width, the language
// or the theme changes.
func (r *reader) Body(w, h int) []string {
	if r.page == nil {
		return []string{r.words().Page.None}
	}
	if now := (setting{r.lang, r.theme.Ground != theme.Light}); now != r.set {
		r.set = now
		r.scroll.Reset()
	}
	return strings.Split(r.scroll.View(w, h), "\n")
}
