package words

import "toiawase/guide"

// Cases are the words of "toiawase cases". A test sees that none is empty.
type Cases struct {
	// What each part of the command does, in a line.
	List, Show, Log, Due, Export, Import, Remove, Purge string

	// What each flag does. A word in `backquotes` names its value.
	FlagAll, FlagAllFiles, FlagDue, FlagChannel, FlagNumber, FlagFormat, FlagYes string

	// A case on paper.
	Open     string // its state
	Closed   string // its state
	IsDue    string // its state: there is something to do today
	ID       string // label
	State    string // label
	Started  string // label
	Changed  string // label
	Topic    string // label, of a topic that is gone
	Dues     string // heading
	Events   string // heading
	Answers  string // heading
	Message  string // heading: a channel's name
	Wish     string // label
	Blocked  string // label: a channel that does not work for the user
	Chosen   string // label: the channel chosen
	Have     string // label: evidence at hand
	Done     string // label: emergency steps done
	Unknown  string // the value "I do not know"
	Parked   string // follows an answer that does not apply now
	Number   string // an inquiry number
	ByDay    string // the day of a promise
	Promise  string // what to do when a promise is due
	Promised string // the same, with the words of the promise
	Kinds    map[guide.EventKind]string

	// Notes.
	Empty      string // there are no cases
	NoneOpen   string // all are closed
	NothingDue string
	AskRemove  string   // a question: the case
	AskPurge   string   // a question: how many cases
	AskAll     string   // a question: everything
	Yes        []string // answers that mean yes; the first is shown

	CaseFaults
}

// CaseFaults are notes and errors about cases: what is, and what to do.
type CaseFaults struct {
	Logged     Fault // id, what; when to come back
	LoggedNone Fault // id, what
	Imported   Fault // id
	Removed    Fault // id
	Purged     Fault // how many
	Personal   Fault // an export holds personal data
	TopicGone  Fault // id; id

	NoCase    Fault // what was given
	Several   Fault // what was given; the ids
	NoPart    Fault // part
	BadKind   Fault // kind; the kinds
	BadDate   Fault // what was given
	OnlyFor   Fault // flag, kind
	Kept      Fault // nothing was removed
	NeedYes   Fault
	NoHome    Fault
	Busy      Fault
	Exists    Fault // id; id
	NotACase  Fault // file
	Newer     Fault // file or id
	Secret    Fault // the problem
	TooLarge  Fault
	TooLong   Fault
	NotSaved  Fault // why
	NoStore   Fault // why
	NoDates   Fault // id
	Restored  Fault // id
	MovedFile Fault // id; where
	Unread    Fault // id, why
	Exposed   Fault // file
}

// CasesIn returns the words of "toiawase cases" in a language.
func CasesIn(l guide.Lang) *Cases {
	if l == guide.EN {
		return &casesEN
	}
	return &casesJA
}
