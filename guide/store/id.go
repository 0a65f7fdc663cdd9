package store

import (
	"crypto/rand"
	"slices"
	"strings"
	"time"

	"toiawase/guide"
	"toiawase/guide/regexp"
)

// The ends of the names of a case's files.
const (
	current  = ".json"
	previous = ".prev"
)

var idForm = regexp.MustCompile(`^\d{8}-[a-z0-9]{2,8}$`)

// ValidID reports whether an id has the form of the store's: a day, a dash and
// a few letters. No other becomes a file name.
func ValidID(id string) bool { return idForm.MatchString(id) }

// NewID returns an id that is free now: the day in Japan, and letters that are
// not taken for one another.
func (s *Store) NewID(now time.Time) string {
	d, err := s.open(s.folder)
	if err != nil {
		return randomID(now, 2)
	}
	defer d.close()
	return freeID(d, now)
}

func freeID(d disk, now time.Time) string {
	taken := append(names(d, "."), names(d, quarantine)...)
	for n := 2; ; n++ {
		for range 20 {
			id := randomID(now, min(n, 8))
			if !slices.ContainsFunc(taken, func(name string) bool { return strings.HasPrefix(name, id+".") }) {
				return id
			}
		}
	}
}

// letters are those that nobody confuses when reading an id out.
const letters = "abcdefghjkmnpqrstuvwxyz23456789"

func randomID(now time.Time, n int) string {
	id := now.In(guide.Japan).Format("20060102") + "-"
	for _, r := range rand.Text()[:n] { // 32 letters and digits
		id += string(letters[strings.IndexRune("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", r)%len(letters)])
	}
	return id
}

// caseNames lists the files of cases among names: each case once, and what
// only has the form of one. A case of which just the copy is left counts.
func caseNames(names []string) (list []string) {
	for _, name := range names {
		id, ok := strings.CutSuffix(name, previous)
		switch {
		case strings.HasPrefix(name, "."):
		case strings.HasSuffix(name, current):
			list = append(list, strings.TrimSuffix(name, current))
		case ok && ValidID(id) && !slices.Contains(names, id+current):
			list = append(list, id)
		}
	}
	return list
}
