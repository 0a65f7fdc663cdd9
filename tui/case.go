package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/widget"
)

// caseScreen is where the case in progress is at Home: how it stands, when to
// come back, and what can be noted.
type caseScreen struct {
	*state
	menu   *widget.Menu
	notice string // below the head: what became of an export
}

func newCaseScreen(s *state) *caseScreen {
	c := &caseScreen{state: s, menu: widget.NewMenu(s.theme)}
	c.menu.SetItems(c.rows()...)
	return c
}

// The ids of what can be done.
const (
	doGoOn    = "go on"
	doWrite   = "write"
	doContact = "contact"
	doNumber  = "number"
	doReply   = "reply"
	doPromise = "promise"
	doNote    = "note"
	doUndo    = "undo"
	doHistory = "history"
	doSolve   = "solve"
	doReopen  = "reopen"
	doExport  = "export"
	doDelete  = "delete"
)

// rows are what can be done now.
func (c *caseScreen) rows() (rows []widget.Item) {
	w, now := c.words().Case, c.kept.now()
	add := func(id, label string, possible bool) {
		if possible {
			rows = append(rows, widget.Item{ID: id, Label: label})
		}
	}
	open, walk := now.Open(), c.walk != nil
	_, lacks := c.numberless()
	add(doReopen, w.Reopen, !open)
	goOn := w.GoOn
	if walk && c.walk.Position().Outcome != nil {
		goOn = w.Review
	}
	add(doGoOn, goOn, open && walk)
	add(doWrite, c.words().Recommend.Write, open && walk && len(c.walk.Offered()) > 0)
	add(doContact, w.Contact, open && walk)
	add(doNumber, w.Number, open && walk && lacks)
	add(doReply, w.Reply, open)
	add(doPromise, w.PromiseRow, open)
	add(doNote, w.Note, true)
	add(doUndo, w.Undo, open && walk && c.undoable())
	add(doHistory, w.History, true)
	add(doSolve, w.Solve, open)
	add(doExport, w.Export, c.page != nil)
	add(doDelete, w.Delete, true)
	return rows
}

// Title implements screen.
func (c *caseScreen) Title() string { return c.paper(c.open(c.kept.now())).Name() }

// Keys implements screen.
func (c *caseScreen) Keys() []key.Binding {
	w := c.words().Keys
	return []key.Binding{bind("up", w.Arrows, w.Choose), bind("enter", "Enter", w.Enter), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (c *caseScreen) Update(msg tea.Msg) move {
	if done, ok := msg.(exportedMsg); ok {
		c.notice = c.exported(done)
	}
	if isEsc(msg) {
		return goHome
	}
	if item, ok := c.menu.Update(msg); ok {
		return c.do(item.ID)
	}
	return nil
}

// do follows a row.
func (c *caseScreen) do(id string) move {
	c.notice = ""
	switch id {
	case doGoOn:
		return goWalk
	case doWrite:
		return push(newMessage(c.state))
	case doContact:
		return push(newContactForm(c.state))
	case doNumber:
		return push(newNumberForm(c.state))
	case doReply:
		return push(newReplyForm(c.state))
	case doPromise:
		return push(newPromiseForm(c.state))
	case doNote:
		return push(newNoteForm(c.state))
	case doHistory:
		return push(newHistory(c.state))
	case doUndo:
		c.set(*c.kept.undo)
		c.kept.undo = nil
	case doSolve:
		c.log(guide.Event{Kind: guide.EventClosed})
	case doReopen:
		c.log(guide.Event{Kind: guide.EventReopened})
	case doExport:
		if c.exportable() {
			return c.export(c)
		}
		c.notice = c.words().Case.NotYet
	case doDelete:
		return push(newErasing(c.state))
	}
	if id == doSolve || id == doReopen || id == doUndo {
		c.menu.SetItems(c.rows()...)
		c.menu.First()
	}
	return nil
}

// log notes an event of the case in progress; it is saved like an answer.
func (s *state) log(e guide.Event) {
	s.kept.events, s.kept.undo = append(s.kept.events, e.Noted(s.now())), nil
	s.keeper.touch(s.kept, s.now())
}

// numberless is the last contact, if it has no inquiry number.
func (s *state) numberless() (last guide.Input, ok bool) {
	if s.walk == nil {
		return last, false
	}
	for _, in := range s.walk.Inputs() {
		if in.Kind == guide.InputContacted && !in.Time.Before(last.Time) {
			last, ok = in, true
		}
	}
	return last, ok && last.Value == ""
}

// Body implements screen.
func (c *caseScreen) Body(w, h int) []string {
	sh := &column{width: w}
	c.head(sh)
	if c.notice != "" {
		sh.gap()
		sh.text(c.theme.Text, c.notice)
	}
	sh.gap()
	c.menu.SetItems(c.rows()...)
	room := max(h-len(sh.lines), min(h, 4))
	lines := append(sh.lines, strings.Split(c.menu.View(w, room), "\n")...)
	return lines[max(0, len(lines)-h):]
}

// head says what the case is, how it stands, and when to come back.
func (c *caseScreen) head(sh *column) {
	f := c.paper(c.open(c.kept.now()))
	all := f.Sheet()
	sh.text(c.theme.Question, all.Title)
	sh.text(c.theme.Hint, f.State()+"  "+f.Change())
	c.lay(sh, all.Only("drift", "dues", "idle").Parts...)
	if all.Part("idle").Rows != nil && !f.Walk.IsZero() {
		sh.text(c.theme.Hint, c.words().Case.Lead)
	}
}

// Side implements sided: what happened.
func (c *caseScreen) Side(w, h int) []string {
	sh := &column{width: w}
	c.lay(sh, c.paper(c.open(c.kept.now())).Sheet().Only("events", "keep").Parts...)
	return sh.lines[max(0, len(sh.lines)-h):]
}
