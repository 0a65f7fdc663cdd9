package tui

import (
	"slices"
	"strings"

	"toiawase/guide"
)

// ticks are the answers chosen of a check that takes several; the zero value
// belongs to a question that takes one.
type ticks struct {
	step *guide.Step
	ids  []string
}

// ticksOf are the ticks of an answer that was given before.
func ticksOf(st *guide.Step, old string) ticks {
	t := ticks{step: st}
	if ids := strings.Split(old, ","); len(ids) > 1 {
		t.ids = ids
	}
	return t
}

// box reports whether an answer has a box to tick, and whether it is ticked:
// none where only one can be chosen.
func (t ticks) box(id string) (ticked, has bool) {
	return slices.Contains(t.ids, id), t.step != nil && !t.alone(id)
}

// alone reports whether an answer cannot be one of several.
func (t ticks) alone(id string) bool {
	return slices.ContainsFunc(t.step.Answers, func(a guide.Answer) bool { return a.ID == id && a.Alone })
}

// toggled are the ticks with that of an answer set, or taken off.
func (t ticks) toggled(id string) ticks {
	if i := slices.Index(t.ids, id); i >= 0 {
		t.ids = slices.Delete(slices.Clone(t.ids), i, i+1)
	} else {
		t.ids = append(slices.Clone(t.ids), id)
	}
	return t
}
