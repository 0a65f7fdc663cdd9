package widget

import (
	"strings"

	"charm.land/lipgloss/v2"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// blocks returns the lines of each item.
func (m *Menu) blocks(width int) [][]string {
	numbers := m.numbers()
	blocks := make([][]string, len(m.items))
	group := ""
	for i, item := range m.items {
		blocks[i] = m.block(item, numbers[i], i == m.at, width)
		if item.Group != group {
			blocks[i] = append(m.heading(item.Group, width), blocks[i]...)
		}
		group = item.Group
	}
	return blocks
}

// heading draws the name of a group; none for the end of one.
func (m *Menu) heading(group string, width int) []string {
	if group == "" {
		return nil
	}
	return render(m.theme.Strong, typeset.Wrap(typeset.Safe(group), width))
}

// block draws one item: "> 1  label", its other lines below the label. A
// narrow column does with "> 1 ".
func (m *Menu) block(item Item, number string, chosen bool, width int) []string {
	gap := "  "
	if width < 24 {
		gap = " "
	}
	lead := typeset.Pad("", len(theme.Cursor))
	if chosen {
		lead = theme.Cursor
	}
	lead += " "
	if !m.Unnumbered {
		lead += typeset.Pad(number, 1) + gap
	}
	if item.Mark != "" {
		lead += item.Mark + " "
	}
	indent := typeset.Pad("", typeset.Width(lead))
	lines := m.label(item, chosen, width, lead, indent)
	for i, more := range []string{item.Hint, item.Disabled} {
		if more != "" && (i == 0 || chosen) {
			lines = append(lines, render(m.theme.Hint, typeset.Hang(typeset.Safe(more), width, indent, indent))...)
		}
	}
	return lines
}

// label draws the label of an item. Text that is not safe as it stands is not
// lit: its runes have moved.
func (m *Menu) label(item Item, chosen bool, width int, lead, indent string) []string {
	style, text := m.style(item, chosen), typeset.Safe(item.Label)
	if len(item.Lit) == 0 || text != item.Label {
		return render(style, typeset.Hang(text, width, lead, indent))
	}
	return typeset.Hang(lit(text, item.Lit, style, m.litStyle(chosen)), width, style.Render(lead), indent)
}

// litStyle returns the style of lit runes. The row under the cursor has the
// colour already, so there they are underlined.
func (m *Menu) litStyle(chosen bool) lipgloss.Style {
	if chosen {
		return m.theme.Strong.Underline(true)
	}
	return m.theme.Accent
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

// style returns the role of an item.
func (m *Menu) style(item Item, chosen bool) lipgloss.Style {
	switch {
	case item.Disabled != "":
		return m.theme.Ghost
	case chosen:
		return m.theme.Strong
	}
	return m.theme.Text
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

// window returns the lines shown, with the signs for more at the right edge.
func (m *Menu) window(lines []string, width, height int) []string {
	end := min(m.top+height, len(lines))
	shown := make([]string, 0, height)
	for i := m.top; i < end; i++ {
		sign := ""
		switch {
		case i == m.top && m.top > 0:
			sign = "^"
		case i == end-1 && end < len(lines):
			sign = "v"
		}
		if sign == "" || width < 3 {
			shown = append(shown, lines[i])
			continue
		}
		shown = append(shown, typeset.Pad(lines[i], width-1)+m.theme.Ghost.Render(sign))
	}
	return shown
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
