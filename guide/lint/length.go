package lint

import (
	"toiawase/content/phrase"
	"toiawase/guide"
)

// longValues gives every fact of the pack its longest value.
func longValues(p *guide.Pack) map[string]guide.Value {
	list := map[string]guide.Value{}
	for i := range p.Facts {
		f := &p.Facts[i]
		if f.Kind == guide.KindChoice {
			list[f.ID] = longChoice(f)
			continue
		}
		if f.Several() {
			continue // counted on the message screen, like text of several lines
		}
		if v, err := f.Parse(f.Kind.Longest(), noon); err == nil {
			list[f.ID] = v
		}
	}
	return list
}

func longChoice(f *guide.Fact) (long guide.Value) {
	n := -1
	for i := range f.Choices {
		v := guide.Value{Kind: guide.KindChoice, Text: f.Choices[i].ID}
		if m := len([]rune(v.Show(guide.JA, f))) + len(v.Show(guide.EN, f)); m > n && !f.Choices[i].Mute {
			long, n = v, m
		}
	}
	return long
}

// tooLong: L14, the longest message of every outcome fits.
func tooLong(c *checker) {
	limited := false
	for i := range c.pack.Shapes {
		limited = limited || c.pack.Shapes[i].Limit > 0
	}
	if !limited {
		return
	}
	long := longValues(c.pack)
	each(len(c.order), func(i, _ int) {
		o := c.order[i]
		spec := c.pack.Message(o.Message)
		if o.Solved || spec == nil {
			return
		}
		for _, of := range c.offers(o) {
			if shape := c.pack.Shape(of.ch.Shape); shape != nil && shape.Limit > 0 {
				c.judge(1)
				fits(c, o, of.ch, spec, shape, long)
			}
		}
	})
}

// fits composes the message of an outcome with every set of its conditional
// texts that can stand together.
func fits(c *checker, o *guide.Outcome, ch *guide.Channel, spec *guide.MessageSpec, shape *guide.Shape, long map[string]guide.Value) {
	var whens []*guide.Cond
	add := func(when *guide.Cond) { whens = append(whens, when) }
	guide.EachWhen(shape, add)
	guide.EachWhen(spec, add)
	e, open, worst := c.ends[o][0], c.openAt(o), map[guide.Lang]guide.Message{}
	choose(c.ground, e, open, whens, nil, func(found map[string]told) {
		facts := map[string]guide.Value{}
		for id, v := range long {
			if _, ok := e.Lookup(id); !ok {
				facts[id] = v
			}
		}
		for id := range c.ticks {
			facts[id] = guide.Value{Kind: guide.KindChoice, Text: "yes", Time: noon}
		}
		for id, one := range found {
			if delete(facts, id); one.ok {
				facts[id] = one.value
			}
		}
		for _, lang := range guide.Langs {
			for _, wish := range append([]string{""}, o.Wishes...) {
				if wish != "" {
					facts[guide.FactWish] = guide.Value{Kind: guide.KindChoice, Text: wish}
				}
				if m := e.Standing(facts, lang).Compose(ch, lang); m.Length > worst[lang].Length {
					worst[lang] = m
				}
			}
		}
	})
	for _, lang := range guide.Langs {
		if m := worst[lang]; m.Limit > 0 && m.Length > m.Limit {
			c.report(Finding{
				Pos: o.Pos, Witness: way(e, nil, nil),
				Problem: phrase.Of("the message of outcome %s for %s in %s can be %d long, the limit is %d", c.named(o), ch.ID, lang, m.Length, m.Limit),
				Do:      phrase.Of("shorten the texts or list fewer facts"),
			})
		}
	}
}

// choose calls f for every set of conditions that can hold together; those
// left out are free.
func choose(g *ground, e *guide.End, open map[string][]told, whens []*guide.Cond, held []formula, f func(map[string]told)) {
	if len(whens) == 0 {
		if found, ok := g.puzzleAt(e, open).solve(all(held...)); ok {
			f(found)
		}
		return
	}
	for _, one := range []formula{holds(whens[0]), not(holds(whens[0]))} {
		next := append(held[:len(held):len(held)], one)
		if _, ok := g.puzzleAt(e, open).solve(all(next...)); ok {
			choose(g, e, open, whens[1:], next, f)
		}
	}
}
