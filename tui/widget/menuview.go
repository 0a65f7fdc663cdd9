package widget

import (
	"charm.land/lipgloss/v2"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// blocks returns the lines of each item.
func (m *Menu) blocks(width int) [][]string {
	numbers := m.numbers()
	blocks := make([][]string, len(m.items))
	for i, item := range m.items {
		blocks[i] = m.block(item, numbers[i], i == m.at, width)
	}
	return blocks
}

// block draws one item: "> 1  label", its other lines below the label. A
// narrow column does with "> 1 ".
func (m *Menu) block(item Item, number string, chosen bool, width int) []string {
	gap := "  "
	if width < 24 {
		gap = " "
	}
	lead := typeset.Pad("", len(theme.MarkChosen))
	if chosen {
		lead = theme.MarkChosen
	}
	lead += " "
	if !m.Unnumbered {
		lead += typeset.Pad(number, 1) + gap
	}
	if item.Mark != "" {
		lead += item.Mark + " "
	}
	indent := typeset.Pad("", typeset.Width(lead))
	lines := render(m.style(item, chosen), typeset.Hang(typeset.Safe(item.Label), width, lead, indent))
	for _, more := range []string{item.Hint, item.Disabled} {
		if more != "" {
			lines = append(lines, render(m.theme.Hint, typeset.Hang(typeset.Safe(more), width, indent, indent))...)
		}
	}
	return lines
}

// style returns the role of an item.
func (m *Menu) style(item Item, chosen bool) lipgloss.Style {
	switch {
	case item.Disabled != "":
		return m.theme.Disabled
	case chosen:
		return m.theme.Chosen
	}
	return m.theme.Choice
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
		shown = append(shown, typeset.Pad(lines[i], width-1)+m.theme.Faint.Render(sign))
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
