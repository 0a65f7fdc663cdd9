package paint

import (
	"bytes"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// counter shows how many messages it had.
type counter struct{ n int }

func (c counter) Init() tea.Cmd { return nil }

func (c counter) Update(tea.Msg) (tea.Model, tea.Cmd) { return counter{c.n + 1}, tea.Quit }

func (c counter) View() tea.View {
	v := tea.NewView(strings.Repeat("一", c.n))
	v.AltScreen, v.Cursor = true, tea.NewCursor(1, 0)
	return v
}

// TestModel: the program goes on as it would; its view is drawn here, and Bubble
// Tea gets the modes alone.
func TestModel(t *testing.T) {
	var out bytes.Buffer
	s := NewScreen(nil)
	s.write = out.Write
	s.Filter(tea.WindowSizeMsg{Width: 10, Height: 2})
	s.Filter(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	m, cmd := Model(counter{}, s).Update(nil)
	m, _ = m.Update(nil)
	if cmd == nil || cmd() != tea.Quit() {
		t.Error("what it wants done is not done")
	}
	v := m.View()
	if !strings.Contains(out.String(), "一一") || v.Content != "" || v.Cursor != nil || !v.AltScreen {
		t.Errorf("%q is drawn, and Bubble Tea gets %+v", out.String(), v)
	}
	if got := len(Options(s)); got != 2 {
		t.Errorf("%d options", got)
	}
}

// TestLearns: what a terminal says of itself changes how it is drawn on.
func TestLearns(t *testing.T) {
	for _, c := range []struct {
		msg    tea.ModeReportMsg
		synced bool
		method ansi.Method
	}{
		{tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset}, true, ansi.WcWidth},
		{tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeNotRecognized}, false, ansi.WcWidth},
		{tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeSet}, false, ansi.GraphemeWidth},
		{tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeNotRecognized}, false, ansi.WcWidth},
	} {
		s := NewScreen(nil)
		s.write = new(bytes.Buffer).Write
		if got := s.Filter(c.msg); got != c.msg {
			t.Errorf("%v is kept from the program", c.msg)
		}
		if s.synced != c.synced || s.method != c.method {
			t.Errorf("%+v: synced %v, method %v", c.msg, s.synced, s.method)
		}
	}
}
