package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// What the program makes in the data folder beside the cases.
const (
	// MessageFile holds the message copied last, so that it can be reached where
	// no clipboard works.
	MessageFile = "toiawase-message.txt"

	cases  = "cases"
	pages  = "exports" // cases as pages for a browser
	packs  = "packs"   // made by the user
	before = "toiawase-"
	after  = ".html"

	afterCalendar = ".ics"
)

// WriteMessage writes the message that is copied into a data folder, and
// returns its path.
func WriteMessage(data, text string) (path string, err error) {
	return writeMade(data, ".", MessageFile, text)
}

// WritePage writes the page of a case into a data folder, and returns its path.
func WritePage(data, id, page string) (path string, err error) {
	if !ValidID(id) {
		return "", ErrBadID
	}
	return writeMade(data, pages, before+id+after, page)
}

// WriteCalendar writes the calendar of a case into a data folder, and returns
// its path.
func WriteCalendar(data, id, calendar string) (path string, err error) {
	if !ValidID(id) {
		return "", ErrBadID
	}
	return writeMade(data, pages, before+id+afterCalendar, calendar)
}

// writeMade writes a file as the store writes cases: as a whole or not at all,
// for its owner only, and not to where a link in the data folder leads.
func writeMade(data, folder, name, content string) (path string, err error) {
	if err := os.MkdirAll(data, 0o700); err != nil {
		return "", err
	}
	if err := private(data); err != nil {
		return "", err
	}
	d, err := openMade(data, folder)
	if err != nil {
		return "", err
	}
	defer d.close()
	if err := errors.Join(put(d, name, []byte(content)), d.sync(".")); err != nil {
		return "", err
	}
	return filepath.Join(data, folder, name), nil
}

// openMade opens a folder of the data folder, which it makes if need be.
func openMade(data, folder string) (disk, error) {
	d, err := openDisk(data)
	if err != nil || folder == "." {
		return d, err
	}
	defer d.close()
	root := d.(rootDisk).root
	if err := d.mkdir(folder); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	info, err := root.Lstat(folder)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s: %w", folder, fs.ErrExist)
	}
	if err := root.Chmod(folder, 0o700); err != nil && runtime.GOOS != "windows" {
		return nil, err
	}
	sub, err := root.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	return rootDisk{sub}, nil
}

// removeMade removes what was made of a case, or of all for an empty id: its
// page, its drafts, and the message copied last, which may be of it.
func removeMade(data, id string) error {
	root, err := os.OpenRoot(data)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer root.Close()
	gone := append(draftsOf(data, id), MessageFile)
	d := rootDisk{root}
	for _, name := range names(d, pages) {
		of := strings.HasPrefix(name, before) && strings.HasSuffix(name, after) || isDraft(name)
		if of && (id == "" || strings.Contains(name, before+id+after)) {
			gone = append(gone, filepath.Join(pages, name))
		}
	}
	for _, name := range names(d, ".") {
		if isDraft(name) {
			gone = append(gone, name)
		}
	}
	var all error
	for _, name := range gone {
		if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			all = errors.Join(all, err)
		}
	}
	root.Remove(pages) // if it is empty
	root.Remove(drafts)
	return all
}

// Left lists the names in a data folder that remain when all cases are removed,
// beside the folder of the cases: what the user put there.
func Left(data string) []string {
	d, err := openDisk(data)
	if err != nil {
		return nil
	}
	defer d.close()
	return slices.DeleteFunc(names(d, "."), func(name string) bool { return name == cases })
}

// private takes the right to write in a data folder from everybody else: they
// could put another folder in the place of the cases. Where that is refused, or
// the folder holds more than this program's files, it fails with [ErrOpen].
// Where names can be changed by their owners only, as in /tmp, all is well.
func private(data string) error {
	info, err := os.Stat(data)
	if err != nil || runtime.GOOS == "windows" || info.Mode().Perm()&0o022 == 0 || info.Mode()&fs.ModeSticky != 0 {
		return nil // whose modes say nothing on Windows
	}
	d, err := openDisk(data)
	if err != nil {
		return err
	}
	defer d.close()
	foreign := func(name string) bool {
		return !slices.Contains([]string{cases, pages, packs, drafts, MessageFile}, name) && !isDraft(name)
	}
	if slices.ContainsFunc(names(d, "."), foreign) || os.Chmod(data, info.Mode().Perm()&0o700) != nil {
		return ErrOpen
	}
	return nil
}
