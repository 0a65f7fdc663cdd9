package guide

import (
	"slices"
	"testing"
)

// facts are a Valuation.
type facts map[string]Value

// Lookup implements Valuation.
func (f facts) Lookup(id string) (Value, bool) {
	v, ok := f[id]
	return v, ok
}

// TestHolds: a fact that was not told matches nothing, one that is not known
// only the value "unknown".
func TestHolds(t *testing.T) {
	told := facts{"by": choice("seller"), "lost": UnknownValue, "yen": {Kind: KindYen, Text: "500", Number: 500}}
	is := func(fact string, in ...string) Cond { return Cond{Fact: fact, In: in} }
	from, to := 500.0, 1000.0
	yes, no := is("by", "seller"), is("by", "amazon")
	for _, c := range []struct {
		name  string
		cond  Cond
		want  bool
		reads []string
	}{
		{"nothing", Cond{}, true, nil},
		{"is", yes, true, []string{"by"}},
		{"is not", no, false, []string{"by"}},
		{"in", is("by", "amazon", "seller"), true, []string{"by"}},
		{"not told", is("other", "seller"), false, []string{"other"}},
		{"not told, unknown", is("other", Unknown), false, []string{"other"}},
		{"unknown", is("lost", Unknown, "x"), true, []string{"lost"}},
		{"known", Cond{Known: "by"}, true, []string{"by"}},
		{"not known", Cond{Known: "lost"}, false, []string{"lost"}},
		{"known, not told", Cond{Known: "other"}, false, []string{"other"}},
		{"not", Cond{Not: &no}, true, []string{"by"}},
		{"not not told", Cond{Not: &Cond{Known: "other"}}, true, []string{"other"}},
		{"all", Cond{All: []Cond{yes, {Known: "yen"}}}, true, []string{"by", "yen"}},
		{"all but one", Cond{All: []Cond{yes, no}}, false, []string{"by", "by"}},
		{"any", Cond{Any: []Cond{no, yes}}, true, []string{"by", "by"}},
		{"none of any", Cond{Any: []Cond{no, {Known: "lost"}}}, false, []string{"by", "lost"}},
		{"band from", Cond{Fact: "yen", Band: &Band{From: &from}}, true, []string{"yen"}},
		{"band to", Cond{Fact: "yen", Band: &Band{To: &from}}, false, []string{"yen"}},
		{"band", Cond{Fact: "yen", Band: &Band{From: &from, To: &to}}, true, []string{"yen"}},
		{"band of unknown", Cond{Fact: "lost", Band: &Band{}}, false, []string{"lost"}},
	} {
		if got := c.cond.Holds(told); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		var reads, asks []string
		c.cond.Reads(func(id string) { reads = append(reads, id) })
		c.cond.asks(func(id string) { asks = append(asks, id) })
		if !slices.Equal(reads, c.reads) {
			t.Errorf("%s: reads %v, want %v", c.name, reads, c.reads)
		}
		for _, id := range asks {
			if !slices.Contains(reads, id) {
				t.Errorf("%s: asks %s, which it does not read", c.name, id)
			}
		}
	}
	var none *Cond
	none.Reads(func(string) { t.Error("no condition reads nothing") })
	if !none.Holds(told) {
		t.Error("no condition always holds")
	}
}
