package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// home is the first screen: one search field, and below it what was found, or
// the walk in progress, common topics, families and pages. It also opens over
// any other screen, to search from there.
type home struct {
	*state
	over   bool // above another screen, to which Esc returns
	field  *widget.Field
	menu   *widget.Menu
	query  string   // what the rows are for
	last   []string // the ids of what was found last, in order
	family string   // the family that is open; empty shows all families
	notice string   // a line above the rows: nothing fits
	cursor *tea.Cursor
}

func newHome(s *state, over bool) *home {
	h := &home{state: s, over: over, field: widget.NewField(s.theme), menu: widget.NewMenu(s.theme)}
	h.menu.Unnumbered = true
	h.field.Focus()
	h.fill()
	return h
}

// Title implements screen.
func (h *home) Title() string {
	if h.over {
		return h.words().Home.Search
	}
	return h.words().App
}

// Keys implements screen.
func (h *home) Keys() []key.Binding {
	w := h.words().Keys
	keys := []key.Binding{bind("up", w.Arrows, w.Choose), bind("enter", "Enter", w.Enter)}
	switch {
	case h.field.Value() != "" || h.family != "":
		keys = append(keys, bind("esc", "Esc", w.Clear))
	case h.over || h.walk != nil:
		keys = append(keys, bind("esc", "Esc", w.Back))
	}
	return keys
}

// Update implements screen.
func (h *home) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case widget.ChoseMsg:
		return h.open(msg.Item.ID)
	case indexMsg:
		h.fill()
		return nil
	case tea.KeyPressMsg:
		switch msg.String() {
		case "up", "down", "enter", "pgup", "pgdown", "ctrl+p", "ctrl+n":
			return h.menu.Update(msg)
		case "esc":
			return h.back()
		}
	}
	cmd := h.field.Update(msg)
	if h.field.Value() != h.query {
		h.typed()
	}
	return cmd
}

// typed makes the rows anew, with the cursor on the best. A secret does not
// stay in the field.
func (h *home) typed() {
	problem := guide.Secret(h.field.Value())
	if problem != "" {
		h.field.Reset()
	}
	h.fill()
	h.menu.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	if problem != "" {
		h.notice = h.engine().Problems[problem]
	}
}

// back empties the field, or closes the family, or leaves for the screen below
// or the walk.
func (h *home) back() tea.Cmd {
	switch {
	case h.field.Value() != "":
		h.field.Reset()
		h.typed()
	case h.family != "":
		old := h.family
		h.family = ""
		h.fill()
		h.menu.Select(rowFamily + old)
	case h.over:
		return pop
	case h.walk != nil:
		return goWalk
	}
	return nil
}

// The ids of rows begin with what they are.
const (
	rowResume = "walk "
	rowFamily = "family "
	rowTopic  = "topic "
	rowPage   = "page "
	rowOther  = "channel "
)

// open follows a row.
func (h *home) open(id string) tea.Cmd {
	kind, name, _ := strings.Cut(id, " ")
	switch kind + " " {
	case rowResume:
		return goWalk
	case rowFamily:
		h.family = name
		h.field.Reset()
		h.typed()
	case rowTopic:
		if h.start(name) == nil {
			return goWalk
		}
	case rowPage:
		return push(newReader(h.state, name))
	case rowOther:
		return push(newChannelScreen(h.state, name))
	}
	return nil
}

// Resume implements resumed.
func (h *home) Resume() tea.Cmd {
	h.fill()
	return nil
}

// fill makes the rows for the query.
func (h *home) fill() {
	h.query, h.notice = h.field.Value(), ""
	switch {
	case h.asks():
		h.menu.SetItems(h.found()...)
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
func (h *home) opening() (rows []widget.Item) {
	w := h.words().Home
	if h.walk != nil {
		rows = append(rows, widget.Item{ID: rowResume, Mark: "=>", Label: w.Resume + ": " + h.in(h.walk.Topic().Title)})
	}
	for _, id := range h.pack.Header.Home {
		if t := h.pack.Topic(id); t != nil {
			rows = append(rows, widget.Item{ID: rowTopic + id, Group: w.First, Label: h.in(t.Title)})
		}
	}
	rows = append(rows, h.families()...)
	for i := range h.pack.Pages {
		p := &h.pack.Pages[i]
		rows = append(rows, widget.Item{ID: rowPage + p.ID, Group: w.Pages, Mark: "?", Label: h.in(p.Title)})
	}
	return rows
}

// families are the rows of all families, and before them the topic for those
// who cannot tell what theirs is.
func (h *home) families() (rows []widget.Item) {
	group := h.words().Home.Families
	if t := h.pack.Topic(h.pack.Header.Lost); t != nil {
		rows = append(rows, widget.Item{ID: rowTopic + t.ID, Group: group, Mark: "*", Label: h.in(t.Title)})
	}
	for i := range h.pack.Families {
		f := &h.pack.Families[i]
		if len(h.topics(f.ID)) > 0 {
			rows = append(rows, widget.Item{ID: rowFamily + f.ID, Group: group, Mark: "+", Label: h.in(f.Title)})
		}
	}
	return rows
}

// topics are the rows of a family.
func (h *home) topics(family string) (rows []widget.Item) {
	group := ""
	if f := h.pack.Family(family); f != nil {
		group = h.in(f.Title)
	}
	for i := range h.pack.Topics {
		if t := &h.pack.Topics[i]; t.Family() == family {
			rows = append(rows, widget.Item{ID: rowTopic + t.ID, Group: group, Label: h.in(t.Title), Hint: h.in(t.Summary)})
		}
	}
	return rows
}

// Cursor implements cursored.
func (h *home) Cursor() *tea.Cursor { return h.cursor }

// Body implements screen.
func (h *home) Body(w, height int) []string {
	words := h.words().Home
	sh := &sheet{width: w}
	sh.text(h.theme.Question, words.Ask)
	h.field.Placeholder = words.Placeholder
	y := len(sh.lines)
	sh.lines = append(sh.lines, h.field.View(w, 1))
	h.cursor = nil
	if c := h.field.Cursor(); c != nil {
		moved := *c
		moved.Y += y
		h.cursor = &moved
	}
	sh.gap()
	if h.notice != "" {
		sh.text(h.theme.Warning, theme.MarkWarning+" "+h.notice)
	}
	return append(sh.lines, strings.Split(h.menu.View(w, height-len(sh.lines)), "\n")...)
}

// Side implements sided: who this is not.
func (h *home) Side(w, height int) []string {
	sh := &sheet{width: w}
	sh.text(h.theme.Title, h.words().Help.Notice)
	sh.text(h.theme.Hint, h.in(h.pack.Header.Notice))
	return sh.lines[:min(len(sh.lines), height)]
}
