package cli

import (
	"slices"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/sheet"
)

// file is the case as it is shown.
func (a caseFiles) file(k keep.File) sheet.File {
	return sheet.NewFile(k, a.lang, a.env.Now())
}

// answer is one thing that the user said, in JSON.
type answer struct {
	Kind  guide.InputKind `json:"kind"`
	Key   string          `json:"key"`
	Value string          `json:"value"`
	Label string          `json:"label"` // the key, for people
	Shown string          `json:"shown"` // the value, for people
	Used  bool            `json:"used"`  // it applies now
}

// answers lists what the user said, besides contacts: those are events. What
// the pack does not know is shown as it was stored.
func (a caseTeller) answers(k keep.File) []answer {
	list := []answer{}
	var unused []guide.Input
	if !k.Walk.IsZero() {
		unused = k.Walk.Unused()
	}
	for _, in := range k.Inputs {
		if in.Kind == guide.InputContacted {
			continue
		}
		x := answer{Kind: in.Kind, Key: in.Key, Value: in.Value, Used: !k.Walk.IsZero() && !slices.Contains(unused, in)}
		x.Label, x.Shown = words.Said(k.Walk, in, a.lang)
		list = append(list, x)
	}
	return list
}
