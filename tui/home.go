package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/search"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// home is the first screen: one search field, and below it what was found, or
// the walk in progress, common topics, families and pages.
type home struct {
	*state
	field  *widget.Field
	menu   *widget.Menu
	query  string // what the rows are for
	family string // the family that is open; empty shows all families
	notice string // a line above the rows: nothing fits
	cursor *tea.Cursor
}

func newHome(s *state) *home {
	h := &home{state: s, field: widget.NewField(s.theme), menu: widget.NewMenu(s.theme)}
	h.menu.Unnumbered = true
	h.field.Focus()
	h.fill()
	return h
}

// Title implements screen.
func (h *home) Title() string { return h.words().App }

// Keys implements screen.
func (h *home) Keys() []key.Binding {
	w := h.words().Keys
	keys := []key.Binding{bind("up", w.Arrows, w.Choose), bind("enter", "Enter", w.Enter)}
	if h.field.Value() != "" || h.family != "" {
		keys = append(keys, bind("esc", "Esc", w.Clear))
	}
	return keys
}

// Update implements screen.
func (h *home) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case widget.ChoseMsg:
		return h.open(msg.Item.ID)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "up", "down", "enter", "pgup", "pgdown", "ctrl+p", "ctrl+n":
			return h.menu.Update(msg)
		case "esc":
			return h.clear()
		}
	}
	cmd := h.field.Update(msg)
	if h.field.Value() != h.query {
		h.fill()
	}
	return cmd
}

// clear empties the field, or closes the family, or goes back to the walk.
func (h *home) clear() tea.Cmd {
	switch {
	case h.field.Value() != "":
		h.field.Reset()
	case h.family != "":
		old := h.family
		h.family = ""
		h.fill()
		h.menu.Select(rowFamily + old)
		return nil
	case h.walk != nil:
		return goWalk
	}
	h.fill()
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
		h.fill()
		h.menu.Update(tea.KeyPressMsg{Code: tea.KeyHome})
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
	if strings.TrimSpace(h.query) != "" {
		h.menu.SetItems(h.found()...)
		h.menu.Update(tea.KeyPressMsg{Code: tea.KeyHome})
		return
	}
	if h.family != "" {
		h.menu.SetItems(h.topics(h.family)...)
		return
	}
	h.menu.SetItems(h.opening()...)
}

// opening lists the rows before anything is typed.
func (h *home) opening() (rows []widget.Item) {
	if h.walk != nil {
		rows = append(rows, widget.Item{ID: rowResume, Mark: "=>", Label: h.words().Home.Resume + ": " + h.in(h.walk.Topic().Title)})
	}
	for _, id := range h.pack.Header.Home {
		if t := h.pack.Topic(id); t != nil {
			rows = append(rows, widget.Item{ID: rowTopic + id, Label: h.in(t.Title)})
		}
	}
	for i := range h.pack.Families {
		f := &h.pack.Families[i]
		if n := len(h.topics(f.ID)); n > 0 {
			rows = append(rows, widget.Item{ID: rowFamily + f.ID, Mark: "+", Label: h.in(f.Title)})
		}
	}
	for i := range h.pack.Pages {
		p := &h.pack.Pages[i]
		rows = append(rows, widget.Item{ID: rowPage + p.ID, Mark: "?", Label: h.in(p.Title)})
	}
	return rows
}

// topics are the rows of a family.
func (h *home) topics(family string) (rows []widget.Item) {
	for i := range h.pack.Topics {
		if t := &h.pack.Topics[i]; t.Family() == family {
			rows = append(rows, widget.Item{ID: rowTopic + t.ID, Label: h.in(t.Title), Hint: h.in(t.Summary)})
		}
	}
	return rows
}

// maxNear is how many close matches are worth reading.
const maxNear = 5

// found are the rows of a search: exact hits, close ones, or the way out when
// nothing fits.
func (h *home) found() (rows []widget.Item) {
	hits := h.index.Search(h.query, h.lang)
	near := 0
	for _, hit := range hits {
		if !hit.Exact {
			if near++; near > maxNear {
				break
			}
		}
		rows = append(rows, h.hit(hit))
	}
	if len(rows) > 0 {
		return rows
	}
	h.notice = h.words().Home.Nothing
	for _, hit := range h.index.Near(h.query, h.lang) {
		row := h.hit(hit)
		row.Hint = h.words().Home.NearTopics
		rows = append(rows, row)
	}
	return append(rows, h.opening()...)
}

// hit is the row of one hit.
func (h *home) hit(hit search.Hit) widget.Item {
	title := h.in(hit.Entry.Title)
	row := widget.Item{ID: hit.Entry.Kind + " " + hit.Entry.ID, Label: title}
	switch hit.Entry.Kind + " " {
	case rowPage:
		row.Label += " (" + h.words().Home.Pages + ")"
	case rowOther:
		row.Label += " (" + h.words().Home.Kind + ")"
	}
	if hit.Matched != "" && hit.Matched != title {
		row.Hint = h.words().Home.Matched(hit.Matched)
	} else if !hit.Exact {
		row.Hint = h.words().Home.Near
	}
	return row
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
	h.label(sh)
	return append(sh.lines, strings.Split(h.menu.View(w, height-len(sh.lines)), "\n")...)
}

// label is the line above the rows.
func (h *home) label(sh *sheet) {
	words := h.words().Home
	switch {
	case h.notice != "":
		sh.text(h.theme.Warning, theme.MarkWarning+" "+h.notice)
	case strings.TrimSpace(h.query) != "":
		sh.text(h.theme.Hint, words.Exact)
	case h.family != "":
		if f := h.pack.Family(h.family); f != nil {
			sh.text(h.theme.Hint, h.in(f.Title))
		}
	default:
		sh.text(h.theme.Hint, words.First+" / "+words.Families)
	}
}

// Side implements sided: who this is not.
func (h *home) Side(w, height int) []string {
	sh := &sheet{width: w}
	sh.text(h.theme.Title, h.words().Help.Notice)
	sh.text(h.theme.Hint, h.in(h.pack.Header.Notice))
	return sh.lines[:min(len(sh.lines), height)]
}
