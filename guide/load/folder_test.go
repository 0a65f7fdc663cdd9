//go:build unix

package load

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

// packs writes the good pack into folders of a new folder of packs.
func packs(t *testing.T, names ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "packs")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if err := os.CopyFS(filepath.Join(dir, name), good(t)); err != nil {
			t.Fatal(err)
		}
	}
	ours(t, dir)
	return dir
}

// ours takes the permission to write from others, whatever the umask is.
func ours(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type()&fs.ModeSymlink == 0 {
			err = os.Chmod(path, 0o755)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// soon fails when f does not return: opening a pipe waits for ever.
func soon(t *testing.T, f func()) {
	t.Helper()
	done := make(chan bool)
	go func() { f(); close(done) }()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("still waiting")
	}
}

func TestFolder(t *testing.T) {
	dir := packs(t, "b", "a", ".hidden")
	for name, text := range map[string]string{"README.md": "hello", "c/pack.yaml": "pack: {id: Bad}\n"} {
		path := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ours(t, dir)
	var got []string
	for _, f := range Folder(dir) {
		if f.Err == nil && f.Pack.ID != "tiny" {
			t.Errorf("%s: %s", f.Dir, f.Pack.ID)
		}
		got = append(got, fmt.Sprint(filepath.Base(f.Dir), f.Err == nil))
	}
	if strings.Join(got, " ") != "atrue btrue cfalse" {
		t.Error(got)
	}
}

// TestFolderRefuses puts what is not a pack of the user's own beside a good one,
// which works all the same.
func TestFolderRefuses(t *testing.T) {
	outside := packs(t, "x")
	for _, c := range []struct {
		name string
		make func(dir string) error
		want error
	}{
		{"a link to outside", func(dir string) error { return os.Symlink(filepath.Join(outside, "x"), filepath.Join(dir, "z")) }, ErrLink},
		{"a link upwards", func(dir string) error { return os.Symlink("../..", filepath.Join(dir, "z")) }, ErrLink},
		{"a link within", func(dir string) error { return os.Symlink("a", filepath.Join(dir, "z")) }, ErrLink},
		{"a link to itself", func(dir string) error { return os.Symlink("z", filepath.Join(dir, "z")) }, ErrLink},
		{"group may write", func(dir string) error { return copied(t, dir, "z", ".", 0o775) }, ErrWritable},
		{"all may write", func(dir string) error { return copied(t, dir, "z", ".", 0o757) }, ErrWritable},
		{"all may write to a folder in it", func(dir string) error { return copied(t, dir, "z", "pages", 0o777) }, ErrWritable},
		{"group may write to a file in it", func(dir string) error { return copied(t, dir, "z", "base.yaml", 0o664) }, ErrWritable},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := packs(t, "a")
			if err := c.make(dir); err != nil {
				t.Fatal(err)
			}
			list := Folder(dir)
			if len(list) != 2 || list[0].Err != nil || !errors.Is(list[1].Err, c.want) || list[1].Dir != filepath.Join(dir, "z") {
				t.Errorf("%+v", list)
			}
		})
	}
}

// copied adds the good pack, with permissions for a part of it.
func copied(t *testing.T, dir, name, part string, mode fs.FileMode) error {
	t.Helper()
	to := filepath.Join(dir, name)
	if err := os.CopyFS(to, good(t)); err != nil {
		return err
	}
	ours(t, to)
	return os.Chmod(filepath.Join(to, part), mode)
}

// TestNoFolder: the folder of packs itself is not there, or is none, or is not
// the user's own.
func TestNoFolder(t *testing.T) {
	if list := Folder(filepath.Join(t.TempDir(), "none")); list != nil {
		t.Error(list)
	}
	pipe := filepath.Join(t.TempDir(), "packs")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Fatal(err)
	}
	soon(t, func() {
		if list := Folder(pipe); len(list) != 1 || !errors.Is(list[0].Err, syscall.ENOTDIR) {
			t.Error(list)
		}
		if _, err := Trusted(pipe); !errors.Is(err, syscall.ENOTDIR) {
			t.Error(err)
		}
		if _, err := Dir(pipe); !errors.Is(err, syscall.ENOTDIR) {
			t.Error(err)
		}
	})
	for _, mode := range []fs.FileMode{0o770, 0o777, 0o1777} {
		dir := packs(t, "a")
		if err := os.Chmod(dir, mode); err != nil {
			t.Fatal(err)
		}
		if list := Folder(dir); len(list) != 1 || !errors.Is(list[0].Err, ErrWritable) || list[0].Dir != dir {
			t.Errorf("%o: %v", mode, list)
		}
	}
	if list := Folder(packs(t)); len(list) != 0 {
		t.Error(list)
	}
}

// TestFolderIgnoresPipes: what is no folder is not even opened.
func TestFolderIgnoresPipes(t *testing.T) {
	dir := packs(t, "a")
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "a", "x.yaml"), 0o644); err != nil {
		t.Fatal(err)
	}
	soon(t, func() {
		list := Folder(dir)
		if len(list) != 1 || list[0].Err == nil || list[0].Err.Error() != "x.yaml:1:1: this is not a regular file: put the file itself here" {
			t.Error(list)
		}
	})
}

// TestMaxPacks: as many packs as there may be, and one more.
func TestMaxPacks(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "packs")
	for i := range MaxPacks {
		if err := os.MkdirAll(filepath.Join(dir, fmt.Sprintf("p%03d", i)), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	ours(t, dir)
	if list := Folder(dir); len(list) != MaxPacks || errors.Is(list[MaxPacks-1].Err, ErrMany) {
		t.Errorf("%d", len(list))
	}
	if err := os.Mkdir(filepath.Join(dir, "q"), 0o755); err != nil {
		t.Fatal(err)
	}
	if list := Folder(dir); len(list) != MaxPacks+1 || !errors.Is(list[MaxPacks].Err, ErrMany) {
		t.Errorf("%d: %v", len(list), list[len(list)-1].Err)
	}
}

// TestTrusted: named folders are held to the same.
func TestTrusted(t *testing.T) {
	dir := packs(t, "a")
	if p, err := Trusted(filepath.Join(dir, "a")); err != nil || p.ID != "tiny" {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(dir, "a"), 0o775); err != nil {
		t.Fatal(err)
	}
	if _, err := Trusted(filepath.Join(dir, "a")); !errors.Is(err, ErrWritable) {
		t.Error(err)
	}
	if _, err := Dir(filepath.Join(dir, "a")); err != nil {
		t.Error("an author's folder may be a group's: ", err)
	}
}

// TestNoWayOut: names that lead out of the folder are not opened, whoever asks.
func TestNoWayOut(t *testing.T) {
	dir := packs(t, "a", "b")
	root, err := os.OpenRoot(filepath.Join(dir, "a"))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := os.Symlink("../b/pack.yaml", filepath.Join(dir, "a", "link.yaml")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"../b/pack.yaml", "pages/../../b/pack.yaml", "/etc/passwd", "link.yaml", "..", "a\x00b"} {
		if data, bad := contents(folder{root.FS(), root}, name); bad == nil {
			t.Errorf("%q was read: %q", name, data)
		}
	}
}

// TestTooManyFiles stops counting at the limit, whatever the files are.
func TestTooManyFiles(t *testing.T) {
	files := fstest.MapFS{}
	for i := range maxFiles {
		files[fmt.Sprintf("n%d.txt", i)] = &fstest.MapFile{}
	}
	if _, err := FS(files); err == nil || !strings.HasPrefix(err.Error(), "-: the pack has more than 20000 files: ") {
		t.Error(err)
	}
}

// TestTooLarge: many files that are each small enough are too much together.
func TestTooLarge(t *testing.T) {
	files := fstest.MapFS{}
	text := []byte("# " + strings.Repeat("x", maxFile-10))
	for i := range maxTotal/len(text) + 2 {
		files[fmt.Sprintf("n%d.yaml", i)] = &fstest.MapFile{Data: text}
	}
	if _, err := FS(files); err == nil || !strings.HasPrefix(err.Error(), "-: the pack is larger than 64 MB: ") {
		t.Error(err)
	}
}

// TestRunePlaces: a rune that no reader could see is named with its place, as
// it stands or as an escape.
func TestRunePlaces(t *testing.T) {
	for text, want := range map[string]string{
		"desks:\n  a: {name: {ja: あ\u202eい, en: x}}\n":    "x.yaml:2:19: a hidden character (U+202E)",
		"desks:\n  a: {name: {ja: \"\\u202e\", en: x}}\n": "x.yaml:2:18: a hidden character (U+202E)",
		"desks:\n  a: {name: {ja: \"\\e[2J\", en: x}}\n":  "x.yaml:2:18: a hidden character (U+001B)",
		"# \u009b\n":              "x.yaml:1:3: a hidden character (U+009B)",
		"# ok\n#\U000e0041\n":     "x.yaml:2:2: a hidden character (U+E0041)",
		"# \ufffd\n":              "x.yaml:1:3: a broken character (U+FFFD)",
		"# \xff\n":                "x.yaml:1:3: this is not UTF-8",
		"a:\n\tb: c\n":            "x.yaml:2:1: a tab (U+0009)",
		"\ufeff\ufeffa: 1\n":      "x.yaml:1:2: a hidden character (U+FEFF)",
		"# a\x00b\n":              "x.yaml:1:4: a hidden character (U+0000)",
		"\x00#\x00 \x00a\x00\n":   "x.yaml:1:1: this is not UTF-8",
		"# a\u200bb\n":            "x.yaml:1:4: a hidden character (U+200B)",
		"# one\r\n# two\rthree\n": "x.yaml:2:6: a line end of an old Macintosh (CR)",
	} {
		files := good(t)
		files["x.yaml"] = &fstest.MapFile{Data: []byte(text)}
		if _, err := FS(files); err == nil || !strings.HasPrefix(err.Error(), want+": ") {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
