package load

import (
	"fmt"
	"io/fs"
	"strings"

	"toiawase/guide"
)

// Watch is the pack in a folder for those who load it again and again, while
// its author writes. Only Dir is to be set. A Watch is not safe for use by
// several goroutines.
type Watch struct {
	Dir   string
	cache Cache
	seen  string // the stamp of the last look
}

// Changed reports whether a file of the pack came, went, or has another size
// or time than at the look before; the first look reports a change. Nothing is
// read, and nothing outside the folder is looked at.
func (w *Watch) Changed() bool {
	before := w.seen
	w.seen = w.stamp()
	return w.seen != before
}

// Load is [Dir] with the files that did not change taken from the load before.
func (w *Watch) Load() (*guide.Pack, error) { return dir(w.Dir, &w.cache) }

// stamp lists the files of the pack with their sizes and times, or says why
// they cannot be seen.
func (w *Watch) stamp() string {
	root, err := openFolder(w.Dir)
	if err != nil {
		return err.Error()
	}
	defer root.Close()
	var b strings.Builder
	count := 0
	err = fs.WalkDir(folder{root.FS(), root}, ".", func(name string, entry fs.DirEntry, err error) error {
		if count++; count > maxFiles {
			return fs.SkipAll // loading refuses it
		}
		dotted := strings.HasPrefix(entry.Name(), ".") && name != "."
		switch {
		case err != nil:
			fmt.Fprintf(&b, "%s: %v\n", name, err)
			return nil
		case dotted && entry.IsDir():
			return fs.SkipDir
		case dotted || entry.IsDir() || !belongs(name):
			return nil
		}
		if info, err := entry.Info(); err == nil {
			fmt.Fprintf(&b, "%s %v %d %d\n", name, info.Mode(), info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
	if err != nil {
		fmt.Fprintln(&b, err)
	}
	return b.String() + "." // an empty folder differs from none looked at
}
