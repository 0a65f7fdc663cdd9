package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/text"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// An Area is a text field of several lines. The textarea of bubbles holds the
// text and the cursor; the lines are broken here, by the Japanese rules.
type Area struct {
	Placeholder string // drawn while there is no text; may be empty

	theme  *theme.Theme
	input  textarea.Model // as wide as any line, so that its lines are those of the text
	width  int            // of the last view
	height int
	top    int // the first line shown
	intake Intake
	set    broken
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
	a.input.SetWidth(MaxInput)
	a.input.KeyMap = areaKeys()
	return a
}

// areaKeys are the keys of bubbles without those that a screen wants for
// itself, that read the clipboard, or that are better not pressed by accident:
// what is typed over a selection would be gone.
func areaKeys() textarea.KeyMap {
	k := textarea.DefaultKeyMap()
	k.CharacterForward = bind("right")
	k.CharacterBackward = bind("left")
	k.LineNext = bind() // the lines are those of this area
	k.LinePrevious = bind()
	for _, b := range []*key.Binding{&k.Paste, &k.TransposeCharacterBackward, &k.CapitalizeWordForward,
		&k.LowercaseWordForward, &k.UppercaseWordForward, &k.DeleteWordForward, &k.SelectAll, &k.CopySelection,
		&k.SelectCharacterForward, &k.SelectCharacterBackward, &k.SelectWordForward, &k.SelectWordBackward, &k.SelectLineUp, &k.SelectLineDown} {
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
		if by := a.lines(msg.String()); by != 0 {
			a.move(by)
		} else if msg.Text == "" {
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
	if a.input.Value() == "" && a.Placeholder != "" {
		return a.theme.Ghost.Render(typeset.Truncate(a.Placeholder, width))
	}
	lines := a.broken()
	at, _ := a.place(lines)
	a.top = max(0, min(a.top, at, len(lines)-height))
	a.top = max(a.top, at-height+1)
	var shown []string
	for _, line := range lines[a.top:min(len(lines), a.top+height)] {
		shown = append(shown, typeset.Clip(line.text, width))
	}
	return strings.Join(shown, "\n")
}

// Cursor returns the place of the cursor in the last view, or nil when the
// area has no focus or was not drawn.
func (a *Area) Cursor() *tea.Cursor {
	if a.width <= 0 || a.height <= 0 || !a.Focused() {
		return nil
	}
	y, x := a.place(a.broken())
	return newCursor(min(max(x, 0), a.width-1), min(max(y-a.top, 0), a.height-1))
}
