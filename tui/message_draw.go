package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// The columns of a message, in cells.
const (
	twoColumns = 90 // from this width of the body on the other language stands beside the text
	between    = 2
)

// gutter is how many cells stand before the text of a piece: the number of the
// piece, if there are several.
func gutter(text guide.Message) int {
	if len(text.Pieces) > 1 {
		return 6
	}
	return 2
}

// Body implements screen: what the text is above, the text below.
func (m *message) Body(w, h int) []string {
	top := m.above(w, h)
	m.scroll.Reset()
	room := max(h-len(top), 1)
	text := strings.Split(m.scroll.View(w, room), "\n")
	if !m.scroll.AtEnd() && room > 2 {
		text = strings.Split(m.scroll.View(w, room-1), "\n")
		text = append(text, typeset.Spread("", m.theme.Hint.Render(m.theme.More+" "+m.words().Send.Goes), w))
	}
	all := append(top, text...)
	return all[max(0, len(all)-h):]
}

// above are the tabs, and what the text is.
func (m *message) above(w, h int) []string {
	offered := m.walk.Offered()
	var names []string
	for _, ch := range offered {
		names = append(names, m.in(ch.Name))
	}
	about := m.about(w)
	room := w - typeset.Width(about) - 2
	tabs := widget.Tabs(m.theme, max(room, w/2), slices.Index(offered, m.channel()), names...)
	var lines []string
	if typeset.Width(tabs)+1+typeset.Width(about) <= w {
		lines = append(lines, typeset.Spread(tabs, m.theme.Hint.Render(about), w))
	} else {
		lines = append(lines, tabs, typeset.Spread("", m.theme.Hint.Render(about), w))
	}
	sh := &column{width: w}
	for _, row := range m.sheet().Part("edited").Rows {
		m.layRow(sh, row, 0)
	}
	lines = append(lines, sh.lines...)
	if h >= 18 {
		lines = append(lines, "")
	}
	if w >= twoColumns {
		lines = append(lines, m.heads(w))
	}
	return lines
}

// about says in which language the text is, and how long.
func (m *letter) about(w int) string {
	text := m.text()
	about := sheet.Length(text, m.lang)
	if n := len(text.Pieces); n > 1 && w >= twoColumns {
		about += m.words().Send.Pieces(n)
	}
	if w < twoColumns {
		about = m.language(m.version) + " " + about
	}
	return about
}

func (m *letter) language(l guide.Lang) string {
	if l == guide.JA {
		return m.words().Send.InJapanese
	}
	return m.words().Send.InEnglish
}

// heads stand above the two columns.
func (m *letter) heads(w int) string {
	left, _ := columns(w)
	s := m.words().Send
	return typeset.Pad(m.theme.Strong.Render(m.language(m.version))+"  "+m.theme.Accent.Render(s.ToSend), left+between) +
		m.theme.Strong.Render(m.language(m.version.Other())) + "  " + m.theme.Hint.Render(s.ToRead)
}

// columns are the widths of the two columns.
func columns(w int) (left, right int) {
	left = (w - between) / 2
	return left, w - between - left
}

// sheet is the text and what there is to say of it.
func (m *letter) sheet() sheet.Sheet { return sheet.Message(*m.walk, m.channel(), m.version) }

// lines sets the text for the screen; what is copied is never wrapped.
func (m *letter) lines(w int) []string {
	sh := &column{width: w}
	text := m.text()
	if text.Channel == nil {
		m.lay(sh, m.sheet().Only("text").Parts...)
		return sh.lines
	}
	if text.Subject != "" {
		sh.item(m.theme.Strong, m.say().Message.Subject+"  ", text.Subject)
		sh.gap()
	}
	if w >= twoColumns {
		sh.lines = append(sh.lines, m.beside(text, w)...)
	} else {
		sh.lines = append(sh.lines, m.alone(text, w)...)
	}
	sh.gap()
	m.lay(sh, m.sheet().Only("after").Parts...)
	return sh.lines
}

// alone sets the text in one column.
func (m *letter) alone(text guide.Message, w int) (lines []string) {
	for i := range text.Pieces {
		if i > 0 {
			lines = append(lines, "")
		}
		var piece []string
		for j, p := range m.piece(text, i, w) {
			if j > 0 {
				piece = append(piece, "")
			}
			piece = append(piece, p...)
		}
		lines = append(lines, m.panel(text, i, piece, w)...)
	}
	return lines
}

// piece is a piece of the text in paragraphs, wrapped, with what it lacks at
// its place.
func (m *letter) piece(text guide.Message, i, w int) (list [][]string) {
	lacks := m.lacks(text, i)
	for p := range strings.SplitSeq(text.Pieces[i], "\n\n") {
		sh := &column{width: max(w-gutter(text)-1, 1)}
		for line := range strings.SplitSeq(p, "\n") {
			m.line(sh, line, m.theme.Text)
			if line == lacks && lacks != "" {
				m.lackRow(sh, text)
				lacks = ""
			}
		}
		list = append(list, sh.lines)
	}
	return list
}

// line adds a line of a text; a heading stands out.
func (m *letter) line(sh *column, line string, style lipgloss.Style) {
	if strings.HasPrefix(line, "【") || strings.HasPrefix(line, "■") {
		style = m.theme.Strong
	}
	mark := bullet(line)
	sh.item(style, mark, strings.TrimPrefix(line, mark))
}

// lacks is the line of a piece below which it is said what the text lacks: the
// last of its facts; empty if that is not in this piece.
func (m *letter) lacks(text guide.Message, i int) string {
	if len(text.Missing) == 0 {
		return ""
	}
	after := sheet.LacksAfter(*m.walk, text)
	if slices.Contains(strings.Split(text.Pieces[i], "\n"), after) {
		return after
	}
	return ""
}

// lackRow says what the text lacks. It is never copied.
func (m *letter) lackRow(sh *column, text guide.Message) {
	s := m.words().Send
	sh.item(m.theme.Warn, theme.Caution+" ", s.Lacks(m.names(text.Missing))+" 9 "+s.Add)
}

func (m *letter) names(facts []*guide.Fact) string {
	var names []string
	for _, f := range facts {
		names = append(names, m.in(f.Label))
	}
	return strings.Join(names, m.words().Comma)
}

// panel puts lines on a panel, with the number of the piece before the first.
func (m *letter) panel(text guide.Message, i int, lines []string, w int) []string {
	mark := ""
	if n := len(text.Pieces); n > 1 {
		mark = fmt.Sprintf("%d/%d", i+1, n)
		if i < len(m.copied) && m.copied[i] {
			mark = m.theme.Good.Render(m.theme.Done) + mark
		}
	}
	drawn := make([]string, len(lines))
	for j, line := range lines {
		before := ""
		if j == 0 {
			before = " " + m.theme.Accent.Render(mark)
		}
		drawn[j] = m.theme.Panel.Text(typeset.Pad(typeset.Pad(before, gutter(text))+line, w))
	}
	return drawn
}

// beside sets the two languages side by side, each pair of paragraphs from the
// same row on.
func (m *letter) beside(text guide.Message, w int) (lines []string) {
	other := m.walk.Compose(text.Channel, text.Lang.Other())
	lw, rw := columns(w)
	for i := range text.Pieces {
		if i > 0 {
			lines = append(lines, "")
		}
		left, right := m.piece(text, i, lw), m.translated(text, other, i, rw)
		var l, r []string
		for j := range max(len(left), len(right)) {
			if j > 0 {
				l, r = append(l, ""), append(r, "")
			}
			a, b := paragraph(left, j), paragraph(right, j)
			n := max(len(a), len(b))
			l, r = append(l, padded(a, n)...), append(r, padded(b, n)...)
		}
		l = m.panel(text, i, l, lw)
		for j := range l {
			beside := m.theme.Panel.Text(typeset.Pad(" "+r[j], rw))
			lines = append(lines, l[j]+strings.Repeat(" ", between)+beside)
		}
	}
	return lines
}

// translated is what stands beside a piece: the same piece in the other
// language, or if the languages are cut differently, all of it beside the first.
func (m *letter) translated(text, other guide.Message, i, w int) (list [][]string) {
	body := ""
	switch {
	case len(other.Pieces) == len(text.Pieces):
		body = other.Pieces[i]
	case i == 0:
		body = other.Body
	}
	for p := range strings.SplitSeq(body, "\n\n") {
		sh := &column{width: max(w-2, 1)}
		for line := range strings.SplitSeq(p, "\n") {
			m.line(sh, line, m.theme.Hint)
		}
		list = append(list, sh.lines)
	}
	return list
}

func paragraph(list [][]string, i int) []string {
	if i < len(list) {
		return list[i]
	}
	return nil
}

// padded are lines and blank ones, n in all.
func padded(lines []string, n int) []string {
	lines = slices.Clip(lines)
	for len(lines) < n {
		lines = append(lines, "")
	}
	return lines
}

// Actions implements acting: what became of the last deed, or what is doubtful,
// and what can be done.
func (m *message) Actions(w int) []string {
	sh := &column{width: w}
	if m.done != (result{}) {
		sh.lines = append(sh.lines, "")
		sh.lines = append(sh.lines, m.banner(w)...)
	} else {
		m.notes(sh)
	}
	m.chips.SetItems(m.actions()...)
	return append(append(sh.lines, ""), m.chips.View(w)...)
}

// banner says what became of the last deed.
func (m *message) banner(w int) []string {
	fill, sign := m.theme.BGood, m.theme.Done
	if m.done.bad {
		fill, sign = m.theme.BWarn, theme.Caution
	}
	sh := &column{width: max(w-2, 1)}
	sh.item(m.theme.Strong, sign+" ", m.done.title)
	indent := strings.Repeat(" ", typeset.Width(sign)+1)
	for line := range strings.SplitSeq(m.done.next, "\n") {
		sh.item(m.theme.Text, indent, line)
	}
	for i, line := range sh.lines {
		sh.lines[i] = fill.Text(typeset.Pad(" "+line, w))
	}
	return sh.lines
}

// mostDoubts is how many doubts are shown at once.
const mostDoubts = 2

// notes say what is missing or doubtful, the first with the key that mends it.
func (m *message) notes(sh *column) {
	s, text := m.words().Send, m.text()
	_, mendable := m.mendable()
	all := m.doubts()
	for i, d := range all[:min(len(all), mostDoubts)] {
		line := strings.TrimPrefix(d.Row.Label+": "+d.Row.Text, ": ")
		if d.Remedy != sheet.NoRemedy && mendable {
			line += "  F7 " + s.Remedies[d.Remedy]
			mendable = false
		}
		if rest := len(all) - mostDoubts; i == mostDoubts-1 && rest > 0 {
			line += "  " + m.theme.Rest(rest)
		}
		sh.item(m.theme.Warn, theme.Caution+" ", line)
	}
	if n := len(text.Missing); n > 0 && len(all) < mostDoubts {
		sh.item(m.theme.Hint, theme.Caution+" ", s.Missing(n, m.names(text.Missing)))
	}
}
