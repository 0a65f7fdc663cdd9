package graph

import (
	"testing"

	"toiawase/guide"
)

func TestCondition(t *testing.T) {
	from, to := 24.0, 48.5
	is := guide.Cond{Fact: "a", In: []string{"x"}}
	in := guide.Cond{Fact: "b", In: []string{"y", "unknown"}}
	for _, test := range []struct {
		cond *guide.Cond
		want string
	}{
		{nil, ""},
		{&is, "a: x"},
		{&in, "b: y|unknown"},
		{&guide.Cond{All: []guide.Cond{is, in}}, "a: x and b: y|unknown"},
		{&guide.Cond{Any: []guide.Cond{is, {All: []guide.Cond{is, in}}}}, "a: x or (a: x and b: y|unknown)"},
		{&guide.Cond{Not: &is}, "not (a: x)"},
		{&guide.Cond{Known: "a"}, "a known"},
		{&guide.Cond{Fact: "h", Band: &guide.Band{From: &from, To: &to}}, "24 <= h < 48.5"},
		{&guide.Cond{Fact: "h", Band: &guide.Band{To: &to}}, "h < 48.5"},
	} {
		if got := condition(test.cond); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
