package sheet

import (
	"cmp"

	"toiawase/guide"
)

// The deeds of a case, in the order of their numbers.
const (
	DeedReply   = "reply"
	DeedNumber  = "number"
	DeedPromise = "promise"
	DeedContact = "contact"
	DeedNote    = "note"
	DeedReview  = "review" // what to have ready, and whom to contact
	DeedExport  = "export"
	DeedClose   = "close"
	DeedDelete  = "delete"
)

// The deeds that may come next by themselves.
const (
	DeedGoOn   = "go on" // with the questions
	DeedWrite  = "write" // the message
	DeedReopen = "reopen"
)

// Deeds are what can be done with a case, always the same under the same
// numbers. One that cannot be done now has the state Closed, and says why below.
func (f File) Deeds() []Row {
	w := f.Words()
	closed, gone, numbered := "", "", ""
	if !f.Open() {
		closed = w.IsClosed
	}
	if f.Walk.IsZero() {
		gone = w.Gone
	}
	if _, lacks := Numberless(f.Walk); !lacks {
		numbered = w.NoNumber
	}
	return []Row{
		f.deed(DeedReply, closed),
		f.deed(DeedNumber, cmp.Or(closed, gone, numbered)),
		f.deed(DeedPromise, closed),
		f.deed(DeedContact, cmp.Or(closed, gone)),
		f.deed(DeedNote, ""),
		f.deed(DeedReview, cmp.Or(closed, gone)),
		f.deed(DeedExport, ""),
		f.deed(DeedClose, closed),
		f.deed(DeedDelete, ""),
	}
}

// deed is a row for a deed; why not is empty where it can be done.
func (f File) deed(id, whyNot string) Row {
	row := Row{ID: id, Role: Choice, Label: f.Words().Deeds[id]}
	if whyNot != "" {
		row.State, row.Below = Closed, []Row{{Role: Hint, Text: whyNot}}
	}
	return row
}

// Onward is the deed that comes next by itself: to open a closed case again, to
// go on with the questions, or to look at the message. The zero Row says that
// there is none.
func (f File) Onward() Row {
	switch {
	case !f.Open():
		return f.deed(DeedReopen, "")
	case f.Walk.IsZero():
	case f.Walk.Position().Outcome == nil:
		return f.deed(DeedGoOn, "")
	case len(f.Walk.Offered()) > 0:
		row := f.deed(DeedWrite, "")
		if len(f.Walk.Contacts()) > 0 {
			row.Label = f.Words().Again
		}
		return row
	}
	return Row{}
}

// Numberless is the last contact of a walk, if it has no inquiry number.
func Numberless(s guide.Session) (last guide.Input, ok bool) {
	if s.IsZero() {
		return last, false
	}
	for _, in := range s.Inputs() {
		if in.Kind == guide.InputContacted && !in.Time.Before(last.Time) {
			last, ok = in, true
		}
	}
	return last, ok && last.Value == ""
}
