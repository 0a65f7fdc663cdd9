package cli

import (
	"fmt"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/guard"
	"toiawase/guide/paste"
	"toiawase/guide/secret"
	"toiawase/guide/sheet"
)

func (a textReader) pasteWords() *words.Paste { return words.PasteIn(a.lang) }

// pasteCommand is "toiawase paste [-]".
func (a textReader) pasteCommand() *command {
	return a.textCommand("paste", a.words.Paste, a.paste, func(q query) (any, error) {
		day := a.env.Now().In(guide.Japan)
		if q.Today != "" {
			var err error
			if day, err = time.ParseInLocation(time.DateOnly, q.Today, guide.Japan); err != nil {
				return nil, newFault(a.words.BadValue, []any{"today", q.Today}, one("2026-11-23"))
			}
		}
		r := a.proposed(q.Text, day)
		r.ID = q.ID
		return r, nil
	})
}

// proposed is the JSON result of a paste.
type proposed struct {
	ID      string              `json:"id,omitempty"`
	Facts   map[string][]string `json:"facts"`
	Kept    string              `json:"kept"`
	Dropped []guard.Kind        `json:"dropped"`
}

func (a textReader) proposed(text string, day time.Time) proposed {
	r := paste.Read(text, day, check.Own(a.packs))
	return proposed{Facts: r.Facts(), Kept: r.Kept(), Dropped: dropped(r.Dropped)}
}

func dropped(kinds []secret.Kind) []guard.Kind {
	list := []guard.Kind{}
	for _, k := range kinds {
		list = append(list, guard.OfSecret(k))
	}
	return list
}

// paste writes each proposal with its label and the words that it came from.
func (a textReader) paste(text string, asJSON bool) error {
	day := a.env.Now().In(guide.Japan)
	if asJSON {
		return writeJSON(a.out, a.proposed(text, day), true)
	}
	r := paste.Read(text, day, check.Own(a.packs))
	for _, p := range r.Proposals {
		label, shown := sheet.Proposed(p, a.packs, a.lang, day)
		fmt.Fprintf(a.out, "%s: %s\n    %s\n", label, shown, p.From)
	}
	for _, k := range dropped(r.Dropped) {
		fmt.Fprintln(a.env.Stderr, program+": "+a.pasteWords().Found[k])
	}
	if len(r.Proposals) == 0 {
		a.complain(newFault(a.pasteWords().Nothing, nil, nil))
		return errNo
	}
	return nil
}
