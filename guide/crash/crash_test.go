package crash

import (
	"strings"
	"testing"
)

func TestPlace(t *testing.T) {
	for name, fault := range map[string]func(){
		"ours":    func() { panic("a value") },
		"runtime": func() { var none []int; _ = none[len("x")] },
		"library": func() { _ = strings.Repeat("x", -1) },
	} {
		place := func() (place string) {
			defer func() { recover(); place = Place() }()
			fault()
			return ""
		}()
		if !strings.HasPrefix(place, "crash_test.go:") {
			t.Errorf("%s: %q", name, place)
		}
	}
	if place := Place(); place != "" {
		t.Errorf("without a panic: %q", place)
	}
}
