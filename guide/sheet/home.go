package sheet

import (
	"fmt"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
)

// The first words of the ids of rows that lead somewhere: what they lead to.
// After a space follows a ref, or the id of a case.
const (
	ToWalk    = "walk" // the one in progress
	ToChannel = "channel"
	ToTopic   = "topic"
	ToFamily  = "family"
	ToPage    = "page"
	ToCase    = "case"
	ToCases   = "cases"  // the open cases that have no row
	ToClosed  = "closed" // the closed ones
	ToBroken  = "broken" // the packs that cannot be used
	ToAll     = "all"    // the rows of a part that is folded: its ID
)

// Leads splits the id of a row: what it leads to, and which of these.
func Leads(id string) (kind, ref string) {
	kind, ref, _ = strings.Cut(id, " ")
	return kind, ref
}

// MaxCases is how many cases home names before the rest is one row.
const MaxCases = 5

// First is what the first screen shows besides the packs.
type First struct {
	Walk   guide.Session // in progress, but no case; the zero Session for none
	Open   []File        // the open cases, in order
	Closed int           // how many closed ones there are
	Broken int           // how many packs cannot be used
}

// The IDs of the parts of the areas and of the pages; for further packs a colon
// and the pack's id follow.
const (
	AreasPart = "areas"
	PagesPart = "pages"
)

// Home is the first screen: the open cases, what cannot wait, what most people come for, and for
// each pack its areas and pages.
func Home(packs guide.Packs, lang guide.Lang, first First) Sheet {
	w := words.SheetsIn(lang).Home
	sh := Sheet{Lang: lang, Title: w.Ask}
	cases := casesPart(first.Open, lang)
	if !first.Walk.IsZero() {
		row := Row{ID: ToWalk, Role: Choice, Label: first.Walk.Topic().Title.In(lang)}
		cases.Rows = append([]Row{row}, cases.Rows...)
	}
	sh.add(cases)
	sh.add(Part{ID: "urgent", Role: Danger, Head: w.Urgent, Rows: named(packs, packs[0].Header.Urgent, lang)},
		Part{ID: "common", Head: w.Common, Rows: named(packs, packs[0].Header.Home, lang)})
	missing := Part{ID: "broken", Rows: brokenRows(first.Broken, lang)}
	if len(sh.Parts) > 0 { // not in the first row, which Enter opens
		sh.add(missing)
	}
	listed := len(sh.Parts) > 0
	sh.Parts = append(sh.Parts, Areas(packs, lang).Parts...)
	if !listed {
		sh.add(missing)
	}
	for _, p := range packs {
		sh.add(pagesPart(packs, p, lang))
	}
	if first.Closed > 0 {
		row := Row{ID: ToClosed, Role: Choice, Label: fmt.Sprintf(w.Solved, first.Closed)}
		sh.add(Part{ID: "closed", Rows: []Row{row}})
	}
	return sh
}

// named are rows for topics of the first pack.
func named(packs guide.Packs, ids []string, lang guide.Lang) (rows []Row) {
	for _, id := range ids {
		if t := packs[0].Topic(id); t != nil {
			rows = append(rows, topicRow(packs, packs[0], t, lang))
		}
	}
	return rows
}

// IsUrgent reports whether a topic of a pack is one that cannot wait.
func IsUrgent(p *guide.Pack, topic string) bool { return slices.Contains(p.Header.Urgent, topic) }

// casesPart are the first open cases, and a row for the others.
func casesPart(open []File, lang guide.Lang) Part {
	w := words.SheetsIn(lang).Home
	p := Part{ID: "cases", Head: w.Cases, Rows: CaseRows(open[:min(len(open), MaxCases)])}
	if n := len(open) - MaxCases; n > 0 {
		p.Rows = append(p.Rows, Row{ID: ToCases, Role: Choice, Label: fmt.Sprintf(w.Others, n)})
	}
	return p
}

// Areas are the areas of all packs, those of the first pack first.
func Areas(packs guide.Packs, lang guide.Lang) Sheet {
	sh := Sheet{Lang: lang}
	for _, p := range packs {
		sh.add(areasPart(packs, p, lang))
	}
	return sh
}

// Others is the sheet of the open cases that home has no row for, and of
// closed ones.
func Others(list []File, lang guide.Lang) Sheet {
	sh := Sheet{Lang: lang}
	sh.add(Part{ID: "cases", Rows: CaseRows(list)})
	return sh
}

// CaseRows are rows that lead to cases.
func CaseRows(list []File) (rows []Row) {
	for _, f := range list {
		row := f.Row()
		row.ID = ToCase + " " + row.ID
		rows = append(rows, row)
	}
	return rows
}

func brokenRows(n int, lang guide.Lang) []Row {
	w := words.SheetsIn(lang).Home
	switch n {
	case 0:
		return nil
	case 1:
		return []Row{{ID: ToBroken, Role: Choice, State: Wrong, Label: w.BrokenOne}}
	}
	return []Row{{ID: ToBroken, Role: Choice, State: Wrong, Label: fmt.Sprintf(w.BrokenMany, n)}}
}

// areasPart are the areas of a pack, and before them the topic for those who
// cannot tell what theirs is.
func areasPart(packs guide.Packs, p *guide.Pack, lang guide.Lang) Part {
	w := words.SheetsIn(lang).Home
	part := Part{ID: idOf(AreasPart, packs, p), Head: From(packs, p, w.Areas, lang)}
	if t := p.Topic(p.Header.Lost); t != nil {
		part.Rows = append(part.Rows, Row{ID: ToTopic + " " + packs.Ref(p, t.ID), Role: Choice, Label: t.Title.In(lang)})
	}
	families := Families(p)
	for _, f := range families {
		part.Rows = append(part.Rows, Row{ID: ToFamily + " " + packs.Ref(p, f.ID), Role: Choice, Label: f.Title(lang)})
	}
	part.Folded = fmt.Sprintf(w.AllAreas, len(families))
	return part
}

func pagesPart(packs guide.Packs, p *guide.Pack, lang guide.Lang) Part {
	w := words.SheetsIn(lang).Home
	part := Part{ID: idOf(PagesPart, packs, p), Head: From(packs, p, w.Pages, lang), Folded: fmt.Sprintf(w.AllPages, len(p.Pages))}
	for i := range p.Pages {
		x := &p.Pages[i]
		part.Rows = append(part.Rows, Row{ID: ToPage + " " + packs.Ref(p, x.ID), Role: Choice, Label: x.Title.In(lang)})
	}
	return part
}

// idOf is the ID of a part about a pack.
func idOf(id string, packs guide.Packs, p *guide.Pack) string {
	if p == packs[0] {
		return id
	}
	return id + ":" + p.ID
}

// From adds to a title which pack it is from, unless it is the first.
func From(packs guide.Packs, p *guide.Pack, title string, lang guide.Lang) string {
	if p == packs[0] {
		return title
	}
	return title + " (" + p.Header.Name.In(lang) + ")"
}

func topicRow(packs guide.Packs, p *guide.Pack, t *guide.Topic, lang guide.Lang) Row {
	return Row{ID: ToTopic + " " + packs.Ref(p, t.ID), Role: Choice, Label: t.Title.In(lang)}
}

// Area is the sheet of one area of a pack: its topics, each with what it is
// for.
func Area(packs guide.Packs, p *guide.Pack, family string, lang guide.Lang) Sheet {
	sh := Sheet{Lang: lang}
	for _, f := range Families(p) {
		if f.ID != family {
			continue
		}
		sh.Title = From(packs, p, f.Title(lang), lang)
		part := Part{ID: ToFamily, Head: sh.Title}
		for _, t := range f.Topics {
			row := topicRow(packs, p, t, lang)
			row.Below = list(Hint, lang, t.Summary)
			part.Rows = append(part.Rows, row)
		}
		sh.add(part)
	}
	return sh
}

// Family is an area of a pack and its topics.
type Family struct {
	ID     string
	Topics []*guide.Topic
	named  *guide.Family // nil if the pack does not name it
}

// Title is the name of the area; its id if the pack gives it none.
func (f Family) Title(lang guide.Lang) string {
	if f.named == nil {
		return f.ID
	}
	return f.named.Title.In(lang)
}

// Families groups the topics of a pack, in the order of its families; those
// without a topic are left out.
func Families(p *guide.Pack) (list []Family) {
	at := map[string]int{}
	of := func(id string) *Family {
		if _, ok := at[id]; !ok {
			at[id] = len(list)
			list = append(list, Family{ID: id})
		}
		return &list[at[id]]
	}
	for i := range p.Families {
		of(p.Families[i].ID).named = &p.Families[i]
	}
	for i := range p.Topics {
		f := of(p.Topics[i].Family())
		f.Topics = append(f.Topics, &p.Topics[i])
	}
	filled := list[:0]
	for _, f := range list {
		if len(f.Topics) > 0 {
			filled = append(filled, f)
		}
	}
	return filled
}

// Fold returns the sheet with one row in the place of the rows of each part
// that would have more than most; rows of topics stay. Unfold finds them again.
func (s Sheet) Fold(most int) Sheet {
	parts := make([]Part, len(s.Parts))
	for i, p := range s.Parts {
		if parts[i] = p; p.Folded == "" || len(p.Rows) <= most {
			continue
		}
		parts[i].Rows = nil
		for _, r := range p.Rows {
			if kind, _ := Leads(r.ID); kind == ToTopic {
				parts[i].Rows = append(parts[i].Rows, r)
			}
		}
		parts[i].Rows = append(parts[i].Rows, Row{ID: ToAll + " " + p.ID, Role: Choice, Label: p.Folded})
	}
	s.Parts = parts
	return s
}

// Unfold is the part that a row of a folded sheet stands for, without the
// topics that stand beside that row.
func (s Sheet) Unfold(id string) Sheet {
	sh := s.Only(id)
	for i, p := range sh.Parts {
		sh.Parts[i].Rows = nil
		for _, r := range p.Rows {
			if kind, _ := Leads(r.ID); kind != ToTopic {
				sh.Parts[i].Rows = append(sh.Parts[i].Rows, r)
			}
		}
	}
	return sh
}
