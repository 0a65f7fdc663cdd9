package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/text"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// An Item is one choice of a Menu.
type Item struct {
	ID       string // what the screen knows it by
	Label    string // what the user reads; wrapped, never cut
	Hint     string // a second, quieter text below the label; may be empty
	Mark     string // drawn before the label, such as the theme's Done; may be empty
	Unknown  bool   // the choice 「わからない」: its number is 0
	Plain    bool   // it has no number
	Note     string // a text below the label when the cursor is on it; may be empty
	Disabled string // why it cannot be chosen, shown below the label when the cursor is on it; empty when it can

	Right string   // at the right of its first line; may be empty
	Badge bool     // Right stands out
	Group string   // a heading, drawn above the first of neighbours with the same one; may be empty
	About string   // what there is to say of the group, behind its heading; may be empty
	Firm  bool     // the label is bold
	Guide string   // the branches of a tree before the label, as Trunk is before its other lines; may be empty
	Trunk string   // as wide as Guide
	Lit   [][2]int // rune ranges [from, to) of the label that stand out, in order and apart
}

// A Menu is a list of choices. The first nine have the numbers 1 to 9, the
// unknown one 0; a number chooses at once, also as a full-width digit. Arrows,
// Home, End and the page keys move, Enter chooses. Disabled items can be
// reached, so that the reason can be read, but not chosen.
type Menu struct {
	Unnumbered bool // no numbers, because a text field beside it takes the digits
	Blurred    bool // the cursor of the screen is elsewhere
	Loose      bool // blank rows between the items, where there is room

	theme  *theme.Theme
	items  []Item
	at     int // the item under the cursor
	top    int // the first line shown
	page   int // how many items the last view showed
	spared int // the cells at the right edge that no text takes
}

// NewMenu returns a menu with the cursor on the first item.
func NewMenu(t *theme.Theme, items ...Item) *Menu {
	return &Menu{theme: t, items: items, page: 1}
}

// SetItems replaces the items. The cursor stays on the item with the same ID,
// or else as near as it can.
func (m *Menu) SetItems(items ...Item) {
	old, _ := m.Selected()
	m.items = items
	m.move(0)
	m.Select(old.ID)
}

// Items returns the items.
func (m *Menu) Items() []Item { return m.items }

// Select puts the cursor on the item with an ID and reports whether there is
// one.
func (m *Menu) Select(id string) bool {
	for i, item := range m.items {
		if item.ID == id {
			m.at = i
			return true
		}
	}
	return false
}

// Selected returns the item under the cursor, and false for an empty menu.
func (m *Menu) Selected() (Item, bool) {
	if m.at >= len(m.items) {
		return Item{}, false
	}
	return m.items[m.at], true
}

// Keys of a Menu; a screen adds its own words of help.
var (
	MenuUp     = bind("up", "ctrl+p")
	MenuDown   = bind("down", "ctrl+n")
	MenuChoose = bind("enter")
)

// menuMoves are the keys that move the cursor, and how far.
var menuMoves = []struct {
	key.Binding
	by func(*Menu) int
}{
	{MenuUp, func(*Menu) int { return -1 }},
	{MenuDown, func(*Menu) int { return 1 }},
	{bind("home"), func(m *Menu) int { return -len(m.items) }},
	{bind("end"), func(m *Menu) int { return len(m.items) }},
	{bind("pgup"), func(m *Menu) int { return -m.page }},
	{bind("pgdown"), func(m *Menu) int { return m.page }},
}

// Update handles keys. It returns the item that a key has chosen; ok is false
// for none, and for one that cannot be chosen.
func (m *Menu) Update(msg tea.Msg) (chosen Item, ok bool) {
	press, isKey := msg.(tea.KeyPressMsg)
	if !isKey || len(m.items) == 0 {
		return Item{}, false
	}
	for _, k := range menuMoves {
		if key.Matches(press, k.Binding) {
			m.move(k.by(m))
			return Item{}, false
		}
	}
	if key.Matches(press, MenuChoose) {
		return m.choose()
	}
	return m.number(text.Plain(press.Text))
}

// move moves the cursor by n items, as far as there are any.
func (m *Menu) move(n int) { m.at = max(0, min(m.at+n, len(m.items)-1)) }

// number chooses the item with a number.
func (m *Menu) number(digit string) (chosen Item, ok bool) {
	for i, n := range m.numbers() {
		if n != "" && n == digit {
			m.at = i
			return m.choose()
		}
	}
	return Item{}, false
}

// numbers returns the number of each item, empty for those without.
func (m *Menu) numbers() []string {
	numbers := make([]string, len(m.items))
	if m.Unnumbered {
		return numbers
	}
	free, zero := "123456789", "0"
	for i, item := range m.items {
		from := &free
		switch {
		case item.Plain:
			continue
		case item.Unknown:
			from = &zero
		}
		if *from != "" {
			numbers[i], *from = (*from)[:1], (*from)[1:]
		}
	}
	return numbers
}

// choose returns the item under the cursor, if it can be chosen.
func (m *Menu) choose() (chosen Item, ok bool) {
	item := m.items[m.at]
	return item, item.Disabled == ""
}

// Tab moves the cursor with Tab and Shift+Tab, on screens that have nothing but
// the menu.
func (m *Menu) Tab(msg tea.Msg) {
	if press, ok := msg.(tea.KeyPressMsg); ok && len(m.items) > 0 {
		by := map[string]int{"tab": 1, "shift+tab": len(m.items) - 1}[press.String()]
		m.at = (m.at + by) % len(m.items)
	}
}

// First puts the cursor on the first item.
func (m *Menu) First() { m.at = 0 }

// Height returns how many lines all items take at a width.
func (m *Menu) Height(width int) int {
	if width <= 0 || len(m.items) == 0 {
		return 0
	}
	return count(m.blocks(width, tight))
}

// View draws the items, with blank rows where there is room, scrolled so that
// the one under the cursor is seen. At the right edge it says how many there
// are above or below.
func (m *Menu) View(width, height int) string {
	if width <= 0 || height <= 0 || len(m.items) == 0 {
		return ""
	}
	m.spared = 0
	gaps := parted
	if m.Loose {
		gaps = loose
	}
	for ; gaps >= tight; gaps-- {
		if blocks := m.blocks(width, gaps); count(blocks) <= height {
			m.top, m.page = 0, max(1, len(m.items))
			return strings.Join(flatten(blocks), "\n")
		}
	}
	gaps = tight
	if height >= roomy-6 {
		gaps = parted
	}
	m.spared = typeset.Width(m.theme.More) + 1
	blocks := m.blocks(width, gaps)
	total := count(blocks)
	m.scroll(blocks, total, height)
	m.page = max(1, len(m.items)*height/total)
	return strings.Join(m.window(blocks, width, height), "\n")
}
