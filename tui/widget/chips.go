package widget

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/text"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// A Chip is one action of a row.
type Chip struct {
	ID       string
	Key      string // the digit that chooses it; empty for none
	Label    string
	Disabled string // why it cannot be chosen now; empty when it can
}

// Chips is a row of actions at the foot of a body, or of buttons behind a form:
// digits choose, Left and Right move, Enter chooses the one with the cursor. A
// number keeps its deed while the screen is open: give a chip that cannot be
// chosen now a reason, do not leave it out.
type Chips struct {
	Focused bool // the cursor is on one of them

	theme *theme.Theme
	items []Chip
	at    int
}

// NewChips returns a row of chips with the cursor on the first, unfocused.
func NewChips(t *theme.Theme, items ...Chip) *Chips { return &Chips{theme: t, items: items} }

// SetItems replaces the chips; the cursor stays at its place.
func (c *Chips) SetItems(items ...Chip) {
	c.items = items
	c.at = max(0, min(c.at, len(items)-1))
}

// Select puts the cursor on the chip with an ID.
func (c *Chips) Select(id string) {
	for i, chip := range c.items {
		if chip.ID == id {
			c.at = i
		}
	}
}

// Move moves the cursor by n chips and reports whether there was one.
func (c *Chips) Move(n int) bool {
	to := c.at + n
	if to < 0 || to >= len(c.items) {
		return false
	}
	c.at = to
	return true
}

var chipMoves = map[int]key.Binding{-1: bind("left", "up"), 1: bind("right", "down")}

// Update handles keys: digits always, the others when the chips have the focus.
// It returns the chip that a key has chosen; ok is false for none. A chip that
// cannot be chosen is returned with its reason, for a notice.
func (c *Chips) Update(msg tea.Msg) (chosen Chip, ok bool) {
	press, isKey := msg.(tea.KeyPressMsg)
	if !isKey || len(c.items) == 0 {
		return Chip{}, false
	}
	if digit := text.Plain(press.Text); digit != "" {
		for i, chip := range c.items {
			if chip.Key == digit {
				c.at = i
				return chip, true
			}
		}
	}
	if !c.Focused {
		return Chip{}, false
	}
	for by, b := range chipMoves {
		if key.Matches(press, b) {
			c.Move(by)
		}
	}
	return c.items[c.at], key.Matches(press, MenuChoose)
}

// View draws the chips in as many rows as they need.
func (c *Chips) View(width int) (rows []string) {
	gap := "  "
	if width < 66 {
		gap = " "
	}
	row := ""
	for i, chip := range c.items {
		cap := hit(chip.Key, c.chip(chip, c.Focused && i == c.at))
		switch {
		case row == "":
			row = cap
		case typeset.Width(row+gap+cap) > width:
			rows = append(rows, typeset.Clip(row, width))
			row = cap
		default:
			row += gap + cap
		}
	}
	if row != "" {
		rows = append(rows, typeset.Clip(row, width))
	}
	return rows
}

// chip draws one chip; with the cursor it takes as many cells.
func (c *Chips) chip(chip Chip, on bool) string {
	label, number := typeset.Safe(chip.Label), ""
	if chip.Key != "" {
		number = chip.Key + " "
	}
	switch {
	case on && c.theme.Ground == theme.None:
		return Here + c.theme.Chosen.Text(theme.Cursor+number+label+" ")
	case on:
		return c.theme.Bar.Text(" ") + Here + c.theme.Chosen.Text(theme.Cursor+number+label)
	case chip.Disabled != "":
		return c.theme.Tab.Cap(number + c.theme.Ghost.Render(label))
	}
	return c.theme.Tab.Cap(c.theme.Strong.Render(number) + label)
}

// Values draws the values of a setting, in as many rows as they need; the one in
// force stands out.
func Values(t *theme.Theme, width, at int, labels ...string) (rows []string) {
	line := ""
	for i, label := range labels {
		fill := t.Tab
		if i == at {
			fill = t.TabOn
		}
		chip := fill.Cap(typeset.Truncate(typeset.Safe(label), max(width-fill.CapWidth(), 1)))
		if line != "" && typeset.Width(line)+1+typeset.Width(chip) > width {
			rows, line = append(rows, line), ""
		}
		if line != "" {
			line += " "
		}
		line += chip
	}
	return append(rows, line)
}

// Tabs draws one row of tabs: the one in force stands out, and behind the last
// stand the keys that turn them. Those that do not fit become one that says how
// many they are.
func Tabs(t *theme.Theme, width, at int, labels ...string) string {
	keys := t.Key.Cap(t.Across)
	for n := len(labels); n > 0; n-- {
		line := ""
		for i, label := range labels {
			switch {
			case i == at:
				line += t.TabOn.Cap(typeset.Safe(label)) + " "
			case i < n:
				line += t.Tab.Cap(typeset.Safe(label)) + " "
			}
		}
		if left := len(labels) - n; left > b2i(at >= n) {
			line += t.Tab.Cap(t.Rest(left-b2i(at >= n))) + " "
		}
		if line += keys; typeset.Width(line) <= width || n == 1 {
			return typeset.Clip(line, width)
		}
	}
	return ""
}
