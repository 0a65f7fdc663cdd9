package lint

import (
	"slices"
	"strings"
	"sync"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// gaps: L12, every placeholder outside [ ] is filled, and no message is empty.
func gaps(c *checker) {
	each(len(c.order), func(i, _ int) {
		o := c.order[i]
		c.judge(len(c.offers(o)))
		lines := c.lines[o]
		empty := c.quiet(o)
		if o.Solved || len(lines)+len(empty) == 0 {
			return
		}
		open := c.openAt(o)
		for _, e := range c.ends[o] {
			for _, l := range lines {
				c.gap(e, o, open, l)
			}
			for _, q := range empty {
				if found, ok := c.puzzleAt(e, open).solve(q.silent); ok {
					c.report(Finding{
						Pos: o.Pos, Witness: way(e, nil, c.toldOf(found)),
						Problem: phrase.Of("the message of outcome %s for %s is empty on some path", c.named(o), q.ch.ID), Do: phrase.Of("give its shape a part that is always there"),
					})
				}
			}
		}
	})
}

// gap looks for a way in which a line is to be written and a fact is missing.
func (c *checker) gap(e *guide.End, o *guide.Outcome, open map[string][]told, l *line) {
	c.judge(len(l.needs))
	written := c.allowed(l.ch)
	for _, when := range l.when {
		written = append(written, holds(when))
	}
	for _, id := range l.needs {
		missing := not(c.shown(id, l.shape))
		if found, ok := c.puzzleAt(e, open).solve(all(append(written, missing)...)); ok {
			c.report(Finding{
				Pos: l.pos, Witness: way(e, nil, c.toldOf(found)),
				Problem: phrase.Of("{%s} stands outside [ ] and %s in %s would be lost: it is not always known, or not for this channel", id, l.what, l.ch.ID),
				Do:      phrase.Of("write [ … {%s} … ], or a condition that wants it known", id),
			})
		}
	}
}

// allowed lists what must hold for a channel not to be taken out.
func (g *ground) allowed(ch *guide.Channel) (list []formula) {
	for i := range g.pack.Rules.Never {
		r := &g.pack.Rules.Never[i]
		if has(r.Channels, ch.ID) || has(r.Desks, ch.Desk) {
			list = append(list, not(holds(r.When)))
		}
	}
	return list
}

// shown is the formula of a placeholder that is filled.
func (g *ground) shown(id string, shape *guide.Shape) formula {
	f := g.pack.Fact(id)
	if f == nil || !f.Privacy.Within(shape.Reads) {
		return func(*puzzle) truth { return no }
	}
	return func(p *puzzle) truth {
		v, t := p.lookup(id)
		if t != yes {
			return t
		}
		choice := f.Choice(v.Text)
		return truthOf(!v.Unknown && (choice == nil || !choice.Mute))
	}
}

// quiet is a channel whose message may be empty.
type silence struct {
	ch     *guide.Channel
	silent formula
}

// quiet lists the channels of an outcome without a part that always speaks.
func (m *messages) quiet(o *guide.Outcome) (list []silence) {
	spec := m.pack.Message(o.Message)
	if spec == nil {
		return nil
	}
	for _, of := range m.offers(o) {
		shape := m.pack.Shape(of.ch.Shape)
		if shape == nil || m.loud[pairing{spec, shape}] {
			continue
		}
		silent := append(m.allowed(of.ch), holds(of.when))
		for i := range shape.Parts {
			silent = append(silent, not(m.speaks(&shape.Parts[i], spec, shape)))
		}
		key := muteness{spec, of}
		mute, known := m.mute.get(key)
		if !known {
			_, mute = (&puzzle{pack: m.pack, open: m.anyCase}).solve(all(silent...))
			m.mute.put(key, mute)
		}
		if mute {
			list = append(list, silence{of.ch, all(silent...)})
		}
	}
	return list
}

// muteness names a message in a channel.
type muteness struct {
	spec *guide.MessageSpec
	of   offer
}

// memo is a map that several workers share.
type memo[K comparable, V any] struct {
	mu    sync.Mutex
	known map[K]V
}

func (m *memo[K, V]) get(key K) (V, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.known[key]
	return v, ok
}

func (m *memo[K, V]) put(key K, v V) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.known == nil {
		m.known = map[K]V{}
	}
	m.known[key] = v
}

// anyCase opens every fact.
func (g *ground) anyCase(id string) []told {
	if list := g.cases[id]; list != nil {
		return list
	}
	return []told{{}}
}

// hear notes in which shapes the message of an outcome always says something.
func (m *messages) hear(o *guide.Outcome) {
	spec := m.pack.Message(o.Message)
	if spec == nil {
		return
	}
	for _, of := range m.offers(o) {
		shape := m.pack.Shape(of.ch.Shape)
		key := pairing{spec, shape}
		if _, known := m.loud[key]; shape == nil || known {
			continue
		}
		if m.loud[key] = outspoken(shape); m.loud[key] {
			continue
		}
		var silent []formula
		for i := range shape.Parts {
			silent = append(silent, not(m.speaks(&shape.Parts[i], spec, shape)))
		}
		_, quiet := (&puzzle{pack: m.pack, open: m.anyCase}).solve(all(silent...))
		m.loud[key] = !quiet
	}
}

// outspoken reports whether a shape has words of its own that are always there.
func outspoken(shape *guide.Shape) bool {
	for i := range shape.Parts {
		p := &shape.Parts[i]
		if ja, facts := outside(p.Text.JA); p.Block != "text" || p.When != nil || len(facts) > 0 || strings.TrimSpace(ja) == "" {
			continue
		}
		if en, facts := outside(p.Text.EN); len(facts) == 0 && strings.TrimSpace(en) != "" {
			return true
		}
	}
	return false
}

// speaks is the formula of a part that says something for sure.
func (m *messages) speaks(p *guide.Part, spec *guide.MessageSpec, shape *guide.Shape) formula {
	text := p.Text
	if p.Block == "gist" {
		text = spec.Gist
	}
	sure := []formula{holds(p.When)}
	for _, s := range []string{text.JA, text.EN} {
		literal, facts := outside(s)
		if (p.Block != "text" && p.Block != "gist") || strings.TrimSpace(literal) == "" {
			return func(*puzzle) truth { return no }
		}
		for _, id := range facts {
			sure = append(sure, m.shown(id, shape))
		}
	}
	return all(sure...)
}

// sameInBoth: L13, Japanese and English say the same.
func sameInBoth(c *checker) {
	c.judge(len(c.texts.all))
	for i := range c.texts.all {
		w := &c.texts.all[i]
		ja, en := guide.Placeholders(w.JA), guide.Placeholders(w.EN)
		_, jaOut := outside(w.JA)
		_, enOut := outside(w.EN)
		switch {
		case w.by.kind == "Page":
			if a, b := headings(w.JA), headings(w.EN); w.field == "Body" && a != b {
				c.at(w.by.pos, phrase.Of("page %s has %d headings in Japanese and %d in English", w.by.id, a, b), phrase.Of("give both the same parts"))
			}
		case !sameSet(ja, en):
			c.at(w.by.pos, phrase.Of("%s has %s in Japanese and %s in English", w.by.name(), holes(ja), holes(en)), phrase.Of("give both languages the same facts"))
		case !sameSet(jaOut, enOut):
			c.at(w.by.pos, phrase.Of("%s is optional in one language only", w.by.name()), phrase.Of("put the same placeholders in [ ]"))
		case strings.Count(w.JA, "\n\n") != strings.Count(w.EN, "\n\n"):
			c.at(w.by.pos, phrase.Of("%s has not as many paragraphs in English as in Japanese", w.by.name()), phrase.Of("part both alike"))
		}
	}
}

// holes names placeholders, for a finding.
func holes(ids []string) guide.Text {
	if len(ids) == 0 {
		return phrase.Of("no fact")
	}
	return phrase.Same("{" + strings.Join(ids, "} {") + "}")
}

func headings(body string) (n int) {
	for l := range strings.Lines(body) {
		if strings.HasPrefix(l, "#") {
			n++
		}
	}
	return n
}

func sameSet(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(slices.Compact(a), slices.Compact(b))
}

// private: L15, nothing private in public.
func private(c *checker) {
	for i := range c.pack.Channels {
		ch := &c.pack.Channels[i]
		shape := c.pack.Shape(ch.Shape)
		if ch.Public && shape != nil && shape.Reads != guide.PrivacyPublic {
			c.at(ch.Pos, phrase.Of("channel %s is public, and its shape %s may show %s facts", ch.ID, shape.ID, shape.Reads), phrase.Of("give it a shape with reads: public"))
		}
	}
	for i := range c.pack.Shapes {
		s := &c.pack.Shapes[i]
		for j := range s.Parts {
			p := &s.Parts[j]
			for _, t := range append([]guide.Text{p.Head, p.Text}, p.Lines...) {
				for _, id := range guide.Placeholders(t.JA + t.EN) {
					c.judge(1)
					if f := c.pack.Fact(id); f != nil && !f.Privacy.Within(s.Reads) {
						c.at(p.Pos, phrase.Of("shape %s never shows {%s}: it reads %s facts only", s.ID, id, s.Reads), phrase.Of("leave it out, or raise reads:"))
					}
				}
			}
		}
	}
}

// unfinished is what an author leaves to fill in later.
var unfinished = regexp.MustCompile(`\b(TODO|FIXME|TBD|[xX]{3,})\b|[（(【〔](要確認|要修正|要出典|未記入|仮|TODO)[）)】〕]|〇〇|○○|◯◯|●●|△△|\?\?\?|？？？|(?i:lorem ipsum)|\.\.\.\s*$`)

// leftovers: L16, no text is unfinished.
func leftovers(c *checker) {
	c.judge(len(c.texts.all))
	for i := range c.texts.all {
		w := &c.texts.all[i]
		for _, text := range []string{w.JA, w.EN} {
			if found := unfinished.FindString(text); found != "" {
				c.at(w.pos(text), phrase.Of("%s has %q left in a text", w.by.name(), found), phrase.Of("finish the text"))
			}
		}
	}
	each(len(c.order), func(i, _ int) { c.leftIn(c.order[i]) })
}

// leftIn composes the messages of an outcome with nothing told, once for each
// shape.
func (c *checker) leftIn(o *guide.Outcome) {
	if o.Solved {
		return
	}
	e, done := c.ends[o][0], map[string]bool{}
	for _, lang := range guide.Langs {
		s := e.Standing(nil, lang)
		for _, of := range c.offers(o) {
			if of.when != nil || done[of.ch.Shape+string(lang)] {
				continue
			}
			done[of.ch.Shape+string(lang)] = true
			m := s.Compose(of.ch, lang)
			if strings.ContainsAny(m.Subject+m.Body, "{}[]") || strings.Contains(m.Body, "\n\n\n") {
				c.report(Finding{
					Pos: o.Pos, Witness: way(e, nil, nil),
					Problem: phrase.Of("the message of outcome %s for %s in %s has a leftover bracket or a gap", c.named(o), of.ch.ID, lang), Do: phrase.Of("use {fact} and [optional blocks] only"),
				})
			}
		}
	}
}
