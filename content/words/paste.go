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
