package store

import (
	"errors"
	"strings"

	"toiawase/guide"
	"toiawase/guide/regexp"
)

// The errors of the store. Those of the system come as they are.
var (
	ErrNoHome   = errors.New("neither HOME nor XDG_DATA_HOME names a folder")
	ErrNotFound = errors.New("no such case")
	ErrExists   = errors.New("another case has this id")
	ErrBadID    = errors.New("not the id of a case")
	ErrBusy     = errors.New("another window is saving")
	ErrDamaged  = errors.New("not a case, or damaged")
	ErrNewer    = errors.New("written by a later version")
	ErrOpen     = errors.New("others may write in the data folder")
	ErrTooLarge = errors.New("the case is too large")
)

// SecretError says that a case was not saved because it holds a secret. It
// does not carry the secret.
type SecretError struct {
	Where   string // the kind of the input, or "log"
	Problem guide.Problem
}

// Error returns a terse English form.
func (e *SecretError) Error() string { return e.Where + ": " + string(e.Problem) }

// checkSecrets looks through every text of a case that a person wrote: whatever
// is not a name from a pack. Keys and channels always are, unless the case was
// made elsewhere; so are answers and the choices of facts.
func checkSecrets(c guide.Case) error {
	for _, in := range c.Inputs {
		if p := secret(in.Written(), in.Key); p != "" {
			return &SecretError{Where: string(in.Kind), Problem: p}
		}
	}
	for _, e := range c.Log {
		if p := secret(e.Text, e.Channel); p != "" {
			return &SecretError{Where: "log", Problem: p}
		}
	}
	return nil
}

// packName matches the ids of a pack and the paths made of them. One may hold
// the word "password" without telling any; no code or number has so few digits.
var packName = regexp.MustCompile(`^[a-z_]+(?:[0-9]{0,3}[a-z_./]+)*[0-9]{0,3}$`)

func secret(texts ...string) guide.Problem {
	for _, text := range texts {
		if packName.MatchString(text) {
			continue
		}
		if p := guide.Secret(text); p != "" {
			return p
		}
	}
	return ""
}

// Problem is a file that is not as it should be.
type Problem struct {
	Kind  ProblemKind
	ID    string // of the case; empty: the folder as a whole
	Moved string // where the file is now, within the folder; empty: not moved
	Err   error  // nil: nothing more to say
}

// ProblemKind says what became of a file.
type ProblemKind string

// The kinds of problems.
const (
	Restored   ProblemKind = "restored"   // damaged; the case came back from the copy before the last change
	Moved      ProblemKind = "moved"      // damaged and moved aside; there was no copy
	Unreadable ProblemKind = "unreadable" // not read now, and left as it is
	Newer      ProblemKind = "newer"      // of a later version, and left as it is
	Exposed    ProblemKind = "exposed"    // others may read it, and that could not be changed
)

// Error returns a terse English form.
func (p Problem) Error() string {
	parts := []string{string(p.Kind), p.ID, p.Moved}
	if p.Err != nil {
		parts = append(parts, p.Err.Error())
	}
	return strings.Join(parts, " ")
}

// Problems returns the problems met since they were last told.
func (s *Store) Problems() []Problem {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := s.met
	s.met = nil
	return list
}

func (s *Store) report(p Problem) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.met = append(s.met, p)
}
