package guide

// Behalf is how a message says whom the matter is about, where that is not the
// one who writes. The zero Behalf says nothing.
type Behalf struct {
	Pos
	Fact string  `yaml:"fact" ref:"fact"` // choice fact: whom it is about; its first choice is the one who writes, which holds until another is told
	Says []Check `yaml:"says"`            // before the gist: the first that holds
}

// about returns whom the walk's matter is about: what was told, or else the
// first choice of the fact; ok is false where the question does not arise.
func (s Session) about(facts Valuation) (f *Fact, v Value, ok bool) {
	f = s.pack.Fact(s.pack.Header.Behalf.Fact)
	if f == nil || len(f.Choices) == 0 || !f.When.Holds(facts) {
		return nil, Value{}, false
	}
	if v, ok = facts.Lookup(f.ID); !ok {
		v = choice(f.Choices[0].ID)
	}
	return f, v, true
}

// behalf is the sentence that says whom the message is about; empty where
// nothing is to be said, or where the gist itself says it.
func behalf(w *writer) string {
	_, v, ok := w.s.about(w.facts)
	if !ok || w.spec.About != "" && v.Has([]string{w.spec.About}) {
		return ""
	}
	says := w.s.pack.Header.Behalf.Says
	for i := range says {
		if says[i].When.Holds(w.facts) {
			return w.fill(says[i].Text)
		}
	}
	return ""
}
