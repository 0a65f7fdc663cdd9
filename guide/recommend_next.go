package guide

import "slices"

// passOn takes out the desks that have refused, and those that were contacted
// before them: the next desk is due at once. Where no other is left, all stay.
func (d *decision) passOn() {
	desks, last := d.s.passed()
	by := func(c *Channel) bool { return c != nil && slices.Contains(desks, c.Desk) }
	free := func(id string) bool {
		c := d.s.pack.Channel(id)
		return c != nil && !d.gone[c] && !by(c)
	}
	other := func(c candidate) bool { return !by(c.channel) }
	if last == nil || !slices.ContainsFunc(d.list, other) && !slices.ContainsFunc(d.out.Then, free) {
		return
	}
	d.after = last
	because := Text{JA: d.reason(JA), EN: d.reason(EN)}
	d.each(nil, desks, func(c *Channel) {
		d.drop(c, &Rule{Because: because, Quiet: c.ID != last.Channel, Tell: true})
	})
}

// reason says which desk has refused, and when.
func (d *decision) reason(l Lang) string {
	facts := d.facts
	facts.s.lang, facts.of = l, d.after
	return fill(d.s.pack.Header.Contact.Next.In(l), func(id string) (string, bool) {
		f := d.s.pack.Fact(id)
		v, ok := facts.Lookup(id)
		if f == nil || !ok || v.Unknown {
			return "", false
		}
		return d.s.pack.Show(l, f, v), true
	})
}

// stay takes out the channels of the desk that owes an answer on which one
// speaks, where the contact was written, and the other way round, and those that
// the pack keeps apart: the matter stays in one conversation. They come back where nothing else is left.
func stay(d *decision) {
	h := d.s.pack.Header.Contact
	c, ok := d.s.lastContact("any")
	last := d.s.pack.Channel(c.Channel)
	status, known := d.facts.Lookup(h.Status)
	if !ok || last == nil || h.Same.IsZero() || d.out.Urgent() || !known || status.Text != h.Silent && status.Text != h.Open {
		return
	}
	spoken := func(ch *Channel) bool {
		shape := d.s.pack.Shape(ch.Shape)
		return shape != nil && shape.Spoken
	}
	d.each(nil, []string{last.Desk}, func(ch *Channel) {
		if spoken(ch) != spoken(last) || ch != last && slices.Contains(h.Apart, ch.ID) {
			d.drop(ch, &Rule{Because: h.Same, Soft: true})
		}
	})
}

// sayNext puts the refusal before the other reasons for the first channel.
func (d *decision) sayNext() {
	if d.after == nil || d.rec.First == nil {
		return
	}
	first := d.rec.First
	first.Because = append([]Text{{JA: d.reason(JA), EN: d.reason(EN)}}, first.Because...)
}

// passed lists the desks that have refused and those that were contacted before
// the last of these, and that last contact; nil for none.
func (s Session) passed() (desks []string, last *Contact) {
	var newest []Contact // of each desk
	var seen []string
	for _, c := range slices.Backward(s.Contacts()) {
		if ch := s.pack.Channel(c.Channel); ch != nil && !slices.Contains(seen, ch.Desk) {
			newest, seen = append(newest, c), append(seen, ch.Desk)
			if last == nil && s.refused(c) {
				last = &c
			}
		}
	}
	for i, c := range newest {
		if last != nil && (s.refused(c) || !c.At.After(last.At)) {
			desks = append(desks, seen[i])
		}
	}
	return desks, last
}
