package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/store"
)

// open replays a case as the screens list it.
func (s *state) open(c guide.Case) keep.File { return keep.Open(c, s.packs, s.now()) }

// filesMsg brings what is on the shelf.
type filesMsg struct {
	list     []keep.File
	problems []store.Problem
	edition  int // the keeper's when the list was begun
}

// browse lists what is on the shelf; nil if nothing is kept.
func (s *state) browse() tea.Cmd {
	if s.keeper == nil {
		return nil
	}
	shelf, packs, clock, edition := s.keeper.shelf, s.packs, s.now, s.keeper.edition
	return func() tea.Msg {
		st, err := shelf.Store()
		if err != nil {
			return filesMsg{edition: edition} // why is told when something is to be saved
		}
		cases, problems := st.List()
		msg := filesMsg{problems: problems, edition: edition}
		for _, c := range cases {
			msg.list = append(msg.list, keep.Open(c, packs, clock()))
		}
		return msg
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

// refresh has home list the cases anew where it is on top; the other screens do
// at every frame. Below another screen home waits for Resume: where its cursor
// is must not depend on when a save has ended.
func (a *app) refresh() {
	if h, ok := a.top().(*home); ok {
		h.fill()
	}
}

// refile puts a case as it is now into its place on the shelf.
func (k *keeper) refile(f keep.File) {
	i := slices.IndexFunc(k.files, func(old keep.File) bool { return old.ID == f.ID })
	k.files, k.index, k.edition = slices.Clone(k.files), nil, k.edition+1
	if i < 0 {
		k.files = append(k.files, f)
	} else {
		k.files[i] = f
	}
}

func (k *keeper) unfile(id string) {
	k.index, k.edition = nil, k.edition+1
	k.files = slices.DeleteFunc(slices.Clone(k.files), func(f keep.File) bool { return f.ID == id })
}
