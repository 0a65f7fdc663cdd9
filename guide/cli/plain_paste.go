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
)

// plainPaste takes facts of the checklist from a text that is pasted.
type plainPaste struct{ *plainWalk }

// asksToPaste reports whether a line is the word for pasting.
func asksToPaste(text string) bool {
	said := strings.ToLower(narrow(text))
	for _, lang := range guide.Langs {
		if slices.Contains(words.PlainIn(lang).SayPaste, said) {
			return true
		}
	}
	return false
}

// paste reads a text up to a line with a dot, and offers what it tells of the
// facts that the checklist lacks. Nothing is taken that was not agreed to.
func (w plainPaste) paste() error {
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
	r := paste.Read(strings.Join(lines, "\n"), w.s.At(), check.ListOf(w.s.Pack()).Domains)
	w.dropped(r.Dropped)
	offered := false
	for _, p := range r.Proposals {
		if !slices.Contains(w.missing(), p.Fact) {
			continue
		}
		offered = true
		if stop, err := w.offer(p); stop || err != nil {
			return err
		}
	}
	if !offered {
		w.line(w.say.PasteNone)
	}
	return nil
}

// dropped says which secrets were dropped.
func (w plainPaste) dropped(kinds []secret.Kind) {
	for _, k := range dropped(kinds) {
		w.line(words.PasteIn(w.lang).Found[k])
	}
}

// offer asks about one proposal; stop ends the asking.
func (w plainPaste) offer(p paste.Proposal) (stop bool, err error) {
	f := w.s.Pack().Fact(p.Fact)
	next, err := w.s.Give(f.ID, p.Value)
	if err != nil {
		return false, nil // the fact does not take it: nothing to offer
	}
	v, _ := f.Parse(p.Value, w.s.At())
	fmt.Fprintf(w.app.out, "%s: %s\n    %s\n", f.Label.In(w.lang), v.Show(w.lang, f), p.From)
	w.line(w.say.PasteTake)
	switch said, text := w.ask(); {
	case said == sayQuit:
		return true, errQuit
	case said == sayEnd || said == sayBack:
		return true, nil
	case narrow(text) == "1":
		w.advance(next)
	}
	return false, nil
}
