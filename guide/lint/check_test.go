package lint_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/load"
)

// spoiled is the small pack of the tests with a piece of one file replaced.
func spoiled(t *testing.T, file, old, new string) *guide.Pack {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS(filepath.Join("..", "testdata", "pack"))
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		if path == file {
			if !strings.Contains(string(data), old) {
				t.Fatalf("%s has no %q", file, old)
			}
			data = []byte(strings.Replace(string(data), old, new, 1))
		}
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := load.FS(files)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var today = time.Date(2026, 11, 23, 0, 0, 0, 0, guide.Japan)

func TestCheckFinds(t *testing.T) {
	for _, c := range []struct{ name, file, old, new, rule, problem string }{
		{"an action that does not always apply", "topics/bill/strange_charge.yaml", "actions: [save_statement]\n    desks:   [ringo]", "actions: [guard_bike]\n    desks:   [ringo]",
			"L17", "has nothing to do"},
		{"the ladder counts as a fallback", "topics/bill/strange_charge.yaml", "desks:   [ringo]\n    traits:  {urgency: normal, complexity: high, record: needed}", "channels: [card_desk]\n    traits:  {urgency: normal, complexity: high, record: needed}",
			"", ""},
		{"a message nobody sends", "messages/messages.yaml", "messages:\n", "messages:\n  stray:\n    subject: {ja: 余り, en: Stray}\n    gist: {ja: 余りです。, en: Stray.}\n",
			"L02", "message stray is never sent"},
		{"a limit that is too short", "messages/messages.yaml", "limit: 400", "limit: 10", "L14", "the limit is 10"},
		{"bold that Markdown does not see", "pages/ports.ja.md", "\n", "\n\n**注意:**ここに置けません。\n", "L24", "bold"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, _ := lint.Check(spoiled(t, c.file, c.old, c.new), lint.Options{AsOf: today})
			if c.rule == "" {
				if len(found) > 0 {
					t.Errorf("found %v in a sound pack", found)
				}
				return
			}
			if len(found) == 0 {
				t.Fatal("found nothing")
			}
			f := found[0]
			if f.Rule != c.rule || !strings.Contains(f.Problem, c.problem) || f.Pos.Line == 0 || f.Do == "" {
				t.Errorf("found %+v", f)
			}
		})
	}
}

func TestSoundPack(t *testing.T) {
	found, stats := lint.Check(spoiled(t, "pack.yaml", "", ""), lint.Options{AsOf: today})
	if len(found) > 0 || stats.Topics != 2 || stats.States == 0 {
		t.Errorf("%v, %+v", found, stats)
	}
}

func TestOldSource(t *testing.T) {
	found, _ := lint.Check(spoiled(t, "pack.yaml", "", ""), lint.Options{AsOf: today.AddDate(3, 0, 0)})
	if len(found) == 0 || found[0].Rule != "L21" {
		t.Errorf("%v", found)
	}
}

// TestMaxStates: the limit is an error, never a silent sample.
func TestMaxStates(t *testing.T) {
	found, _ := lint.Check(spoiled(t, "pack.yaml", "", ""), lint.Options{AsOf: today, MaxStates: 1})
	if len(found) == 0 || found[0].Rule != "L00" || found[0].Severity != lint.SeverityError {
		t.Errorf("%v", found)
	}
}

// TestWitness: a finding on a path comes with the answers that lead there.
func TestWitness(t *testing.T) {
	p := spoiled(t, "topics/bill/strange_charge.yaml", "actions: [save_statement]\n    desks:   [ringo]", "actions: [guard_bike]\n    desks:   [ringo]")
	found, _ := lint.Check(p, lint.Options{})
	if len(found) == 0 || len(found[0].Witness) < 2 || found[0].Witness[0] != "topic bill.strange_charge" {
		t.Fatalf("%+v", found)
	}
	s, err := guide.Start(p, "bill.strange_charge", guide.JA, today)
	for _, line := range found[0].Witness[1:] {
		f := strings.SplitN(line, " ", 3)
		if err == nil && f[0] == "fact" {
			s, err = s.Give(f[1], f[2])
		} else if err == nil {
			s, err = s.GiveUnknown(f[1])
		}
	}
	if err != nil || s.Position().Outcome == nil || s.Position().Outcome.ID != "dispute" {
		t.Errorf("the witness leads to %+v (%v)", s.Position(), err)
	}
}
