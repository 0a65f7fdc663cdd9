package sheet

import (
	"strings"

	"toiawase/guide"
)

// Card is what somebody on the phone needs at a glance: what to say first, what
// to answer, what to ask. Its texts are in the language in which they are said.
type Card struct {
	Lead  []Row  // what is wrong, what is wanted: Label and Text
	Asked []Row  // what they may ask: Label and Text
	More  []Row  // all else, to be read in a quiet moment
	Never string // what is never said on the phone; may be empty
}

// Call is the card for a call to a channel, whose message is read out; the zero
// Card for a channel that takes none.
func Call(s guide.Session, ch *guide.Channel, version guide.Lang) Card {
	var c Card
	list := s.Paragraphs(ch, version)
	for i, p := range list {
		head := strings.TrimLeft(p.Head, "■* ")
		switch {
		case p.Block == "gist", p.Block == "wish":
			c.Lead = append(c.Lead, Row{ID: p.Block, Label: head, Text: p.Text})
		case p.Told != nil:
			for _, t := range p.Told {
				c.Asked = append(c.Asked, Row{Label: t.Label, Text: t.Value})
			}
		case p.Block == "checked", p.Block == "done":
			c.Asked = append(c.Asked, Row{Label: head, Text: p.Text})
		case i == len(list)-1 && p.Block == "text" && head == "":
			c.Never = p.Text
		case !strings.Contains(p.Text, blankToFill):
			c.More = append(c.More, Row{Label: head, Text: p.Text})
		}
	}
	return c
}

// blankToFill stands in a text where something is written by hand.
const blankToFill = "____"
