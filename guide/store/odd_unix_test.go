//go:build unix

package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestOddFiles: what is no case does not hang, and hides none.
func TestOddFiles(t *testing.T) {
	s, folder := stored(t)
	at := func(id string) string { return filepath.Join(folder, id+current) }
	outside := filepath.Join(t.TempDir(), "outside")
	write(t, outside, "theirs")
	if err := errors.Join(
		syscall.Mkfifo(at("20261101-fo"), 0o600),
		os.Mkdir(at("20261101-di"), 0o700),
		os.Symlink(outside, at("20261101-sy")),
		os.Symlink("nowhere", at("20261101-sz")),
		os.Link(at(firstID), at("20261101-co")),
	); err != nil {
		t.Fatal(err)
	}
	write(t, at("20261101-la"), strings.Repeat(" ", maxFile+1))
	write(t, at("not an id\x1b[2J"), "x")
	write(t, filepath.Join(folder, "README"), "x")
	list, problems := s.List()
	if len(list) != 1 || len(problems) != 7 {
		t.Errorf("%v\n%v", list, problems)
	}
	for _, p := range problems {
		if p.Kind != Moved {
			t.Errorf("%v", p)
		}
	}
	if data, err := os.ReadFile(outside); string(data) != "theirs" {
		t.Errorf("the file outside: %q %v", data, err)
	}
	if _, problems := s.List(); len(problems) > 0 {
		t.Errorf("again: %v", problems)
	}
}
