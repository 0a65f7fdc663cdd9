package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
)

// emergency is the panel that takes over when an answer gives an alarm: what
// to do first, in order, tick by tick. Then it gives the walk back.
type emergency struct {
	*state
	at  int // the step under the cursor; behind the last: the way back
	top int // the first line in sight
}

func newEmergency(s *state) *emergency {
	e := &emergency{state: s}
	steps := s.walk.Emergency()
	for i := len(steps) - 1; i >= 0; i-- {
		if s.shown[steps[i].ID] = true; !steps[i].Done {
			e.at = i
		}
	}
	return e
}

// Title implements screen.
func (e *emergency) Title() string { return sheet.Emergency(*e.walk).Title }

// Where implements located.
func (e *emergency) Where() string { return e.words().Frame.Emergency }

// Keys implements screen.
func (e *emergency) Keys() []key.Binding {
	w := e.words().Keys
	return []key.Binding{bind("enter", "Enter", w.Done), bind("up", e.theme.UpDown, w.Choose), bind("esc", "Esc", e.words().Emergency.Back)}
}

// Update implements screen.
func (e *emergency) Update(msg tea.Msg) move {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch press.String() {
	case "up", "shift+tab":
		e.at = max(0, e.at-1)
	case "down", "tab":
		e.at = min(len(e.walk.Emergency()), e.at+1)
	case "enter", "space":
		return e.tick()
	case "esc":
		return pop
	}
	return nil
}

// tick marks the step under the cursor and goes to the next; behind the last
// one it gives the walk back.
func (e *emergency) tick() move {
	steps := e.walk.Emergency()
	if e.at >= len(steps) {
		return pop
	}
	id := steps[e.at].ID
	if e.walk.Has(guide.InputDone, id) {
		e.set(e.walk.Without(guide.InputDone, id))
		return nil
	}
	if next, err := e.walk.Done(id, e.now()); err == nil {
		e.set(next)
		e.at++
	}
	return nil
}

// Body implements screen.
func (e *emergency) Body(w, h int) []string {
	words, all := e.words().Emergency, sheet.Emergency(*e.walk)
	steps := all.Part("emergency").Rows
	sh := &column{width: max(w-2, leastWidth-2)} // the sign for more stands at the edge
	sh.text(e.theme.Danger, " "+theme.Urgent+" "+all.Title+" ("+sheet.Ticked(all)+") ")
	sh.text(e.theme.Hint, words.Lead)
	sh.gap()
	from, to := 0, 0
	for i, row := range steps {
		start := len(sh.lines)
		e.step(sh, i, row)
		if i == e.at {
			from, to = start, len(sh.lines)
		}
	}
	for _, row := range all.Part("taken_off").Rows {
		sh.item(e.theme.Hint, "  ", row.Text)
	}
	sh.gap()
	start := len(sh.lines)
	style, mark := e.theme.Text, "  "
	if e.at >= len(steps) {
		style, mark, from = e.theme.Strong, "> ", start
	}
	sh.item(style, mark, words.Back)
	if e.at >= len(steps) {
		to = len(sh.lines)
	}
	e.top = inSight(e.top, from, to, len(sh.lines), h)
	return e.cutOff(sh.lines, e.top, w, h)
}

// step draws one step; why to do it stands below the one under the cursor.
func (e *emergency) step(sh *column, i int, row sheet.Row) {
	style, mark := e.theme.Text, "  "
	if i == e.at {
		style, mark = e.theme.Strong, theme.Cursor+" "
	}
	sh.item(style, mark+e.theme.Ticked(row.State == sheet.Done)+" ", row.Text)
	for _, below := range row.Below {
		if i == e.at {
			sh.item(e.theme.Hint, "      ", below.Text)
		}
	}
}
