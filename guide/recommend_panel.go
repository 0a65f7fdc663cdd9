package guide

import "slices"

// called lists the channels that the steps of the panel want contacted and that
// were not: those against a danger that is there or unknown, not against one
// that is only likely.
func called(s Session, facts Valuation) (list []string) {
	for i := range s.pack.Emergency {
		if e := &s.pack.Emergency[i]; len(e.Contact) > 0 && calls(s.pack, e, facts) {
			if _, done := s.done(e.ID); !done {
				list = append(list, e.Contact...)
			}
		}
	}
	return list
}

// calls reports whether a step has to be done for a danger that is there or
// unknown.
func calls(p *Pack, e *EmergencyStep, facts Valuation) bool {
	if e.Unless != nil && e.Unless.Holds(facts) {
		return false
	}
	return slices.ContainsFunc(e.For, func(id string) bool {
		danger := p.Danger(id)
		return danger != nil && danger.State(facts) >= Unsure
	})
}

// nameCalled moves those whom the panel wants contacted among the channels that
// are named: behind the first, before the others.
func (d *decision) nameCalled() {
	for _, id := range slices.Backward(d.panel) {
		i := slices.IndexFunc(d.list, func(c candidate) bool { return c.channel.ID == id })
		if i > maxFallbacks {
			c := d.list[i]
			d.list = slices.Insert(slices.Delete(d.list, i, i+1), 1, c)
		}
	}
}
