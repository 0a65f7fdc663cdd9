//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// made writes both files beside the cases.
func made(t *testing.T, data, id string) (paths []string) {
	t.Helper()
	message, err := WriteMessage(data, "to send")
	page, err2 := WritePage(data, id, "<html>")
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	return []string{message, page}
}

// TestMade: files beside the cases are for their owner only, whatever was there
// before, and no link in the folder leads them elsewhere.
func TestMade(t *testing.T) {
	data, elsewhere := t.TempDir(), t.TempDir()
	theirs := filepath.Join(elsewhere, "theirs")
	write(t, theirs, "theirs")
	if err := errors.Join(os.Mkdir(filepath.Join(data, pages), 0o777), os.Symlink(theirs, filepath.Join(data, MessageFile))); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for _, path := range made(t, data, firstID) {
			info, err := os.Lstat(path)
			if err != nil || info.Mode() != 0o600 {
				t.Errorf("%s: %v %v", path, info, err)
			}
			os.Chmod(path, 0o644)
		}
	}
	if info, _ := os.Stat(filepath.Join(data, pages)); info.Mode().Perm() != 0o700 {
		t.Error(info.Mode())
	}
	if text, _ := os.ReadFile(theirs); string(text) != "theirs" {
		t.Errorf("a link was followed: %q", text)
	}
	if err := errors.Join(os.RemoveAll(filepath.Join(data, pages)), os.Symlink(elsewhere, filepath.Join(data, pages))); err != nil {
		t.Fatal(err)
	}
	if path, err := WritePage(data, firstID, "x"); err == nil {
		t.Error("written to", path)
	}
	if _, err := WritePage(data, "../"+firstID, "x"); !errors.Is(err, ErrBadID) {
		t.Error(err)
	}
}

// TestRemoveMade: the page of a case goes with it, and Purge leaves nothing that
// the program made; what the user put there is named.
func TestRemoveMade(t *testing.T) {
	s, folder := stored(t)
	data := filepath.Dir(folder)
	other := made(t, data, secondID)[1]
	mine := made(t, data, firstID)
	if err := s.Remove(firstID); err != nil {
		t.Fatal(err)
	}
	for _, path := range mine {
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is left", path)
		}
	}
	if _, err := os.Stat(other); err != nil {
		t.Error(err)
	}
	made(t, data, firstID)
	write(t, filepath.Join(data, pages, ".toiawase-x.html.AAAA"+draftEnd), "a draft")
	write(t, filepath.Join(data, "."+MessageFile+".AAAA"+draftEnd), "a draft")
	write(t, filepath.Join(data, "notes"), "the user's")
	if err := s.Purge(); err != nil {
		t.Fatal(err)
	}
	if left := Left(data); !slices.Equal(left, []string{"notes"}) {
		t.Error(left)
	}
	if left := strings.Join(names(openFolder(t, folder), "."), " "); left != ".lock quarantine" && left != ".lock" {
		t.Error(left)
	}
}

// TestOpenToOthers: a data folder in which others may write becomes the owner's
// alone if it is the program's, and is refused if it is not.
func TestOpenToOthers(t *testing.T) {
	for _, test := range []struct {
		name, file string
		mode, want os.FileMode
		err        error
	}{
		{"the program's", MessageFile, 0o777, 0o700, nil},
		{"the group's", "packs", 0o770, 0o700, nil},
		{"of many", "letter.txt", 0o777, 0o777, ErrOpen},
		{"like /tmp", "letter.txt", 0o777 | os.ModeSticky, 0o777 | os.ModeSticky, nil},
		{"readable", "letter.txt", 0o755, 0o755, nil},
	} {
		data := t.TempDir()
		write(t, filepath.Join(data, test.file), "x")
		os.Chmod(data, test.mode)
		_, err := Open(data)
		_, bad := WriteMessage(data, "x")
		info, _ := os.Stat(data)
		if !errors.Is(err, test.err) || !errors.Is(bad, test.err) || info.Mode()&^os.ModeDir != test.want {
			t.Errorf("%s: %v, %v, %v", test.name, err, bad, info.Mode())
		}
	}
}

// TestDrafts: a draft lasts until its field is empty, or its case is removed; a
// secret is never one.
func TestDrafts(t *testing.T) {
	data := t.TempDir()
	one, two := Draft{firstID, "ask/a", "half a line"}, Draft{"topic x", "ask/a", "二行\nある"}
	for _, d := range []Draft{one, two, {secondID, "ask/a", "4111 1111 1111 1111"}, {secondID, "ask/b", "x"}, {secondID, "ask/b", ""}} {
		if err := WriteDraft(data, d); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(data, drafts, "rotten.json"), "{")
	list := Drafts(data)
	if len(list) != 2 || !slices.Contains(list, one) || !slices.Contains(list, two) {
		t.Error(list)
	}
	for _, d := range list {
		if info, err := os.Stat(filepath.Join(data, drafts, d.name())); err != nil || info.Mode() != 0o600 {
			t.Error(info, err)
		}
	}
	if err := removeMade(data, firstID); err != nil || len(Drafts(data)) != 1 {
		t.Error(err, Drafts(data))
	}
	if err := removeMade(data, ""); err != nil || len(names(openFolder(t, data), ".")) != 0 {
		t.Error(err, names(openFolder(t, data), "."))
	}
}
