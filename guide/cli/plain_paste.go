package cli

import (
	"fmt"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/paste"
	"toiawase/guide/secret"
	"toiawase/guide/sheet"
)

// plainPaste takes facts from a text that is pasted, or judges it.
type plainPaste struct{ *plainWalk }

// The words for pasting a text and for having one judged.
func saysPaste(w *words.Plain) []string { return w.SayPaste }
func saysCheck(w *words.Plain) []string { return w.SayCheck }

// asksTo reports whether a line is one of some words, in either language.
func asksTo(say func(*words.Plain) []string, text string) bool {
	said := strings.ToLower(narrow(text))
	return slices.ContainsFunc(guide.Langs, func(l guide.Lang) bool { return slices.Contains(say(words.PlainIn(l)), said) })
}

// text reads a text up to a line with a dot.
func (w plainPaste) text(ask string) string {
	w.line(ask)
	w.line(w.say.Paste)
	var lines []string
	for !w.ended {
		line, ok := w.in.line()
		w.ended = !ok
		if !ok || narrow(line) == "." {
			break
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// paste offers what a text tells of the facts that the checklist lacks.
// Nothing is taken that was not agreed to.
func (w plainPaste) paste() error {
	r := paste.Read(w.text(""), w.s.At(), check.ListOf(w.s.Pack()).Domains)
	w.dropped(r.Dropped)
	list := slices.DeleteFunc(r.For(guide.Packs{w.s.Pack()}, w.s.At()), func(p paste.Proposal) bool { return !p.Tells(w.missing()...) })
	agreed, err := w.offer(list)
	if next := paste.Take(w.s, agreed...); len(agreed) > 0 {
		w.advance(next)
	}
	return err
}

// begin takes facts from a text at home, for the walk that is chosen next.
func (w plainPaste) begin() (menu, error) {
	now := w.app.env.Now().In(guide.Japan)
	r := paste.Read(w.text(words.PasteIn(w.lang).Ask), now, check.Own(w.app.packs))
	w.dropped(r.Dropped)
	agreed, err := w.offer(r.For(w.app.packs, now))
	if w.pasted = agreed; err != nil {
		return menu{}, err
	}
	m := plainHome(w).top()
	if len(agreed) > 0 {
		m.head = fmt.Sprintf(words.PasteIn(w.lang).Held, len(agreed))
	}
	return m, nil
}

// judge says whether a text is the company's, and leads those who gave
// something away to what stops the damage.
func (w plainPaste) judge() menu {
	text := w.text(words.PasteIn(w.lang).AskReal)
	if strings.TrimSpace(text) == "" {
		return plainHome(w).top()
	}
	r := check.ListOf(check.Official(w.app.packs)).Check("", text)
	sh := sheet.Checked(w.app.packs, r, w.lang)
	return menu{head: sh.Title, sheet: sh, inner: true}
}

// dropped says which secrets were dropped.
func (w plainPaste) dropped(kinds []secret.Kind) {
	for _, k := range dropped(kinds) {
		w.line(words.PasteIn(w.lang).Found[k])
	}
}

// offer asks about each proposal, and returns those that were agreed to before
// the user went back.
func (w plainPaste) offer(list []paste.Proposal) (agreed []paste.Proposal, err error) {
	if len(list) == 0 {
		w.line(w.say.PasteNone)
	}
	for _, p := range list {
		label, shown := sheet.Proposed(p, w.app.packs, w.lang, w.app.env.Now())
		fmt.Fprintf(w.app.out, "%s: %s\n    %s\n", label, shown, p.From)
		w.line(w.say.PasteTake)
		said, text := w.askOne(2)
		for said == sayHelp {
			w.help()
			w.line(w.say.PasteTake)
			said, text = w.askOne(2)
		}
		switch {
		case said == sayQuit:
			return agreed, errQuit
		case said == sayEnd || said == sayBack:
			return agreed, nil
		case narrow(text) == "1":
			agreed = append(agreed, p)
		}
	}
	return agreed, nil
}
