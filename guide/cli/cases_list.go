package cli

import (
	"fmt"
	"slices"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/text"
)

// caseLister lists cases, and what is due.
type caseLister struct{ caseFiles }

// caseListCommand is "toiawase cases list".
func caseListCommand(a *app) *command {
	var all, asJSON bool
	c := &command{
		use:   "list",
		about: a.caseWords().List,
		check: atMost(a, 0),
		run:   func([]string) error { return caseLister{caseFiles{a}}.caseList(all, asJSON) },
	}
	c.flags.BoolVar(&all, "all", false, a.caseWords().FlagAll)
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// caseLine is a case in the JSON list.
type caseLine struct {
	ID      string     `json:"id"`
	Pack    string     `json:"pack"`
	Topic   string     `json:"topic"`
	Title   string     `json:"title"`
	Mark    *string    `json:"mark"` // what tells it from others of the topic
	Lang    guide.Lang `json:"lang"`
	State   string     `json:"state"` // open or closed
	Due     bool       `json:"due"`   // something is due by today
	Started string     `json:"started"`
	Changed string     `json:"changed"`
	Next    *dueLine   `json:"next"`
	Gone    bool       `json:"topic_gone"`
}

// dueLine is a time to come back, in JSON.
type dueLine struct {
	Case string `json:"case"`
	Kind string `json:"kind"` // clock or promise
	ID   string `json:"id"`   // of the clock
	At   string `json:"at"`   // a time, or a day: YYYY-MM-DD
	Due  bool   `json:"due"`  // by today
	Then string `json:"then"`
}

func (a caseLister) caseList(all, asJSON bool) error {
	_, list, err := a.keptCases()
	if err != nil {
		return err
	}
	none := a.caseWords().Empty
	if len(list) > 0 {
		none = a.caseWords().NoneOpen
	}
	keep.Order(list)
	if !all {
		list = slices.DeleteFunc(list, func(k keep.File) bool { return !k.Open() })
	}
	if asJSON {
		lines := []caseLine{}
		for _, k := range list {
			lines = append(lines, a.newCaseLine(k))
		}
		return writeJSON(a.out, map[string]any{"cases": lines}, true)
	}
	if len(list) == 0 {
		fmt.Fprintln(a.out, none)
	}
	a.caseTable(list)
	return nil
}

// caseTable writes id, state and title of each case, and what is next.
func (a caseLister) caseTable(list []keep.File) {
	w, width := words.SheetsIn(a.lang).Case, 0
	for _, state := range []string{w.Open, w.Closed, w.Due} {
		width = max(width, text.Width(state))
	}
	for _, k := range list {
		width = max(width, text.Width(a.file(k).State()))
	}
	for _, k := range list {
		state := a.file(k).State()
		fmt.Fprintf(a.out, "%-13s %s%*s %s\n", k.ID, state, width-text.Width(state)+1, "", a.file(k).Name())
		if dues := k.Dues; len(dues) > 0 {
			fmt.Fprintf(a.out, "%14s%s\n", "", a.dueText(k, dues[0]))
		}
	}
}

// dueText says when to come back and what to do then.
func (a caseFiles) dueText(k keep.File, f guide.FollowUp) string {
	return printable(a.file(k).When(f) + ": " + a.file(k).Then(f))
}

func (a caseLister) newCaseLine(k keep.File) caseLine {
	title, mark := k.Title(k.Walk)
	c := caseLine{
		ID: k.ID, Pack: k.Pack, Topic: k.Topic, Title: title, Mark: some(mark), Lang: k.Lang,
		State: "open", Due: a.file(k).State() == words.SheetsIn(a.lang).Case.Due, Started: rfc3339(k.Started), Changed: rfc3339(k.Changed),
		Gone: k.Walk.IsZero(),
	}
	if !k.Open() {
		c.State = "closed"
	}
	if dues := a.dueLines(k); len(dues) > 0 {
		c.Next = &dues[0]
	}
	return c
}

// dueLines are the follow-ups of a case in JSON.
func (a caseLister) dueLines(k keep.File) []dueLine {
	list := []dueLine{}
	for _, f := range k.Dues {
		d := dueLine{Case: k.ID, Kind: "clock", At: rfc3339(f.At), Due: f.DueBy(a.env.Now()), Then: a.file(k).Then(f)}
		if f.Clock != nil {
			d.ID = f.Clock.ID
		} else {
			d.Kind = "promise"
		}
		if f.Day {
			d.At = f.At.Format(time.DateOnly)
		}
		list = append(list, d)
	}
	return list
}

// caseDueCommand is "toiawase cases due".
func caseDueCommand(a *app) *command {
	var asJSON bool
	c := &command{
		use:   "due",
		about: a.caseWords().Due,
		check: atMost(a, 0),
		run:   func([]string) error { return caseLister{caseFiles{a}}.caseDue(asJSON) },
	}
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// caseDue lists what is due by now or later today; the answer is no when
// nothing is.
func (a caseLister) caseDue(asJSON bool) error {
	_, list, err := a.keptCases()
	if err != nil {
		return err
	}
	keep.Order(list)
	lines := []dueLine{}
	for _, k := range list {
		for i, f := range k.Dues {
			if !f.DueBy(a.env.Now()) {
				continue
			}
			lines = append(lines, a.dueLines(k)[i])
			if !asJSON {
				fmt.Fprintf(a.out, "%-13s %s\n%14s%s\n", k.ID, a.file(k).Name(), "", a.dueText(k, f))
			}
		}
	}
	if asJSON {
		if err := writeJSON(a.out, map[string]any{"at": rfc3339(a.env.Now()), "due": lines}, true); err != nil {
			return err
		}
	} else if len(lines) == 0 {
		fmt.Fprintln(a.out, a.caseWords().NothingDue)
	}
	if len(lines) == 0 {
		return errNo
	}
	return nil
}
