package lint_test

import (
	"slices"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/load"
)

var today = time.Date(2026, 11, 23, 0, 0, 0, 0, guide.Japan)

func small(t testing.TB) *guide.Pack {
	t.Helper()
	p, err := load.FS(smallFiles(t))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestSoundPack(t *testing.T) {
	found, stats := lint.Check(small(t), lint.Options{AsOf: today, Files: smallFiles(t)})
	if len(found) > 0 || stats.Topics != 2 || stats.States == 0 {
		t.Errorf("%v, %+v", found, stats)
	}
}

func TestOldSource(t *testing.T) {
	found, _ := lint.Check(small(t), lint.Options{AsOf: today.AddDate(3, 0, 0)})
	if !slices.ContainsFunc(found, func(f lint.Finding) bool { return f.Rule == "L21" }) {
		t.Errorf("%v", found)
	}
}

// TestMaxStates: the limit is an error, never a silent sample; what lies beyond
// it is not called unreachable or unused.
func TestMaxStates(t *testing.T) {
	for limit := range 12 {
		found, _ := lint.Check(small(t), lint.Options{AsOf: today, MaxStates: limit + 1})
		if !slices.ContainsFunc(found, func(f lint.Finding) bool { return f.Rule == "L00" && f.Severity == lint.SeverityError }) {
			t.Errorf("%d: %v", limit+1, found)
		}
		if i := slices.IndexFunc(found, func(f lint.Finding) bool { return f.Rule != "L00" }); i >= 0 {
			t.Errorf("%d: %v", limit+1, found[i])
		}
	}
}

// TestSteady: the same pack gives the same findings, in the same order.
func TestSteady(t *testing.T) {
	p := small(t)
	p.Clocks[0].Hours, p.Topics[0].Outcomes[0].Actions = 0, []string{"guard_bike"}
	first, _ := lint.Check(p, lint.Options{AsOf: today})
	for range 5 {
		again, _ := lint.Check(p, lint.Options{AsOf: today})
		if !slices.EqualFunc(first, again, func(a, b lint.Finding) bool {
			return a.String() == b.String() && slices.Equal(a.Witness, b.Witness)
		}) {
			t.Fatalf("first %v\nthen %v", first, again)
		}
	}
}
