package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// message shows the text to send: one tab for each channel, one key for the
// language of the text, whatever the language of the screen, and below it what
// can be done with it, under numbers that stay as they are.
type message struct {
	*letter
	done   result // what became of the last deed
	chips  *widget.Chips
	scroll *widget.Scroll
}

// letter is the text to send, in one of its languages.
type letter struct {
	*state
	version guide.Lang // the language of the text
	copied  []bool     // the pieces that were copied one by one
}

// result is what became of a deed: a word, and what to do next. The zero value
// is none.
type result struct {
	title, next string
	bad         bool // it did not work
}

// The ids of the actions.
const (
	actCopy  = "copy"
	actPiece = "piece"
	actEdit  = "edit"
	actOther = "other"
	actQR    = "qr"
	actPage  = "page"
	actSave  = "save"
	actSent  = "sent"
	actAdd   = "add"
)

// newMessage shows what to send to the channel chosen, or advised. What is said
// on the phone has a card of its own.
func newMessage(s *state) screen {
	if ch := sheet.Recipient(*s.walk); s.walk.Spoken(ch) {
		return newCallCard(s, ch)
	}
	return newWholeText(s)
}

// newWholeText shows the text, whatever the channel.
func newWholeText(s *state) *message {
	m := &message{letter: &letter{state: s, version: letterLang(s.voice)}, chips: widget.NewChips(s.theme)}
	m.chips.Focused = true
	m.scroll = widget.NewScroll(m.lines)
	return m
}

// text is the message shown.
func (m *letter) text() guide.Message { return m.walk.Compose(m.channel(), m.version) }

// channel is the one to write for.
func (m *letter) channel() *guide.Channel { return sheet.Recipient(*m.walk) }

// Title implements screen.
func (m *message) Title() string { return m.in(m.walk.Topic().Title) }

// Stage implements staged.
func (m *message) Stage() stage { return atMessage }

// Place implements placed.
func (m *message) Place() string { return sheet.Filled(sheet.Checklist(*m.walk)) }

// Keys implements screen.
func (m *message) Keys() []key.Binding {
	w := m.words()
	keys := []key.Binding{bind("1", "1-9", w.Send.Deeds), bind("enter", "Enter", w.Keys.Enter)}
	if len(m.walk.Offered()) > 1 {
		keys = append(keys, bind("right", m.theme.Across, w.Keys.Channel))
	}
	keys = append(keys, bind("up", m.theme.UpDown, w.Keys.Scroll))
	if _, ok := m.mendable(); ok {
		keys = append(keys, bind("f8", "F8", w.Send.Mend))
	}
	return append(keys, bind("tab", "Tab", w.Keys.Tab), bind("ctrl+e", "Ctrl+E", w.Send.Editor), m.sourceKey(), bind("esc", "Esc", w.Keys.Back))
}

// actions are what can be done, under their numbers.
func (m *message) actions() []widget.Chip {
	w, text := m.words().Send, m.text()
	other := w.English
	if m.version == guide.EN {
		other = w.Japanese
	}
	chips := []widget.Chip{
		{ID: actCopy, Label: w.Copy}, {ID: actPiece, Label: w.Piece}, {ID: actEdit, Label: w.Edit}, {ID: actOther, Label: other},
		{ID: actQR, Label: w.QR}, {ID: actPage, Label: w.Page}, {ID: actSave, Label: w.Save}, {ID: actSent, Label: w.Sent}, {ID: actAdd, Label: w.Add},
	}
	for i := range chips {
		chips[i].Key = string(rune('1' + i))
	}
	if len(text.Pieces) < 2 {
		chips[1].Disabled = w.OnePiece
	}
	if ch := m.channel(); ch == nil || ch.URL == "" {
		chips[5].Disabled = w.NoPage
	}
	if !m.notable() {
		chips[7].Disabled = w.NotKept
	}
	return chips
}

// Update implements screen.
func (m *message) Update(msg tea.Msg) move {
	switch msg := msg.(type) {
	case copiedMsg:
		m.done = m.afterCopy(msg)
		return nil
	case savedMsg:
		m.done = m.afterSave(msg)
		return nil
	case openedMsg:
		m.done = m.afterOpening(msg)
		return nil
	case editedMsg:
		return m.takeEdited(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	}
	return nil
}

func (m *message) press(msg tea.KeyPressMsg) move {
	switch k := strings.ToLower(keyOf(msg)); k {
	case "esc":
		return pop
	case "tab", "shift+tab":
		if n := 1 - 2*b2i(k == "shift+tab"); !m.chips.Move(n) {
			m.chips.Move(-n * 8)
		}
		return nil
	case "right", "left":
		return m.turn(1 - 2*b2i(k == "left"))
	case "f8":
		return m.mend()
	case "ctrl+e":
		return m.editOutside(m, m.text().Body)
	case "up", "down", "pgup", "pgdown", "home", "end", "space":
		m.scroll.Update(msg)
		return nil
	default:
		if id, ok := deedLetters[k]; ok {
			return m.do(id)
		}
	}
	m.chips.SetItems(m.actions()...)
	if chip, ok := m.chips.Update(msg); ok {
		if chip.Disabled != "" {
			m.done = result{title: chip.Label, next: chip.Disabled, bad: true}
			return nil
		}
		return m.do(chip.ID)
	}
	return nil
}

// deedLetters are extra keys for some actions.
var deedLetters = map[string]string{"c": actCopy, "o": actPage, "e": actEdit, "s": actSave}

// do follows an action. The cursor stays on the first one, so that Enter always
// copies.
func (m *message) do(id string) move {
	m.chips.Select(actCopy)
	switch id {
	case actCopy:
		return m.clip.copy(m, m.text().Body, 0)
	case actPiece:
		return m.copyPiece()
	case actEdit:
		return push(newEditing(m.state, m.channel(), m.version))
	case actOther:
		m.version, m.copied, m.done = m.version.Other(), nil, result{}
		m.scroll.Top()
	case actQR:
		return push(newQRScreen(m.state, m.text()))
	case actPage:
		return m.visit(m, m.channel().URL)
	case actSave:
		return m.clip.save(m, lettered(m.text()))
	case actSent:
		return m.noteSent()
	case actAdd:
		return push(newChecklistFor(m.state, m.lacking()))
	}
	return nil
}

// lacking is the first fact that the text lacks; empty for none.
func (m *message) lacking() string {
	if list := m.text().Missing; len(list) > 0 {
		return list[0].ID
	}
	return ""
}

// notable reports whether it can be noted that the message was sent.
func (m *message) notable() bool { return m.keeper != nil && m.channel() != nil }

// noteSent notes the contact, so that the clocks start, and says when to come
// back.
func (m *message) noteSent() move {
	ch, at := m.channel(), m.now()
	if !m.notable() || m.contacted(ch.ID, at, "") != nil {
		return nil
	}
	return push(newSent(m.state, ch, at))
}

// copyPiece copies the pieces one after the other.
func (m *message) copyPiece() move {
	pieces := m.text().Pieces
	if len(m.copied) != len(pieces) || !slices.Contains(m.copied, false) {
		m.copied = make([]bool, len(pieces))
	}
	i := slices.Index(m.copied, false)
	if i < 0 {
		return nil
	}
	m.copied[i] = true
	return m.clip.copy(m, pieces[i], i+1)
}

// lettered is a message with its subject, for a file.
func lettered(m guide.Message) string {
	if m.Subject == "" {
		return m.Body
	}
	return m.Subject + "\n\n" + m.Body
}

// turn goes to the next channel on offer. What is said on the phone has a card
// of its own.
func (m *message) turn(step int) move {
	offered := m.walk.Offered()
	at := slices.Index(offered, m.channel())
	if len(offered) < 2 || at < 0 {
		return nil
	}
	next, err := m.walk.Choose(offered[(at+step+len(offered))%len(offered)].ID)
	if err != nil {
		return nil
	}
	m.set(next)
	m.copied, m.done = nil, result{}
	m.scroll.Top()
	return nil
}

// Resume implements resumed.
func (m *message) Resume() tea.Cmd {
	m.done, m.copied = result{}, nil
	return nil
}
