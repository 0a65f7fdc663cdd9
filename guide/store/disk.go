package store

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"
)

// disk is a folder as the store uses it. Tests let each call fail in turn.
type disk interface {
	read(name string) ([]byte, error)
	create(name string) (draft, error)
	rename(from, to string) error
	remove(name string) error
	mkdir(name string) error
	sync(folder string) error
	entries(folder string) ([]fs.DirEntry, error)
	close() error
}

// draft is a file that is being written.
type draft interface {
	io.WriteCloser
	Sync() error
}

// rootDisk is a folder that no name leads out of.
type rootDisk struct{ root *os.Root }

// openDisk opens a folder, and nothing else: opening a pipe would wait.
func openDisk(folder string) (disk, error) {
	info, err := os.Stat(folder)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: folder, Err: syscall.ENOTDIR}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	return rootDisk{root}, nil
}

// read reads a regular file without waiting: opening a pipe to which nobody
// writes would take forever. What is no file, or too large, is damaged.
func (d rootDisk) read(name string) ([]byte, error) {
	f, err := d.root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, irregular(d, name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, ErrDamaged
	}
	var data bytes.Buffer
	if _, err := data.ReadFrom(io.LimitReader(f, maxFile+1)); err != nil {
		return nil, err
	}
	if data.Len() > maxFile {
		return nil, ErrDamaged
	}
	return data.Bytes(), nil
}

// irregular tells why a file cannot be opened: a link that leads nowhere, or
// out of the folder, and a socket are no cases.
func irregular(d rootDisk, name string, err error) error {
	if info, bad := d.root.Lstat(name); bad == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return ErrDamaged
	}
	return err
}

func (d rootDisk) create(name string) (draft, error) {
	return d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
}

func (d rootDisk) rename(from, to string) error { return d.root.Rename(from, to) }
func (d rootDisk) remove(name string) error     { return d.root.RemoveAll(name) }
func (d rootDisk) mkdir(name string) error      { return d.root.Mkdir(name, 0o700) }
func (d rootDisk) close() error                 { return d.root.Close() }

// sync makes the names in a folder last.
func (d rootDisk) sync(folder string) error {
	if runtime.GOOS == "windows" {
		return nil // folders cannot be flushed there
	}
	f, err := d.root.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func (d rootDisk) entries(folder string) ([]fs.DirEntry, error) {
	return fs.ReadDir(d.root.FS(), folder)
}

// names lists the names in a folder, in order; none if it cannot be read.
func names(d disk, folder string) (list []string) {
	entries, _ := d.entries(folder)
	for _, e := range entries {
		list = append(list, e.Name())
	}
	slices.Sort(list)
	return list
}

// draftEnd ends the names of files that are being written.
const draftEnd = ".tmp"

func isDraft(name string) bool {
	return strings.HasPrefix(name, ".") && strings.HasSuffix(name, draftEnd)
}

// put writes a file so that a crash at any moment leaves the old one or the
// new one; which of them lasts is sure once the folder was flushed, too. After
// an error nothing is known of the draft's blocks, so that it is never flushed
// again: the next attempt writes a new one.
func put(d disk, name string, data []byte) error {
	draft := "." + name + "." + rand.Text()[:10] + draftEnd
	if err := fill(d, draft, data); err != nil {
		d.remove(draft)
		return err
	}
	if err := d.rename(draft, name); err != nil {
		d.remove(draft)
		return err
	}
	return nil
}

func fill(d disk, name string, data []byte) error {
	f, err := d.create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return cmp.Or(err, f.Close())
}

// sweep removes the drafts that a crash left. It needs the lock.
func sweep(d disk) error {
	for _, name := range names(d, ".") {
		if isDraft(name) {
			if err := d.remove(name); err != nil {
				return err
			}
		}
	}
	return nil
}
