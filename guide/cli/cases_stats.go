package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
)

// caseCounter counts how cases ended. Nothing of it leaves the machine.
type caseCounter struct{ caseFiles }

// caseStatsCommand is "toiawase cases stats".
func caseStatsCommand(a *app) *command {
	var asJSON bool
	c := &command{
		use:   "stats",
		about: a.caseWords().Stats,
		check: atMost(a, 0),
		run:   func([]string) error { return caseCounter{caseFiles{a}}.stats(asJSON) },
	}
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// familyCount is one family in JSON; that of all cases has no name.
type familyCount struct {
	Family   string         `json:"family"` // "?" for topics that are gone
	Title    string         `json:"title"`
	Cases    int            `json:"cases"`
	Open     int            `json:"open"`
	Ended    map[string]int `json:"ended"`
	Days     *float64       `json:"days"`     // the median, null where none is closed
	Contacts int            `json:"contacts"` // the median
}

func (a caseCounter) stats(asJSON bool) error {
	_, files, err := a.keptCases()
	if err != nil {
		return err
	}
	counts := keep.Count(files)
	list := []familyCount{}
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		list = append(list, a.count(name, counts[name]))
	}
	if asJSON {
		return writeJSON(a.out, map[string]any{"families": list}, true)
	}
	if len(files) == 0 {
		fmt.Fprintln(a.out, a.caseWords().Empty)
	}
	for _, f := range list {
		fmt.Fprintln(a.out, f.Title)
		fmt.Fprintln(a.out, "  "+strings.Join(a.facts(f), "  "))
	}
	return nil
}

func (a caseCounter) count(name string, s *keep.Stats) familyCount {
	f := familyCount{Family: name, Title: a.familyTitle(name), Cases: s.Cases, Open: s.Open, Ended: map[string]int{}, Contacts: keep.Median(s.Contacts)}
	for _, how := range guide.Endings {
		f.Ended[string(how)] = s.Ended[how]
	}
	f.Ended["untold"] = s.Ended[""]
	if len(s.Days) > 0 {
		days := keep.Median(s.Days)
		f.Days = &days
	}
	return f
}

func (a caseCounter) familyTitle(name string) string {
	switch name {
	case "":
		return a.caseWords().CountAll
	case "?":
		return a.caseWords().CountGone
	}
	for _, p := range a.packs {
		if f := p.Family(name); f != nil {
			return f.Title.In(a.lang)
		}
	}
	return name
}

// facts are the counts of a family in words; what is none is left out.
func (a caseCounter) facts(f familyCount) (list []string) {
	w := a.caseWords()
	list = append(list, fmt.Sprintf(w.CountCases, f.Cases, f.Open))
	for _, how := range guide.Endings {
		if n := f.Ended[string(how)]; n > 0 {
			list = append(list, fmt.Sprintf("%s %d", words.SheetsIn(a.lang).Case.Endings[how], n))
		}
	}
	if n := f.Ended["untold"]; n > 0 {
		list = append(list, fmt.Sprintf("%s %d", w.CountUntold, n))
	}
	if f.Days != nil {
		list = append(list, fmt.Sprintf(w.CountDays, *f.Days))
	}
	return append(list, fmt.Sprintf(w.CountTries, f.Contacts))
}
