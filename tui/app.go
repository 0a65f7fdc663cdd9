package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// app is the program: it routes what comes, in order, and the keys that work
// everywhere.
type app struct {
	painter
	indexing bool // the index is made, or being made
	behind   time.Duration
	blind    bool  // the first frame waits for what the theme asks
	queue    queue // keys whose turn has not come
	errands  errands
	drafts   drafts
	pace     pace
}

func newApp(s *state) *app {
	a := &app{behind: behind}
	a.state, a.stack, a.frame = s, []screen{newHome(s, false)}, widget.Frame{Theme: s.theme}
	return a
}

// answerTime is how long the first frame waits for the background, so that
// terminals that answer at once show no other look before.
const answerTime = 10 * time.Millisecond

// lateMsg says that the first frame has waited enough.
type lateMsg struct{}

// Init implements tea.Model.
func (a *app) Init() tea.Cmd {
	a.blind = true
	late := tea.Tick(answerTime, func(time.Time) tea.Msg { return lateMsg{} })
	return tea.Batch(theme.Ask(), late, a.watch(), a.drafts.read)
}

// View implements tea.Model: nothing while the first frame waits.
func (a *app) View() tea.View {
	if a.blind {
		view := tea.NewView("")
		view.AltScreen = true
		return view
	}
	return a.pace.view(time.Now, a.painter.View)
}

// Update implements tea.Model: it routes, and keeps what that has changed.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	a.drawn = false
	cmds := []tea.Cmd{a.route(msg), a.keep()}
	for !a.holds() && len(a.queue.msgs) > 0 {
		cmds = append(cmds, a.take(a.queue.next()), a.keep())
	}
	return a, tea.Batch(append(cmds, a.drafts.follow(a), a.pace.next(time.Now()))...)
}

// route hands a message to whom it is for.
func (a *app) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		a.resized()
		return a.prepare()
	case tea.KeyPressMsg, tea.PasteMsg:
		return a.input(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return pointer{a}.mouse(msg.(tea.MouseMsg).Mouse())
	case reloadMsg:
		return a.reloaded(msg)
	case recordedMsg:
		a.recorded(msg)
	case indexMsg:
		a.ready(msg)
	case draftMsg:
		a.drafts.take(msg.found)
		return a.drafts.write(a)
	case filesMsg:
		return a.looked(msg)
	case keptMsg:
		a.savedJob(msg)
	case lateMsg:
		a.blind = false
	case pacedMsg:
		a.pace.timed = false
	case tea.BackgroundColorMsg:
		a.blind = false
		a.theme.Update(msg)
	case tea.ForegroundColorMsg, tea.CursorPositionMsg, tea.ColorProfileMsg:
		a.theme.Update(msg)
	case reply:
		return a.answered(msg)
	}
	return nil
}

// answered hands the outcome of a command to the screen that asked for it, if
// that is still open, and starts the next command.
func (a *app) answered(msg reply) tea.Cmd {
	next := a.errands.next()
	if slices.Contains(a.stack, msg.to) {
		return tea.Batch(next, a.follow(msg.to.Update(msg.msg)))
	}
	return next
}

// follow makes a move.
func (a *app) follow(to move) tea.Cmd {
	if to == nil {
		return nil
	}
	return to(a)
}

// press handles the keys of every screen.
func (a *app) press(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if a.authoring(msg.String()) {
		return nil, true
	}
	switch msg.String() {
	case "ctrl+f":
		a.stash()
		return a.find(), true
	case "ctrl+l":
		a.speak(a.lang.Other())
		return a.resume(), true
	case "f1", "ctrl+g":
		a.help()
		return nil, true
	case "f3":
		return practice{a}.f3(), true
	case "f4":
		return a.settings(), true
	case "ctrl+s":
		return a.saveWalk(), a.record != nil
	case "ctrl+c":
		a.stash()
		return a.quit(), true
	}
	return nil, false
}

// quit ends the program when all is saved, and asks first where that cannot
// be; a second time it does not ask.
func (a *app) quit() tea.Cmd {
	_, asked := a.top().(*leave)
	switch {
	case asked || !a.unsaved():
		return leaveNow(a)
	case a.keeper == nil || a.keeper.leaving:
		return a.parted()
	}
	a.keeper.leaving = true
	a.keeper.retry()
	return nil
}

// authoring handles the keys that only those who write packs need; it reports
// whether k is one.
func (a *app) authoring(k string) bool {
	a.gone = false
	return a.openTree(k) || a.openSources(k) || a.step(k)
}
