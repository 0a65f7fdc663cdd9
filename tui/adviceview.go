package tui

import (
	"strconv"

	"toiawase/guide/sheet"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// Body implements screen.
func (a *advice) Body(w, h int) []string {
	a.beside = a.wide >= widget.PaneScreen
	lines := a.lines(w)
	a.page = max(h-1, 1)
	a.top = max(0, min(a.top, len(lines)-h))
	if a.on > 0 {
		a.top = inSight(a.top, a.lit.from, a.lit.to, len(lines), h)
	}
	return a.cutOff(lines, a.top, w, h)
}

// lines sets the whole text.
func (a *advice) lines(w int) []string {
	sh, all := &column{width: w}, sheet.Advice(*a.walk)
	a.lead(sh, all)
	a.lay(sh, all.Only("emergency", "taken_off").Parts...)
	for _, p := range all.Without("emergency", "taken_off", "wait").Parts {
		switch {
		case p.ID == "first" && all.Part("wait").Rows == nil:
		case p.ID == "do":
			a.tasksPart(sh, p)
		case p.ID == "others", p.ID == "last", p.ID == "avoid":
			if !a.beside {
				a.othersPart(sh, p)
			}
		default:
			a.lay(sh, p)
		}
	}
	return sh.lines
}

// lead draws the three lines that matter: whom to contact, whether that is
// possible now, and what Enter does; or else until when to wait.
func (a *advice) lead(sh *column, all sheet.Sheet) {
	panel := widget.Panel{Fill: a.theme.Lead, Bar: a.theme.Bar}
	c := &column{width: panel.Room(sh.width)}
	switch wait, first := all.Part("wait"), all.Part("first"); {
	case wait.Rows != nil:
		panel.Fill, panel.Bar = a.theme.BWarn, a.theme.Badge
		row := wait.Rows[0]
		c.text(a.theme.Strong, wait.Head+"  "+row.Text)
		for _, below := range row.Below {
			c.text(a.theme.Text, below.Label+": "+below.Text)
		}
	case first.Rows != nil:
		a.whom(c, first)
	}
	enter := a.theme.Key.Cap("Enter") + " "
	if a.on == 0 {
		enter = widget.Here + enter
	}
	c.beside(enter, a.theme.Strong, a.writeLabel())
	sh.gap()
	sh.lines = append(sh.lines, panel.Lines(a.theme, c.lines, sh.width)...)
}

// tasksPart draws what to do besides, with boxes to tick.
func (a *advice) tasksPart(sh *column, p sheet.Part) {
	sh.heading(a.theme.Strong, p.Head)
	for i, row := range p.Rows {
		from := len(sh.lines)
		c := &column{width: sh.width - 1}
		c.item(a.theme.Text, "  "+a.theme.Ticked(row.State == sheet.Done)+" ", row.Text)
		for y, line := range c.lines {
			sh.lines = append(sh.lines, a.chosen(line, a.on == i+1, y == 0, sh.width))
		}
		if a.on == i+1 {
			a.lit = span{from, len(sh.lines)}
		}
	}
}

// othersPart draws further contacts, each behind its number, and those not to
// use.
func (a *advice) othersPart(sh *column, p sheet.Part) {
	sh.heading(a.theme.Strong, p.Head)
	numbers := map[string]string{}
	for i, row := range a.others() {
		if !a.waits() { // nothing else is offered then
			numbers[row.ID] = strconv.Itoa(i + 2)
		}
	}
	for _, row := range p.Rows {
		mark := a.theme.Accent.Render(typeset.Pad(numbers[row.ID], 1)) + "  "
		if p.ID == "avoid" {
			a.layRow(sh, row, 0)
			continue
		}
		sh.beside(mark, a.theme.Strong, row.Label)
		for _, below := range row.Below {
			text := below.Text
			if below.Label != "" {
				text = below.Label + ": " + text
			}
			sh.item(a.theme.Hint, "   ", text)
		}
	}
}

// Side implements sided: whom to turn to after that, and whom not.
func (a *advice) Side(w, h int) []string {
	sh := &column{width: w}
	for _, p := range sheet.Advice(*a.walk).Only("others", "last", "avoid").Parts {
		a.othersPart(sh, p)
	}
	return sh.lines[:min(len(sh.lines), h)]
}
