package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// message shows the text to send: one tab for each channel, one key for the
// language of the text, whatever the language of the screen.
type message struct {
	*state
	version guide.Lang // the language of the text
	piece   int        // the next piece to copy
	status  string     // what became of the last copy
	scroll  *widget.Scroll
}

func newMessage(s *state) *message {
	m := &message{state: s, version: s.lang}
	m.scroll = widget.NewScroll(m.lines)
	return m
}

// text is the message shown.
func (m *message) text() guide.Message { return m.walk.Compose(m.channel(), m.version) }

// channel is the one to write for.
func (m *message) channel() *guide.Channel { return sheet.Recipient(*m.walk) }

// Title implements screen.
func (m *message) Title() string { return m.words().Message.Title }

// Place implements placed.
func (m *message) Place() string { return m.scroll.Position() }

// Stage implements staged.
func (m *message) Stage() stage { return atMessage }

// Keys implements screen.
func (m *message) Keys() []key.Binding {
	w := m.words().Keys
	keys := []key.Binding{bind("enter", "Enter", w.Copy)}
	if len(m.text().Pieces) > 1 {
		keys = append(keys, bind("2", "2", w.Piece))
	}
	if len(m.walk.Offered()) > 1 {
		keys = append(keys, bind("tab", "Tab", w.Channel))
	}
	keys = append(keys, bind("esc", "Esc", w.Back))
	if m.notable() {
		keys = append(keys, bind("8", "8", m.words().Case.SentKey))
	}
	return append(keys, bind("4", "4", m.words().Message.Other), bind("7", "7", w.Save), m.sourceKey())
}

// Update implements screen.
func (m *message) Update(msg tea.Msg) move {
	switch msg := msg.(type) {
	case copiedMsg:
		m.status = m.copied(msg)
		return nil
	case savedMsg:
		m.status = m.saved(msg)
		return nil
	case tea.KeyPressMsg:
		if cmd, done := m.press(strings.ToLower(keyOf(msg))); done {
			return cmd
		}
	}
	m.scroll.Update(msg)
	return nil
}

// notable reports whether it can be noted that the message was sent.
func (m *message) notable() bool { return m.keeper != nil && m.channel() != nil }

// noteSent notes the contact, so that the clocks start, and goes to the case,
// which says when to come back.
func (m *message) noteSent() move {
	if !m.notable() || m.contacted(m.channel().ID, m.now(), "") != nil {
		return nil
	}
	m.notice = m.words().Undo.Sent
	return goCase("")
}

func (m *message) press(k string) (move, bool) {
	switch k {
	case "enter", "1", "c":
		return m.clip.copy(m, m.text().Body, 0), true
	case "2", "space":
		return m.copyPiece(), true
	case "8", "s":
		return m.noteSent(), true
	case "tab", "right":
		m.turn(+1)
	case "shift+tab", "left":
		m.turn(-1)
	case "4", "ctrl+t":
		m.version, m.piece, m.status = m.version.Other(), 0, ""
	case "7", "ctrl+s":
		return m.clip.save(m, m.whole()), true
	case "esc":
		return pop, true
	default:
		return nil, false
	}
	m.scroll.Top()
	return nil, true
}

// copyPiece copies the pieces one after the other.
func (m *message) copyPiece() move {
	pieces := m.text().Pieces
	if len(pieces) == 0 {
		return nil
	}
	i := m.piece % len(pieces)
	m.piece = i + 1
	return m.clip.copy(m, pieces[i], i+1)
}

// whole is the message with its subject, for a file.
func (m *message) whole() string {
	text := m.text()
	if text.Subject == "" {
		return text.Body
	}
	return text.Subject + "\n\n" + text.Body
}

// turn goes to the next channel on offer.
func (m *message) turn(step int) {
	offered := m.walk.Offered()
	at := 0
	for i, ch := range offered {
		if ch == m.channel() {
			at = i
		}
	}
	if len(offered) == 0 {
		return
	}
	at = (at + step + len(offered)) % len(offered)
	if next, err := m.walk.Choose(offered[at].ID); err == nil {
		m.set(next)
		m.piece, m.status = 0, ""
	}
}

func (m *message) copied(msg copiedMsg) string {
	w := m.words().Message
	status := w.Asked
	if msg.native {
		status = w.Native
	}
	if n := len(m.text().Pieces); msg.piece > 0 && n > 1 {
		status = w.PieceOf(msg.piece, n) + " " + status
	}
	if msg.path != "" {
		status += "\n" + w.File + ": " + msg.path
	}
	if m.clip.tmux && !msg.native {
		status += "\n" + w.Tmux
	}
	return status
}

func (m *message) saved(msg savedMsg) string {
	if msg.err != nil {
		return m.words().Message.Failed(msg.err.Error())
	}
	return m.words().Message.Saved(msg.path)
}

// Body implements screen: the state of things above, the text below.
func (m *message) Body(w, h int) []string {
	top := &column{width: w}
	m.tabs(top)
	m.notes(top)
	top.gap()
	room := max(h-len(top.lines), min(h, 4))
	m.scroll.Reset()
	last := m.sentRow(w)
	room = max(room-len(last), 1)
	text := strings.Split(m.scroll.View(w, room), "\n")
	all := append(append(top.lines, text...), last...)
	return all[max(0, len(all)-h):]
}

// sentRow is the row below the text by which it is noted that it was sent.
func (m *message) sentRow(w int) []string {
	if !m.notable() {
		return nil
	}
	sh := &column{width: w}
	sh.item(m.theme.Text, "  8  ", m.words().Case.Sent)
	return sh.lines
}

// tabs names the channels on offer.
func (m *message) tabs(sh *column) {
	current := m.channel()
	row := ""
	for _, ch := range m.walk.Offered() {
		name := m.in(ch.Name)
		if ch == current {
			name = "[" + name + "]"
		}
		if row != "" && typeset.Width(row+"  "+name) > sh.width {
			sh.text(m.theme.Strong, row)
			row = ""
		}
		row = strings.TrimPrefix(row+"  "+name, "  ")
	}
	sh.text(m.theme.Strong, row)
}

// sheet is the text and what there is to say of it.
func (m *message) sheet() sheet.Sheet { return sheet.Message(*m.walk, m.channel(), m.version) }

// notes say what is missing or doubtful, and what became of a copy.
func (m *message) notes(sh *column) {
	all := m.sheet()
	if missing := all.Part("missing"); len(missing.Rows) > 0 { // in one row: the text is to be seen
		var names []string
		for _, row := range missing.Rows {
			names = append(names, row.Label)
		}
		sh.item(m.theme.Warn, theme.Caution+" ", missing.Head+": "+strings.Join(names, m.words().Comma))
	}
	for _, row := range all.Part("warnings").Rows {
		row.Role = sheet.Warning
		m.layRow(sh, row, 0)
	}
	sh.text(m.theme.Good, m.status)
}

// lines sets the text for the screen; what is copied is never wrapped.
func (m *message) lines(w int) []string {
	sh := &column{width: w}
	m.lay(sh, m.sheet().Only("text").Parts...)
	sh.gap()
	m.lay(sh, m.sheet().Only("after").Parts...)
	return sh.lines
}
