package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/guide/text"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// formView is what the last drawing of the form has left.
type formView struct {
	height int // of the body
	top    int // the first line shown
	cursor *tea.Cursor
}

// The columns of the form, in cells.
const (
	labelJapanese, labelEnglish = 29, 25
	stacked                     = 50 // below it a field stands under its label
	airy                        = 34 // from this height on rows may have a blank one between them
	fieldMost                   = 60 // a wider field is no easier to read
	slotLines                   = 3  // how much of a long text a row shows
)

// formSheet draws the form for one width.
type formSheet struct {
	*rows
	width  int
	label  int  // cells of a label
	inRow  bool // no button has the focus
	lines  []string
	at     int // the line of the row at hand
	end    int // behind what belongs to it
	cursor *tea.Cursor
}

// Body implements screen.
func (c *checklist) Body(w, h int) []string {
	c.view.height = h
	in := c.button == inForm
	f := c.sheet(w, 0, in)
	for air := 2; air > 0; air-- {
		if air == 2 && h < airy {
			continue
		}
		if roomy := c.sheet(w, air, in); len(roomy.lines) <= h {
			f = roomy
			break
		}
	}
	c.view.cursor = f.cursor
	if len(f.lines) <= h {
		c.view.top = 0
		return f.lines
	}
	room := max(h-1, 1) // below the rows stands how many come after
	if f.inRow {
		c.view.top = inSight(c.view.top, f.at, min(f.end, f.at+room), len(f.lines), room)
	}
	return c.cut(f.lines, c.view.top, w, room)
}

// sheet draws all rows, with more or less air between them.
func (c *rows) sheet(w, air int, inRow bool) *formSheet {
	f := &formSheet{rows: c, width: w, inRow: inRow}
	f.label = labelJapanese
	if c.lang == guide.EN {
		f.label = labelEnglish
	}
	f.add(c.theme.Strong.Render(c.say().Checklist.Title) + "  " + c.theme.Hint.Render(c.words().Form.Blank))
	for _, g := range c.groups {
		f.gap(air > 0)
		f.head(g)
		for i, e := range g.Entries {
			f.gap(air > 1 && i > 0)
			f.entry(e)
		}
	}
	return f
}

// cut returns the lines in sight, and below them how many come after.
func (c *rows) cut(lines []string, top, w, h int) []string {
	top = max(0, min(top, len(lines)-h))
	end := min(len(lines), top+h)
	more := ""
	if end < len(lines) {
		more = c.theme.Hint.Render(c.theme.More + " " + c.theme.Rest(len(lines)-end))
	}
	return append(slices.Clone(lines[top:end]), typeset.Spread("", more, w))
}

// Cursor implements cursored.
func (c *checklist) Cursor() *tea.Cursor {
	if c.view.cursor == nil {
		return nil
	}
	at := *c.view.cursor
	at.Y -= c.view.top
	return &at
}

func (f *formSheet) add(lines ...string) { f.lines = append(f.lines, lines...) }

func (f *formSheet) gap(blank bool) {
	if blank {
		f.add("")
	}
}

// head draws the name of a group, and how much of it is told.
func (f *formSheet) head(g sheet.Group) {
	told, all := g.Counted()
	after := fmt.Sprintf("%d / %d", told, all)
	switch g.ID {
	case "keep":
		after = f.words().Form.Tick
	case "wish":
		after = ""
	}
	f.add(f.theme.Accent.Render(g.Head) + "  " + f.theme.Hint.Render(after))
}

// lead is the cell of the bar, that of the cursor, and a sign.
func (f *formSheet) lead(sign string, here bool) string {
	sign = typeset.Pad(sign, typeset.Width(f.theme.Done))
	if !here {
		return "  " + sign + " "
	}
	return f.theme.Bar.Text(" ") + theme.Cursor + sign + " "
}

// indent is how many cells stand before a label.
func (f *formSheet) indent() int { return 3 + typeset.Width(f.theme.Done) }

// entry draws a row and what belongs to it.
func (f *formSheet) entry(e sheet.Entry) {
	here := e.ID == f.at0().id
	if here {
		f.at = len(f.lines)
	}
	if e.Way == sheet.ByTick {
		f.evidence(e, here)
	} else {
		f.fielded(e, here)
	}
	if here {
		f.under(e)
		f.end = len(f.lines)
	}
}

// at0 is the row at hand, or none while a button has the focus.
func (f *formSheet) at0() stop {
	if !f.inRow {
		return stop{}
	}
	return f.rows.at
}

// evidence draws a box to tick, and how soon the thing is gone.
func (f *formSheet) evidence(e sheet.Entry, here bool) {
	mark := f.theme.Ticked(e.State == sheet.Done) + " "
	lead := "   "
	if here {
		lead = widget.Here + f.theme.Bar.Text(" ") + theme.Cursor + " "
	}
	style := f.theme.Text
	if here {
		style = f.theme.Strong
	}
	f.hang(style, lead+mark, e.Label)
}

// hang adds a wrapped text behind a mark.
func (f *formSheet) hang(style lipgloss.Style, mark, text string) {
	n := typeset.Width(mark)
	for i, line := range typeset.Wrap(typeset.Safe(text), max(f.width-n, 1)) {
		before := mark
		if i > 0 {
			before = strings.Repeat(" ", n)
		}
		f.add(before + style.Render(line))
	}
}

// fielded draws the label of a row and its fields.
func (f *formSheet) fielded(e sheet.Entry, here bool) {
	style := f.theme.Text
	if here {
		style = f.theme.Strong
	}
	lead, blank := f.lead(f.sign(e), here), strings.Repeat(" ", f.indent())
	if f.width < stacked {
		f.hang(style, lead, e.Label)
		f.slots(e, here, func(i int, slot string) { f.add(blank + slot) }, f.width-len(blank), len(blank))
		return
	}
	room := min(f.label+1, f.width/2)
	labels := typeset.Wrap(typeset.Safe(e.Label), room-1)
	left := func(i int) string {
		text, before := "", blank
		if i < len(labels) {
			text = style.Render(labels[i])
		}
		if i == 0 {
			before = lead
		}
		return before + typeset.Pad(text, room)
	}
	n := 0
	x := len(blank) + room
	f.slots(e, here, func(i int, slot string) { f.add(left(i) + slot); n++ }, min(f.width-x, fieldMost), x)
	for ; n < len(labels); n++ {
		f.add(left(n))
	}
}

// sign is how a row stands.
func (f *formSheet) sign(e sheet.Entry) string {
	for at := range f.halves().rows {
		if at.id == e.ID {
			return theme.Caution
		}
	}
	switch e.State {
	case sheet.Done:
		return f.theme.Good.Render(f.theme.Done)
	case sheet.NotSure:
		return theme.Unsure
	}
	return theme.Missing
}

// slots draws the fields of a row, line by line.
func (f *formSheet) slots(e sheet.Entry, here bool, add func(i int, slot string), w, x int) {
	i := 0
	put := func(slot string) { add(i, slot); i++ }
	for nth := range f.fields(e) {
		at := stop{e.ID, nth}
		if here && at == f.rows.at && f.field != nil {
			f.field.Placeholder, f.field.Prompt = e.Example, " "
			view := f.field.View(w, 1)
			if c := f.field.Cursor(); c != nil {
				moved := *c
				moved.X, moved.Y = c.X+x, len(f.lines)
				f.cursor = &moved
			}
			f.at = len(f.lines)
			put(view)
			continue
		}
		fill := f.theme.Slot
		mark := ""
		if here && at == f.rows.at {
			fill, mark = f.theme.SlotOn, widget.Here
		}
		for _, line := range f.shown(e, at, max(w-2, 1)) {
			put(mark + fill.Text(typeset.Pad(" "+line, w)))
			mark = ""
		}
	}
}

// shown is what stands in a field without the cursor.
func (f *formSheet) shown(e sheet.Entry, at stop, w int) []string {
	text := value(e, at.nth)
	if h, ok := f.halves().rows[at]; ok {
		text = h.text
	}
	switch {
	case e.State == sheet.NotSure && text == "":
		text = f.say().Question.Unknown
	case e.Way == sheet.ByPick, e.Way == sheet.ByTicks:
		text = f.chosen(e)
	case text == "" && e.Way == sheet.AtLength:
		return []string{f.theme.Ghost.Render(typeset.Clip(f.words().Form.Write, w))}
	}
	lines := typeset.Wrap(typeset.Safe(text), w)
	if len(lines) > slotLines {
		lines = append(lines[:slotLines-1:slotLines-1], typeset.Truncate(strings.Join(lines[slotLines-1:], " "), w))
	}
	return append(lines, "")[:max(len(lines), 1)]
}

// chosen names the choices that are ticked.
func (f *formSheet) chosen(e sheet.Entry) string {
	var names []string
	for _, c := range e.Choices {
		if slices.Contains(e.Chosen, c.ID) {
			names = append(names, c.Label)
		}
	}
	return strings.Join(names, f.words().Comma)
}

// under draws what belongs to the row at hand: its choices, what is wrong with
// it, where to find it.
func (f *formSheet) under(e sheet.Entry) {
	sh := &column{width: f.width}
	indent := strings.Repeat(" ", f.indent())
	put := func(style lipgloss.Style, mark, text string) {
		sh.hang(style, text, indent+mark, indent+strings.Repeat(" ", typeset.Width(mark)))
	}
	h, half := f.halves().rows[f.rows.at]
	switch {
	case half && h.doubt:
		put(f.theme.Warn, theme.Caution+" ", h.wrong)
		put(f.theme.Strong, "  ", f.words().Form.Again)
	case half:
		put(f.theme.Danger, theme.Caution+" ", h.wrong)
	case e.Doubt != "":
		put(f.theme.Warn, theme.Caution+" ", e.Doubt)
	}
	if e.Way == sheet.ByPick || e.Way == sheet.ByTicks {
		for _, line := range f.choices(e, f.width-len(indent)) {
			sh.lines = append(sh.lines, indent+line)
		}
	}
	if e.Columns != "" {
		put(f.theme.Hint, "", f.words().Form.Columns+e.Columns)
	}
	put(f.theme.Hint, "", e.Ask)
	for _, row := range e.Where {
		put(f.theme.Hint, "", strings.TrimPrefix(row.Label+": "+row.Text, ": "))
	}
	f.add(sh.lines...)
}

// choices draws the choices of the row at hand as numbered chips, or as boxes
// to tick.
func (f *formSheet) choices(e sheet.Entry, w int) []string {
	chips := widget.NewChips(f.theme)
	var items []widget.Chip
	for i, c := range e.Choices {
		chip := widget.Chip{ID: c.ID, Label: c.Label}
		if i < 9 {
			chip.Key = fmt.Sprint(i + 1)
		}
		if e.Way == sheet.ByTicks {
			chip.Label = f.theme.Ticked(slices.Contains(e.Chosen, c.ID)) + " " + c.Label
		}
		items = append(items, chip)
	}
	if e.Unsure {
		items = append(items, widget.Chip{ID: guide.Unknown, Key: "0", Label: f.say().Question.Unknown})
	}
	chips.SetItems(items...)
	chips.Focused = f.marked(e) != ""
	chips.Select(f.marked(e))
	return chips.View(w)
}

// Actions implements acting: the buttons.
func (c *checklist) Actions(w int) []string {
	f := c.words().Form
	next := c.words().Checklist.Next
	if c.over {
		next = f.Back
	}
	labels := []string{next + " " + c.theme.On}
	if !c.entry().Unsure {
		return buttons(c.theme, w, int(c.button), labels...)
	}
	rows := buttons(c.theme, w, int(c.button), append(labels, f.Unsure)...)
	if len(rows) > 2 {
		rows = buttons(c.theme, w, int(c.button), append(labels, c.say().Question.Unknown)...)
	}
	if typeset.Width(rows[1]+"  "+f.Mark) <= w {
		rows[1] += "  " + c.theme.Hint.Render(f.Mark)
	}
	return rows
}

func oneLine(s string) string { return text.OneLine(s) }
