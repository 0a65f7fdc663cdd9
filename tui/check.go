package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/check"
	"toiawase/guide/secret"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// checking is the screen that says whether a text, an address or a call is the
// company's: the verdict, what was seen, what to do next, and the way for those
// who gave something away already.
type checking struct {
	*state
	area   *widget.Area
	result *check.Result // nil while the text is written
	menu   *widget.Menu
	top    int // the first line in sight
	cursor *tea.Cursor
}

// newChecking opens the screen; a text that is not empty is judged at once.
func newChecking(s *state, text string) *checking {
	c := &checking{state: s, area: widget.NewArea(s.theme), menu: widget.NewMenu(s.theme)}
	c.area.Focus()
	if c.area.SetValue(text); text != "" {
		c.judge()
	}
	return c
}

// Title implements screen.
func (c *checking) Title() string { return c.texts().Real }

// Keys implements screen.
func (c *checking) Keys() []key.Binding {
	w := c.words().Keys
	if c.result == nil {
		return []key.Binding{bind("tab", "Tab", w.Next), bind("esc", "Esc", w.Back)}
	}
	return []key.Binding{bind("enter", "Enter", w.Enter), bind("pgdown", "PgDn", w.Scroll), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (c *checking) Update(msg tea.Msg) move {
	press, isKey := msg.(tea.KeyPressMsg)
	switch {
	case isEsc(msg):
		return pop
	case c.result != nil:
		return c.choose(msg)
	case isKey && press.String() == "tab":
		c.judge()
		return nil
	}
	c.area.Update(msg)
	if _, ok := msg.(tea.PasteMsg); ok {
		c.judge()
	}
	return nil
}

// judge looks at what was written. Secrets do not stay in the field.
func (c *checking) judge() {
	text := c.area.Value()
	if strings.TrimSpace(text) == "" {
		return
	}
	r := check.ListOf(check.Official(c.packs)).Check("", text)
	c.result, c.top = &r, 0
	masked, _ := secret.Mask(text)
	c.area.SetValue(masked)
	c.menu.SetItems(c.items()...)
	c.menu.First()
}

func (c *checking) sheet() sheet.Sheet { return sheet.Checked(c.packs, *c.result, c.lang) }

// itemAgain is the id of the way to another text.
const itemAgain = "next "

// items are the ways on.
func (c *checking) items() []widget.Item {
	return append(choices(c.sheet()), widget.Item{ID: itemAgain, Label: c.texts().Again})
}

// choose follows a way on.
func (c *checking) choose(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "pgdown":
			c.top++
			return nil
		case "pgup":
			c.top = max(0, c.top-1)
			return nil
		}
	}
	item, ok := c.menu.Update(msg)
	kind, ref := sheet.Leads(item.ID)
	switch {
	case !ok:
	case item.ID == itemAgain:
		c.result = nil
		c.area.Reset()
	case kind == sheet.ToTopic && c.start(ref) == nil:
		return goWalk
	}
	return nil
}

// Cursor implements cursored.
func (c *checking) Cursor() *tea.Cursor { return c.cursor }

// Body implements screen.
func (c *checking) Body(w, h int) []string {
	sh := &column{width: w}
	c.cursor = nil
	if c.result == nil {
		sh.text(c.theme.Strong, c.texts().AskReal)
		sh.gap()
		c.cursor = c.writing(sh, c.area, h)
		return sh.lines
	}
	all := c.sheet()
	sh.text(c.theme.Strong, all.Title)
	for _, part := range all.Without("entered").Parts {
		sh.gap()
		c.lay(sh, part)
	}
	c.menu.SetItems(c.items()...)
	rows := strings.Split(c.menu.View(w, max(1, min(c.menu.Height(w), h/2))), "\n")
	room := max(1, h-len(rows)-1)
	c.top = max(0, min(c.top, len(sh.lines)-room))
	return append(append(c.cutOff(sh.lines, c.top, w, room), ""), rows...)
}
