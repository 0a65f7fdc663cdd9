package content_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/load"
	"toiawase/guide/script"
)

// TestReadme: the topic of the author's guide's English part loads, is sound and
// walks.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, english, _ := strings.Cut(string(text), "\n# Writing a topic")
	blocks := regexp.MustCompile("(?s)```(yaml|walk)\n(.*?)```").FindAllStringSubmatch(english, -1)
	if len(blocks) != 3 {
		t.Fatalf("%d examples, want a topic, a message and a walk", len(blocks))
	}
	files := overlay(t)
	files["topics/delivery/torn_box.yaml"] = &fstest.MapFile{Data: []byte(blocks[0][2])}
	files["messages/torn_box.yaml"] = &fstest.MapFile{Data: []byte(blocks[1][2])}
	p, err := load.FS(files)
	if err != nil {
		t.Fatal(err)
	}
	findings, _ := lint.Check(p, lint.Options{})
	for _, f := range findings {
		if strings.Contains(f.Pos.File, "torn_box") {
			t.Error(f)
		}
	}
	walk(t, p, "README.md", blocks[2][2])
}

// overlay is the shipped pack, to lay files over it.
func overlay(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	shipped := content.AmazonJP()
	err := fs.WalkDir(shipped, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(shipped, path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// walk runs a script and reports what it expects and does not get.
func walk(t *testing.T, p *guide.Pack, name, text string) guide.Session {
	t.Helper()
	sc, err := script.Parse(strings.NewReader(text), name)
	if err != nil {
		t.Fatal(err)
	}
	s, failures, err := script.Run(p, sc, guide.JA, day)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range failures {
		t.Error(f)
	}
	return s
}
