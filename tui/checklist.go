package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// checklist is the form of everything that the message wants: facts, the wish,
// evidence. Nothing on it must be filled in. What is typed goes to the row at
// hand; leaving a row keeps its text, taken where it can be read and as it
// stands where it cannot.
type checklist struct {
	*rows
	button button // that has the focus; inForm: none
	passed bool   // the way on was chosen with a row left that cannot be read
	over   bool   // above the message, to which it leads back
	view   formView
}

// button is one of those below the form.
type button int

const (
	inForm   button = iota // the focus is in the form
	onWard                 // the way on
	onUnsure               // "I do not know" for the row at hand
)

func newChecklist(s *state) *checklist {
	c := &checklist{rows: &rows{filling: filling{s}}}
	c.renew()
	c.begin()
	return c
}

// newChecklistFor opens the form above the message, at a row.
func newChecklistFor(s *state, id string) *checklist {
	c := newChecklist(s)
	c.over = true
	if id != "" {
		c.enter(stop{id: id})
	}
	return c
}

// begin puts the cursor on the first thing that is missing, or on the way on.
func (c *checklist) begin() {
	for _, g := range c.groups {
		for _, e := range g.Entries {
			if e.Fact != nil && e.State == sheet.Missing {
				c.enter(stop{id: e.ID})
				return
			}
		}
	}
	c.enter(c.stops()[0])
	c.button = onWard
}

// Keys implements screen.
func (c *checklist) Keys() []key.Binding {
	w := c.words()
	return []key.Binding{bind("up", c.theme.UpDown, w.Form.Move), bind("enter", "Enter", w.Form.Take), bind("tab", "Tab", w.Form.Buttons), bind("f5", "F5", w.Keys.Paste), bind("esc", "Esc", w.Keys.Back)}
}

// Update implements screen.
func (c *checklist) Update(msg tea.Msg) move {
	press, isKey := msg.(tea.KeyPressMsg)
	if _, pasted := msg.(tea.PasteMsg); pasted && c.button == inForm {
		return c.write(msg)
	} else if !isKey {
		return nil
	}
	switch k := press.String(); k {
	case "f5":
		c.leave(true)
		return push(newPasting(c.state, true))
	case "esc":
		c.leave(false)
		if to := c.astray(); to != nil {
			return to
		} else if c.over {
			return pop
		}
		return goReview(userVisit(*c.walk, len(c.walk.Path())-1, -1))
	case "tab", "shift+tab":
		return c.toOther()
	case "up", "shift+up":
		return c.step(-1)
	case "down":
		return c.step(+1)
	case "pgup", "pgdown":
		return c.page(k == "pgdown")
	case "enter":
		return c.accept()
	}
	if c.button != inForm {
		c.turn(press.String())
		return nil
	}
	return c.row(press)
}

// row hands a key to the row at hand.
func (c *checklist) row(press tea.KeyPressMsg) move {
	switch e := c.entry(); e.Way {
	case sheet.InField, sheet.InList:
		return c.write(press)
	case sheet.ByPick, sheet.ByTicks:
		return c.pick(e, press)
	case sheet.ByTick:
		if press.String() == "space" {
			return c.accept()
		}
	}
	return nil
}

// write types into the row at hand; a long text opens for it.
func (c *checklist) write(msg tea.Msg) move {
	if e := c.entry(); e.Way == sheet.AtLength {
		text := newLongText(c.state, e.ID)
		text.area.Update(msg)
		return push(text)
	}
	if c.field != nil {
		c.field.Update(msg)
	}
	return nil
}

// turn moves between the buttons.
func (c *checklist) turn(k string) {
	switch k {
	case "left":
		c.button = onWard
	case "right":
		if c.entry().Unsure {
			c.button = onUnsure
		}
	}
}

// toOther moves between the form and its buttons.
func (c *checklist) toOther() move {
	if c.button != inForm {
		c.button = inForm
		c.enter(c.at)
		return nil
	}
	c.leave(false)
	c.button = onWard
	return c.astray()
}

// step goes to the row above or below; below the last are the buttons.
func (c *checklist) step(by int) move {
	if c.button != inForm {
		if c.button = inForm; by < 0 {
			c.enter(c.at)
		} else {
			c.enter(c.stops()[0])
		}
		return nil
	}
	c.leave(false)
	c.toward(by)
	return c.astray()
}

// toward moves the cursor by a number of rows.
func (c *checklist) toward(by int) {
	stops := c.stops()
	i := c.index(stops) + by
	if i >= len(stops) {
		c.button = onWard
		return
	}
	c.enter(stops[max(i, 0)])
}

// page goes on by as many rows as are in sight.
func (c *checklist) page(down bool) move {
	c.leave(false)
	stops, by := c.stops(), max(c.view.height/2, 1)
	if !down {
		by = -by
	}
	c.button = inForm
	c.enter(stops[max(0, min(c.index(stops)+by, len(stops)-1))])
	return c.astray()
}

// accept does what Enter does: it takes what stands in the row and goes on, or
// presses the button.
func (c *checklist) accept() move {
	switch c.button {
	case onWard:
		return c.onward()
	case onUnsure:
		return c.unsure()
	}
	switch e := c.entry(); e.Way {
	case sheet.AtLength:
		return push(newLongText(c.state, e.ID))
	case sheet.ByTick:
		had := e.State == sheet.Done
		if c.set(sheet.Have(*c.walk, e.ID)); had {
			c.renew()
			return nil
		}
	case sheet.ByPick, sheet.ByTicks:
		if id := c.marked(e); e.Way == sheet.ByPick && id != "" {
			return c.picked(e, id)
		}
	default:
		if !c.take(c.field.Value(), false) {
			return nil
		}
	}
	return c.goOn()
}

// goOn goes to the next row after one was filled in.
func (c *checklist) goOn() move {
	c.renew()
	if to := c.astray(); to != nil {
		return to
	}
	c.toward(+1)
	return nil
}

// onward leaves for the advice. A row that cannot be read is shown once before.
func (c *checklist) onward() move {
	if bad, ok := c.unread(); ok && !c.passed {
		c.passed = true
		c.button = inForm
		c.enter(bad)
		return nil
	}
	if c.over {
		return pop
	}
	return push(newAdvice(c.state))
}

// unsure says of the row at hand that it is not known.
func (c *checklist) unsure() move {
	next, _, err := sheet.Fill(*c.walk, c.at.id, guide.Unknown)
	if err != nil {
		return nil
	}
	c.halves().drop(c.at.id)
	c.set(next)
	c.button = inForm
	return c.goOn()
}

// astray leads to the question that is open again, if what was filled in has
// opened one; else it is nil.
func (c *checklist) astray() move {
	if c.walk.Position().Outcome == nil {
		return goWalk
	}
	return nil
}

// Resume implements resumed: the rows are those of now, in the language of now.
func (c *checklist) Resume() tea.Cmd {
	c.renew()
	if c.field == nil || c.field.Value() == c.loaded {
		c.enter(c.at)
	}
	return nil
}

// Stash implements stasher: what is typed is kept, also if it is doubtful.
func (c *checklist) Stash() { c.leave(true) }

// enter puts the cursor on a row of the form.
func (c *checklist) enter(at stop) {
	c.button = inForm
	c.rows.enter(at)
}

// leave takes what stands in the row at hand, or keeps it as it is.
func (c *checklist) leave(sure bool) {
	if c.button == inForm {
		c.rows.leave(sure)
	}
}

// pick handles a key on a row whose choices are shown below it.
func (c *checklist) pick(e sheet.Entry, press tea.KeyPressMsg) move {
	n := len(e.Choices) + b2i(e.Unsure)
	switch k := keyOf(press); {
	case k == "left":
		c.chip = max(c.chip-1, 0)
	case k == "right":
		c.chip = min(c.chip+1, n-1)
	case k == "space" && c.marked(e) != "":
		return c.picked(e, c.marked(e))
	case e.Unsure && (k == "0" || k == "?"):
		return c.picked(e, guide.Unknown)
	case len(k) == 1 && k >= "1" && k <= "9" && int(k[0]-'1') < len(e.Choices):
		c.chip = int(k[0] - '1')
		return c.picked(e, e.Choices[c.chip].ID)
	}
	return nil
}

// picked takes a choice: the only one, and the cursor goes on, or one more.
func (c *checklist) picked(e sheet.Entry, id string) move {
	text := id
	if e.Way == sheet.ByTicks && id != guide.Unknown {
		text = e.Ticked(id)
	}
	next, _, err := sheet.Fill(*c.walk, e.ID, text)
	if err != nil {
		return nil
	}
	c.set(next)
	if e.Way == sheet.ByTicks && id != guide.Unknown {
		c.renew()
		return c.astray()
	}
	return c.goOn()
}
