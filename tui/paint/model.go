package paint

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// fps is how often Bubble Tea writes modes and questions, a second. It draws
// nothing then, but each time wakes four threads.
const fps = 2

// model is a program whose views go to a screen.
type model struct {
	tea.Model
	screen *Screen
}

// Model returns a program that draws on s. It needs the options of s, too.
func Model(m tea.Model, s *Screen) tea.Model { return model{m, s} }

// Options have Bubble Tea leave the drawing to s. They go together with
// [Screen.Filter], for which the program makes an option.
func Options(s *Screen) []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithOutput(s), tea.WithFPS(fps)}
}

// Update implements tea.Model.
func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	next, cmd := m.Model.Update(msg)
	m.Model = next
	return m, cmd
}

// View implements tea.Model: it draws the view, and hands on what is left of
// it, the modes.
func (m model) View() tea.View {
	v := m.Model.View()
	m.screen.show(v)
	v.Content, v.Cursor = "", nil
	return v
}

// Filter learns from the messages what the terminal is, and sends at once what
// Bubble Tea would keep until its clock ticks: of that it returns nil.
func (s *Screen) Filter(msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.set(func() { s.w, s.h = msg.Width, msg.Height })
	case tea.ColorProfileMsg:
		s.set(func() { s.profile = msg.Profile })
	case tea.ModeReportMsg:
		s.learn(msg)
	case tea.RawMsg:
		s.raw(fmt.Sprint(msg.Msg))
		return nil
	}
	switch msg {
	case tea.RequestBackgroundColor():
		s.raw(ansi.RequestBackgroundColor)
		return nil
	case tea.RequestForegroundColor():
		s.raw(ansi.RequestForegroundColor)
		return nil
	case tea.ClearScreen():
		s.set(func() {})
	}
	return msg
}

// learn takes what the terminal says of its modes, as Bubble Tea does.
func (s *Screen) learn(msg tea.ModeReportMsg) {
	switch {
	case msg.Mode == ansi.ModeSynchronizedOutput && msg.Value == ansi.ModeReset:
		s.set(func() { s.synced = true })
	case msg.Mode == ansi.ModeUnicodeCore && (msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet):
		s.set(func() { s.method = ansi.GraphemeWidth })
	}
}
