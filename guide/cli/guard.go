package cli

import (
	"fmt"

	"toiawase/guide/check"
	"toiawase/guide/guard"
)

// guardCommand is "toiawase guard [-]".
func (a textReader) guardCommand() *command {
	return a.textCommand("guard", a.words.Guard, a.guard, func(q query) (any, error) {
		r := a.guarded(q.Text)
		r.ID = q.ID
		return r, nil
	})
}

// guarded is the JSON result of a guard.
type guarded struct {
	ID    string       `json:"id,omitempty"`
	Found []guard.Kind `json:"found"`
	Text  string       `json:"text"`
}

func (a textReader) guarded(text string) guarded {
	list := guard.Guard{Own: check.Own(a.packs)}.Find(text)
	return guarded{Found: full(guard.Kinds(list)), Text: guard.Mask(text, list)}
}

// guard writes the text with the places masked, and notes what was found.
func (a textReader) guard(text string, asJSON bool) error {
	r := a.guarded(text)
	if asJSON {
		return writeJSON(a.out, r, true)
	}
	fmt.Fprintln(a.out, r.Text)
	for _, k := range r.Found {
		fmt.Fprintln(a.env.Stderr, program+": "+a.pasteWords().Found[k])
	}
	return nil
}
