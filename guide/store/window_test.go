package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
)

// TestBusy: while another window holds the lock a change waits, then says so;
// reading goes on.
func TestBusy(t *testing.T) {
	if testing.Short() {
		t.Skip("waits")
	}
	s, _ := stored(t)
	err := s.locked(func(disk) error {
		if list, problems := s.List(); len(list) != 1 || len(problems) > 0 {
			t.Errorf("%v %v", list, problems)
		}
		return note(s, firstID, "x")
	})
	if !errors.Is(err, ErrBusy) {
		t.Error(err)
	}
}

// TestWriters: none of the changes of two windows is lost.
func TestWriters(t *testing.T) {
	each := 500
	if testing.Short() {
		each = 50
	}
	s, folder := stored(t)
	var both sync.WaitGroup
	for w := range 2 {
		both.Go(func() {
			mine := opened(t, filepath.Dir(folder))
			for i := range each {
				text := fmt.Sprintf("%d-%d", w, i)
				err := note(mine, firstID, text)
				for errors.Is(err, ErrBusy) { // a disk that needs seconds: nothing was done, and told so
					err = note(mine, firstID, text)
				}
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	both.Wait()
	c, err := s.Load(firstID)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, e := range c.Log[3:] {
		seen[e.Text] = true
	}
	if len(seen) != 2*each || len(c.Log) != 3+2*each {
		t.Errorf("%d of %d notes", len(seen), 2*each)
	}
}
