package cli_test

import (
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"toiawase/guide"
	"toiawase/guide/cli"
)

// TestScreen: the screen program runs on a terminal that can show it, and is
// told what was asked for.
func TestScreen(t *testing.T) {
	for _, test := range []struct {
		name     string
		args     []string
		vars     map[string]string
		terminal bool
		want     bool
	}{
		{"terminal", nil, nil, true, true},
		{"topic", []string{"start", "bill.strange_charge", "--lang", "en", "--no-color"}, nil, true, true},
		{"pipe", nil, nil, false, false},
		{"dumb", nil, map[string]string{"TERM": "dumb"}, true, false},
		{"plain", []string{"--plain"}, nil, true, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got *cli.Screen
			cli.Run(cli.Env{
				Args: test.args, Stdin: strings.NewReader(""), Stdout: &strings.Builder{}, Stderr: &strings.Builder{},
				Getenv: func(n string) string { return test.vars[n] }, Content: os.DirFS("../testdata/pack"),
				IsTerminal: test.terminal, Screen: func(s cli.Screen) error { got = &s; return nil },
			})
			if (got != nil) != test.want {
				t.Fatalf("screen %v, want %v", got != nil, test.want)
			}
			if test.name == "topic" && (got.Topic != "bill.strange_charge" || got.Lang != guide.EN || !got.NoColor || got.Pack == nil) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// full is a writer without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// TestNoRoom: output that was cut off is an error.
func TestNoRoom(t *testing.T) {
	for _, args := range [][]string{{"topics"}, {"topics", "--json"}, {"--help"}, {"start", "bill.strange_charge"}} {
		var stderr strings.Builder
		code := cli.Run(cli.Env{Args: args, Stdin: strings.NewReader("1\n"), Stdout: full{}, Stderr: &stderr, Content: os.DirFS("../testdata/pack")})
		if code != 2 || !strings.Contains(stderr.String(), "no space left") {
			t.Errorf("%v: code %d, %s", args, code, &stderr)
		}
	}
}

// TestHelp: every command explains itself, in both languages, and each in its
// own.
func TestHelp(t *testing.T) {
	names := cli.Commands()
	if len(names) < 12 {
		t.Errorf("only %q", names)
	}
	for _, name := range names {
		en := run(t, []string{name, "--help", "--lang", "en"}, "", nil)
		ja := run(t, []string{"help", name}, "", nil)
		if en.code != 0 || ja.code != 0 || en.stderr+ja.stderr != "" {
			t.Errorf("%s: %+v %+v", name, en, ja)
		}
		if strings.ContainsFunc(en.stdout, japanese) {
			t.Errorf("%s: Japanese in the English help:\n%s", name, en.stdout)
		}
		if !strings.ContainsFunc(ja.stdout, japanese) {
			t.Errorf("%s: the Japanese help:\n%s", name, ja.stdout)
		}
	}
}

func japanese(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Han) }

// TestNothingFound: a query that fits nothing is an error, beside which the areas
// stand, as on the screens.
func TestNothingFound(t *testing.T) {
	for _, lang := range []string{"ja", "en"} {
		r := run(t, []string{"search", "zzzqqqxx", "--lang", lang}, "", nil)
		if r.code != 1 || strings.Count(r.stdout, "family ") != strings.Count(r.stdout, "\n") || r.stdout == "" || strings.Count(r.stderr, "\n") != 1 {
			t.Errorf("%+v", r)
		}
	}
}

// TestErrors: an error is one line of the agreed form, and nothing else.
func TestErrors(t *testing.T) {
	form := regexp.MustCompile(`^toiawase: .+: .+\n$`)
	for _, args := range [][]string{
		{"serch"}, {"start"}, {"start", "x"}, {"start", "a", "b"}, {"search"}, {"topics", "x"}, {"walk"}, {"walk", "x"},
		{"compose"}, {"compose", "x"}, {"lint", "a", "b"}, {"graph"}, {"graph", "x"}, {"read"}, {"read", "x"},
		{"completion"}, {"completion", "x"}, {"--x"}, {"-x"}, {"--lang"}, {"--lang", "x"}, {"--at", "x"},
		{"--plain=x"}, {"lint", "--max-states", "x"}, {"start", "\x1b[31mred"}, {"--\x1b[31m"},
	} {
		for _, lang := range []string{"ja_JP.UTF-8", "en_US.UTF-8"} {
			r := run(t, args, "", map[string]string{"LANG": lang})
			if r.code == 0 || r.stdout != "" || !form.MatchString(r.stderr) || strings.Contains(r.stderr, "\x1b") {
				t.Errorf("%q: code %d, stdout %q, stderr %q", args, r.code, r.stdout, r.stderr)
			}
		}
	}
}

// TestCompletion: there is a script for every shell.
func TestCompletion(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if r := run(t, []string{"completion", shell}, "", nil); r.code != 0 || len(r.stdout) < 1000 {
			t.Errorf("%s: code %d, %d bytes", shell, r.code, len(r.stdout))
		}
	}
}

// FuzzPlain: whatever is typed, the plain walk ends, and writes nothing that a
// terminal would obey.
func FuzzPlain(f *testing.F) {
	for _, seed := range []string{"2\n1\n2\n0\n1\n1\nRC-1\n", "l\nb\n?\nq\n", "\x1b[2J\n返せない\n1\n１\n", "b\nb\n1\nb\n2\n2\n0\nl\n"} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, typed string, home bool) {
		args := []string{"start", "ride.cannot_return"}
		if home {
			args = nil
		}
		r := run(t, args, typed, nil)
		for _, out := range []string{r.stdout, r.stderr} {
			if strings.ContainsFunc(out, func(c rune) bool { return unicode.IsControl(c) && c != '\n' }) {
				t.Errorf("a control character in %q", out)
			}
		}
	})
}

// TestCrash: a panic is one line, without a value, and no success.
func TestCrash(t *testing.T) {
	var said strings.Builder
	code := cli.Run(cli.Env{
		Stdin: strings.NewReader(""), Stdout: &strings.Builder{}, Stderr: &said, Content: os.DirFS("../testdata/pack"),
		IsTerminal: true, Screen: func(cli.Screen) error { panic("4111 1111 1111 1111") },
	})
	line := regexp.MustCompile(`^toiawase: .*\(cli_test\.go:\d+\).*\n$`)
	if code != 2 || !line.MatchString(said.String()) || strings.Contains(said.String(), "4111") {
		t.Errorf("exit code %d: %q", code, said.String())
	}
}
