// Package sheet says what is shown, without how. Both front doors, and what is
// written to a file, print the same sheets, so that what a person is told is
// decided once: the screens lay a sheet out with a cursor and keys, plain mode
// prints it and reads lines.
//
//	sheet.go     Sheet, Part, Row: what a sheet is made of
//	question.go  a question, a fact of the checklist, the wish
//	checklist.go what to have ready;  form.go the same as it is filled in
//	beside.go    the likely contact, what to have ready, the answers so far
//	emergency.go what cannot wait;  advice.go whom to contact, and a channel
//	message.go   the text to send;  mend.go what is doubtful in it, and what mends it
//	call.go      the card for a call
//	paste.go     what a pasted text tells, and whether it is real
//	consult.go   a case for a desk outside
//	case.go      a case that is kept;  deeds.go what can be done with it;  paper.go the same on paper
//	calendar.go  when to come back to it, for a calendar
//	home.go      the first screen;  found.go what a search finds
//	reply.go     what came of a contact, and how a case ended
//	sources.go   where that comes from which stands there;  rulings.go which rules decided
//	print.go     a sheet as text, for reading from top to bottom
//	print_markdown.go, print_html.go  a sheet to keep, or to print on paper
package sheet

import "toiawase/guide"

// Sheet is what is shown at once: a question, the advice, a case. The zero
// Sheet shows nothing.
type Sheet struct {
	Lang  guide.Lang
	Title string // what it is about, in the reader's words; may be empty
	Parts []Part
}

// Part is some rows that belong together.
type Part struct {
	ID   string // the same in every language, such as "how"; never shown
	Role Role   // of the heading: Text, Wait, Warning, Danger
	Head string // empty: no heading
	Rows []Row

	Folded string // the label of one row in the place of many, see [Sheet.Fold]; empty: never
}

// Row is one thing that is shown. The zero Row shows nothing.
type Row struct {
	// ID names what the row stands for: a choice, a fact, a channel. Where it is
	// not empty, a door may let the reader choose the row. Rows of one part have
	// different IDs.
	ID    string
	Role  Role
	State State
	Label string // short; what Text is about, or the whole row
	Aside string // what to know of Label at a glance: how long there is left, what kind of thing it is; may be empty
	Text  string
	Lit   [][2]int // rune ranges [from, to) of Label that were looked for, in order and apart
	Below []Row    // what belongs to it: why, where, when. They have none of their own
}

// Role says what a row is there for. A door decides how that looks.
type Role int

// The roles.
const (
	Text    Role = iota // running text
	Ask                 // what is asked
	Lead                // the one thing that matters: whom to contact, what is due
	Wait                // to wait is the advice
	Good                // it is solved
	Warning             // something is missing, doubtful or late
	Danger              // cannot wait
	Step                // one of several things to do, in this order
	Item                // one of several things
	Choice              // can be chosen as an answer; they are numbered through from 1
	Unsure              // the choice "I do not know", always number 0
	Hint                // helps, but can be passed over
	Example             // how an answer may look
	Source              // an address
	Body                // a text to be copied: kept as it is, its lines too
)

// State says how a row stands.
type State int

// The states. Stateless rows have none.
const (
	Stateless State = iota
	Missing         // not told, not there
	NotSure         // the user does not know
	Done            // told, there, done
	Due             // its time has come
	Open            // a desk that can be reached now
	Closed          // one that cannot
	Wrong           // does not work
)

// Named is the label with its aside.
func (r Row) Named() string {
	switch {
	case r.Label == "" || r.Aside == "":
		return r.Label + r.Aside
	case r.Role == Choice: // a name may end with brackets of its own
		return r.Label + " [" + r.Aside + "]"
	}
	return r.Label + " (" + r.Aside + ")"
}

// add adds the parts that have rows.
func (s *Sheet) add(parts ...Part) {
	for _, p := range parts {
		if len(p.Rows) > 0 {
			s.Parts = append(s.Parts, p)
		}
	}
}

// Part returns the part with an ID, or the zero Part.
func (s Sheet) Part(id string) Part {
	for _, p := range s.Parts {
		if p.ID == id {
			return p
		}
	}
	return Part{}
}

// Without returns the sheet without the parts of some IDs.
func (s Sheet) Without(ids ...string) Sheet {
	return s.pick(func(p Part) bool { return !in(ids, p.ID) })
}

// Only returns the sheet with nothing but the parts of some IDs.
func (s Sheet) Only(ids ...string) Sheet {
	return s.pick(func(p Part) bool { return in(ids, p.ID) })
}

func (s Sheet) pick(keep func(Part) bool) Sheet {
	var parts []Part
	for _, p := range s.Parts {
		if keep(p) {
			parts = append(parts, p)
		}
	}
	s.Parts = parts
	return s
}

// Choices are the rows that can be chosen by number, in their order: the first
// is 1. The choice "I do not know" is not among them.
func (s Sheet) Choices() (rows []Row) {
	for _, p := range s.Parts {
		for _, r := range p.Rows {
			if r.Role == Choice {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// Unsure is the row "I do not know"; ok is false where that is no answer.
func (s Sheet) Unsure() (row Row, ok bool) {
	for _, p := range s.Parts {
		for _, r := range p.Rows {
			if r.Role == Unsure {
				return r, true
			}
		}
	}
	return Row{}, false
}

// list makes a row of each text, those that say nothing left out.
func list(role Role, lang guide.Lang, texts ...guide.Text) (rows []Row) {
	for _, t := range texts {
		if text := t.In(lang); text != "" {
			rows = append(rows, Row{Role: role, Text: text})
		}
	}
	return rows
}

// labelled makes a row with a label, and none of a text that says nothing.
func labelled(role Role, label, text string) []Row {
	if text == "" {
		return nil
	}
	return []Row{{Role: role, Label: label, Text: text}}
}

func in(ids []string, id string) bool {
	for _, x := range ids {
		if x == id {
			return true
		}
	}
	return false
}
