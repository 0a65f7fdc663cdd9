package cli

import (
	"fmt"
	"io"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/sheet"
)

// writeResult writes what a walk comes to, for reading from top to bottom:
// what cannot wait, whom to contact, what to do, what comes next, what to send;
// before an outcome, the question that is open.
func writeResult(w io.Writer, s guide.Session) {
	if s.Position().Outcome == nil {
		sheet.Emergency(s).Print(w)
		writeOpen(w, s)
		return
	}
	sheet.Advice(s).Print(w)
	writeMessage(w, s)
}

// writeOpen writes the question at which the walk stands, with the ids of its
// answers.
func writeOpen(w io.Writer, s guide.Session) {
	p := s.Position()
	if p.Step == nil {
		return
	}
	fmt.Fprintf(w, "\n%s\n  %s\n", words.CommandIn(s.Lang()).NextQuestion, question(p, s.Lang()))
	for _, o := range sheet.Answers(s, p.Step) {
		fmt.Fprintf(w, "  - %s: %s\n", o.ID, o.Label)
	}
}

// writeMessage writes the text to send, and for readers of English the same in
// Japanese: the desks are in Japan.
func writeMessage(w io.Writer, s guide.Session) {
	ch := sheet.Recipient(s)
	if s.Compose(ch, s.Lang()).Channel == nil {
		return
	}
	sh := sheet.Message(s, ch, s.Lang())
	if s.Lang() != guide.JA {
		sh.Without("after").Print(w)
		sh = sheet.Message(s, ch, guide.JA).Only("text", "after")
	}
	sh.Print(w)
}
