package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"toiawase/guide/sheet"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// Body implements screen.
func (c *caseScreen) Body(w, h int) []string {
	f, sh := c.file(), &column{width: w}
	c.onward = c.onward && f.Onward().ID != ""
	c.lay(sh, f.Sheet().Only("drift").Parts...)
	c.lead(sh, f, h)
	if c.notice != "" {
		sh.gap()
		sh.text(c.theme.Text, c.notice)
	}
	sh.gap()
	c.menu.SetItems(c.rows()...)
	c.menu.Blurred = c.onward
	if h-len(sh.lines) > c.menu.Height(w) {
		sh.text(c.theme.Strong, f.Words().Can)
	}
	room := max(h-len(sh.lines), min(h, 4))
	lines := append(sh.lines, strings.Split(c.menu.View(w, room), "\n")...)
	if c.wide < widget.PaneScreen {
		lines = append(lines, c.below(f, w, h-len(lines))...)
	}
	return c.foot(f, lines[max(0, len(lines)-h):], w, h)
}

// lead draws what comes next: when, what to do then, and what Enter does.
func (c *caseScreen) lead(sh *column, f sheet.File, h int) {
	panel := widget.Panel{Fill: c.theme.Lead, Bar: c.theme.Bar, Tall: h >= 26}
	in := &column{width: panel.Room(sh.width)}
	if f.DueBy(f.Now) {
		panel.Fill, panel.Bar = c.theme.BWarn, c.theme.Badge
	}
	next := f.Sheet().Only("dues", "then", "idle")
	if !f.Open() {
		in.text(c.theme.Strong, f.State()+"  "+f.Change())
	}
	for _, row := range next.Part("dues").Rows {
		c.due(in, row)
	}
	style := c.theme.Text
	if len(in.lines) == 0 {
		style = c.theme.Strong
	}
	for _, p := range next.Without("dues").Parts {
		for _, row := range p.Rows {
			in.text(style, row.Text)
		}
	}
	if on := f.Onward(); on.ID != "" {
		enter := c.theme.Key.Cap("Enter") + "  "
		if c.onward {
			enter = widget.Here + enter
		}
		in.beside(enter, c.theme.Strong, on.Label)
	}
	if len(in.lines) > 0 {
		sh.lines = append(sh.lines, panel.Lines(c.theme, in.lines, sh.width)...)
	}
}

// due draws when to come back, and below it what to do then.
func (c *caseScreen) due(in *column, row sheet.Row) {
	left := c.theme.Hint.Render(typeset.Safe(row.Aside))
	if row.State == sheet.Due {
		left = c.theme.Badge.Cap(typeset.Safe(row.Aside))
	}
	in.lines = append(in.lines, typeset.Hang(left+"  "+c.theme.Strong.Render(typeset.Safe(row.Label)), in.width, "", "")...)
	in.text(c.theme.Text, row.Text)
}

// below is what happened, under the deeds, as far as there is room.
func (c *caseScreen) below(f sheet.File, w, room int) []string {
	if room < 4 {
		return nil
	}
	lines := c.timeline(f, w, room-1)
	if len(lines) < 4 { // nothing but how much there is
		return nil
	}
	return append([]string{""}, lines...)
}

// foot adds at the end of a body with room that it can be left, and the case's
// name on the disk.
func (c *caseScreen) foot(f sheet.File, lines []string, w, h int) []string {
	sh := &column{width: w}
	sh.text(c.theme.Hint, f.Words().AnyTime+"  "+f.Words().ID+" "+f.ID)
	if h-len(lines) < len(sh.lines)+1 || f.Walk.IsZero() {
		return lines
	}
	for len(lines) < h-len(sh.lines) {
		lines = append(lines, "")
	}
	return append(lines, sh.lines...)
}

// Side implements sided: what happened.
func (c *caseScreen) Side(w, h int) []string { return c.timeline(c.file(), w, h) }

// timeline draws what is next and what happened, the latest first; F2 shows the
// rest.
func (c *caseScreen) timeline(f sheet.File, w, h int) []string {
	p, sh := f.Timeline(), &column{width: w}
	sh.lines = append(sh.lines, typeset.Spread(c.theme.Strong.Render(typeset.Safe(p.Head)), c.theme.Key.Cap("F2"), w))
	for i, row := range p.Rows {
		block := c.happened(row, i == len(p.Rows)-1, w, h >= 20)
		if left := len(p.Rows) - i; len(sh.lines)+len(block) > h-b2i(left > 1) {
			sh.text(c.theme.Hint, c.theme.Signs.More+" "+c.theme.Rest(left))
			break
		}
		sh.lines = append(sh.lines, block...)
	}
	return sh.lines[:min(len(sh.lines), h)]
}

// happened draws one thing that happened, or is next: when, and beside the trunk
// what.
func (c *caseScreen) happened(row sheet.Row, last bool, w int, roomy bool) []string {
	sign, style, trunk := c.theme.Accent.Render(c.theme.Open)+" ", c.theme.Hint, c.theme.Hint.Render(c.theme.Trunk)
	if row.ID != "" {
		style = c.theme.Strong
		sign = c.theme.Badge.Cap(c.words().Replay.Next) + " "
		if row.State != sheet.Due {
			sign = c.theme.Tab.Cap(c.words().Replay.Next) + " "
		}
	}
	if last {
		trunk = typeset.Pad("", typeset.Width(c.theme.Trunk))
	}
	sh := &column{width: w}
	sh.beside(sign, style, row.Label)
	text := &column{width: w - typeset.Width(trunk)}
	text.text(c.textStyle(row), row.Text)
	for _, line := range text.lines {
		sh.lines = append(sh.lines, trunk+line)
	}
	if roomy && !last {
		sh.lines = append(sh.lines, strings.TrimRight(trunk, " "))
	}
	return sh.lines
}

func (c *caseScreen) textStyle(row sheet.Row) lipgloss.Style {
	if row.ID != "" {
		return c.theme.Strong
	}
	return c.theme.Text
}
