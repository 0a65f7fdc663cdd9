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
	return []key.Binding{bind("enter", "Enter", w.Edit), bind("tab", "Tab", w.Next), bind("up", w.Arrows, w.Choose), bind("esc", "Esc", w.Back)}
}

// Place implements placed.
func (c *checklist) Place() string {
	list, n := c.walk.Checklist(), 0
	for _, item := range list {
		if item.State != guide.ItemMissing {
			n++
		}
	}
	return c.words().Checklist.Count(n, len(list))
}

// Update implements screen.
func (c *checklist) Update(msg tea.Msg) move {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch msg.String() {
		case "esc":
			return goReview(userVisit(*c.walk, len(c.walk.Path())-1, -1))
		case "tab":
			return push(newAdvice(c.state))
		}
	}
	if item, ok := c.menu.Update(msg); ok {
		return c.open(item.ID)
	}
	return nil
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
	return push(newFactScreen(c.state, id))
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
	words := c.words().Checklist
	sh := &sheet{width: w}
	sh.text(c.theme.Question, words.Title)
	if c.lacking() {
		sh.text(c.theme.Hint, words.Left)
	}
	sh.gap()
	c.menu.SetItems(c.items()...)
	return append(sh.lines, strings.Split(c.menu.View(w, h-len(sh.lines)), "\n")...)
}

// lacking reports whether a necessary fact is missing.
func (c *checklist) lacking() bool {
	for _, item := range c.walk.Checklist() {
		if item.Must && item.State == guide.ItemMissing {
			return true
		}
	}
	return false
}

// items are the rows of the menu.
func (c *checklist) items() (list []widget.Item) {
	for _, item := range c.walk.Checklist() {
		list = append(list, c.row(item))
	}
	list = append(list, c.wishes()...)
	for _, k := range c.walk.Evidence() {
		list = append(list, widget.Item{
			ID: itemEvidence + k.Evidence.ID, Mark: theme.Tick(k.Have),
			Label: c.words().Checklist.Evidence + ": " + c.in(k.Evidence.Label), Hint: c.in(k.Evidence.How),
		})
	}
	return append(list, widget.Item{ID: itemNext, Mark: "=>", Label: c.words().Checklist.Next})
}

func (c *checklist) row(item guide.Item) widget.Item {
	words := c.words().Checklist
	row := widget.Item{ID: item.Fact.ID, Mark: theme.MarkOpen, Label: c.in(item.Fact.Label)}
	if item.Must {
		row.Label += " (" + words.Must + ")"
	}
	switch item.State {
	case guide.ItemKnown:
		row.Mark, row.Label = theme.MarkDone, c.in(item.Fact.Label)+": "+typeset.Truncate(oneLine(item.Value.Show(c.lang, item.Fact)), longValue)
	case guide.ItemUnknown:
		row.Mark, row.Hint = theme.MarkUnknown, c.in(item.Fact.Lost)
	}
	if item.Value.Warn != "" {
		row.Hint = c.words().Question.Warn + ": " + c.engine().Problems[item.Value.Warn]
	}
	return row
}

// longValue is how many cells of a value a row shows.
const longValue = 120

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// wishes are the rows of what the message asks for, if there is a choice.
func (c *checklist) wishes() (list []widget.Item) {
	if len(c.walk.Wishes()) < 2 {
		return nil
	}
	words := c.words().Checklist
	first, second := c.walk.Wish()
	if first != nil {
		list = append(list, widget.Item{ID: guide.FactWish, Mark: theme.MarkDone, Label: words.Wish + ": " + c.in(first.Label)})
	}
	label, mark := words.SecondWish+": "+words.None, theme.MarkOpen
	if second != nil {
		label, mark = words.SecondWish+": "+c.in(second.Label), theme.MarkDone
	}
	return append(list, widget.Item{ID: guide.FactSecondWish, Mark: mark, Label: label})
}

// Side implements sided.
func (c *checklist) Side(w, h int) []string { return c.sideLines(w, h) }
