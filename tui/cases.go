package tui

import (
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// casesScreen lists cases: those that are open, or those that are closed.
type casesScreen struct {
	*cabinet
	open bool
	menu *widget.Menu
}

func newCasesScreen(s *state, open bool) *casesScreen {
	c := &casesScreen{cabinet: s.cabinet, open: open, menu: widget.NewMenu(s.theme)}
	c.menu.SetItems(c.rows()...)
	return c
}

func (c *casesScreen) rows() []widget.Item {
	return c.menuRows(sheet.Others(c.papers(c.open), c.lang).Parts)
}

// Title implements screen.
func (c *casesScreen) Title() string {
	if c.open {
		return c.say().Home.FoundCases
	}
	return c.words().Case.ClosedTitle
}

// Where implements located.
func (c *casesScreen) Where() string { return c.words().Frame.Cases }

// Keys implements screen.
func (c *casesScreen) Keys() []key.Binding {
	w := c.words().Keys
	return []key.Binding{bind("up", c.theme.UpDown, w.Choose), bind("enter", "Enter", w.Enter), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (c *casesScreen) Update(msg tea.Msg) move {
	if isEsc(msg) {
		return pop
	}
	if item, ok := c.menu.Update(msg); ok {
		return goCase(strings.TrimPrefix(item.ID, sheet.ToCase+" "))
	}
	return nil
}

// Body implements screen.
func (c *casesScreen) Body(w, h int) []string {
	rows := c.rows()
	if len(rows) == 0 {
		sh := &column{width: w}
		sh.text(c.theme.Hint, c.words().Case.None)
		return sh.lines
	}
	c.menu.SetItems(rows...)
	return strings.Split(c.menu.View(w, h), "\n")
}

// cabinet lists cases, those of which the disk may not have all among them.
type cabinet struct{ *keeping }

// shelved are the cases on the shelf, and those that are not saved yet, as they
// are now.
func (s *cabinet) shelved() []keep.File {
	if s.keeper == nil {
		return nil
	}
	list := slices.Clone(s.keeper.files)
	for _, k := range s.inMemory() {
		i := slices.IndexFunc(list, func(f keep.File) bool { return f.ID == k.Base.ID })
		gone := k.remove || k.Base.ID == "" && !k.dirty()
		switch {
		case i >= 0 && gone:
			list = slices.Delete(list, i, i+1)
		case gone:
		case i >= 0 && k.dirty():
			list[i] = s.open(k.now())
		case i < 0:
			list = append(list, s.open(k.now()))
		}
	}
	return list
}

// inMemory are the cases of which the disk may not have all, and the one in
// progress.
func (s *cabinet) inMemory() []*kept {
	list := slices.Clone(s.keeper.changed)
	if s.kept != nil && !slices.Contains(list, s.kept) {
		list = append(list, s.kept)
	}
	return list
}

// cases are those that are open, or not: what is due first, then what was
// changed last.
func (s *cabinet) cases(open bool) (list []keep.File) {
	for _, f := range s.shelved() {
		if f.Open() == open {
			list = append(list, f)
		}
	}
	keep.Order(list)
	return list
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// paper is a case as it is shown.
func (s *cabinet) paper(f keep.File) sheet.File { return sheet.NewFile(f, s.lang, s.now()) }

// row is a case as a row shows it, which keeps its name when it gets an ID.
func (s *cabinet) row(f keep.File) sheet.File {
	f.ID = s.keeper.lasting(f.ID)
	return s.paper(f)
}

// papers are the open cases, or the closed ones, as rows show them.
func (s *cabinet) papers(open bool) (list []sheet.File) {
	for _, f := range s.cases(open) {
		list = append(list, s.row(f))
	}
	return list
}

// midnight begins the day of a time in Japan.
func midnight(t time.Time) time.Time {
	y, m, d := t.In(guide.Japan).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, guide.Japan)
}
