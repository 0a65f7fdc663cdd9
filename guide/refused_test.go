package guide_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
)

// TestRefused: what a walk refuses leaves it as it was, and the error names what
// there is instead.
func TestRefused(t *testing.T) {
	s := answer(t, start(t, "ride.cannot_return"), toContact...)
	for name, c := range map[string]struct {
		try  func() (guide.Session, error)
		near string // one of the names that there are; empty: an *InputError
	}{
		"step":      {func() (guide.Session, error) { return s.Answer("nowhere", "x") }, "look"},
		"answer":    {func() (guide.Session, error) { return s.Answer("look", "x") }, "none"},
		"choice":    {func() (guide.Session, error) { return s.Give("trouble", "x") }, ""},
		"fact":      {func() (guide.Session, error) { return s.Give("nothing", "x") }, "trouble"},
		"wish":      {func() (guide.Session, error) { return s.Give(guide.FactWish, "x") }, guide.FactWish},
		"unknown":   {func() (guide.Session, error) { return s.GiveUnknown("nothing") }, "trouble"},
		"blocked":   {func() (guide.Session, error) { return s.Block("pigeon") }, "chat"},
		"channel":   {func() (guide.Session, error) { return s.Choose("pigeon") }, "chat"},
		"contacted": {func() (guide.Session, error) { return s.Contacted("pigeon", morning, "") }, "chat"},
		"secret":    {func() (guide.Session, error) { return s.Contacted("chat", morning, "パスワードはhunter2です") }, ""},
		"have":      {func() (guide.Session, error) { return s.Have("x") }, "x"},
		"done":      {func() (guide.Session, error) { return s.Done("x", s.At()) }, "x"},
		"topic":     {func() (guide.Session, error) { return guide.Start(s.Pack(), "x.y", guide.JA, morning) }, "x.y"},
	} {
		next, err := c.try()
		var unknown *guide.UnknownName
		var input *guide.InputError
		switch {
		case err == nil:
			t.Errorf("%s: taken", name)
			continue
		case errors.As(err, &unknown) && c.near != "x" && !slices.Contains(unknown.Near, c.near):
			t.Errorf("%s: %v", name, err)
		case errors.As(err, &input) != (c.near == ""):
			t.Errorf("%s: %v", name, err)
		case err.Error() == "" || strings.Contains(err.Error(), "hunter2"):
			t.Errorf("%s: says %q", name, err)
		}
		if name != "topic" && !guide.SameInputs(next.Inputs(), s.Inputs()) {
			t.Errorf("%s: the walk has changed", name)
		}
	}
	next, err := s.Choose("callback")
	if err != nil || next.Channel().ID != "callback" || next.Topic() != s.Topic() || !next.At().Equal(morning) {
		t.Error(err)
	}
	for _, v := range next.Path() {
		if again, err := next.Answer(v.Key(), v.Choice()); err != nil || again.Position().Outcome != next.Position().Outcome {
			t.Errorf("%s: %v", v.Key(), err)
		}
	}
}

// TestLookUps: what a pack declares is found by its id, and nothing else is.
func TestLookUps(t *testing.T) {
	p := small(t)
	check := func(kind string, found, absent bool) {
		if !found || absent {
			t.Errorf("%s: found %v, absent %v", kind, found, absent)
		}
	}
	check("desk", p.Desk(p.Desks[0].ID) == &p.Desks[0], p.Desk("x") != nil)
	check("list", p.List(p.Lists[0].ID) == &p.Lists[0], p.List("x") != nil)
	check("source", p.Source(p.Sources[0].ID) == &p.Sources[0], p.Source("x") != nil)
	check("page", p.Page(p.Pages[0].ID) == &p.Pages[0], p.Page("x") != nil)
	check("family", p.Family(p.Families[0].ID) == &p.Families[0], p.Family("x") != nil)
	check("wish", p.Wish(p.Wishes[0].ID) == &p.Wishes[0], p.Wish("x") != nil)
	check("clock", p.Clock(p.Clocks[0].ID) == &p.Clocks[0], p.Clock("x") != nil)
	if at := p.Topics[0].Pos.String(); !strings.HasPrefix(at, "topics/") || (guide.Pos{}).String() != "-" {
		t.Errorf("a topic is at %s", at)
	}
	if ask := p.Fact("trouble").Question(); ask.In(guide.EN) == "" || (&guide.Fact{Label: guide.Text{JA: "色", EN: "Colour"}}).Question().In(guide.JA) != "色" {
		t.Errorf("asks %v", ask)
	}
}
