//go:build unix

package load

import (
	"errors"
	"maps"
	"math/rand"
	"runtime"
	"slices"
	"testing"
	"testing/fstest"
	"time"
)

// TestMutants spoils every input of the YAML test suite a few bytes at a time,
// and files of a good pack too: each is refused in plain lines or loaded, with
// no more than 100 ms of work and 64 MB, and none panics.
func TestMutants(t *testing.T) {
	each, base := 100, good(t)
	if testing.Short() {
		each = 5
	}
	inputs := foreign(t)
	for name, file := range base {
		inputs[name] = file.Data
	}
	dice, tried, loaded := rand.New(rand.NewSource(1)), 0, 0
	for _, name := range slices.Sorted(maps.Keys(inputs)) { // the same mutants every time
		for range each {
			files := fstest.MapFS{"a.yaml": {Data: mutate(dice, inputs[name])}}
			if base[name] != nil { // in its place among the others
				files[name] = files["a.yaml"]
				delete(files, "a.yaml")
				for other, file := range base {
					if other != name {
						files[other] = file
					}
				}
			}
			tried++
			if cheap(t, name, files) {
				loaded++
			}
		}
	}
	t.Logf("%d inputs, %d mutants, %d loaded", len(inputs), tried, loaded)
	if loaded == 0 || loaded == tried {
		t.Errorf("%d of %d loaded", loaded, tried)
	}
}

// signs mean something in YAML.
const signs = "&*!|>'\"%@`{}[],?:-#\n\t \\~<="

// mutate changes one to four places: a byte, a piece left out or doubled, or a
// sign that means something in YAML put in.
func mutate(dice *rand.Rand, data []byte) []byte {
	out := append([]byte(nil), data...)
	for range 1 + dice.Intn(4) {
		at := dice.Intn(len(out) + 1)
		end := min(len(out), at+1+dice.Intn(12))
		switch dice.Intn(4) {
		case 0:
			if at < len(out) {
				out[at] = byte(dice.Intn(256))
			}
		case 1:
			out = append(out[:at:at], out[end:]...)
		case 2:
			out = append(out[:end:end], out[at:]...)
		case 3:
			out = append(append(out[:at:at], signs[dice.Intn(len(signs))]), out[at:]...)
		}
	}
	return out
}

// cheap loads a mutant within the limits, and reports whether it was a file of
// a pack. A limit that was missed is tried again: the machine may be busy.
func cheap(t *testing.T, name string, files fstest.MapFS) (loaded bool) {
	t.Helper()
	const most, room, tries = 100 * time.Millisecond, 64 << 20, 5
	for i := range tries {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := worked(t)
		_, err := FS(files)
		took := worked(t) - start
		runtime.ReadMemStats(&after)
		var found *Errors
		if err != nil && !errors.As(err, &found) {
			t.Fatalf("%s: %v\n%q", name, err, spoiltIn(files, name))
		}
		if took <= most && after.TotalAlloc-before.TotalAlloc <= room {
			return err == nil
		}
		if i == tries-1 {
			t.Errorf("%s: %v and %d MB\n%q", name, took, (after.TotalAlloc-before.TotalAlloc)>>20, spoiltIn(files, name))
		}
	}
	return false
}

// spoiltIn returns the mutant among some files.
func spoiltIn(files fstest.MapFS, name string) []byte {
	if f := files["a.yaml"]; f != nil {
		return f.Data
	}
	return files[name].Data
}
