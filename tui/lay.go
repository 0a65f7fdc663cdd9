package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// lay adds parts of a sheet, each under its heading.
func (s *voice) lay(c *column, parts ...sheet.Part) {
	for _, p := range parts {
		if p.Head != "" {
			style, mark := s.headStyle(p.Role)
			c.gap()
			c.item(style, mark, p.Head)
		}
		steps := 0
		for i, row := range p.Rows {
			if row.Role == sheet.Step {
				steps++
			}
			if row.Role == sheet.Body && i > 0 {
				c.gap()
			}
			s.layRow(c, row, steps)
		}
	}
}

func (s *voice) headStyle(role sheet.Role) (style lipgloss.Style, mark string) {
	switch role {
	case sheet.Wait, sheet.Warning:
		return s.theme.Warn, theme.Caution + " "
	case sheet.Danger:
		return s.theme.Danger, theme.Urgent + " "
	}
	return s.theme.Strong, ""
}

// narrow is the width of a column in which a long text begins below its label.
const narrow = 50

// layRow adds a row, and what belongs to it.
func (s *voice) layRow(c *column, row sheet.Row, step int) {
	if row.Role == sheet.Body {
		s.layBody(c, row.Text)
		return
	}
	style, mark := s.rowStyle(row, step)
	switch {
	case row.Label == "" || row.Text == "":
		c.item(style, mark, row.Label+row.Text)
	case row.Role == sheet.Hint, row.Role == sheet.Example:
		c.beside(s.theme.Accent.Render(typeset.Safe(mark+row.Label))+"  ", style, row.Text)
	case c.width < narrow && typeset.Width(mark+row.Label+": "+row.Text) > c.width:
		c.item(style, mark, row.Label)
		c.item(style, strings.Repeat(" ", len(mark)+2), row.Text)
	default:
		c.item(style, mark, row.Named()+": "+row.Text)
	}
	under := strings.Repeat(" ", len(mark))
	for _, below := range row.Below {
		style, _ := s.rowStyle(below, 0)
		text := below.Text
		if below.Label != "" {
			text = below.Label + ": " + below.Text
		}
		c.item(style, under, text)
	}
}

// rowStyle is how a row looks, and what stands before it.
func (s *voice) rowStyle(row sheet.Row, step int) (style lipgloss.Style, mark string) {
	switch row.Role {
	case sheet.Ask:
		return s.theme.Strong, ""
	case sheet.Lead:
		if row.State == sheet.Due {
			return s.theme.Warn, theme.Caution + " "
		}
		if row.ID == "" {
			return s.theme.Text, "- "
		}
		return s.theme.Strong, theme.Cursor + " "
	case sheet.Wait, sheet.Warning:
		return s.theme.Warn, theme.Caution + " "
	case sheet.Good:
		return s.theme.Good, ""
	case sheet.Danger:
		if row.State == sheet.Done {
			return s.theme.Hint, s.theme.Done + " "
		}
		return s.theme.Warn, theme.Urgent + " "
	case sheet.Step:
		return s.theme.Text, fmt.Sprintf("%d. ", step)
	case sheet.Item:
		return s.theme.Text, s.stateMark(row.State, "-") + " "
	case sheet.Hint, sheet.Example:
		return s.theme.Hint, ""
	case sheet.Source:
		return s.theme.Link, ""
	}
	return s.theme.Text, ""
}

// stateMark is the sign of a state, or another where there is none.
func (s *voice) stateMark(state sheet.State, other string) string {
	switch state {
	case sheet.Done:
		return s.theme.Done
	case sheet.NotSure:
		return theme.Unsure
	case sheet.Missing:
		return theme.Missing
	case sheet.Due, sheet.Wrong:
		return theme.Caution
	}
	return other
}

// layBody adds a text that is to be sent, line by line.
func (s *voice) layBody(c *column, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" {
			c.lines = append(c.lines, "")
			continue
		}
		mark := bullet(line)
		c.item(s.theme.Text, mark, strings.TrimPrefix(line, mark))
	}
}

// bullet is the mark that a line of a list begins with, so that the lines
// below it can be indented; empty for other lines.
func bullet(line string) string {
	for _, mark := range []string{"- ", "・"} {
		if strings.HasPrefix(line, mark) {
			return mark
		}
	}
	return ""
}

// choices are the rows of a menu for what can be chosen in a sheet.
func choices(sh sheet.Sheet) (items []widget.Item) {
	for _, row := range sh.Choices() {
		items = append(items, widget.Item{ID: row.ID, Label: row.Label})
	}
	if row, ok := sh.Unsure(); ok {
		items = append(items, widget.Item{ID: row.ID, Label: row.Label, Unknown: true})
	}
	return items
}

// menuRows are the rows of a menu for all parts of a sheet, under their
// headings.
func (s *voice) menuRows(parts []sheet.Part) (items []widget.Item) {
	for _, p := range parts {
		for _, row := range p.Rows {
			items = append(items, s.menuRow(p.Head, row))
		}
	}
	return items
}

// menuRow is a row of a menu; what belongs to it is its hint.
func (s *voice) menuRow(group string, row sheet.Row) widget.Item {
	item := widget.Item{ID: row.ID, Group: group, Label: row.Label + row.Text, Right: row.Aside, Badge: row.State == sheet.Due, Lit: row.Lit}
	if row.State != sheet.Due { // the badge says that
		item.Mark = s.stateMark(row.State, "")
	}
	if row.Label != "" && row.Text != "" {
		item.Label = row.Label + ": " + row.Text
	}
	item.Label = oneLine(item.Label)
	item.Hint, item.Note = hints(row)
	return item
}

// hints are what is said below a row, and what only under the cursor: of a case
// that is not due what to do then, of what was found what it is about.
func hints(row sheet.Row) (always, chosen string) {
	var all, more []string
	kind, _ := sheet.Leads(row.ID)
	for _, below := range row.Below {
		hint := below.Label + below.Text
		if below.Label != "" && below.Text != "" {
			hint = below.Label + ": " + below.Text
		}
		if row.Aside != "" && below.Role == sheet.Hint && (kind != sheet.ToCase || row.State != sheet.Due) {
			more = append(more, hint)
		} else {
			all = append(all, hint)
		}
	}
	return strings.Join(all, "  "), strings.Join(more, "  ")
}

// cutOff returns h lines from top on, with signs at the right edge where there
// are more.
func (s *voice) cutOff(lines []string, top, w, h int) []string {
	end := min(len(lines), top+h)
	shown := slices.Clone(lines[top:end])
	if top > 0 && len(shown) > 1 {
		widget.Beyond(s.theme, shown, s.theme.Less, w)
	}
	if end < len(lines) {
		widget.Beyond(s.theme, shown, s.theme.Signs.More, w)
	}
	return shown
}

// whom draws the first contact: its name and whose it is, and in one line
// whether it can be reached now.
func (s *voice) whom(c *column, first sheet.Part) {
	row := first.Rows[0]
	name := first.Head + "  " + s.theme.Accent.Render(typeset.Safe(row.Label))
	if row.Label == "" {
		name = first.Head
	}
	if desk := typeset.Safe(row.Text); desk != "" {
		name += "  " + desk
	}
	c.lines = append(c.lines, typeset.Hang(name, c.width, "", "  ")...)
	open := ""
	for _, row := range first.Rows[1:] {
		style, mark := s.theme.Hint, ""
		if row.State == sheet.Open {
			style, mark = s.theme.Good, s.theme.Open+" "
		}
		open += style.Render(mark+typeset.Safe(row.Text)) + "  "
	}
	if open != "" {
		c.lines = append(c.lines, typeset.Hang(strings.TrimRight(open, " "), c.width, "", "")...)
	}
}

// chosen draws a line of a row, on the fill of the chosen one if it is.
func (s *voice) chosen(line string, on, first bool, w int) string {
	switch {
	case !on:
		return " " + line
	case first:
		return s.theme.Bar.Text(" ") + widget.Here + s.theme.Chosen.Text(typeset.Pad(theme.Cursor+strings.TrimPrefix(line, " "), w-1))
	}
	return s.theme.Bar.Text(" ") + s.theme.ChosenText.Text(typeset.Pad(line, w-1))
}
