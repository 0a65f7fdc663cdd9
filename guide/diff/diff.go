// Package diff compares two packs by what a reader gets: for which answers the
// outcome, the advice or the message changed. A change of wording alone is
// told apart from a change of routing. diff.go compares; cases.go says which kept
// cases a change is about.
package diff

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"toiawase/guide"
)

// Kind says what changed, the gravest first.
type Kind string

// The kinds of changes.
const (
	Added    Kind = "added"    // a topic that the old pack does not have
	Removed  Kind = "removed"  // a topic that the new pack does not have
	Outcome  Kind = "outcome"  // the answers end elsewhere, or the question that is open is another
	Channels Kind = "channels" // the same outcome with other advice
	Text     Kind = "text"     // only words changed
)

// Kinds lists the kinds, the gravest first.
var Kinds = []Kind{Removed, Added, Outcome, Channels, Text}

// Change is one difference, with the shortest answers that show it.
type Change struct {
	Topic    string
	Kind     Kind
	Old, New string   // what the two packs give
	Answers  []string // a .walk script without its topic line
	Count    int      // how many answer combinations share this change
}

// Packs compares every topic of two packs at a given time.
func Packs(old, new *guide.Pack, at time.Time) (changes []Change) {
	for i := range new.Topics {
		if id := new.Topics[i].ID; old.Topic(id) == nil {
			changes = append(changes, Change{Topic: id, Kind: Added, Count: 1})
		}
	}
	for i := range old.Topics {
		id := old.Topics[i].ID
		if new.Topic(id) == nil {
			changes = append(changes, Change{Topic: id, Kind: Removed, Count: 1})
			continue
		}
		c := comparison{old: old, new: new, topic: id, at: at, index: map[string]int{}}
		c.walks(old)
		c.walks(new)
		changes = append(changes, c.list...)
	}
	slices.SortStableFunc(changes, func(a, b Change) int {
		return slices.Index(Kinds, a.Kind) - slices.Index(Kinds, b.Kind)
	})
	return changes
}

// comparison compares one topic.
type comparison struct {
	old, new *guide.Pack
	topic    string
	at       time.Time
	list     []Change
	index    map[string]int // where a change is in the list
}

// walks replays every end of the topic in one of the packs on both.
func (c *comparison) walks(from *guide.Pack) {
	s, err := guide.Start(from, c.topic, guide.JA, c.at)
	if err != nil {
		return
	}
	s.Ends(func(*guide.Outcome) []string { return asked(from, c.topic) }, func(end guide.Session) bool {
		a, errA := end.WithPack(c.old)
		b, errB := end.WithPack(c.new)
		if errA == nil && errB == nil {
			c.compare(a, b)
		}
		return true
	})
}

// asked lists the choices that a topic's own steps ask for: what tells its
// answer combinations apart.
func asked(p *guide.Pack, topic string) (ids []string) {
	t := p.Topic(topic)
	for i := range t.Steps {
		if f := p.Fact(t.Steps[i].Ask); f != nil && f.Kind == guide.KindChoice {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// compare notes the gravest difference of two walks with the same answers.
func (c *comparison) compare(a, b guide.Session) {
	if kind, old, new := difference(a, b); kind != "" {
		c.note(kind, old, new, b)
	}
}

// difference returns the gravest difference of two walks; the zero Kind if
// there is none.
func difference(a, b guide.Session) (kind Kind, old, new string) {
	for _, view := range []struct {
		kind Kind
		of   func(guide.Session) string
	}{{Outcome, place}, {Channels, advice}, {Text, text}} {
		if old, new := view.of(a), view.of(b); old != new {
			if view.kind == Text {
				old, new = firstDifference(old, new)
			}
			return view.kind, old, new
		}
	}
	return "", "", ""
}

func (c *comparison) note(kind Kind, old, new string, s guide.Session) {
	key := fmt.Sprint(kind, old, "\x00", new)
	if i, ok := c.index[key]; ok {
		c.list[i].Count++
		return
	}
	c.index[key] = len(c.list)
	c.list = append(c.list, Change{Topic: c.topic, Kind: kind, Old: old, New: new, Answers: answers(s), Count: 1})
}

func answers(s guide.Session) (lines []string) {
	for _, in := range s.Inputs() {
		lines = append(lines, line(in))
	}
	return lines
}

func line(in guide.Input) string {
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", in.Kind, in.Key, in.Value))
}

// place names where a walk stands.
func place(s guide.Session) string {
	p := s.Position()
	switch {
	case p.Outcome != nil:
		return "outcome " + p.Flow.ID + "/" + p.Outcome.ID
	case p.Step != nil:
		return "question " + p.Flow.ID + "/" + p.Step.ID
	}
	return "nowhere"
}

// advice names the channels that a walk recommends.
func advice(s guide.Session) string {
	rec := s.Recommend()
	if rec.First == nil {
		return "none"
	}
	ids := []string{rec.First.Channel.ID}
	for _, list := range [][]guide.Option{rec.Fallbacks, rec.Last} {
		for i := range list {
			ids = append(ids, list[i].Channel.ID)
		}
	}
	return strings.Join(ids, ", ")
}

// text is everything that a walk says, in both languages.
func text(s guide.Session) string {
	var b strings.Builder
	out := s.Position().Outcome
	for _, lang := range guide.Langs {
		for _, v := range s.Path() {
			if v.Fact != nil {
				b.WriteString(v.Fact.Question().In(lang) + "\n")
			} else {
				b.WriteString(v.Step.Check.In(lang) + "\n" + v.Answer.Label.In(lang) + "\n")
			}
		}
		for _, e := range s.Emergency() {
			b.WriteString(e.Text.In(lang) + "\n")
		}
		if out == nil {
			continue
		}
		b.WriteString(s.Headline().In(lang) + "\n")
		for _, a := range s.Actions() {
			b.WriteString(a.Text.In(lang) + "\n")
		}
		for _, ch := range s.Offered() {
			m := s.Compose(ch, lang)
			b.WriteString(m.Subject + "\n" + m.Body + "\n")
		}
		for _, line := range beside(s, out, lang) {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// beside is what a walk says beside the message: why, what to keep and to have
// ready, and what comes when.
func beside(s guide.Session, out *guide.Outcome, lang guide.Lang) (lines []string) {
	say := func(texts ...guide.Text) {
		for _, t := range texts {
			lines = append(lines, t.In(lang))
		}
	}
	rec := s.Recommend()
	if w := rec.Wait; w != nil {
		say(w.Because)
		lines = append(lines, w.Until.Format(time.RFC3339))
	}
	if rec.First != nil {
		say(rec.First.Because...)
	}
	for _, o := range rec.Fallbacks {
		say(o.When)
		say(o.Because...)
	}
	for _, a := range rec.Avoid {
		say(a.Channel.Name, a.Because)
	}
	for _, k := range s.Evidence() {
		say(k.Evidence.Label, k.Evidence.How, k.Evidence.Fades)
	}
	for _, item := range s.Checklist() {
		say(item.Fact.Label, item.Fact.Where)
	}
	for _, id := range out.Clocks {
		if c := s.Pack().Clock(id); c != nil {
			lines = append(lines, fmt.Sprintf("%d h: %s", c.Hours, c.Then.In(lang)))
		}
	}
	return lines
}

// firstDifference returns the first line in which two texts differ.
func firstDifference(old, new string) (string, string) {
	a, b := strings.Split(old, "\n"), strings.Split(new, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[i], b[i]
		}
	}
	return fmt.Sprintf("%d lines", len(a)), fmt.Sprintf("%d lines", len(b))
}
