package tui

import (
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// casesScreen lists cases: those that are open, or those that are closed.
type casesScreen struct {
	*state
	open bool
	menu *widget.Menu
}

func newCasesScreen(s *state, open bool) *casesScreen {
	c := &casesScreen{state: s, open: open, menu: widget.NewMenu(s.theme)}
	c.menu.SetItems(c.rows()...)
	return c
}

func (c *casesScreen) rows() (rows []widget.Item) {
	for _, f := range c.cases(c.open) {
		rows = append(rows, c.caseRow(f))
	}
	return rows
}

// Title implements screen.
func (c *casesScreen) Title() string {
	if c.open {
		return c.words().Case.Title
	}
	return c.words().Case.ClosedTitle
}

// Keys implements screen.
func (c *casesScreen) Keys() []key.Binding {
	w := c.words().Keys
	return []key.Binding{bind("up", w.Arrows, w.Choose), bind("enter", "Enter", w.Enter), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (c *casesScreen) Update(msg tea.Msg) move {
	if isEsc(msg) {
		return pop
	}
	if item, ok := c.menu.Update(msg); ok {
		return goCase(strings.TrimPrefix(item.ID, rowCase))
	}
	return nil
}

// Body implements screen.
func (c *casesScreen) Body(w, h int) []string {
	rows := c.rows()
	if len(rows) == 0 {
		sh := &sheet{width: w}
		sh.text(c.theme.Hint, c.words().Case.None)
		return sh.lines
	}
	c.menu.SetItems(rows...)
	return strings.Split(c.menu.View(w, h), "\n")
}

// cases are those on the shelf that are open, or not, in order. The one in progress is shown as it is now.
func (s *state) cases(open bool) (list []keep.File) {
	if s.keeper == nil || len(s.keeper.files) == 0 {
		return nil
	}
	for _, f := range s.keeper.files {
		if k := s.kept; k != nil && k.Base.ID == f.ID && k.dirty() {
			f = s.open(k.now())
		}
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

// The signs before cases.
const (
	signDue  = theme.MarkWarning
	signCase = "-"
)

// caseRow is the row of a case: what it is, when it is due, the last change.
func (s *state) caseRow(f keep.File) widget.Item {
	row := widget.Item{ID: rowCase + f.ID, Mark: signCase, Label: s.caseName(f)}
	var parts []string
	if len(f.Dues) > 0 {
		parts = append(parts, s.words().Case.Next+": "+s.left(f.Dues[0]))
	}
	if f.DueBy(s.now()) {
		row.Mark = signDue
	}
	parts = append(parts, s.words().Case.Changed(s.when(f.Changed, false)))
	row.Hint = strings.Join(parts, "  ")
	return row
}

// caseName names a case in the language of now.
func (s *state) caseName(f keep.File) string {
	if !f.Walk.IsZero() && f.Walk.Lang() != s.lang {
		f.Walk = f.Walk.WithLang(s.lang)
	}
	title, mark := f.Title(f.Walk)
	if f.Walk.IsZero() {
		title, mark = s.words().Case.NoName+" "+f.ID, f.Topic
	}
	if mark != "" {
		title += " (" + mark + ")"
	}
	return oneLine(title)
}

// left says how long there is until something is due.
func (s *state) left(f guide.FollowUp) string {
	w, now := s.words().Case, s.now()
	days := int(midnight(f.At).Sub(midnight(now)).Hours() / 24)
	switch {
	case days < 0, !f.Day && f.At.Before(now):
		return w.Over
	case days == 0:
		return w.Today
	}
	return w.Left(days)
}

// midnight begins the day of a time in Japan.
func midnight(t time.Time) time.Time {
	y, m, d := t.In(guide.Japan).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, guide.Japan)
}

// when shows a time in Japan, with or without the time of day.
func (s *state) when(t time.Time, clock bool) string {
	v := guide.Value{Kind: guide.KindWhen, Time: t.In(guide.Japan), Clock: clock}
	return v.Show(s.lang, &guide.Fact{Kind: guide.KindWhen})
}
