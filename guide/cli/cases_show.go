package cli

import (
	"fmt"
	"time"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// caseShowCommand is "toiawase cases show ID".
func (a *app) caseShowCommand() *command {
	var asJSON bool
	c := &command{
		use:   "show ID",
		about: a.caseWords().Show,
		check: a.exactly("ID"),
		words: first(a.completeCase),
		run:   func(args []string) error { return a.caseShow(args[0], asJSON) },
	}
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// caseResult is a case in JSON.
type caseResult struct {
	caseLine
	Dues    []dueLine   `json:"dues"`
	Events  []eventLine `json:"events"`
	Answers []answer    `json:"answers"`
	Walk    *result     `json:"walk"` // what to do now; null when the topic is gone
}

type eventLine struct {
	At      string          `json:"at"`
	Kind    guide.EventKind `json:"kind"`
	Channel *string         `json:"channel"`
	Name    *string         `json:"name"`   // of the channel
	Number  *string         `json:"number"` // of a contact
	Text    *string         `json:"text"`
	Due     *string         `json:"due"` // a day
}

func (a *app) caseShow(ref string, asJSON bool) error {
	_, k, err := a.oneCase(ref)
	if err != nil {
		return err
	}
	if asJSON {
		return writeJSON(a.out, a.newCaseResult(k), true)
	}
	sh := a.file(k).Sheet()
	fmt.Fprintln(a.out, sh.Title)
	sh.Print(a.out)
	if !k.walk.IsZero() && k.Open() {
		a.adviceNow(k)
	}
	return nil
}

// adviceNow writes what to do now. When to come back stands above, so that the
// clocks of a message sent now are left out.
func (a *app) adviceNow(k kept) {
	if k.walk.Position().Outcome == nil {
		writeResult(a.out, k.walk)
		return
	}
	sheet.Advice(k.walk).Without("clocks").Print(a.out)
	if !k.walk.Position().Outcome.Solved {
		writeMessage(a.out, k.walk)
	}
}

func (a *app) newCaseResult(k kept) caseResult {
	r := caseResult{caseLine: a.newCaseLine(k), Dues: a.dueLines(k), Events: []eventLine{}, Answers: a.answers(k)}
	for _, e := range k.Events(k.walk) {
		r.Events = append(r.Events, newEventLine(k, e))
	}
	if k.walk.IsZero() {
		return r
	}
	walk := a.result(k.walk)
	walk.Clocks = []clockResult{}
	for _, f := range k.dues() {
		if f.Clock != nil {
			walk.Clocks = append(walk.Clocks, clockResult{f.Clock.ID, rfc3339(f.At), a.file(k).Then(f)})
		}
	}
	r.Walk = &walk
	return r
}

func newEventLine(k kept, e guide.Event) eventLine {
	line := eventLine{At: rfc3339(e.At), Kind: e.Kind, Channel: some(e.Channel)}
	if e.Channel != "" {
		line.Name = some(sheet.ChannelName(k.walk, e.Channel))
	}
	if e.Kind == guide.EventContacted {
		line.Number = some(e.Text)
	} else {
		line.Text = some(e.Text)
	}
	if !e.Due.IsZero() {
		line.Due = some(e.Due.In(guide.Japan).Format(time.DateOnly))
	}
	return line
}
