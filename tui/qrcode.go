package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// qrScreen shows a text for the camera of a phone: the whole message, or where
// that does not fit one of its pieces or the address of the official page.
type qrScreen struct {
	*state
	shows []shownCode
	at    int
	moved bool // the user has chosen which
}

// shownCode is a text to take over, and what it is.
type shownCode struct{ name, text string }

func newQRScreen(s *state, m guide.Message) *qrScreen {
	w := s.words().Send
	q := &qrScreen{state: s, shows: []shownCode{{w.Whole, m.Body}}}
	if len(m.Pieces) > 1 {
		for i, p := range m.Pieces {
			q.shows = append(q.shows, shownCode{fmt.Sprintf("%d/%d", i+1, len(m.Pieces)), p})
		}
	}
	if m.Channel != nil && m.Channel.URL != "" {
		q.shows = append(q.shows, shownCode{w.Address, m.Channel.URL})
	}
	return q
}

// Title implements screen.
func (q *qrScreen) Title() string { return q.words().Send.QRTitle }

// Stage implements staged.
func (q *qrScreen) Stage() stage { return atMessage }

// Place implements placed.
func (q *qrScreen) Place() string { return sheet.Filled(sheet.Checklist(*q.walk)) }

// Keys implements screen.
func (q *qrScreen) Keys() []key.Binding {
	w := q.words()
	return []key.Binding{bind("right", q.theme.Across, w.Send.OtherCode), bind("esc", "Esc", w.Keys.Back)}
}

// Update implements screen.
func (q *qrScreen) Update(msg tea.Msg) move {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch press.String() {
	case "esc", "enter":
		return pop
	case "left", "right", "tab", "shift+tab":
		by := 1
		if press.String() == "left" || press.String() == "shift+tab" {
			by = -1
		}
		q.at, q.moved = (q.at+by+len(q.shows))%len(q.shows), true
	}
	return nil
}

// Body implements screen.
func (q *qrScreen) Body(w, h int) []string {
	room := h - 3
	look := widget.QRLook{Half: q.theme.Line(), Plain: q.theme.Ground == theme.None}
	code := func(i int) []string { return widget.QR(q.shows[i].text, w, room, look) }
	lines := code(q.at)
	for i := 0; lines == nil && !q.moved && i < len(q.shows); i++ {
		if lines = code(i); lines != nil {
			q.at = i
		}
	}
	var names []string
	for _, s := range q.shows {
		names = append(names, s.name)
	}
	s, sh := q.words().Send, &column{width: w}
	sh.lines = append(sh.lines, widget.Tabs(q.theme, w, q.at, names...))
	if lines == nil {
		sh.gap()
		sh.item(q.theme.Warn, theme.Caution+" ", s.NoRoom)
		sh.gap()
		for line := range strings.SplitSeq(q.shows[q.at].text, "\n") {
			sh.text(q.theme.Text, line)
		}
		return sh.lines[:min(len(sh.lines), h)]
	}
	sh.text(q.theme.Hint, typeset.Truncate(s.Scan, w))
	return append(append(sh.lines, ""), lines...)
}
