package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// caseScreen is where the case in progress is at Home: what comes next and when,
// what can be noted, what happened.
type caseScreen struct {
	*state
	menu   *widget.Menu
	onward bool   // the cursor is on what comes next by itself, not in the menu
	notice string // above the deeds: what became of an export
}

func newCaseScreen(s *state) *caseScreen {
	c := &caseScreen{state: s, menu: widget.NewMenu(s.theme)}
	c.onward = c.file().Onward().ID != ""
	c.menu.SetItems(c.rows()...)
	return c
}

// file is the case as it is now.
func (c *caseScreen) file() sheet.File { return c.paper(c.open(c.kept.now())) }

// rows are what can be done, under numbers that stay as they are. What cannot
// be done now says why.
func (c *caseScreen) rows() (items []widget.Item) {
	for _, row := range c.file().Deeds() {
		item := widget.Item{ID: row.ID, Label: row.Label}
		if row.State == sheet.Closed {
			item.Disabled = row.Below[0].Text
		}
		if row.ID == sheet.DeedExport && c.page == nil {
			item.Disabled = c.words().Case.NotExported
		}
		items = append(items, item)
	}
	return items
}

// Title implements screen.
func (c *caseScreen) Title() string { return c.file().Name() }

// Stage implements staged.
func (c *caseScreen) Stage() stage { return atCase }

// Place implements placed: how the case stands.
func (c *caseScreen) Place() string { return c.file().State() }

// Keys implements screen.
func (c *caseScreen) Keys() []key.Binding {
	w := c.words().Keys
	enter := w.Enter
	if c.onward {
		enter = c.file().Onward().Label
	}
	return []key.Binding{
		bind("1", "1-9", c.words().Send.Deeds), bind("enter", "Enter", enter), bind("up", c.theme.UpDown, w.Choose),
		bind("f2", "F2", w.SoFar), bind("esc", "Esc", w.Back),
	}
}

// Update implements screen.
func (c *caseScreen) Update(msg tea.Msg) move {
	if done, ok := msg.(exportedMsg); ok {
		c.notice = c.exported(done)
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return nil
	case press.String() == "esc":
		return backHome
	case press.String() == "f2":
		return push(newHistory(c.state))
	case c.moves(press.String()):
		return nil
	case c.onward && press.String() == "enter":
		return c.do(c.file().Onward().ID)
	}
	item, ok := c.menu.Update(msg)
	if k := keyOf(press); ok || "1" <= k && k <= "9" { // also one that only says why not
		c.onward = false
	}
	if !ok {
		return nil
	}
	return c.do(item.ID)
}

// Resume implements resumed: once a case is closed, what is left is to open it
// again.
func (c *caseScreen) Resume() tea.Cmd {
	c.onward = c.onward || !c.kept.now().Open()
	return nil
}

// moves moves the cursor between what comes next and the deeds.
func (c *caseScreen) moves(k string) bool {
	first := c.menu.Items()[0].ID
	at, _ := c.menu.Selected()
	switch ahead := c.file().Onward().ID != ""; {
	case k == "tab" || k == "shift+tab":
		c.onward = ahead && !c.onward
	case c.onward && (k == "down" || k == "ctrl+n" || k == "pgdown" || k == "end"):
		c.onward = false
		if k != "end" {
			c.menu.First()
			return true
		}
		return false
	case ahead && !c.onward && (k == "home" || k == "up" && at.ID == first):
		c.onward = true
	default:
		return c.onward && k != "enter" && len(k) > 1
	}
	return true
}

// do does what was chosen.
func (c *caseScreen) do(id string) move {
	c.notice = ""
	switch id {
	case sheet.DeedExport:
		if c.exportable() {
			return c.export(c)
		}
		c.notice = c.words().Case.NotYet
	case sheet.DeedReopen:
		c.log(guide.Event{Kind: guide.EventReopened})
		c.menu.SetItems(c.rows()...)
	case sheet.DeedGoOn, sheet.DeedReview:
		return goWalk
	default:
		if next := c.leads(id); next != nil {
			return push(next)
		}
	}
	return nil
}

// leads is the screen that a deed leads to; nil for none.
func (c *caseScreen) leads(id string) screen {
	switch id {
	case sheet.DeedWrite:
		return newMessage(c.state)
	case sheet.DeedContact:
		return newContactForm(c.state)
	case sheet.DeedNumber:
		return newNumberForm(c.state)
	case sheet.DeedReply:
		return newReplyForm(c.state)
	case sheet.DeedPromise:
		return newPromiseForm(c.state)
	case sheet.DeedNote:
		return newNoteForm(c.state)
	case sheet.DeedClose:
		return newClosingForm(c.state)
	case sheet.DeedDelete:
		return newErasing(c.state)
	}
	return nil
}
