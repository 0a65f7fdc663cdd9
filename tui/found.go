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

const (
	maxNear = 5    // close matches worth reading
	maxHits = 20   // exact hits worth reading
	sure    = 0.5  // from this score on a topic may well be meant
	asNear  = 0.92 // of two topics: the second is as likely as the first
	steady  = 0.03 // a smaller difference does not turn two rows around
)

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
	cases := f.foundCases()
	if len(hits) == 0 && len(cases) > 0 {
		return cases
	}
	if len(hits) == 0 {
		return f.nothing()
	}
	rows, hits := f.which(hits)
	firm := firmly(hits)
	rows = append(rows, f.rows(hits[:firm], f.kind)...)
	rows = append(rows, cases...)
	near := hits[firm:]
	rows = append(rows, f.rows(near[:min(maxNear, len(near))], func(string) string { return f.words().Home.Near })...)
	if !slices.ContainsFunc(hits, func(hit search.Hit) bool { return hit.Exact }) {
		rows = append(rows, f.families()...) // a guess must not be the only way on
	}
	return rows
}

// foundCases are the rows of the cases, open or closed, that hold every word.
func (f *finder) foundCases() (rows []widget.Item) {
	if f.keeper == nil {
		return nil
	}
	list := f.shelved()
	for _, hit := range f.keeper.search(f.cabinet).Search(f.query, f.lang) {
		i := slices.IndexFunc(list, func(f keep.File) bool { return f.ID == hit.Entry.ID })
		if !hit.Exact || i < 0 || len(rows) == sheet.MaxCases {
			continue
		}
		row := sheet.CaseRows([]sheet.File{f.row(list[i])})
		rows = append(rows, f.marked([]sheet.Part{{Head: f.words().Case.Title, Rows: row}})...)
	}
	return rows
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

// firmly counts the hits up to the best that holds every word, and those that
// hold every word right after it. The rest is only close.
func firmly(hits []search.Hit) int {
	best := slices.IndexFunc(hits, func(hit search.Hit) bool { return hit.Exact })
	if best < 0 {
		return 0
	}
	n := best
	for n < min(maxHits, len(hits)) && hits[n].Exact {
		n++
	}
	return n
}

// rows are the rows of hits in their order, under the heading of the first; of
// another kind than that, each says which it is.
func (f *finder) rows(hits []search.Hit, head func(kind string) string) (rows []widget.Item) {
	for _, hit := range hits {
		row := f.hit(hit, head(hits[0].Entry.Kind))
		if kind := hit.Entry.Kind; kind != "topic" && row.Group != f.kind(kind) {
			row.Hint = f.from(hit, f.kind(kind))
		}
		rows = append(rows, row)
	}
	return rows
}

// kind names the things of one kind.
func (f *finder) kind(kind string) string {
	switch w := f.words().Home; kind {
	case "page":
		return f.say().Home.Pages
	case "channel":
		return w.Kind
	default:
		return w.Topics
	}
}

// which asks between the two best topics if both are as likely and no third
// one is: what each is for tells them apart. It returns the other hits too.
func (f *finder) which(hits []search.Hit) (rows []widget.Item, rest []search.Hit) {
	if !twins(hits) {
		return nil, hits
	}
	for _, hit := range hits[:2] {
		row := f.hit(hit, f.words().Home.Which)
		row.Hint = f.from(hit, f.in(hit.Entry.Summary))
		rows = append(rows, row)
	}
	return rows, hits[2:]
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

// nothing are the rows when nothing fits: what was nearest, help for those who
// do not know whom to ask, the families.
func (f *finder) nothing() (rows []widget.Item) {
	f.notice = f.words().Home.Nothing
	for _, hit := range f.index.Near(f.query, f.lang) {
		row := f.hit(hit, f.words().Home.NearTopics)
		row.Hint = f.from(hit, f.in(hit.Entry.Summary))
		rows = append(rows, row)
	}
	return append(rows, f.families()...)
}

// hit is the row of one hit.
func (f *finder) hit(hit search.Hit, group string) widget.Item {
	title := f.in(hit.Entry.Title)
	row := widget.Item{ID: hit.Entry.Kind + " " + hit.Entry.ID, Group: group, Label: title, Lit: hit.Spans}
	if hit.Matched != "" && hit.Matched != title {
		row.Hint = f.words().Home.Matched(hit.Matched)
	}
	row.Hint = f.from(hit, row.Hint)
	return row
}

// from puts before a hint the name of the hit's pack, unless it is the first.
func (f *finder) from(hit search.Hit, hint string) string {
	name, _, long := strings.Cut(hit.Entry.ID, ":")
	if !long {
		return hint
	}
	return strings.TrimSpace("[" + f.in(f.packs.Pack(name).Header.Name) + "] " + hint)
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
