package store

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/load"
)

var morning = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

// sample is a case with something in every field.
func sample(id string) guide.Case {
	return guide.Case{
		ID: id, Pack: "ringo-cycle", Topic: "ride.cannot_return", Lang: guide.EN, Started: morning, Changed: morning.Add(time.Hour),
		Inputs: []guide.Input{
			{Kind: guide.InputAnswer, Key: "ride.cannot_return/look", Value: "none"},
			{Kind: guide.InputFact, Key: "rental_number", Value: "RC-1029 <&> 自転車"},
			{Kind: guide.InputContacted, Key: "chat", Value: "C-1", Time: morning},
		},
		Log: []guide.Event{
			{At: morning, Kind: guide.EventReply, Channel: "chat", Text: "soon\nreally"},
			{At: morning, Kind: guide.EventPromise, Due: time.Date(2026, 11, 30, 0, 0, 0, 0, guide.Japan)},
		},
	}
}

const firstID, secondID = "20261123-a7", "20261124-b8"

func opened(t testing.TB, data string) *Store {
	t.Helper()
	s, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// note adds a note to a case on disk.
func note(s *Store, id, text string) error {
	_, err := s.Update(id, func(c guide.Case) (guide.Case, error) {
		return c.With(guide.Event{Kind: guide.EventNote, Text: text}, morning), nil
	})
	return err
}

// stored is a store that holds one case, saved twice.
func stored(t testing.TB) (s *Store, folder string) {
	t.Helper()
	data := t.TempDir()
	s = opened(t, data)
	if err := s.Add(sample(firstID)); err != nil {
		t.Fatal(err)
	}
	if err := note(s, firstID, "second"); err != nil {
		t.Fatal(err)
	}
	return s, filepath.Join(data, "cases")
}

func TestRoundTrip(t *testing.T) {
	s := opened(t, t.TempDir())
	want := sample(firstID)
	if err := s.Add(want); err != nil {
		t.Fatal(err)
	}
	got, err := s.Load(firstID)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, want)
	}
	list, problems := s.List()
	if len(problems) > 0 || !reflect.DeepEqual(list, []guide.Case{want}) {
		t.Errorf("%v %+v", problems, list)
	}
}

func TestAdd(t *testing.T) {
	s := opened(t, t.TempDir())
	c := sample(firstID)
	for range 2 { // the same again is no harm
		if err := s.Add(c); err != nil {
			t.Fatal(err)
		}
	}
	c.Topic = "other"
	if err := s.Add(c); !errors.Is(err, ErrExists) {
		t.Errorf("another case took the id: %v", err)
	}
	for _, id := range []string{"", "x", "../20261123-a7", "20261123-a7/x", "20261123-A7", "20261123-a", "quarantine", "20261123-a7.json", "20261123-a7\x00"} {
		if err := s.Add(sample(id)); !errors.Is(err, ErrBadID) {
			t.Errorf("%q: %v", id, err)
		}
		if _, err := s.Load(id); !errors.Is(err, ErrNotFound) {
			t.Errorf("%q: %v", id, err)
		}
		if err := s.Remove(id); !errors.Is(err, ErrNotFound) {
			t.Errorf("%q: %v", id, err)
		}
	}
}

func TestNew(t *testing.T) {
	pack, err := load.FS(os.DirFS("../testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	walk, err := guide.Start(pack, "ride.cannot_return", guide.JA, morning)
	if err != nil {
		t.Fatal(err)
	}
	s := opened(t, t.TempDir())
	seen := map[string]bool{}
	for range 60 {
		c, err := s.New(walk, morning)
		if err != nil || seen[c.ID] || !strings.HasPrefix(c.ID, "20261123-") || !ValidID(c.ID) {
			t.Fatalf("%q %v", c.ID, err)
		}
		seen[c.ID] = true
	}
	if id := s.NewID(morning.Add(14 * time.Hour)); !strings.HasPrefix(id, "20261124-") {
		t.Errorf("the day is not Japan's: %s", id)
	}
}

// TestOpenLeavesNoTrace: looking creates nothing.
func TestOpenLeavesNoTrace(t *testing.T) {
	data := filepath.Join(t.TempDir(), "deep", "data")
	s := opened(t, data)
	if list, problems := s.List(); len(list)+len(problems) > 0 {
		t.Errorf("%v %v", list, problems)
	}
	if _, err := s.Load(firstID); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
	if err := errors.Join(s.Purge()); err != nil {
		t.Error(err)
	}
	if err := s.Remove(firstID); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
	if err := note(s, firstID, "x"); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
	if _, err := os.Stat(data); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder appeared: %v", err)
	}
	if err := s.Add(sample(firstID)); err != nil {
		t.Error(err)
	}
}

// TestFolderGone: the folder is deleted under a running program.
func TestFolderGone(t *testing.T) {
	s, folder := stored(t)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := note(s, firstID, "x"); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
	if err := s.Add(sample(firstID)); err != nil {
		t.Error(err)
	}
}

func TestUpdate(t *testing.T) {
	s, _ := stored(t)
	stop := errors.New("stop")
	if _, err := s.Update(firstID, func(c guide.Case) (guide.Case, error) { c.Topic = "x"; return c, stop }); err != stop {
		t.Error(err)
	}
	c, err := s.Update(firstID, func(c guide.Case) (guide.Case, error) { c.ID = secondID; return c, nil })
	if err != nil || c.ID != firstID || c.Topic != "ride.cannot_return" || len(c.Log) != 3 {
		t.Errorf("%v %+v", err, c)
	}
	if _, err := s.Update(secondID, func(c guide.Case) (guide.Case, error) { return c, nil }); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
}

// TestTooLarge: what could not be read back is not written.
func TestTooLarge(t *testing.T) {
	s, _ := stored(t)
	if err := note(s, firstID, strings.Repeat("あ", maxFile/2)); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	if c, err := s.Load(firstID); err != nil || len(c.Log) != 3 {
		t.Errorf("%v %d events", err, len(c.Log))
	}
}

// TestSecrets: a secret is refused wherever a person writes, and the error
// does not carry it.
func TestSecrets(t *testing.T) {
	const card = "4111 1111 1111 1111"
	s, folder := stored(t)
	change := map[string]func(*guide.Case){
		"fact": func(c *guide.Case) { c.Inputs[1].Value = card },
		"edited": func(c *guide.Case) {
			c.Inputs = append(c.Inputs, guide.Input{Kind: guide.InputEdited, Key: "chat/ja", Value: `["it is ` + card + `","as it was"]`})
		},
		"contacted": func(c *guide.Case) { c.Inputs[2].Value = card },
		"log":       func(c *guide.Case) { c.Log[0].Text = "it is " + card },
	}
	for where, f := range change {
		c := sample(secondID)
		f(&c)
		_, err := s.Update(firstID, func(old guide.Case) (guide.Case, error) { f(&old); return old, nil })
		for _, err := range []error{err, s.Add(c)} {
			var secret *SecretError
			if !errors.As(err, &secret) || secret.Where != where || secret.Problem != guide.ProblemSecretCard || strings.Contains(err.Error(), "4111") {
				t.Errorf("%s: %v", where, err)
			}
		}
	}
	if holds(t, folder, "4111") {
		t.Error("the secret is on the disk")
	}
}

// holds reports whether any file below a folder holds a text.
func holds(t testing.TB, folder, text string) (found bool) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, e os.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(name)
		found = found || strings.Contains(string(data), text) || strings.Contains(name[len(folder):], text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestRemove: nothing of a removed case is left in the folder: not its copy,
// not a damaged file, not a draft.
func TestRemove(t *testing.T) {
	const canary = "canary81"
	c := guide.Case{
		ID: firstID, Pack: canary, Topic: canary, Lang: canary, Started: morning, Changed: morning,
		Inputs: []guide.Input{{Kind: canary, Key: canary, Value: canary}},
		Log:    []guide.Event{{Kind: canary, Channel: canary, Text: canary}},
	}
	s, folder := stored(t)
	if err := errors.Join(s.Remove(firstID), s.Add(c), note(s, firstID, canary), s.Add(sample(secondID))); err != nil {
		t.Fatal(err)
	}
	spoil(t, filepath.Join(folder, firstID+current), 40)
	if list, problems := s.List(); len(list) != 2 || len(problems) != 1 || problems[0].Kind != Restored {
		t.Fatalf("%v %v", list, problems)
	}
	write(t, filepath.Join(folder, "."+firstID+current+".ABC.tmp"), canary)
	if !holds(t, folder, canary) {
		t.Fatal("the canary is not there")
	}
	if err := s.Remove(firstID); err != nil {
		t.Fatal(err)
	}
	if holds(t, folder, canary) || holds(t, folder, firstID) {
		t.Error("the canary is still there")
	}
	if _, err := s.Load(secondID); err != nil {
		t.Error(err)
	}
	if err := s.Purge(); err != nil || holds(t, folder, "2026") {
		t.Errorf("purged: %v", err)
	}
}

func write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// spoil flips a bit of a file.
func spoil(t testing.TB, name string, at int) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	data[at] ^= 1
	write(t, name, string(data))
}

// TestModes: only the owner can read anything, whatever the mode was.
func TestModes(t *testing.T) {
	s, folder := stored(t)
	spoil(t, filepath.Join(folder, firstID+current), 40)
	s.List()
	private := func() {
		t.Helper()
		err := filepath.WalkDir(folder, func(name string, e os.DirEntry, err error) error {
			info, bad := e.Info()
			if err != nil || bad != nil || info.Mode().Perm()&0o077 != 0 {
				t.Errorf("%s: %v %v", name, info.Mode(), err)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
	private()
	filepath.WalkDir(folder, func(name string, _ os.DirEntry, _ error) error { return os.Chmod(name, 0o777) })
	opened(t, filepath.Dir(folder))
	private()
}

// TestNewer: a file of a later version is left alone, and not written over.
func TestNewer(t *testing.T) {
	s, folder := stored(t)
	name := filepath.Join(folder, firstID+current)
	const later = `{"schema": 2, "sequence": 1, "sha256": "?", "case": {"id": "20261123-a7"}}`
	write(t, name, later)
	list, problems := s.List()
	if len(list) != 0 || len(problems) != 1 || problems[0].Kind != Newer || problems[0].ID != firstID {
		t.Errorf("%v %v", list, problems)
	}
	for _, err := range []error{note(s, firstID, "x"), s.Add(sample(firstID))} {
		if !errors.Is(err, ErrNewer) {
			t.Error(err)
		}
	}
	if data, _ := os.ReadFile(name); string(data) != later {
		t.Errorf("changed to %s", data)
	}
}

// TestSweep: drafts of a crash go at the next start.
func TestSweep(t *testing.T) {
	_, folder := stored(t)
	stale := filepath.Join(folder, "."+firstID+current+".X.tmp")
	write(t, stale, "{")
	opened(t, filepath.Dir(folder))
	if _, err := os.Stat(stale); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// TestReadOnly: in a folder that cannot be written all is read, and a change
// is an error.
func TestReadOnly(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write anywhere")
	}
	_, folder := stored(t)
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(folder, 0o700) })
	s := opened(t, filepath.Dir(folder))
	if list, problems := s.List(); len(list) != 1 || len(problems) > 0 {
		t.Errorf("%v %v", list, problems)
	}
	if err := note(s, firstID, "x"); err == nil {
		t.Error("written")
	}
	if c, err := s.Load(firstID); err != nil || len(c.Log) != 3 {
		t.Errorf("%v %d", err, len(c.Log))
	}
}

func TestDir(t *testing.T) {
	for _, test := range []struct {
		home, xdg, want string
	}{
		{"/home/a", "", "/home/a/.local/share/toiawase"},
		{"/home/a", "/data", "/data/toiawase"},
		{"/home/a", "data", "/home/a/.local/share/toiawase"},
		{"", "/data", "/data/toiawase"},
		{"", "", ""}, {"", "data", ""}, {"home", "", ""},
	} {
		vars := map[string]string{"HOME": test.home, "XDG_DATA_HOME": test.xdg}
		got, err := Dir(func(name string) string { return vars[name] })
		if got != test.want || (err != nil) != (test.want == "") || err != nil && !errors.Is(err, ErrNoHome) {
			t.Errorf("%+v: %q %v", test, got, err)
		}
	}
}
