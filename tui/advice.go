package tui

import (
	"fmt"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// advice says whom to contact, why, and what to do besides. Its first three
// lines are the lead: whom, whether that is open now, what Enter does.
type advice struct {
	*state
	chips  *widget.Chips
	on     int  // the control with the cursor: the lead, the things to do, the actions
	top    int  // the first line in sight
	page   int  // how many lines were
	lit    span // the lines of the control with the cursor
	beside bool // the further contacts stand in the pane
}

// span is a range of lines, the last not among them.
type span struct{ from, to int }

func newAdvice(s *state) *advice {
	a := &advice{state: s, chips: widget.NewChips(s.theme)}
	a.chips.SetItems(a.actions()...)
	return a
}

// Title implements screen.
func (a *advice) Title() string { return a.in(a.walk.Topic().Title) }

// Stage implements staged.
func (a *advice) Stage() stage { return atContact }

// Keys implements screen.
func (a *advice) Keys() []key.Binding {
	w := a.words().Keys
	keys := []key.Binding{bind("enter", "Enter", a.writeLabel())}
	switch n := len(a.others()); {
	case a.waits():
		keys = append(keys, bind("2", "2", a.words().Recommend.Early))
	case n > 0:
		keys = append(keys, bind("2", digits(2, n+1), w.Others))
	}
	keys = append(keys, bind("up", a.theme.UpDown, w.Scroll))
	if len(tasks(a.walk)) > 0 {
		keys = append(keys, bind("tab", "Tab", w.Tick))
	}
	return append(keys, bind("5", "5-7", w.More), a.sourceKey())
}

// digits names the keys from one number to another.
func digits(from, to int) string {
	if from == to {
		return strconv.Itoa(from)
	}
	return fmt.Sprintf("%d-%d", from, to)
}

// The actions of the advice.
const (
	toBlocked = "blocked"
	toOpen    = "open"
	toPages   = "pages"
)

// actions are the chips at the foot.
func (a *advice) actions() []widget.Chip {
	w := a.words().Recommend
	chips := []widget.Chip{{ID: toBlocked, Key: "5", Label: w.Blocked}, {ID: toOpen, Key: "6", Label: w.Address},
		{ID: toPages, Key: "7", Label: w.Pages}}
	if address(*a.walk) == "" {
		chips[1].Disabled = w.NoAddress
	}
	if len(pages(a.walk)) == 0 {
		chips[2].Disabled = w.NoPages
	}
	return chips
}

// address is the official page of the first contact of a walk; empty if it has
// none.
func address(walk guide.Session) string {
	if first := walk.Recommend().First; first != nil {
		return first.Channel.URL
	}
	return ""
}

// others are the further contacts, in order.
func (a *advice) others() []sheet.Row {
	all := sheet.Advice(*a.walk)
	rows := append(all.Part("others").Rows, all.Part("last").Rows...)
	return rows[:min(len(rows), 3)]
}

// tasks are the things to do besides, which can be ticked.
func tasks(walk *guide.Session) []sheet.Row { return sheet.Advice(*walk).Part("do").Rows }

func (a *advice) writeLabel() string {
	switch {
	case a.waits():
		return a.words().Recommend.Wait
	case len(a.walk.Offered()) > 0:
		return a.say().Case.Deeds[sheet.DeedWrite]
	case a.closes():
		return a.words().Case.Solve
	}
	return a.words().Keys.Home
}

// waits reports whether to wait is the advice, and there is a case to keep the
// time.
func (a *advice) waits() bool { return a.keeper != nil && a.walk.Recommend().Wait != nil }

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

// pages are what to read more about an outcome.
func pages(walk *guide.Session) []string {
	pages := append([]string{}, walk.Topic().Pages...)
	if out := walk.Position().Outcome; out != nil {
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
	a.chips.Focused = a.on > len(tasks(a.walk))
	if chip, chosen := a.chips.Update(msg); chosen {
		return a.act(chip)
	}
	switch k := keyOf(press); k {
	case "tab", "shift+tab":
		n := len(tasks(a.walk)) + 2
		a.on = (a.on + map[string]int{"tab": 1, "shift+tab": n - 1}[k]) % n
	case "1":
		return a.next()
	case "2", "3", "4":
		return a.other(int(k[0] - '2'))
	case "enter", "space":
		return a.enter(k)
	case "esc":
		return a.back()
	default:
		a.scroll(k)
	}
	return nil
}

// enter does what is under the cursor: the way on, or a tick.
func (a *advice) enter(k string) move {
	if a.on == 0 || a.on > len(tasks(a.walk)) {
		if k == "enter" {
			return a.next()
		}
		a.scroll("pgdown")
		return nil
	}
	id := tasks(a.walk)[a.on-1].ID
	if a.walk.Has(guide.InputDone, id) {
		a.set(a.walk.Without(guide.InputDone, id))
	} else if next, err := a.walk.Done(id, a.now()); err == nil {
		a.set(next)
	}
	return nil
}

// scroll moves the text; the page that is drawn next keeps it in bounds.
func (a *advice) scroll(k string) {
	a.on = 0
	a.top += map[string]int{"up": -1, "down": 1, "pgup": -a.page, "pgdown": a.page, "home": -a.top, "end": 1 << 20}[k]
	a.top = max(a.top, 0)
}

// other opens the text for a further contact, or what is known of it where
// nothing is sent.
func (a *advice) other(i int) move {
	if a.waits() && i == 0 && len(a.walk.Offered()) > 0 {
		return push(newMessage(a.state))
	}
	rows := a.others()
	if i >= len(rows) || a.waits() {
		return nil
	}
	for _, ch := range a.walk.Offered() {
		if next, err := a.walk.Choose(ch.ID); ch.ID == rows[i].ID && err == nil {
			a.set(next)
			return push(newMessage(a.state))
		}
	}
	return push(newChannelScreen(a.state, a.packs.Ref(a.pack, rows[i].ID)))
}

// act follows an action of the row.
func (a *advice) act(chip widget.Chip) move {
	if chip.Disabled != "" {
		a.notice = chip.Disabled
		return nil
	}
	switch chip.ID {
	case toBlocked:
		return push(newBlocked(a.state))
	case toOpen: // its page is shown with the way there
		return push(newChannelScreen(a.state, a.packs.Ref(a.pack, a.walk.Recommend().First.Channel.ID)))
	}
	return a.read()
}

func (a *advice) next() move {
	if a.waits() {
		return keepTime
	}
	if len(a.walk.Offered()) == 0 {
		if a.closes() {
			a.log(guide.Event{Kind: guide.EventClosed})
			a.notice = a.words().Undo.Solved
		}
		return goHome
	}
	return push(newMessage(a.state))
}

func (a *advice) read() move {
	if list := pages(a.walk); len(list) > 0 {
		return push(newReader(a.state, a.packs.Ref(a.pack, list[0])))
	}
	return nil
}

// Place implements placed.
func (a *advice) Place() string {
	if len(a.walk.Checklist()) == 0 {
		return ""
	}
	return sheet.Filled(sheet.Checklist(*a.walk))
}

// Actions implements acting.
func (a *advice) Actions(w int) []string {
	a.chips.Focused = a.on > len(tasks(a.walk))
	a.chips.SetItems(a.actions()...)
	return a.chips.View(w)
}
