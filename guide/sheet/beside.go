package sheet

import (
	"toiawase/content/words"
	"toiawase/guide"
)

// Beside is what stands beside a question of a walk, the most wanted first: the
// likely contact, what to have ready, the answers so far. Ahead is the likely
// end of the walk, which is worked out once; the zero Session for none. Without
// an answer no contact is likely yet.
func Beside(s, ahead guide.Session) Sheet {
	sh := Sheet{Lang: s.Lang(), Title: s.Topic().Title.In(s.Lang())}
	if out := s.Position().Outcome; !ahead.IsZero() && (out != nil || answered(s)) {
		sh.add(likely(s, ahead))
	}
	if !ahead.IsZero() {
		sh.add(ready(s, ahead))
	}
	sh.add(Part{ID: "answers", Head: words.SheetsIn(s.Lang()).Beside.SoFar, Rows: soFar(s)})
	return sh
}

// answered reports whether the user has answered a question of a walk.
func answered(s guide.Session) bool {
	for _, v := range s.Path() {
		if v.ByUser {
			return true
		}
	}
	return false
}

// likely is the contact at the likely end: its name, whether it can be reached
// now, whose desk it is. Nobody contacts a desk while the advice is to wait.
func likely(s, ahead guide.Session) Part {
	w, lang, rec := words.SheetsIn(s.Lang()), s.Lang(), ahead.Recommend()
	p := Part{ID: "likely", Head: w.Beside.Likely}
	if rec.Wait != nil {
		p.Rows = []Row{{Role: Wait, Label: w.Advice.Wait}}
		return p
	}
	if rec.First == nil {
		return p
	}
	ch := rec.First.Channel
	row := Row{ID: ch.ID, Role: Lead, Label: ch.Name.In(lang)}
	if ch.Hours != nil {
		row.Below = []Row{state(*rec.First, s.At(), lang)}
	}
	if desk := s.Pack().Desk(ch.Desk); desk != nil {
		row.Below = append(row.Below, list(Hint, lang, desk.Name)...)
	}
	p.Rows = []Row{row}
	return p
}

// ready are the facts that the likely end wants, and how they stand now.
func ready(s, ahead guide.Session) Part {
	all := Checklist(ahead).Only("early", "must", "good")
	p := Part{ID: "ready", Head: words.SheetsIn(ahead.Lang()).Checklist.Title}
	for _, part := range all.Parts {
		for _, row := range part.Rows {
			state := Missing
			switch {
			case s.Has(guide.InputFact, row.ID):
				state = Done
			case s.Has(guide.InputUnknown, row.ID):
				state = NotSure
			}
			if state == Missing && row.ID == s.Pack().Header.Behalf.Fact {
				continue // it need not be told
			}
			p.Rows = append(p.Rows, Row{ID: row.ID, Role: Item, State: state, Label: row.Label})
		}
	}
	return p
}

// Ready says how many rows of a part are told, of how many.
func Ready(p Part) (told, all int) {
	for _, row := range p.Rows {
		if row.State == Done {
			told++
		}
	}
	return told, len(p.Rows)
}

// soFar are the answers of the user, earliest first. A fact that was asked on
// two ways is told once, as it stands now.
func soFar(s guide.Session) (rows []Row) {
	lang, shown := s.Lang(), map[*guide.Fact]bool{}
	for _, v := range s.Path() {
		switch {
		case !v.ByUser || v.Fact != nil && shown[v.Fact]:
		case v.Fact != nil:
			shown[v.Fact] = true
			value := v.Value
			if now, ok := s.Lookup(v.Fact.ID); ok { // a contact since then counts for more
				value = now
			}
			row := Row{Label: v.Fact.Label.In(lang), Text: words.SheetsIn(lang).Question.Unknown}
			if !value.Unknown {
				row.Text = s.Pack().Show(lang, v.Fact, value)
			}
			rows = append(rows, row)
		default:
			rows = append(rows, Row{Text: v.Answer.Label.In(lang)})
		}
	}
	return rows
}
