package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/keep"
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
	family string   // the ref of the family that is open; empty shows all families
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
func (h *home) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "up", "down", "enter", "pgup", "pgdown", "ctrl+p", "ctrl+n":
			if item, ok := h.menu.Update(msg); ok {
				return h.open(item.ID)
			}
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

// typed makes the rows anew, with the cursor on the best. A secret does not
// stay in the field.
func (h *home) typed() {
	problem := guide.Secret(h.field.Value())
	if problem != "" {
		h.field.Reset()
	}
	h.fill()
	h.menu.First()
	if problem != "" {
		h.notice = h.engine().Problems[problem]
	}
}

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
	rowBroken = "broken "
	rowCase   = "case "
	rowMore   = "cases "
	rowClosed = "closed "
)

// maxCases is how many cases stand above all else.
const maxCases = 5

// open follows a row.
func (h *home) open(id string) move {
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
	case rowBroken:
		return push(newBroken(h.state))
	case rowCase:
		return goCase(name)
	case rowMore, rowClosed:
		return push(newCasesScreen(h.state, kind+" " == rowMore))
	}
	return nil
}

// Resume implements resumed.
func (h *home) Resume() tea.Cmd {
	h.fill()
	return h.browse()
}

// toTop puts the cursor on the first row, if nobody has moved it yet.
func (h *home) toTop() {
	if !h.over && h.query == "" && h.family == "" {
		h.menu.First()
	}
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
	w, first := h.words().Home, h.packs[0]
	if h.walk != nil && !h.onShelf() {
		rows = append(rows, widget.Item{ID: rowResume, Mark: "=>", Label: w.Resume + ": " + h.in(h.walk.Topic().Title)})
	}
	rows = append(rows, h.openCases()...)
	for _, id := range first.Header.Home {
		if t := first.Topic(id); t != nil {
			rows = append(rows, widget.Item{ID: rowTopic + id, Group: w.First, Label: h.in(t.Title)})
		}
	}
	missing := h.missing()
	if len(rows) > 0 { // Enter is for what someone came for
		rows, missing = append(rows, missing...), nil
	}
	rows = append(append(rows, h.families()...), missing...)
	for i := range first.Pages {
		p := &first.Pages[i]
		rows = append(rows, widget.Item{ID: rowPage + p.ID, Group: w.Pages, Mark: "?", Label: h.in(p.Title)})
	}
	if n := len(h.cases(false)); n > 0 {
		rows = append(rows, widget.Item{ID: rowClosed, Group: w.Pages, Mark: signCase, Label: h.words().Case.ClosedOf(n)})
	}
	return rows
}

// onShelf reports whether a row of a case, open or closed, stands for the walk
// in progress.
func (h *home) onShelf() bool {
	return h.keeper != nil && h.kept != nil && slices.ContainsFunc(h.keeper.files, func(f keep.File) bool { return f.ID == h.kept.Base.ID })
}

// openCases are the rows of the first open cases, and of a list of the others.
func (h *home) openCases() (rows []widget.Item) {
	w, list := h.words().Case, h.cases(true)
	for _, f := range list[:min(len(list), maxCases)] {
		row := h.caseRow(f)
		row.Group = w.Group
		rows = append(rows, row)
	}
	if n := len(list) - maxCases; n > 0 {
		rows = append(rows, widget.Item{ID: rowMore, Group: w.Group, Mark: signCase, Label: w.MoreOf(n)})
	}
	return rows
}

// missing is the row that leads to the packs that cannot be used, if any.
func (h *home) missing() []widget.Item {
	if len(h.broken) == 0 {
		return nil
	}
	return []widget.Item{{ID: rowBroken, Mark: theme.MarkWarning, Label: h.words().Broken.Count(len(h.broken))}}
}

// families are the rows of all families, those of the first pack and then
// those of each other one under its name.
func (h *home) families() (rows []widget.Item) {
	for i, p := range h.packs {
		group := h.words().Home.Families
		if i > 0 {
			group = h.in(p.Header.Name)
		}
		rows = append(rows, h.familiesOf(p, group)...)
	}
	return rows
}

// familiesOf are the rows of a pack's families, and before them the topic for
// those who cannot tell what theirs is.
func (h *home) familiesOf(p *guide.Pack, group string) (rows []widget.Item) {
	if t := p.Topic(p.Header.Lost); t != nil {
		rows = append(rows, widget.Item{ID: rowTopic + h.packs.Ref(p, t.ID), Group: group, Mark: "*", Label: h.in(t.Title)})
	}
	for i := range p.Families {
		ref := h.packs.Ref(p, p.Families[i].ID)
		if len(h.topics(ref)) > 0 {
			rows = append(rows, widget.Item{ID: rowFamily + ref, Group: group, Mark: "+", Label: h.in(p.Families[i].Title)})
		}
	}
	return rows
}

// topics are the rows of the family of a ref.
func (h *home) topics(ref string) (rows []widget.Item) {
	p, f, err := h.packs.Family(ref)
	if err != nil {
		return nil
	}
	group := h.in(f.Title)
	if p != h.packs[0] {
		group += " (" + h.in(p.Header.Name) + ")"
	}
	for i := range p.Topics {
		if t := &p.Topics[i]; t.Family() == f.ID {
			rows = append(rows, widget.Item{ID: rowTopic + h.packs.Ref(p, t.ID), Group: group, Label: h.in(t.Title), Hint: h.in(t.Summary)})
		}
	}
	return rows
}

// at is the pack of the row under the cursor; the walk's, if a row is of none.
func (h *home) at() *guide.Pack {
	item, _ := h.menu.Selected()
	kind, ref, _ := strings.Cut(item.ID, " ")
	switch kind + " " {
	case rowFamily, rowTopic, rowPage, rowOther:
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
	if !h.asks() && h.family == "" {
		h.shelfLines(sh)
	}
	return append(sh.lines, strings.Split(h.menu.View(w, height-len(sh.lines)), "\n")...)
}

// Side implements sided: who this is not.
func (h *home) Side(w, height int) []string {
	sh := &sheet{width: w}
	sh.text(h.theme.Title, h.words().Help.Notice)
	sh.text(h.theme.Hint, h.in(h.at().Header.Notice))
	return sh.lines[:min(len(sh.lines), height)]
}
