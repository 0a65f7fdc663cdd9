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
}

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
	menu, head := w.families(), ""
	w.greet()
	for {
		w.menu(head, menu)
		head = ""
		w.line(w.say.Home)
		said, text := w.ask()
		switch said {
		case sayEnd:
			return w.failed(nil)
		case sayQuit:
			return errQuit
		case sayLang:
			w.other()
			w.greet()
		case sayBack, sayHelp, sayNothing, sayUnknown:
			menu = w.families()
		default:
			var err error
			if menu, head, err = w.open(menu, text); err != nil {
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

// families are the open cases, the topics that the first pack offers first, and
// all families.
func (w *plainWalk) families() (list []place) {
	first := w.app.packs[0]
	list = w.openCases()
	for _, id := range first.Header.Home {
		if t := first.Topic(id); t != nil {
			list = append(list, place{pack: first, topic: t})
		}
	}
	for _, p := range w.app.packs {
		for _, f := range families(p) {
			list = append(list, place{pack: p, in: f})
		}
	}
	return list
}

func (w *plainWalk) menu(head string, list []place) {
	w.gap()
	w.line(head)
	for i, p := range list {
		fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, w.row(p))
	}
}

// row names a place.
func (w *plainWalk) row(p place) string {
	switch {
	case p.kept != nil:
		return w.caseRow(*p.kept)
	case p.more != nil:
		return fmt.Sprintf(w.say.MoreCases, len(p.more))
	}
	return w.app.title(p)
}

// open opens what was chosen from the menu, or searches; it returns the menu
// to show next, and what to say above it.
func (w *plainWalk) open(menu []place, text string) (list []place, head string, err error) {
	if n, ok := number(text); ok && 1 <= n && n <= len(menu) {
		list, err = w.enter(menu[n-1])
		return list, "", err
	}
	if p, t, err := w.app.packs.Topic(text); err == nil {
		list, err = w.enter(place{pack: p, topic: t})
		return list, "", err
	}
	if k, ok := w.caseOf(text); ok {
		list, err = w.enter(place{kept: &k})
		return list, "", err
	}
	if p := guide.Secret(text); p != "" {
		return menu, problem(p, w.lang), nil
	}
	list, head = w.find(text)
	if len(list) == 0 {
		return w.families(), fill(w.say.NotFound, one(text)), nil
	}
	return list, head, nil
}

// enter goes on with a case, walks a topic, shows a page, or lists the topics of
// a family.
func (w *plainWalk) enter(p place) ([]place, error) {
	switch {
	case p.page != nil:
		w.gap()
		w.line(w.app.page(p.page))
	case p.more != nil:
		return p.more, nil
	case p.kept != nil, p.topic != nil:
		if err := w.goInto(p); !errors.Is(err, errBack) {
			return nil, err
		}
		w.s = guide.Session{}
	default:
		var list []place
		for _, t := range p.in.topics {
			list = append(list, place{pack: p.pack, topic: t})
		}
		return list, nil
	}
	return w.families(), nil
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
