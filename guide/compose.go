package guide

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"toiawase/guide/regexp"
)

// Message is a text that is ready to send. The zero Message is none: the
// channel takes no text.
type Message struct {
	Channel  *Channel
	Lang     Lang
	Subject  string   // empty where the channel has no subject
	Body     string   // without a final newline
	Pieces   []string // the body in parts to paste one after the other
	Missing  []*Fact  // necessary facts that are not known
	Warnings []Warning
	Length   int // of the body, as the channel counts
	Limit    int // 0: none

	Edited  bool     // the user has edited the body
	Renewed bool     // what it says has changed since: what the user left alone followed
	Passed  []string // lines of it that the user's own wording stands for

	After time.Time // the advice is to wait: send it from then on; else zero
}

// Warning is a soft doubt about a message.
type Warning struct {
	Fact    *Fact // nil: about the whole
	Problem Problem
}

// Channel returns the channel to write for: the one that the user chose, else
// the recommended one; nil before an outcome.
func (s Session) Channel() *Channel {
	for _, in := range s.inputs {
		if in.Kind == InputChannel {
			return s.pack.Channel(in.Key)
		}
	}
	if first := s.Recommend().First; first != nil {
		return first.Channel
	}
	return nil
}

// Offered lists the channels that a message can be written for: those of the
// recommendation that take a text, the chosen one among them.
func (s Session) Offered() (list []*Channel) {
	rec := s.Recommend()
	add := func(c *Channel) {
		if c != nil && c.Shape != "" && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	if rec.First != nil {
		add(rec.First.Channel)
	}
	for _, group := range [][]Option{rec.Fallbacks, rec.Last} {
		for i := range group {
			add(group[i].Channel)
		}
	}
	add(s.Channel())
	return list
}

// Compose writes the message of the walk's outcome for a channel, in a
// language. It is the zero Message before an outcome, for a solved one, and
// for a channel that takes no text.
func (s Session) Compose(ch *Channel, lang Lang) Message {
	if w := s.writer(ch, lang); w != nil {
		return w.write(ch)
	}
	return Message{}
}

// writer composes for a channel; nil where there is nothing to compose.
func (s Session) writer(ch *Channel, lang Lang) *writer {
	out := s.Position().Outcome
	if out == nil || ch == nil {
		return nil
	}
	spec, shape := s.pack.Message(out.Message), s.pack.Shape(ch.Shape)
	if spec == nil || shape == nil {
		return nil
	}
	facts := s.valuation(out)
	facts.s.lang, facts.desk, facts.reader = lang, ch.Desk, s.lang
	return &writer{s: s, spec: spec, shape: shape, lang: lang, facts: facts}
}

// writer composes one message.
type writer struct {
	s     Session
	spec  *MessageSpec
	shape *Shape
	lang  Lang
	facts valuation
}

func (w *writer) write(ch *Channel) Message {
	m := Message{Channel: ch, Lang: w.lang, Limit: w.shape.Limit}
	if wait := w.s.Recommend().Wait; wait != nil {
		m.After = wait.Until
	}
	if w.shape.Subject {
		m.Subject = w.subject()
	}
	for i := range w.shape.Parts {
		part := &w.shape.Parts[i]
		text := w.part(part)
		if text == "" {
			continue
		}
		if len(m.Pieces) == 0 || part.Piece {
			m.Pieces = append(m.Pieces, text)
		} else {
			m.Pieces[len(m.Pieces)-1] += "\n\n" + text
		}
	}
	m.Body = strings.Join(m.Pieces, "\n\n")
	m = edited(w.s, m)
	m.Length = w.shape.length(m.Body)
	items := w.s.Checklist()
	m.Missing = w.missing(items)
	m.Warnings = w.warnings(m, items)
	return m
}

// subject is the matter in a few words, with the shape's suffix unless the
// subject names the same facts itself.
func (w *writer) subject() string {
	named := Placeholders(w.spec.Subject.In(w.lang))
	for _, id := range Placeholders(w.shape.Suffix.In(w.lang)) {
		if slices.Contains(named, id) {
			return w.fill(w.spec.Subject)
		}
	}
	suffix := w.fill(w.shape.Suffix) // which trims the space before it
	if suffix != "" && strings.HasPrefix(w.shape.Suffix.In(w.lang), " ") {
		suffix = " " + suffix
	}
	return w.fill(w.spec.Subject) + suffix
}

// part draws one part of the shape; empty if it has nothing to say.
func (w *writer) part(p *Part) string {
	if !p.When.Holds(w.facts) {
		return ""
	}
	body := w.block(p)
	if body == "" {
		return ""
	}
	if head := w.fill(p.Head); head != "" {
		return head + "\n" + body
	}
	return body
}

func (w *writer) block(p *Part) string {
	switch p.Block {
	case "gist":
		return opened(w.fill(w.spec.Gist), behalf(w), w.lang)
	case "facts", "times", "news":
		return w.lines(w.written(w.told(p)))
	case "details":
		return w.details()
	case "checked":
		return w.lines(w.checkedLines())
	case "done":
		return w.lines(doneLines(w.s, w.lang))
	case "wish", "second_wish":
		return w.wish(p)
	case "attachments":
		return w.lines(w.attachments(p))
	case "contacts":
		return w.lines(w.contacts(p))
	case "points":
		return w.lines(w.points())
	case "questions":
		return w.lines(w.fillAll(p.Lines))
	}
	return w.fill(p.Text)
}

// opened is a gist after the sentence that says for whom the message is
// written; without either, the gist.
func opened(gist, behalf string, l Lang) string {
	if gist == "" || behalf == "" {
		return gist
	}
	if l == EN {
		behalf += " "
	}
	return behalf + gist
}

// lines puts the shape's bullet before each line.
func (w *writer) lines(list []string) string {
	bullet := w.shape.Bullet.In(w.lang)
	for i := range list {
		list[i] = bullet + list[i]
	}
	return strings.Join(list, "\n")
}

func (w *writer) fillAll(texts []Text) (list []string) {
	for _, t := range texts {
		if s := w.fill(t); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// factLines are label and value of the message's facts; a fact that is not
// known gives way to those that stand in for it.
func (w *writer) factLines() (list []Told) {
	seen := map[string]bool{}
	var add func(id string)
	add = func(id string) {
		f := w.s.pack.Fact(id)
		if f == nil || seen[id] || slices.Contains(w.spec.Times, id) {
			return
		}
		seen[id] = true
		if slices.Contains(w.shape.Omit, id) || w.shapeNames(id) {
			return
		}
		if value, ok := w.value(id); ok {
			list = append(list, w.pairs(f, value)...)
			return
		}
		for _, other := range f.Instead {
			if !w.shapeNames(other) {
				add(other)
			}
		}
	}
	for _, id := range w.spec.Facts {
		add(id)
	}
	return list
}

// shapeNames reports whether the shape itself gives a fact, so that it need
// not stand in for another.
func (w *writer) shapeNames(id string) bool {
	for i := range w.shape.Parts {
		p := &w.shape.Parts[i]
		if slices.Contains(Placeholders(p.Text.In(w.lang)), id) && p.When.Holds(w.facts) {
			return true
		}
	}
	return false
}

// pairs are the lines of a fact: one, or one for each of several values, with
// their numbers.
func (w *writer) pairs(f *Fact, value string) (list []Told) {
	v, _ := w.facts.Lookup(f.ID)
	items := f.Items(v)
	if len(items) < 2 || f.Kind == KindChoice {
		return []Told{{f.Label.In(w.lang), value}}
	}
	for i, item := range items {
		list = append(list, Told{itemLabel(f.Label.In(w.lang), i+1, w.lang), showItem(f, w.lang, item)})
	}
	return list
}

// written are labels and values in the words of the shape.
func (w *writer) written(told []Told) (list []string) {
	for _, t := range told {
		r := strings.NewReplacer("{label}", t.Label, "{value}", t.Value)
		list = append(list, r.Replace(w.shape.Pair.In(w.lang)))
	}
	return list
}

func (w *writer) checkedLines() (list []string) {
	for i := range w.spec.Checked {
		if c := &w.spec.Checked[i]; c.When.Holds(w.facts) {
			list = append(list, w.fillAll([]Text{c.Text})...)
		}
	}
	return list
}

func (w *writer) points() (list []string) {
	for i := range w.spec.Points {
		if p := &w.spec.Points[i]; p.When.Holds(w.facts) {
			list = append(list, w.fillAll([]Text{p.Text})...)
		}
	}
	return list
}

// value returns a fact as this channel shows it; ok is false when it is not
// known or may not appear here.
func (w *writer) value(id string) (string, bool) {
	f := w.s.pack.Fact(id)
	v, ok := w.facts.Lookup(id)
	if f == nil || !ok || v.Unknown || !f.When.Holds(w.facts) || f.Privacy.rank() > w.shape.Reads.rank() || slices.Contains(w.shape.Omit, id) {
		return "", false
	}
	if c := f.Choice(v.Text); c != nil && c.Mute {
		return "", false
	}
	if w.shape.Spoken && v.Kind != KindChoice {
		return doubted(v, v.Spoken(w.lang, f), w.lang), true
	}
	return doubted(v, w.original(f, w.s.pack.Show(w.lang, f, v)), w.lang), true
}

// doubted marks a number whose last digit does not fit, so that nobody takes it
// as certain.
func doubted(v Value, text string, l Lang) string {
	switch {
	case v.Warn != ProblemCheckDigit:
		return text
	case l == EN:
		return text + " (as I read it, to be checked)"
	}
	return text + "(読み取りのため要確認)"
}

// english is more than a name: two small words in succession.
var english = regexp.MustCompile(`[a-z]{2,},? [a-z]{2,}`)

// original marks what a reader of English typed where it stands in the
// Japanese copy, so that nobody takes it for part of the Japanese.
func (w *writer) original(f *Fact, text string) string {
	typed := f.Kind == KindLine || f.Kind == KindText
	if !typed || w.lang == EN || w.s.lang != EN || Japanese(text) || !english.MatchString(text) {
		return text
	}
	return "原文(英語)：" + text
}

func (w *writer) fill(t Text) string { return fill(t.In(w.lang), w.value) }

// length counts the body as the channel does.
func (s *Shape) length(body string) int {
	if s.Count == "post" {
		return PostWeight(body)
	}
	return utf8.RuneCountInString(body)
}

// missing lists the necessary facts that are not known and that this channel
// would show.
func (w *writer) missing(items []Item) (list []*Fact) {
	for _, item := range items {
		if item.Must && item.State != ItemKnown && item.Fact.Privacy.rank() <= w.shape.Reads.rank() && !slices.Contains(w.shape.Omit, item.Fact.ID) {
			list = append(list, item.Fact)
		}
	}
	return list
}

func (w *writer) warnings(m Message, items []Item) (list []Warning) {
	for _, item := range items {
		if item.State == ItemKnown && item.Value.Warn != "" {
			list = append(list, Warning{Fact: item.Fact, Problem: item.Value.Warn})
		}
	}
	if m.Limit > 0 && m.Length > m.Limit {
		list = append(list, Warning{Problem: ProblemTooLong})
	}
	return list
}
