package sheet

import (
	"fmt"
	"strings"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
)

// Advice is what a walk comes to, in the order in which it is needed: what
// cannot wait, whom to contact or until when to wait, how things stand, how to
// get there, what to do besides, what comes next. Before the end of the walk it
// shows nothing.
func Advice(s guide.Session) Sheet {
	sh, out := Sheet{Lang: s.Lang(), Title: s.Topic().Title.In(s.Lang())}, s.Position().Outcome
	if out == nil {
		return sh
	}
	sh.Parts = Emergency(s).Parts
	if out.Solved {
		sh.add(standing(s), doPart(s))
		return sh
	}
	if rec := s.Recommend(); rec.Wait != nil {
		sh.add(waitPart(s), standing(s), clocksPart(s), doPart(s))
		sh.add(contactParts(s)...)
		sh.add(laterParts(s)...)
		sh.add(keepPart(s))
		return sh
	}
	contact := contactParts(s)
	sh.add(contact[0], standing(s))
	sh.add(contact[1:]...)
	sh.add(doPart(s))
	sh.add(laterParts(s)...)
	sh.add(keepPart(s), clocksPart(s))
	return sh
}

// standing says how things stand.
func standing(s guide.Session) Part {
	w := words.SheetsIn(s.Lang()).Advice
	p := Part{ID: "standing", Head: w.Standing}
	if s.Position().Outcome.Solved {
		p.Rows = []Row{{Role: Good, Text: w.Solved}}
	}
	p.Rows = append(p.Rows, list(Text, s.Lang(), s.Headline())...)
	return p
}

// doPart is what to do besides contacting anybody.
func doPart(s guide.Session) Part {
	p := Part{ID: "do", Head: words.SheetsIn(s.Lang()).Advice.Do}
	for _, a := range s.Actions() {
		row := Row{ID: a.ID, Role: Item, Text: a.Text.In(s.Lang())}
		if s.Has(guide.InputDone, a.ID) {
			row.State = Done
		}
		p.Rows = append(p.Rows, row)
	}
	return p
}

// waitPart says until when to wait, and why.
func waitPart(s guide.Session) Part {
	w, lang, wait := words.SheetsIn(s.Lang()).Advice, s.Lang(), s.Recommend().Wait
	until := fmt.Sprintf(w.Until, words.MomentAt(wait.Until, s.Zone(), lang))
	left := wait.Until.Sub(s.At())
	switch hours := int(left.Round(time.Hour).Hours()); {
	case left <= 0:
	case hours < 48:
		until = fmt.Sprintf(w.UntilHours, until, max(hours, 1))
	default:
		until = fmt.Sprintf(w.UntilDays, until, (hours+12)/24)
	}
	row := Row{Role: Wait, Text: until, Below: labelled(Text, w.Because, wait.Because.In(lang))}
	return Part{ID: "wait", Role: Wait, Head: w.Wait, Rows: []Row{row}}
}

// Short is how things stand and whom to contact now, for somebody who has seen
// the whole advice before.
func Short(s guide.Session) Sheet {
	sh := Advice(s).Only("wait", "first", "standing", "why", "clocks")
	for i := range sh.Parts {
		if p := &sh.Parts[i]; p.ID == "why" {
			p.Rows = p.Rows[:1] // the best reason will do
		}
	}
	return sh
}

// contactParts say whom to contact first, how, and why; where to wait is the
// advice, whom to contact after that.
func contactParts(s guide.Session) []Part {
	w, lang, rec := words.SheetsIn(s.Lang()).Advice, s.Lang(), s.Recommend()
	head := w.First
	if rec.Wait != nil {
		head = w.After
	}
	if rec.First == nil {
		return []Part{{ID: "first", Head: head, Rows: []Row{{Text: w.None}}}}
	}
	ch := rec.First.Channel
	rows := []Row{{ID: ch.ID, Role: Lead, Label: ch.Name.In(lang), Text: deskOf(s, ch)}}
	if rec.Wait == nil { // it is not for now
		rows = append(rows, hours(*rec.First, s.At(), lang)...)
	}
	how := wayPart(ch.For(s), lang)
	how.Rows = append(how.Rows, address(ch, lang)...)
	return []Part{{ID: "first", Head: head, Rows: rows}, how, {ID: "why", Head: w.Why, Rows: list(Text, lang, rec.First.Because...)}}
}

// deskOf is whose channel it is; empty where its name says so, and where nobody
// is reached.
func deskOf(s guide.Session, ch *guide.Channel) string {
	desk := s.Pack().Desk(ch.Desk)
	if desk == nil || desk.Self {
		return ""
	}
	name := desk.Name.In(s.Lang())
	if strings.Contains(ch.Name.In(s.Lang()), name) {
		return ""
	}
	return name
}

// clocksPart says when to come back, and what to do then.
func clocksPart(s guide.Session) Part {
	p := Part{ID: "clocks", Head: words.SheetsIn(s.Lang()).Advice.Clocks}
	for _, d := range s.Dues() {
		p.Rows = append(p.Rows, Row{Role: Item, Label: words.MomentAt(d.At, s.Zone(), s.Lang()), Text: d.Clock.Then.In(s.Lang())})
	}
	return p
}

// laterParts say whom to turn to after that, and whom not.
func laterParts(s guide.Session) []Part {
	w, lang, rec := words.SheetsIn(s.Lang()).Advice, s.Lang(), s.Recommend()
	var avoid []Row
	for _, x := range rec.Avoid {
		avoid = append(avoid, Row{ID: x.Channel.ID, Role: Item, Label: x.Channel.Name.In(lang), Text: x.Because.In(lang)})
	}
	return []Part{
		{ID: "others", Head: w.Others, Rows: options(rec.Fallbacks, s.At(), rec.Wait == nil, lang)},
		{ID: "last", Head: w.Last, Rows: options(rec.Last, s.At(), rec.Wait == nil, lang)},
		{ID: "avoid", Head: w.Avoid, Rows: avoid},
	}
}

// options are further channels: when to move on to each, and why. With forNow, a
// row also says if its channel cannot be reached now.
func options(list []guide.Option, at time.Time, forNow bool, lang guide.Lang) (rows []Row) {
	w := words.SheetsIn(lang).Advice
	for _, o := range list {
		row := Row{ID: o.Channel.ID, Role: Item, Label: o.Channel.Name.In(lang)}
		row.Below = labelled(Text, w.MoveOn, o.When.In(lang))
		row.Below = append(row.Below, labelled(Text, w.Because, joined(o.Because, lang))...)
		if now := state(o, at, lang); forNow && now.State == Closed {
			row.Below = append(row.Below, now)
			row.Below = append(row.Below, labelled(Hint, "", o.Channel.Hours.Outside.In(lang))...)
		}
		rows = append(rows, row)
	}
	return rows
}

// joined joins sentences as the language does.
func joined(texts []guide.Text, lang guide.Lang) (all string) {
	for i, t := range texts {
		if i > 0 && lang == guide.EN {
			all += " "
		}
		all += t.In(lang)
	}
	return all
}

// Channel is what is known of one channel.
func Channel(ch *guide.Channel, lang guide.Lang) Sheet {
	sh := Sheet{Lang: lang, Title: ch.Name.In(lang)}
	rows := list(Text, lang, ch.Good)
	if ch.Hours != nil {
		rows = append(rows, list(Hint, lang, ch.Hours.Note)...)
	}
	sh.add(Part{ID: "about", Rows: append(rows, address(ch, lang)...)})
	sh.add(wayPart(ch, sh.Lang))
	return sh
}

// Chosen is a channel that the user chose instead of the one that is advised.
func Chosen(s guide.Session, ch *guide.Channel) Sheet {
	sh := Sheet{Lang: s.Lang(), Title: ch.Name.In(s.Lang())}
	o := guide.Option{Channel: ch, Open: ch.Hours.OpenAt(s.At()), OpensAt: ch.Hours.Next(s.At())}
	if closes := ch.Hours.Closes(s.At()); closes.Sub(s.At()) <= time.Hour {
		o.Closes = closes
	}
	rows := append(hours(o, s.At(), sh.Lang), address(ch, sh.Lang)...)
	sh.add(Part{ID: "first", Head: ch.Name.In(s.Lang()), Rows: rows})
	sh.add(wayPart(ch.For(s), sh.Lang))
	return sh
}

// wayPart says how to get to a channel, and what to know of it.
func wayPart(ch *guide.Channel, lang guide.Lang) Part {
	w := words.SheetsIn(lang).Channel
	rows := list(Step, lang, ch.How...)
	rows = append(rows, labelled(Text, w.Human, ch.Human.In(lang))...)
	rows = append(rows, under(Text, w.Needs, list(Item, lang, ch.Needs...))...)
	rows = append(rows, under(Hint, w.Limits, list(Item, lang, ch.Limits...))...)
	return Part{ID: "how", Head: w.How, Rows: rows}
}

// under puts rows under a label of their own; a single one stands beside it.
func under(role Role, label string, rows []Row) []Row {
	if len(rows) == 1 {
		return labelled(role, label, rows[0].Text)
	}
	if len(rows) > 1 {
		rows = append([]Row{{Role: role, Label: label}}, rows...)
	}
	return rows
}

// hours says whether a channel can be reached now and when it is open. It is
// empty for a channel that is always open.
func hours(o guide.Option, at time.Time, lang guide.Lang) []Row {
	if o.Channel.Hours == nil {
		return nil
	}
	return append([]Row{state(o, at, lang)}, list(Hint, lang, o.Channel.Hours.Note)...)
}

// state says whether a channel can be reached now; the zero Row if it always
// can.
func state(o guide.Option, at time.Time, lang guide.Lang) Row {
	w := words.SheetsIn(lang).Channel
	switch {
	case o.Channel.Hours == nil:
		return Row{}
	case o.Open && !o.Closes.IsZero():
		return Row{Role: Warning, State: Open, Text: fmt.Sprintf(w.Closing, int(o.Closes.Sub(at).Minutes()))}
	case o.Open:
		return Row{Role: Good, State: Open, Text: w.Open}
	case o.OpensAt.IsZero():
		return Row{Role: Hint, State: Closed, Text: w.Closed}
	}
	return Row{Role: Hint, State: Closed, Text: fmt.Sprintf(w.OpensAt, words.Moment(o.OpensAt, lang))}
}

func address(ch *guide.Channel, lang guide.Lang) []Row {
	return labelled(Source, words.SheetsIn(lang).Channel.Address, ch.URL)
}
