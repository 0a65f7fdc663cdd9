package cli_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toiawase/content"
	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/cli"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// monday is the time of every session: all desks are open.
var monday = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

// TestSessions replays the terminal sessions in testdata; see its README.
func TestSessions(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no sessions", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := string(text)
			got := replay(t, want)
			if *update {
				err = os.WriteFile(name, []byte(got), 0o644)
			} else if got != want {
				t.Errorf("session differs; got:\n%s", firstDifference(got, want))
			}
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TestHomeShort: home of the shipped pack is a short list, numbered through,
// with a heading for each part; many areas and the pages are a row each.
func TestHomeShort(t *testing.T) {
	for _, lang := range guide.Langs {
		say := words.SheetsIn(lang).Home
		out := runOn(t, content.AmazonJP(), []string{"--lang", string(lang)}, "q\n", nil).stdout
		n, heads := 0, []string{say.Common, say.Areas, say.Pages}
		for line := range strings.Lines(out) {
			line = strings.TrimSuffix(line, "\n")
			switch {
			case strings.HasPrefix(line, "  "):
				if n++; !strings.HasPrefix(line, fmt.Sprintf("  %d  ", n)) {
					t.Errorf("row %d is %q", n, line)
				}
			case len(heads) > 0 && line == heads[0]:
				heads = heads[1:]
			}
		}
		if n > 12 || len(heads) > 0 {
			t.Errorf("%d rows, no %q: %s", n, heads, out)
		}
		for row, head := range map[int]string{n - 1: say.Areas, n: say.Pages} {
			out := runOn(t, content.AmazonJP(), []string{"--lang", string(lang)}, fmt.Sprintf("%d\nb\nq\n", row), nil).stdout
			if !strings.Contains(out, "\n"+head+"\n  1  ") || strings.Count(out, "\n"+say.Common+"\n") != 2 || strings.Count(out, words.PlainIn(lang).Number) != 1 {
				t.Errorf("row %d: %s", row, out)
			}
		}
	}
}

// replay runs the commands of a session and returns it with what they print.
func replay(t *testing.T, text string) string {
	t.Helper()
	var out strings.Builder
	for _, c := range parse(text) {
		out.WriteString(c.comment)
		fmt.Fprintf(&out, "$ %s\n", c.line)
		r := run(t, c.args(), c.stdin, c.env())
		for _, line := range strings.Split(strings.TrimSuffix(c.stdin, "\n"), "\n") {
			if c.stdin != "" {
				fmt.Fprintf(&out, "< %s\n", line)
			}
		}
		out.WriteString(r.stdout)
		for line := range strings.SplitSeq(strings.TrimSuffix(r.stderr, "\n"), "\n") {
			if r.stderr != "" {
				fmt.Fprintf(&out, "! %s\n", line)
			}
		}
		fmt.Fprintf(&out, "= %d\n", r.code)
	}
	return out.String()
}

// command is one command of a session.
type command struct{ comment, line, stdin string }

// parse finds the commands and their inputs; all else is what they print.
func parse(text string) (list []command) {
	comment := ""
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "$ "):
			list = append(list, command{comment: comment, line: strings.TrimSpace(line[2:])})
			comment = ""
		case strings.HasPrefix(line, "< "), line == "<\n":
			list[len(list)-1].stdin += strings.TrimPrefix(line[1:], " ")
		case strings.HasPrefix(line, "#: "), line == "\n" && comment != "":
			comment += line
		}
	}
	return list
}

// words splits the command line; quotes keep spaces.
func (c command) words() (list []string) {
	quoted := false
	fields := strings.FieldsFunc(c.line, func(r rune) bool {
		if r == '\'' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	})
	for _, f := range fields {
		list = append(list, strings.ReplaceAll(f, "'", ""))
	}
	return list
}

func (c command) args() []string {
	list := c.words()
	for len(list) > 0 && list[0] != "toiawase" {
		list = list[1:]
	}
	return list[1:]
}

// env are the variables set before the command's name.
func (c command) env() map[string]string {
	vars := map[string]string{}
	for _, word := range c.words() {
		name, value, ok := strings.Cut(word, "=")
		if !ok {
			break
		}
		vars[name] = value
	}
	return vars
}

type outcome struct {
	stdout, stderr string
	code           int
}

// run runs one command on the test pack.
func run(t testing.TB, args []string, stdin string, vars map[string]string) outcome {
	t.Helper()
	return runOn(t, os.DirFS("../testdata/pack"), args, stdin, vars)
}

// runOn runs one command on a pack. The shipped one is not parsed anew.
func runOn(t testing.TB, pack fs.FS, args []string, stdin string, vars map[string]string) outcome {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := cli.Run(cli.Env{
		Args: args, Stdin: strings.NewReader(stdin), Stdout: &stdout, Stderr: &stderr,
		Getenv: func(name string) string { return vars[name] }, Now: func() time.Time { return monday }, Content: pack, Built: content.AmazonJPBuilt,
	})
	return outcome{stdout.String(), stderr.String(), code}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			expected := "(end)"
			if i < len(w) {
				expected = w[i]
			}
			return fmt.Sprintf("line %d:\n%s\nwant:\n%s", i+1, g[i], expected)
		}
	}
	return "the end is missing"
}
