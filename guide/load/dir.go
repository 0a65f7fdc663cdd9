package load

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// MaxPacks is how many packs are in use at most.
const MaxPacks = 200

// Why a folder is not used, whatever is in it.
var (
	ErrWritable = errors.New("others may write to it")
	ErrLink     = errors.New("it is a link")
	ErrMany     = errors.New("there are too many packs")
)

// Permissions of others.
const (
	everybody = 0o002
	others    = 0o022
)

// Dir loads the pack in a folder. Nothing outside the folder is read, and
// only regular files are. An error about the content is of type [*Errors],
// with paths relative to the folder.
func Dir(path string) (*guide.Pack, error) { return dir(path, nil) }

func dir(path string, cache *Cache) (*guide.Pack, error) {
	root, err := openFolder(path)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(".")
	if err != nil {
		return nil, err
	}
	if open(info, everybody) {
		return nil, failure([]Error{{What: phrase.Of("everybody may write to the folder %s", path), Do: phrase.Of("chmod o-w it first")}})
	}
	return load(folder{root.FS(), root}, cache, nil)
}

// Trusted is [Dir] for a pack whose advice is followed: it fails with
// [ErrWritable] when anybody but the owner may write to the folder or to
// anything in it.
func Trusted(path string) (*guide.Pack, error) {
	root, err := openFolder(path)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return trusted(root)
}

func trusted(root *os.Root) (*guide.Pack, error) {
	fsys := folder{root.FS(), root}
	if err := private(fsys); err != nil {
		return nil, err
	}
	return FS(fsys)
}

// Found is what a folder in a folder of packs came to: a pack, or the reason
// why there is none.
type Found struct {
	Dir  string
	Pack *guide.Pack
	Err  error
}

// Folder loads the packs in a folder of packs, each in a folder of its own, in
// the order of their names. A folder that is not there has none. Names that
// begin with a dot, and plain files, are passed over; links are refused, and
// so is all that [Trusted] refuses.
func Folder(dir string) []Found {
	root, err := openFolder(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return []Found{{Dir: dir, Err: err}}
	}
	defer root.Close()
	names, err := folders(root)
	if err != nil {
		return []Found{{Dir: dir, Err: err}}
	}
	var list []Found
	for _, name := range names {
		if len(list) == MaxPacks {
			return append(list, Found{Dir: dir, Err: ErrMany})
		}
		pack, err := within(root, name)
		list = append(list, Found{filepath.Join(dir, name), pack, err})
	}
	return list
}

// folders lists the folders and links in a folder of packs.
func folders(root *os.Root) (names []string, err error) {
	f, err := root.Open(".")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if open(info, others) {
		return nil, ErrWritable
	}
	entries, err := f.ReadDir(maxFiles) // no more: a folder may hold anything
	for _, e := range entries {
		if (e.IsDir() || e.Type()&fs.ModeSymlink != 0) && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	if err == io.EOF { // it is empty
		err = nil
	}
	return names, err
}

// within loads the pack in a folder of the root.
func within(root *os.Root, name string) (*guide.Pack, error) {
	info, err := root.Lstat(name)
	switch {
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, ErrLink
	}
	pack, err := root.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	defer pack.Close()
	return trusted(pack)
}

// openFolder opens a folder, and nothing else: opening a pipe would wait.
func openFolder(path string) (*os.Root, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: syscall.ENOTDIR}
	}
	return os.OpenRoot(path)
}

// private fails if others may write to a folder or to anything in it.
func private(fsys fs.FS) error {
	count := 0
	return fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if count++; err != nil || count > maxFiles {
			return fs.SkipAll // find will say it
		}
		if name != "." && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		info, err := entry.Info()
		if err == nil && open(info, others) {
			return ErrWritable
		}
		return nil
	})
}

// open reports whether one of some permissions is given. Links have none.
func open(info fs.FileInfo, some fs.FileMode) bool {
	return runtime.GOOS != "windows" && info.Mode()&fs.ModeSymlink == 0 && info.Mode().Perm()&some != 0
}
