package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/guide/text"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// checklist is the screen of everything that the message wants: facts, the
// wish, evidence. Nothing on it must be filled in.
type checklist struct {
	*state
	menu *widget.Menu
}

func newChecklist(s *state) *checklist {
	c := &checklist{state: s, menu: widget.NewMenu(s.theme)}
	c.menu.SetItems(c.items()...)
	c.advance()
	return c
}

// The ids of menu items that are no facts.
const (
	itemNext     = "next "
	itemEvidence = "evidence "
)

// advance puts the cursor on the first thing that is missing, or on the way on.
func (c *checklist) advance() {
	for _, item := range c.walk.Checklist() {
		if item.State == guide.ItemMissing {
			c.menu.Select(item.Fact.ID)
			return
		}
	}
	c.menu.Select(itemNext)
}

// Title implements screen.
func (c *checklist) Title() string { return c.in(c.walk.Topic().Title) }

// Keys implements screen.
func (c *checklist) Keys() []key.Binding {
	w := c.words().Keys
	return []key.Binding{bind("enter", "Enter", w.Edit), bind("tab", "Tab", w.Next), bind("up", c.theme.UpDown, w.Choose), bind("esc", "Esc", w.Back), bind("f5", "F5", w.Paste)}
}

// Place implements placed.
func (c *checklist) Place() string { return sheet.Filled(sheet.Checklist(*c.walk)) }

// Update implements screen.
func (c *checklist) Update(msg tea.Msg) move {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch msg.String() {
		case "f5":
			return push(newPasting(c.state, true))
		case "esc":
			return goReview(userVisit(*c.walk, len(c.walk.Path())-1, -1))
		case "tab", "shift+tab":
			c.toOther()
			return nil
		}
	}
	if item, ok := c.menu.Update(msg); ok {
		return c.open(item.ID)
	}
	return nil
}

// toOther moves between the rows and the way on.
func (c *checklist) toOther() {
	if item, _ := c.menu.Selected(); item.ID != itemNext {
		c.menu.Select(itemNext)
		return
	}
	c.menu.First()
	c.advance()
}

// Resume implements resumed: after a fact was given the cursor goes on.
func (c *checklist) Resume() tea.Cmd {
	c.menu.SetItems(c.items()...)
	if item, ok := c.menu.Selected(); ok && !strings.HasPrefix(item.ID, itemEvidence) {
		c.advance()
	}
	return nil
}

// open acts on an item: the way on, a piece of evidence, a wish, a fact.
func (c *checklist) open(id string) move {
	switch {
	case id == itemNext:
		return push(newAdvice(c.state))
	case strings.HasPrefix(id, itemEvidence):
		c.toggle(strings.TrimPrefix(id, itemEvidence))
		return nil
	}
	if f := newFactScreen(c.state, id); f != nil {
		return push(f)
	}
	return nil
}

func (c *checklist) toggle(evidence string) {
	if c.walk.Has(guide.InputHave, evidence) {
		c.set(c.walk.Without(guide.InputHave, evidence))
	} else if next, err := c.walk.Have(evidence); err == nil {
		c.set(next)
	}
}

// Body implements screen.
func (c *checklist) Body(w, h int) []string {
	all, sh := sheet.Checklist(*c.walk), &column{width: w}
	sh.text(c.theme.Strong, all.Title)
	c.lay(sh, all.Only("lacking").Parts...)
	sh.gap()
	c.menu.SetItems(c.items()...)
	return append(sh.lines, strings.Split(c.menu.View(w, h-len(sh.lines)), "\n")...)
}

// items are the rows of the menu.
func (c *checklist) items() []widget.Item {
	items := c.menuRows(sheet.Checklist(*c.walk).Without("lacking", "keep").Parts)
	for i := range items {
		items[i].Label = typeset.Truncate(items[i].Label, longValue)
	}
	keep := c.menuRows(sheet.Checklist(*c.walk).Only("keep").Parts)
	for i := range keep {
		keep[i].ID = itemEvidence + keep[i].ID
	}
	return append(append(items, keep...), widget.Item{ID: itemNext, Mark: "=>", Label: c.words().Checklist.Next})
}

// longValue is how many cells of a value a row shows.
const longValue = 150

func oneLine(s string) string { return text.OneLine(s) }

// Side implements sided.
func (c *checklist) Side(w, h int) []string { return c.pane(w, h) }

// Strip implements stripped.
func (c *checklist) Strip(w int) string { return c.strip(w) }

// Stage implements staged.
func (c *checklist) Stage() stage { return atFacts }
