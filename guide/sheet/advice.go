package sheet

import (
	"fmt"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
)

// Advice is what a walk comes to: how things stand, whom to contact, what to do
// besides, what comes next. Before the end of the walk it shows nothing.
func Advice(s guide.Session) Sheet {
	w := words.SheetsIn(s.Lang()).Advice
	sh, out := Sheet{Lang: s.Lang(), Title: s.Topic().Title.In(s.Lang())}, s.Position().Outcome
	if out == nil {
		return sh
	}
	sh.Parts = Emergency(s).Parts
	standing := Part{ID: "standing", Head: w.Standing}
	if out.Solved {
		standing.Rows = []Row{{Role: Good, Text: w.Solved}}
	}
	standing.Rows = append(standing.Rows, list(Text, sh.Lang, s.Headline())...)
	sh.add(standing)
	if !out.Solved {
		sh.add(contactParts(s)...)
	}
	var rows []Row
	for _, a := range s.Actions() {
		row := Row{ID: a.ID, Role: Item, Text: a.Text.In(sh.Lang)}
		if s.Has(guide.InputDone, a.ID) {
			row.State = Done
		}
		rows = append(rows, row)
	}
	sh.add(Part{ID: "do", Head: w.Do, Rows: rows})
	if !out.Solved {
		sh.add(laterParts(s)...)
	}
	return sh
}

// Short is how things stand and whom to contact now, for somebody who has seen
// the whole advice before.
func Short(s guide.Session) Sheet {
	sh := Advice(s).Only("standing", "wait", "first", "clocks")
	for i := range sh.Parts {
		if p := &sh.Parts[i]; p.ID == "first" && len(p.Rows) > 0 && len(p.Rows[0].Below) > 1 {
			p.Rows[0].Below = p.Rows[0].Below[:1] // the best reason will do
		}
	}
	return sh
}

// contactParts say whom to contact first, or until when to wait.
func contactParts(s guide.Session) (parts []Part) {
	w, lang, rec := words.SheetsIn(s.Lang()).Advice, s.Lang(), s.Recommend()
	if rec.Wait != nil {
		until := fmt.Sprintf(w.Until, words.MomentAt(rec.Wait.Until, s.Zone(), lang))
		row := Row{Role: Wait, Text: until, Below: labelled(Text, w.Because, rec.Wait.Because.In(lang))}
		parts = append(parts, Part{ID: "wait", Role: Wait, Head: w.Wait, Rows: []Row{row}})
	}
	if rec.First == nil {
		return append(parts, Part{ID: "first", Head: w.First, Rows: []Row{{Text: w.None}}})
	}
	ch := rec.First.Channel
	lead := Row{ID: ch.ID, Role: Lead, Label: ch.Name.In(lang)}
	for _, why := range rec.First.Because {
		lead.Below = append(lead.Below, labelled(Text, w.Because, why.In(lang))...)
	}
	rows := []Row{lead}
	if rec.Wait == nil { // it is not for now
		rows = append(rows, hours(*rec.First, s.At(), lang)...)
	}
	return append(parts, Part{ID: "first", Head: w.First, Rows: append(rows, address(ch, lang)...)}, wayPart(ch, lang))
}

// laterParts say whom to turn to after that, whom not, and what comes next.
func laterParts(s guide.Session) []Part {
	w, lang, rec := words.SheetsIn(s.Lang()).Advice, s.Lang(), s.Recommend()
	var avoid, clocks []Row
	for _, x := range rec.Avoid {
		avoid = append(avoid, Row{ID: x.Channel.ID, Role: Item, Label: x.Channel.Name.In(lang), Text: x.Because.In(lang)})
	}
	for _, d := range s.Dues() {
		clocks = append(clocks, Row{Role: Item, Label: words.MomentAt(d.At, s.Zone(), lang), Text: d.Clock.Then.In(lang)})
	}
	return []Part{
		{ID: "others", Head: w.Others, Rows: options(rec.Fallbacks, s.At(), rec.Wait == nil, lang)},
		{ID: "last", Head: w.Last, Rows: options(rec.Last, s.At(), rec.Wait == nil, lang)},
		{ID: "avoid", Head: w.Avoid, Rows: avoid},
		keepPart(s),
		{ID: "clocks", Head: w.Clocks, Rows: clocks},
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
	sh.add(wayPart(ch, sh.Lang))
	return sh
}

// wayPart says how to get to a channel, and what to know of it.
func wayPart(ch *guide.Channel, lang guide.Lang) Part {
	w := words.SheetsIn(lang).Channel
	rows := list(Step, lang, ch.How...)
	rows = append(rows, labelled(Text, w.Human, ch.Human.In(lang))...)
	for _, need := range ch.Needs {
		rows = append(rows, labelled(Text, w.Needs, need.In(lang))...)
	}
	for _, limit := range ch.Limits {
		rows = append(rows, labelled(Hint, w.Limits, limit.In(lang))...)
	}
	return Part{ID: "how", Head: w.How, Rows: rows}
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
