package tui

import (
	"os"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/tui/widget"
)

// tour is practice: a walk that is kept in a folder of its own, which is removed
// with it, so that nothing of it comes among the reader's cases. It remembers
// what was there before.
type tour struct {
	dir    string
	keeper *keeper
	kept   *kept
	walk   *guide.Session
	pack   *guide.Pack
	deeds  []deed
	shown  map[string]bool
	stack  []screen
	clip   string        // the folder for saved texts
	pause  time.Duration // between two drafts
}

// tourEdition is beyond every edition of the reader's own keeper: a list of
// files that was begun before the tour, or in it, is not taken for the other's.
const tourEdition = 1 << 30

// practice begins and ends the tour.
type practice struct{ *app }

// begin starts the tour with what most people come for. Where nothing can be
// kept there is none.
func (a practice) begin() tea.Cmd {
	home := a.packs[0].Header.Home
	if a.keeper == nil || a.replay != nil || len(home) == 0 {
		return nil
	}
	a.stash()
	if a.unsaved() || a.keeper.job != nil {
		a.notice = words.TourIn(a.lang).Busy
		return nil
	}
	dir, err := os.MkdirTemp("", "toiawase-tour-")
	if err != nil {
		a.notice = words.TourIn(a.lang).Busy
		return nil
	}
	a.tour = &tour{
		dir: dir, keeper: a.keeper, kept: a.kept, walk: a.walk, pack: a.pack, deeds: a.deeds, shown: a.shown,
		stack: a.stack, clip: a.clip.dir, pause: a.drafts.pause,
	}
	a.keeper = &keeper{shelf: &keep.Shelf{Dir: dir}, seen: true, edition: tourEdition}
	a.clip.dir, a.drafts.pause, a.deeds = dir, 0, nil
	a.stack = []screen{newHome(a.state, false)}
	if a.start(home[0]) != nil {
		a.drop()
		return nil
	}
	return a.toWalk(a.here())
}

// drop ends the tour: its folder goes, and what was there before comes back.
func (a practice) drop() {
	t := a.tour
	if t == nil {
		return
	}
	if a.keeper.job != nil {
		a.keeper.job.run() // nothing is written behind the removal
	}
	os.RemoveAll(t.dir)
	a.tour, a.keeper, a.kept, a.walk, a.pack = nil, t.keeper, t.kept, t.walk, t.pack
	a.deeds, a.shown, a.stack, a.clip.dir, a.drafts.pause = t.deeds, t.shown, t.stack, t.clip, t.pause
}

// leaveTour ends the tour; with mine its answers become a case of the reader's.
func leaveTour(mine bool) move {
	return func(a *app) tea.Cmd {
		walk := a.walk
		practice{a}.drop()
		if mine && walk != nil {
			a.set(*walk)
			a.kept, a.deeds, a.shown = nil, nil, map[string]bool{}
			return a.toWalk(a.here())
		}
		a.notice = words.TourIn(a.lang).Left
		return a.resume()
	}
}

// toured opens the end of the tour where it has come back to the first screen.
func (a practice) toured() {
	if a.tour != nil && len(a.stack) == 1 {
		a.stack = append(a.stack, newTourEnd(a.state))
	}
}

// f3 begins the tour, or asks how it ends.
func (a practice) f3() tea.Cmd {
	if a.tour == nil {
		return a.begin()
	}
	if _, open := a.top().(*tourEnd); !open {
		a.stack = append(a.stack, newTourEnd(a.state))
	}
	return nil
}

// tourLines say above a screen of the tour what to do there.
func (a *painter) tourLines(sh *column) {
	if a.tour == nil {
		return
	}
	say := words.TourIn(a.lang)
	text := say.Else
	if s, ok := a.top().(staged); ok {
		text = say.Steps[s.Stage()]
	}
	if _, end := a.top().(*tourEnd); end {
		return
	}
	panel := widget.Panel{Fill: a.theme.Lead, Bar: a.theme.Bar}
	in := &column{width: panel.Room(sh.width)}
	in.text(a.theme.Text, text)
	sh.lines = append(sh.lines, panel.Lines(a.theme, in.lines, sh.width)...)
}

// tourEnd asks how the tour ends, and says what becomes of it.
type tourEnd struct {
	*state
	menu *widget.Menu
}

func newTourEnd(s *state) *tourEnd { return &tourEnd{state: s, menu: widget.NewMenu(s.theme)} }

// Title implements screen.
func (e *tourEnd) Title() string { return words.TourIn(e.lang).Title }

// Where implements located.
func (e *tourEnd) Where() string { return words.TourIn(e.lang).Where }

// Keys implements screen.
func (e *tourEnd) Keys() []key.Binding {
	w := e.words().Keys
	return []key.Binding{bind("1", "1-3", w.Choose), bind("up", e.theme.UpDown, w.Choose), bind("enter", "Enter", w.Enter)}
}

// Update implements screen.
func (e *tourEnd) Update(msg tea.Msg) move {
	if isEsc(msg) {
		return goWalk
	}
	e.menu.Tab(msg)
	if item, ok := e.menu.Update(msg); ok {
		switch item.ID {
		case "on":
			return goWalk
		case "mine":
			return leaveTour(true)
		}
		return leaveTour(false)
	}
	return nil
}

// Body implements screen.
func (e *tourEnd) Body(w, h int) []string {
	say, sh := words.TourIn(e.lang), &column{width: w}
	sh.text(e.theme.Strong, say.Ask)
	sh.text(e.theme.Hint, say.Lead)
	sh.gap()
	e.menu.SetItems(widget.Item{ID: "leave", Label: say.Leave}, widget.Item{ID: "on", Label: say.On}, widget.Item{ID: "mine", Label: say.Mine})
	return append(sh.lines, strings.Split(e.menu.View(w, h-len(sh.lines)), "\n")...)
}
