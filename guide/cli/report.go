package cli

import (
	"fmt"
	"io"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
)

// report writes the result of a walk as text, for reading from top to bottom:
// what cannot wait, what to do, whom to contact, what to send, what comes next.
type report struct {
	w    io.Writer
	s    guide.Session
	lang guide.Lang
	say  *words.Report
}

func newReport(w io.Writer, s guide.Session) report {
	return report{w, s, s.Lang(), words.ReportIn(s.Lang())}
}

// all writes the whole result; before an outcome, the question that is open.
func (r report) all() {
	r.emergency()
	r.rest()
}

// rest writes all besides the emergency.
func (r report) rest() {
	out := r.s.Position().Outcome
	if out == nil {
		r.open()
		return
	}
	r.head(r.say.Outcome)
	r.line(out.Say.In(r.lang))
	r.actions()
	if out.Solved {
		return
	}
	r.contact()
	r.evidence()
	r.message()
	r.clocks()
}

func (r report) head(text string) { fmt.Fprintf(r.w, "\n%s\n", text) }

func (r report) line(text string) {
	if text != "" {
		fmt.Fprintf(r.w, "  %s\n", text)
	}
}

// linef writes a line from a form, unless there is nothing to put into it.
func (r report) linef(form, text string) {
	if text != "" {
		r.line(fmt.Sprintf(form, text))
	}
}

// numbered writes a list with numbers, for things to do in order.
func (r report) numbered(list []string) {
	for i, text := range list {
		r.line(fmt.Sprintf("%d. %s", i+1, text))
	}
}

// bullets writes a list.
func (r report) bullets(list []string) {
	for _, text := range list {
		r.line("- " + text)
	}
}

// emergency writes what cannot wait, in the order to do it.
func (r report) emergency() {
	steps := r.s.Emergency()
	if len(steps) == 0 {
		return
	}
	r.head(r.say.Emergency)
	for i, e := range steps {
		r.line(fmt.Sprintf("%d. %s", i+1, e.Text.In(r.lang)))
		r.line(indented(e.Why.In(r.lang)))
	}
}

func indented(text string) string {
	if text == "" {
		return ""
	}
	return "   " + text
}

// open writes the question at which the walk stands.
func (r report) open() {
	p := r.s.Position()
	if p.Step == nil {
		return
	}
	r.head(r.say.Remaining)
	r.line(question(p, r.lang))
	for _, o := range optionsOf(r.s, p.Step, r.lang) {
		r.line("- " + o.id + ": " + o.label)
	}
}

func (r report) actions() {
	var list []string
	for _, a := range r.s.Actions() {
		list = append(list, a.Text.In(r.lang))
	}
	if len(list) > 0 {
		r.head(r.say.Actions)
		r.bullets(list)
	}
}

// contact writes whom to contact, when, and whom not.
func (r report) contact() {
	rec := r.s.Recommend()
	r.head(r.say.Contact)
	if rec.Wait != nil {
		r.linef(r.say.WaitUntil, r.say.Moment(rec.Wait.Until))
		r.linef(r.say.Because, rec.Wait.Because.In(r.lang))
	}
	if rec.First == nil {
		r.line(r.say.None)
	} else {
		r.first(rec.First)
	}
	r.options(r.say.Fallbacks, rec.Fallbacks)
	r.avoid(rec.Avoid)
	r.options(r.say.Last, rec.Last)
}

func (r report) first(o *guide.Option) {
	ch := o.Channel
	r.linef(r.say.First, ch.Name.In(r.lang))
	for _, why := range o.Because {
		r.linef(r.say.Because, why.In(r.lang))
	}
	r.hours(o)
	for _, need := range ch.Needs {
		r.linef(r.say.Need, need.In(r.lang))
	}
	r.linef(r.say.Address, ch.URL)
	r.how(ch)
}

// how writes the way to a channel.
func (r report) how(ch *guide.Channel) {
	r.head(r.say.How)
	r.numbered(texts(ch.How, r.lang))
	r.linef(r.say.Human, ch.Human.In(r.lang))
	for _, limit := range ch.Limits {
		r.linef(r.say.Limit, limit.In(r.lang))
	}
}

func (r report) hours(o *guide.Option) {
	if o.Channel.Hours != nil {
		r.line(o.Channel.Hours.Note.In(r.lang))
	}
	switch {
	case o.Open:
	case o.OpensAt.IsZero():
		r.line(r.say.NotOpen)
	default:
		r.linef(r.say.OpensAt, r.say.Moment(o.OpensAt))
	}
}

// chosen writes what a channel needs that is not the recommended one.
func (r report) chosen(ch *guide.Channel) {
	r.head(ch.Name.In(r.lang))
	r.hours(&guide.Option{Channel: ch, Open: ch.Hours.OpenAt(r.s.At()), OpensAt: ch.Hours.Next(r.s.At())})
	r.linef(r.say.Address, ch.URL)
	r.how(ch)
	r.message()
}

// options writes further channels: when to move on to each, and why.
func (r report) options(head string, list []guide.Option) {
	if len(list) == 0 {
		return
	}
	r.head(head)
	for _, o := range list {
		r.line("- " + o.Channel.Name.In(r.lang))
		if when := o.When.In(r.lang); when != "" {
			r.line("  " + fmt.Sprintf(r.say.When, when))
		}
		r.line("  " + fmt.Sprintf(r.say.Because, sentences(o.Because, r.lang)))
	}
}

func (r report) avoid(list []guide.Avoided) {
	if len(list) == 0 {
		return
	}
	r.head(r.say.Avoid)
	for _, a := range list {
		r.line("- " + fmt.Sprintf(r.say.AvoidLine, a.Channel.Name.In(r.lang), a.Because.In(r.lang)))
	}
}

func (r report) evidence() {
	list := r.s.Evidence()
	if len(list) == 0 {
		return
	}
	r.head(r.say.Evidence)
	for _, k := range list {
		e := k.Evidence
		r.line("- " + e.Label.In(r.lang) + ": " + e.How.In(r.lang))
		r.line("  " + e.Why.In(r.lang))
		if fades := e.Fades.In(r.lang); fades != "" {
			r.line("  " + fmt.Sprintf(r.say.Fades, fades))
		}
	}
}

// message writes the text to send between rules, and what is missing in it.
func (r report) message() {
	ch := r.s.Channel()
	m := r.s.Compose(ch, r.lang)
	if m.Channel == nil {
		return
	}
	r.head(fmt.Sprintf(r.say.Message, ch.Name.In(r.lang)))
	r.text(m)
	if r.lang != guide.JA { // the desks are in Japan
		r.head(r.say.Japanese)
		r.text(r.s.Compose(ch, guide.JA))
	}
	r.missing(m)
}

// text writes a message as it is to be copied.
func (r report) text(m guide.Message) {
	if m.Subject != "" {
		fmt.Fprintf(r.w, r.say.Subject+"\n", m.Subject)
	}
	fmt.Fprintf(r.w, "%s\n%s\n%s\n", r.say.Begin, strings.Join(m.Pieces, "\n"+r.say.Piece+"\n"), r.say.End)
	if m.Limit > 0 {
		r.line(fmt.Sprintf(r.say.Length, m.Length, m.Limit))
	}
}

func (r report) missing(m guide.Message) {
	if len(m.Missing) > 0 {
		r.head(r.say.Missing)
	}
	for _, f := range m.Missing {
		r.line("- " + f.Label.In(r.lang))
		r.line(indented(f.Where.In(r.lang)))
	}
	if len(m.Warnings) > 0 {
		r.head(r.say.Warnings)
	}
	for _, w := range m.Warnings {
		r.line("- " + warning(w, r.lang))
	}
}

func (r report) clocks() {
	dues := r.s.Dues()
	if len(dues) == 0 {
		return
	}
	r.head(r.say.Clocks)
	for _, d := range dues {
		r.line("- " + fmt.Sprintf(r.say.ClockLine, r.say.Moment(d.At), d.Clock.Then.In(r.lang)))
	}
}
