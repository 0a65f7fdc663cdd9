package store

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"toiawase/guide"
	"toiawase/guide/text"
)

// corpora is the folder of foreign test files.
func corpora(t *testing.T) string {
	dir := os.Getenv("TOIAWASE_CORPORA")
	if dir == "" {
		t.Skip("TOIAWASE_CORPORA does not name the folder of foreign test files")
	}
	return dir
}

// TestForeignJSON: each file of the JSON test suite as a case, and as the case
// within a file, is moved aside; none panics.
func TestForeignJSON(t *testing.T) {
	f, err := os.Open(filepath.Join(corpora(t), "json-test-suite.tar.gz"))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	s, folder := stored(t)
	inputs := 0
	for archive := tar.NewReader(unzipped); ; {
		header, err := archive.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(header.Name) != ".json" {
			continue
		}
		data, err := io.ReadAll(archive)
		if err != nil {
			t.Fatal(err)
		}
		inputs++
		within := fmt.Sprintf(`{"schema":1,"sequence":1,"sha256":"","case":%s}`, data)
		write(t, filepath.Join(folder, "20261101-aa.json"), string(data))
		write(t, filepath.Join(folder, "20261101-bb.json"), within)
		if list, problems := s.List(); len(list) != 1 || len(problems) != 2 || problems[0].Kind != Moved || problems[1].Kind != Moved {
			t.Fatalf("%s: %v %v", header.Name, list, problems)
		}
		if err := errors.Join(s.Remove("20261101-aa"), s.Remove("20261101-bb")); err != nil {
			t.Fatal(err)
		}
	}
	if inputs < 300 {
		t.Errorf("only %d inputs", inputs)
	}
}

// TestNaughtyStrings: each comes back as it was, without what a terminal would
// take for a command.
func TestNaughtyStrings(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(corpora(t), "blns", "blns.json"))
	if err != nil {
		t.Skip(err)
	}
	var texts []string
	if err := json.Unmarshal(data, &texts); err != nil {
		t.Fatal(err)
	}
	s := opened(t, t.TempDir())
	want := sample(firstID)
	for _, text := range texts {
		if guide.Secret(text) != "" {
			continue
		}
		want.Inputs = append(want.Inputs, guide.Input{Kind: guide.InputFact, Key: text, Value: text})
		want.Log = append(want.Log, guide.Event{At: morning, Kind: guide.EventNote, Channel: text, Text: text})
	}
	if len(want.Log) < 500 {
		t.Errorf("only %d texts", len(want.Log))
	}
	if err := s.Add(want); err != nil {
		t.Fatal(err)
	}
	got, err := s.Load(firstID)
	if err != nil || len(got.Inputs) != len(want.Inputs) || len(got.Log) != len(want.Log) {
		t.Fatalf("changed: %v", err)
	}
	for i, in := range want.Inputs {
		if value, _ := text.Clean(in.Value); got.Inputs[i].Value != value {
			t.Errorf("%q came back as %q", in.Value, got.Inputs[i].Value)
		}
	}
	for i, e := range want.Log {
		if note, _ := text.Clean(e.Text); got.Log[i].Text != note {
			t.Errorf("%q came back as %q", e.Text, got.Log[i].Text)
		}
	}
}
