package diff

import (
	"slices"
	"time"

	"toiawase/guide"
)

// Touched is a kept case that the new pack changes for its reader.
type Touched struct {
	ID       string // of the case
	Topic    string
	Kind     Kind     // the gravest difference
	Old, New string   // what the two packs give
	Lost     []string // what the reader said and the new pack has no use for, as lines of a script
}

// Cases names the kept cases of a pack that are touched by a change from old to
// new, in their order: those that get another outcome, other advice or other
// words, and those whose answers do not apply any more. Closed ones are left
// alone, and so are cases of other packs.
func Cases(old, new *guide.Pack, cases []guide.Case, at time.Time) (list []Touched) {
	for _, c := range cases {
		if !c.Open() || c.Pack != old.ID {
			continue
		}
		a, err := c.Session(old, at)
		if err != nil {
			continue // it was lost before
		}
		t := Touched{ID: c.ID, Topic: c.Topic}
		b, err := c.Session(new, at)
		if err != nil {
			t.Kind = Removed
			list = append(list, t)
			continue
		}
		t.Kind, t.Old, t.New = difference(a, b)
		t.Lost = lost(a, b)
		if t.Kind != "" || len(t.Lost) > 0 {
			list = append(list, t)
		}
	}
	return list
}

// lost lists the inputs that a had use for and b has not.
func lost(a, b guide.Session) (lines []string) {
	before := a.Unused()
	for _, in := range b.Unused() {
		if !slices.Contains(before, in) {
			lines = append(lines, line(in))
		}
	}
	return lines
}
