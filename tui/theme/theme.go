package theme

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// A Theme holds a style for each role. Use New: the zero value shows plain
// text. Styles set no width, margin or padding; wrap text before rendering it,
// and render line by line.
type Theme struct {
	Dark bool // whether the background is taken to be dark

	Title     lipgloss.Style // the name of the screen, and headings
	Question  lipgloss.Style // what is asked
	Text      lipgloss.Style // running text
	Hint      lipgloss.Style // why it is asked, where to find it
	Choice    lipgloss.Style // an answer on offer
	Chosen    lipgloss.Style // the answer under the cursor; goes with MarkChosen
	Disabled  lipgloss.Style // an answer that cannot be taken; goes with a reason
	Label     lipgloss.Style // the name of a fact
	Value     lipgloss.Style // what the user told us
	Link      lipgloss.Style // an address to open
	Warning   lipgloss.Style // goes with MarkWarning
	Emergency lipgloss.Style // goes with MarkEmergency
	Good      lipgloss.Style // done, found, open; goes with a mark or word
	Faint     lipgloss.Style // of little weight: placeholders, positions
	Key       lipgloss.Style // the name of a key in the footer
	Rule      lipgloss.Style // lines and dividers
}

// New returns the theme for a dark or a light background.
func New(dark bool) *Theme {
	c := palette(dark)
	st := lipgloss.NewStyle
	return &Theme{
		Dark:      dark,
		Title:     st().Bold(true).Foreground(c.title),
		Question:  st().Bold(true),
		Text:      st(),
		Hint:      st().Foreground(c.quiet),
		Choice:    st(),
		Chosen:    st().Bold(true).Foreground(c.accent),
		Disabled:  st().Foreground(c.faint),
		Label:     st().Foreground(c.quiet),
		Value:     st().Bold(true),
		Link:      st().Underline(true).Foreground(c.accent),
		Warning:   st().Bold(true).Foreground(c.warning),
		Emergency: st().Bold(true).Reverse(true).Foreground(c.emergency),
		Good:      st().Foreground(c.good),
		Faint:     st().Foreground(c.faint),
		Key:       st().Bold(true).Foreground(c.accent),
		Rule:      st().Foreground(c.faint),
	}
}

// Default returns the theme to begin with: dark, until the terminal says
// otherwise.
func Default() *Theme { return New(true) }

// Update follows a report of the background colour and tells whether the theme
// changed. Ask for the report with tea.RequestBackgroundColor. Styles copied
// out of the theme do not follow; lines coloured earlier have to be set again.
func (t *Theme) Update(msg tea.Msg) bool {
	report, ok := msg.(tea.BackgroundColorMsg)
	if !ok || report.Color == nil || report.IsDark() == t.Dark {
		return false
	}
	*t = *New(!t.Dark)
	return true
}
