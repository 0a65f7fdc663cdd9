package sheet

import (
	"fmt"

	"toiawase/content/words"
	"toiawase/guide"
)

// PartMore is the part of a question that is shown only when somebody asks for
// an explanation.
const PartMore = "more"

// Question is the question at which a walk stands, with what helps to answer
// it; nothing at the end of the walk. Its choices have the ids of the answers.
func Question(s guide.Session) Sheet {
	p, sh := s.Position(), Sheet{Lang: s.Lang(), Title: s.Topic().Title.In(s.Lang())}
	if p.Step == nil {
		return sh
	}
	var notes []guide.Text
	for _, n := range p.Notes {
		notes = append(notes, n.Note)
	}
	sh.add(Part{ID: "notes", Rows: list(Text, s.Lang(), notes...)})
	if p.Fact != nil {
		sh.fact(s, p.Fact, p.Step)
	} else {
		sh.check(s, p.Step)
	}
	return sh
}

// Visited is a question that was answered, as [Question] shows it.
func Visited(s guide.Session, v guide.Visit) Sheet {
	sh := Sheet{Lang: s.Lang(), Title: s.Topic().Title.In(s.Lang())}
	if v.Fact != nil {
		sh.fact(s, v.Fact, v.Step)
	} else {
		sh.check(s, v.Step)
	}
	return sh
}

// Fact asks for a fact of the checklist, and says whether it is necessary.
func Fact(s guide.Session, f *guide.Fact) Sheet {
	w := words.SheetsIn(s.Lang()).Checklist
	sh := Sheet{Lang: s.Lang(), Title: s.Topic().Title.In(s.Lang())}
	for _, item := range s.Checklist() {
		switch {
		case item.Fact != f:
		case item.Must:
			sh.add(Part{ID: "need", Rows: []Row{{Role: Hint, Text: w.Must}}})
		default:
			sh.add(Part{ID: "need", Rows: []Row{{Role: Hint, Text: w.Good}}})
		}
	}
	sh.fact(s, f, &guide.Step{})
	return sh
}

// Wish asks for what the message is to ask for; besides one wish, where that
// was chosen already (nil: none was).
func Wish(s guide.Session, besides *guide.Wish) Sheet {
	w := words.SheetsIn(s.Lang()).Checklist
	sh := Sheet{Lang: s.Lang(), Title: s.Topic().Title.In(s.Lang())}
	sh.add(Part{ID: "ask", Rows: []Row{{Role: Ask, Text: w.AskWish}}})
	var rows []Row
	for _, x := range s.Wishes() {
		if x != besides {
			rows = append(rows, Row{ID: x.ID, Role: Choice, Label: x.Label.In(s.Lang())})
		}
	}
	sh.add(Part{ID: "choices", Rows: rows})
	return sh
}

// fact adds the question for a fact. Why the step asks comes before why the
// fact is asked in general.
func (sh *Sheet) fact(s guide.Session, f *guide.Fact, st *guide.Step) {
	w, why := words.SheetsIn(sh.Lang).Question, st.Why
	if why.IsZero() {
		why = f.Why
	}
	ask := []Row{{Role: Ask, Text: f.Question().In(sh.Lang)}}
	ask = append(ask, labelled(Hint, w.Where, f.Where.In(sh.Lang))...)
	ask = append(ask, labelled(Example, w.Example, f.Example)...)
	sh.add(Part{ID: "ask", Rows: ask})
	rows := Choices(s, f)
	if f.MayBeUnknown() {
		rows = append(rows, Row{ID: guide.Unknown, Role: Unsure, Label: w.Unknown})
	}
	sh.add(Part{ID: "choices", Rows: rows})
	rows, more := labelled(Hint, w.Why, why.In(sh.Lang)), labelled(Hint, w.Lost, f.Lost.In(sh.Lang))
	if f.Kind != guide.KindChoice {
		rows, more = append(rows, more...), nil
	}
	sh.add(Part{ID: "why", Rows: rows})
	sh.add(Part{ID: PartMore, Rows: more})
}

// check adds the question for the result of a check.
func (sh *Sheet) check(s guide.Session, st *guide.Step) {
	w := words.SheetsIn(sh.Lang).Question
	sh.add(Part{ID: "ask", Rows: list(Ask, sh.Lang, st.Check)})
	if l := s.Pack().List(st.List); l != nil {
		sh.add(Part{ID: "list", Rows: list(Item, sh.Lang, l.Items...)})
	}
	var rows, unsure []Row
	for i := range st.Answers {
		if a := &st.Answers[i]; a.ID == guide.Unknown {
			unsure = []Row{{ID: a.ID, Role: Unsure, Label: a.Label.In(sh.Lang)}}
		} else {
			rows = append(rows, Row{ID: a.ID, Role: Choice, Label: a.Label.In(sh.Lang)})
		}
	}
	sh.add(Part{ID: "choices", Rows: append(rows, unsure...)})
	sh.add(Part{ID: "why", Rows: labelled(Hint, w.Why, st.Why.In(sh.Lang))})
}

// Choices are the choices of a fact that are offered now; none of one that is
// typed.
func Choices(s guide.Session, f *guide.Fact) (rows []Row) {
	for _, c := range s.Choices(f) {
		rows = append(rows, Row{ID: c.ID, Role: Choice, Label: c.Label.In(s.Lang())})
	}
	return rows
}

// Answers are the answers of a step that can be chosen, besides "I do not
// know"; none where something is typed.
func Answers(s guide.Session, st *guide.Step) []Row {
	sh := Sheet{Lang: s.Lang()}
	if f := s.Pack().Fact(st.Ask); f != nil {
		return Choices(s, f)
	}
	sh.check(s, st)
	return sh.Choices()
}

// Left says how many questions can still come; empty for none.
func Left(s guide.Session) string { return LeftOf(s.Remaining(), s.Lang()) }

// LeftOf is Left for a range that was worked out before.
func LeftOf(r guide.Range, lang guide.Lang) string {
	w := words.SheetsIn(lang).Question
	switch {
	case r.Max == 0:
		return ""
	case r.Max == 1:
		return w.LeftLast
	case r.Min == r.Max:
		return fmt.Sprintf(w.LeftSame, r.Max)
	}
	return fmt.Sprintf(w.LeftRange, r.Min, r.Max)
}
