package cli

import (
	"errors"
	"fmt"

	"toiawase/guide"
)

// place is what can be opened from home: a topic or page of a pack, or a case.
type place struct {
	pack  *guide.Pack
	topic *guide.Topic // nil for a page or a family
	page  *guide.Page
	in    family  // of a family
	kept  *kept   // of a case
	more  []place // further rows
	under heading // the part of a list to which it belongs
}

// heading names a part of a list. The zero value has no name.
type heading int

const (
	headNone   heading = iota
	headCases          // the open cases
	headCommon         // what most people come for
	headBrowse         // areas and pages of a pack
	headAreas          // the areas of a pack
	headArea           // the topics of an area
	headPages          // the pages of a pack
)

// menu is a list to choose from, with what to say above it.
type menu struct {
	head  string
	rows  []place
	inner bool // there is a list to return to
}

// fewAreas is how many areas of a pack home names; more are one row.
const fewAreas = 6

// title names the place, and its pack if that is not the first.
func (a *app) title(p place) string { return a.from(p.pack, p.title(a.lang)) }

func (p place) title(lang guide.Lang) string {
	switch {
	case p.topic != nil:
		return p.topic.Title.In(lang)
	case p.page != nil:
		return p.page.Title.In(lang)
	}
	return p.in.title(lang)
}

// home lets the user find a topic, by words or by number, and walks it.
func (w *plainWalk) home() error {
	w.fromHome = true
	m := w.top()
	w.greet()
	for {
		w.menu(m)
		said, text := w.ask()
		m.head = ""
		switch said {
		case sayEnd:
			return w.failed(nil)
		case sayQuit:
			return errQuit
		case sayLang:
			w.other()
			w.greet()
		case sayBack, sayHelp, sayNothing, sayUnknown:
			m = w.top()
		default:
			var err error
			if m, err = w.open(m, text); err != nil {
				return err
			}
		}
	}
}

// greet says what this is, and whether a pack is missing.
func (w *plainWalk) greet() {
	w.who(w.app.packs[0])
	switch n := len(w.app.broken); {
	case n == 1:
		w.line(w.say.BrokenOne)
	case n > 1:
		w.line(fmt.Sprintf(w.say.BrokenMany, n))
	}
}

// who says what a pack is, and who it is not.
func (w *plainWalk) who(p *guide.Pack) {
	w.line(p.Header.Name.In(w.lang))
	w.line(p.Header.Notice.In(w.lang))
}

// top is home: the open cases, the topics that the first pack offers first, and
// what every pack has.
func (w *plainWalk) top() menu {
	first := w.app.packs[0]
	list := w.openCases()
	for _, id := range first.Header.Home {
		if t := first.Topic(id); t != nil {
			list = append(list, place{pack: first, topic: t, under: headCommon})
		}
	}
	for _, p := range w.app.packs {
		list = append(list, browse(p)...)
	}
	return menu{rows: list}
}

// browse are the rows of home for a pack: the topic for those who cannot tell
// what theirs is, the areas, and a row for the pages.
func browse(p *guide.Pack) (list []place) {
	var areas, pages []place
	for _, f := range families(p) {
		areas = append(areas, place{pack: p, in: f, under: headAreas})
	}
	for i := range p.Pages {
		pages = append(pages, place{pack: p, page: &p.Pages[i], under: headPages})
	}
	if t := p.Topic(p.Header.Lost); t != nil {
		list = append(list, place{pack: p, topic: t})
	}
	if len(areas) > fewAreas {
		list = append(list, place{pack: p, more: areas})
	} else {
		list = append(list, areas...)
	}
	if len(pages) > 0 {
		list = append(list, place{pack: p, more: pages})
	}
	for i := range list {
		list[i].under = headBrowse
	}
	return list
}

// menu writes a list, numbered through, each part under its heading, and what
// may be typed.
func (w *plainWalk) menu(m menu) {
	w.gap()
	w.line(m.head)
	above := ""
	for i, p := range m.rows {
		if head := w.heading(p); head != above {
			if i > 0 {
				w.gap()
			}
			w.line(head)
			above = head
		}
		fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, w.row(p))
	}
	if m.inner {
		w.line(w.say.Number)
	} else {
		w.line(w.say.Home)
	}
}

// heading is what stands above a row and those like it. Of a pack that is not
// the first, home says the name.
func (w *plainWalk) heading(p place) string {
	switch p.under {
	case headCases:
		return w.say.Cases
	case headCommon:
		return w.say.Common
	case headBrowse:
		if p.pack != w.app.packs[0] {
			return p.pack.Header.Name.In(w.lang)
		}
		return w.say.Browse
	case headAreas:
		return w.app.from(p.pack, w.say.Areas)
	case headArea:
		return w.app.from(p.pack, p.in.title(w.lang))
	case headPages:
		return w.app.from(p.pack, w.say.Pages)
	}
	return ""
}

// row names a place.
func (w *plainWalk) row(p place) string {
	switch {
	case p.kept != nil && p.under == headNone:
		return w.caseAlone(*p.kept)
	case p.kept != nil:
		return w.caseRow(*p.kept)
	case p.more == nil:
		return w.app.title(p)
	case p.more[0].under == headCases:
		return fmt.Sprintf(w.say.MoreCases, len(p.more))
	case p.more[0].under == headAreas:
		return w.app.from(p.pack, fmt.Sprintf(w.say.AllAreas, len(p.more)))
	}
	return w.app.from(p.pack, fmt.Sprintf(w.say.AllPages, len(p.more)))
}

// open opens what was chosen from a list, or searches; it returns the list to
// show next.
func (w *plainWalk) open(m menu, text string) (menu, error) {
	if n, ok := number(text); ok && 1 <= n && n <= len(m.rows) {
		return w.enter(m.rows[n-1])
	}
	if p, t, err := w.app.packs.Topic(text); err == nil {
		return w.enter(place{pack: p, topic: t})
	}
	if k, ok := w.caseOf(text); ok {
		return w.enter(place{kept: &k})
	}
	if p := guide.Secret(text); p != "" {
		m.head = problem(p, w.lang)
		return m, nil
	}
	list, head := w.find(text)
	if len(list) == 0 {
		m = w.top()
		m.head = fill(w.say.NotFound, one(text))
		return m, nil
	}
	return menu{head: head, rows: list}, nil
}

// enter goes on with a case, walks a topic, shows a page, or lists what a row
// stands for.
func (w *plainWalk) enter(p place) (menu, error) {
	switch {
	case p.page != nil:
		w.gap()
		w.line(w.app.page(p.page))
	case p.more != nil:
		return menu{rows: p.more, inner: true}, nil
	case p.kept != nil, p.topic != nil:
		if err := w.goInto(p); !errors.Is(err, errBack) {
			return menu{}, err
		}
		w.s = guide.Session{}
	default:
		m := menu{inner: true}
		for _, t := range p.in.topics {
			m.rows = append(m.rows, place{pack: p.pack, topic: t, in: p.in, under: headArea})
		}
		return m, nil
	}
	return w.top(), nil
}

// goInto walks a topic, or goes on with a case.
func (w *plainWalk) goInto(p place) error {
	if p.kept != nil {
		return w.resume(p.kept.ID)
	}
	return w.walkRef(w.app.packs.Ref(p.pack, p.topic.ID))
}

// most is how many hits of a search are offered.
const most = 9

// find searches cases, topics and pages; head says how well they fit.
func (w *plainWalk) find(query string) (list []place, head string) {
	if w.index == nil {
		w.index = w.searchable()
	}
	hits, head := w.index.Search(query, w.lang), w.say.Found
	if len(hits) == 0 {
		hits, head = w.index.Near(query, w.lang), w.say.Near
	}
	for _, h := range hits {
		if p, ok := w.place(h.Entry.Kind, h.Entry.ID); ok && len(list) < most {
			list = append(list, p)
		}
	}
	return list, head
}

// place finds a case, or a topic or page in the packs.
func (w *plainWalk) place(kind, ref string) (place, bool) {
	a := w.app
	switch kind {
	case "case":
		k, ok := w.caseOf(ref)
		return place{kept: &k}, ok
	case "topic":
		p, t, err := a.packs.Topic(ref)
		return place{pack: p, topic: t}, err == nil
	case "page":
		p, page, err := a.packs.Page(ref)
		return place{pack: p, page: page}, err == nil
	}
	return place{}, false
}
