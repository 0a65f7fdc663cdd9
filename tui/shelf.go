package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide/keep"
	"toiawase/guide/store"
)

// filesMsg brings what is on the shelf.
type filesMsg struct {
	list     []keep.File
	problems []store.Problem
	edition  int // the keeper's when the list was begun
}

// browse lists what is on the shelf; nil if nothing is kept.
func (s *cabinet) browse() tea.Cmd {
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
