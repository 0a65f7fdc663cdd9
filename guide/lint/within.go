package lint

import (
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// within: L33, nobody is sent where they cannot come.
func within(c *checker) {
	wanted := map[string]*guide.Outcome{}
	for _, o := range c.outcomes() {
		if o.Solved {
			continue
		}
		for id := range c.checklist(o) {
			wanted[id] = o
		}
		for _, id := range o.Needs.Must {
			c.judge(1)
			if f := c.pack.Fact(id); f != nil && f.Where.IsZero() && f.Lost.IsZero() {
				c.at(f.Pos, phrase.Of("fact %s is necessary, and says neither where to find it nor what to do without it", id), phrase.Of("add where: or lost:"))
			}
		}
	}
	for i := range c.pack.Header.Behind {
		b := &c.pack.Header.Behind[i]
		used := false
		for _, id := range sorted(wanted) {
			f := c.pack.Fact(id)
			if !names(b, f.Where) {
				continue
			}
			used = true
			c.judge(1)
			if f.Lost.IsZero() && len(f.Instead) == 0 && f.Where.JA != "" {
				c.at(f.Pos, phrase.Of("fact %s is found where some cannot come, and says nothing for them", id), phrase.Of("add lost:, or instead: with facts that stand in for it"))
			}
		}
		for j := range c.pack.Actions {
			a := &c.pack.Actions[j]
			used = sends(c, b, phrase.Of("action %s", a.ID), a.Pos, a.Text, a.Free, a.When) || used
		}
		for j := range c.pack.Evidence {
			e := &c.pack.Evidence[j]
			used = sends(c, b, phrase.Of("evidence %s", e.ID), e.Pos, e.How, e.Free, e.When) || used
		}
		if !used {
			c.at(b.Pos, phrase.Of("nothing names what this is about"), phrase.Of("mend words:, or delete it"))
		}
	}
}

// sends judges a part whose text names what stands behind something.
func sends(c *checker, b *guide.Behind, what guide.Text, pos guide.Pos, text guide.Text, free bool, when *guide.Cond) bool {
	if !names(b, text) {
		if free {
			c.at(pos, phrase.Of("%s says free: and names nothing of behind:", what), phrase.Of("delete free:"))
		}
		return false
	}
	c.judge(1)
	p := &puzzle{pack: c.pack, open: c.anyCase}
	if _, ok := p.solve(all(holds(when), holds(b.Lacks))); ok && !free {
		c.at(pos, phrase.Of("%s sends people where they cannot come", what), phrase.Of("let its condition leave them out, or write free: yes if it needs no way there"))
	}
	return true
}

// names reports whether a text names what stands behind something.
func names(b *guide.Behind, t guide.Text) bool {
	return slices.ContainsFunc(b.Words, func(w string) bool { return strings.Contains(t.JA, w) })
}
