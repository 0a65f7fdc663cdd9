package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNew makes a pack and a second topic from nothing: both lint clean, and
// nothing that is there is written over.
func TestNew(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mine")
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"new pack " + dir, 0, "topics/help/first.yaml"},
		{"lint " + dir, 0, ""},
		{"new topic " + dir + " help.second", 0, "topics/help/second.yaml"},
		{"lint " + dir, 0, ""},
		{"new pack " + dir, 2, "there already"},
		{"new topic " + dir + " help.second", 2, "there already"},
		{"new topic " + dir + " Second", 2, "family.name"},
		{"new topic " + dir + " help.../x", 2, "family.name"},
		{"new topic " + dir, 2, "new pack DIR"},
		{"new", 2, ""},
	} {
		got := run(t, append(strings.Fields(c.args), "--lang", "en"), "", nil)
		if got.code != c.code || !strings.Contains(got.stdout+got.stderr, c.says) {
			t.Errorf("%s: %d\n%s%s", c.args, got.code, got.stdout, got.stderr)
		}
	}
}

// TestWalkFolder: a folder stands for the walks in it.
func TestWalkFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mine")
	run(t, []string{"new", "pack", dir}, "", nil)
	for name, text := range map[string]string{
		"walks/a.walk":   "topic help.first\nanswer look fine\nexpect outcome solved\n",
		"walks/b/b.walk": "topic help.first\nanswer look fine\nexpect outcome tell\n",
		"walks/c.txt":    "no walk\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got := run(t, []string{"--pack", dir, "walk", filepath.Join(dir, "walks"), "--lang", "en"}, "", nil)
	if got.code != 1 || strings.Count(got.stdout, "\n") != 3 || !strings.Contains(got.stderr, "b.walk:3:1: expected outcome tell, got outcome solved") {
		t.Errorf("%d\n%s%s", got.code, got.stdout, got.stderr)
	}
}
