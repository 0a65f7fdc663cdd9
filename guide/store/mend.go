package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
)

// quarantine is the folder for files that cannot be read.
const quarantine = "quarantine"

// read reads a case. A file that holds another case than its name says was
// copied by hand; it is damaged.
func read(d disk, id string) (entry, error) {
	if !ValidID(id) {
		return entry{}, ErrNotFound
	}
	return readFile(d, id+current, id)
}

func readFile(d disk, name, id string) (entry, error) {
	data, err := d.read(name)
	if err != nil {
		return entry{}, absent(err)
	}
	e, err := decode(data)
	if err == nil && e.ID != id {
		return entry{}, ErrDamaged
	}
	return e, err
}

// needsMending reports whether the lock may help after an error: the file is
// damaged, or only its copy is there.
func needsMending(d disk, id string, err error) bool {
	if errors.Is(err, ErrNotFound) && ValidID(id) {
		return slices.Contains(names(d, "."), id+previous)
	}
	return errors.Is(err, ErrDamaged)
}

// see reads one file of a list. Problems are noted; where nothing can be
// changed now, the copy is shown.
func (s *Store) see(d disk, id string) (entry, bool) {
	e, err := read(d, id)
	if !ValidID(id) {
		err = ErrDamaged // a name that no case has
	}
	if err == nil {
		return e, true
	}
	if needsMending(d, id, err) {
		busy := s.locked(func(d disk) error {
			e, err = s.whole(d, id)
			return nil
		})
		if busy != nil {
			e, err = s.copyOf(d, id, busy)
		}
	}
	switch {
	case errors.Is(err, ErrNewer):
		s.report(Problem{Kind: Newer, ID: id, Err: err})
	case err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotFound):
		s.report(Problem{Kind: Unreadable, ID: id, Err: err})
	}
	return e, err == nil
}

// copyOf reads the copy of a case whose file cannot be mended now.
func (s *Store) copyOf(d disk, id string, why error) (entry, error) {
	e, err := readFile(d, id+previous, id)
	if err != nil {
		return entry{}, why
	}
	s.report(Problem{Kind: Unreadable, ID: id, Err: why})
	return e, nil
}

// whole reads a case and mends what is damaged: the file is moved aside, and
// the case comes back from its copy if that is whole. It needs the lock.
func (s *Store) whole(d disk, id string) (entry, error) {
	e, err := read(d, id)
	if !ValidID(id) {
		err = ErrDamaged
	}
	switch {
	case errors.Is(err, ErrDamaged):
		moved, bad := setAside(d, id+current)
		if bad != nil {
			return entry{}, bad
		}
		return s.restore(d, id, moved, err)
	case errors.Is(err, ErrNotFound):
		return s.restore(d, id, "", err)
	}
	return e, err
}

// restore brings a case back from its copy. Without a whole copy the error is
// that of the file, which is aside already.
func (s *Store) restore(d disk, id, moved string, lost error) (entry, error) {
	e, err := entry{}, ErrNotFound
	if ValidID(id) {
		e, err = readFile(d, id+previous, id)
	}
	switch {
	case err == nil:
		if err := errors.Join(put(d, id+current, e.data), d.sync(".")); err != nil {
			return entry{}, err
		}
		s.report(Problem{Kind: Restored, ID: id, Moved: moved})
		return e, nil
	case errors.Is(err, ErrDamaged):
		if _, err := setAside(d, id+previous); err != nil {
			return entry{}, err
		}
	case !errors.Is(err, ErrNotFound):
		return entry{}, err
	}
	if moved != "" {
		s.report(Problem{Kind: Moved, ID: id, Moved: moved})
	}
	return entry{}, lost
}

// setAside moves a file to the quarantine, under a name that is free there.
func setAside(d disk, name string) (string, error) {
	if err := d.mkdir(quarantine); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	taken := names(d, quarantine)
	to := name
	for n := 2; slices.Contains(taken, to); n++ {
		to = fmt.Sprintf("%s.%d", name, n)
	}
	to = filepath.Join(quarantine, to)
	if err := d.rename(name, to); err != nil {
		return "", err
	}
	return to, errors.Join(d.sync(quarantine), d.sync("."))
}
