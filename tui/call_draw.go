package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// callLabel is the most that a label of the card takes, in cells.
const callLabel = 28

// Body implements screen.
func (c *callCard) Body(w, h int) []string {
	card, s := sheet.Call(*c.walk, c.channel, c.version), c.words().Call
	sh := &column{width: w}
	sh.lines = append(sh.lines, c.lead(card, w)...)
	c.rows(sh, s.Asked, card.Asked, h > 20)
	at := len(sh.lines)
	c.writing(sh, h > 20)
	if card.Never != "" {
		sh.item(c.theme.Warn, theme.Caution+" ", strings.TrimLeft(card.Never, "※ "))
	}
	c.rows(sh, s.More, card.More, true)
	if len(sh.lines) <= h {
		return sh.lines
	}
	// What is written must be in sight; what they ask comes before it.
	top := 0
	if c.at < callFields || !c.since.IsZero() {
		top = inSight(0, at, min(at+callFields+2, len(sh.lines)), len(sh.lines), h)
	}
	if c.cursor != nil {
		c.cursor.Y -= top
	}
	return c.cutOff(sh.lines, top, w, h)
}

// lead is what to say first.
func (c *callCard) lead(card sheet.Card, w int) []string {
	p := widget.Panel{Fill: c.theme.Lead, Bar: c.theme.Bar}
	sh := &column{width: p.Room(w)}
	for _, row := range card.Lead {
		c.pair(sh, row, labelWidth(card.Lead, sh.width), true)
	}
	return p.Lines(c.theme, sh.lines, w)
}

// rows adds labels and values under a heading.
func (c *callCard) rows(sh *column, head string, rows []sheet.Row, roomy bool) {
	if len(rows) == 0 {
		return
	}
	if roomy {
		sh.gap()
	}
	sh.text(c.theme.Strong, head)
	in := &column{width: max(sh.width-3, 1)}
	label := labelWidth(rows, in.width)
	for _, row := range rows {
		c.pair(in, row, label, false)
	}
	for _, line := range in.lines {
		sh.lines = append(sh.lines, "   "+line)
	}
}

// labelWidth is the width of the labels of some rows.
func labelWidth(rows []sheet.Row, w int) int {
	n := 0
	for _, row := range rows {
		n = max(n, typeset.Width(row.Label))
	}
	return min(n, callLabel, w/3) + 2
}

// pair adds a label and its value, each line of it below the other.
func (c *callCard) pair(sh *column, row sheet.Row, label int, lead bool) {
	style, value := c.theme.Hint, c.theme.Text
	if lead {
		style, value = c.theme.Accent, c.theme.Strong
	}
	left := typeset.Wrap(typeset.Safe(row.Label), max(label-1, 1))
	var right []string
	for line := range strings.SplitSeq(row.Text, "\n") {
		right = append(right, typeset.Wrap(typeset.Safe(line), max(sh.width-label, 1))...)
	}
	for i := range max(len(left), len(right)) {
		l, r := "", ""
		if i < len(left) {
			l = style.Render(left[i])
		}
		if i < len(right) {
			r = value.Render(right[i])
		}
		sh.lines = append(sh.lines, typeset.Pad(l, label)+r)
	}
}

// writing adds the fields for what to ask before the call ends.
func (c *callCard) writing(sh *column, roomy bool) {
	s := c.words().Call
	if roomy {
		sh.gap()
	}
	head := c.theme.Strong.Render(s.Note)
	if !c.since.IsZero() {
		head += "  " + c.theme.Good.Render(c.theme.Open+" "+s.Talking(c.since.Format("15:04")))
	}
	sh.lines = append(sh.lines, head)
	labels, width := [callFields]string{s.Number, s.Name, s.Next}, 0
	for _, l := range labels {
		width = max(width, typeset.Width(l))
	}
	width += 2
	c.cursor = nil
	c.fields[callNext].Placeholder = s.NextExample
	for i, l := range labels {
		lead, style := "   ", c.theme.Text
		if i == c.at {
			lead, style = c.theme.Bar.Text(" ")+theme.Cursor+" ", c.theme.Strong
		}
		sh.lines = append(sh.lines, lead+typeset.Pad(style.Render(l), width)+c.fields[i].View(max(sh.width-3-width, 4), 1))
		if at := c.fields[i].Cursor(); at != nil {
			c.cursor = tea.NewCursor(at.X+3+width, len(sh.lines)-1)
			c.cursor.Shape, c.cursor.Blink = at.Shape, at.Blink
		}
		if i == c.at && c.wrong != "" {
			sh.item(c.theme.Danger, "   "+theme.Caution+" ", c.wrong)
		}
	}
	sh.gap()
}

// Actions implements acting.
func (c *callCard) Actions(w int) []string {
	c.chips.SetItems(callActions(c.state)...)
	return append([]string{""}, c.chips.View(w)...)
}
