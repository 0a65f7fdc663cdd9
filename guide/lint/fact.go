package lint

import (
	"slices"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// blanks: L07, the routing reads what was told.
func blanks(c *checker) {
	given := map[string]bool{} // flow and fact: some topic that comes there gives it
	for _, r := range c.walks {
		for _, f := range c.reached(r.Topic) {
			for fact := range c.given[r.Topic] {
				given[f.ID+" "+fact] = true
			}
		}
	}
	for _, r := range c.walks {
		c.judge(len(r.Answered) + len(r.Blanks))
		for _, b := range r.Blanks {
			f := c.pack.Fact(b.Fact)
			switch {
			case f == nil || f.Computed(): // a derived fact without a case
			case r.Answered[guide.Blank{Fact: b.Fact, Cond: b.Cond}]:
				c.report(Finding{
					Pos: b.Cond.Pos, Witness: way(b.At, nil, nil),
					Problem: phrase.Of("a path of %s asks for %s before this, and another one does not", r.Topic.ID, b.Fact), Do: phrase.Of("ask or set it before, on every path"),
				})
			case !given[b.Flow.ID+" "+b.Fact]:
				c.report(Finding{
					Pos: b.Cond.Pos, Witness: way(b.At, nil, nil),
					Problem: phrase.Of("%s is read here, and no topic that comes here asks or sets it", b.Fact), Do: phrase.Of("ask or set it before, or drop the condition"),
				})
			}
		}
		for _, b := range r.Back {
			turnsBack(c.book, r, b, way(b.At, nil, nil))
		}
		situationTurnsBack(c, r)
	}
}

// situationTurnsBack looks for what the situation asks after the path has
// wanted it.
func situationTurnsBack(c *checker, r *guide.Proof) {
	for _, e := range r.Ends {
		for _, sit := range c.sits[0].Of(e, nil, nil, "") {
			for _, in := range sit.Inputs {
				if b := e.Wanted(in.Key); b != nil {
					turnsBack(c.book, r, *b, way(e, nil, nil))
				}
			}
		}
	}
}

func turnsBack(book *book, r *guide.Proof, b guide.Blank, script []string) {
	book.report(Finding{
		Pos: b.Cond.Pos, Witness: script,
		Problem: phrase.Of("a path of %s asks for %s only after this has read it, and the answer would turn it back to here", r.Topic.ID, b.Fact), Do: phrase.Of("ask for it before, or set it on this path"),
	})
}

// twice: L08, a question is put when its answer is not known, and once.
func twice(c *checker) {
	seen := c.sights()
	c.judge(len(seen.asked))
	for t := range c.trees {
		for i := range t.Steps {
			st := &t.Steps[i]
			if e := seen.passed[st]; e != nil && !seen.asked[st] && !c.partial() {
				c.report(Finding{
					Pos: st.Pos, Witness: way(e, nil, nil),
					Problem: phrase.Of("step %s is never put: %s is always known there", st.ID, st.Ask), Do: phrase.Of("remove the step"),
				})
			}
			if e := seen.again[st]; e != nil {
				c.report(Finding{
					Pos: st.Pos, Witness: way(e, nil, nil),
					Problem: phrase.Of("step %s is put twice on one path", st.ID), Do: phrase.Of("call its flow once, or remember the result in a fact"),
				})
			}
		}
	}
}

// usage tells which facts are read, and by what.
type usage struct{ *walked }

// printed reports whether a computed fact, which no checklist asks for, stands
// in a message.
func (u usage) printed(f *guide.Fact) bool {
	return f.Computed() && slices.ContainsFunc(u.pack.Messages, func(m guide.MessageSpec) bool {
		return slices.Contains(m.Facts, f.ID)
	})
}

// column reports whether a fact is a column of rows, which count as used or
// not by themselves.
func (u usage) column(id string) bool {
	return slices.ContainsFunc(u.pack.Facts, func(f guide.Fact) bool { return slices.Contains(f.Columns, id) })
}

// unusedFacts: L09, what is asked is used, and what is declared is asked or read.
func unusedFacts(c *checker) {
	u := usage{c.walked}
	c.judge(len(c.pack.Facts))
	everywhere := u.usedByAll()
	told := map[string]bool{}
	atOutcome := map[*guide.Outcome]map[string]bool{}
	for _, r := range c.walks {
		used := u.usedBy(r, atOutcome)
		for _, flow := range c.reached(r.Topic) {
			for i := range flow.Steps {
				st := &flow.Steps[i]
				if st.Ask == "" || c.before[st.Ask] {
					continue
				}
				if used[st.Ask] || routes(st) {
					told[st.Ask] = true
				}
			}
		}
		for id := range used {
			told[id] = true
		}
	}
	if c.partial() {
		return
	}
	for t := range c.trees {
		for i := range t.Steps {
			if st := &t.Steps[i]; st.Ask != "" && !told[st.Ask] && !everywhere[st.Ask] && !routes(st) {
				c.at(st.Pos, phrase.Of("step %s asks for %s, which nothing reads", st.ID, st.Ask), phrase.Of("use it in a message, a checklist or a condition, or do not ask"))
			} else if f := c.pack.Fact(st.Ask); f != nil && len(f.Choices) == 1 {
				c.at(st.Pos, phrase.Of("step %s asks for %s, which has one choice only", st.ID, st.Ask), phrase.Of("give it another, or do not ask"))
			}
		}
	}
	for i := range c.pack.Facts {
		f := &c.pack.Facts[i]
		if !told[f.ID] && !everywhere[f.ID] && !c.asked(f.ID) && !u.printed(f) && !u.column(f.ID) {
			c.at(f.Pos, phrase.Of("fact %s is never used", f.ID), phrase.Of("use it in a message, a checklist or a condition, or delete it"))
		}
	}
}

// examples: L10, what stands in an empty field could be typed there.
func examples(c *checker) {
	for i := range c.pack.Facts {
		f := &c.pack.Facts[i]
		if f.Example != "" {
			c.judge(1)
		}
		for _, example := range slices.Compact([]string{f.Example, f.ExampleIn(guide.EN)}) {
			if _, err := f.Parse(example, noon); example != "" && err != nil {
				c.at(f.Pos, phrase.Of("the example of fact %s (%s) could not be typed there", f.ID, clip(example)), phrase.Of("write a value of its kind"))
			}
		}
	}
}

func (w *walked) asked(fact string) bool {
	for _, asks := range w.asks {
		if asks[fact] {
			return true
		}
	}
	return false
}

// routes reports whether the answers to a question lead apart.
func routes(st *guide.Step) bool {
	for i := range st.Answers {
		if a := &st.Answers[i]; a.Go != "" || len(a.Set) > 0 {
			return true
		}
	}
	return false
}

// usedByAll lists the facts that rules, emergencies, choices and the earlier
// contact read, whatever the topic.
func (u usage) usedByAll() map[string]bool {
	used := map[string]bool{}
	note := u.noting(used)
	h := u.pack.Header.Contact
	note(h.Channel)
	note(h.At)
	note(h.Number)
	for _, id := range guide.Placeholders(h.Next.JA + h.Next.EN) {
		note(id)
	}
	reads := func(when *guide.Cond) { when.Reads(note) }
	guide.EachWhen(&u.pack.Rules, reads)
	guide.EachWhen(&u.pack.Dangers, reads)
	guide.EachWhen(&u.pack.Emergency, reads)
	for i := range u.pack.Facts {
		guide.EachWhen(&u.pack.Facts[i].Choices, reads)
	}
	used["persona"] = true // topics are for personas
	return used
}

// noting returns a function that notes a fact and those it is made from.
func (u usage) noting(used map[string]bool) func(string) {
	seen := map[string]bool{}
	var note func(string)
	note = func(id string) {
		f := u.pack.Fact(id)
		if id == "" || seen[id] {
			return
		}
		seen[id], used[id] = true, true
		u.pack.Roots(id, used)
		if f != nil && f.Sum != "" {
			note(f.Sum)
		}
		for i := 0; f != nil && i < len(f.Derive); i++ {
			f.Derive[i].When.Reads(note) // derived ones in between are no roots
		}
	}
	return note
}

// usedBy lists the facts that one topic's steps and outcomes use.
func (u usage) usedBy(r *guide.Proof, atOutcome map[*guide.Outcome]map[string]bool) map[string]bool {
	used := map[string]bool{}
	note := u.noting(used)
	for _, flow := range u.reached(r.Topic) {
		guide.EachWhen(&flow.Steps, func(when *guide.Cond) { when.Reads(note) })
	}
	done := map[*guide.Outcome]bool{}
	for _, e := range r.Ends {
		o := e.Outcome()
		if o == nil || done[o] {
			continue
		}
		done[o] = true
		if atOutcome[o] == nil {
			atOutcome[o] = map[string]bool{}
			u.usedAt(o, u.noting(atOutcome[o]))
		}
		for id := range atOutcome[o] {
			used[id] = true
		}
	}
	return used
}

// usedAt notes the facts that an outcome's checklist, actions and messages use.
func (u usage) usedAt(o *guide.Outcome, note func(string)) {
	u.eachWhen(o, func(when *guide.Cond) { when.Reads(note) })
	if o.Solved {
		return
	}
	for id := range u.checklist(o) {
		note(id)
	}
	holes := func(t guide.Text) {
		for _, text := range []string{t.JA, t.EN} {
			for _, id := range guide.Placeholders(text) {
				note(id)
			}
		}
	}
	for _, id := range o.Wishes {
		if w := u.pack.Wish(id); w != nil {
			holes(w.Ask)
		}
	}
	if m := u.pack.Message(o.Message); m != nil {
		holes(m.Subject)
		holes(m.Gist)
		holes(m.Ask)
		for i := range m.Checked {
			holes(m.Checked[i].Text)
		}
		for i := range m.Points {
			holes(m.Points[i].Text)
		}
	}
	for _, of := range u.offers(o) {
		if shape := u.pack.Shape(of.ch.Shape); shape != nil {
			for i := range shape.Parts {
				holes(shape.Parts[i].Text)
				holes(shape.Parts[i].Head)
				for _, t := range shape.Parts[i].Lines {
					holes(t)
				}
			}
		}
	}
}
