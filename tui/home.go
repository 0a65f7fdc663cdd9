package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// home is the first screen: one search field, and below it what was found, or
// the walk in progress, common topics, families and pages. It also opens over
// any other screen, to search from there.
type home struct {
	finder
	over   bool // above another screen, to which Esc returns
	field  *widget.Field
	menu   *widget.Menu
	areas  *areas // beside them, where there is a pane
	family string // the ref of the family that is open; empty shows all families
	cursor *tea.Cursor
	stale  bool // the rows are not yet those of a long text
	moved  bool // somebody has put the cursor where it is
}

// liveRunes is the longest text whose rows are found at every key. Those of a
// longer one, which a terminal without bracketed paste may type key by key, are
// found when they are drawn or used.
const liveRunes = 120

func newHome(s *state, over bool) *home {
	h := &home{finder: finder{state: s}, over: over, field: widget.NewField(s.theme), menu: widget.NewMenu(s.theme)}
	h.menu.Unnumbered = true
	h.areas = newAreas(&h.finder)
	h.field.Focus()
	h.fill()
	h.begin()
	return h
}

// begin puts the cursor on the first row: while nothing is typed on the first
// case, or else on what most people come for.
func (h *home) begin() {
	h.menu.First()
	item, _ := h.menu.Selected()
	kind, ref := sheet.Leads(item.ID)
	if home := h.packs[0].Header.Home; !h.asks() && h.family == "" && kind == sheet.ToTopic && h.urgent(ref) && len(home) > 0 {
		h.menu.Select(sheet.ToTopic + " " + home[0])
	}
}

// Title implements screen.
func (h *home) Title() string {
	if h.over {
		return h.words().Home.Search
	}
	return h.words().App
}

// Where implements located.
func (h *home) Where() string { return h.words().Frame.Home }

// Keys implements screen.
func (h *home) Keys() []key.Binding {
	w := h.words().Keys
	keys := []key.Binding{bind("up", h.theme.UpDown, w.Choose), bind("enter", "Enter", w.Enter)}
	switch {
	case h.field.Value() != "" || h.family != "":
		keys = append(keys, bind("esc", "Esc", w.Clear))
	case h.over || h.walk != nil:
		keys = append(keys, bind("esc", "Esc", w.Back))
	}
	if h.areas.beside() {
		keys = append(keys, bind("tab", "Tab", w.Areas))
	}
	return append(keys, bind("f5", "F5", h.words().Keys.Paste), bind("f7", "F7", h.words().Keys.Judge), bind("f3", "F3", words.TourIn(h.lang).Key))
}

// Update implements screen.
func (h *home) Update(msg tea.Msg) move {
	if p := whole(h.state, msg); p != nil {
		return push(p)
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "f5":
			return h.open(toPaste)
		case "f7":
			return h.open(toReal)
		case "up", "down", "enter", "pgup", "pgdown", "ctrl+p", "ctrl+n":
			h.catchUp()
			h.moved = true
			if item, ok := h.list().Update(msg); ok {
				return h.open(item.ID)
			}
			return nil
		case "tab", "shift+tab":
			h.areas.on = h.areas.beside() && !h.areas.on
			return nil
		case "esc":
			return h.back()
		}
	}
	h.field.Update(msg)
	if h.field.Value() != h.query {
		h.typed()
	}
	return nil
}

// typed rebuilds the rows and selects the first. A secret does not
// stay in the field.
func (h *home) typed() {
	problem := guide.Secret(h.field.Value())
	if problem != "" {
		h.field.Reset()
	}
	h.areas.on, h.moved = false, true
	if text := h.field.Value(); utf8.RuneCountInString(text) > liveRunes {
		h.query, h.stale = text, true
		return
	}
	h.fill()
	h.begin()
	if problem != "" {
		h.notice = h.engine().Problems[problem]
	}
}

// catchUp finds the rows that have not been found yet.
func (h *home) catchUp() {
	if h.stale {
		h.fill()
		h.begin()
	}
}

// list is the menu with the cursor.
func (h *home) list() *widget.Menu {
	if h.areas.on {
		return h.areas.menu
	}
	return h.menu
}

// Types implements typist.
func (h *home) Types(press tea.KeyPressMsg) bool { return widget.IsText(press) }

// back empties the field, or closes the family, or leaves for the screen below
// or the walk.
func (h *home) back() move {
	switch {
	case h.field.Value() != "":
		h.field.Reset()
		h.typed()
	case h.family != "":
		old := h.family
		h.family = ""
		h.fill()
		h.areas.on = h.areas.beside()
		h.list().Select(sheet.ToFamily + " " + old)
	case h.areas.on:
		h.areas.on = false
	case h.over:
		return pop
	case h.walk != nil:
		return goWalk
	}
	return nil
}

// open follows a row.
func (h *home) open(id string) move {
	switch kind, name := sheet.Leads(id); kind {
	case sheet.ToWalk:
		return goWalk
	case toPaste:
		return push(newPasting(h.state, false))
	case toReal:
		return push(newChecking(h.state, ""))
	case sheet.ToFamily:
		h.family = name
		h.field.Reset()
		h.typed()
	case sheet.ToTopic:
		if h.start(name) == nil {
			return goWalk
		}
	case sheet.ToPage:
		return push(newReader(h.state, name))
	case sheet.ToChannel:
		return push(newChannelScreen(h.state, name))
	case sheet.ToBroken:
		return push(newBroken(h.state))
	case sheet.ToCase:
		return goCase(name)
	case sheet.ToCases, sheet.ToClosed:
		return push(newCasesScreen(h.state, kind == sheet.ToCases))
	}
	return nil
}

// Resume implements resumed.
func (h *home) Resume() tea.Cmd {
	h.fill()
	h.toTop()
	return h.browse()
}

// toTop puts the cursor on the first row, if nobody has moved it yet.
func (h *home) toTop() {
	if !h.over && !h.moved {
		h.begin()
	}
}

// fill makes the rows for the query.
func (h *home) fill() {
	h.query, h.notice, h.stale = h.field.Value(), "", false
	switch {
	case h.asks():
		h.menu.SetItems(h.areas.without(h.found())...)
	case h.family != "":
		h.menu.SetItems(h.topics(h.family)...)
	default:
		h.menu.SetItems(h.opening()...)
	}
	if !h.asks() {
		h.last = nil
	}
}

// opening lists the rows before anything is typed.
func (h *home) opening() []widget.Item {
	rows := h.areas.without(h.marked(h.sheet().Parts))
	for i := range rows {
		if rows[i].Group == h.say().Home.Urgent {
			rows[i].About = h.say().Home.AtOnce
		}
	}
	return append(rows, h.texted()...)
}

// topics are the rows of the family of a ref.
func (h *home) topics(ref string) []widget.Item {
	p, f, err := h.packs.Family(ref)
	if err != nil {
		return nil
	}
	return h.marked(sheet.Area(h.packs, p, f.ID, h.lang).Parts)
}

// marked are the rows of a menu; what cannot wait has a sign.
func (h *finder) marked(parts []sheet.Part) []widget.Item {
	rows := h.menuRows(parts)
	for i := range rows {
		kind, ref := sheet.Leads(rows[i].ID)
		if kind == sheet.ToTopic && h.urgent(ref) {
			rows[i].Mark = theme.Urgent
		}
	}
	return rows
}

// urgent reports whether the topic of a ref cannot wait.
func (f *finder) urgent(ref string) bool {
	p, topic, err := f.packs.Topic(ref)
	return err == nil && sheet.IsUrgent(p, topic.ID)
}

// at is the pack of the row under the cursor; the walk's, if a row is of none.
func (h *home) at() *guide.Pack {
	h.catchUp()
	item, _ := h.list().Selected()
	switch kind, ref := sheet.Leads(item.ID); kind {
	case sheet.ToFamily, sheet.ToTopic, sheet.ToPage, sheet.ToChannel:
		if name, _, long := strings.Cut(ref, ":"); long {
			return h.packs.Pack(name)
		}
		return h.packs[0]
	}
	return h.pack
}

// Cursor implements cursored.
func (h *home) Cursor() *tea.Cursor { return h.cursor }

// Body implements screen.
func (h *home) Body(w, height int) []string {
	h.catchUp()
	words := h.say().Home
	h.menu.Blurred = h.areas.on
	sh := &column{width: w}
	sh.titled(h.theme.Strong, words.Ask, h.theme.Hint, h.words().Home.Word)
	h.field.Placeholder = words.Example
	h.search(sh, height)
	sh.gap()
	h.greet(sh, height)
	if h.notice != "" {
		sh.text(h.theme.Warn, theme.Caution+" "+h.notice)
	}
	h.heldLine(sh)
	if !h.asks() && h.family == "" {
		h.shelfLines(sh)
	}
	return append(sh.lines, strings.Split(h.menu.View(w, height-len(sh.lines)), "\n")...)
}

// greet says in three lines how it goes, as long as there is no case.
func (h *home) greet(sh *column, height int) {
	if h.over || h.walk != nil || h.asks() || h.family != "" || height < 12 || h.keeper == nil || !h.keeper.seen || len(h.shelved()) > 0 {
		return
	}
	panel := widget.Panel{Fill: h.theme.Lead, Bar: h.theme.Bar, Tall: height >= 24}
	c := &column{width: panel.Room(sh.width)}
	for _, line := range h.say().Home.First {
		c.text(h.theme.Text, line)
	}
	sh.lines = append(append(sh.lines, panel.Lines(h.theme, c.lines, sh.width)...), "")
}

// search draws the field behind its label: a block of three rows where there is
// room.
func (h *home) search(sh *column, height int) {
	bar, label := h.theme.Bar.Text(" "), " "+h.theme.Strong.Render(h.words().Home.Search)+" "
	lead := typeset.Width(label) + 1
	blank := bar + h.theme.SlotOn.Text(strings.Repeat(" ", max(sh.width-1, 0)))
	if height >= roomyHome {
		sh.lines = append(sh.lines, blank)
	}
	h.cursor = nil
	line := bar + h.theme.SlotOn.Text(label) + h.field.View(sh.width-lead, 1)
	if c := h.field.Cursor(); c != nil {
		moved := *c
		moved.X, moved.Y = c.X+lead, c.Y+len(sh.lines)
		h.cursor = &moved
	}
	sh.lines = append(sh.lines, line)
	if height >= roomyHome {
		sh.lines = append(sh.lines, blank)
	}
}

// roomyHome is from how many rows the field of the search is a block.
const roomyHome = 22
