package tui

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/paste"
	"toiawase/guide/secret"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// pasting is the screen that takes facts from a text: the text is pasted, then
// each fact that it tells is taken or left, beside the line that it came from.
// From the checklist the facts go into the walk, from home into the walk that
// is begun next.
type pasting struct {
	*state
	into    bool // the walk in progress
	area    *widget.Area
	menu    *widget.Menu // of what was found; nil while the text is written
	list    []paste.Proposal
	dropped []secret.Kind
	taken   map[int]bool
	cursor  *tea.Cursor
}

// The ids of rows that are no proposals.
const (
	itemAll  = "all "
	itemUse  = "use "
	itemReal = "real "
)

func newPasting(s *state, into bool) *pasting {
	p := &pasting{state: s, into: into, area: widget.NewArea(s.theme)}
	p.area.Focus()
	return p
}

// whole returns the screen for a text that was pasted into a search; nil if it
// is only a query.
func whole(s *state, msg tea.Msg) *pasting {
	text, ok := msg.(tea.PasteMsg)
	if !ok || !strings.Contains(strings.TrimSpace(strings.ReplaceAll(text.Content, "\r", "\n")), "\n") {
		return nil
	}
	p := newPasting(s, false)
	if p.Update(msg); len(p.list) == 0 {
		return nil
	}
	return p
}

// Title implements screen.
func (p *pasting) Title() string { return p.texts().Open }

// Keys implements screen.
func (p *pasting) Keys() []key.Binding {
	w := p.words().Keys
	if p.menu == nil {
		return []key.Binding{bind("tab", "Tab", w.Next), bind("esc", "Esc", w.Back)}
	}
	return []key.Binding{bind("enter", "Enter", w.Mark), bind("a", "A", p.texts().All), bind("tab", "Tab", w.Next), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (p *pasting) Update(msg tea.Msg) move {
	press, isKey := msg.(tea.KeyPressMsg)
	switch {
	case p.menu != nil:
		return p.choose(msg)
	case isEsc(msg):
		return pop
	case isKey && press.String() == "tab":
		p.read()
		return nil
	}
	p.area.Update(msg)
	if _, ok := msg.(tea.PasteMsg); ok {
		p.read()
	}
	return nil
}

// read looks for facts in what was written. Secrets are dropped, from the
// field too.
func (p *pasting) read() {
	r := paste.Read(p.area.Value(), p.now().In(guide.Japan), check.Own(p.packs))
	packs := p.packs
	if p.into {
		packs = guide.Packs{p.pack}
	}
	p.list, p.dropped, p.taken = r.For(packs, p.now()), r.Dropped, map[int]bool{}
	if len(r.Dropped) > 0 {
		masked, _ := secret.Mask(p.area.Value())
		p.area.SetValue(masked)
	}
	p.menu = widget.NewMenu(p.theme)
	p.menu.SetItems(p.items()...)
}

// sheet is what was found.
func (p *pasting) sheet() sheet.Sheet {
	return sheet.Proposals(p.list, p.dropped, p.packs, p.lang, p.now())
}

// items are the rows: the proposals, then what to do with them.
func (p *pasting) items() (items []widget.Item) {
	w := p.texts()
	if len(p.list) > 0 {
		items = p.menuRows(p.sheet().Only("proposals").Parts)
	}
	for i := range items {
		items[i].Mark = p.theme.Ticked(p.taken[i])
	}
	if len(p.list) > 0 {
		items = append(items, widget.Item{ID: itemUse, Mark: "=>", Plain: true, Label: fmt.Sprintf(w.Use, len(p.taken))}, widget.Item{ID: itemAll, Plain: true, Label: w.All})
	}
	return append(items, widget.Item{ID: itemReal, Mark: "?", Plain: true, Label: w.Look})
}

// choose takes or leaves a proposal, or goes on.
func (p *pasting) choose(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch strings.ToLower(keyOf(press)) {
		case "esc":
			p.menu = nil
			return nil
		case "a":
			return p.open(itemAll)
		case "tab":
			p.menu.Select(itemUse)
			return nil
		}
	}
	if item, ok := p.menu.Update(msg); ok {
		return p.open(item.ID)
	}
	return nil
}

func (p *pasting) open(id string) move {
	switch id {
	case itemAll:
		for i := range p.list {
			p.taken[i] = true
		}
		return p.use()
	case itemUse:
		return p.use()
	case itemReal:
		return push(newChecking(p.state, p.area.Value()))
	}
	i, err := strconv.Atoi(id)
	if err != nil {
		return nil
	}
	if p.taken[i] {
		delete(p.taken, i)
	} else {
		p.taken[i] = true
	}
	p.menu.SetItems(p.items()...)
	p.menu.Update(tea.KeyPressMsg{Code: tea.KeyDown})
	return nil
}

// use gives what is marked to the walk, or keeps it for the next one.
func (p *pasting) use() move {
	var agreed []paste.Proposal
	for i, proposal := range p.list {
		if p.taken[i] {
			agreed = append(agreed, proposal)
		}
	}
	if p.into {
		p.set(paste.Take(*p.walk, agreed...))
	} else {
		p.pasted = agreed
	}
	return pop
}

// Cursor implements cursored.
func (p *pasting) Cursor() *tea.Cursor { return p.cursor }

// Body implements screen.
func (p *pasting) Body(w, h int) []string {
	sh := &column{width: w}
	p.cursor = nil
	if p.menu == nil {
		sh.text(p.theme.Strong, p.texts().Ask)
		sh.gap()
		p.cursor = p.writing(sh, p.area, h)
		return sh.lines
	}
	all := p.sheet()
	sh.text(p.theme.Strong, all.Title)
	p.lay(sh, all.Only("dropped").Parts...)
	if len(p.list) == 0 {
		p.lay(sh, all.Only("proposals").Parts...)
	}
	sh.gap()
	p.menu.SetItems(p.items()...)
	return append(sh.lines, strings.Split(p.menu.View(w, h-len(sh.lines)), "\n")...)
}

// The ways from home to the two screens about a text.
const (
	toPaste = "paste"
	toReal  = "real"
)

// texted are the rows of home for them.
func (h *home) texted() []widget.Item {
	w := h.texts()
	return []widget.Item{{ID: toPaste, Mark: "<=", Group: w.Texts, Label: w.Open}, {ID: toReal, Mark: "?", Group: w.Texts, Label: w.Real}}
}

// heldLine says how many facts wait for the next walk.
func (h *home) heldLine(sh *column) {
	if n := len(h.pasted); n > 0 {
		sh.text(h.theme.Hint, fmt.Sprintf(h.texts().Held, n))
	}
}
