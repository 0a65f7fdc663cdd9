// Package store keeps cases on disk, one file each, for their owner only.
//
// Update returns only after the change is on disk: written beside the old file,
// flushed, renamed over it, and the folder flushed too. A file
// that cannot be read is moved aside, never overwritten, and hides no other;
// its case comes back from the copy before, if that is whole. Every change is
// made under a lock, so that two windows cannot harm each other; reading needs
// none.
//
//	store.go   the folder: reading, changing, removing
//	mend.go    what happens to files that cannot be read
//	disk.go    the calls to the system, and the one way to write
//	made.go    what else the program makes: the message copied last, pages
//	draft.go   what is typed and not confirmed
//	tighten.go who may read the folder
//	file.go    a case as a file, with its checksum
//	id.go      the names of cases
//	problem.go what can go wrong
package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"toiawase/guide"
)

// Store is a folder of cases. It holds nothing open and may be used by several
// goroutines and processes at once.
type Store struct {
	folder string
	open   func(folder string) (disk, error)

	mu  sync.Mutex
	met []Problem // not told yet
}

// patience is how long a change waits for another window's.
const patience = 3 * time.Second

// Dir returns the data folder of an environment: $XDG_DATA_HOME/toiawase if
// that is an absolute path, else ~/.local/share/toiawase. It fails with
// [ErrNoHome] if the environment does not say.
func Dir(getenv func(string) string) (string, error) {
	base := getenv("XDG_DATA_HOME")
	if !filepath.IsAbs(base) {
		home := getenv("HOME")
		if !filepath.IsAbs(home) {
			return "", ErrNoHome
		}
		base = filepath.Join(home, ".local", "share")
	}
	return filepath.Join(base, "toiawase"), nil
}

// Open returns the store in the folder "cases" of a data folder. It creates
// nothing before the first case is kept. What is there already is made
// readable for its owner only, and drafts that a crash left are removed. It
// fails with [ErrOpen] where others may write in the data folder.
func Open(data string) (*Store, error) {
	s := &Store{folder: filepath.Join(data, cases), open: openDisk}
	if err := private(data); err != nil {
		return nil, err
	}
	d, err := s.open(s.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	defer d.close()
	s.met = tighten(s.folder)
	if slices.ContainsFunc(names(d, "."), isDraft) {
		s.locked(sweep) // whoever holds the lock sweeps at the next start
	}
	return s, nil
}

// List returns all cases that can be read, by id, and the problems met since
// they were last told. It works while another window writes.
func (s *Store) List() (list []guide.Case, problems []Problem) {
	d, err := s.open(s.folder)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			s.report(Problem{Kind: Unreadable, Err: err})
		}
		return nil, s.Problems()
	}
	defer d.close()
	for _, name := range caseNames(names(d, ".")) {
		if e, ok := s.see(d, name); ok {
			list = append(list, e.Case)
		}
	}
	return list, s.Problems()
}

// Load returns a case. It fails with [ErrNotFound], [ErrDamaged], [ErrNewer]
// or an error of the system.
func (s *Store) Load(id string) (guide.Case, error) {
	d, err := s.open(s.folder)
	if err != nil {
		return guide.Case{}, absent(err)
	}
	defer d.close()
	e, err := read(d, id)
	if needsMending(d, id, err) {
		err = s.locked(func(d disk) error {
			e, err = s.whole(d, id)
			return err
		})
	}
	return e.Case, err
}

// New keeps a walk as a new case, under an id that is free.
func (s *Store) New(walk guide.Session, now time.Time) (guide.Case, error) {
	var c guide.Case
	err := s.write(func(d disk) error {
		c = guide.NewCase(freeID(d, now), walk, now)
		return replace(d, entry{}, c)
	})
	if err != nil {
		return guide.Case{}, err
	}
	return c, nil
}

// Add keeps a case under its own id. It fails with [ErrExists] if there is
// another under that id; the same may be added again.
func (s *Store) Add(c guide.Case) error {
	if !ValidID(c.ID) {
		return ErrBadID
	}
	return s.write(func(d disk) error {
		e, err := s.whole(d, c.ID)
		switch {
		case errors.Is(err, ErrNotFound), errors.Is(err, ErrDamaged): // what was damaged is aside now
			return replace(d, entry{}, c)
		case err != nil:
			return err
		case !same(e.Case, c):
			return ErrExists
		}
		return replace(d, e, c)
	})
}

// Update changes a case: change gets it as it is on disk now, whoever saved it
// last, and returns it as it shall be; its error leaves all as it was. When
// Update returns no error the change will survive a crash; after an error of
// the system the old state stands or the new one.
func (s *Store) Update(id string, change func(guide.Case) (guide.Case, error)) (guide.Case, error) {
	var next guide.Case
	err := s.locked(func(d disk) error {
		e, err := s.whole(d, id)
		if err != nil {
			return err
		}
		if next, err = change(e.Case); err != nil {
			return err
		}
		next.ID = id
		return replace(d, e, next)
	})
	if err != nil {
		return guide.Case{}, err
	}
	return next, nil
}

// replace writes the next state of a case. The state before becomes the copy
// from which it can come back.
func replace(d disk, old entry, c guide.Case) error {
	if err := checkSecrets(c); err != nil {
		return err
	}
	data, err := encode(c, old.sequence+1)
	if err != nil {
		return err
	}
	if len(data) > maxFile {
		return ErrTooLarge
	}
	if old.data != nil {
		if err := put(d, c.ID+previous, old.data); err != nil {
			return err
		}
	}
	if err := put(d, c.ID+current, data); err != nil {
		return err
	}
	return d.sync(".")
}

// Remove deletes a case and every copy of it in the folder, its page, and the
// message copied last, which may be of it. It fails with [ErrNotFound] if there is no
// such case. What the disk itself may keep of deleted files is beyond its
// reach.
func (s *Store) Remove(id string) error {
	if !ValidID(id) {
		return ErrNotFound
	}
	err := s.locked(func(d disk) error {
		of := func(name string) bool { return strings.HasPrefix(name, id+".") }
		return removeAll(d, of, ErrNotFound)
	})
	if err != nil {
		return err
	}
	return removeMade(filepath.Dir(s.folder), id)
}

// Purge deletes every case, all that was moved aside, the pages, and the message
// copied last.
func (s *Store) Purge() error {
	err := s.locked(func(d disk) error {
		return removeAll(d, func(string) bool { return true }, nil)
	})
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	return removeMade(filepath.Dir(s.folder), "")
}

// removeAll deletes the files whose names are meant: copies first, so that
// what a crash leaves is a whole case; none is the error if there was none.
func removeAll(d disk, meant func(string) bool, none error) error {
	if err := sweep(d); err != nil {
		return err
	}
	var aside, copies, cases []string
	for _, name := range names(d, quarantine) {
		if meant(name) {
			aside = append(aside, filepath.Join(quarantine, name))
		}
	}
	for _, name := range names(d, ".") {
		switch {
		case !meant(name):
		case strings.HasSuffix(name, previous):
			copies = append(copies, name)
		case strings.HasSuffix(name, current):
			cases = append(cases, name)
		}
	}
	all := slices.Concat(aside, copies, cases)
	if len(all) == 0 {
		return none
	}
	for _, name := range all {
		if err := d.remove(name); err != nil {
			return err
		}
	}
	return errors.Join(d.sync("."), syncAside(d, aside))
}

func syncAside(d disk, aside []string) error {
	if len(aside) == 0 {
		return nil
	}
	return d.sync(quarantine)
}

// write runs a change under the lock, in a folder that is made if need be.
func (s *Store) write(change func(disk) error) error {
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return err
	}
	return s.locked(change)
}

// locked runs f while no other window changes anything. It fails with
// [ErrBusy] when that takes too long, and with [ErrNotFound] if there is no
// folder.
func (s *Store) locked(f func(disk) error) error {
	lock := flock.New(filepath.Join(s.folder, ".lock"))
	if err := acquire(lock); err != nil {
		return absent(err)
	}
	defer lock.Close()
	d, err := s.open(s.folder)
	if err != nil {
		return absent(err)
	}
	defer d.close()
	return f(d)
}

// acquire waits for the lock in the system's own queue: whoever only asks from
// time to time may never meet it free. A lock that comes too late is given back.
func acquire(lock *flock.Flock) error {
	if ok, err := lock.TryLock(); ok || err != nil {
		return err
	}
	taken := make(chan error, 1)
	go func() { taken <- lock.Lock() }()
	select {
	case err := <-taken:
		return err
	case <-time.After(patience):
		go func() {
			<-taken
			lock.Close()
		}()
		return ErrBusy
	}
}

// absent makes "no such file" the store's own error.
func absent(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return ErrNotFound
	}
	return err
}
