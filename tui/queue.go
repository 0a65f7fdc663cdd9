package tui

import (
	"slices"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// A queue has the keys and pastes that came before their turn, in order.
type queue struct {
	msgs         []tea.Msg
	index, files bool // home waits for the index of its search, for the list of cases
	closed       bool // the program ends
}

// next takes the first message out.
func (q *queue) next() tea.Msg {
	msg := q.msgs[0]
	q.msgs = slices.Delete(q.msgs, 0, 1)
	return msg
}

// input takes a key or a paste: in its turn, so that keys typed ahead do what
// the same keys do when they are pressed slowly.
func (a *app) input(msg tea.Msg) tea.Cmd {
	again := isQuit(msg) && len(a.queue.msgs) > 0 && isQuit(a.queue.msgs[len(a.queue.msgs)-1])
	switch {
	case a.queue.closed:
		return nil
	case a.ending() && isQuit(msg):
		return leaveNow(a) // what is not saved yet is saved when the screens are gone
	case again:
		a.queue.index, a.queue.files = false, false // a disk that does not answer holds nobody
	}
	if !a.holds() && len(a.queue.msgs) == 0 {
		return a.take(msg)
	}
	a.queue.msgs = append(a.queue.msgs, msg)
	return nil
}

func isQuit(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	return ok && press.String() == "ctrl+c"
}

// holds reports whether keys wait: until the first frame,
// until home has all its rows, and while the
// program saves before it ends.
func (a *app) holds() bool { return a.blind || a.queue.index || a.queue.files || a.ending() }

// ending reports whether the program ends when all is saved.
func (a *app) ending() bool { return a.keeper != nil && a.keeper.leaving }

// take hands a key or a paste to the screen that is on top at its turn. That
// screen was drawn before, since what some keys do depends on what is in sight.
func (a *app) take(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !a.drawn && !(ok && a.types(press)) {
		a.painter.View()
	}
	a.drawn = false
	if ok && press.Mod&tea.ModAlt != 0 {
		return tea.Batch(a.take(tea.KeyPressMsg{Code: tea.KeyEscape}), a.keep(), a.take(bare(press)))
	}
	a.notice = ""
	if ok && press.String() == "ctrl+z" {
		return a.undo()
	}
	if ok && !a.typing {
		press = spoken(press)
		msg = press
	}
	was, tour := a.moment(), a.tour
	cmd, done := tea.Cmd(nil), false
	if ok {
		cmd, done = a.press(press)
	}
	if !done {
		cmd = a.follow(a.top().Update(msg))
	}
	if a.tour == tour { // else what can be taken back is another walk's
		a.remember(was)
	}
	practice{a}.toured()
	return cmd
}

// types reports whether a key only adds to the text in the field of the screen
// that was drawn last.
func (a *app) types(press tea.KeyPressMsg) bool {
	top, ok := a.top().(typist)
	return ok && a.typing && a.seen == a.top() && top.Types(press)
}

// letters are extras where no text is typed: they mean the same key everywhere.
var letters = map[string]tea.KeyPressMsg{
	"j": {Code: tea.KeyDown}, "k": {Code: tea.KeyUp}, "q": {Code: tea.KeyEscape},
	"?": {Code: tea.KeyF1}, "/": {Code: 'f', Mod: tea.ModCtrl},
}

// spoken is the key that a letter stands for, also a full-width one; the key
// itself where it stands for none.
func spoken(press tea.KeyPressMsg) tea.KeyPressMsg {
	if to, ok := letters[keyOf(press)]; ok {
		return to
	}
	return press
}

// bare is a key without Alt. A terminal sends Esc before a key for Alt with
// it, which is also what Esc and then that key look like when they arrive
// together.
func bare(k tea.KeyPressMsg) tea.KeyPressMsg {
	k.Mod &^= tea.ModAlt
	switch {
	case k.Mod&^tea.ModShift != 0 || !unicode.IsPrint(k.Code):
	case k.ShiftedCode != 0:
		k.Text = string(k.ShiftedCode)
	default:
		k.Text = string(k.Code)
	}
	return k
}
