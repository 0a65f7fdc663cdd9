package theme

import (
	"fmt"
	"image/color"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// TestUpdate follows the reports of a terminal: nothing is known, then what it
// tells; what a person wants counts for more, too few colours for most.
func TestUpdate(t *testing.T) {
	th := Default()
	if th.Ground != Unknown || th.Line() {
		t.Fatal("something is known before the terminal has answered")
	}
	steps := []struct {
		msg     tea.Msg
		changed bool
		ground  Ground
	}{
		{tea.KeyPressMsg{Code: 'a'}, false, Unknown},
		{tea.BackgroundColorMsg{}, false, Unknown},
		{tea.BackgroundColorMsg{Color: color.Black}, true, Dark},
		{tea.BackgroundColorMsg{Color: color.White}, true, Light},
		{tea.BackgroundColorMsg{Color: color.White}, false, Light},
		{tea.ForegroundColorMsg{Color: color.Black}, true, Light},
		{tea.ColorProfileMsg{Profile: colorprofile.ANSI}, true, None},
		{tea.ColorProfileMsg{Profile: colorprofile.ASCII}, true, None},
		{tea.ColorProfileMsg{Profile: colorprofile.ANSI256}, true, Light},
	}
	for i, s := range steps {
		if got := th.Update(s.msg); got != s.changed || th.Ground != s.ground {
			t.Errorf("step %d: changed %v ground %v, want %v %v", i, got, th.Ground, s.changed, s.ground)
		}
	}
	for want, ground := range map[Ground]Ground{Dark: Dark, None: None, Unknown: Light} {
		if th.Prefer(want, AutoGlyphs); th.Ground != ground {
			t.Errorf("who wants %v gets %v", want, th.Ground)
		}
	}
}

// TestProbe: line glyphs come into use when the cursor stands as many cells
// further as there are glyphs, and not for another answer.
func TestProbe(t *testing.T) {
	n := len([]rune(probed))
	for _, c := range []struct {
		at   tea.CursorPositionMsg
		line bool
	}{{tea.CursorPositionMsg{X: n, Y: 1}, true}, {tea.CursorPositionMsg{X: n + 1, Y: 1}, false}, {tea.CursorPositionMsg{X: n, Y: 7}, false}} {
		th := Default()
		if th.Update(c.at); th.Line() != c.line || (th.Done == lineSigns.Done) != c.line {
			t.Errorf("%v: line glyphs %v, want %v", c.at, th.Line(), c.line)
		}
	}
	th := Default()
	th.Update(tea.CursorPositionMsg{X: n, Y: 1})
	if th.Prefer(Unknown, ASCIIGlyphs); th.Line() {
		t.Error("a wish for ASCII is not followed")
	}
	for _, r := range written(lineSigns) {
		if r > '~' && !strings.ContainsRune(probed, r) && r != '→' {
			t.Errorf("%q is not probed", r)
		}
	}
}

// written are all signs of a set in one string.
func written(s Signs) (all string) {
	v := reflect.ValueOf(s)
	for i := range v.NumField() {
		if v.Field(i).Kind() == reflect.String {
			all += v.Field(i).String()
		}
	}
	return all
}

// TestASCIISigns: the other set has no rune that is one cell wide in some
// terminals and two in others.
func TestASCIISigns(t *testing.T) {
	for _, english := range []bool{false, true} {
		for _, r := range written(asciiSigns(english)) {
			if wide := strings.ContainsRune("済上下左右", r); r > '~' && (english || !wide) {
				t.Errorf("english %v: %q", english, r)
			}
		}
	}
}

// schemes are the background and foreground of the two default pairs and of
// well-known schemes.
var schemes = map[string][2]uint32{
	"dark": {0x101014, 0xe8e8ec}, "light": {0xfcfcfa, 0x24262a},
	"black": {0x000000, 0xffffff}, "white": {0xffffff, 0x000000},
	"solarized dark": {0x002b36, 0x839496}, "solarized light": {0xfdf6e3, 0x657b83},
	"gruvbox dark": {0x282828, 0xebdbb2}, "gruvbox light": {0xfbf1c7, 0x3c3836},
	"dracula": {0x282a36, 0xf8f8f2}, "nord": {0x2e3440, 0xd8dee9}, "monokai": {0x272822, 0xf8f8f2},
	"one dark": {0x282c34, 0xabb2bf}, "tokyo night": {0x1a1b26, 0xc0caf5}, "catppuccin latte": {0xeff1f5, 0x4c4f69},
	"tango": {0xeeeeec, 0x2e3436}, "ubuntu": {0x300a24, 0xeeeeec},
}

// TestContrast measures every ink on every ground on which it may stand, and
// every fill with its own ink, for each scheme, in true colour and in 256.
func TestContrast(t *testing.T) {
	for name, pair := range schemes {
		for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
			th := Default()
			th.Update(tea.ColorProfileMsg{Profile: profile})
			th.Update(tea.BackgroundColorMsg{Color: rgb(pair[0])})
			th.Update(tea.ForegroundColorMsg{Color: rgb(pair[1])})
			ground := color.Color(rgb(pair[0]))
			measure(t, fmt.Sprintf("%s %v", name, profile), th, ground)
		}
	}
}

// TestContrastUnknown: the fills of an unknown background bring both colours,
// and inks none.
func TestContrastUnknown(t *testing.T) {
	th := Default()
	for name, f := range fills(th) {
		if fg, bg := colours(f.on); f.on != "" && name != "Slot" && (fg == nil || bg == nil || contrast(fg, bg) < enough) {
			t.Errorf("%s: %v on %v", name, fg, bg)
		}
	}
	for name, st := range inks(th) {
		if _, none := st.GetForeground().(lipgloss.NoColor); !none {
			t.Errorf("%s has a colour", name)
		}
	}
}

func measure(t *testing.T, name string, th *Theme, ground color.Color) {
	t.Helper()
	for role, f := range fills(th) {
		fg, bg := colours(f.on)
		if fg == nil || bg == nil || contrast(fg, bg) < enough {
			t.Errorf("%s: %s has %v on %v", name, role, fg, bg)
		}
	}
	for role, st := range inks(th) {
		on := []color.Color{ground}
		for _, f := range []Fill{th.Panel, th.Lead, th.Slot, th.Foot} {
			_, bg := colours(f.on)
			on = append(on, bg)
		}
		for i, bg := range on {
			if got := contrast(st.GetForeground(), bg); got < enough {
				t.Errorf("%s: %s on ground %d has a contrast of %.2f", name, role, i, got)
			}
		}
	}
	_, head := colours(th.Head.on)
	if got := contrast(th.HeadDim.GetForeground(), head); got < enough {
		t.Errorf("%s: HeadDim has a contrast of %.2f", name, got)
	}
}

func fills(th *Theme) map[string]Fill {
	list := map[string]Fill{}
	v := reflect.ValueOf(*th)
	for i := range v.NumField() {
		if v.Type().Field(i).IsExported() {
			if f, ok := v.Field(i).Interface().(Fill); ok {
				list[v.Type().Field(i).Name] = f
			}
		}
	}
	return list
}

// inks are those that stand on the ground and on the quiet fills.
func inks(th *Theme) map[string]lipgloss.Style {
	return map[string]lipgloss.Style{"Strong": th.Strong, "Hint": th.Hint, "Ghost": th.Ghost, "Accent": th.Accent,
		"Link": th.Link, "Good": th.Good, "Warn": th.Warn, "Danger": th.Danger}
}

var ink24 = regexp.MustCompile(`([34])8;(?:2;(\d+);(\d+);(\d+)|5;(\d+))`)

// colours reads the colours out of a sequence.
func colours(seq string) (fg, bg color.Color) {
	for _, m := range ink24.FindAllStringSubmatch(seq, -1) {
		n := func(s string) uint8 { v, _ := strconv.Atoi(s); return uint8(v) }
		c := color.Color(color.RGBA{n(m[2]), n(m[3]), n(m[4]), 255})
		if m[5] != "" {
			c = lipgloss.Color(m[5])
		}
		if m[1] == "3" {
			fg = c
		} else {
			bg = c
		}
	}
	return fg, bg
}

// TestNoColour: without colours the roles still differ from running text, and
// none of them brings a colour.
func TestNoColour(t *testing.T) {
	th := New(None)
	for name, f := range fills(th) {
		if strings.Contains(f.on, ";2;") || strings.Contains(f.on, ";5;") {
			t.Errorf("%s has a colour: %q", name, f.on)
		}
	}
	for name, f := range map[string]Fill{"Chosen": th.Chosen, "HeadOn": th.HeadOn, "Key": th.Key, "BDanger": th.BDanger, "SlotOn": th.SlotOn} {
		if f.on == "" {
			t.Errorf("%s is plain", name)
		}
	}
	if got := th.Tab.Cap("1"); got != "[1]" {
		t.Errorf("a button is %q", got)
	}
}

// TestFillText: a fill goes on behind text with inks; a strong one takes the
// inks off and leaves weight and other fills.
func TestFillText(t *testing.T) {
	red := lipgloss.NewStyle().Foreground(rgb(0xff0000)).Bold(true)
	f := Fill{on: "\x1b[48;5;1m"}
	if got, want := f.Text("a"+red.Render("b")+"c"), "\x1b[48;5;1ma"+red.Render("b")+"\x1b[48;5;1mc\x1b[m"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := f.alone().Text(red.Render("b")+"c"), "\x1b[48;5;1m\x1b[1mb\x1b[m\x1b[48;5;1mc\x1b[m"; got != want {
		t.Errorf("alone: %q, want %q", got, want)
	}
	badge := styled(lipgloss.NewStyle().Background(rgb(1)).Foreground(rgb(2)))
	if got := f.alone().Text(badge.Text("b")); !strings.Contains(got, badge.on) {
		t.Errorf("a fill on a fill is gone: %q", got)
	}
	if (Fill{}).Text("a") != "a" {
		t.Error("no fill")
	}
}
