package load

import (
	"bytes"
	"io/fs"
	"slices"
	"sync"

	"toiawase/guide"
)

// Cache keeps the decoded files of a pack, so that it loads again in little
// time after one of them has changed. The zero Cache is empty and ready. It may
// be used by several goroutines.
type Cache struct {
	mu    sync.Mutex
	files map[string]*cached
}

type cached struct {
	data []byte
	file file
}

// FS is [FS] with files that did not change taken from the cache.
func (c *Cache) FS(fsys fs.FS) (*guide.Pack, error) { return load(fsys, c, nil) }

// take returns a decoded file of the same name and content, or nil.
func (c *Cache) take(name string, data []byte) *file {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	one := c.files[name]
	if one == nil || !bytes.Equal(one.data, data) {
		return nil
	}
	f := one.file
	return &f
}

// keep remembers a decoded file before anything is checked.
func (c *Cache) keep(f *file, data []byte) {
	if c == nil {
		return
	}
	one := &cached{data, *f}
	one.file.errs, one.file.decls = slices.Clip(f.errs), slices.Clip(f.decls) // checks append to copies
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.files == nil {
		c.files = map[string]*cached{}
	}
	c.files[f.path] = one
}
