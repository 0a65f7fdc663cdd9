package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// paper shows a sheet that is only read: the sources of an advice, what is
// known so far.
type paper struct {
	*state
	where  string
	sheet  func() sheet.Sheet
	scroll *widget.Scroll
}

func newPaper(s *state, where string, sh func() sheet.Sheet) *paper {
	p := &paper{state: s, where: where, sheet: sh}
	p.scroll = widget.NewScroll(p.lines)
	return p
}

// Title implements screen.
func (p *paper) Title() string { return p.in(p.walk.Topic().Title) }

// Where implements located.
func (p *paper) Where() string { return p.where }

// Place implements placed.
func (p *paper) Place() string { return p.scroll.Position() }

// Keys implements screen.
func (p *paper) Keys() []key.Binding {
	return []key.Binding{bind("up", p.theme.UpDown, p.words().Keys.Scroll)}
}

// Update implements screen.
func (p *paper) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok && (press.String() == "esc" || press.String() == "enter" || press.String() == "f2") {
		return pop
	}
	p.scroll.Update(msg)
	return nil
}

// Body implements screen.
func (p *paper) Body(w, h int) []string {
	p.scroll.Reset()
	return strings.Split(p.scroll.View(w, h), "\n")
}

func (p *paper) lines(w int) []string {
	sh := &column{width: w}
	p.lay(sh, p.sheet().Parts...)
	return sh.lines
}
