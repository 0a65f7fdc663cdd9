package load_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"toiawase/guide/load"
)

// TestWatch: every kind of change to a file of the pack is noticed, once; what
// is no file of the pack is not.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/pack")); err != nil {
		t.Fatal(err)
	}
	w := load.Watch{Dir: dir}
	at := func(name string) string { return filepath.Join(dir, name) }
	pack := at("pack.yaml")
	text, err := os.ReadFile(pack)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		name string
		do   func() error
		want bool
	}{
		{"first look", func() error { return nil }, true},
		{"nothing", func() error { return nil }, false},
		{"size", func() error { return os.WriteFile(pack, append(text, '\n'), 0o644) }, true},
		{"time", func() error { return os.Chtimes(pack, time.Time{}, time.Unix(1, 0)) }, true},
		{"new file", func() error { return os.WriteFile(at("more.yaml"), nil, 0o644) }, true},
		{"renamed", func() error { return os.Rename(at("more.yaml"), at("most.yaml")) }, true},
		{"gone", func() error { return os.Remove(at("most.yaml")) }, true},
		{"a swap file", func() error { return os.WriteFile(at(".pack.yaml.swp"), text, 0o644) }, false},
		{"notes", func() error { return os.WriteFile(at("notes.txt"), text, 0o644) }, false},
		{"no folder", func() error { return os.Rename(dir, dir+"-away") }, true},
		{"still none", func() error { return nil }, false},
		{"back", func() error { return os.Rename(dir+"-away", dir) }, true},
	} {
		if err := step.do(); err != nil {
			t.Fatal(step.name, err)
		}
		if got := w.Changed(); got != step.want {
			t.Errorf("%s: changed %v, want %v", step.name, got, step.want)
		}
	}
}

// TestWatchLoad: the pack is loaded again with what changed.
func TestWatchLoad(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/pack")); err != nil {
		t.Fatal(err)
	}
	w := load.Watch{Dir: dir}
	p, err := w.Load()
	if err != nil {
		t.Fatal(err)
	}
	topic := filepath.Join(dir, "topics/bill/strange_charge.yaml")
	text, _ := os.ReadFile(topic)
	if err := os.WriteFile(topic, append([]byte("topic: bill.strange_charge\ntopic: x\n"), text...), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Load(); err == nil {
		t.Fatal("a broken file was not noticed")
	}
	if err := os.Remove(topic); err != nil {
		t.Fatal(err)
	}
	if q, err := w.Load(); err != nil || len(q.Topics) != len(p.Topics)-1 {
		t.Errorf("without a topic: %v", err)
	}
}
