//go:build unix

package load

import (
	"errors"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

// TestBombs refuses every bomb within 100 ms of work. The best of a few tries
// counts, because the machine may be busy; a bomb that went off would take
// seconds, or all memory.
func TestBombs(t *testing.T) {
	const limit, tries = 100 * time.Millisecond, 8
	for name, text := range bombs() {
		best := time.Hour
		for range tries {
			start := worked(t)
			_, err := FS(fstest.MapFS{"a.yaml": {Data: []byte(text)}})
			best = min(best, worked(t)-start)
			var found *Errors
			if !errors.As(err, &found) {
				t.Fatalf("%s: %v", name, err)
			}
			if best <= limit {
				break
			}
		}
		if best > limit && !testing.Short() { // the race detector is many times slower
			t.Errorf("%s: refused after %v", name, best)
		}
	}
}

// worked returns the processor time that the test has used.
func worked(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
