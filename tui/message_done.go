package tui

import (
	"fmt"

	"toiawase/guide/sheet"
)

// afterCopy says honestly what became of a copy, and what comes next.
func (m *message) afterCopy(msg copiedMsg) result {
	w := m.words().Send
	out := result{title: w.Asked, next: w.AfterCopy}
	if msg.native {
		out.title = w.Copied
	}
	if n := len(m.text().Pieces); msg.piece > 0 && n > 1 {
		out.title = fmt.Sprintf("%d/%d  ", msg.piece, n) + out.title
		if msg.piece < n {
			out.next = w.NextPiece
		}
	}
	if m.clip.tmux && !msg.native {
		out.next += "\n" + m.words().Message.Tmux
	}
	if msg.path != "" {
		out.next += "\n" + m.words().Message.File + ": " + msg.path
	}
	return out
}

func (m *message) afterSave(msg savedMsg) result {
	if msg.err != nil {
		return result{title: m.words().Message.Failed(msg.err.Error()), bad: true}
	}
	return result{title: m.words().Message.Saved(msg.path)}
}

// afterOpening says whether the official page was opened, and where it is.
func (m *message) afterOpening(msg openedMsg) result {
	w := m.words().Send
	if msg.err != nil {
		return result{title: w.NotOpened, next: msg.url, bad: true}
	}
	return result{title: w.Opened, next: msg.url}
}

// takeEdited takes what an editor has left.
func (m *message) takeEdited(msg editedMsg) move {
	w := m.words().Send
	if msg.err != nil {
		m.done = result{title: w.NoEditor, next: msg.err.Error(), bad: true}
		return nil
	}
	next, err := m.walk.Edit(m.channel().ID, m.version, msg.text)
	if err != nil { // the text goes on in the field, without its secrets
		e := newEditing(m.state, m.channel(), m.version)
		e.refuse(msg.text, err)
		return push(e)
	}
	m.set(next)
	m.done = result{title: w.Taken}
	return nil
}

// doubts are what is doubtful about the text.
func (m *letter) doubts() []sheet.Doubtful { return sheet.Doubts(*m.walk, m.text()) }

// mendable is the first doubt that a key mends.
func (m *letter) mendable() (d sheet.Doubtful, ok bool) {
	for _, d := range m.doubts() {
		if d.Remedy != sheet.NoRemedy {
			return d, true
		}
	}
	return d, false
}

// mend mends the first doubt, or goes to where it can be mended.
func (m *message) mend() move {
	d, ok := m.mendable()
	switch {
	case !ok:
		return nil
	case d.Remedy == sheet.InForm:
		return push(newChecklistFor(m.state, d.Row.ID))
	case d.Remedy == sheet.InText:
		return push(newEditing(m.state, m.channel(), m.version))
	}
	if next, err := sheet.Mend(*m.walk, d); err == nil {
		m.set(next)
		m.done = result{title: m.words().Send.Mended}
	}
	return nil
}
