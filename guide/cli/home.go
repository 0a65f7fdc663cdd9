package cli

import (
	"errors"
	"fmt"
	"slices"

	"toiawase/guide"
	"toiawase/guide/search"
	"toiawase/guide/sheet"
)

// plainHome is the first list, from which everything is found.
type plainHome struct{ *plainWalk }

// menu is a list to choose from, with what to say above it.
type menu struct {
	head  string
	sheet sheet.Sheet
	inner bool // there is a list to return to
}

// fewRows is how many areas or pages of a pack home names; more are one row.
const fewRows = 6

// home lets the user find a topic, by words or by number, and walks it.
func (w plainHome) home() error {
	w.fromHome = true
	m := w.top()
	w.greet()
	for {
		w.menu(m)
		said, text := plainKeys(w).list(len(m.sheet.Choices()))
		m.head = ""
		switch said {
		case sayEnd:
			return w.failed(nil)
		case sayQuit:
			return errQuit
		case sayLang:
			w.other()
			w.greet()
			m = w.top()
		case sayHelp:
			w.help()
			m = w.top()
		case sayBack, sayNothing, sayUnknown:
			m = w.top()
		default:
			var err error
			if m, err = w.open(m, text); err != nil {
				return err
			}
		}
	}
}

// greet says what this is.
func (w plainHome) greet() { w.who(w.app.packs[0]) }

// who says what a pack is, and who it is not.
func (w plainHome) who(p *guide.Pack) {
	w.line(p.Header.Name.In(w.lang))
	w.line(p.Header.Notice.In(w.lang))
}

// whole is home with all its rows.
func (w plainHome) whole() sheet.Sheet {
	open, closed := w.files()
	return sheet.Home(w.app.packs, w.lang, sheet.First{Open: open, Closed: closed, Broken: len(w.app.broken)})
}

// top is home in short.
func (w plainHome) top() menu { return menu{sheet: w.whole().Fold(fewRows)} }

// menu writes a list, numbered through, and what may be typed.
func (w plainHome) menu(m menu) {
	if m.head != "" {
		w.gap()
		w.line(m.head)
	}
	w.show(m.sheet)
	if m.inner {
		w.line(w.say.Number)
	} else {
		w.line(w.say.Home)
	}
	if plainKeys(w).on() {
		w.line(w.firstDigits(len(m.sheet.Choices())))
	}
}

// firstDigits says which digits may begin a longer number of n rows.
func (w plainHome) firstDigits(n int) string {
	switch first := n / 10; {
	case first == 0:
		return w.say.AtOnce
	case first == 1:
		return fill(w.say.ButAfter, one("1"))
	default:
		return fill(w.say.ButAfter, one(fmt.Sprintf("1-%d", min(first, 9))))
	}
}

// open opens what was chosen from a list, or searches; it returns the list to
// show next.
func (w plainHome) open(m menu, text string) (menu, error) {
	switch {
	case asksTo(saysPaste, text):
		return plainPaste(w).begin()
	case asksTo(saysCheck, text):
		return plainPaste(w).judge(), nil
	}
	if n, ok := number(text); ok && 1 <= n && n <= len(m.sheet.Choices()) {
		return w.enter(m.sheet.Choices()[n-1].ID)
	}
	if _, _, err := w.app.packs.Topic(text); err == nil {
		return w.enter(sheet.ToTopic + " " + text)
	}
	if _, ok := w.caseOf(text); ok {
		return w.enter(sheet.ToCase + " " + text)
	}
	if p := guide.Secret(text); p != "" {
		m.head = problem(p, w.lang)
		return m, nil
	}
	found := w.find(text)
	if len(found.sheet.Parts) == 0 {
		m = w.top()
		m.head = fill(w.say.NotFound, one(text))
		return m, nil
	}
	return found, nil
}

// enter goes on with a case, walks a topic, shows a page, or lists what a row
// stands for.
func (w plainHome) enter(id string) (menu, error) {
	switch kind, ref := sheet.Leads(id); kind {
	case sheet.ToPage:
		if p, page, err := w.app.packs.Page(ref); err == nil {
			w.gap()
			w.line(pageReader{w.app}.page(page))
			w.show(sheet.PageSources(p, page, w.lang))
		}
	case sheet.ToFamily:
		if p, f, err := w.app.packs.Family(ref); err == nil {
			return menu{sheet: sheet.Area(w.app.packs, p, f.ID, w.lang), inner: true}, nil
		}
	case sheet.ToAll:
		return menu{sheet: w.whole().Unfold(ref), inner: true}, nil
	case sheet.ToCases, sheet.ToClosed:
		return menu{sheet: sheet.Others(w.otherCases(kind == sheet.ToCases), w.lang), inner: true}, nil
	case sheet.ToBroken:
		for _, b := range w.app.broken {
			w.app.complain(w.app.brokenLine(b))
		}
	case sheet.ToTopic:
		return w.leaveFor(func() error { return w.walkRef(ref) })
	case sheet.ToCase:
		return w.leaveFor(func() error { return w.resume(ref) })
	}
	return w.top(), nil
}

// leaveFor leaves home for a walk; one that was gone back from leads home.
func (w plainHome) leaveFor(walk func() error) (menu, error) {
	if err := walk(); !errors.Is(err, errBack) {
		return menu{}, err
	}
	w.s = guide.Session{}
	return w.top(), nil
}

// find searches cases, topics and pages.
func (w plainHome) find(query string) menu {
	if w.index == nil {
		w.index = w.app.index()
	}
	found := sheet.Finding{Packs: w.app.packs, Lang: w.lang, Hits: w.index.Search(query, w.lang), Cases: w.foundCases(query)}
	if len(found.Hits) == 0 {
		found.Near = w.index.Near(query, w.lang)
	}
	if len(found.Hits)+len(found.Near)+len(found.Cases) == 0 {
		return menu{}
	}
	sh := found.Sheet().Fold(fewRows)
	return menu{head: sh.Title, sheet: sh}
}

// foundCases are the cases, open or closed, that hold every word.
func (w plainHome) foundCases(query string) (found []sheet.File) {
	kept := w.shelved()
	hits := search.New(search.Kept(kept, w.app.packs, w.app.env.Now()), search.SpeechOf(w.app.packs...)).Search(query, w.lang)
	for _, h := range hits {
		i := slices.IndexFunc(kept, func(c guide.Case) bool { return c.ID == h.Entry.ID })
		if h.Exact && i >= 0 {
			found = append(found, caseFiles{w.app}.file(caseFiles{w.app}.replayed(kept[i])))
		}
	}
	return found
}
