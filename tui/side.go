package tui

import (
	"toiawase/guide"
	"toiawase/tui/typeset"
)

// glance is what the screens show of the walk beside a question.
type glance struct {
	of        *guide.Session // the walk that it was worked out for
	remaining guide.Range
	ahead     guide.Session // at the likely end
	found     bool          // there is a likely end
}

// glance works out the glance of the walk in progress, once.
func (s *walker) glance() *glance {
	if s.look.of != s.walk {
		s.look = glance{of: s.walk, remaining: s.walk.Remaining()}
		s.look.ahead, s.look.found = s.walk.Foresee()
	}
	return &s.look
}

// sideLines draws the second column: the answers so far, what to have ready,
// and the likely contact.
func (s *walker) sideLines(w, h int) []string {
	sh := &column{width: w}
	words := s.words().Question
	sh.text(s.theme.Strong, words.SoFar)
	s.soFar(sh)
	if look := s.glance(); look.found {
		if s.walk.Position().Outcome == nil {
			s.prepare(sh, look.ahead)
		}
		s.likely(sh, look.ahead)
	}
	return sh.lines[:min(len(sh.lines), h)]
}

func (s *walker) soFar(sh *column) {
	n, shown := len(sh.lines), map[*guide.Fact]bool{}
	for _, v := range s.walk.Path() {
		switch {
		case !v.ByUser || v.Fact != nil && shown[v.Fact]: // asked on two ways, told once
		case v.Fact != nil:
			shown[v.Fact] = true
			value := v.Value
			if now, ok := s.walk.Lookup(v.Fact.ID); ok { // a contact since then counts for more
				value = now
			}
			s.said(sh, s.in(v.Fact.Label)+":", s.show(v.Fact, value))
		default:
			sh.hang(s.theme.Text, s.in(v.Answer.Label), " ", hanging)
		}
	}
	if len(sh.lines) == n {
		sh.item(s.theme.Ghost, " ", s.words().Question.NotYet)
	}
}

// said adds an answer: on a line of its own where it would be torn apart.
func (s *walker) said(sh *column, what, answer string) {
	if typeset.Width(" "+what+" "+answer) > sh.width {
		answer = "\n" + answer
	} else {
		answer = " " + answer
	}
	sh.hang(s.theme.Text, what+answer, " ", hanging)
}

// show gives a value as a person reads it.
func (s *walker) show(f *guide.Fact, v guide.Value) string {
	if v.Unknown {
		return s.say().Question.Unknown
	}
	return s.pack.Show(s.lang, f, v)
}

// hanging indents the lines below the first of an answer.
const hanging = "   "

// aheadItems is how much of the checklist the second column shows.
const aheadItems = 6

// prepare lists what the likely end wants.
func (s *walker) prepare(sh *column, end guide.Session) {
	items := end.Checklist()
	if len(items) == 0 {
		return
	}
	sh.heading(s.theme.Strong, s.say().Checklist.Title)
	for _, item := range items[:min(len(items), aheadItems)] {
		sh.item(s.theme.Text, " "+s.theme.State(s.told(item.Fact.ID), false)+" ", s.in(item.Fact.Label))
	}
}

// likely names the contact at the likely end.
func (s *walker) likely(sh *column, end guide.Session) {
	if first := end.Recommend().First; first != nil {
		sh.heading(s.theme.Strong, s.words().Question.Likely)
		sh.item(s.theme.Text, " ", s.in(first.Channel.Name))
	}
}

// told reports whether the user told a fact.
func (s *walker) told(fact string) bool { return s.walk.Has(guide.InputFact, fact) }
