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
