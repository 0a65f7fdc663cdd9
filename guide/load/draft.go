package load

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"toiawase/guide"
)

// A draft is a pack that is not finished. What its author has not written yet
// stands in it as a sentence that says so, and what is wrong is left out: the
// entry of a section that it stands in, or the whole file of a topic. A nil
// draft is a pack as it has to be.
type draft struct {
	mu    sync.Mutex              // for lines, while files are read side by side
	blank map[string]map[int]bool // the lines of files that are left out, from 1
	gone  map[string]bool         // the files that are
	lines map[string][]string     // of the files, as they were read last
}

// maxTries is how often a draft is tried, each time with less of it.
const maxTries = 40

// Draft loads what can be loaded of the pack in the folder. Its error is that
// of [Watch.Load]: nil for a pack that has nothing wrong. cut reports whether
// something of the pack is left out. The pack is nil only where the folder
// cannot be read.
func (w *Watch) Draft() (pack *guide.Pack, cut bool, err error) {
	pack, err = w.Load()
	var found *Errors
	if err == nil || !errors.As(err, &found) {
		return pack, false, err
	}
	root, bad := openFolder(w.Dir)
	if bad != nil {
		return nil, true, err
	}
	defer root.Close()
	if info, bad := root.Stat("."); bad != nil || open(info, everybody) {
		return nil, true, err
	}
	pack, cut = whatLoads(folder{root.FS(), root})
	return pack, cut, err
}

// whatLoads loads a pack with ever less of it until the rest is sound, which
// may be nothing. cut reports whether anything is left out.
func whatLoads(fsys fs.FS) (pack *guide.Pack, cut bool) {
	d := &draft{blank: map[string]map[int]bool{}, gone: map[string]bool{}, lines: map[string][]string{}}
	for range maxTries {
		pack, err := load(fsys, nil, d)
		if err == nil {
			return pack, len(d.blank)+len(d.gone) > 0
		}
		var found *Errors
		if !errors.As(err, &found) || !d.leaveOut(found.List) {
			break
		}
	}
	pack = new(guide.Pack)
	d.stubs(pack, []*file{{path: "pack.yaml"}})
	pack.Seal()
	return pack, true
}

// paths returns the files that are not left out; what is no file of a pack is.
func (d *draft) paths(list []string, err error) ([]string, error) {
	if d == nil {
		return list, err
	}
	left := slices.DeleteFunc(list, func(name string) bool { return d.gone[name] })
	if len(left) > 0 {
		return left, nil
	}
	return nil, cmp.Or(err, fs.ErrNotExist)
}

// bare leaves out every file but pack.yaml.
func (d *draft) bare() (less bool) {
	for name := range d.lines {
		if name != "pack.yaml" && !d.gone[name] {
			d.gone[name], less = true, true
		}
	}
	return less
}

// left returns what is left of a file.
func (d *draft) left(name string, data []byte) []byte {
	if d == nil {
		return data
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	lines := bytes.SplitAfter(data, []byte("\n"))
	d.lines[name] = strings.Split(string(data), "\n")
	for n := range d.blank[name] {
		if n <= len(lines) {
			lines[n-1] = []byte("\n")
		}
	}
	return bytes.Join(lines, nil)
}

// leaveOut leaves out what some findings are about. It reports whether there
// was any of it.
func (d *draft) leaveOut(found []Error) (less bool) {
	for _, e := range found {
		file := e.Pos.File
		switch {
		case strings.Contains(file, ":"): // what an overlay changed does not fit there
			less = d.bare() || less
		case file == "" || d.gone[file]:
		case d.tree(file) || !d.entry(file, e.Pos.Line):
			d.gone[file], less = true, true
		default:
			less = true
		}
	}
	return less
}

// tree reports whether a file holds a topic, a flow or a page, which is left
// out as a whole.
func (d *draft) tree(file string) bool {
	for _, line := range d.lines[file] {
		if strings.HasPrefix(line, "topic:") || strings.HasPrefix(line, "flow:") {
			return true
		}
	}
	return strings.HasSuffix(file, ".md")
}

// entry leaves out the entry of a section that a line belongs to, or a section
// of one line. It reports whether there was one.
func (d *draft) entry(file string, line int) bool {
	lines := d.lines[file]
	if line < 1 || line > len(lines) || d.blank[file][line] {
		return false
	}
	first := line
	for first > 1 && !begins(lines[first-1], 2) {
		first--
	}
	if d.blank[file] == nil {
		d.blank[file] = map[int]bool{}
	}
	depth := 2
	if begins(lines[first-1], 0) {
		depth = 0
	}
	for n := first; n <= len(lines) && (n == first || !begins(lines[n-1], depth)); n++ {
		d.blank[file][n] = true
	}
	return true
}

// begins reports whether a line begins something at a depth, or above it.
func begins(line string, depth int) bool {
	text := strings.TrimLeft(line, " ")
	return strings.TrimSpace(text) != "" && text[0] != '#' && len(line)-len(text) <= depth
}
