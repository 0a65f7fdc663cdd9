package cli

import (
	"bufio"
	"errors"
	"fmt"
	"math"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/search"
	"toiawase/guide/secret"
	"toiawase/guide/sheet"
)

// searcher searches packs and cases.
type searcher struct{ *app }

// searchCommand is "toiawase search QUERY…".
func searchCommand(a *app) *command {
	var asJSON bool
	c := &command{
		use:   "search QUERY… | -",
		about: a.words.Search,
		check: func(args []string) error { return need(a, args, "QUERY") },
		run: func(args []string) error {
			if err := a.load(); err != nil {
				return err
			}
			if len(args) == 1 && args[0] == "-" {
				return searcher{a}.searchBatch()
			}
			return searcher{a}.search(strings.Join(args, " "), asJSON)
		},
	}
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// found is the JSON result of a search.
type found struct {
	Query string `json:"query"`
	Hits  []hit  `json:"hits"`
	Near  []hit  `json:"near"`  // what is nearest where nothing fits
	Areas []area `json:"areas"` // where to look on where nothing is near either
}

// area is an area of a pack, or what helps to find one.
type area struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Title string `json:"title"`
}

type hit struct {
	Kind    string  `json:"kind"`
	ID      string  `json:"id"`
	Title   string  `json:"title"`
	Score   float64 `json:"score"`
	Exact   bool    `json:"exact"`
	Matched string  `json:"matched"`
}

// everything makes the packs and the kept cases searchable.
func (a searcher) everything() *search.Index {
	kept := search.Kept(caseFiles(a).storedCases(), a.packs, a.env.Now())
	return search.Packs(a.packs, kept...)
}

// find searches without the secrets that a query may tell.
func (a searcher) find(x *search.Index, query string) found {
	query, _ = secret.Mask(printable(query))
	f := found{Query: query, Hits: a.hits(x.Search(query, a.lang)), Near: []hit{}, Areas: []area{}}
	if len(f.Hits) == 0 {
		f.Near = a.hits(x.Near(query, a.lang))
	}
	if f.nothing() {
		f.Areas = a.areas()
	}
	return f
}

// areas are what the screens show where nothing fits.
func (a searcher) areas() []area {
	list := []area{}
	for _, part := range sheet.Areas(a.packs, a.lang).Parts {
		for _, row := range part.Rows {
			kind, id := sheet.Leads(row.ID)
			list = append(list, area{kind, id, row.Label})
		}
	}
	return list
}

func (a searcher) hits(list []search.Hit) []hit {
	hits := []hit{}
	for _, h := range list {
		hits = append(hits, hit{h.Entry.Kind, h.Entry.ID, h.Entry.Title.In(a.lang), math.Round(1e4*h.Score) / 1e4, h.Exact, h.Matched})
	}
	return hits
}

func (f *found) nothing() bool { return len(f.Hits)+len(f.Near) == 0 }

func (a searcher) search(query string, asJSON bool) error {
	f := a.find(a.everything(), query)
	if p := guide.Secret(query); p != "" {
		a.complain(errors.New(problem(p, a.lang)))
	}
	if asJSON {
		if err := writeJSON(a.out, f, true); err != nil {
			return err
		}
	}
	if f.nothing() {
		a.complain(newFault(a.words.NothingHit, one(query), nil))
		for _, area := range f.Areas {
			if !asJSON {
				fmt.Fprintf(a.out, "%-8s %s  %s\n", area.Kind, area.ID, area.Title)
			}
		}
		return errNo
	}
	if asJSON {
		return nil
	}
	if len(f.Hits) == 0 {
		fmt.Fprintln(a.env.Stderr, words.SheetsIn(a.lang).Home.Near)
	}
	for _, h := range append(f.Hits, f.Near...) {
		fmt.Fprintf(a.out, "%-8s %s  %s\n", h.Kind, h.ID, h.Title)
	}
	return nil
}

// searchBatch answers one query a line of the input with one object a line.
func (a searcher) searchBatch() error {
	x, any, asked := a.everything(), false, false
	lines := bufio.NewScanner(a.env.Stdin)
	lines.Buffer(nil, maxLine)
	for lines.Scan() {
		f := a.find(x, strings.ToValidUTF8(strings.TrimSuffix(lines.Text(), "\r"), "�"))
		any, asked = any || !f.nothing(), true
		if err := writeJSON(a.out, f, false); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return newFault(a.words.NoInput, one(err.Error()), nil)
	}
	if asked && !any {
		return errNo
	}
	return nil
}
