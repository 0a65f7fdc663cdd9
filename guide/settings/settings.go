// Package settings has what a person wants of the program, whichever front door
// they use: from a file, and over it from the environment and the command line.
//
//	the settings and their values    settings.go
//	the environment and the file     read.go
//	changing the file                write.go
//
// The file has a line for each setting, its name and its value, and comments
// behind "#". Nothing in it keeps the program from starting: what cannot be used
// is a [Problem], and the other lines hold.
package settings

import (
	"errors"
	"flag"
	"path/filepath"
	"slices"
	"strings"

	"toiawase/guide"
)

// The names of the settings, in the file and as options of the command line.
const (
	Lang    = "lang"    // language of the program
	Theme   = "theme"   // colours
	Glyphs  = "glyphs"  // signs and lines
	Message = "message" // language in which a message is shown first
	Mouse   = "mouse"   // whether a mouse is listened to
	Data    = "data"    // folder of the cases
)

// The values that have a meaning of their own.
const (
	Auto = "auto" // as the terminal and the environment say
	On   = "on"
	Off  = "off"
)

// A Setting is one of them: its name, and the values that it may have, the
// default first. Without values it is an absolute path, and empty by default.
type Setting struct {
	Name   string
	Values []string
}

// All are the settings, in the order of the file.
var All = []Setting{
	{Lang, []string{Auto, "ja", "en"}},
	{Theme, []string{Auto, "light", "dark", "none"}},
	{Glyphs, []string{Auto, "line", "ascii"}},
	{Message, []string{Auto, "ja", "en"}},
	{Mouse, []string{Off, On}},
	{Data, nil},
}

// Settings are those in force. The zero value, and nil, have the defaults and no
// file.
type Settings struct {
	File     string    // the path of the file, which need not be there; empty: there is no place for one
	Problems []Problem // what could not be used

	home   string
	locale guide.Lang
	values map[string]string
	over   map[string]string // what stands over the file, by setting
}

// Value is the value of a setting.
func (s *Settings) Value(name string) string {
	if s != nil && s.values[name] != "" {
		return s.values[name]
	}
	if d, ok := Find(name); ok && d.Values != nil {
		return d.Values[0]
	}
	return ""
}

// Language is the language of the program: the one that is set, or that of the
// locale.
func (s *Settings) Language() guide.Lang {
	switch l := guide.Lang(s.Value(Lang)); {
	case l == guide.JA || l == guide.EN:
		return l
	case s == nil || s.locale == "":
		return guide.JA
	default:
		return s.locale
	}
}

// Over names what stands over the file for a setting, a variable or an option;
// empty for nothing.
func (s *Settings) Over(name string) string {
	if s == nil {
		return ""
	}
	return s.over[name]
}

// Find returns the setting of a name.
func Find(name string) (Setting, bool) {
	i := slices.IndexFunc(All, func(s Setting) bool { return s.Name == name })
	if i < 0 {
		return Setting{}, false
	}
	return All[i], true
}

// errValue says that a setting cannot have a value.
var errValue = errors.New("no value of this setting")

// take returns a value as it is kept; home is the user's folder, for "~".
func (d Setting) take(value, home string) (string, error) {
	value = strings.TrimSpace(value)
	if d.Values == nil {
		if rest, ok := strings.CutPrefix(value, "~"); ok && (rest == "" || rest[0] == '/' || rest[0] == filepath.Separator) {
			value = filepath.Join(home, rest)
		}
		if value != "" && !filepath.IsAbs(value) {
			return "", errValue
		}
		return value, nil
	}
	value = strings.ToLower(value)
	if slices.Contains(d.Values, On) {
		value = switched(value)
	}
	if !slices.Contains(d.Values, value) {
		return "", errValue
	}
	return value, nil
}

// switched is on or off as people and other programs write it.
func switched(value string) string {
	switch value {
	case "true", "yes", "1":
		return On
	case "false", "no", "0":
		return Off
	}
	return value
}

// option is a setting as an option: of the command line, or of a flag set that
// stands for the file.
type option struct {
	of   *Settings
	name string
	from string // what stands over the file; empty: it is the file
}

// Option returns a setting as an option of the command line, which stands over
// the environment and the file.
func (s *Settings) Option(name string) flag.Value { return option{s, name, "--" + name} }

// String implements flag.Value.
func (o option) String() string {
	if o.of == nil {
		return ""
	}
	return o.of.Value(o.name)
}

// Set implements flag.Value.
func (o option) Set(value string) error {
	d, _ := Find(o.name)
	kept, err := d.take(value, o.of.home)
	if err != nil {
		return err
	}
	if o.of.values == nil {
		o.of.values, o.of.over = map[string]string{}, map[string]string{}
	}
	o.of.values[o.name] = kept
	if o.from != "" {
		o.of.over[o.name] = o.from
	}
	return nil
}
