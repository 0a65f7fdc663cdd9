package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// asking is the part of a screen that asks one thing: a choice from a menu, or
// a typed value in a field with "I do not know" below it.
type asking struct {
	*state
	fact    *guide.Fact // nil for a check or a wish
	sheet   func() sheet.Sheet
	menu    *widget.Menu
	field   *widget.Field // of a typed fact
	area    *widget.Area  // of a long text
	ticks   ticks         // of a check that takes several answers
	on      control       // that has the focus
	empties bool          // an empty text is an answer: it takes the old one away
	problem string        // what was wrong with the last answer
	cursor  *tea.Cursor
	top     int // the first line in sight
	most    int // with it the end of a long question and its choices are in sight
	page    int
}

// askFact asks for a fact; old is the value that it has, if it has one.
func askFact(s *state, sh func() sheet.Sheet, f *guide.Fact, old guide.Value, known bool) *asking {
	a := &asking{state: s, sheet: sh, fact: f}
	switch {
	case f.Kind == guide.KindChoice:
		a.menu = looseMenu(s.theme)
	case f.Kind == guide.KindText || f.Several(): // one value a line
		a.area = widget.NewArea(s.theme)
		a.area.Focus()
	default:
		a.field = widget.NewField(s.theme)
		a.field.Focus()
	}
	if known {
		a.recall(old)
	}
	return a
}

// askChoice asks for one of the choices of a sheet.
func askChoice(s *state, sh func() sheet.Sheet, old string) *asking {
	a := &asking{state: s, sheet: sh, menu: looseMenu(s.theme)}
	a.menu.SetItems(a.items()...)
	a.menu.Select(old)
	return a
}

// askSeveral asks for some of the choices of a check, or for the only one that
// is true.
func askSeveral(s *state, sh func() sheet.Sheet, st *guide.Step, old string) *asking {
	a := &asking{state: s, sheet: sh, ticks: ticksOf(st, old), menu: looseMenu(s.theme)}
	a.menu.SetItems(a.items()...)
	a.menu.Select(old)
	return a
}

// looseMenu is a menu with its choices apart where there is room.
func looseMenu(t *theme.Theme) *widget.Menu {
	m := widget.NewMenu(t)
	m.Loose = true
	return m
}

// recall shows the value that was given before.
func (a *asking) recall(old guide.Value) {
	switch {
	case a.menu != nil:
		a.menu.SetItems(a.items()...)
		a.menu.Select(old.ID())
	case old.Unknown:
		a.focus(onUnknown)
	case a.area != nil:
		a.area.SetValue(a.readable(old))
	default:
		a.field.SetValue(a.readable(old))
	}
}

// readable is a value as a person reads it, if it can be read back.
func (a *asking) readable(v guide.Value) string {
	shown := v.Show(a.lang, a.fact)
	if a.fact.Several() {
		shown = strings.Join(a.fact.ShownItems(a.lang, v), "\n")
	}
	if again, err := a.fact.ParseIn(a.lang, shown, a.now()); err == nil && again.Text == v.Text {
		return shown
	}
	return v.Text
}

// items are the choices of the menu in the language of now.
func (a *asking) items() []widget.Item {
	list := choices(a.sheet())
	for i := range list {
		if ticked, has := a.ticks.box(list[i].ID); has {
			list[i].Mark = a.theme.Ticked(ticked)
		}
	}
	return list
}

// keys are the bindings of the part, for the foot line.
func (a *asking) keys() []key.Binding {
	w := a.words().Keys
	if a.menu != nil && a.ticks.step != nil {
		return []key.Binding{bind("up", a.theme.UpDown, w.Choose), bind("space", "Space", w.Mark), bind("enter", "Enter", w.Enter)}
	}
	if a.menu != nil {
		return append(a.digits(), bind("enter", "Enter", w.Enter), bind("up", a.theme.UpDown, w.Choose))
	}
	enter := w.Enter
	if a.area != nil && a.on == onText {
		enter = w.Line
	}
	return []key.Binding{bind("enter", "Enter", enter), bind("tab", "Tab", w.Tab)}
}

// digits are the bindings of the numbers of the choices.
func (a *asking) digits() (keys []key.Binding) {
	w, sh := a.words().Keys, a.sheet()
	if n := min(len(sh.Choices()), 9); n > 1 {
		keys = append(keys, bind("1", fmt.Sprintf("1-%d", n), w.Answer))
	}
	if row, ok := sh.Unsure(); ok {
		keys = append(keys, bind("0", "0", oneLine(row.Label)))
	}
	return keys
}

// Update handles a key. When it ends the answer, done is true and the value is
// a choice, text as typed, or guide.Unknown.
func (a *asking) Update(msg tea.Msg) (value string, done bool) {
	press, isKey := msg.(tea.KeyPressMsg)
	if a.menu != nil {
		if isKey && a.leaf(press.String()) {
			return "", false
		}
		if a.ticks.step != nil {
			return a.updateSeveral(msg)
		}
		item, done := a.menu.Update(msg)
		return item.ID, done
	}
	if isKey {
		if value, done, used := a.press(press); used {
			return value, done
		}
	}
	if _, pasted := msg.(tea.PasteMsg); a.on != onText && (pasted || press.Text != "") {
		a.focus(onText) // who types means the field
	}
	a.input().Update(msg)
	return "", false
}

// refuse shows why an answer was not accepted. What was typed stays, without
// its secrets.
func (a *asking) refuse(err error) {
	a.problem = a.inWords(err)
	var input *guide.InputError
	if errors.As(err, &input) && input.Problem.Secret() && a.menu == nil {
		a.focus(onText)
		a.input().SetValue(input.Left)
	}
}

// foot adds the problem of the last answer, why it is asked, and what to do
// when it is not known.
func (a *asking) foot(sh *column) {
	if a.problem != "" {
		sh.heading(a.theme.Warn, theme.Caution+" "+a.problem)
	}
	sh.gap()
	a.lay(sh, a.sheet().Only("why").Parts...)
}

// head is what stands above the answer. The example of a field stands in it.
func (a *asking) head() (head sheet.Sheet, example string) {
	head = a.sheet().Without("choices", "why", sheet.PartMore)
	for i, p := range head.Parts {
		for j, row := range p.Rows {
			if row.Role == sheet.Example && a.field != nil {
				head.Parts[i].Rows = slices.Delete(slices.Clone(p.Rows), j, j+1)
				return head, row.Label + " " + row.Text
			}
		}
	}
	return head, ""
}

// body draws the part below what a screen puts above it.
func (a *asking) body(sh *column, h int) []string {
	head, example := a.head()
	a.lay(sh, head.Parts...)
	sh.gap()
	y := len(sh.lines)
	a.cursor = nil
	switch {
	case a.menu != nil:
		a.menu.SetItems(a.items()...)
		return a.withMenu(sh, h)
	case a.area != nil:
		a.cursor = a.writing(sh, a.area, h)
	default:
		a.field.Placeholder = example
		sh.lines = append(sh.lines, a.field.View(sh.width, 1))
		a.place(a.field.Cursor(), y)
	}
	a.rows(sh)
	a.foot(sh)
	a.top = inSight(a.top, y, y+1, len(sh.lines), h)
	return a.cut(sh.lines, h)
}

// withMenu draws the question, the menu and the foot, if there is room for it.
// A question that leaves no room for its choices is cut: they stay in sight, and
// the page keys read on in it.
func (a *asking) withMenu(sh *column, h int) []string {
	foot := &column{width: sh.width}
	a.foot(foot)
	rows := a.menu.Height(sh.width)
	room := min(rows, max(h-len(sh.lines), h/2, 1))
	if spare := h - len(sh.lines) - len(foot.lines) - 2; spare > rows {
		room = spare
	}
	a.page, a.most = max(1, h-room-1), max(0, len(sh.lines)-(h-room))
	a.top = min(a.top, a.most)
	head := sh.lines
	if a.most > 0 {
		head = a.cutOff(head, a.top, sh.width, h-room)
	}
	lines := append(slices.Clip(head), strings.Split(a.menu.View(sh.width, room), "\n")...)
	if len(lines)+1+len(foot.lines) <= h {
		lines = append(append(lines, ""), foot.lines...)
	}
	return lines
}

// leaf pages through a question that is cut. It reports whether it took the key.
func (a *asking) leaf(k string) bool {
	by := map[string]int{"pgdown": a.page, "pgup": -a.page}[k]
	a.top = max(0, min(a.top+by, a.most))
	return a.most > 0 && by != 0
}

func (a *asking) cut(lines []string, h int) []string {
	end := min(len(lines), a.top+h)
	return lines[min(a.top, end):end]
}

// place remembers where the cursor is in the lines.
func (a *asking) place(c *tea.Cursor, y int) {
	if c != nil {
		moved := *c
		moved.Y += y
		a.cursor = &moved
	}
}

// Cursor implements cursored.
func (a *asking) Cursor() *tea.Cursor {
	if a.cursor == nil {
		return nil
	}
	moved := *a.cursor
	moved.Y -= a.top
	return &moved
}

// updateSeveral handles a key where several answers can be given: Space and the
// numbers tick, and Enter answers with what is ticked, or else with the choice
// under the cursor. One that stands alone is the whole answer.
func (a *asking) updateSeveral(msg tea.Msg) (value string, done bool) {
	press, isKey := msg.(tea.KeyPressMsg)
	item, chosen := a.menu.Selected()
	if space := isKey && press.String() == "space"; !space {
		item, chosen = a.menu.Update(msg)
	}
	switch {
	case !chosen:
		return "", false
	case a.ticks.alone(item.ID):
		return item.ID, true
	case isKey && press.String() != "enter":
		a.ticks = a.ticks.toggled(item.ID)
		a.menu.SetItems(a.items()...)
		a.menu.Select(item.ID)
		return "", false
	case len(a.ticks.ids) == 0:
		return item.ID, true
	}
	return strings.Join(a.ticks.ids, ","), true
}
