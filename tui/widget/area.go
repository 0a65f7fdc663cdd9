package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"toiawase/guide/text"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// An Area is a text field of several lines, on the textarea of bubbles. It
// breaks its lines without the Japanese rules while the text is being edited.
type Area struct {
	Placeholder string // drawn while there is no text; may be empty

	theme  *theme.Theme
	input  textarea.Model
	width  int // of the last view
	height int
	intake Intake
}

// NewArea returns an empty area without focus.
func NewArea(t *theme.Theme) *Area {
	a := &Area{theme: t, input: textarea.New()}
	a.input.Prompt = ""
	a.input.ShowLineNumbers = false
	a.input.CharLimit = 0
	a.input.MaxHeight = 0
	a.input.MaxWidth = 0
	a.input.SetVirtualCursor(false)
	a.input.SetStyles(areaStyles())
	a.input.KeyMap = areaKeys()
	return a
}

// areaStyles is plain text; only a selection shows.
func areaStyles() textarea.Styles {
	plain := textarea.StyleState{Selection: lipgloss.NewStyle().Reverse(true)}
	st := textarea.Styles{Focused: plain, Blurred: plain}
	st.Cursor.Shape = tea.CursorBar
	return st
}

// areaKeys are the keys of bubbles without those that a screen wants for
// itself, that read the clipboard, or that are better not pressed by accident.
func areaKeys() textarea.KeyMap {
	k := textarea.DefaultKeyMap()
	k.CharacterForward = bind("right")
	k.CharacterBackward = bind("left")
	k.LineNext = bind("down")
	k.LinePrevious = bind("up")
	for _, b := range []*key.Binding{&k.Paste, &k.TransposeCharacterBackward, &k.CapitalizeWordForward,
		&k.LowercaseWordForward, &k.UppercaseWordForward, &k.DeleteWordForward, &k.SelectAll, &k.CopySelection} {
		b.SetEnabled(false)
	}
	return k
}

// Focus lets the area take keys and show its cursor; Blur ends that.
func (a *Area) Focus() { a.input.Focus() }

// Blur takes the focus away.
func (a *Area) Blur() { a.input.Blur() }

// Focused reports whether the area has the focus.
func (a *Area) Focused() bool { return a.input.Focused() }

// Value returns the text, in Unicode normal form C, lines parted by "\n".
func (a *Area) Value() string { return text.Composed(a.input.Value()) }

// SetValue replaces the text, cleaned and cut as if it had been pasted, and
// puts the cursor at its end.
func (a *Area) SetValue(s string) {
	s, a.intake = accept(s, MaxInput)
	a.input.SetValue(s)
}

// Reset empties the area.
func (a *Area) Reset() { a.SetValue("") }

// Intake tells what became of the last text typed, pasted or set.
func (a *Area) Intake() Intake { return a.intake }

// Update takes keys and pastes while the area has the focus. Enter is a new
// line; leave with Tab or Esc, which are for the screen.
func (a *Area) Update(msg tea.Msg) {
	if !a.Focused() {
		return
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		a.send(tea.PasteMsg{Content: a.take(strings.TrimRight(msg.Content, "\r\n"))})
	case tea.KeyPressMsg:
		if msg.Text == "" {
			a.send(msg)
		} else if msg.Text = a.take(msg.Text); msg.Text != "" && IsText(msg) {
			a.send(msg)
		}
	}
}

// take returns what there is room for.
func (a *Area) take(s string) string {
	s, a.intake = accept(s, MaxInput-len(a.input.Value()))
	return s
}

// send hands a message to the textarea. The commands that it returns are for a
// clipboard and a blinking cursor, which this area does not have.
func (a *Area) send(msg tea.Msg) { a.input, _ = a.input.Update(msg) }

// View draws the area; it scrolls to keep the cursor in sight.
func (a *Area) View(width, height int) string {
	a.width, a.height = width, height
	if width <= 0 || height <= 0 {
		return ""
	}
	a.input.SetWidth(width)
	a.input.SetHeight(height)
	if a.input.Value() == "" && a.Placeholder != "" {
		return a.theme.Ghost.Render(typeset.Truncate(a.Placeholder, width))
	}
	lines := strings.Split(a.input.View(), "\n")
	lines = lines[:min(len(lines), height)]
	for i, line := range lines {
		lines[i] = typeset.Clip(line, width)
	}
	return strings.Join(lines, "\n")
}

// Cursor returns the place of the cursor in the last view, or nil when the
// area has no focus or was not drawn.
func (a *Area) Cursor() *tea.Cursor {
	if a.width <= 0 || a.height <= 0 || !a.Focused() {
		return nil
	}
	c := a.input.Cursor()
	if c == nil {
		return nil
	}
	return newCursor(min(max(c.X, 0), a.width-1), min(max(c.Y, 0), a.height-1))
}
