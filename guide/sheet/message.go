package sheet

import (
	"fmt"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/guard"
)

// Recipient is the channel to write to first: the one that the user chose or
// the advice names, or where nothing is sent to that one, the first that takes
// a text; nil if none does.
func Recipient(s guide.Session) *guide.Channel {
	if ch := s.Channel(); ch != nil && ch.Shape != "" {
		return ch
	}
	if offered := s.Offered(); len(offered) > 0 {
		return offered[0]
	}
	return nil
}

// Message is the text to send to a channel, in one language, with what is
// missing or doubtful in it; all else is in the language of the walk. Each
// piece that is sent by itself is a row of role Body.
func Message(s guide.Session, ch *guide.Channel, version guide.Lang) Sheet {
	lang := s.Lang()
	w, m := words.SheetsIn(lang), s.Compose(ch, version)
	sh := Sheet{Lang: lang}
	if m.Channel == nil {
		sh.add(Part{ID: "text", Rows: []Row{{Role: Hint, Text: w.Message.Nothing}}})
		return sh
	}
	sh.Title = fmt.Sprintf(w.Message.To, ch.Name.In(lang))
	sh.add(Part{ID: "missing", Role: Warning, Head: w.Message.Missing, Rows: missing(m, lang)})
	sh.add(Part{ID: "warnings", Role: Warning, Head: w.Check, Rows: doubts(s, m)})
	sh.add(Part{ID: "edited", Rows: editedRows(m, lang)})
	sh.add(textPart(m, lang))
	rows := []Row{{Role: Hint, Text: w.Message.AfterSent}}
	if lang == guide.EN { // the desks are in Japan
		rows = append(rows, Row{Role: Hint, Text: w.Message.Beside})
	}
	sh.add(Part{ID: "after", Rows: rows})
	return sh
}

// NotYet says from when on a message may be sent; empty where that is now.
func NotYet(s guide.Session, m guide.Message) string {
	lang := s.Lang()
	if m.After.IsZero() {
		return ""
	}
	return fmt.Sprintf(words.SheetsIn(lang).Message.NotYet, words.MomentAt(m.After, s.Zone(), lang))
}

func early(s guide.Session, m guide.Message) (rows []Row) {
	if text := NotYet(s, m); text != "" {
		rows = append(rows, Row{Role: Item, Text: text})
	}
	return rows
}

// textPart is the part of a message that is sent.
func textPart(m guide.Message, lang guide.Lang) Part {
	w := words.SheetsIn(lang).Message
	p := Part{ID: "text", Head: fmt.Sprintf(w.To, m.Channel.Name.In(lang))}
	switch {
	case m.Lang == lang:
	case m.Lang == guide.JA:
		p.Head = w.Japanese
	default:
		p.Head = w.English
	}
	p.Rows = labelled(Text, w.Subject, m.Subject)
	for _, piece := range m.Pieces {
		p.Rows = append(p.Rows, Row{Role: Body, Text: piece})
	}
	p.Rows = append(p.Rows, Row{Role: Hint, Text: Length(m, lang)})
	return p
}

// editedRows say that the user has edited the message, and what has become of
// that since.
func editedRows(m guide.Message, lang guide.Lang) (rows []Row) {
	w := words.SheetsIn(lang).Message
	switch {
	case !m.Edited:
		return nil
	case m.Renewed:
		rows = append(rows, Row{Role: Hint, Text: w.Renewed})
	default:
		rows = append(rows, Row{Role: Hint, Text: w.Edited})
	}
	if len(m.Passed) > 0 {
		rows = append(rows, Row{Role: Warning, Label: w.Passed, Text: strings.Join(m.Passed, " / ")})
	}
	return rows
}

// LacksAfter is the line of a message below which it may be said what the
// message lacks: the last of its facts, or where it has none, what is wrong.
func LacksAfter(s guide.Session, m guide.Message) (after string) {
	lines := strings.Split(m.Body, "\n")
	for _, p := range s.Paragraphs(m.Channel, m.Lang) {
		want := strings.Split(p.Text, "\n")
		switch {
		case p.Block == "facts" && len(p.Told) > 0:
			last := p.Told[len(p.Told)-1]
			want = []string{last.Label, last.Value}
		case p.Block != "gist" || after != "":
			continue
		}
		for _, line := range lines {
			if strings.Contains(line, want[0]) && strings.Contains(line, want[len(want)-1]) {
				after = line
			}
		}
	}
	return after
}

// Length says how long a message is, and how long it may be.
func Length(m guide.Message, lang guide.Lang) string {
	w := words.SheetsIn(lang).Message
	if m.Limit == 0 {
		return fmt.Sprintf(w.Length, m.Length)
	}
	return fmt.Sprintf(w.LengthOf, m.Length, m.Limit)
}

// missing are the facts that the message lacks, and where to find them.
func missing(m guide.Message, lang guide.Lang) (rows []Row) {
	for _, f := range m.Missing {
		rows = append(rows, Row{ID: f.ID, Role: Item, State: Missing, Label: f.Label.In(lang), Below: list(Hint, lang, f.Where)})
	}
	return rows
}

// doubts are the rows of what is doubtful.
func doubts(s guide.Session, m guide.Message) (rows []Row) {
	for _, d := range Doubts(s, m) {
		rows = append(rows, d.Row)
	}
	return rows
}

// Unfit is what somebody typed into a fact that should not be sent.
type Unfit struct {
	Fact *guide.Fact
	Kind guard.Kind
}

// Text says what is unfit, and what to do.
func (u Unfit) Text(lang guide.Lang) string { return words.PasteIn(lang).Unfit[u.Kind] }

// UnfitIn returns what should not be sent of the free texts that a walk knows:
// other people, live addresses of strangers, threats. Secrets never get so far.
func UnfitIn(s guide.Session) (list []Unfit) {
	g := guard.Guard{Own: check.ListOf(s.Pack()).Domains}
	for _, item := range s.Checklist() {
		if item.State != guide.ItemKnown || item.Fact.Kind != guide.KindLine && item.Fact.Kind != guide.KindText {
			continue
		}
		for _, kind := range guard.Kinds(g.Find(item.Value.Text)) {
			if !kind.Secret() {
				list = append(list, Unfit{item.Fact, kind})
			}
		}
	}
	return list
}

// Doubt words a doubt about a message, with the fact that it is about.
func Doubt(x guide.Warning, lang guide.Lang) string {
	switch {
	case x.Fact != nil:
		return x.Fact.Label.In(lang) + ": " + words.In(lang).Problems[x.Problem]
	case x.Problem == guide.ProblemTooLong:
		return words.SheetsIn(lang).Message.TooLong
	}
	return words.In(lang).Problems[x.Problem]
}
