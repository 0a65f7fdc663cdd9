package theme

import (
	"image/color"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Ground is what the roles are made for.
type Ground int

// The grounds.
const (
	Unknown Ground = iota // the terminal has not told; as a wish: what it tells
	Dark
	Light
	None // no colours, or sixteen at most, which may be any
)

// A Theme holds the roles. Use New: the zero value shows plain text. Styles and
// fills set no width; wrap text before rendering it, and render line by line.
type Theme struct {
	Ground Ground // for which the roles are

	// Inks.
	Text    lipgloss.Style // running text
	Strong  lipgloss.Style // what is asked, headings, what a person said
	Hint    lipgloss.Style // why it is asked, where to find it
	Ghost   lipgloss.Style // examples in fields, what cannot be done now
	Accent  lipgloss.Style // digits, groups
	Link    lipgloss.Style // an address to open
	Good    lipgloss.Style // done, open now; goes with a sign
	Warn    lipgloss.Style // goes with Caution
	Danger  lipgloss.Style // goes with Urgent
	HeadDim lipgloss.Style // on Head: all but the title

	// Fills.
	Head, HeadOn       Fill // the header, the present stage in it
	Panel, Foot        Fill // the second column, the footer
	Lead               Fill // whom to contact, what is due; goes with Bar
	Chosen, ChosenText Fill // the row under the cursor, and what belongs to it; goes with Bar and Cursor
	Bar                Fill // one cell at the left of Lead and Chosen
	Slot, SlotOn       Fill // a field, the field with the cursor
	Key                Fill // the name of a key
	Tab, TabOn         Fill // a button or a tab, the one in force
	BGood, BWarn       Fill // banners: done; to wait, or not saved
	BDanger, Badge     Fill // cannot wait; a word that stands out

	Signs

	english bool
	want    Ground
	glyphs  Glyphs
	said    said
}

// said is what the terminal has told.
type said struct {
	ground, ink color.Color // nil: nothing
	profile     colorprofile.Profile
	narrow      bool // each line glyph is one cell wide
}

// New returns the theme for a ground; for Unknown the one that follows what the
// terminal tells.
func New(want Ground) *Theme {
	t := &Theme{want: want, said: said{profile: colorprofile.TrueColor}}
	t.set()
	return t
}

// Default returns the theme to begin with: nothing is known yet.
func Default() *Theme { return New(Unknown) }

// Prefer sets what a person wants: a ground, or Unknown for what the terminal
// tells, and a set of signs.
func (t *Theme) Prefer(want Ground, glyphs Glyphs) {
	t.want, t.glyphs = want, glyphs
	t.set()
}

// Speak sets the language of the signs that are words.
func (t *Theme) Speak(english bool) {
	t.english = english
	t.set()
}

// Line reports whether the line glyphs are in use.
func (t *Theme) Line() bool {
	return t.glyphs == LineGlyphs || t.glyphs == AutoGlyphs && t.said.narrow
}

// Update follows a report of the terminal and tells whether the theme changed.
// Ask for the reports with Ask. Styles copied out of the theme do not follow;
// lines coloured earlier have to be set again.
func (t *Theme) Update(msg tea.Msg) bool {
	was := t.said
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		t.said.ground = msg.Color
	case tea.ForegroundColorMsg:
		t.said.ink = msg.Color
	case tea.ColorProfileMsg:
		t.said.profile = msg.Profile
	case tea.CursorPositionMsg:
		t.said.narrow = t.said.narrow || narrowGlyphs(msg)
	}
	if t.said == was {
		return false
	}
	t.set()
	return true
}

// Ask has the terminal report what the theme wants to know: its background
// first.
func Ask() tea.Cmd {
	return tea.Sequence(tea.RequestBackgroundColor, tea.RequestForegroundColor, Probe())
}

// ground is the ground that the roles are to be made for.
func (t *Theme) ground() Ground {
	switch {
	case t.said.profile < colorprofile.ANSI256:
		return None
	case t.want != Unknown:
		return t.want
	case t.said.ground == nil:
		return Unknown
	case isDark(t.said.ground):
		return Dark
	}
	return Light
}

// set makes the roles anew.
func (t *Theme) set() {
	*t = Theme{Ground: t.ground(), Signs: asciiSigns(t.english), english: t.english, want: t.want, glyphs: t.glyphs, said: t.said}
	if t.Line() {
		rest := t.Rest
		t.Signs = lineSigns
		t.Rest = rest
	}
	switch t.Ground {
	case Dark:
		t.known(dark)
	case Light:
		t.known(light)
	case Unknown:
		t.unknown()
	default:
		t.plain()
	}
}

// Ticked is the box of something done or not.
func (t *Theme) Ticked(done bool) string {
	if done {
		return t.Tick
	}
	return t.NoTick
}

// State is the sign of something told, not known or missing.
func (t *Theme) State(done, unsure bool) string {
	switch {
	case done:
		return t.Done
	case unsure:
		return Unsure
	}
	return Missing
}
