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
	f.menu, f.field, f.area, f.wrong, f.doubt = nil, nil, nil, "", ""
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

// Keys implements screen.
func (f *form) Keys() []key.Binding {
	w := f.words().Keys
	back := bind("esc", "Esc", w.Back)
	switch {
	case f.menu != nil:
		return []key.Binding{bind("up", w.Arrows, w.Choose), bind("enter", "Enter", w.Enter), back}
	case f.area != nil:
		return []key.Binding{bind("tab", "Tab", w.Enter), bind("enter", "Enter", w.Line), back}
	}
	return []key.Binding{bind("enter", "Enter", w.Enter), back}
}

// Update implements screen.
func (f *form) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch k := press.String(); {
		case k == "esc":
			return f.back()
		case f.area != nil && k == "tab":
			return f.enter(f.area.Value())
		case f.field != nil && k == "enter":
			return f.enter(f.field.Value())
		}
	}
	switch {
	case f.menu != nil:
		if item, ok := f.menu.Update(msg); ok {
			return f.take(item.ID)
		}
	case f.area != nil:
		f.area.Update(msg)
	default:
		f.field.Update(msg)
	}
	return nil
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

func (f *form) typed() string {
	if f.area != nil {
		return strings.TrimSpace(f.area.Value())
	}
	return strings.TrimSpace(f.field.Value())
}

// enter takes a typed text, if nothing is wrong with it. A secret does not
// stay in the field; what was written beside it does.
func (f *form) enter(raw string) move {
	p, text := f.parts()[f.at], strings.TrimSpace(raw)
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
		f.put(text)
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

// put replaces what is in the field.
func (f *form) put(text string) {
	if f.said[f.at] = ""; f.area != nil {
		f.area.SetValue(text)
	} else {
		f.field.SetValue(text)
	}
}

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
	sh.text(f.theme.Question, p.ask)
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
	if f.wrong != "" {
		sh.heading(f.theme.Warning, theme.MarkWarning+" "+f.wrong)
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
