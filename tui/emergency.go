package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// emergency is the panel that takes over when an answer gives an alarm: what
// to do first, in order, tick by tick. Then it gives the walk back.
type emergency struct {
	*state
	menu  *widget.Menu
	chips *widget.Chips
}

func newEmergency(s *state) *emergency {
	e := &emergency{state: s, menu: widget.NewMenu(s.theme), chips: widget.NewChips(s.theme)}
	for _, step := range s.walk.Emergency() {
		s.shown[step.ID] = true
	}
	e.menu.SetItems(e.items()...)
	e.advance()
	return e
}

// advance puts the cursor on the first step that is not done, or on the way
// back.
func (e *emergency) advance() {
	for _, step := range e.walk.Emergency() {
		if !step.Done {
			e.menu.Select(step.ID)
			return
		}
	}
	e.chips.Focused = true
}

// items are the steps: a box, what to do, when it was done; below the one with
// the cursor why.
func (e *emergency) items() (items []widget.Item) {
	times := map[string]string{}
	for _, in := range e.walk.Inputs() {
		if in.Kind == guide.InputDone && !in.Time.IsZero() {
			times[in.Key] = in.Time.In(e.walk.Zone()).Format("15:04")
		}
	}
	for _, row := range sheet.Emergency(*e.walk).Part("emergency").Rows {
		item := widget.Item{ID: row.ID, Label: row.Text, Mark: e.theme.Ticked(row.State == sheet.Done)}
		if row.State == sheet.Done {
			item.Right = times[row.ID]
		}
		for _, below := range row.Below {
			item.Note = strings.TrimSpace(item.Note + " " + below.Text)
		}
		items = append(items, item)
	}
	return items
}

// Title implements screen.
func (e *emergency) Title() string { return e.in(e.walk.Topic().Title) }

// Where implements located.
func (e *emergency) Where() string { return e.words().Frame.Emergency }

// Place implements placed.
func (e *emergency) Place() string { return sheet.Ticked(sheet.Emergency(*e.walk)) }

// Keys implements screen.
func (e *emergency) Keys() []key.Binding {
	w := e.words().Keys
	keys := []key.Binding{bind("enter", "Enter", w.Done)}
	if n := min(len(e.menu.Items()), 9); n > 0 {
		keys = append(keys, bind("1", digits(1, n), w.Done))
	}
	return append(keys, bind("tab", "Tab", e.words().Emergency.Back), bind("up", e.theme.UpDown, w.Choose))
}

// Update implements screen.
func (e *emergency) Update(msg tea.Msg) move {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch k := press.String(); {
	case k == "esc":
		return pop
	case k == "tab", k == "shift+tab":
		e.chips.Focused = !e.chips.Focused
		return nil
	case e.chips.Focused && k == "enter":
		return pop
	case e.chips.Focused && k == "up":
		e.chips.Focused = false
		return nil
	case k == "down" && e.last():
		e.chips.Focused = true
		return nil
	}
	item, chosen := e.menu.Selected()
	if press.String() != "space" {
		item, chosen = e.menu.Update(msg)
	}
	if chosen {
		e.tick(item.ID)
	}
	return nil
}

// last reports whether the cursor is on the last step.
func (e *emergency) last() bool {
	items := e.menu.Items()
	item, ok := e.menu.Selected()
	return !ok || item.ID == items[len(items)-1].ID
}

// tick marks a step, or takes the mark off, and goes to the next that is open.
func (e *emergency) tick(id string) {
	e.chips.Focused = false
	if e.walk.Has(guide.InputDone, id) {
		e.set(e.walk.Without(guide.InputDone, id))
		return
	}
	if next, err := e.walk.Done(id, e.now()); err == nil {
		e.set(next)
		e.advance()
	}
}

// Actions implements acting.
func (e *emergency) Actions(w int) []string {
	e.chips.SetItems(widget.Chip{ID: "back", Label: e.words().Emergency.Back + " " + e.theme.On})
	rows := e.chips.View(w - 6)
	if len(rows) > 0 {
		rows[0] = e.theme.Key.Cap("Tab") + " " + rows[0]
	}
	return rows
}

// Body implements screen.
func (e *emergency) Body(w, h int) []string {
	all, sh := sheet.Emergency(*e.walk), &column{width: w}
	banner := widget.Panel{Fill: e.theme.BDanger, Bar: e.theme.BDanger}
	c := &column{width: banner.Room(w)}
	c.item(e.theme.Text, theme.Urgent+"  ", all.Title)
	if h > 10 {
		c.item(e.theme.Text, "    ", e.words().Emergency.Lead)
	}
	sh.lines = banner.Lines(e.theme, c.lines, w)
	if h > 6 {
		sh.lines = append(sh.lines, "")
	}
	off := &column{width: w}
	for _, row := range all.Part("taken_off").Rows {
		off.item(e.theme.Hint, "   ", row.Text)
	}
	e.menu.SetItems(e.items()...)
	e.menu.Blurred = e.chips.Focused
	room := max(h-len(sh.lines)-len(off.lines), 1)
	lines := append(sh.lines, strings.Split(e.menu.View(w, room), "\n")...)
	lines = append(lines, off.lines...)
	return lines[:min(len(lines), h)]
}
