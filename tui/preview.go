package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/theme"
)

// preview is a pack that is read again while its author writes it. The zero
// value is no preview, and nothing ever ticks.
type preview struct {
	reload func() (*guide.Pack, error) // nil, nil: nothing has changed
	record func(guide.Session) (string, error)
	bad    string // what is wrong with the files, a line each
	draft  bool   // the pack is what can be shown of them; false: it is whole, if older
	gone   bool   // the topic of the walk has vanished
}

func newPreview(o Options) preview {
	p := preview{reload: o.Reload, record: o.Record}
	if o.Wrong != nil {
		p.bad, p.draft = o.Wrong.Error(), true
	}
	return p
}

// recordedMsg says where the walk was written to.
type recordedMsg struct {
	file string
	err  error
}

// saveWalk writes the walk so far as a script.
func (a *app) saveWalk() tea.Cmd {
	if a.record == nil || a.walk == nil {
		return nil
	}
	record, walk := a.record, *a.walk
	return func() tea.Msg {
		file, err := record(walk)
		return recordedMsg{file, err}
	}
}

// recorded says what became of it.
func (a *app) recorded(msg recordedMsg) {
	if msg.err != nil {
		a.notice = msg.err.Error()
		return
	}
	a.notice = a.words().Preview.Recorded(msg.file)
}

// reloadMsg brings a look at the files of the pack.
type reloadMsg struct {
	pack *guide.Pack
	err  error
}

// blink is the time between two looks at the files.
const blink = time.Second / 2

// watch looks at the files of a preview once, after a while.
func (a *app) watch() tea.Cmd {
	reload := a.reload
	if reload == nil {
		return nil
	}
	return tea.Tick(blink, func(time.Time) tea.Msg {
		pack, err := reload()
		return reloadMsg{pack, err}
	})
}

// reloaded takes a look over, and asks for the next one.
func (a *app) reloaded(msg reloadMsg) tea.Cmd {
	switch {
	case msg.err != nil:
		a.bad = msg.err.Error()
	case msg.pack != nil:
		a.bad = ""
	}
	if msg.pack == nil {
		return a.watch()
	}
	a.draft = msg.err != nil
	return tea.Batch(a.swap(msg.pack), a.watch())
}

// swap goes on with another pack at the same step: the inputs are replayed on
// it, and the screens are made anew.
func (a *app) swap(pack *guide.Pack) tea.Cmd {
	a.replace(a.pack, pack)
	a.deeds = nil
	a.index, a.indexing = nil, false
	if a.walk != nil {
		walk, err := a.walk.WithPack(pack)
		if err != nil {
			a.walk, a.gone = nil, true
		} else {
			a.set(walk)
		}
	}
	a.renew()
	return a.prepare()
}

// renew makes every screen of the stack anew for the pack at hand. Those that
// have lost what they show go; a walk without a screen gets the fitting one.
func (a *navigator) renew() {
	old := a.stack
	a.stack = nil
	var below screen // nil: it is gone
	for _, s := range old {
		if _, help := s.(*helpScreen); help && below == nil {
			continue // it would tell of a screen that is gone
		} else if help {
			s = newHelp(a.state, a.keysHere(), a.everywhere)
		}
		if below = a.renewed(s); below != nil {
			a.stack = append(a.stack, below)
		}
	}
	if walkBegins(old) && a.walk != nil && !walkBegins(a.stack) {
		a.stack = slices.Insert(a.stack, 1, a.fitting(len(a.walk.Path())))
	}
	if len(a.alarm()) > 0 && a.walking() {
		a.stack = append(a.stack, newEmergency(a.state))
	}
}

// renewed is a screen for the pack at hand; nil if it has nothing to show.
func (a *navigator) renewed(s screen) screen {
	switch s := s.(type) {
	case *home:
		s.fill()
	case *reader:
		if s.page == nil || a.pack.Page(s.page.ID) == nil {
			return nil
		}
		s.page, s.set = a.pack.Page(s.page.ID), setting{}
	case *channelScreen:
		if s.channel = a.pack.Channel(s.channel.ID); s.channel == nil {
			return nil
		}
		s.scroll.Reset()
	case *helpScreen, *leave, *casesScreen, *caseScreen, *history, *form, *erasing:
	default:
		if a.walk == nil {
			return nil
		}
		return a.renewedWalk(s)
	}
	return s
}

// renewedWalk is a screen of the walk as the walk is now; nil if it does not
// fit any more.
func (a *navigator) renewedWalk(s screen) screen {
	at := a.walk.Position()
	switch s := s.(type) {
	case *question:
		if s.at >= len(a.walk.Path()) && at.Step == nil {
			return nil
		}
		q := newQuestion(a.state, s.at)
		q.ask.keep(s.ask)
		return q
	case *emergency:
		if len(a.walk.Emergency()) == 0 {
			return nil
		}
		s.menu.SetItems(s.items()...)
	case *checklist:
		if at.Outcome == nil || !hasChecklist(*a.walk) {
			return nil
		}
		s.Resume()
	case *longText:
		if at.Outcome == nil || !a.asked(s.id) {
			return nil
		}
	case *sent:
		if _, noted := s.contact(); !noted {
			return nil
		}
	case *tree:
		s.fill()
	default:
		if at.Outcome == nil {
			return nil
		}
	}
	return s
}

// keep takes over where the cursor was and what was typed, as far as the same
// is still asked.
func (a *asking) keep(old *asking) {
	switch {
	case a.menu != nil && old.menu != nil:
		if item, ok := old.menu.Selected(); ok {
			a.menu.SetItems(a.items()...)
			a.menu.Select(item.ID)
		}
	case a.fact == nil || old.fact == nil || a.fact.ID != old.fact.ID || a.fact.Kind != old.fact.Kind:
	case a.area != nil && old.area != nil:
		a.area.SetValue(old.area.Value())
	case a.field != nil && old.field != nil:
		a.field.SetValue(old.field.Value())
	}
	if a.menu == nil && old.menu == nil {
		a.focus(old.on)
	}
}

// previewLines say what is wrong with the files at hand.
func (a *painter) previewLines(sh *column) {
	for line := range strings.Lines(a.bad) {
		sh.item(a.theme.Warn, theme.Caution+" ", strings.TrimSpace(line))
	}
	if a.draft {
		sh.text(a.theme.Hint, a.words().Preview.Draft)
	}
	if a.gone {
		sh.item(a.theme.Warn, theme.Caution+" ", a.words().Preview.Gone)
	}
}
