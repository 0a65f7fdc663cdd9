package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/search"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// steady is a difference that does not turn two rows around.
const steady = 0.04

// maxHits is how many hits are kept in the order in which they were.
const maxHits = 20

// finder makes the rows of home for what is looked for.
type finder struct {
	*state
	query  string   // what the rows are for
	last   []string // the ids of what was found last, in order
	notice string   // a line above the rows: nothing fits
}

// found are the rows of a search: what holds every word by kind, then what is
// close, or the ways out when nothing fits. Until the index is there, none.
func (f *finder) found() []widget.Item {
	if f.index == nil {
		return nil
	}
	hits := f.index.Search(f.query, f.lang)
	if utf8.RuneCountInString(f.query) > liveRunes {
		f.last = nil // which of the rows before were found depends on how fast one types
	} else {
		hits = settle(hits, f.last)
		f.last = order(hits)
	}
	found := sheet.Finding{Packs: f.packs, Lang: f.lang, Hits: hits, Cases: f.foundCases()}
	if len(hits) == 0 {
		found.Near = f.index.Near(f.query, f.lang)
	}
	sh := found.Sheet()
	f.notice = sh.Title
	return f.marked(sh.Parts)
}

// foundCases are the cases, open or closed, that hold every word.
func (f *finder) foundCases() (found []sheet.File) {
	if f.keeper == nil {
		return nil
	}
	list := f.shelved()
	for _, hit := range f.keeper.search(f.cabinet).Search(f.query, f.lang) {
		if i := slices.IndexFunc(list, func(f keep.File) bool { return f.ID == hit.Entry.ID }); hit.Exact && i >= 0 {
			found = append(found, f.row(list[i]))
		}
	}
	return found
}

// search is the index of what is on the shelf. It is small, and made when it
// is first asked for after a change.
func (k *keeper) search(s *cabinet) *search.Index {
	if k.index == nil {
		var cases []guide.Case
		for _, f := range s.shelved() {
			cases = append(cases, f.Case)
		}
		k.index = search.New(search.Kept(cases, s.packs, s.now()), search.SpeechOf(s.packs...))
	}
	return k.index
}

// settle keeps two neighbours in the order in which they were, as long as the
// new one is hardly better: rows do not dance while someone types.
func settle(hits []search.Hit, last []string) []search.Hit {
	place := func(h search.Hit) int { return slices.Index(last, h.Entry.Kind+" "+h.Entry.ID) }
	for range min(len(hits), maxHits) {
		moved := false
		for i := 1; i < min(len(hits), maxHits); i++ {
			a, b := hits[i-1], hits[i]
			pa, pb := place(a), place(b)
			if a.Score-b.Score < steady && pb >= 0 && pb < pa {
				hits[i-1], hits[i] = b, a
				moved = true
			}
		}
		if !moved {
			break
		}
	}
	return keepFirst(hits, last)
}

// keepFirst leaves the row that was first in its place, as long as none is
// better by more than a little, whatever has come between.
func keepFirst(hits []search.Hit, last []string) []search.Hit {
	if len(last) == 0 {
		return hits
	}
	best := 0.0
	for i, hit := range hits {
		best = max(best, hit.Score)
		if hit.Entry.Kind+" "+hit.Entry.ID == last[0] && best-hit.Score < steady {
			copy(hits[1:i+1], hits[:i])
			hits[0] = hit
			break
		}
	}
	return hits
}

// order lists the ids of hits.
func order(hits []search.Hit) []string {
	list := make([]string, len(hits))
	for i, hit := range hits {
		list[i] = hit.Entry.Kind + " " + hit.Entry.ID
	}
	return list
}

// asks reports whether anything is typed.
func (f *finder) asks() bool { return strings.TrimSpace(f.query) != "" }

// families are the rows of the areas of all packs.
func (f *finder) families() []widget.Item { return f.marked(sheet.Areas(f.packs, f.lang).Parts) }

// sheet is all that home shows before anything is typed.
func (f *finder) sheet() sheet.Sheet {
	first := sheet.First{Open: f.papers(true), Closed: len(f.cases(false)), Broken: len(f.broken)}
	if f.walk != nil && f.kept == nil {
		first.Walk = *f.walk
	}
	return sheet.Home(f.packs, f.lang, first)
}
