package tui

import (
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// app is the program: a stack of screens, the frame around the top one, and
// the keys that work everywhere.
type app struct {
	*state
	stack         []screen // never empty; the first is home
	indexing      bool     // the index is made, or being made
	behind        time.Duration
	queue         queue // keys whose turn has not come
	errands       errands
	drawn         bool // nothing has changed since the last View
	width, height int
	frame         widget.Frame
}

func newApp(s *state) *app {
	return &app{state: s, stack: []screen{newHome(s, false)}, behind: behind, frame: widget.Frame{Theme: s.theme}}
}

func (a *app) top() screen { return a.stack[len(a.stack)-1] }

// Init implements tea.Model.
func (a *app) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, a.watch()) }

// Update implements tea.Model: it routes, and keeps what that has changed.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	a.drawn = false
	cmds := []tea.Cmd{a.route(msg), a.keep()}
	for !a.holds() && len(a.queue.msgs) > 0 {
		cmds = append(cmds, a.take(a.queue.next()), a.keep())
	}
	return a, tea.Batch(cmds...)
}

// route hands a message to whom it is for.
func (a *app) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		return a.prepare()
	case tea.KeyPressMsg, tea.PasteMsg:
		return a.input(msg)
	case reloadMsg:
		return a.reloaded(msg)
	case indexMsg:
		a.ready(msg)
	case filesMsg:
		return a.looked(msg)
	case keptMsg:
		a.savedJob(msg)
	case tea.BackgroundColorMsg:
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

func (a *app) resume() tea.Cmd {
	if r, ok := a.top().(resumed); ok {
		return r.Resume()
	}
	return nil
}

// here is where the walk stands on its path; -1 if there is no walk.
func (a *app) here() int {
	if a.walk == nil {
		return -1
	}
	return len(a.walk.Path())
}

// toWalk shows the screen that fits the walk: an answered question, the open
// one, the checklist, or the advice when there is nothing to fill in. A new
// alarm comes on top of it.
func (a *app) toWalk(at int) tea.Cmd {
	if at < 0 {
		return goHome(a)
	}
	a.stack = append(a.stack[:1], a.fitting(at))
	if len(a.alarm()) > 0 {
		a.stack = append(a.stack, newEmergency(a.state))
	}
	return nil
}

func (a *app) fitting(at int) screen {
	switch {
	case at < len(a.walk.Path()) || a.walk.Position().Step != nil:
		return newQuestion(a.state, at)
	case hasChecklist(*a.walk):
		return newChecklist(a.state)
	}
	return newAdvice(a.state)
}

// hasChecklist reports whether there is anything to fill in at an outcome.
func hasChecklist(s guide.Session) bool {
	return len(s.Checklist()) > 0 || len(s.Evidence()) > 0
}

// everywhere are the keys of every screen.
func (a *app) everywhere() []key.Binding {
	w := a.words().Keys
	return []key.Binding{
		bind("f1", "F1", w.Help), bind("ctrl+f", "Ctrl+F", w.Search),
		bind("ctrl+l", "Ctrl+L", a.words().Language), bind("ctrl+c", "Ctrl+C", w.Quit),
		bind("ctrl+z", "Ctrl+Z", a.words().Undo.Key),
	}
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
	case "ctrl+c":
		a.stash()
		return a.quit(), true
	}
	return nil, false
}

// find opens the search above the screen at hand, so that Esc leads back to
// it. A search that is open further below comes up again.
func (a *app) find() tea.Cmd {
	for i := len(a.stack) - 1; i > 0; i-- {
		if h, ok := a.stack[i].(*home); ok && h.over {
			a.stack = a.stack[:i+1]
			return a.resume()
		}
	}
	if _, ok := a.top().(*home); !ok {
		a.stack = append(a.stack, newHome(a.state, true))
	}
	return nil
}

func (a *app) help() {
	if _, open := a.top().(*helpScreen); !open {
		a.stack = append(a.stack, newHelp(a.state, a.keysHere(), a.everywhere))
	}
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

// The least size in which a screen can be used.
const (
	leastWidth  = 20
	leastHeight = 5
)

// View implements tea.Model.
func (a *app) View() tea.View {
	a.drawn = true
	view := tea.NewView("")
	view.AltScreen = true
	switch {
	case a.width == 0 || a.height == 0:
		return view
	case a.width < leastWidth || a.height < leastHeight:
		view.Content = strings.Join((&column{width: a.width}).wrapped(a.words().Small, a.height), "\n")
		return view
	}
	view.Content, view.Cursor = a.draw()
	return view
}

// footKeys are the keys of the foot line. Help comes early, so that a narrow
// screen shows it too.
func (a *app) footKeys(top screen) []key.Binding {
	keys, every := append(a.replayKeys(), top.Keys()...), a.everywhere()
	n := min(2, len(keys))
	return slices.Concat(keys[:n], every[:1], keys[n:], every[1:])
}

// draw sets the top screen into the frame.
func (a *app) draw() (string, *tea.Cursor) {
	top := a.top()
	side, wide := top.(sided)
	boxes := a.frame.Layout(a.width, a.height, wide)
	above := a.banner(boxes.Main.W, boxes.Main.H)
	room := boxes.Main.Below(len(above))
	main := strings.Join(append(above, top.Body(room.W, room.H)...), "\n")
	second := ""
	if wide && boxes.Side.W > 0 {
		second = strings.Join(side.Side(boxes.Side.W, boxes.Side.H), "\n")
	}
	a.frame.Title = top.Title()
	a.frame.Right = "Ctrl+L " + a.words().Language
	if p, ok := top.(placed); ok && p.Place() != "" {
		a.frame.Right = p.Place() + "   " + a.frame.Right
	}
	a.frame.Right = a.safe(boxes.Foot-typeset.Width(a.frame.Title)-1) + a.frame.Right
	a.frame.Foot = widget.Footer(a.theme, boxes.Foot, a.footKeys(top)...)
	var cursor *tea.Cursor
	if c, ok := top.(cursored); ok {
		cursor = room.Place(c.Cursor())
	}
	return a.frame.View(a.width, a.height, main, second), cursor
}
