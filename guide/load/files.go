package load

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// Limits of a pack as a whole.
const (
	maxFiles = 20_000   // files and folders, whether read or not
	maxTotal = 64 << 20 // bytes read
)

// folder opens the files below a root for reading, without waiting: opening a
// pipe that nobody writes to would take forever.
type folder struct {
	fs.FS
	root *os.Root
}

// Open implements fs.FS.
func (d folder) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return d.root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// find lists the files of the pack, in the order of their paths.
func find(fsys fs.FS) ([]string, error) {
	var paths []string
	var bad []Error
	count := 0
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if count++; count > maxFiles {
			return failure([]Error{{What: phrase.Of("the pack has more than %d files", maxFiles), Do: phrase.Of("split it")}})
		}
		dotted := strings.HasPrefix(entry.Name(), ".") && name != "."
		switch {
		case dotted && entry.IsDir():
			return fs.SkipDir
		case !dotted && entry.IsDir() && name != "." && path.Ext(name) == ".yaml":
			bad = append(bad, Error{Pos: guide.Pos{File: name, Line: 1, Col: 1}, What: phrase.Of("this is a folder with the name of a file"), Do: phrase.Of("rename it, and put the file here")})
		case !dotted && entry.Type()&fs.ModeSymlink != 0 && path.Ext(name) == "":
			bad = append(bad, irregular(name)) // a link to a folder: nothing in it would be read
		case dotted || entry.IsDir() || !belongs(name):
		case clip(path.Base(name)) != path.Base(name):
			bad = append(bad, Error{What: phrase.Of("a file name that is long or cannot be shown (%q)", name), Do: phrase.Of("rename it")})
		case !entry.Type().IsRegular():
			bad = append(bad, irregular(name))
		default:
			paths = append(paths, name)
		}
		return nil
	})
	if err == nil && len(bad) > 0 {
		err = failure(bad)
	}
	if err == nil && len(paths) == 0 {
		err = failure([]Error{{What: phrase.Of("there is no YAML file here"), Do: phrase.Of("name the folder of a pack")}})
	}
	return paths, err
}

// belongs reports whether a file is part of the pack: all YAML, however its
// name ends, and Markdown in pages. Walks, tables and notes are not.
func belongs(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".yaml", ".yml":
		return true
	case ".md":
		return strings.HasPrefix(name, "pages/")
	}
	return false
}

func irregular(name string) Error {
	return Error{Pos: guide.Pos{File: name, Line: 1, Col: 1}, What: phrase.Of("this is not a regular file"), Do: phrase.Of("put the file itself here")}
}

// contents reads a file, if it is a regular one and not too large.
func contents(fsys fs.FS, name string) ([]byte, *Error) {
	pos := guide.Pos{File: name, Line: 1, Col: 1}
	if ext := path.Ext(name); ext != ".yaml" && ext != ".md" {
		return nil, &Error{Pos: pos, What: phrase.Of("files of a pack end in .yaml or .md"), Do: phrase.Of("rename it")}
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, unreadable(pos, err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, unreadable(pos, err)
	case !info.Mode().IsRegular():
		bad := irregular(name)
		return nil, &bad
	}
	var data bytes.Buffer
	data.Grow(int(min(info.Size(), maxFile)) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(f, maxFile+1)); err != nil {
		return nil, unreadable(pos, err)
	}
	if data.Len() > maxFile {
		return nil, &Error{Pos: pos, What: phrase.Of("the file is larger than %d kB", maxFile>>10), Do: phrase.Of("split it")}
	}
	return data.Bytes(), nil
}

// unreadable words an error of the system, without the path that it repeats.
func unreadable(pos guide.Pos, err error) *Error {
	if wrapped, ok := err.(*fs.PathError); ok {
		err = wrapped.Err
	}
	return &Error{Pos: pos, What: phrase.Of("the file cannot be read (%s)", err.Error()), Do: phrase.Of("check that it is a file of the pack and yours")}
}
