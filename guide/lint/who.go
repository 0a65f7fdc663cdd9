package lint

import (
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// whoCan: L28, what a message asks for can be done by those whom it goes to, and
// what an outcome shows belongs to the matter that led there.
func whoCan(all *checker) {
	c := inquiry{all}
	for _, o := range c.order {
		if !o.Solved {
			c.grants(o)
		}
		met := map[*guide.Topic]bool{}
		for _, e := range c.ends[o] {
			if t := e.Topic(); !met[t] {
				met[t] = true
				c.belongs(e)
			}
		}
	}
}

// inquiry judges who is asked for what.
type inquiry struct{ *checker }

// wanted is what a message may ask for, and who can do it.
type wanted struct {
	wish string // its id; empty: what the message itself asks
	what guide.Text
	by   []string
}

// requests lists what may be asked for at an outcome and says by whom.
func (c inquiry) requests(o *guide.Outcome) (list []wanted) {
	for _, id := range o.Wishes {
		if w := c.pack.Wish(id); w != nil && len(w.By) > 0 {
			list = append(list, wanted{id, phrase.Of("wish %s", id), w.By})
		}
	}
	if m := c.pack.Message(o.Message); len(o.Wishes) == 0 && m != nil && !m.Ask.IsZero() && len(m.By) > 0 {
		list = append(list, wanted{"", phrase.Of("the request of message %s", m.ID), m.By})
	}
	return list
}

// grants judges what may be asked for at an outcome against all desks whose
// message may say it.
func (c inquiry) grants(o *guide.Outcome) {
	open := c.openAt(o)
	for _, r := range c.requests(o) {
		told := map[string]bool{} // desks of which it was reported
		for _, of := range c.offers(o) {
			desk, shape := c.pack.Desk(of.ch.Desk), c.pack.Shape(of.ch.Shape)
			if desk == nil || desk.Self || shape == nil {
				continue
			}
			c.judge(1)
			if has(r.by, desk.ID) || told[desk.ID] {
				continue
			}
			said := func(e *guide.End) bool { return c.said(c.puzzleAt(e, open), r, of, shape) }
			if i := slices.IndexFunc(c.ends[o], said); i >= 0 {
				told[desk.ID] = true
				c.report(Finding{Pos: o.Pos, Witness: way(c.ends[o][i], nil, nil),
					Problem: phrase.Of("outcome %s asks desk %s, by channel %s, for %s, which is for %s to do", c.named(o), desk.ID, of.ch.ID, r.what, strings.Join(r.by, ", ")),
					Do:      phrase.Of("ask there for something that they can do, lead it to those who can, or name them under by:")})
			}
		}
	}
}

// said reports whether a channel may be offered at the end that p stands at, and its message put
// a request to those who read it, rather than tell them what is asked of others.
func (inquiry) said(p *puzzle, r wanted, of offer, shape *guide.Shape) bool {
	if r.wish != "" {
		p.got = map[string]told{guide.FactWish: {guide.Value{Kind: guide.KindChoice, Text: r.wish}, true}}
	}
	return p.judge(of.when) != no && slices.ContainsFunc(shape.Parts, func(part guide.Part) bool {
		return part.Block == "wish" && !strings.Contains(part.Text.JA, "{label}") && p.judge(part.When) != no
	})
}

// belongs judges what an end shows by the family of the topic that led there.
func (c inquiry) belongs(e *guide.End) {
	o, family := e.Outcome(), e.Topic().Family()
	judge := func(what guide.Text, of []string) {
		if len(of) == 0 {
			return
		}
		c.judge(1)
		if !has(of, family) {
			c.report(Finding{Pos: o.Pos, Witness: way(e, nil, nil),
				Problem: phrase.Of("outcome %s has %s, which belongs to %s, and a topic of %s comes there", c.named(o), what, strings.Join(of, ", "), family),
				Do:      phrase.Of("take it out there, or name the family under of:")})
		}
	}
	for _, id := range o.Actions {
		if a := c.pack.Action(id); a != nil {
			judge(phrase.Of("action %s", id), a.Of)
		}
	}
	for _, id := range o.Needs.Evidence {
		if x := c.pack.EvidenceOf(id); x != nil {
			judge(phrase.Of("evidence %s", id), x.Of)
		}
	}
	if m := c.pack.Message(o.Message); m != nil {
		judge(phrase.Of("message %s", m.ID), m.Of)
	}
}
