package tui

import (
	"errors"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// asking is the part of a screen that asks one thing: a choice from a menu, or
// a typed value in a field with "I do not know" below it.
type asking struct {
	*state
	fact    *guide.Fact // nil for a check
	step    *guide.Step // nil for a fact of the checklist
	wishes  []*guide.Wish
	menu    *widget.Menu
	field   *widget.Field // of a typed fact
	area    *widget.Area  // of a long text
	skip    bool          // the focus is on "I do not know"
	problem string        // what was wrong with the last answer
	cursor  *tea.Cursor
	top     int // the first line in sight
	most    int // with it the end of a long question and its choices are in sight
	page    int
}

// askFact asks for a fact; old is the value that it has, if it has one.
func askFact(s *state, f *guide.Fact, old guide.Value, known bool) *asking {
	a := &asking{state: s, fact: f}
	switch f.Kind {
	case guide.KindChoice:
		a.menu = widget.NewMenu(s.theme)
	case guide.KindText:
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

// askStep asks for the result of a check.
func askStep(s *state, st *guide.Step, old string) *asking {
	a := &asking{state: s, step: st, menu: widget.NewMenu(s.theme)}
	a.menu.SetItems(a.items()...)
	a.menu.Select(old)
	return a
}

// askWish asks which of some wishes the message states.
func askWish(s *state, wishes []*guide.Wish, old string) *asking {
	a := &asking{state: s, wishes: wishes, menu: widget.NewMenu(s.theme)}
	a.menu.SetItems(a.items()...)
	a.menu.Select(old)
	return a
}

// recall shows the value that was given before.
func (a *asking) recall(old guide.Value) {
	switch {
	case a.menu != nil:
		a.menu.SetItems(a.items()...)
		a.menu.Select(old.ID())
	case old.Unknown:
		a.focus(true)
	case a.area != nil:
		a.area.SetValue(old.Text)
	default:
		a.field.SetValue(a.readable(old))
	}
}

// readable is a value as a person reads it, if it can be read back.
func (a *asking) readable(v guide.Value) string {
	shown := v.Show(a.lang, a.fact)
	if again, err := a.fact.ParseIn(a.lang, shown, a.now()); err == nil && again.Text == v.Text {
		return shown
	}
	return v.Text
}

// items are the choices of the menu in the language of now.
func (a *asking) items() (list []widget.Item) {
	switch {
	case a.wishes != nil:
		for _, w := range a.wishes {
			list = append(list, widget.Item{ID: w.ID, Label: a.in(w.Label)})
		}
		return list
	case a.fact == nil:
		for i := range a.step.Answers {
			x := &a.step.Answers[i]
			list = append(list, widget.Item{ID: x.ID, Label: a.in(x.Label), Unknown: x.ID == guide.Unknown})
		}
		return list
	}
	for _, c := range a.walk.Choices(a.fact) {
		list = append(list, widget.Item{ID: c.ID, Label: a.in(c.Label)})
	}
	if a.fact.MayBeUnknown() {
		list = append(list, widget.Item{ID: guide.Unknown, Label: a.words().Question.Unknown, Unknown: true})
	}
	return list
}

// keys are the bindings of the part, for the foot line.
func (a *asking) keys() []key.Binding {
	w := a.words().Keys
	if a.menu != nil {
		return []key.Binding{bind("up", w.Arrows, w.Choose), bind("enter", "Enter", w.Enter)}
	}
	keys := []key.Binding{bind("enter", "Enter", w.Enter)}
	if a.area != nil {
		keys = []key.Binding{bind("tab", "Tab", w.Enter), bind("enter", "Enter", w.Line)}
	}
	if a.fact.MayBeUnknown() && (a.area == nil || a.text() == "") {
		keys = append(keys, bind("down", "Tab", w.Unknown))
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
		item, done := a.menu.Update(msg)
		return item.ID, done
	}
	if isKey {
		if value, done, used := a.press(press.String()); used {
			return value, done
		}
	}
	switch {
	case a.skip:
	case a.area != nil:
		a.area.Update(msg)
	default:
		a.field.Update(msg)
	}
	return "", false
}

// press handles the keys around a text field: Tab and the arrows move between
// the field and "I do not know", Enter answers. It reports whether it used the
// key.
func (a *asking) press(k string) (value string, done, used bool) {
	leave := k == "tab" || k == "down" && a.area == nil
	switch {
	case a.skip && (k == "enter" || k == "0"):
		return guide.Unknown, true, true
	case a.skip && (k == "up" || k == "tab" || k == "shift+tab"):
		a.focus(false)
		return "", false, true
	case !a.skip && leave && a.area != nil && a.text() != "":
		return a.text(), true, true
	case !a.skip && leave && a.fact.MayBeUnknown():
		a.focus(true)
		return "", false, true
	case !a.skip && k == "enter" && a.area == nil:
		value, done = a.enter()
		return value, done, true
	}
	return "", false, false
}

// enter answers with the text of the field.
func (a *asking) enter() (value string, done bool) {
	if a.text() == "" {
		a.problem = a.words().Question.Empty
		return "", false
	}
	return a.text(), true
}

func (a *asking) text() string {
	if a.area != nil {
		return strings.TrimSpace(a.area.Value())
	}
	return strings.TrimSpace(a.field.Value())
}

// focus moves the focus to "I do not know" or back to the field.
func (a *asking) focus(skip bool) {
	a.skip = skip
	switch {
	case a.field != nil && skip:
		a.field.Blur()
	case a.field != nil:
		a.field.Focus()
	case skip:
		a.area.Blur()
	default:
		a.area.Focus()
	}
}

// refuse shows why an answer was not accepted. What was typed stays, without
// its secrets.
func (a *asking) refuse(err error) {
	a.problem = a.inWords(err)
	var input *guide.InputError
	switch {
	case !errors.As(err, &input), !input.Problem.Secret():
	case a.field != nil:
		a.field.SetValue(input.Left)
	case a.area != nil:
		a.area.SetValue(input.Left)
	}
}

// inWords says why an input was not accepted.
func (s *state) inWords(err error) string {
	var input *guide.InputError
	if errors.As(err, &input) {
		return words.Refused(input, s.lang)
	}
	return err.Error()
}

// head adds what is asked and why.
func (a *asking) head(sh *sheet) {
	switch {
	case a.wishes != nil:
		sh.text(a.theme.Question, a.words().Checklist.Wish)
	case a.step != nil && a.fact == nil:
		sh.text(a.theme.Question, a.in(a.step.Check))
		sh.text(a.theme.Hint, a.in(a.step.Why))
		a.list(sh)
	default:
		sh.text(a.theme.Question, a.in(a.fact.Question()))
		sh.text(a.theme.Hint, a.in(a.fact.Where))
	}
	sh.gap()
}

// list adds the things to look through.
func (a *asking) list(sh *sheet) {
	if l := a.pack.List(a.step.List); l != nil {
		sh.gap()
		for _, item := range l.Items {
			sh.item(a.theme.Text, "  - ", a.in(item))
		}
	}
}

// foot adds the problem of the last answer, why it is asked, and what to do
// when it is not known.
func (a *asking) foot(sh *sheet) {
	w := a.words().Question
	if a.problem != "" {
		sh.heading(a.theme.Warning, theme.MarkWarning+" "+a.problem)
	}
	if a.fact == nil {
		return
	}
	sh.gap()
	if !a.fact.Why.IsZero() {
		sh.item(a.theme.Hint, w.Why+"  ", a.in(a.fact.Why))
	}
	if !a.fact.Lost.IsZero() && a.fact.Kind != guide.KindChoice {
		sh.item(a.theme.Hint, w.Lost+"  ", a.in(a.fact.Lost))
	}
}

// body draws the part below what a screen puts above it.
func (a *asking) body(sh *sheet, h int) []string {
	a.head(sh)
	y := len(sh.lines)
	a.cursor = nil
	switch {
	case a.menu != nil:
		a.menu.SetItems(a.items()...)
		return a.withMenu(sh, h)
	case a.area != nil:
		a.cursor = a.writing(sh, a.area, h)
	default:
		a.field.Placeholder = a.example()
		sh.lines = append(sh.lines, a.field.View(sh.width, 1))
		a.place(a.field.Cursor(), y)
	}
	a.unknownRow(sh)
	a.foot(sh)
	a.top = inSight(a.top, y, y+1, len(sh.lines), h)
	return a.cut(sh.lines, h)
}

// withMenu draws the menu in the room that is left, and the foot if it fits.
func (a *asking) withMenu(sh *sheet, h int) []string {
	foot := &sheet{width: sh.width}
	a.foot(foot)
	room := max(h-len(sh.lines), min(h, 4))
	lines := append(sh.lines, strings.Split(a.menu.View(sh.width, room), "\n")...)
	if len(lines)+1+len(foot.lines) <= h || a.problem != "" {
		lines = append(append(lines, ""), foot.lines...)
	}
	a.most, a.page = max(0, min(len(sh.lines)+room-h, len(lines)-h)), max(1, h-2)
	if a.top = min(a.top, a.most); a.top < a.most {
		return append(slices.Clip(a.cut(lines, h-1)), a.theme.Faint.Render(typeset.Pad("", sh.width-1)+"v"))
	}
	return a.cut(lines, h)
}

// leaf pages through a question that is too long for the screen; below its end
// the keys are the menu's. It reports whether it took the key.
func (a *asking) leaf(k string) bool {
	first, _ := a.menu.Selected()
	switch k {
	case "down", "pgdown", "enter":
		if a.top < a.most {
			a.top = min(a.most, a.top+a.page)
			return true
		}
	case "up", "pgup":
		if a.top > 0 && first.ID == a.menu.Items()[0].ID {
			a.top = max(0, a.top-a.page)
			return true
		}
	}
	return false
}

func (a *asking) cut(lines []string, h int) []string {
	end := min(len(lines), a.top+h)
	return lines[min(a.top, end):end]
}

// example is the placeholder of the field.
func (a *asking) example() string {
	if a.fact.Example == "" {
		return ""
	}
	return a.words().Question.Example + " " + a.fact.Example
}

func (a *asking) unknownRow(sh *sheet) {
	if !a.fact.MayBeUnknown() {
		return
	}
	style, mark := a.theme.Choice, "  0  "
	if a.skip {
		style, mark = a.theme.Chosen, theme.MarkChosen+" 0  "
	}
	sh.gap()
	sh.item(style, mark, a.words().Question.Unknown)
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
