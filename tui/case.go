package tui

import (
	"cmp"
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
	doWalk    = "walk"
	doHistory = "history"
	doSolve   = "solve"
	doReopen  = "reopen"
	doExport  = "export"
	doDelete  = "delete"
)

// rows are the natural next deed and then what can be done, under numbers that
// stay as they are. What cannot be done now says why.
func (c *caseScreen) rows() []widget.Item {
	w, open := c.words().Case, c.kept.now().Open()
	closed, gone, numbered, unpaged := "", "", "", ""
	if !open {
		closed = w.IsClosed
	}
	if c.walk == nil {
		gone = w.IsGone
	}
	if _, lacks := c.numberless(); !lacks {
		numbered = w.NoNumber
	}
	if c.page == nil {
		unpaged = w.NotExported
	}
	rows := c.lead(open)
	return append(rows,
		widget.Item{ID: doReply, Label: w.Reply, Disabled: closed},
		widget.Item{ID: doNumber, Label: w.Number, Disabled: cmp.Or(closed, gone, numbered)},
		widget.Item{ID: doPromise, Label: w.PromiseRow, Disabled: closed},
		widget.Item{ID: doContact, Label: w.Contact, Disabled: cmp.Or(closed, gone)},
		widget.Item{ID: doNote, Label: w.Note},
		widget.Item{ID: doWalk, Label: w.Review, Disabled: cmp.Or(closed, gone)},
		widget.Item{ID: doExport, Label: w.Export, Disabled: unpaged},
		widget.Item{ID: doSolve, Label: w.Close, Disabled: closed},
		widget.Item{ID: doDelete, Label: w.Delete},
		widget.Item{ID: doHistory, Label: w.History, Plain: true})
}

// lead is the row of what comes next, if that is not one of the numbers.
func (c *caseScreen) lead(open bool) []widget.Item {
	w := c.words().Case
	switch {
	case !open:
		return []widget.Item{{ID: doReopen, Label: w.Reopen, Plain: true}}
	case c.walk == nil:
	case c.walk.Position().Outcome == nil:
		return []widget.Item{{ID: doGoOn, Label: w.GoOn, Plain: true}}
	case len(c.walk.Offered()) > 0:
		return []widget.Item{{ID: doWrite, Label: c.words().Recommend.Write, Plain: true}}
	}
	return nil
}

// Title implements screen.
func (c *caseScreen) Title() string { return c.paper(c.open(c.kept.now())).Name() }

// Stage implements staged.
func (c *caseScreen) Stage() stage { return atCase }

// Keys implements screen.
func (c *caseScreen) Keys() []key.Binding {
	w := c.words().Keys
	return []key.Binding{bind("up", c.theme.UpDown, w.Choose), bind("enter", "Enter", w.Enter), bind("esc", "Esc", w.Back)}
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
	case doGoOn, doWalk:
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
	case doSolve:
		return push(newClosingForm(c.state))
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
	c.menu.SetItems(c.rows()...)
	return nil
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
	sh.text(c.theme.Strong, all.Title)
	sh.text(c.theme.Hint, f.State()+"  "+f.Change())
	c.lay(sh, all.Only("drift", "dues", "then", "idle").Parts...)
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
