package words

import "toiawase/guide"

// Sheets are the labels and sentences of what is shown, by sheet, for both
// front doors. A field with % is a form; its comment names what it takes.
type Sheets struct {
	Check         string // heading or label: look at this once more
	Ready, Lacked string // before a row: it is there, done; the user does not know it

	Home      HomeSheet
	Question  QuestionSheet
	Beside    BesideSheet
	Checklist ChecklistSheet
	Emergency EmergencySheet
	Advice    AdviceSheet
	Channel   ChannelSheet
	Message   MessageSheet
	Case      CaseSheet
	Sources   SourcesSheet
	Rulings   RulingsSheet
}

// RulingsSheet says to the author of a pack what decided a recommendation.
type RulingsSheet struct {
	Title string
	Did   map[string]string // what a rule did, by the kind of the ruling
	Took  string            // label: the channels that a guard took out
}

// SourcesSheet says where statements come from.
type SourcesSheet struct {
	Title  string
	Why    string            // heading: the rules that chose the channel
	State  string            // how sure a source is, when it was checked, when it is due for review
	Grades map[string]string // how sure a source is, by its grade
}

// HomeSheet is the first screen.
type HomeSheet struct {
	Ask, Example   string
	Cases          string            // heading: the open cases
	Common         string            // heading: what most people come for
	Urgent         string            // heading: what cannot wait
	AtOnce         string            // what there is to say of that
	First          [3]string         // to somebody who is here for the first time
	Areas, Pages   string            // headings
	Found          string            // heading: what a search found
	FoundCases     string            // heading: the cases among it
	Near           string            // heading: what is only close
	Which          string            // heading: two topics that are as likely
	Perhaps        string            // heading: what is nearest where nothing was found
	Nothing        string            // nothing was found
	Matched        string            // before a word of a topic that the query means
	Kinds          map[string]string // what kind of thing a hit is
	Others, Solved string            // rows: how many further open cases; how many closed ones
	AllAreas       string            // a row: how many
	AllPages       string            // a row: how many
	BrokenOne      string            // one pack cannot be used
	BrokenMany     string            // how many packs cannot be used
}

// QuestionSheet is a question of the walk, or a fact of the checklist.
type QuestionSheet struct {
	Why, Where, Lost, Example, Unknown string
	Several                            string // several answers may be given
	LeftLast, LeftSame, LeftRange      string // one question to come; how many; least and most
}

// BesideSheet is what stands beside a question.
type BesideSheet struct {
	Likely, SoFar string // headings
	Brief         string // the likely contact, where room is short
	Ready         string // what to have ready, where room is short: how many, of how many
	Open          string // it can be reached now, where room is short
}

// ChecklistSheet is what to have ready.
type ChecklistSheet struct {
	Title, Must, Good, Keep string
	Wish, Second, None      string
	AskWish                 string
	Early                   string // above what the advice depends on
	Lacking                 string // something necessary is missing
	Count                   string // how many are told, of how many
}

// EmergencySheet is what cannot wait.
type EmergencySheet struct {
	Title string
	Count string // how many are done, of how many
}

// AdviceSheet says whom to contact, and what to do besides.
type AdviceSheet struct {
	Standing, Solved string
	Wait, Until      string // heading; a time
	UntilHours       string // Until, and how many hours that is
	UntilDays        string // Until, and how many days that is
	After            string // heading: whom to contact when the wait is over
	Why              string // heading: why that contact
	First            string
	None             string // nothing can be recommended
	Because, MoveOn  string
	Do               string
	Others, Last     string // headings: if that fails; if it is still not solved
	Avoid, Clocks    string // headings
}

// ChannelSheet is how to use a channel.
type ChannelSheet struct {
	Open, Closing             string // reached now; for how many minutes yet
	Closed, OpensAt           string // the last one: a time
	How, Human, Needs, Limits string
	Address                   string
}

// MessageSheet is the text to send.
type MessageSheet struct {
	To                string // heading: a channel
	Japanese, English string // headings: the text in the language that is not the reader's
	Subject           string
	Length, LengthOf  string // characters; characters and the limit
	Missing           string // heading
	TooLong           string
	Nothing           string // there is no text for this channel
	AfterSent         string
	NotYet            string // when it may be sent
	Beside            string // to readers of English: which text to send
	Relative          string // what is wrong with "yesterday"
	Edited, Renewed   string // the user has edited the text; and what it says has changed since
	Passed            string // label: what was not taken over into edited lines
	Begin, Piece, End string // rules above, between and below texts to copy
}

// CaseSheet is a case that is kept. What is due stands under Advice.Clocks.
type CaseSheet struct {
	Name                       string // of one whose topic is gone: its id
	ID, Topic, State           string
	Started, Changed           string
	Open, Closed, Due          string // states
	Events, Answers            string // headings
	Left, LeftOne, Today, Over string // until something is due: how many days; one day
	Promise, Promised          string // what to do when a promise is due; with its words
	Number, By                 string // an inquiry number; the day of a promise
	Unused                     string // follows an answer that does not apply now
	NoTime, NoEvents, NoDue    string
	NotSent, Midway            string            // what is next where nothing is due
	Began                      string            // the first thing that happened
	Can                        string            // heading: what can be done
	Deeds                      map[string]string // what can be done, by its name
	Again                      string            // the message after it was sent once
	IsClosed, NoNumber         string            // why a deed cannot be done
	AnyTime                    string            // it can be left
	Before, Letter             string            // headings: before an outside desk is asked; a letter to the other side
	Gone, Drift                string            // the topic is gone; the answer of this question does not fit any more
	Kinds                      map[guide.EventKind]string
	Replies                    map[guide.ReplyKind]string // what a reply was worth
	Then                       map[guide.ReplyKind]string // what comes next after it
	WillCome                   string                     // a kind of reply: something was promised
	AskReply, AskEnding        string                     // above the kinds of replies, and the endings
	Endings                    map[guide.Ending]string    // how a case ended
	Said                       map[guide.InputKind]string // what a reader said besides answers and facts
}

// SheetsIn returns the words of the sheets in a language.
func SheetsIn(l guide.Lang) *Sheets {
	if l == guide.EN {
		return &sheetsEN
	}
	return &sheetsJA
}
