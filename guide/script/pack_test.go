package script_test

import (
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/load"
)

// monday is a time at which every channel of the test pack is open.
var monday = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

func testPack(t testing.TB) *guide.Pack {
	t.Helper()
	p, err := load.Dir("../testdata/pack")
	if err != nil {
		t.Fatal(err)
	}
	return p
}
