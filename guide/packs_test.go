package guide_test

import (
	"errors"
	"slices"
	"testing"

	"toiawase/guide"
)

// packsOf makes packs that list topics; flows are there too.
func packsOf(list map[string][]string, order ...string) (ps guide.Packs) {
	for _, id := range order {
		p := &guide.Pack{ID: id, Flows: []guide.Topic{{ID: "a.flow"}}}
		for _, topic := range list[id] {
			p.Topics = append(p.Topics, guide.Topic{ID: topic})
			p.Pages = append(p.Pages, guide.Page{ID: topic})
			p.Channels = append(p.Channels, guide.Channel{ID: topic})
			p.Families = append(p.Families, guide.Family{ID: topic})
		}
		p.Seal()
		ps = append(ps, p)
	}
	return ps
}

func TestPacks(t *testing.T) {
	ps := packsOf(map[string][]string{
		"one": {"a.x", "a.y"}, "two": {"a.x", "b.x", "b.y"}, "three": {"b.x", "c.z"},
	}, "one", "two", "three")
	for _, c := range []struct {
		ref, pack, id string
		several       []string // the refs of an ambiguous one
	}{
		{"a.x", "one", "a.x", nil},         // the first pack comes first
		{"one:a.x", "one", "a.x", nil},     // the long form of the first pack
		{"two:a.x", "two", "a.x", nil},     // another pack
		{"b.y", "two", "b.y", nil},         // bare, in one other pack only
		{"c.z", "three", "c.z", nil},       //
		{"three:b.x", "three", "b.x", nil}, // said in full
		{"b.x", "", "", []string{"two:b.x", "three:b.x"}},
		{"one:b.x", "", "", nil}, // that pack does not have it
		{"four:a.x", "", "", nil},
		{"two:", "", "", nil}, {":a.x", "", "", nil}, {"", "", "", nil}, {"two:two:a.x", "", "", nil},
		{"a.flow", "", "", nil},
	} {
		p, topic, err := ps.Topic(c.ref)
		if (err == nil) != (c.id != "") || err == nil && (p.ID != c.pack || topic.ID != c.id) {
			t.Errorf("%q: %v %v %v", c.ref, p, topic, err)
			continue
		}
		var several *guide.AmbiguousName
		if got := errors.As(err, &several); got != (c.several != nil) || got && !slices.Equal(several.Refs, c.several) {
			t.Errorf("%q: %v", c.ref, err)
		}
		if err == nil {
			again, same, err := ps.Topic(ps.Ref(p, topic.ID))
			if err != nil || again != p || same != topic {
				t.Errorf("%q: its own ref %q leads elsewhere", c.ref, ps.Ref(p, topic.ID))
			}
		}
	}
}

// TestPacksOfEverything: pages, channels and families are named as topics are.
func TestPacksOfEverything(t *testing.T) {
	ps := packsOf(map[string][]string{"one": {"a.x"}, "two": {"b.x"}}, "one", "two")
	if p, x, err := ps.Page("two:b.x"); err != nil || p != ps[1] || x.ID != "b.x" {
		t.Error(p, x, err)
	}
	if p, x, err := ps.Channel("b.x"); err != nil || p != ps[1] || x.ID != "b.x" {
		t.Error(p, x, err)
	}
	if p, x, err := ps.Family("a.x"); err != nil || p != ps[0] || x.ID != "a.x" {
		t.Error(p, x, err)
	}
	var unknown *guide.UnknownName
	if _, _, err := ps.Page("b.y"); !errors.As(err, &unknown) || !slices.Equal(unknown.Near, []string{"a.x", "two:b.x"}) {
		t.Error(err)
	}
	if _, _, err := (guide.Packs)(nil).Topic("a.x"); !errors.As(err, &unknown) {
		t.Error(err)
	}
	if ps.Pack("two") != ps[1] || ps.Pack("x") != nil {
		t.Error("Pack")
	}
}
