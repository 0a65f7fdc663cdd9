package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/content/words"
	"toiawase/guide/settings"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// settingsScreen changes the settings: a row for each, with its values. What is
// chosen is in force at once, and in the file.
type settingsScreen struct {
	*state
	at     int             // the row with the cursor
	field  *widget.Field   // the folder that is typed
	shown  *tea.Cursor     // of the field
	past   []func() string // what Ctrl+Z takes back, and says; the last deed last
	failed string          // why the file could not be written
	say    func() *words.Settings
}

func newSettings(s *state) *settingsScreen {
	screen := &settingsScreen{state: s, field: widget.NewField(s.theme)}
	screen.say = func() *words.Settings { return words.SettingsIn(s.lang) }
	screen.field.SetValue(s.prefs.Value(settings.Data))
	screen.focus()
	return screen
}

// prefer puts the settings in force.
func prefer(s *voice) {
	ground := map[string]theme.Ground{"light": theme.Light, "dark": theme.Dark, "none": theme.None}
	glyphs := map[string]theme.Glyphs{"line": theme.LineGlyphs, "ascii": theme.ASCIIGlyphs}
	s.theme.Prefer(ground[s.prefs.Value(settings.Theme)], glyphs[s.prefs.Value(settings.Glyphs)])
}

// Title implements screen.
func (s *settingsScreen) Title() string { return s.say().Title }

// Where implements located.
func (s *settingsScreen) Where() string { return s.words().Frame.Settings }

// Keys implements screen.
func (s *settingsScreen) Keys() []key.Binding {
	w := s.words().Keys
	keys := []key.Binding{bind("up", s.theme.UpDown, w.Choose)}
	if n := len(s.row().Values); n > 0 {
		keys = append(keys, bind("right", s.theme.Across, w.Value), bind("1", digits(1, n), w.Value), bind("enter", "Enter", w.Value))
	} else {
		keys = append(keys, bind("enter", "Enter", w.Enter))
	}
	return append(keys, bind("esc", "Esc", w.Back))
}

// row is the setting under the cursor.
func (s *settingsScreen) row() settings.Setting { return settings.All[s.at] }

// Writes implements writes.
func (s *settingsScreen) Writes() bool { return s.row().Values == nil }

// Cursor implements cursored.
func (s *settingsScreen) Cursor() *tea.Cursor { return s.shown }

// Update implements screen.
func (s *settingsScreen) Update(msg tea.Msg) move {
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok && s.Writes():
		s.field.Update(msg)
	case !ok:
	case press.String() == "esc":
		return pop
	case press.String() == "up", press.String() == "shift+tab":
		s.turn(s.at - 1)
	case press.String() == "down", press.String() == "tab":
		s.turn(s.at + 1)
	case press.String() == "home" && !s.Writes():
		s.turn(0)
	case press.String() == "end" && !s.Writes():
		s.turn(len(settings.All) - 1)
	case s.Writes() && press.String() == "enter":
		s.choose(s.field.Value())
	case s.Writes():
		s.field.Update(msg)
	default:
		s.press(press)
	}
	return nil
}

// turn puts the cursor on a row. What was typed of a folder and not confirmed
// stays in the field.
func (s *settingsScreen) turn(to int) {
	s.at = max(0, min(to, len(settings.All)-1))
	s.focus()
}

func (s *settingsScreen) focus() {
	s.field.Blur()
	if s.Writes() {
		s.field.Focus()
	}
}

// press chooses a value: the next one, the one before, or that of a number.
func (s *settingsScreen) press(press tea.KeyPressMsg) {
	values := s.row().Values
	at := max(slices.Index(values, s.prefs.Value(s.row().Name)), 0)
	switch k := keyOf(press); {
	case k == "right", k == "enter", k == "space":
		at = (at + 1) % len(values)
	case k == "left":
		at = (at + len(values) - 1) % len(values)
	case len(k) == 1 && '1' <= k[0] && int(k[0]-'1') < len(values):
		at = int(k[0] - '1')
	default:
		return
	}
	s.choose(values[at])
}

// choose puts a value in force, says so, and remembers how to take it back.
func (s *settingsScreen) choose(value string) {
	name := s.row().Name
	old := s.prefs.Value(name)
	if value == old {
		return
	}
	if !settings.IsValue(name, value) {
		s.failed = s.say().NoFolder
		return
	}
	s.change(name, value)
	say := s.say()
	s.notice = fmt.Sprintf(say.Saved, say.Names[name], say.SettingValue(name, s.prefs.Value(name)))
	if name == settings.Data {
		s.notice += " " + say.Later
	}
	s.past = append(s.past, func() string {
		s.change(name, old)
		say := s.say()
		return fmt.Sprintf(say.Back, say.Names[name], say.SettingValue(name, old))
	})
}

// change puts a value in force and into the file.
func (s *settingsScreen) change(name, value string) {
	s.failed = ""
	if err := s.prefs.Change(name, value, words.FileNotes); err != nil {
		say := s.say()
		s.failed = say.NoPlace
		if s.prefs.File != "" {
			s.failed = fmt.Sprintf(say.NotSaved.What, s.prefs.File, err) + ": " + say.NotSaved.Do
		}
	}
	switch name {
	case settings.Lang:
		s.speak(s.prefs.Language())
	case settings.Data:
		s.field.SetValue(s.prefs.Value(name))
	}
	prefer(s.voice)
}

// TakeBack implements takesBack.
func (s *settingsScreen) TakeBack() bool {
	n := len(s.past) - 1
	if n < 0 {
		return false
	}
	last := s.past[n]
	s.past = s.past[:n]
	s.notice = last()
	return true
}

// Body implements screen.
func (s *settingsScreen) Body(w, h int) []string {
	s.shown = nil
	sh := &column{width: w}
	from, to := 0, 0
	for i, d := range settings.All {
		if i > 0 && h >= 3*len(settings.All)+8 {
			sh.gap()
		}
		start := len(sh.lines)
		s.layRow(sh, d, i == s.at)
		if i == s.at {
			from, to = start, len(sh.lines)
		}
	}
	sh.gap()
	s.foot(sh)
	top := inSight(0, from, to, len(sh.lines), h)
	if s.shown != nil {
		if s.shown.Y -= top; s.shown.Y >= h {
			s.shown = nil
		}
	}
	return s.cutOff(sh.lines, top, w, h)
}

// nameColumn is the width of the names of the settings, where their values stand
// beside them.
const nameColumn = 18

// layRow draws a setting with its values, and under the chosen one what it is
// for.
func (s *settingsScreen) layRow(sh *column, d settings.Setting, on bool) {
	name, lead := s.mark(" "+typeset.Safe(s.say().Names[d.Name]), on), under
	if sh.width >= 70 {
		name, lead = typeset.Pad(name, nameColumn), strings.Repeat(" ", nameColumn)
	}
	if d.Values == nil && on {
		s.place(typeset.Width(lead), len(sh.lines)+b2i(lead == under))
	}
	values := s.values(d, sh.width-typeset.Width(lead), on)
	if lead == under {
		sh.lines = append(sh.lines, name)
	} else {
		sh.lines = append(sh.lines, name+values[0])
		values = values[1:]
	}
	for _, row := range values {
		sh.lines = append(sh.lines, lead+row)
	}
	if on {
		s.explain(sh, d.Name)
	}
}

// under is what stands before a line that belongs to a row.
const under = "   "

// explain says what a setting is for, and what keeps it from being as it is set.
func (s *settingsScreen) explain(sh *column, name string) {
	sh.item(s.theme.Hint, under, s.say().Means[name])
	if over := s.prefs.Over(name); over != "" {
		sh.item(s.theme.Warn, under+theme.Caution+" ", fmt.Sprintf(s.say().Over, over))
	}
	if name == settings.Theme && s.noColor {
		sh.item(s.theme.Warn, under+theme.Caution+" ", s.say().NoColor)
	}
	if s.failed != "" {
		sh.item(s.theme.Danger, under+theme.Caution+" ", s.failed)
	}
}

// mark draws the name of a setting, the chosen one with the cursor. A row with a
// field has the cursor there.
func (s *settingsScreen) mark(name string, on bool) string {
	if !on {
		return "  " + name[1:]
	}
	here := widget.Here
	if s.Writes() {
		here = ""
	}
	return here + s.theme.Chosen.Text(theme.Cursor+name)
}

// place puts the cursor of the field.
func (s *settingsScreen) place(x, y int) {
	if c := s.field.Cursor(); c != nil {
		at := *c
		at.X, at.Y = at.X+x, at.Y+y
		s.shown = &at
	}
}

// values draws the values of a setting, that in force standing out; or the field
// of a folder.
func (s *settingsScreen) values(d settings.Setting, width int, on bool) []string {
	if d.Values == nil {
		s.field.Placeholder = cmp.Or(s.folder(), s.say().Default)
		return []string{s.field.View(max(width, 1), 1)}
	}
	at := slices.Index(d.Values, s.prefs.Value(d.Name))
	var names []string
	for i, value := range d.Values {
		label := s.say().SettingValue(d.Name, value)
		if on {
			label = fmt.Sprint(i+1, " ", label)
		}
		names = append(names, label)
	}
	return widget.Values(s.theme, width, at, names...)
}

// folder is where the cases and saved messages are.
func (s *settingsScreen) folder() string {
	if s.keeper == nil {
		return s.clip.dir
	}
	return s.keeper.shelf.Short(s.clip.dir)
}

// foot says where the file is, and the cases.
func (s *settingsScreen) foot(sh *column) {
	say := s.say()
	if s.prefs.File != "" {
		sh.text(s.theme.Hint, say.File+": "+s.prefs.File)
	}
	if s.keeper != nil && s.keeper.shelf.Dir != "" {
		sh.text(s.theme.Hint, fmt.Sprintf(say.Kept, s.keeper.shelf.Shown()))
	}
	for _, note := range s.notes {
		sh.item(s.theme.Warn, theme.Caution+" ", note)
	}
}
