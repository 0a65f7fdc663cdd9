package lint

import (
	"reflect"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// unreached: L02, everything declared is come to or used.
func unreached(c *checker) {
	unusedParts(c)
	if c.partial() {
		return
	}
	seen := c.sights()
	if c.partial() {
		return
	}
	called := map[string]bool{c.pack.Header.Before: true}
	for t := range c.trees {
		for i := range t.Steps {
			called[t.Steps[i].Call] = true
		}
	}
	for i := range c.pack.Flows {
		if f := &c.pack.Flows[i]; !called[f.ID] {
			c.at(f.Pos, phrase.Of("no step calls flow %s", f.ID), phrase.Of("call it, or delete it"))
		}
	}
	for t := range c.trees {
		if t.Title.IsZero() && !called[t.ID] {
			continue
		}
		c.judge(len(t.Steps) + len(t.Outcomes))
		for i := range t.Steps {
			if st := &t.Steps[i]; !seen.steps[st] {
				c.at(st.Pos, phrase.Of("no path comes to step %s of %s", st.ID, t.ID), phrase.Of("the conditions before it never lead here"))
			}
		}
		for i := range t.Outcomes {
			if o := &t.Outcomes[i]; c.ends[o] == nil {
				c.at(o.Pos, phrase.Of("no path comes to outcome %s of %s", o.ID, t.ID), phrase.Of("the conditions before it never lead here"))
			}
		}
	}
}

// part is something that is declared to be used by its id.
type part struct {
	pos      guide.Pos
	kind, id string
}

// unusedParts refuses what no other part of the pack names.
func unusedParts(c *checker) {
	used := uses(c.ground)
	c.judge(len(parts(c.pack)))
	for _, p := range parts(c.pack) {
		switch {
		case used[p.kind+" "+p.id]:
		case p.kind == "desk":
			c.at(p.pos, phrase.Of("no channel belongs to desk %s", p.id), phrase.Of("give it one, or delete it"))
		default:
			c.at(p.pos, phrase.Of("%s %s is never used", phrase.Part(p.kind), p.id), phrase.Of("name it where it belongs, or delete it"))
		}
	}
}

func parts(p *guide.Pack) (list []part) {
	for kind, section := range map[string]any{
		"family": p.Families, "channel": p.Channels, "desk": p.Desks, "action": p.Actions, "evidence": p.Evidence,
		"list": p.Lists, "wish": p.Wishes, "clock": p.Clocks, "message": p.Messages, "shape": p.Shapes,
	} {
		v := reflect.ValueOf(section)
		for i := range v.Len() {
			h := held(v.Index(i), holder{})
			list = append(list, part{h.pos, kind, h.id})
		}
	}
	return list
}

// uses lists what is named somewhere, as "kind id".
func uses(g *ground) map[string]bool {
	used := map[string]bool{}
	add := func(kind string, ids ...string) {
		for _, id := range ids {
			used[kind+" "+id] = true
		}
	}
	p := g.pack
	for i := range p.Topics {
		add("family", p.Topics[i].Family())
	}
	for t := range g.trees {
		for i := range t.Steps {
			add("list", t.Steps[i].List)
		}
		for i := range t.Outcomes {
			usesOf(&t.Outcomes[i], add)
		}
	}
	for _, r := range p.Rules.First {
		add("channel", r.Channels...)
		add("of desk", r.Desks...)
	}
	for i := range p.Channels {
		ch := &p.Channels[i]
		add("desk", ch.Desk)
		add("shape", ch.Shape)
		add("clock", ch.Clocks...)
		if used["of desk "+ch.Desk] {
			add("channel", ch.ID)
		}
	}
	return used
}

func usesOf(o *guide.Outcome, add func(kind string, ids ...string)) {
	add("action", o.Actions...)
	add("evidence", o.Needs.Evidence...)
	add("wish", o.Wishes...)
	add("clock", o.Clocks...)
	add("message", o.Message)
	add("channel", o.Channels...)
	add("channel", o.Then...)
	add("of desk", o.Desks...)
}
