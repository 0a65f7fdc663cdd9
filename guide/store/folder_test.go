//go:build unix

package store

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestNoFolder: a file or a pipe where the folder should be is an error at
// once, and one that says what is wrong.
func TestNoFolder(t *testing.T) {
	for name, put := range map[string]func(string) error{
		"a file": func(path string) error { return os.WriteFile(path, nil, 0o600) },
		"a pipe": func(path string) error { return syscall.Mkfifo(path, 0o600) },
	} {
		data := t.TempDir()
		if err := put(filepath.Join(data, "cases")); err != nil {
			t.Fatal(name, err)
		}
		if _, err := Open(data); !errors.Is(err, syscall.ENOTDIR) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestRemoveMessage: the message copied last goes with a case, and with all.
func TestRemoveMessage(t *testing.T) {
	for name, remove := range map[string]func(*Store, string) error{
		"one": (*Store).Remove,
		"all": func(s *Store, _ string) error { return s.Purge() },
	} {
		data := t.TempDir()
		s, err := Open(data)
		if err != nil {
			t.Fatal(err)
		}
		c := sample("20261123-aa")
		message := filepath.Join(data, MessageFile)
		if err := errors.Join(s.Add(c), os.WriteFile(message, []byte("text"), 0o600), remove(s, c.ID)); err != nil {
			t.Fatal(name, err)
		}
		if _, err := os.Stat(message); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
