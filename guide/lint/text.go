package lint

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// texts are all texts and conditions of a pack, each with what holds it.
type texts struct {
	all   []written
	conds []condition
}

// written is a text of the pack.
type written struct {
	guide.Text
	by    holder
	field string // the Go field: Label, Say, Because
	list  bool   // one of several
}

// pos is where one of the two texts stands: those of a page are files of their
// own.
func (w *written) pos(text string) guide.Pos {
	pos := w.by.pos
	if w.by.kind == "Page" {
		lang := guide.JA
		if text == w.EN {
			lang = guide.EN
		}
		pos.File = "pages/" + w.by.id + "." + string(lang) + ".md"
	}
	return pos
}

// condition is a condition of the pack.
type condition struct {
	cond *guide.Cond
	by   holder
}

// holder is the part of a pack that a text or condition belongs to.
type holder struct {
	pos     guide.Pos
	kind    string   // the Go type: Action
	id      string   // empty for parts without one
	sources []string // of the nearest part around that can have some
	sourced bool     // there is such a part
	near    string   // the nearest id around
	sent    bool     // it is part of a message
}

func newTexts(p *guide.Pack) (t texts) {
	t.visit(reflect.ValueOf(p).Elem(), holder{}, "", false)
	return t
}

var (
	textType = reflect.TypeFor[guide.Text]()
	condType = reflect.TypeFor[*guide.Cond]()
	posType  = reflect.TypeFor[guide.Pos]()
)

// visit collects what stands in a value.
func (t *texts) visit(v reflect.Value, by holder, field string, list bool) {
	switch v.Type() {
	case textType:
		if text := v.Interface().(guide.Text); !text.IsZero() {
			t.all = append(t.all, written{text, by, field, list})
		}
		return
	case condType:
		if c := v.Interface().(*guide.Cond); c != nil {
			t.conds = append(t.conds, condition{c, by})
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			t.visit(v.Elem(), by, field, list)
		}
	case reflect.Slice:
		for i := range v.Len() {
			t.visit(v.Index(i), by, field, true)
		}
	case reflect.Struct:
		by = held(v, by)
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !f.Anonymous && f.Type.Kind() != reflect.String {
				t.visit(v.Field(i), by, f.Name, false)
			}
		}
	}
}

// held is the holder of the fields of a struct.
func held(v reflect.Value, by holder) holder {
	if f := v.FieldByName("Pos"); f.IsValid() && f.Type() == posType {
		by.pos, by.kind, by.id = f.Interface().(guide.Pos), v.Type().Name(), ""
		if id := v.FieldByName("ID"); id.IsValid() {
			by.id = id.String()
		}
		by.near = cmp.Or(by.id, by.near)
		by.sent = by.sent || slices.Contains([]string{"MessageSpec", "Shape", "Wish"}, by.kind)
	}
	if f := v.FieldByName("Sources"); f.IsValid() {
		if list, ok := f.Interface().([]string); ok {
			by.sources, by.sourced = list, true
		}
	}
	return by
}

// name says what a holder is, for a finding.
func (h holder) name() guide.Text {
	kind := map[string]string{"EmergencyStep": "emergency step", "MessageSpec": "message", "Part": "part of a shape"}[h.kind]
	if kind == "" {
		kind = strings.ToLower(h.kind)
	}
	name := phrase.Part(kind)
	return guide.Text{JA: name.JA + h.id, EN: strings.TrimSpace(name.EN + " " + h.id)}
}

// outside returns what a message text says in any case, without its optional
// blocks, and the placeholders there.
func outside(text string) (literal string, facts []string) {
	var b strings.Builder
	for {
		block, rest, open := strings.Cut(text, "[")
		b.WriteString(block)
		if !open {
			break
		}
		_, text, _ = strings.Cut(rest, "]")
	}
	return b.String(), guide.Placeholders(b.String())
}

// line is a text of a message that has placeholders outside [ ].
type line struct {
	pos   guide.Pos
	what  guide.Text
	shape *guide.Shape
	ch    *guide.Channel
	when  []*guide.Cond // all must hold for the text to be written
	needs []string      // the placeholders
}

// messages are what the outcomes say in their channels.
type messages struct {
	*ground
	lines  map[*guide.Outcome][]*line
	paired map[pairing][]*line  // see linesOf
	loud   map[pairing]bool     // see hear
	mute   memo[muteness, bool] // see quiet
}

func newMessages(g *ground) *messages {
	m := &messages{ground: g, lines: map[*guide.Outcome][]*line{}, paired: map[pairing][]*line{}, loud: map[pairing]bool{}}
	for _, o := range g.outcomes() {
		m.lines[o] = m.spoken(o)
		m.hear(o)
	}
	return m
}

// guarded reports whether the conditions of a line make sure of its facts,
// whatever the path: then no outcome needs to look at it.
func (m *messages) guarded(l *line) bool {
	var written []formula
	for _, when := range l.when {
		written = append(written, holds(when))
	}
	for _, id := range l.needs {
		p := &puzzle{pack: m.pack, open: m.anyCase}
		if _, lost := p.solve(all(append(written[:len(written):len(written)], not(m.shown(id, l.shape)))...)); lost {
			return false
		}
	}
	return true
}

// reads calls f for every fact on which the line depends.
func (l *line) reads(f func(string)) {
	for _, c := range l.when {
		c.Reads(f)
	}
	for _, id := range l.needs {
		f(id)
	}
}

// offer is a channel that an outcome may offer.
type offer struct {
	ch   *guide.Channel
	when *guide.Cond // of the first rule that brings it; nil: its own
}

// offers lists the channels that an outcome may offer.
func (g *ground) offers(o *guide.Outcome) []offer { return g.offered[o] }

func (g *ground) findOffers(o *guide.Outcome) (list []offer) {
	own := map[*guide.Channel]bool{}
	for i := range g.pack.Channels {
		ch := &g.pack.Channels[i]
		if has(o.Desks, ch.Desk) || has(o.Channels, ch.ID) || has(o.Then, ch.ID) {
			own[ch] = true
			list = append(list, offer{ch, nil})
		}
	}
	for i := range g.pack.Rules.First {
		r := &g.pack.Rules.First[i]
		for j := range g.pack.Channels {
			if ch := &g.pack.Channels[j]; !own[ch] && (has(r.Channels, ch.ID) || has(r.Desks, ch.Desk)) {
				list = append(list, offer{ch, r.When})
			}
		}
	}
	return list
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// spoken lists the texts of an outcome's messages that are not optional, but
// for those whose own conditions make sure of their facts.
func (m *messages) spoken(o *guide.Outcome) (list []*line) {
	spec := m.pack.Message(o.Message)
	if spec == nil {
		return nil
	}
	for _, of := range m.offers(o) {
		shape := m.pack.Shape(of.ch.Shape)
		if shape == nil {
			continue
		}
		for _, l := range slices.Concat(m.linesOf(spec, shape), m.wishLines(o, shape)) {
			own := *l
			own.ch, own.when = of.ch, append(l.when[:len(l.when):len(l.when)], of.when)
			list = append(list, &own)
		}
	}
	return list
}

// pairing is a message in a shape.
type pairing struct {
	spec  *guide.MessageSpec
	shape *guide.Shape
}

// linesOf lists the lines of a message in a shape, whatever the outcome.
func (m *messages) linesOf(spec *guide.MessageSpec, shape *guide.Shape) []*line {
	key := pairing{spec, shape}
	list, ok := m.paired[key]
	if !ok {
		s := &speech{m: m, spec: spec, shape: shape}
		if shape.Subject {
			s.say(spec.Pos, phrase.Of("the subject"), spec.Subject)
		}
		for i := range shape.Parts {
			s.part(&shape.Parts[i])
		}
		list = slices.Concat(s.lines, m.ownLines(shape))
		m.paired[key] = list
	}
	return list
}

// ownLines lists the lines that a shape brings itself, whatever the message.
func (m *messages) ownLines(shape *guide.Shape) []*line {
	key := pairing{nil, shape}
	list, ok := m.paired[key]
	if !ok {
		s := &speech{m: m, shape: shape}
		for i := range shape.Parts {
			p := &shape.Parts[i]
			s.say(p.Pos, phrase.Of("the heading"), p.Head, p.When)
			s.say(p.Pos, phrase.Of("this part"), p.Text, p.When)
			for _, t := range p.Lines {
				s.say(p.Pos, phrase.Of("a question"), t, p.When)
			}
		}
		list = s.lines
		m.paired[key] = list
	}
	return list
}

// wishLines lists the lines of an outcome's wishes in a shape.
func (m *messages) wishLines(o *guide.Outcome, shape *guide.Shape) []*line {
	s := &speech{m: m, shape: shape}
	for _, id := range o.Wishes {
		w := m.pack.Wish(id)
		if w == nil || !strings.Contains(w.Ask.JA+w.Ask.EN, "{") {
			continue
		}
		for i := range shape.Parts {
			if p := &shape.Parts[i]; p.Block == "wish" || p.Block == "second_wish" {
				s.say(w.Pos, phrase.Of("the wish"), w.Ask, p.When)
			}
		}
	}
	return s.lines
}

// speech collects the lines of one message in one shape.
type speech struct {
	m     *messages
	spec  *guide.MessageSpec
	shape *guide.Shape
	lines []*line
}

func (s *speech) say(pos guide.Pos, what guide.Text, t guide.Text, when ...*guide.Cond) {
	if !strings.Contains(t.JA+t.EN, "{") {
		return
	}
	_, ja := outside(t.JA)
	_, en := outside(t.EN)
	if len(ja)+len(en) == 0 {
		return
	}
	l := &line{pos: pos, what: what, shape: s.shape, when: when, needs: append(ja, en...)}
	if !s.m.guarded(l) {
		s.lines = append(s.lines, l)
	}
}

// part adds what the message says in a part of the shape.
func (s *speech) part(p *guide.Part) {
	switch p.Block {
	case "gist":
		s.say(s.spec.Pos, phrase.Of("the gist"), s.spec.Gist, p.When)
	case "checked":
		for i := range s.spec.Checked {
			x := &s.spec.Checked[i]
			s.say(x.Pos, phrase.Of("this line"), x.Text, p.When, x.When)
		}
	case "points":
		for i := range s.spec.Points {
			x := &s.spec.Points[i]
			s.say(x.Pos, phrase.Of("this point"), x.Text, p.When, x.When)
		}
	case "wish":
		s.say(s.spec.Pos, phrase.Of("the request"), s.spec.Ask, p.When)
	}
}

// gap is a placeholder, whose id is no word of the text.
var gap = regexp.MustCompile(`\{[^{}]*\}`)

// said is more than a name: a small word after another, or the end of a sentence.
var said = regexp.MustCompile(`[^{}] [a-z]{2,}\b|[.!?]$`)

// quoted is what an English text may say in Japanese: words as a screen or a
// person has them.
var quoted = regexp.MustCompile("“[^”]*”|\"[^\"]*\"|「[^」]*」|『[^』]*』|【[^】]*】|\\([^)]*\\)|`[^`]*`")
