package content_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"toiawase/content"
	"toiawase/guide/cli"
)

// steps are what the page "from nothing" says to do: a command, or a file with
// its text.
var steps = regexp.MustCompile("(?ms)^    (toiawase [^\n#]+?) *(?:#[^\n]*)?$|^`(mine/[^`\n]+)`\n\n```[a-z]+\n(.*?)```")

// TestFromNothing does what the page "from nothing" of the author's guide says,
// in its order: nothing goes wrong on the way, and the files are as short as the
// guide promises.
func TestFromNothing(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, page, _ := strings.Cut(string(text), "\n## 何もないところから\n")
	page, _, _ = strings.Cut(page, "\n## ")
	dir := filepath.Join(t.TempDir(), "mine")
	done := map[string]int{}
	for _, step := range steps.FindAllStringSubmatch(page, -1) {
		if file := step[2]; file != "" {
			path := filepath.Join(filepath.Dir(dir), file)
			if _, err := os.Stat(path); err != nil {
				t.Errorf("no command has made %s", file)
			}
			if err := os.WriteFile(path, []byte(step[3]), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		args := strings.Fields(strings.ReplaceAll(step[1], "mine", dir))[1:]
		var out strings.Builder
		screen := false
		code := cli.Run(cli.Env{
			Args: args, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Content: content.AmazonJP(), Now: func() time.Time { return day },
			IsTerminal: true, Screen: func(cli.Screen) error { screen = true; return nil }, Wait: func() bool { return false },
		})
		if code != 0 || screen != (args[0] == "preview") {
			t.Errorf("%s: code %d\n%s", step[1], code, &out)
		}
		done[args[0]]++
	}
	for _, name := range []string{"new", "lint", "preview"} {
		if done[name] == 0 {
			t.Errorf("the page does not run %s", name)
		}
	}
	if n := lines(t, filepath.Join(dir, "topics/help/first.yaml")) + lines(t, filepath.Join(dir, "walks/help_first.walk")); n > 70 {
		t.Errorf("the topic and its walk have %d lines, more than 70", n)
	}
	whole := 0
	for _, kind := range []string{"*.yaml", "topics/help/*.yaml", "walks/*.walk"} {
		files, err := filepath.Glob(filepath.Join(dir, kind))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v", kind, err)
		}
		for _, name := range files {
			whole += lines(t, name)
		}
	}
	if whole > 120 {
		t.Errorf("the pack with two topics has %d lines, more than 120", whole)
	}
}

func lines(t *testing.T, name string) int {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Count(string(data), "\n")
}

// TestModelines: every file of the shipped pack names to editors the schema that
// completes and checks it.
func TestModelines(t *testing.T) {
	err := fs.WalkDir(content.FS, "amazon-jp", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return err
		}
		data, err := fs.ReadFile(content.FS, name)
		first, _, _ := strings.Cut(string(data), "\n")
		schema, ok := strings.CutPrefix(first, "# yaml-language-server: $schema=")
		if !ok || path.Join(path.Dir(name), schema) != "pack.schema.json" {
			t.Errorf("%s begins with %q, which is not its schema", name, first)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
