package words

import "toiawase/guide"

// Plain are the words of the screenless walk. Fields with % take what their
// comment names, in this order.
type Plain struct {
	Home       string // what to do at the start
	Number     string // what to do at a list that was opened from the start
	AtOnce     string // with --keys: a number needs no Enter
	ButAfter   string // the same, but for the digits that a longer number begins with
	NotFound   string // the query
	Keys       string // what may be typed at a question
	NoNumber   string // the highest number; the answer was none of the choices
	NoUnknown  string // this question needs an answer
	First      string // there is no question before
	Type       string // type the value
	Checklist  string // above the facts for the message
	Paste      string // paste a text now
	PasteTake  string // what may be typed at a proposal
	PasteNone  string // nothing in the text is wanted here
	More       string // a fact that holds several has taken one
	Left       string // the mark of a gap: the rest of a text with a secret is kept
	Wish       string // above the wishes
	Assumed    string // a list of question and answer: taken as given when the input ended
	Switched   string // the language was switched
	After      string // what may be typed after the result, where there are other channels
	AfterAlone string // the same, where there are none
	Help       string // what may be typed anywhere
	NoHelp     string // there is nothing more to explain
	NoWayOn    string // the content has a hole here

	PlainCase

	// Other ways to say a command, besides its letter or digit.
	SayBack, SayHelp, SayLang, SayQuit, SayPaste, SayCheck []string
}

// PlainIn returns the words of the screenless walk in a language.
func PlainIn(l guide.Lang) *Plain {
	if l == guide.EN {
		return &plainEN
	}
	return &plainJA
}
