package load

import "toiawase/guide"

// again puts the parts that a shape has for a follow-up among its others, each
// under its condition, so that the engine knows one list of parts.
func again(p *guide.Pack) {
	for i := range p.Shapes {
		s := &p.Shapes[i]
		if len(s.Again) == 0 {
			continue
		}
		var parts []guide.Part
		for _, list := range []struct {
			parts []guide.Part
			value string
		}{{s.Again, "yes"}, {s.Parts, "no"}} {
			for _, part := range list.parts {
				part.When = both(part.When, guide.Cond{Pos: part.Pos, Fact: guide.FactFollowUp, In: []string{list.value}})
				parts = append(parts, part)
			}
		}
		s.Parts, s.Again = parts, nil
	}
}

// both is the condition that two hold.
func both(a *guide.Cond, b guide.Cond) *guide.Cond {
	if a == nil {
		return &b
	}
	return &guide.Cond{Pos: a.Pos, All: []guide.Cond{b, *a}}
}
