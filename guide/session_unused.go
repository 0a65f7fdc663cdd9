package guide

// Unused lists the inputs that changed nothing: answers to steps that are not
// on the path any more, and facts that neither the path nor the outcome reads.
// The screens keep them, in case they apply again; a scripted walk refuses them.
func (s Session) Unused() (list []Input) {
	read := s.read()
	for _, in := range s.inputs {
		switch in.Kind {
		case InputAnswer:
			if !s.state.used[in.Key] {
				list = append(list, in)
			}
		case InputFact, InputUnknown:
			if !read[in.Key] {
				list = append(list, in)
			}
		}
	}
	return list
}

// read collects the facts that this walk reads anywhere.
func (s Session) read() map[string]bool {
	h := s.pack.Header.Contact
	read := map[string]bool{h.Channel: true, h.At: true, h.Number: true, FactWish: true, FactSecondWish: true}
	note := func(id string) { s.noteRead(id, read) }
	for id := range s.state.asked {
		note(id)
	}
	for _, item := range s.Checklist() {
		note(item.Fact.ID)
	}
	reads := func(c *Cond) { c.Reads(note) }
	for _, flow := range s.pack.Reachable(s.topic) {
		for i := range flow.Steps {
			flow.Steps[i].reads(note)
		}
	}
	EachWhen(&s.pack.Rules, reads)
	EachWhen(&s.pack.Dangers, reads)
	EachWhen(&s.pack.Emergency, reads)
	EachWhen(s.Position().Outcome, reads)
	s.readByMessage(note)
	return read
}

// noteRead notes a fact and those from which it is derived.
func (s Session) noteRead(id string, read map[string]bool) {
	if read[id] {
		return
	}
	read[id] = true
	if f := s.pack.Fact(id); f != nil {
		f.reads(func(id string) { s.noteRead(id, read) })
	}
}

// reads calls f for every fact that a step's routing reads or asks.
func (st *Step) reads(f func(string)) {
	if st.Ask != "" {
		f(st.Ask)
	}
	EachWhen(st, func(c *Cond) { c.Reads(f) })
}

// readByMessage calls f for the facts of the outcome's message and shapes.
func (s Session) readByMessage(f func(string)) {
	out := s.Position().Outcome
	if out == nil {
		return
	}
	spec := s.pack.Message(out.Message)
	if spec == nil {
		return
	}
	reads := func(c *Cond) { c.Reads(f) }
	EachWhen(spec, reads)
	for i := range spec.Checked {
		eachPlaceholder(spec.Checked[i].Text, f)
	}
	for i := range spec.Points {
		eachPlaceholder(spec.Points[i].Text, f)
	}
	eachPlaceholder(spec.Subject, f)
	eachPlaceholder(spec.Gist, f)
	for _, ch := range s.Offered() {
		if shape := s.pack.Shape(ch.Shape); shape != nil {
			EachWhen(shape, reads)
			for i := range shape.Parts {
				eachPlaceholder(shape.Parts[i].Text, f)
			}
		}
	}
}

func eachPlaceholder(t Text, f func(string)) {
	for _, text := range []string{t.JA, t.EN} {
		for _, name := range Placeholders(text) {
			f(name)
		}
	}
}
