package content_test

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"testing"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/script"
)

// eachWalk runs every script of the shipped pack on p, and hands on its end.
func eachWalk(t *testing.T, p *guide.Pack, f func(file string, sc *script.Script, end guide.Session)) {
	t.Helper()
	files, err := fs.Glob(content.AmazonJP(), "walks/*.walk")
	if err != nil || len(files) == 0 {
		t.Fatalf("no walks: %v", err)
	}
	for _, file := range files {
		text, err := fs.ReadFile(content.AmazonJP(), file)
		if err != nil {
			t.Fatal(err)
		}
		sc, err := script.Parse(bytes.NewReader(text), file)
		if err != nil {
			t.Fatal(err)
		}
		end, _, err := script.Run(p, sc, guide.JA, day)
		if err != nil {
			t.Fatal(err)
		}
		f(file, sc, end)
	}
}

// TestWalks runs the scripted users of the shipped pack, and sees to it that
// every topic has one.
func TestWalks(t *testing.T) {
	p := shipped(t)
	files, err := fs.Glob(content.AmazonJP(), "walks/*.walk")
	if err != nil || len(files) == 0 {
		t.Fatalf("no walks: %v", err)
	}
	walked := map[string]bool{}
	for _, file := range files {
		text, err := fs.ReadFile(content.AmazonJP(), file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(path.Base(file), func(t *testing.T) {
			walked[walk(t, p, file, string(text)).Topic().ID] = true
		})
	}
	for i := range p.Topics {
		if !walked[p.Topics[i].ID] {
			t.Errorf("%s has no walk", p.Topics[i].ID)
		}
	}
}

// TestShippedPackIsSound: lint finds nothing.
func TestShippedPackIsSound(t *testing.T) {
	findings, stats := lint.Check(shipped(t), lint.Options{AsOf: day})
	for _, f := range findings {
		t.Error(f)
	}
	t.Logf("%d topics, %d ends", stats.Topics, stats.States)
}

// TestKeywords: at least eight a topic in each language, none twice.
func TestKeywords(t *testing.T) {
	p := shipped(t)
	for i := range p.Topics {
		topic := &p.Topics[i]
		for _, words := range [][]string{topic.Keywords.JA, topic.Keywords.EN} {
			seen := map[string]bool{}
			for _, w := range words {
				if seen[strings.ToLower(w)] {
					t.Errorf("%s: keyword %q twice", topic.ID, w)
				}
				seen[strings.ToLower(w)] = true
			}
			if len(words) < 8 {
				t.Errorf("%s: %d keywords, want at least eight", topic.ID, len(words))
			}
		}
	}
}
