package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/text"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// control is a part of the screen of a typed answer that can have the focus.
type control int

const (
	onText    control = iota // the field
	onDone                   // the way on with what was typed
	onUnknown                // "I do not know"
)

// textInput is a text field of one line or several.
type textInput interface {
	Update(tea.Msg)
	Value() string
	SetValue(string)
	Focus()
	Blur()
}

// press handles the keys around a text field: Tab goes from control to control,
// Enter answers. It reports whether it used the key.
func (a *asking) press(press tea.KeyPressMsg) (value string, done, used bool) {
	k := press.String()
	switch {
	case k == "tab", k == "down" && (a.area == nil || a.on != onText):
		a.focus(next(a.on, a.fact, +1))
	case k == "shift+tab", k == "up" && a.on != onText:
		a.focus(next(a.on, a.fact, -1))
	case a.on == onUnknown && (k == "enter" || keyOf(press) == unknownKey(a.fact)):
		return guide.Unknown, true, true
	case a.on == onDone && k == "enter", a.on == onText && k == "enter" && a.area == nil:
		value, done = a.enter()
		return value, done, true
	default:
		return "", false, false
	}
	return "", false, true
}

// next is the control after the one with the focus, or before it, of those that
// a fact has.
func next(on control, f *guide.Fact, by int) control {
	list := []control{onText, onDone, onUnknown}
	if !f.MayBeUnknown() {
		list = list[:2]
	}
	return list[(slices.Index(list, on)+by+len(list))%len(list)]
}

// enter answers with the text of the field. A question mark says that it is not
// known, and so does 0 where it cannot be a number.
func (a *asking) enter() (value string, done bool) {
	typed := text.Plain(a.text())
	switch {
	case a.fact.MayBeUnknown() && (typed == "?" || typed == unknownKey(a.fact)):
		return guide.Unknown, true
	case typed == "" && !a.empties:
		a.problem = a.words().Question.Empty
		return "", false
	}
	return a.text(), true
}

// unknownKey is what stands before "I do not know": 0, or a question mark where
// 0 is a number.
func unknownKey(f *guide.Fact) string {
	switch f.Kind {
	case guide.KindYen, guide.KindCount, guide.KindHours:
		return "?"
	}
	return "0"
}

// input is the field of a typed answer.
func (a *asking) input() textInput {
	if a.area != nil {
		return a.area
	}
	return a.field
}

func (a *asking) text() string { return strings.TrimSpace(a.input().Value()) }

// focus moves the focus to a control.
func (a *asking) focus(on control) {
	a.on = on
	if on == onText {
		a.input().Focus()
	} else {
		a.input().Blur()
	}
}

// rows draws the controls below the field.
func (a *asking) rows(sh *column) {
	sh.gap()
	controlRow(a.theme, sh, a.on == onDone, "", a.words().Question.Done)
	if unsure, ok := a.sheet().Unsure(); ok {
		controlRow(a.theme, sh, a.on == onUnknown, unknownKey(a.fact), unsure.Label)
	}
}

// controlRow draws a row that Tab leads to.
func controlRow(t *theme.Theme, sh *column, on bool, number, label string) {
	style, mark := t.Text, "  "
	if on {
		style, mark = t.Strong, theme.Cursor+" "
	}
	sh.item(style, mark+typeset.Pad(number, 1)+"  ", label)
}
