package guide

import (
	"slices"
	"strings"
)

// answerJoin stands between the answers to a check that takes several.
const answerJoin = ","

// Answer returns the answer with this id, or nil. To a check that takes
// several, ids joined by commas are one answer: see [Step.together].
func (s *Step) Answer(id string) *Answer {
	if !s.Many {
		return s.single(id)
	}
	var chosen []*Answer
	for _, part := range strings.Split(id, answerJoin) {
		a := s.single(part)
		if a == nil || slices.Contains(chosen, a) {
			return nil
		}
		chosen = append(chosen, a)
	}
	if len(chosen) > 1 && slices.ContainsFunc(chosen, func(a *Answer) bool { return a.Alone }) {
		return nil
	}
	return s.together(chosen)
}

func (s *Step) single(id string) *Answer {
	for i := range s.Answers {
		if s.Answers[i].ID == id {
			return &s.Answers[i]
		}
	}
	return nil
}

// together makes one answer of several. What the answers left out would have
// set is "no", or "unknown" when "unknown" is among the chosen ones: whoever
// names one thing and does not remember the rest has not denied it.
func (s *Step) together(chosen []*Answer) *Answer {
	slices.SortFunc(chosen, func(a, b *Answer) int { return s.place(a) - s.place(b) })
	all := &Answer{Pos: chosen[0].Pos}
	rest, set := "no", map[string]bool{}
	var ids, ja, en []string
	for _, a := range chosen {
		ids, ja, en = append(ids, a.ID), append(ja, a.Label.JA), append(en, a.Label.EN)
		for _, one := range a.Set {
			set[one.Fact] = true
			all.Set = append(all.Set, one)
		}
		if a.ID == Unknown {
			rest = Unknown
		}
		all.Go = a.Go
	}
	for i := range s.Answers {
		for _, one := range s.Answers[i].Set {
			if one.Value == "yes" && !set[one.Fact] {
				set[one.Fact] = true
				all.Set = append(all.Set, Setting{Pos: one.Pos, Fact: one.Fact, Value: rest})
			}
		}
	}
	all.ID = strings.Join(ids, answerJoin)
	all.Label = Text{JA: strings.Join(ja, "、"), EN: strings.Join(en, ", ")}
	return all
}

func (s *Step) place(a *Answer) int {
	return slices.IndexFunc(s.Answers, func(b Answer) bool { return b.ID == a.ID })
}

// Given lists every way to answer a check: each answer, and where several may
// be chosen each set of them, the smallest sets first.
func (s *Step) Given() (list []*Answer) {
	var free []*Answer
	for i := range s.Answers {
		a := &s.Answers[i]
		if !s.Many {
			list = append(list, a)
			continue
		}
		list = append(list, s.together([]*Answer{a}))
		if !a.Alone {
			free = append(free, a)
		}
	}
	sets := make([][]*Answer, 0, 1<<len(free))
	for set := range 1 << len(free) {
		if list := chosen(free, set); len(list) > 1 {
			sets = append(sets, list)
		}
	}
	slices.SortStableFunc(sets, func(a, b []*Answer) int { return len(a) - len(b) })
	for _, set := range sets {
		list = append(list, s.together(set))
	}
	return list
}

// chosen are the answers whose bits a set has.
func chosen(free []*Answer, set int) (list []*Answer) {
	for i, a := range free {
		if set&(1<<i) != 0 {
			list = append(list, a)
		}
	}
	return list
}

// Singles lists the answers of the step that an answer is made of: itself,
// unless several were chosen.
func (s *Step) Singles(a *Answer) (list []*Answer) {
	for _, id := range strings.Split(a.ID, answerJoin) {
		if one := s.single(id); one != nil {
			list = append(list, one)
		}
	}
	return list
}

// Sets calls f for everything that an answer or an arm of the step can set.
func (s *Step) Sets(f func([]Setting)) {
	for i := range s.Answers {
		f(s.Answers[i].Set)
		if !s.Many {
			continue
		}
		for _, one := range s.Answers[i].Set {
			if one.Value == "yes" {
				f([]Setting{{Pos: one.Pos, Fact: one.Fact, Value: "no"}})
				if s.single(Unknown) != nil {
					f([]Setting{{Pos: one.Pos, Fact: one.Fact, Value: Unknown}})
				}
			}
		}
	}
	for _, arms := range [][]Arm{s.Go, s.Branch} {
		for i := range arms {
			f(arms[i].Set)
		}
	}
}
