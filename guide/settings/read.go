package settings

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/peterbourgon/ff/v3"

	"toiawase/guide"
)

// A Problem is what could not be used: the whole file, with Err, or one value.
type Problem struct {
	Place string // the file, or the variable
	Line  int    // of the file, from 1 on; 0: the whole file, or a variable
	Name  string // as it was written
	Value string // as it was written
	Known bool   // Name is a setting: its value is wrong
	Err   error  // why the file could not be read; nil: it could
}

// The limits of the file.
const (
	fileName = "settings.txt"
	maxFile  = 64 << 10
)

// ErrOdd says that the file is none, or too large to be one.
var ErrOdd = errors.New("not a small text file")

// Path returns where the file of an environment is: in toiawase below
// $XDG_CONFIG_HOME if that is an absolute path, else below the folder where
// people expect it on their system, ~/.config, ~/Library/Application Support or
// %AppData%; empty if the environment does not say.
func Path(getenv func(string) string) string {
	base := getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(base) {
		base = usual(runtime.GOOS, getenv)
	}
	if !filepath.IsAbs(base) {
		return ""
	}
	return filepath.Join(base, "toiawase", fileName)
}

// usual is the folder of settings on a system.
func usual(system string, getenv func(string) string) string {
	home := getenv("HOME")
	switch {
	case system == "windows":
		return getenv("AppData")
	case home == "":
		return ""
	case system == "darwin":
		return filepath.Join(home, "Library", "Application Support")
	}
	return filepath.Join(home, ".config")
}

// Variable is the variable of the environment for a setting.
func Variable(name string) string { return "TOIAWASE_" + strings.ToUpper(name) }

// Read returns the settings of an environment: its variables, and below them
// the file.
func Read(getenv func(string) string) *Settings {
	s := &Settings{File: Path(getenv), home: getenv("HOME"), locale: locale(getenv)}
	file := flag.NewFlagSet(fileName, flag.ContinueOnError)
	file.SetOutput(io.Discard)
	for _, d := range All {
		file.Var(option{s, d.Name, ""}, d.Name, "")
	}
	err := plain(s.File)
	if err == nil {
		err = ff.Parse(file, nil, ff.WithConfigFile(s.File), ff.WithConfigFileParser(s.lines))
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		s.Problems = append(s.Problems, Problem{Place: s.File, Err: reason(err)})
	}
	for _, d := range All {
		value := getenv(Variable(d.Name))
		if value != "" && (option{s, d.Name, Variable(d.Name)}).Set(value) != nil {
			s.Problems = append(s.Problems, Problem{Place: Variable(d.Name), Name: d.Name, Value: value, Known: true})
		}
	}
	return s
}

// locale reads the language from the locale: English for en…, else Japanese.
func locale(getenv func(string) string) guide.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), "en") {
				return guide.EN
			}
			return guide.JA
		}
	}
	return guide.JA
}

// reason is an error without the path, which the problem names.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// lines parses the file, line by line: one that cannot be used is a problem, and
// the next ones hold.
func (s *Settings) lines(r io.Reader, set func(name, value string) error) error {
	text, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil || len(text) > maxFile {
		return errors.Join(err, ErrOdd)
	}
	all := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	all.Buffer(nil, maxFile+1)
	for n := 1; all.Scan(); n++ {
		err = errors.Join(err, ff.PlainParser(strings.NewReader(joined(all.Text())), func(name, value string) error {
			if set(name, value) != nil {
				_, known := Find(name)
				s.Problems = append(s.Problems, Problem{s.File, n, name, value, known, nil})
			}
			return nil
		}))
	}
	return errors.Join(err, all.Err())
}

// joined is a line with one space between its name and its value, where people
// write "=" or ":" or a tab.
func joined(line string) string {
	line = strings.TrimSpace(line)
	end := strings.IndexAny(line, " \t=:")
	if end < 0 || line[0] == '#' {
		return line
	}
	return line[:end] + " " + strings.TrimLeft(line[end:], " \t=:")
}

// plain refuses what is no small file: reading from a pipe could take forever.
func plain(path string) error {
	if path == "" {
		return fs.ErrNotExist
	}
	info, err := os.Stat(path)
	if err == nil && (!info.Mode().IsRegular() || info.Size() > maxFile) {
		return ErrOdd
	}
	return err
}
