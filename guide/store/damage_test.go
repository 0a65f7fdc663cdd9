package store

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// TestDamage: the file is cut at every byte and every byte is changed. Each
// time the case is read right, or comes back as it was before, or is missed
// and moved; another case is always there, and nothing is overwritten.
func TestDamage(t *testing.T) {
	s, folder := stored(t)
	name := filepath.Join(folder, firstID+current)
	good, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	now, err := s.Load(firstID)
	if err != nil {
		t.Fatal(err)
	}
	before := sample(firstID)
	if err := s.Add(sample(secondID)); err != nil {
		t.Fatal(err)
	}
	prev, err := os.ReadFile(filepath.Join(folder, firstID+previous))
	if err != nil {
		t.Fatal(err)
	}
	s.open = openUnflushed
	damaged := func(data []byte, withCopy bool) {
		t.Helper()
		write(t, name, string(data))
		os.Remove(filepath.Join(folder, firstID+previous))
		if withCopy {
			write(t, filepath.Join(folder, firstID+previous), string(prev))
		}
		list, problems := s.List()
		switch {
		case len(problems) == 0:
			if len(list) != 2 || !reflect.DeepEqual(list[0], now) {
				t.Fatalf("silently read %+v", list)
			}
			return
		case withCopy && (len(list) != 2 || !reflect.DeepEqual(list[0], before) || problems[0].Kind != Restored):
			t.Fatalf("not restored: %+v %v", list, problems)
		case !withCopy && (len(list) != 1 || problems[0].Kind != Moved):
			t.Fatalf("not moved: %+v %v", list, problems)
		}
		aside, err := os.ReadFile(filepath.Join(folder, problems[0].Moved))
		if err != nil || string(aside) != string(data) {
			t.Fatalf("the damaged file is not kept: %v", err)
		}
		os.Remove(filepath.Join(folder, problems[0].Moved))
	}
	for i := range good {
		damaged(good[:i], i%2 == 0)
		for _, bits := range []byte{1, 0x20, 0x80, 0xff} {
			data := slices.Clone(good)
			data[i] ^= bits
			damaged(data, bits%3 == 0)
		}
	}
}

// TestQuarantineKeepsAll: a second damaged file does not replace the first.
func TestQuarantineKeepsAll(t *testing.T) {
	s, folder := stored(t)
	for i, text := range []string{"one", "two", "three"} {
		write(t, filepath.Join(folder, firstID+current), text)
		s.List()
		if n := len(names(openFolder(t, folder), quarantine)); n != i+1 {
			t.Errorf("%d files after %d", n, i+1)
		}
	}
}

func openFolder(t testing.TB, folder string) disk {
	t.Helper()
	d, err := openDisk(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.close() })
	return d
}

func FuzzDecode(f *testing.F) {
	data, err := Encode(sample(firstID))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"schema":2}`))
	f.Add([]byte(`[]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Decode(data)
		if err != nil {
			if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
				t.Error(err)
			}
			return
		}
		if again, err := Encode(c); err != nil {
			t.Errorf("%s: %v", again, err)
		}
	})
}
