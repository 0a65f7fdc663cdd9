package words

import "toiawase/guide"

// Cases are the words of "toiawase cases". A test sees that none is empty.
type Cases struct {
	// What each part of the command does, in a line.
	List, Show, Log, Due, Export, Import, Stats, Remove, Purge string

	// What each flag does. A word in `backquotes` names its value.
	FlagAll, FlagAllFiles, FlagDue, FlagTime, FlagChannel, FlagNumber, FlagKind, FlagEnded, FlagFormat, FlagFor, FlagYes string

	// Counts.
	CountAll    string // the row of all cases
	CountGone   string // the row of cases whose topic is gone
	CountCases  string // how many, how many of them open
	CountDays   string // the middle number of days
	CountTries  string // the middle number of contacts
	CountUntold string // closed, and nobody said how it ended

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
	Open      Fault // folder
	Left      Fault // folder; names
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
