// Package words has the labels of the screens, in both languages. A label is a
// typed field, so that a missing one does not compile unnoticed: a test checks
// that no field of either language is empty.
//
// Sentences about a company's matter are content, not labels; what both front
// doors say is in content/words.
//
//	words.go ja.go en.go   the labels of all screens
//	case.go                those about cases
//	keep.go                those about saving
//	author.go              those for authors of packs
//	undo.go                what Ctrl+Z says
//	frame.go               header and pane
//	keys.go                the table of keys
//	send.go                the form, the message, a call
package words

import "toiawase/guide"

// Words are the labels of one language.
type Words struct {
	App      string // the name of the program
	Language string // the name of the other language, as the switch key shows it
	Small    string // the terminal is too small
	Comma    string // between the names of a list

	KeyMeanings []string // of the rows of KeyTable

	Frame     Frame
	Keys      Keys
	Home      Home
	Question  Question
	Checklist Checklist
	Emergency Emergency
	Recommend Recommend
	Message   Message
	Situation Situation
	Page      Page
	Help      Help
	Quit      Quit
	Replay    Replay
	Tree      Tree
	Preview   Preview
	Broken    Broken
	Keep      Keep
	Case      Case
	Undo      Undo
	Form      Form
	Send      Send
	Call      Call
}

// Keys name what the keys do, for the foot of each screen.
type Keys struct {
	Tab, Choose, Enter, Back, Search, Help, Quit, Scroll, Next, Unknown, Edit, Clear,
	Copy, Piece, Save, Channel, Tick, Mark, Done, Line, Change, Page, Blocked, Home, Value, Fold, UndoShort, HelpShort, SoFar, Answer, Paste, Judge, Others, More, Areas string
}

// Home is the first screen.
type Home struct {
	Search, Word string
}

// Question is the screen of one step.
type Question struct {
	Empty      string
	Long, Done string // how to end a long text; the way on with what was typed
	NotYet     string
}

// Checklist is the screen of facts and evidence.
type Checklist struct {
	Next string
}

// Emergency is the panel that takes over.
type Emergency struct {
	Lead, Back string
}

// Recommend is the screen that says whom to contact.
type Recommend struct {
	Blocked, Address, Pages, Sources string // the actions
	NoAddress, NoPages               string // why not
	Wait, Early                      string // what Enter and 2 do while the advice is to wait
}

// Message is the screen with the text to send.
type Message struct {
	Title, Asked, Native, File, Tmux, Other string

	Saved   func(path string) string
	Failed  func(why string) string
	PieceOf func(n, all int) string
}

// Situation is the screen on which channels are marked as not working and an
// earlier contact is told.
type Situation struct {
	Title, Lead, Blocked, Works string
}

// Page is the reader of reference pages.
type Page struct {
	None string
}

// Help is the screen of all keys.
type Help struct {
	Title, Lead, Everywhere, Here, Also, Notice string
}

// Broken is the list of packs that cannot be used.
type Broken struct {
	Title, Lead string
	// how many there are
	More func(n int) string // reasons that are not shown
}

// Quit asks before leaving what is not saved.
type Quit struct {
	Ask, Yes, No        string
	Lead, Nothing, Safe string // the last is not saved; nothing ever is; all is saved

	// After the end: why it came, and what of the words typed is there.
	Crashed, NoTerminal, NotSaved string
	Kept, Lost                    string
}

// In returns the labels of a language.
func In(l guide.Lang) *Words {
	if l == guide.EN {
		return &english
	}
	return &japanese
}
