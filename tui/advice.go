package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// advice says whom to contact, why, and what to do besides.
type advice struct {
	*state
	scroll *widget.Scroll
}

func newAdvice(s *state) *advice {
	a := &advice{state: s}
	a.scroll = widget.NewScroll(a.lines)
	return a
}

// Title implements screen.
func (a *advice) Title() string { return a.in(a.walk.Topic().Title) }

// Keys implements screen.
func (a *advice) Keys() []key.Binding {
	w := a.words().Keys
	keys := []key.Binding{bind("enter", "Enter", a.writeLabel()), bind("up", w.Arrows, w.Scroll), bind("esc", "Esc", w.Back), bind("tab", "Tab", w.Blocked)}
	if len(a.pages()) > 0 {
		keys = append(keys, bind("ctrl+r", "Ctrl+R", w.Page))
	}
	return keys
}

func (a *advice) writeLabel() string {
	if len(a.walk.Offered()) == 0 {
		if a.closes() {
			return a.words().Case.Solve
		}
		return a.words().Keys.Home
	}
	return a.words().Recommend.Write
}

// closes reports whether the way home closes the case: the walk has ended well.
func (a *advice) closes() bool {
	return a.kept != nil && a.walk.Position().Outcome.Solved && a.kept.now().Open()
}

// back goes to the screen below; where there is no checklist, to the last
// question.
func (a *advice) back() move {
	if hasChecklist(*a.walk) {
		return pop
	}
	return goReview(userVisit(*a.walk, len(a.walk.Path())-1, -1))
}

// pages are what to read more about this outcome.
func (a *advice) pages() []string {
	pages := append([]string{}, a.walk.Topic().Pages...)
	if out := a.walk.Position().Outcome; out != nil {
		pages = append(pages, out.Pages...)
	}
	return pages
}

// Update implements screen.
func (a *advice) Update(msg tea.Msg) move {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch press.String() {
	case "enter":
		return a.next()
	case "tab":
		return push(newBlocked(a.state))
	case "ctrl+r":
		return a.read()
	case "esc":
		return a.back()
	}
	a.scroll.Update(msg)
	return nil
}

func (a *advice) next() move {
	if len(a.walk.Offered()) == 0 {
		if a.closes() {
			a.log(guide.Event{Kind: guide.EventClosed})
		}
		return goHome
	}
	return push(newMessage(a.state))
}

func (a *advice) read() move {
	if pages := a.pages(); len(pages) > 0 {
		return push(newReader(a.state, a.packs.Ref(a.pack, pages[0])))
	}
	return nil
}

// Body implements screen.
func (a *advice) Body(w, h int) []string {
	a.scroll.Reset()
	return strings.Split(a.scroll.View(w, h), "\n")
}

// Place implements placed.
func (a *advice) Place() string { return a.scroll.Position() }

// lines sets the whole text.
func (a *advice) lines(w int) []string {
	sh := &sheet{width: w}
	a.standing(sh)
	if !a.walk.Position().Outcome.Solved {
		rec := a.walk.Recommend()
		a.wait(sh, rec)
		a.first(sh, rec)
		a.do(sh)
		a.rest(sh, rec)
		a.avoid(sh, rec)
		a.dues(sh)
	} else {
		a.do(sh)
	}
	return sh.lines
}

// standing says where things stand and what cannot wait.
func (a *advice) standing(sh *sheet) {
	w, out := a.words().Recommend, a.walk.Position().Outcome
	if out.Solved {
		sh.text(a.theme.Good, w.Solved)
	}
	sh.text(a.theme.Question, a.in(out.Say))
	for _, e := range a.walk.Emergency() {
		if a.walk.Has(guide.InputDone, e.ID) {
			sh.item(a.theme.Hint, theme.MarkDone+" ", a.in(e.Text))
		} else {
			sh.item(a.theme.Warning, theme.MarkEmergency+" ", a.in(e.Text))
		}
	}
}

// do lists what to do besides the message.
func (a *advice) do(sh *sheet) {
	if actions := a.walk.Actions(); len(actions) > 0 {
		sh.heading(a.theme.Title, a.words().Recommend.Do)
		for _, act := range actions {
			sh.item(a.theme.Text, "* ", a.in(act.Text))
		}
	}
}

func (a *advice) wait(sh *sheet, rec guide.Recommendation) {
	if rec.Wait == nil {
		return
	}
	w := a.words().Recommend
	sh.heading(a.theme.Warning, theme.MarkWarning+" "+w.Wait+" "+w.Until(a.when(rec.Wait.Until, true)))
	sh.text(a.theme.Text, a.in(rec.Wait.Because))
}

func (a *advice) first(sh *sheet, rec guide.Recommendation) {
	if rec.First == nil {
		return
	}
	w, ch := a.words().Recommend, rec.First.Channel
	sh.heading(a.theme.Title, w.First)
	sh.item(a.theme.Chosen, theme.MarkChosen+" ", a.in(ch.Name))
	sh.item(a.theme.Hint, "  ", a.hours(*rec.First))
	for _, why := range rec.First.Because {
		sh.item(a.theme.Text, "  ", a.in(why))
	}
	a.channelLines(sh, ch)
}

// hours says whether a channel is open now; empty if it always is.
func (a *advice) hours(o guide.Option) string {
	w := a.words().Recommend
	switch {
	case o.Channel.Hours == nil:
		return ""
	case o.Open:
		return w.Open
	case o.OpensAt.IsZero():
		return w.Closed
	}
	return w.Closed + " (" + w.OpensAt(a.when(o.OpensAt, true)) + ")"
}

// rest lists the fallbacks and the ladder.
func (a *advice) rest(sh *sheet, rec guide.Recommendation) {
	w := a.words().Recommend
	if len(rec.Fallbacks) > 0 {
		sh.heading(a.theme.Title, w.Fallback)
	}
	for _, o := range rec.Fallbacks {
		sh.item(a.theme.Value, "- ", a.in(o.Channel.Name))
		sh.item(a.theme.Text, "  ", a.in(o.When))
		sh.item(a.theme.Hint, "  ", a.hours(o))
	}
	if len(rec.Last) > 0 {
		sh.heading(a.theme.Title, w.Last)
	}
	for _, o := range rec.Last {
		sh.item(a.theme.Value, "- ", a.in(o.Channel.Name))
		sh.item(a.theme.Text, "  ", a.in(o.Because[0]))
		sh.item(a.theme.Hint, "  ", a.hours(o))
	}
}

func (a *advice) avoid(sh *sheet, rec guide.Recommendation) {
	if len(rec.Avoid) == 0 {
		return
	}
	sh.heading(a.theme.Title, a.words().Recommend.Avoid)
	for _, x := range rec.Avoid {
		sh.item(a.theme.Value, "- ", a.in(x.Channel.Name))
		sh.item(a.theme.Text, "  ", a.in(x.Because))
	}
}

func (a *advice) dues(sh *sheet) {
	dues := a.walk.Dues()
	if len(dues) == 0 {
		return
	}
	sh.heading(a.theme.Title, a.words().Recommend.Clocks)
	for _, d := range dues {
		sh.item(a.theme.Text, "- ", a.when(d.At, true)+" "+a.in(d.Clock.Then))
	}
}
