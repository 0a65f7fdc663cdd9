package words

import (
	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/guard"
)

// Paste are the words about a text that somebody pasted: what it tells,
// whether it is real, what must not be sent.
type Paste struct {
	Verdicts   map[check.Verdict]string // the company's name
	Reasons    map[check.Reason]string
	Steps      map[check.Step]string
	Found      map[guard.Kind]string // one sentence for each kind that was found
	Unfit      map[guard.Kind]string // one sentence for what should not be sent
	Seen, Next string                // headings
	Open, Real string                // the two ways in: take facts from a text; is this real?
	Texts      string                // above the two ways
	Ask        string                // what to paste for facts
	AskReal    string                // what to paste to be judged
	Offer      string                // above the proposals
	From       string                // before the line that a proposal came from
	All        string                // take every proposal
	Use        string                // take those that are marked: how many
	Held       string                // so many are taken, for the walk that is chosen next
	Look       string                // judge the text
	Entered    string                // the way for those who gave something away
	Again      string                // another text
	EnterTopic string                // the way to the emergency
	Nothing    Fault                 // nothing was proposed
	Empty      Fault
	TooLong    Fault
	BadLine    Fault // number of the line
}

// PasteIn returns the words about pasted texts in a language.
func PasteIn(l guide.Lang) *Paste {
	if l == guide.EN {
		return &pasteEN
	}
	return &pasteJA
}
