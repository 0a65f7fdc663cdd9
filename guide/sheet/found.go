package sheet

import (
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/search"
)

const (
	maxNear = 5    // close matches worth reading
	maxHits = 20   // exact hits worth reading
	sure    = 0.5  // from this score on a topic may well be meant
	asNear  = 0.92 // of two topics: the second is as likely as the first
)

// A Finding is what a search has found. The zero value has found nothing.
type Finding struct {
	Packs guide.Packs
	Lang  guide.Lang
	Hits  []search.Hit // best first
	Near  []search.Hit // what is nearest, for where nothing was found
	Cases []File       // those that hold every word, open or closed
}

// Sheet is what was found, as far as it is worth reading: the question between
// two topics that are as likely, what holds every word, the cases, what is only
// close. Where nothing is sure the areas follow, as a guess must not be the only
// way on. The title says that nothing was found; else it is empty.
func (f Finding) Sheet() Sheet {
	w, sh := words.SheetsIn(f.Lang).Home, Sheet{Lang: f.Lang}
	cases := CaseRows(f.Cases[:min(len(f.Cases), MaxCases)])
	if len(f.Hits)+len(cases) == 0 {
		sh.Title = w.Nothing
		sh.add(Part{ID: "near", Head: w.Perhaps, Rows: f.rows(f.Near, nil)})
		sh.Parts = append(sh.Parts, Areas(f.Packs, f.Lang).Parts...)
		return sh
	}
	hits := f.Hits
	if twins(hits) {
		sh.add(Part{ID: "which", Head: w.Which, Rows: f.rows(hits[:2], nil)})
		hits = hits[2:]
	}
	firm := firmly(hits)
	near := hits[firm:]
	sh.add(Part{ID: "found", Head: w.Found, Rows: f.rows(hits[:firm], w.Kinds)},
		Part{ID: "cases", Head: w.FoundCases, Rows: cases},
		Part{ID: "near", Head: w.Near, Rows: f.rows(near[:min(maxNear, len(near))], w.Kinds)})
	if len(f.Hits) > 0 && !slices.ContainsFunc(hits, exact) {
		sh.Parts = append(sh.Parts, Areas(f.Packs, f.Lang).Parts...)
	}
	return sh
}

func exact(h search.Hit) bool { return h.Exact }

// rows are the rows of hits: the title, of what kind it is if there are names of
// kinds, which word was meant by the query where the title does not say so, and
// what it is about.
func (f Finding) rows(hits []search.Hit, kinds map[string]string) (rows []Row) {
	w := words.SheetsIn(f.Lang).Home
	for _, h := range hits {
		title := h.Entry.Title.In(f.Lang)
		row := Row{ID: h.Entry.Kind + " " + h.Entry.ID, Role: Choice, Label: f.from(h, title), Lit: h.Spans, Aside: kinds[h.Entry.Kind]}
		if h.Matched != "" && h.Matched != title {
			row.Below = append(row.Below, Row{Role: Example, Text: w.Matched + h.Matched})
		}
		row.Below = append(row.Below, list(Hint, f.Lang, h.Entry.Summary)...)
		rows = append(rows, row)
	}
	return rows
}

// from adds to a title which pack it is from, unless it is the first.
func (f Finding) from(h search.Hit, title string) string {
	name, _, long := strings.Cut(h.Entry.ID, ":")
	if !long {
		return title
	}
	return From(f.Packs, f.Packs.Pack(name), title, f.Lang)
}

// firmly counts the hits up to the best that holds every word, and those that
// hold every word right after it. The rest is only close.
func firmly(hits []search.Hit) int {
	best := slices.IndexFunc(hits, exact)
	if best < 0 {
		return 0
	}
	n := best
	for n < min(maxHits, len(hits)) && hits[n].Exact {
		n++
	}
	return n
}

// twins reports whether the two best hits, and only these, are as likely.
func twins(hits []search.Hit) bool {
	if len(hits) < 2 || hits[0].Score < sure || !alike(hits[0], hits[1]) {
		return false
	}
	return len(hits) == 2 || !alike(hits[0], hits[2])
}

// alike reports whether two hits are topics of about the same score.
func alike(a, b search.Hit) bool {
	return a.Entry.Kind == "topic" && b.Entry.Kind == "topic" &&
		b.Score >= asNear*a.Score && a.Score >= asNear*b.Score
}
