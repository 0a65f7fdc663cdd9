package cli

import (
	"fmt"
	"time"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/sheet"
)

// caseTeller shows a case.
type caseTeller struct{ caseLister }

// caseShowCommand is "toiawase cases show ID".
func caseShowCommand(a *app) *command {
	var asJSON bool
	c := &command{
		use:   "show ID",
		about: a.caseWords().Show,
		check: exactly(a, "ID"),
		words: first(caseFiles{a}.completeCase),
		run:   func(args []string) error { return caseTeller{caseLister{caseFiles{a}}}.caseShow(args[0], asJSON) },
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
	Due     *string         `json:"due"`    // a day, or a time
	Reply   *string         `json:"reply"`  // of a reply: its kind
	Ending  *string         `json:"ending"` // of a closing: how it ended
}

func (a caseTeller) caseShow(ref string, asJSON bool) error {
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
	if !k.Walk.IsZero() && k.Open() {
		a.adviceNow(k)
	}
	return nil
}

// adviceNow writes what to do now. When to come back stands above, so that the
// clocks of a message sent now are left out.
func (a caseTeller) adviceNow(k keep.File) {
	if k.Walk.Position().Outcome == nil {
		writeResult(a.out, k.Walk)
		return
	}
	sheet.Advice(k.Walk).Without("clocks").Print(a.out)
	if !k.Walk.Position().Outcome.Solved {
		writeMessage(a.out, k.Walk)
	}
}

func (a caseTeller) newCaseResult(k keep.File) caseResult {
	r := caseResult{caseLine: a.newCaseLine(k), Dues: a.dueLines(k), Events: []eventLine{}, Answers: a.answers(k)}
	for _, e := range k.Events(k.Walk) {
		r.Events = append(r.Events, newEventLine(k, e))
	}
	if k.Walk.IsZero() {
		return r
	}
	walk := a.result(k.Walk)
	walk.Clocks = []clockResult{}
	for _, f := range k.Dues {
		if f.Clock != nil {
			walk.Clocks = append(walk.Clocks, clockResult{f.Clock.ID, rfc3339(f.At), a.file(k).Then(f)})
		}
	}
	r.Walk = &walk
	return r
}

func newEventLine(k keep.File, e guide.Event) eventLine {
	line := eventLine{At: rfc3339(e.At), Kind: e.Kind, Channel: some(e.Channel)}
	if e.Channel != "" {
		line.Name = some(sheet.ChannelName(k.Walk, e.Channel))
	}
	if e.Kind == guide.EventContacted {
		line.Number = some(e.Text)
	} else {
		line.Text = some(e.Text)
	}
	line.Reply, line.Ending = some(string(e.Reply)), some(string(e.Ending))
	if !e.Due.IsZero() {
		line.Due = some(dueForm(e.Due))
	}
	return line
}

// dueForm is the time of a promise in JSON: a day, or a time.
func dueForm(t time.Time) string {
	if t = t.In(guide.Japan); t.Hour() == 0 && t.Minute() == 0 {
		return t.Format(time.DateOnly)
	}
	return rfc3339(t)
}
