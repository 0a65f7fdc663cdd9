package theme

import (
	"image/color"
	"math"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

func TestUpdate(t *testing.T) {
	th := Default()
	if !th.Dark {
		t.Fatal("the default is dark")
	}
	steps := []struct {
		msg     tea.Msg
		changed bool
		dark    bool
	}{
		{tea.KeyPressMsg{Code: 'a'}, false, true},
		{tea.BackgroundColorMsg{}, false, true},
		{tea.BackgroundColorMsg{Color: color.Black}, false, true},
		{tea.BackgroundColorMsg{Color: color.White}, true, false},
		{tea.BackgroundColorMsg{Color: color.White}, false, false},
		{tea.BackgroundColorMsg{Color: color.Black}, true, true},
	}
	for i, s := range steps {
		if got := th.Update(s.msg); got != s.changed || th.Dark != s.dark {
			t.Errorf("step %d: changed %v dark %v, want %v %v", i, got, th.Dark, s.changed, s.dark)
		}
	}
}

// TestRolesWithoutColour checks that the roles with a meaning differ from
// running text in more than colour.
func TestRolesWithoutColour(t *testing.T) {
	for _, dark := range []bool{true, false} {
		th := New(dark)
		roles := map[string]lipgloss.Style{"Chosen": th.Chosen, "Warning": th.Warning,
			"Emergency": th.Emergency, "Question": th.Question, "Key": th.Key, "Link": th.Link, "Title": th.Title}
		for name, st := range roles {
			if !st.GetBold() && !st.GetUnderline() && !st.GetReverse() {
				t.Errorf("%s differs by colour only", name)
			}
		}
	}
}

// TestContrast measures each colour against black or white.
func TestContrast(t *testing.T) {
	for _, dark := range []bool{true, false} {
		c := palette(dark)
		all := []color.Color{c.title, c.accent, c.quiet, c.faint, c.good, c.warning, c.emergency}
		for i, fg := range all {
			l, ground := luminance(fg), 1.0
			if dark {
				ground = 0
			}
			ratio := (math.Max(l, ground) + 0.05) / (math.Min(l, ground) + 0.05)
			if ratio < 4.5 {
				t.Errorf("dark %v: colour %d has a contrast of %.1f", dark, i, ratio)
			}
		}
	}
}

// luminance is the relative luminance of WCAG 2, for the 256-colour table.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	part := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}

func TestMarks(t *testing.T) {
	for _, m := range []string{MarkChosen, MarkWarning, MarkEmergency, MarkDone, MarkOpen, MarkUnknown} {
		if strings.ContainsFunc(m, func(r rune) bool { return r < ' ' || r > '~' }) {
			t.Errorf("mark %q is not ASCII", m)
		}
	}
	if Tick(true) != MarkDone || Tick(false) != MarkOpen {
		t.Error("Tick")
	}
}
