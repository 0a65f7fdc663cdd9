package tui

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/store"
)

// shelf is the folder of the cases. It is opened in a command, when it is
// first needed, and again after that has failed.
type shelf struct {
	dir  string // the data folder; empty: the environment names none
	home string // of the user, for showing; empty: not known

	mu    sync.Mutex
	store *store.Store
}

func (s *shelf) open() (*store.Store, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.dir == "" {
		return nil, store.ErrNoHome
	}
	if s.store == nil {
		opened, err := store.Open(s.dir)
		if err != nil {
			return nil, err
		}
		s.store = opened
	}
	return s.store, nil
}

// shown is the folder of cases as a person reads it.
func (s *shelf) shown() string {
	dir := filepath.Join(s.dir, "cases")
	if rest, ok := strings.CutPrefix(dir, s.home+string(filepath.Separator)); ok && s.home != "" {
		return "~" + string(filepath.Separator) + rest
	}
	return dir
}

// filed is a case as the screens list it.
type filed struct {
	guide.Case
	walk guide.Session // the zero Session if its pack or topic is gone
	dues []guide.FollowUp
}

// file replays a case.
func file(c guide.Case, packs guide.Packs, now time.Time) filed {
	f := filed{Case: c}
	if p := packs.Pack(c.Pack); p != nil {
		if walk, err := c.Session(p, now); err == nil {
			f.walk = walk
		}
	}
	f.dues = c.Dues(f.walk)
	return f
}

// filesMsg brings what is on the shelf.
type filesMsg struct {
	list     []filed
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
		st, err := shelf.open()
		if err != nil {
			return filesMsg{edition: edition} // why is told when something is to be saved
		}
		cases, problems := st.List()
		msg := filesMsg{problems: problems, edition: edition}
		for _, c := range cases {
			msg.list = append(msg.list, file(c, packs, clock()))
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

// refresh has home list the cases anew; the other screens do at every frame.
func (a *app) refresh() {
	for _, s := range a.stack {
		if h, ok := s.(*home); ok {
			h.fill()
		}
	}
}

// refile puts a case as it is now into its place on the shelf.
func (k *keeper) refile(f filed) {
	i := slices.IndexFunc(k.files, func(old filed) bool { return old.ID == f.ID })
	k.files, k.index, k.edition = slices.Clone(k.files), nil, k.edition+1
	if i < 0 {
		k.files = append(k.files, f)
	} else {
		k.files[i] = f
	}
}

func (k *keeper) unfile(id string) {
	k.index, k.edition = nil, k.edition+1
	k.files = slices.DeleteFunc(slices.Clone(k.files), func(f filed) bool { return f.ID == id })
}

// erase deletes a case, and the file of the message copied last, which may be
// of this case.
func erase(s *shelf, id string) error {
	if id == "" {
		return nil
	}
	st, err := s.open()
	if err != nil {
		return err
	}
	if err := st.Remove(id); err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	return nil
}
