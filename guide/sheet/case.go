package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/text"
)

// A File is a case as it is shown at a time, in the reader's language.
type File struct {
	keep.File
	Lang guide.Lang
	Now  time.Time
}

// NewFile is a case for readers of a language.
func NewFile(f keep.File, lang guide.Lang, now time.Time) File {
	if !f.Walk.IsZero() && f.Walk.Lang() != lang {
		f.Walk = f.Walk.WithLang(lang)
	}
	return File{f, lang, now}
}

// Name is the title of a case, with what tells it from others, in one line.
func (f File) Name() string {
	title, mark := f.Title(f.Walk)
	if f.Walk.IsZero() {
		title, mark = fmt.Sprintf(f.Words().Name, f.ID), f.Topic
	}
	if mark != "" {
		title += " (" + mark + ")"
	}
	return text.OneLine(title)
}

// Words are the words of cases in the reader's language.
func (f File) Words() *words.CaseSheet { return &words.SheetsIn(f.Lang).Case }

// State is how the case stands, in words: open, due, or how it ended.
func (f File) State() string {
	switch w := f.Words(); {
	case !f.Open() && f.Ended() != guide.EndedSolved:
		return cmp.Or(w.Endings[f.Ended()], w.Closed)
	case !f.Open():
		return w.Closed
	case f.DueBy(f.Now):
		return w.Due
	default:
		return w.Open
	}
}

// Change says when something was noted last.
func (f File) Change() string { return f.Words().Changed + ": " + words.Day(f.Changed, f.Lang) }

// Row is the case in a list: its name, and below it what is next.
func (f File) Row() Row {
	w := words.SheetsIn(f.Lang)
	row := Row{ID: f.ID, Role: Choice, Label: f.Name()}
	if dues := f.Dues; len(dues) > 0 {
		if dues[0].DueBy(f.Now) {
			row.State = Due
		}
		row.Aside = f.Left(dues[0])
		row.Below = []Row{{Role: Hint, Label: f.When(dues[0]), Text: f.Then(dues[0])}}
		return row
	}
	label := w.Case.Changed
	if !f.Open() {
		label = f.State()
	}
	row.Below = []Row{{Role: Hint, Label: label, Text: words.Day(f.Changed, f.Lang)}}
	return row
}

// When is the time of a follow-up in words.
func (f File) When(d guide.FollowUp) string {
	if d.Day {
		return words.Day(d.At, f.Lang)
	}
	return words.MomentAt(d.At, f.Now.Location(), f.Lang)
}

// Then is what to do when a follow-up is due.
func (f File) Then(d guide.FollowUp) string {
	switch {
	case d.Clock != nil:
		return d.Clock.Then.In(f.Lang)
	case d.Promise.Text == "":
		return f.Words().Promise
	}
	return fmt.Sprintf(f.Words().Promised, text.OneLine(d.Promise.Text))
}

// Left says how long there is until something is due.
func (f File) Left(d guide.FollowUp) string {
	w := f.Words()
	days := int(midnight(d.At).Sub(midnight(f.Now)).Hours() / 24)
	switch {
	case days < 0, !d.Day && d.At.Before(f.Now):
		return w.Over
	case days == 0:
		return w.Today
	case days == 1:
		return w.LeftOne
	}
	return fmt.Sprintf(w.Left, days)
}

// midnight begins the day of a time in Japan.
func midnight(t time.Time) time.Time {
	y, m, d := t.In(guide.Japan).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, guide.Japan)
}

// Sheet is all that a case holds: how it stands, when to come back, what
// happened, what to keep, what was said.
func (f File) Sheet() Sheet { return f.sheet(true) }

// sheet is the sheet with or without how long there is left: that is true today
// only.
func (f File) sheet(left bool) Sheet {
	w := words.SheetsIn(f.Lang)
	sh := Sheet{Lang: f.Lang, Title: f.Name()}
	rows := labelled(Text, w.Case.ID, f.ID)
	if f.Walk.IsZero() {
		rows = append(rows, labelled(Text, w.Case.Topic, f.Topic)...)
	}
	rows = append(rows, Row{Label: w.Case.State, Text: f.State()},
		Row{Label: w.Case.Started, Text: words.Moment(f.Started, f.Lang)},
		Row{Label: w.Case.Changed, Text: words.Moment(f.Changed, f.Lang)})
	sh.add(Part{ID: "case", Rows: rows})
	sh.add(Part{ID: "drift", Rows: f.drift()})
	sh.add(Part{ID: "dues", Head: w.Advice.Clocks, Rows: f.dues(left)})
	sh.add(Part{ID: "then", Rows: f.then()})
	sh.add(Part{ID: "idle", Rows: f.idle()})
	sh.add(Part{ID: "events", Head: w.Case.Events, Rows: f.events()})
	if !f.Walk.IsZero() {
		keep := keepPart(f.Walk)
		for i, row := range keep.Rows {
			row.Below = nil
			keep.Rows[i] = row
		}
		sh.add(keep)
	}
	sh.add(Part{ID: "answers", Head: w.Case.Answers, Rows: f.answers()})
	return sh
}

// dues are the times to come back, soonest first, and how long there is left.
func (f File) dues(left bool) (rows []Row) {
	for _, d := range f.Dues {
		row := Row{Role: Lead, Label: f.When(d), Text: f.Then(d)}
		if left {
			row.Aside = f.Left(d)
		}
		if d.DueBy(f.Now) {
			row.State = Due
		}
		rows = append(rows, row)
	}
	return rows
}

// then says what comes next after the last reply, by its kind.
func (f File) then() []Row {
	e, _ := f.Reply(f.Walk)
	if text := f.Words().Then[e.Reply]; text != "" {
		return []Row{{Role: Text, Text: text}}
	}
	return nil
}

// idle says what there is to do in an open case of which nothing is due.
func (f File) idle() []Row {
	if !f.Open() || len(f.Dues) > 0 || f.then() != nil {
		return nil
	}
	w, idle := f.Words(), f.Words().NoDue
	switch {
	case f.Walk.IsZero():
	case f.Walk.Position().Outcome == nil:
		idle = w.Midway
	case len(f.Walk.Contacts()) == 0 && len(f.Walk.Offered()) > 0:
		idle = w.NotSent
	}
	return []Row{{Role: Text, Text: idle}}
}

// events are what happened, earliest first.
func (f File) events() (rows []Row) {
	for _, e := range f.Events(f.Walk) {
		rows = append(rows, f.event(e))
	}
	if len(rows) == 0 {
		rows = []Row{{Role: Hint, Text: f.Words().NoEvents}}
	}
	return rows
}

// Timeline is what happened and what is next, the latest first: for a column
// that begins with what matters.
func (f File) Timeline() Part {
	w := f.Words()
	p := Part{ID: "events", Head: w.Events}
	for _, d := range slices.Backward(f.dues(true)) {
		d.ID = "next"
		p.Rows = append(p.Rows, d)
	}
	for _, e := range slices.Backward(f.Events(f.Walk)) {
		p.Rows = append(p.Rows, f.event(e))
	}
	p.Rows = append(p.Rows, Row{Label: words.Moment(f.Started, f.Lang), Text: w.Began})
	return p
}

// event is the row of what happened.
func (f File) event(e guide.Event) Row {
	when := f.Words().NoTime
	if !e.At.IsZero() {
		when = words.Moment(e.At, f.Lang)
	}
	return Row{Label: when, Text: f.Event(e)}
}

// Event says what happened, with whom, and what was said.
func (f File) Event(e guide.Event) string {
	w, parts := f.Words(), []string{f.Kind(e)}
	if !e.Due.IsZero() {
		parts = append(parts, fmt.Sprintf(w.By, f.When(guide.FollowUp{At: e.Due, Day: e.Due.Equal(midnight(e.Due))})))
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

// Kind says what kind of thing happened, and with whom.
func (f File) Kind(e guide.Event) string {
	w := f.Words()
	kind := cmp.Or(w.Kinds[e.Kind], string(e.Kind))
	if how := cmp.Or(w.Replies[e.Reply], w.Endings[e.Ending]); how != "" {
		kind += ": " + how
	}
	if e.Channel != "" {
		kind += " (" + ChannelName(f.Walk, e.Channel) + ")"
	}
	return kind
}

// ChannelName is the name of a channel, or its id if the pack of a walk has
// none such.
func ChannelName(walk guide.Session, id string) string {
	if !walk.IsZero() {
		if ch := walk.Pack().Channel(id); ch != nil {
			return ch.Name.In(walk.Lang())
		}
	}
	return id
}

// answers are what the user said, besides contacts: those are events.
func (f File) answers() (rows []Row) {
	var unused []guide.Input
	if !f.Walk.IsZero() {
		unused = f.Walk.Unused()
	}
	for _, in := range f.Inputs {
		if in.Kind == guide.InputContacted {
			continue
		}
		what, value := words.Said(f.Walk, in, f.Lang)
		if slices.Contains(unused, in) {
			value += " (" + f.Words().Unused + ")"
		}
		rows = append(rows, Row{Label: strings.TrimRight(what, "。."), Text: value})
	}
	return rows
}

// drift says what does not fit the pack any more; nothing if all does.
func (f File) drift() []Row {
	w := f.Words()
	if f.Walk.IsZero() {
		return []Row{{Role: Warning, Text: w.Gone}}
	}
	unused := f.Walk.Unused()
	i := slices.IndexFunc(unused, func(in guide.Input) bool { return lost(f.Walk.Pack(), in) })
	if i < 0 {
		return nil
	}
	what, _ := words.Said(f.Walk, unused[i], f.Lang)
	return []Row{{Role: Warning, Text: fmt.Sprintf(w.Drift, text.OneLine(what))}}
}

// lost reports whether a pack has no place for an input any more. Answers that
// merely do not apply now are not lost.
func lost(p *guide.Pack, in guide.Input) bool {
	if in.Kind != guide.InputAnswer {
		f := p.Fact(in.Key)
		known := in.Key == guide.FactWish || in.Key == guide.FactSecondWish || f != nil
		return !known || f != nil && f.Kind == guide.KindChoice && in.Kind == guide.InputFact && f.Choice(in.Value) == nil
	}
	cut := max(0, strings.LastIndex(in.Key, "/"))
	flow := p.Topic(in.Key[:cut])
	if flow == nil {
		return true
	}
	st := flow.Step(strings.TrimPrefix(in.Key[cut:], "/"))
	return st == nil || st.Answer(in.Value) == nil
}
