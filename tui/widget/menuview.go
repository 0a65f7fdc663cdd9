package widget

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// spacing is how many blank rows a menu has.
type spacing int

const (
	tight  spacing = iota
	parted         // before groups, and before the choice "I do not know"
	loose          // between all items
)

// blocks returns the lines of each item.
func (m *Menu) blocks(width int, gaps spacing) [][]string {
	numbers := m.numbers()
	blocks := make([][]string, len(m.items))
	group := ""
	for i, item := range m.items {
		blocks[i] = m.block(item, numbers[i], i == m.at && !m.Blurred, width)
		head := item.Group != group && item.Group != ""
		if head {
			blocks[i] = append(m.heading(item, width), blocks[i]...)
		}
		part := item.Group != group || item.Unknown
		if i > 0 && (gaps == loose && !m.grouped() || gaps >= parted && part) {
			blocks[i] = append([]string{""}, blocks[i]...)
		}
		group = item.Group
	}
	return blocks
}

// grouped reports whether the items stand under headings.
func (m *Menu) grouped() bool {
	return slices.ContainsFunc(m.items, func(i Item) bool { return i.Group != "" })
}

// heading draws the name of a group, with what there is to say of it behind it
// where that fits.
func (m *Menu) heading(item Item, width int) []string {
	lines := render(m.theme.Strong, typeset.Wrap(typeset.Safe(item.Group), width))
	note, last := typeset.Safe(item.About), len(lines)-1
	if note != "" && typeset.Width(lines[last])+2+typeset.Width(note) <= width {
		lines[last] += "  " + m.theme.Hint.Render(note)
	}
	return lines
}

// lead is what stands before the label of an item: "> 1  ", with less room in a
// narrow column.
func (m *Menu) lead(item Item, number string, chosen bool, width int) string {
	gap, lead := "  ", " "
	if width < 24 {
		gap = " "
	}
	if chosen {
		lead = theme.Cursor
	}
	lead += " "
	if !m.Unnumbered {
		style := m.theme.Accent
		if item.Disabled != "" {
			style = m.theme.Ghost
		}
		lead += style.Render(typeset.Pad(number, 1)) + gap
	}
	if item.Mark != "" {
		lead += m.markStyle(item.Mark).Render(item.Mark) + " "
	}
	return lead
}

func (m *Menu) markStyle(mark string) lipgloss.Style {
	switch mark {
	case theme.Urgent:
		return m.theme.Danger
	case m.theme.Done:
		return m.theme.Good
	case theme.Caution:
		return m.theme.Warn
	}
	return m.theme.Text
}

// block draws one item, its other lines below the label.
func (m *Menu) block(item Item, number string, chosen bool, width int) []string {
	inner := max(width-1-m.spared, 1)
	lead := m.lead(item, number, chosen, width)
	indent := typeset.Pad("", typeset.Width(lead))
	if item.Guide != "" {
		lead, indent = lead+m.theme.Hint.Render(item.Guide)+" ", indent+m.theme.Hint.Render(item.Trunk)+" "
	}
	room, right := inner, m.right(item)
	if w := typeset.Width(right) + 3; right != "" && w < inner/2 {
		room -= w
	} else {
		right = ""
	}
	lines := m.label(item, room, lead, indent)
	if right != "" {
		lines[0] = typeset.Spread(lines[0], right, inner-1)
	}
	labels := len(lines)
	for i, more := range []string{item.Hint, item.Note, item.Disabled} {
		if more != "" && (i == 0 || chosen) {
			lines = append(lines, render(m.theme.Hint, typeset.Hang(typeset.Safe(more), inner, indent, indent))...)
		}
	}
	return m.fill(lines, labels, chosen, width)
}

// fill draws the ground of an item, which is blank unless the cursor is on it.
func (m *Menu) fill(lines []string, labels int, chosen bool, width int) []string {
	inner := width - 1
	for i, line := range lines {
		switch {
		case width < 2: // no room for the bar
		case !chosen:
			lines[i] = " " + line
		case i == 0:
			lines[i] = m.theme.Bar.Text(" ") + Here + m.theme.Chosen.Text(typeset.Pad(line, inner))
		case i < labels:
			lines[i] = m.theme.Bar.Text(" ") + m.theme.Chosen.Text(typeset.Pad(line, inner))
		default:
			lines[i] = m.theme.Bar.Text(" ") + m.theme.ChosenText.Text(typeset.Pad(line, inner))
		}
	}
	return lines
}

// right is what stands at the right of an item.
func (m *Menu) right(item Item) string {
	if item.Badge && item.Right != "" {
		return m.theme.Badge.Cap(typeset.Safe(item.Right))
	}
	return m.theme.Hint.Render(typeset.Safe(item.Right))
}

// label draws the label of an item. Text that is not safe as it stands is not
// lit: its runes have moved.
func (m *Menu) label(item Item, width int, lead, indent string) []string {
	style, text := m.theme.Text, typeset.Safe(item.Label)
	switch {
	case item.Disabled != "":
		style = m.theme.Ghost
	case item.Firm:
		style = m.theme.Strong
	}
	if text == item.Label && len(item.Lit) > 0 {
		text = lit(text, item.Lit, style, m.theme.Accent.Underline(true))
	} else {
		text = style.Render(text)
	}
	return typeset.Hang(text, width, lead, indent)
}

// lit styles the runes of spans one way and all others another way.
func lit(text string, spans [][2]int, plain, bright lipgloss.Style) string {
	var b strings.Builder
	runes, at := []rune(text), 0
	part := func(to int, st lipgloss.Style) {
		if to = min(to, len(runes)); at < to {
			b.WriteString(st.Render(string(runes[at:to])))
			at = to
		}
	}
	for _, s := range spans {
		part(s[0], plain)
		part(s[1], bright)
	}
	part(len(runes), plain)
	return b.String()
}

// render styles line by line.
func render(st lipgloss.Style, lines []string) []string {
	for i, line := range lines {
		lines[i] = st.Render(line)
	}
	return lines
}

// scroll moves the window as little as needed to show the item under the
// cursor; one taller than the window is shown from its beginning.
func (m *Menu) scroll(blocks [][]string, total, height int) {
	from := count(blocks[:m.at])
	to := from + len(blocks[m.at])
	m.top = max(m.top, to-height)
	m.top = min(m.top, from, total-height)
	m.top = max(m.top, 0)
}

// window returns the lines shown, with how many items there are above and below
// at the right edge.
func (m *Menu) window(blocks [][]string, width, height int) []string {
	lines := flatten(blocks)
	end := min(m.top+height, len(lines))
	shown := lines[m.top:end]
	above, below, y := 0, 0, 0
	for _, b := range blocks {
		if y < m.top {
			above++
		}
		if y += len(b); y > end {
			below++
		}
	}
	shown = slices.Clone(shown)
	if above > 0 && len(shown) > 1 {
		More(m.theme, shown, m.theme.Less, above, width)
	}
	if below > 0 {
		More(m.theme, shown, m.theme.More, below, width)
	}
	return shown
}

// More writes at the right edge of lines that n rows are left out, behind the
// sign for where they are: as near to that end as a line has room, so that it
// stands over no text.
func More(t *theme.Theme, lines []string, sign string, n, width int) {
	mark := sign + " " + t.Rest(n)
	near := lines[:min(3, len(lines))]
	if sign != t.Less {
		near = lines[max(len(lines)-3, 0):]
	}
	if typeset.Width(mark) > width/3 || !edge(t, near, sign, mark, width) {
		edge(t, lines, sign, sign, width)
	}
}

// Beyond writes a sign at the right edge of lines, as More does: the text goes on
// there.
func Beyond(t *theme.Theme, lines []string, sign string, width int) {
	edge(t, lines, sign, sign, width)
}

// edge writes a mark at the right edge of the first line that has room for it,
// from the end that its sign points to, and reports whether there is one.
func edge(t *theme.Theme, lines []string, sign, mark string, width int) bool {
	room := width - typeset.Width(mark) - 1
	for i := range lines {
		if sign != t.Less {
			i = len(lines) - 1 - i
		}
		if line := lines[i]; typeset.Width(strings.TrimRight(ansi.Strip(line), " ")) <= room {
			lines[i] = typeset.Pad(typeset.Clip(line, room), room) + " " + t.Hint.Render(mark)
			return true
		}
	}
	return false
}

// count adds up the lines of blocks.
func count(blocks [][]string) (n int) {
	for _, b := range blocks {
		n += len(b)
	}
	return n
}

// flatten puts blocks one below the other.
func flatten(blocks [][]string) (lines []string) {
	for _, b := range blocks {
		lines = append(lines, b...)
	}
	return lines
}
