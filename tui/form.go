package tui

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// form asks one thing after the other and notes the answers in the case. Esc
// goes back to what was asked before, with what was typed there.
type form struct {
	*state
	name   string                    // among the forms
	parts  func() []part             // in the language of now
	done   func(said []string) error // notes the answers
	at     int
	said   []string
	doubt  string // what was typed when it was asked to be confirmed
	menu   *widget.Menu
	field  *widget.Field
	area   *widget.Area
	onDone bool   // the focus is on the way on, below the field
	wrong  string // what was wrong with the last answer
	cursor *tea.Cursor
}

// part is one thing that a form asks.
type part struct {
	ask, hint string
	items     []widget.Item // the choices; nil: something is typed
	long      bool          // in several lines
	optional  bool          // may be left empty
	example   string
	// check says what is wrong with a text; once: only until it is confirmed.
	check func(text string) (wrong string, once bool)
}

func newForm(s *state, name string, parts func() []part, done func(said []string) error) *form {
	f := &form{state: s, name: name, parts: parts, done: done, said: make([]string, len(parts()))}
	if i := f.long(); i >= 0 {
		f.said[i] = s.keeper.drafts[draftOf{s.kept.id(), name}]
	}
	f.show()
	return f
}

// show makes the widget of the part at hand, with what was said there before.
func (f *form) show() {
	p, said := f.parts()[f.at], f.said[f.at]
	f.menu, f.field, f.area, f.onDone, f.wrong, f.doubt = nil, nil, nil, false, "", ""
	switch {
	case p.items != nil:
		f.menu = widget.NewMenu(f.theme, p.items...)
		f.menu.Select(said)
	case p.long:
		f.area = widget.NewArea(f.theme)
		f.area.SetValue(said)
		f.area.Focus()
	default:
		f.field = widget.NewField(f.theme)
		f.field.SetValue(said)
		f.field.Focus()
	}
}

// Title implements screen.
func (f *form) Title() string { return f.paper(f.open(f.kept.now())).Name() }

// Stage implements staged.
func (f *form) Stage() stage { return atCase }

// Keys implements screen.
func (f *form) Keys() []key.Binding {
	w := f.words().Keys
	back := bind("esc", "Esc", w.Back)
	switch {
	case f.menu != nil:
		return []key.Binding{bind("up", f.theme.UpDown, w.Choose), bind("enter", "Enter", w.Enter), back}
	case f.area != nil && !f.onDone:
		return []key.Binding{bind("enter", "Enter", w.Line), bind("tab", "Tab", w.Tab), back}
	}
	return []key.Binding{bind("enter", "Enter", w.Enter), bind("tab", "Tab", w.Tab), back}
}

// Update implements screen.
func (f *form) Update(msg tea.Msg) move {
	if isEsc(msg) {
		return f.back()
	}
	if f.menu != nil {
		if item, ok := f.menu.Update(msg); ok {
			return f.take(item.ID)
		}
		return nil
	}
	press, isKey := msg.(tea.KeyPressMsg)
	switch k := press.String(); {
	case isKey && (k == "tab" || k == "shift+tab"):
		f.focus(!f.onDone)
		return nil
	case isKey && k == "enter" && (f.onDone || f.area == nil):
		return f.enter(f.typed())
	case f.onDone && (!isKey || press.Text != ""):
		f.focus(false) // who types means the field
	}
	f.input().Update(msg)
	return nil
}

// input is the field of the part at hand.
func (f *form) input() textInput {
	if f.area != nil {
		return f.area
	}
	return f.field
}

// focus moves the focus to the way on, or back to the field.
func (f *form) focus(done bool) {
	if f.onDone = done; done {
		f.input().Blur()
	} else {
		f.input().Focus()
	}
}

// back goes to the part before, or closes the form.
func (f *form) back() move {
	if f.at == 0 {
		f.Stash()
		return pop
	}
	if f.menu == nil && f.wrong == "" {
		f.said[f.at] = f.typed()
	}
	f.at--
	f.show()
	return nil
}

func (f *form) typed() string { return strings.TrimSpace(f.input().Value()) }

// enter takes a typed text, if nothing is wrong with it. A secret does not
// stay in the field; what was written beside it does.
func (f *form) enter(text string) move {
	p := f.parts()[f.at]
	if text == "" {
		if p.optional {
			return f.take("")
		}
		f.wrong = f.words().Case.Empty
		return nil
	}
	var bad *guide.InputError
	if _, err := written.ParseIn(f.lang, text, f.now()); errors.As(err, &bad) {
		f.show()
		f.wrong = f.inWords(bad)
		if bad.Problem.Secret() {
			text = bad.Left
		}
		f.input().SetValue(text)
		return nil
	}
	if p.check != nil {
		if wrong, once := p.check(text); wrong != "" && !(once && f.doubt == text) {
			f.wrong, f.doubt = wrong, text
			return nil
		}
	}
	return f.take(text)
}

// written has the rules for what is noted in a case.
var written = guide.Fact{Kind: guide.KindText}

// take goes on to the next part, or notes all when this was the last.
func (f *form) take(said string) move {
	f.said[f.at] = said
	if f.at+1 < len(f.said) {
		f.at++
		f.show()
		return nil
	}
	if err := f.done(f.said); err != nil {
		f.wrong = f.inWords(err)
		return nil
	}
	delete(f.keeper.drafts, draftOf{f.kept.id(), f.name})
	return pop
}

// Cursor implements cursored.
func (f *form) Cursor() *tea.Cursor { return f.cursor }

// Body implements screen.
func (f *form) Body(w, h int) []string {
	p, sh := f.parts()[f.at], &column{width: w}
	sh.text(f.theme.Strong, p.ask)
	sh.text(f.theme.Hint, p.hint)
	sh.gap()
	f.cursor = nil
	y := len(sh.lines)
	switch {
	case f.menu != nil:
		f.menu.SetItems(p.items...)
		return append(sh.lines, strings.Split(f.menu.View(w, max(h-y, min(h, 4))), "\n")...)
	case f.area != nil:
		f.cursor = f.writing(sh, f.area, h)
	default:
		f.field.Placeholder = p.example
		sh.lines = append(sh.lines, f.field.View(w, 1))
		f.place(f.field.Cursor(), y)
	}
	sh.gap()
	controlRow(f.theme, sh, f.onDone, "", f.words().Question.Done)
	if f.wrong != "" {
		sh.heading(f.theme.Warn, theme.Caution+" "+f.wrong)
	}
	return f.inSight(sh.lines, y, h)
}

// inSight cuts the lines so that the field is among them.
func (f *form) inSight(lines []string, y, h int) []string {
	top := inSight(0, y, y+1, len(lines), h)
	if f.cursor != nil {
		f.cursor.Y -= top
	}
	return lines[top:min(len(lines), top+h)]
}

func (f *form) place(c *tea.Cursor, y int) {
	if c != nil {
		moved := *c
		moved.Y += y
		f.cursor = &moved
	}
}
