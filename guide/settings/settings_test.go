package settings_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toiawase/guide/settings"
)

// place is an environment with a file of settings; more are variables, in
// pairs.
func place(t *testing.T, file string, more ...string) func(string) string {
	t.Helper()
	base := t.TempDir()
	if file != "" {
		if err := os.MkdirAll(filepath.Join(base, "toiawase"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(base, "toiawase", "settings.txt"), []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	vars := map[string]string{"XDG_CONFIG_HOME": base, "HOME": "/home/ada"}
	for i := 0; i < len(more); i += 2 {
		vars[more[i]] = more[i+1]
	}
	return func(name string) string { return vars[name] }
}

// TestRead: the file holds, the environment stands over it, an option over both,
// and a line that cannot be used takes no other one with it.
func TestRead(t *testing.T) {
	const file = "\ufeff# mine\r\nlang en # always\r\ntheme = Dark\r\nglyphs: ascii\r\nmouse\tyes\r\ncolour blue\r\nmessage fr\r\ndata ~/cases\r\n"
	s := settings.Read(place(t, file, "TOIAWASE_THEME", "light", "TOIAWASE_MESSAGE", "x"))
	if err := s.Option(settings.Glyphs).Set("line"); err != nil {
		t.Error(err)
	}
	for name, want := range map[string][2]string{
		settings.Lang: {"en", ""}, settings.Theme: {"light", "TOIAWASE_THEME"}, settings.Glyphs: {"line", "--glyphs"},
		settings.Mouse: {"on", ""}, settings.Message: {"auto", ""}, settings.Data: {"/home/ada/cases", ""},
	} {
		if got := [2]string{s.Value(name), s.Over(name)}; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	want := []settings.Problem{
		{Place: s.File, Line: 6, Name: "colour", Value: "blue"},
		{Place: s.File, Line: 7, Name: "message", Value: "fr", Known: true},
		{Place: "TOIAWASE_MESSAGE", Name: "message", Value: "x", Known: true},
	}
	if len(s.Problems) != len(want) {
		t.Fatalf("problems %+v", s.Problems)
	}
	for i, p := range s.Problems {
		if p != want[i] {
			t.Errorf("problem %+v, want %+v", p, want[i])
		}
	}
}

// TestNoFile: without a file, and without a place for one, the defaults hold and
// nothing is wrong.
func TestNoFile(t *testing.T) {
	for _, getenv := range []func(string) string{place(t, ""), func(string) string { return "" }} {
		s := settings.Read(getenv)
		for _, d := range settings.All {
			if got := s.Value(d.Name); d.Values != nil && got != d.Values[0] || d.Values == nil && got != "" {
				t.Errorf("%s is %q", d.Name, got)
			}
		}
		if len(s.Problems) > 0 {
			t.Errorf("problems %+v", s.Problems)
		}
	}
}

// TestUnreadable: a file that is none is one problem, and is not written over.
func TestUnreadable(t *testing.T) {
	getenv := place(t, strings.Repeat("#", 65<<10))
	for range 2 {
		s := settings.Read(getenv)
		if len(s.Problems) != 1 || s.Problems[0].Err == nil || s.Problems[0].Place != s.File {
			t.Errorf("problems %+v", s.Problems)
		}
		if err := s.Change(settings.Theme, "dark", about); err == nil || s.Value(settings.Theme) != "dark" {
			t.Errorf("changed: %v, theme %s", err, s.Value(settings.Theme))
		}
		if err := os.RemoveAll(s.File); err != nil { // next: a folder in its place
			t.Fatal(err)
		}
		if err := os.Mkdir(s.File, 0o700); err != nil {
			t.Fatal(err)
		}
	}
}

func about(name string) string { return "about " + name }

// TestChange: what a person wrote into the file stays as it is, but for the
// value.
func TestChange(t *testing.T) {
	for _, test := range []struct{ file, name, value, want string }{
		{"# mine\nlang ja # hers\n\n  theme = dark\n", settings.Theme, "light", "# mine\nlang ja # hers\n\ntheme light\n"},
		{"lang ja # hers\n", settings.Lang, "en", "lang en # hers\n"},
		{"lang ja\r\nmouse on\r\n", settings.Lang, "en", "lang en\r\nmouse on\n"},
		{"lang ja\nlang en\n", settings.Lang, "auto", "lang ja\nlang auto\n"},
		{"#data\n", settings.Data, "/cases", "data /cases\n"},
		{"data /cases", settings.Data, "", "#data\n"},
		{"lang ja", settings.Mouse, "1", "lang ja\nmouse on\n"},
		{"nonsense\n", settings.Mouse, "on", "nonsense\nmouse on\n"},
	} {
		getenv := place(t, test.file)
		s := settings.Read(getenv)
		if err := s.Change(test.name, test.value, about); err != nil {
			t.Errorf("%q: %v", test.file, err)
		}
		if got, err := os.ReadFile(s.File); string(got) != test.want || err != nil {
			t.Errorf("%q with %s %q: %q, %v; want %q", test.file, test.name, test.value, got, err, test.want)
		}
		if again := settings.Read(getenv); again.Value(test.name) != s.Value(test.name) {
			t.Errorf("%q: %s is %q when read again", test.file, test.name, again.Value(test.name))
		}
	}
}

// TestChangeMakesFile: a file that is made explains every setting, and only its
// owner can read it.
func TestChangeMakesFile(t *testing.T) {
	getenv := place(t, "")
	s := settings.Read(getenv)
	if err := s.Change(settings.Theme, "blue", about); err == nil || s.Value(settings.Theme) != "auto" {
		t.Errorf("theme %s: %v", s.Value(settings.Theme), err)
	}
	if err := s.Change(settings.Theme, "dark", about); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(s.File)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range settings.All {
		if !strings.Contains(string(text), "# about "+d.Name+"\n") {
			t.Errorf("%s is not explained:\n%s", d.Name, text)
		}
	}
	if info, err := os.Stat(s.File); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if again := settings.Read(getenv); again.Value(settings.Theme) != "dark" || len(again.Problems) > 0 {
		t.Errorf("read again: %s, %+v", again.Value(settings.Theme), again.Problems)
	}
}

// TestLinkStays: a file that is a link, as people have who keep their settings
// elsewhere, stays one.
func TestLinkStays(t *testing.T) {
	getenv := place(t, "lang en\n")
	s := settings.Read(getenv)
	real := filepath.Join(t.TempDir(), "mine")
	if err := os.Rename(s.File, real); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, s.File); err != nil {
		t.Skip(err)
	}
	if err := s.Change(settings.Lang, "ja", about); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(real); string(text) != "lang ja\n" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
}
