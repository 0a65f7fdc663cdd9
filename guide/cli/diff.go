package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"toiawase/guide"
	"toiawase/guide/diff"
	"toiawase/guide/load"
)

// differ compares two packs.
type differ struct{ *app }

// diffCommand is "toiawase diff OLD NEW".
func diffCommand(a *app) *command {
	var asJSON bool
	c := &command{
		use:   "diff OLD NEW",
		about: a.words.Diff,
		check: exactly(a, "OLD", "NEW"),
		words: completeFolder,
		run:   func(args []string) error { return differ{a}.diff(args[0], args[1], asJSON) },
	}
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// diffResult is the JSON result of diff.
type diffResult struct {
	Changes []change  `json:"changes"`
	Cases   []touched `json:"cases"`
}

type change struct {
	Topic   string    `json:"topic"`
	Kind    diff.Kind `json:"kind"`
	Old     string    `json:"old"`
	New     string    `json:"new"`
	Answers []string  `json:"answers"`
	Count   int       `json:"count"`
}

// touched is a kept case that a change touches.
type touched struct {
	ID    string    `json:"id"`
	Topic string    `json:"topic"`
	Kind  diff.Kind `json:"kind"`
	Old   string    `json:"old"`
	New   string    `json:"new"`
	Lost  []string  `json:"lost"`
}

func (a differ) diff(old, new string, asJSON bool) error {
	packs := [2]*guide.Pack{}
	for i, dir := range []string{old, new} {
		p, err := a.open(dir)
		if err != nil {
			return a.badPack(dir, err)
		}
		packs[i] = p
	}
	now := a.env.Now()
	changes := diff.Packs(packs[0], packs[1], now)
	cases := diff.Cases(packs[0], packs[1], caseFiles(a).storedCases(), now)
	if asJSON {
		r := diffResult{Changes: []change{}, Cases: []touched{}}
		for _, c := range changes {
			r.Changes = append(r.Changes, change(c))
		}
		for _, t := range cases {
			r.Cases = append(r.Cases, touched(t))
		}
		return writeJSON(a.out, r, true)
	}
	for _, c := range changes {
		a.showChange(c)
	}
	for _, t := range cases {
		a.showTouched(t)
	}
	fmt.Fprintf(a.env.Stderr, a.words.DiffStats+"\n", len(changes), len(cases))
	return nil
}

// open loads the pack in a folder. Where there is no such folder, the id of the
// embedded pack means that one, so that an overlay can be compared with it.
func (a differ) open(dir string) (*guide.Pack, error) {
	p, err := load.Dir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		if own, bad := load.Built(a.env.Content, a.env.Built); bad == nil && own.ID == dir {
			return own, nil
		}
	}
	return p, err
}

// showChange prints a change and the answers that show it.
func (a differ) showChange(c diff.Change) {
	fmt.Fprintf(a.out, "%s: %s (%d)\n", c.Topic, c.Kind, c.Count)
	if c.Old != "" || c.New != "" {
		fmt.Fprintf(a.out, "  - %s\n  + %s\n", c.Old, c.New)
	}
	for _, line := range c.Answers {
		fmt.Fprintf(a.out, "    %s\n", line)
	}
}

// showTouched prints a kept case that a change touches.
func (a differ) showTouched(t diff.Touched) {
	fmt.Fprintf(a.out, a.words.DiffCase+"\n", t.ID, t.Topic, t.Kind)
	if t.Old != "" || t.New != "" {
		fmt.Fprintf(a.out, "  - %s\n  + %s\n", t.Old, t.New)
	}
	for _, line := range t.Lost {
		fmt.Fprintf(a.out, "    - %s\n", printable(line)) // it may come from a file
	}
}
