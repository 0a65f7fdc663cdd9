//go:build unix

package load

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// onDisk writes the good pack into a new folder.
func onDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, good(t)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestDir(t *testing.T) {
	pack, err := Dir(onDisk(t))
	if err != nil || pack.ID != "tiny" {
		t.Fatal(err)
	}
}

// TestDirRefuses puts into a folder what is not a plain file of its own.
func TestDirRefuses(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside.yaml")
	if err := os.WriteFile(outside, []byte("desks: {}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		make func(dir string) error
		want string
	}{
		{"a pipe", func(dir string) error { return syscall.Mkfifo(filepath.Join(dir, "x.yaml"), 0o644) },
			"x.yaml:1:1: this is not a regular file: put the file itself here"},
		{"a link to outside", func(dir string) error { return os.Symlink(outside, filepath.Join(dir, "x.yaml")) },
			"x.yaml:1:1: this is not a regular file: put the file itself here"},
		{"a link to itself", func(dir string) error { return os.Symlink("x.yaml", filepath.Join(dir, "x.yaml")) },
			"x.yaml:1:1: this is not a regular file: put the file itself here"},
		{"a device", func(dir string) error { return os.Symlink("/dev/zero", filepath.Join(dir, "pages", "x.ja.md")) },
			"pages/x.ja.md:1:1: this is not a regular file: put the file itself here"},
		{"a folder like a file", func(dir string) error { return os.Mkdir(filepath.Join(dir, "x.yaml"), 0o755) },
			"x.yaml:1:1: this is a folder with the name of a file: rename it, and put the file here"},
		{"a link to a folder", func(dir string) error { return os.Symlink("pages", filepath.Join(dir, "topics2")) },
			"topics2:1:1: this is not a regular file: put the file itself here"},
		{"a large file", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "x.yaml"), make([]byte, maxFile+1), 0o644)
		}, "x.yaml:1:1: the file is larger than 256 kB: split it"},
		{"an unreadable file", func(dir string) error {
			if os.Getuid() == 0 {
				return os.WriteFile(filepath.Join(dir, "x.yml"), nil, 0) // root reads everything
			}
			return os.WriteFile(filepath.Join(dir, "x.yaml"), nil, 0)
		}, "x."},
		{"a folder that all may write to", func(dir string) error { return os.Chmod(dir, 0o777) },
			"-: everybody may write to the folder "},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := onDisk(t)
			if err := c.make(dir); err != nil {
				t.Fatal(err)
			}
			if _, err := Dir(dir); err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("%v", err)
			}
		})
	}
}

// TestOpenDoesNotWait opens a pipe that took the place of a file after the
// folder was listed.
func TestOpenDoesNotWait(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "x.yaml"), 0o644); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if _, bad := contents(folder{root.FS(), root}, "x.yaml"); bad == nil || bad.What.EN != "this is not a regular file" {
		t.Errorf("%v", bad)
	}
}

// TestDirIgnores leaves alone what is not part of a pack.
func TestDirIgnores(t *testing.T) {
	dir := onDisk(t)
	for name, text := range map[string]string{
		"README.md": "hello", "walks/a.walk": "lang ja", "coverage.tsv": "a\tb", ".git/config.yaml": "x", ".x.yaml": "[",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Dir(dir); err != nil {
		t.Error(err)
	}
}

func TestNoSuchDir(t *testing.T) {
	if _, err := Dir(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("accepted")
	}
}
