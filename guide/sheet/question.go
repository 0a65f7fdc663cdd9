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
		sh.add(factParts(s, p.Fact, p.Step)...)
	} else {
		sh.add(checkParts(s, p.Step)...)
	}
	return sh
}

// Visited is a question that was answered, as [Question] shows it.
func Visited(s guide.Session, v guide.Visit) Sheet {
	sh := Sheet{Lang: s.Lang(), Title: s.Topic().Title.In(s.Lang())}
	if v.Fact != nil {
		sh.add(factParts(s, v.Fact, v.Step)...)
	} else {
		sh.add(checkParts(s, v.Step)...)
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
	sh.add(factParts(s, f, &guide.Step{})...)
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
	if _, second := s.Wish(); besides != nil && second != nil { // which can be taken back
		rows = append(rows, Row{Role: Choice, Label: w.None})
	}
	sh.add(Part{ID: "choices", Rows: rows})
	return sh
}

// factParts ask for a fact. Why the step asks comes before why the fact is
// asked in general.
func factParts(s guide.Session, f *guide.Fact, st *guide.Step) []Part {
	w, lang, why := words.SheetsIn(s.Lang()).Question, s.Lang(), st.Why
	if why.IsZero() {
		why = f.Why
	}
	ask := []Row{{Role: Ask, Text: f.Question().In(lang)}}
	ask = append(ask, labelled(Hint, w.Where, f.Where.In(lang))...)
	ask = append(ask, labelled(Example, w.Example, f.ExampleIn(lang))...)
	choices := Choices(s, f)
	if f.MayBeUnknown() {
		choices = append(choices, Row{ID: guide.Unknown, Role: Unsure, Label: w.Unknown})
	}
	reasons, more := labelled(Hint, w.Why, why.In(lang)), labelled(Hint, w.Lost, f.Lost.In(lang))
	if f.Kind != guide.KindChoice {
		reasons, more = append(reasons, more...), nil
	}
	return []Part{{ID: "ask", Rows: ask}, {ID: "choices", Rows: choices}, {ID: "why", Rows: reasons}, {ID: PartMore, Rows: more}}
}

// checkParts ask for the result of a check.
func checkParts(s guide.Session, st *guide.Step) []Part {
	w, lang := words.SheetsIn(s.Lang()).Question, s.Lang()
	var items, choices, unsure []Row
	if l := s.Pack().List(st.List); l != nil {
		items = list(Item, lang, l.Items...)
	}
	for i := range st.Answers {
		if a := &st.Answers[i]; a.ID == guide.Unknown {
			unsure = []Row{{ID: a.ID, Role: Unsure, Label: a.Label.In(lang)}}
		} else {
			choices = append(choices, Row{ID: a.ID, Role: Choice, Label: a.Label.In(lang)})
		}
	}
	return []Part{
		{ID: "ask", Rows: append(list(Ask, lang, st.Check), several(st, w.Several)...)}, {ID: "list", Rows: items},
		{ID: "choices", Rows: append(choices, unsure...)}, {ID: "why", Rows: labelled(Hint, w.Why, st.Why.In(lang))},
	}
}

// several says that a check takes several answers, if it does.
func several(st *guide.Step, text string) []Row {
	if !st.Many {
		return nil
	}
	return []Row{{Role: Hint, Text: text}}
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
	if f := s.Pack().Fact(st.Ask); f != nil {
		return Choices(s, f)
	}
	return Sheet{Parts: checkParts(s, st)}.Choices()
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
