package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/text"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// A Field is a text field of one line. It scrolls sideways and shows the real
// cursor of the terminal, which is where an input method opens its window.
//
// The text is drawn and measured here and not by the textinput of bubbles: its
// cursor counts runes, so it is wrong after 日本語, its scrolling goes stale
// when the width changes, and deleting the last word forward panics.
type Field struct {
	Prompt      string // drawn before the text; may be empty
	Placeholder string // drawn while there is no text; may be empty

	theme   *theme.Theme
	line    line
	first   int // the position of the first character shown
	x       int // the cell of the cursor in the last view, -1 for none
	focused bool
	intake  Intake
}

// NewField returns an empty field without focus.
func NewField(t *theme.Theme) *Field { return &Field{Prompt: " ", theme: t, x: -1} }

// Focus lets the field take keys and show its cursor; Blur ends that.
func (f *Field) Focus() { f.focused = true }

// Blur takes the focus away.
func (f *Field) Blur() { f.focused = false }

// Focused reports whether the field has the focus.
func (f *Field) Focused() bool { return f.focused }

// Value returns the text, in Unicode normal form C.
func (f *Field) Value() string { return text.Composed(string(f.line.runes)) }

// SetValue replaces the text, cleaned and cut as if it had been pasted, and
// puts the cursor at its end.
func (f *Field) SetValue(s string) {
	f.line, f.first = line{}, 0
	f.insert(s)
}

// Reset empties the field.
func (f *Field) Reset() { f.SetValue("") }

// Intake tells what became of the last text typed, pasted or set.
func (f *Field) Intake() Intake { return f.intake }

// fieldKeys are the keys of a Field and what they do. None is a printable
// character. Ctrl with F, B, N and P stays free for the screens.
var fieldKeys = []struct {
	key.Binding
	do func(*line)
}{
	{bind("left"), func(l *line) { l.pos = l.before() }},
	{bind("right"), func(l *line) { l.pos = l.after() }},
	{bind("home", "ctrl+a"), func(l *line) { l.pos = 0 }},
	{bind("end"), func(l *line) { l.pos = len(l.runes) }},
	{bind("ctrl+left", "alt+left", "alt+b"), func(l *line) { l.pos = l.wordBefore(); l.settle() }},
	{bind("ctrl+right", "alt+right", "alt+f"), func(l *line) { l.pos = l.wordAfter(); l.settle() }},
	{bind("backspace", "ctrl+h", "shift+backspace"), func(l *line) { l.remove(l.before(), l.pos) }},
	{bind("delete", "ctrl+d"), func(l *line) { l.remove(l.pos, l.after()) }},
	{bind("ctrl+w", "alt+backspace", "ctrl+backspace"), func(l *line) { l.remove(l.wordBefore(), l.pos) }},
	{bind("alt+d", "alt+delete", "ctrl+delete"), func(l *line) { l.remove(l.pos, l.wordAfter()) }},
	{bind("ctrl+u"), func(l *line) { l.remove(0, l.pos) }},
	{bind("ctrl+k"), func(l *line) { l.remove(l.pos, len(l.runes)) }},
}

// bind returns a binding without help.
func bind(keys ...string) key.Binding { return key.NewBinding(key.WithKeys(keys...)) }

// Update takes keys and pastes while the field has the focus. Enter, Esc, Tab
// and the like are for the screen.
func (f *Field) Update(msg tea.Msg) {
	if !f.focused {
		return
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		f.insert(strings.TrimSpace(msg.Content))
	case tea.KeyPressMsg:
		f.press(msg)
	}
}

// press handles one key.
func (f *Field) press(msg tea.KeyPressMsg) {
	for _, k := range fieldKeys {
		if key.Matches(msg, k.Binding) {
			f.intake = Intake{}
			k.do(&f.line)
			return
		}
	}
	if IsText(msg) {
		f.insert(msg.Text)
	}
}

// IsText reports a key that types something.
func IsText(msg tea.KeyPressMsg) bool {
	return msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt|tea.ModMeta|tea.ModSuper) == 0
}

// insert puts text at the cursor, as far as there is room.
func (f *Field) insert(s string) {
	var text string
	text, f.intake = accept(s, MaxInput-len(string(f.line.runes)))
	f.line.insert(oneLine(text))
}

// View draws the field on one line of width cells, on the fill of a field.
func (f *Field) View(width, height int) string {
	f.x = -1
	if width <= 0 || height <= 0 {
		return ""
	}
	prompt := f.Prompt
	if width-typeset.Width(prompt) < 4 {
		prompt = ""
	}
	lead := typeset.Width(prompt)
	text, x := f.window(width - lead)
	f.x = min(lead+x, width-1)
	if len(f.line.runes) == 0 {
		text = f.theme.Ghost.Render(typeset.Truncate(f.Placeholder, width-lead))
	}
	line := typeset.Pad(f.theme.Strong.Render(prompt)+text, width)
	if f.focused {
		return f.theme.SlotOn.Text(line)
	}
	return f.theme.Slot.Text(line)
}

// window returns the part of the text that is shown in width cells, and the
// cell of the cursor in it. The view moves only as far as it must; the last
// cell is left for a cursor behind the text.
func (f *Field) window(width int) (text string, x int) {
	stops := f.line.stops()
	at := make([]int, len(stops)) // the cell where each character begins
	cursor, first := 0, 0
	for i := 1; i < len(stops); i++ {
		at[i] = at[i-1] + typeset.Width(string(f.line.runes[stops[i-1]:stops[i]]))
		if stops[i] <= f.line.pos {
			cursor = i
		}
		if stops[i] <= f.first {
			first = i
		}
	}
	end := len(stops) - 1
	for first > 0 && at[end]-at[first-1] < width {
		first-- // text became shorter
	}
	first = min(first, cursor)
	for first < cursor && at[min(cursor+1, end)]+b2i(cursor == end)-at[first] > width {
		first++
	}
	f.first = stops[first]
	last := first
	for last < end && at[last+1]-at[first] <= width {
		last++
	}
	return string(f.line.runes[stops[first]:stops[last]]), at[cursor] - at[first]
}

// b2i is 1 for true.
func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Cursor returns the place of the cursor in the last view, or nil when the
// field has no focus or was not drawn.
func (f *Field) Cursor() *tea.Cursor {
	if !f.focused || f.x < 0 {
		return nil
	}
	return newCursor(f.x, 0)
}

// newCursor returns a steady bar: nothing on the screen moves by itself.
func newCursor(x, y int) *tea.Cursor {
	c := tea.NewCursor(x, y)
	c.Shape, c.Blink = tea.CursorBar, false
	return c
}
