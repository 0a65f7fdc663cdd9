package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide/search"
	"toiawase/guide/store"
)

// indexMsg brings the index of the search.
type indexMsg struct{ index *search.Index }

// behind is how long the index waits, so that the first frame goes before it
// on a machine with one processor too: two ticks of the screen's clock after
// the wait for the background.
const behind = answerTime + 2*time.Second/fps

// prepare makes the index and lists the cases, once, after the first frame.
// That takes some milliseconds, in which home works without them.
func (a *app) prepare() tea.Cmd {
	if a.indexing {
		return nil
	}
	a.indexing, a.queue.index = true, true
	packs, list := a.packs, a.browse()
	index := tea.Tick(a.behind, func(time.Time) tea.Msg {
		return indexMsg{search.Packs(packs)}
	})
	if list == nil {
		return index
	}
	a.queue.files = true
	return tea.Batch(index, tea.Tick(a.behind, func(time.Time) tea.Msg { return list() }))
}

// ready takes the index. What was typed before it came is searched now.
func (a *app) ready(msg indexMsg) {
	a.index, a.queue.index = msg.index, false
	for _, s := range a.stack {
		if h, ok := s.(*home); ok {
			h.fill()
		}
	}
}

// looked takes what is on the shelf.
func (a *app) looked(msg filesMsg) tea.Cmd {
	k := a.keeper
	if msg.edition != k.edition {
		return a.browse() // something was saved meanwhile
	}
	k.files, k.index, a.queue.files = msg.list, nil, false
	for _, p := range msg.problems {
		same := func(old store.Problem) bool { return old.Kind == p.Kind && old.ID == p.ID }
		if !slices.ContainsFunc(k.troubled, same) {
			k.troubled = append(k.troubled, p)
		}
	}
	first := !k.seen
	k.seen = true
	if h, ok := a.stack[0].(*home); ok && first {
		h.fill()
		h.toTop()
	}
	a.refresh()
	return nil
}
