package words

import "toiawase/guide"

// Command are the words of the command line: help texts and errors.
type Command struct {
	// Headings and the top of the help.
	About    string // what the program is
	Usage    string
	Commands string
	Flags    string
	Global   string
	More     string // the command's path: how to get help for a command

	NextQuestion string // heading: the question at which a walk stands

	// What each command does, in a line.
	Start, Search, Topics, Walk, Compose, Lint, Graph, Diff, Man, Read, Completion, Help, Cases, Paste, Check, Guard, Sources string

	SourceUsed string // the number of uses, and the first of them

	// What each flag does. A word in `backquotes` names its value.
	FlagLang, FlagTheme, FlagGlyphs, FlagMessage, FlagMouse, FlagPack, FlagData, FlagAt, FlagPlain, FlagKeys, FlagNoColor, FlagVersion, FlagHelp string
	FlagJSON, FlagAnswer, FlagFact, FlagUnknown, FlagChannel                                                                                     string
	FlagFormat, FlagAsOf, FlagMaxStates, FlagSARIF                                                                                               string

	// Notes on what went well or not.
	WalkOK    string // file
	WalkBad   string // file and the number of expectations not met
	DiffStats string // numbers of changes and of kept cases that are touched
	DiffCase  string // id, topic and kind of change
	LintStats string // topics, ends, errors, warnings

	Author
	Faults
}

// Faults are the errors of the command line: what was wrong, and what to do.
type Faults struct {
	NoCommand   Fault  // name
	NoFlag      Fault  // flag
	NoValue     Fault  // flag
	BadValue    Fault  // flag, value, what it may be
	NoTopic     Fault  // name
	NoPage      Fault  // name
	NoStep      Fault  // name
	NoAnswer    Fault  // name
	NoFact      Fault  // name
	NoChannel   Fault  // name
	NoShell     Fault  // name
	BadFact     Fault  // fact's id, why
	NeedArg     Fault  // what is needed
	TooMany     Fault  // the argument that is too many
	NotPair     Fault  // flag, value, the form of a pair
	BadPack     Fault  // folder, the first reason; folder
	Writable    Fault  // a reason: others may write to a folder; folder
	Linked      Fault  // a reason: a folder is a link; folder
	ManyPacks   Fault  // a reason: there are too many packs
	SamePack    Fault  // a reason: another pack has this id: the id, the pack; folder
	Ambiguous   Fault  // name; what may be meant
	NoPack      Fault  // no pack could be read
	BadFile     Fault  // file, why
	NoInput     Fault  // the standard input could not be read: why
	Ended       Fault  // the input ended within the questions
	NotFinished Fault  // the question
	Unused      Fault  // what changes nothing
	NothingHit  Fault  // query
	NotMet      string // what to do about an expectation that is not met
	BadWrite    Fault  // why
	Crashed     Fault  // place
	DidYouMean  string
}

// Fault is an error in two parts; both may hold %s.
type Fault struct{ What, Do string }

// CommandIn returns the words of the command line in a language.
func CommandIn(l guide.Lang) *Command {
	if l == guide.EN {
		return &commandEN
	}
	return &commandJA
}
