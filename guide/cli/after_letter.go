package cli

import (
	"fmt"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/guide/store"
)

// plainLetter does something with the message that was shown.
type plainLetter struct{ *plainWalk }

// text is the message as it is sent: in Japanese where the reader's language is
// another one and there is such a text.
func (w plainLetter) text() guide.Message {
	ch := sheet.Recipient(w.s)
	if m := w.s.Compose(ch, guide.JA); m.Channel != nil {
		return m
	}
	return w.s.Compose(ch, w.lang)
}

// deeds are what can be done with the message; none without one.
func (w plainLetter) deeds() (list []sheet.Row) {
	if w.text().Channel == nil {
		return nil
	}
	if w.app.env.Copy != nil && w.app.env.IsTerminal {
		list = append(list, sheet.Row{ID: deedCopy, Label: w.say.Copy})
	}
	list = append(list, sheet.Row{ID: deedSave, Label: w.say.Save})
	if d, ok := w.doubt(); ok {
		list = append(list, sheet.Row{ID: deedMend, Label: fmt.Sprintf(w.say.Mend, doubtText(d))})
	}
	return list
}

// doubt is the first doubt about the message that can be mended here.
func (w plainLetter) doubt() (sheet.Doubtful, bool) {
	for _, d := range sheet.Doubts(w.s, w.text()) {
		if d.Remedy == sheet.ByMask || d.Remedy == sheet.InForm {
			return d, true
		}
	}
	return sheet.Doubtful{}, false
}

func doubtText(d sheet.Doubtful) string {
	if d.Row.Label == "" {
		return printable(d.Row.Text)
	}
	return printable(d.Row.Label + ": " + d.Row.Text)
}

// do does a deed; it reports whether the walk has something to show then.
func (w plainLetter) do(deed string) bool {
	switch deed {
	case deedCopy:
		say := w.say.CopyAsked
		if w.app.env.Copy(w.text().Body) {
			say = w.say.Copied
		}
		w.line(say)
	case deedSave:
		w.save()
	case deedMend:
		return w.mend()
	}
	return false
}

// save writes the message, with its subject, to a file of its own.
func (w plainLetter) save() {
	m, dir := w.text(), w.app.dataFolder()
	body := m.Body
	if m.Subject != "" {
		body = m.Subject + "\n\n" + m.Body
	}
	path, err := "", error(store.ErrNoHome)
	if dir != "" {
		path, err = store.WriteMessage(dir, body)
	}
	if err != nil {
		w.linef(w.say.NotSaved, printable(err.Error()))
		return
	}
	w.linef(w.say.SavedTo, printable(path))
}

// mend takes out of the message what is doubtful, or asks for the fact again
// that it stands in.
func (w plainLetter) mend() bool {
	d, ok := w.doubt()
	if !ok {
		return false
	}
	if d.Remedy == sheet.ByMask {
		next, err := sheet.Mend(w.s, d)
		if err != nil {
			w.line(err.Error())
			return false
		}
		w.advance(next)
		w.line(w.say.Mended)
		writeMessage(w.app.out, w.s)
		return false
	}
	for _, item := range w.s.Checklist() {
		if item.Fact.ID == d.Row.ID {
			w.remember()
			w.s = w.s.Without(guide.InputFact, item.Fact.ID)
			w.now.skipped = nil
			return true
		}
	}
	return false
}
