package settings

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ErrNoPlace says that the environment names no folder for the file.
var ErrNoPlace = errors.New("no folder for settings")

// Change puts a value in force and writes it to the file. What else is in the
// file stays, comments too; a file that is made has about, by setting, as
// comments. A value that cannot be is an error, and changes nothing; one that
// could not be written is in force all the same.
func (s *Settings) Change(name, value string, about func(name string) string) error {
	d, ok := Find(name)
	if !ok {
		return errValue
	}
	kept, err := d.take(value, s.home)
	if err != nil {
		return err
	}
	if s.values == nil {
		s.values, s.over = map[string]string{}, map[string]string{}
	}
	s.values[name] = kept
	if s.File == "" {
		return ErrNoPlace
	}
	old, err := read(s.File)
	if errors.Is(err, fs.ErrNotExist) {
		old, err = skeleton(about), nil
	}
	if err == nil {
		err = write(s.File, replaced(old, name, kept))
	}
	return reason(err)
}

// IsValue reports whether a setting can have a value.
func IsValue(name, value string) bool {
	d, ok := Find(name)
	if !ok {
		return false
	}
	_, err := d.take(value, string(filepath.Separator))
	return err == nil
}

func read(path string) (string, error) {
	if err := plain(path); err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	return string(text), err
}

// skeleton is a file with every setting as it is by default.
func skeleton(about func(name string) string) string {
	var b strings.Builder
	comment(&b, about(""))
	for _, d := range All {
		b.WriteString("\n")
		comment(&b, about(d.Name))
		if d.Values == nil {
			b.WriteString("#" + d.Name + "\n")
			continue
		}
		comment(&b, strings.Join(d.Values, ", "))
		b.WriteString(d.Name + " " + d.Values[0] + "\n")
	}
	return b.String()
}

// comment writes a text as comments.
func comment(b *strings.Builder, text string) {
	for line := range strings.Lines(text) {
		b.WriteString("# " + strings.TrimSpace(line) + "\n")
	}
}

// replaced is the text of a file with another value for a setting: in its last
// line that has one, or else in the line that is a comment and only lacks its
// value, or else in a line of its own at the end. Without a value the line
// becomes such a comment.
func replaced(text, name, value string) string {
	lines := strings.Split(strings.TrimRight(text, "\r\n"), "\n")
	line := name + " " + value
	if value == "" {
		line = "#" + name
	}
	at := last(lines, name)
	if at < 0 {
		at = last(lines, "#"+name)
	}
	switch {
	case at >= 0:
		lines[at] = line + behind(lines[at])
	case value != "":
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n") + "\n"
}

// last is the last line that begins with a word; -1 if none does.
func last(lines []string, word string) int {
	for i, line := range slices.Backward(lines) {
		if first, _, _ := strings.Cut(joined(strings.TrimPrefix(line, "\ufeff")), " "); first == word {
			return i
		}
	}
	return -1
}

// behind is what stands behind a value: a comment, and the end of a line as
// Windows writes it.
func behind(line string) string {
	if i := strings.Index(line, " #"); i > 0 {
		return line[i:]
	}
	if strings.HasSuffix(line, "\r") {
		return "\r"
	}
	return ""
}

// write writes the file as a whole or not at all. A file that is a link stays
// one.
func write(path, text string) error {
	if at, err := filepath.EvalSymlinks(path); err == nil {
		path = at
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+fileName+"-")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
