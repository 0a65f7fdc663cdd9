package cli

import (
	"fmt"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/text"
)

// sheet is a case on paper, whatever the format. Its texts are clean.
type sheet struct {
	lang  guide.Lang
	title string
	rows  []row
	parts []part
}

// row is a label and what it says; the text may have several lines.
type row struct{ label, text string }

// part has rows or a text that is kept as it is.
type part struct {
	head string
	rows []row
	text string
}

// sheet puts a case on paper: what is due, what happened, what the user said.
func (a *app) sheet(k kept) sheet {
	w, say := a.caseWords(), words.ReportIn(a.lang)
	sh := sheet{lang: a.lang, title: caseName(k)}
	add := func(label, value string) { sh.rows = append(sh.rows, row{label, cleanText(value)}) }
	add(w.ID, k.ID)
	if k.walk.IsZero() {
		add(w.Topic, k.Topic)
	}
	add(w.State, a.state(k))
	add(w.Started, say.Moment(k.Started))
	add(w.Changed, say.Moment(k.Changed))
	sh.part(w.Dues, a.dueRows(k))
	sh.part(w.Events, a.eventRows(k))
	sh.part(w.Answers, a.answerRows(k))
	return sh
}

func (sh *sheet) part(head string, rows []row) {
	if len(rows) > 0 {
		sh.parts = append(sh.parts, part{head: head, rows: rows})
	}
}

// cleanText is text that may be shown; its lines stay.
func cleanText(s string) string {
	s, _ = text.Clean(s)
	return s
}

func (a *app) dueRows(k kept) (rows []row) {
	for _, f := range k.dues() {
		rows = append(rows, row{a.when(f), cleanText(a.then(f))})
	}
	return rows
}

// eventRows are what happened, earliest first.
func (a *app) eventRows(k kept) (rows []row) {
	say := words.ReportIn(a.lang)
	for _, e := range k.Events(k.walk) {
		when := say.Moment(e.At)
		if e.At.IsZero() {
			when = "-"
		}
		rows = append(rows, row{when, cleanText(a.eventText(k, e))})
	}
	return rows
}

// eventText says what happened, with whom, and what was said.
func (a *app) eventText(k kept, e guide.Event) string {
	w := a.caseWords()
	parts := []string{a.kindText(k, e)}
	if !e.Due.IsZero() {
		parts = append(parts, fmt.Sprintf(w.ByDay, a.dayText(e.Due)))
	}
	switch {
	case e.Text == "":
	case e.Kind == guide.EventContacted:
		parts = append(parts, fmt.Sprintf(w.Number, e.Text))
	default:
		parts = append(parts, e.Text)
	}
	return strings.Join(parts, ": ")
}

// kindText says what kind of thing happened, and with whom.
func (a *app) kindText(k kept, e guide.Event) string {
	kind := a.caseWords().Kinds[e.Kind]
	if kind == "" {
		kind = string(e.Kind)
	}
	if e.Channel != "" {
		kind += " (" + channelName(k.walk, e.Channel) + ")"
	}
	return kind
}

// channelName is the name of a channel, or its id if the pack has none such.
func channelName(s guide.Session, id string) string {
	if !s.IsZero() {
		if ch := s.Pack().Channel(id); ch != nil {
			return ch.Name.In(s.Lang())
		}
	}
	return id
}

// answer is one thing that the user said, in JSON.
type answer struct {
	Kind  guide.InputKind `json:"kind"`
	Key   string          `json:"key"`
	Value string          `json:"value"`
	Label string          `json:"label"` // the key, for people
	Shown string          `json:"shown"` // the value, for people
	Used  bool            `json:"used"`  // it applies now
}

func (a *app) answerRows(k kept) (rows []row) {
	for _, x := range a.answers(k) {
		shown := x.Shown
		if !x.Used && !k.walk.IsZero() {
			shown += " " + a.caseWords().Parked
		}
		rows = append(rows, row{cleanText(x.Label), cleanText(shown)})
	}
	return rows
}

// answers lists what the user said, besides contacts: those are events. What
// the pack does not know is shown as it was stored.
func (a *app) answers(k kept) []answer {
	list := []answer{}
	var unused []guide.Input
	if !k.walk.IsZero() {
		unused = k.walk.Unused()
	}
	for _, in := range k.Inputs {
		if in.Kind == guide.InputContacted {
			continue
		}
		x := answer{Kind: in.Kind, Key: in.Key, Value: in.Value, Used: !k.walk.IsZero() && !slices.Contains(unused, in)}
		x.Label, x.Shown = a.said(k.walk, in)
		list = append(list, x)
	}
	return list
}

// said words an input: what it is about, and what was said.
func (a *app) said(s guide.Session, in guide.Input) (label, value string) {
	w := a.caseWords()
	switch in.Kind {
	case guide.InputUnknown:
		in.Value = w.Unknown
	case guide.InputBlocked:
		return w.Blocked, channelName(s, in.Key)
	case guide.InputChannel:
		return w.Chosen, channelName(s, in.Key)
	}
	if s.IsZero() {
		return in.Key, in.Value
	}
	p, lang := s.Pack(), s.Lang()
	switch in.Kind {
	case guide.InputAnswer:
		return answered(p, in, lang)
	case guide.InputHave:
		if e := p.EvidenceOf(in.Key); e != nil {
			return w.Have, e.Label.In(lang)
		}
		return w.Have, in.Key
	case guide.InputDone:
		for i := range p.Emergency {
			if e := &p.Emergency[i]; e.ID == in.Key {
				return w.Done, e.Text.In(lang)
			}
		}
		return w.Done, in.Key
	}
	return a.toldFact(s, in)
}

// answered words the answer to a check.
func answered(p *guide.Pack, in guide.Input, lang guide.Lang) (label, value string) {
	flow, step, _ := strings.Cut(in.Key, "/")
	if t := p.Topic(flow); t != nil {
		if st := t.Step(step); st != nil && st.Answer(in.Value) != nil {
			return st.Check.In(lang), st.Answer(in.Value).Label.In(lang)
		}
	}
	return in.Key, in.Value
}

// toldFact words a fact, or a wish.
func (a *app) toldFact(s guide.Session, in guide.Input) (label, value string) {
	if in.Key == guide.FactWish || in.Key == guide.FactSecondWish {
		if wish := s.Pack().Wish(in.Value); wish != nil {
			return a.caseWords().Wish, wish.Label.In(s.Lang())
		}
		return a.caseWords().Wish, in.Value
	}
	f := s.Pack().Fact(in.Key)
	if f == nil {
		return in.Key, in.Value
	}
	if v, ok := s.Lookup(in.Key); ok && !v.Unknown && in.Kind == guide.InputFact {
		return f.Label.In(s.Lang()), v.Show(s.Lang(), f)
	}
	return f.Label.In(s.Lang()), in.Value
}

// text writes the sheet for reading from top to bottom.
func (sh sheet) text(a *app) {
	fmt.Fprintln(a.out, sh.title)
	write := func(rows []row) {
		for _, r := range rows {
			fmt.Fprintf(a.out, "  %s: %s\n", r.label, strings.ReplaceAll(r.text, "\n", "\n    "))
		}
	}
	write(sh.rows)
	for _, p := range sh.parts {
		fmt.Fprintf(a.out, "\n%s\n", p.head)
		write(p.rows)
	}
}
