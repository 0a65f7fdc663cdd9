package theme

import (
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// TestAsk: the background is asked for first, and the probe comes last.
func TestAsk(t *testing.T) {
	list := reflect.ValueOf(Ask()()) // a sequence, whose type nobody exports
	if list.Kind() != reflect.Slice || list.Len() != 3 {
		t.Fatalf("asks for %v", list)
	}
	asked := func(n int) tea.Msg { return list.Index(n).Interface().(tea.Cmd)() }
	if asked(0) != tea.RequestBackgroundColor() || asked(1) != tea.RequestForegroundColor() {
		t.Errorf("asks for %v, %v", asked(0), asked(1))
	}
	if raw, ok := asked(2).(tea.RawMsg); !ok || raw.Msg != probe {
		t.Errorf("the last question is %v", asked(2))
	}
}

// TestParts: a button is as wide as it says, bold is bold, and the signs of a
// box and of a fact differ by more than colour on every ground.
func TestParts(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.ASCII, colorprofile.TrueColor} {
		for _, glyphs := range []Glyphs{ASCIIGlyphs, LineGlyphs} {
			th := Default()
			th.Update(tea.ColorProfileMsg{Profile: profile})
			th.Prefer(Dark, glyphs)
			th.Speak(true)
			if got, want := ansi.StringWidth(th.Tab.Cap("次")), 2+th.Tab.CapWidth(); got != want {
				t.Errorf("%v: a button takes %d cells, want %d", profile, got, want)
			}
			if got := th.Chosen.Bold("次"); ansi.Strip(got) != "次" || !strings.Contains(got, "\x1b[1m") || th.Chosen.Bold("") != "" {
				t.Errorf("%v: bold is %q", profile, got)
			}
			if th.Ticked(true) == th.Ticked(false) {
				t.Error("a ticked box looks like an empty one")
			}
			signs := map[string]bool{ansi.Strip(th.State(true, false)): true, ansi.Strip(th.State(false, true)): true, ansi.Strip(th.State(false, false)): true}
			if len(signs) != 3 {
				t.Errorf("told, not known and missing look like %v", signs)
			}
		}
	}
}
