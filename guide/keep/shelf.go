package keep

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"toiawase/guide/store"
)

// Shelf is the folder of the cases. It is opened when it is first needed, and
// again after that has failed. It may be used by several goroutines.
type Shelf struct {
	Dir  string // the data folder; empty: the environment names none
	Home string // of the user, for showing; empty: not known

	mu    sync.Mutex
	store *store.Store
}

// Store opens the folder. It fails with [store.ErrNoHome] where there is none.
func (s *Shelf) Store() (*store.Store, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Dir == "" {
		return nil, store.ErrNoHome
	}
	if s.store == nil {
		opened, err := store.Open(s.Dir)
		if err != nil {
			return nil, err
		}
		s.store = opened
	}
	return s.store, nil
}

// New reports whether nothing was ever kept, without opening anything.
func (s *Shelf) New() bool {
	_, err := os.Lstat(filepath.Join(s.Dir, "cases"))
	return errors.Is(err, fs.ErrNotExist)
}

// Shown is the folder of cases as a person reads it.
func (s *Shelf) Shown() string { return s.Short(filepath.Join(s.Dir, "cases")) }

// Short is a folder with "~" for the home folder.
func (s *Shelf) Short(dir string) string {
	if rest, ok := strings.CutPrefix(dir, s.Home+string(filepath.Separator)); ok && s.Home != "" {
		return "~" + string(filepath.Separator) + rest
	}
	return dir
}
