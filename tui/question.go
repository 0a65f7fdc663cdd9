package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// question is the screen of one step. With Esc it goes back over the path:
// every answer stays, and Enter keeps it or changes it.
type question struct {
	*state
	at   int    // the visit shown; len(path) is the open question
	step string // what ask was made for
	ask  *asking
}

func newQuestion(s *state, at int) *question {
	q := &question{state: s, at: at}
	q.renew()
	return q
}

// renew makes the asking part for the step shown.
func (q *question) renew() {
	path := q.walk.Path()
	if q.at < len(path) {
		v := path[q.at]
		q.step = v.Key()
		if v.Fact != nil {
			q.ask = askFact(q.state, q.sheet, v.Fact, v.Value, true)
		} else {
			q.ask = q.choice(v.Step, v.Answer.ID)
		}
		return
	}
	q.at = len(path)
	pos := q.walk.Position()
	q.step = pos.Flow.ID + "/" + pos.Step.ID
	if pos.Fact != nil {
		q.ask = askFact(q.state, q.sheet, pos.Fact, guide.Value{}, false)
	} else {
		q.ask = q.choice(pos.Step, "")
	}
	q.ask.point(q.proposed())
}

// sheet is the question shown.
func (q *question) sheet() sheet.Sheet {
	if path := q.walk.Path(); q.at < len(path) {
		return sheet.Visited(*q.walk, path[q.at])
	}
	return sheet.Question(*q.walk)
}

// choice asks for the result of a check.
func (q *question) choice(st *guide.Step, old string) *asking {
	if st.Many {
		return askSeveral(q.state, q.sheet, st, old)
	}
	return askChoice(q.state, q.sheet, old)
}

// Title implements screen.
func (q *question) Title() string { return q.in(q.walk.Topic().Title) }

// Keys implements screen.
func (q *question) Keys() []key.Binding {
	return append(q.ask.keys(), bind("esc", "Esc", q.words().Keys.Back))
}

// Place implements placed.
func (q *question) Place() string { return sheet.LeftOf(q.glance().remaining, q.lang) }

// Update implements screen.
func (q *question) Update(msg tea.Msg) move {
	if isEsc(msg) {
		q.Stash()
		return q.back()
	}
	if value, done := q.ask.Update(msg); done {
		return q.answer(value)
	}
	return nil
}

// answer gives the answer to the session. An unchanged answer goes one step
// on, a changed one to the first question that is open now.
func (q *question) answer(value string) move {
	path := q.walk.Path()
	next, err := q.walk.Answer(q.step, value)
	if err != nil {
		q.ask.refuse(err)
		return nil
	}
	kept := q.at < len(path) && q.at < len(next.Path()) && next.Path()[q.at].Choice() == path[q.at].Choice()
	q.set(next)
	if kept {
		return goReview(userVisit(next, q.at+1, +1))
	}
	return goWalk
}

// back goes to the question before, or to the first screen.
func (q *question) back() move {
	if at := userVisit(*q.walk, q.at-1, -1); at >= 0 {
		return goReview(at)
	}
	return backHome
}

// userVisit finds the visit that the user answered, from one place of the path
// on; behind the end it is len(path), before the start -1.
func userVisit(s guide.Session, at, step int) int {
	path := s.Path()
	for at >= 0 && at < len(path) && !path[at].ByUser {
		at += step
	}
	return at
}

// Writes implements writes.
func (q *question) Writes() bool { return q.ask.menu == nil }

// Cursor implements cursored.
func (q *question) Cursor() *tea.Cursor { return q.ask.Cursor() }

// Body implements screen.
func (q *question) Body(w, h int) []string {
	return q.ask.body(&column{width: w}, h)
}

// Side implements sided.
func (q *question) Side(w, h int) []string { return q.pane(w, h) }

// Strip implements stripped.
func (q *question) Strip(w int) string { return q.strip(w) }

// Stage implements staged.
func (q *question) Stage() stage { return atQuestions }
