package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/cli"
	"toiawase/guide/settings"
)

// withSettings is an environment with a file of settings.
func withSettings(t *testing.T, file string, more map[string]string) map[string]string {
	t.Helper()
	base := t.TempDir()
	vars := map[string]string{"XDG_CONFIG_HOME": base, "HOME": base, "LANG": "ja_JP.UTF-8"}
	for k, v := range more {
		vars[k] = v
	}
	if file == "" {
		return vars
	}
	path := settings.Path(func(n string) string { return vars[n] })
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	return vars
}

// TestSettings: both front doors take the settings, an option over a variable
// over the file.
func TestSettings(t *testing.T) {
	vars := withSettings(t, "lang en\ntheme dark\nglyphs ascii\ndata ~/c\n", map[string]string{"TOIAWASE_GLYPHS": "line"})
	var got *cli.Screen
	cli.Run(cli.Env{
		Args: []string{"--theme", "light"}, Stdin: strings.NewReader(""), Stdout: &strings.Builder{}, Stderr: &strings.Builder{},
		Getenv: func(n string) string { return vars[n] }, Content: os.DirFS("../testdata/pack"),
		IsTerminal: true, Screen: func(s cli.Screen) error { got = &s; return nil },
	})
	if got == nil || got.Lang != guide.EN || got.Data != filepath.Join(vars["HOME"], "c") || len(got.Notes) > 0 {
		t.Fatalf("the screens get %+v", got)
	}
	for name, want := range map[string]string{settings.Theme: "light", settings.Glyphs: "line", settings.Mouse: "off"} {
		if v := got.Settings.Value(name); v != want {
			t.Errorf("%s is %q, want %q", name, v, want)
		}
	}
	r := run(t, []string{"--plain"}, "", vars)
	if strings.ContainsFunc(strings.SplitN(r.stdout, "\n", 2)[0], japanese) || r.stderr != "" {
		t.Errorf("plain: %+v", r)
	}
	if r := run(t, []string{"--lang", "auto", "--help"}, "", vars); !strings.ContainsFunc(r.stdout, japanese) {
		t.Errorf("--lang auto does not follow the locale:\n%s", r.stdout)
	}
}

// TestSettingsWrong: one clear sentence with file and line, and the program
// starts all the same.
func TestSettingsWrong(t *testing.T) {
	for _, lang := range []string{"ja", "en"} {
		vars := withSettings(t, "lang "+lang+"\n# mine\ntheme blue\n\nmuose on\n", nil)
		r := run(t, []string{"--plain"}, "", vars)
		file := settings.Path(func(n string) string { return vars[n] })
		lines := strings.Split(strings.TrimSpace(r.stderr), "\n")
		if r.code != 0 || len(lines) != 2 || !strings.Contains(lines[0], file+":3: ") || !strings.Contains(lines[0], "light, dark") || !strings.Contains(lines[1], file+":5: ") {
			t.Errorf("%s: code %d, %s", lang, r.code, r.stderr)
		}
		if strings.ContainsFunc(r.stderr, japanese) != (lang == "ja") {
			t.Errorf("%s: %s", lang, r.stderr)
		}
	}
	vars := withSettings(t, "", map[string]string{"TOIAWASE_THEME": "x"})
	if r := run(t, []string{"topics"}, "", vars); r.code != 0 || strings.Count(r.stderr, "TOIAWASE_THEME") != 1 {
		t.Errorf("a variable: %+v", r)
	}
}

// TestSettingsCommand shows the settings, changes one, and refuses what is none.
func TestSettingsCommand(t *testing.T) {
	vars := withSettings(t, "# mine\ntheme dark # always\n", nil)
	file := settings.Path(func(n string) string { return vars[n] })
	if r := run(t, []string{"settings"}, "", vars); r.code != 0 || !strings.Contains(r.stdout, "theme dark\n") || !strings.Contains(r.stdout, file) {
		t.Errorf("list: %+v", r)
	}
	if r := run(t, []string{"settings", "theme", "light"}, "", vars); r.code != 0 || !strings.Contains(r.stdout, "明るい") {
		t.Errorf("change: %+v", r)
	}
	if text, err := os.ReadFile(file); string(text) != "# mine\ntheme light # always\n" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	for _, args := range [][]string{{"theme"}, {"theme", "blue"}, {"colour", "blue"}, {"data", "relative"}, {"a", "b", "c"}} {
		if r := run(t, append([]string{"settings"}, args...), "", vars); r.code != 2 || r.stdout != "" || strings.Count(r.stderr, "\n") != 1 {
			t.Errorf("%v: %+v", args, r)
		}
	}
	for _, args := range [][]string{{"__complete", "--theme", ""}, {"__complete", "settings", "theme", ""}} {
		if r := run(t, args, "", vars); !strings.HasPrefix(r.stdout, "auto\nlight\ndark\nnone\n") {
			t.Errorf("%v: %+v", args, r)
		}
	}
}
