package widget

import (
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

func help(k, desc string) key.Binding {
	return key.NewBinding(key.WithKeys(k), key.WithHelp(k, desc))
}

var bindings = []key.Binding{help("Enter", "決定"), help("Esc", "戻る"), help("Ctrl+F", "検索"), help("F1", "ヘルプ")}

// drawFrame draws a screen as a screen does.
func drawFrame(width, height int, wantSide bool) string {
	th := theme.Default()
	f := &Frame{Theme: th, Title: "toiawase  商品が届かない", Right: "残り 2〜4 問"}
	boxes := f.Layout(width, height, wantSide)
	f.Foot = Footer(th, boxes.Foot, bindings...)
	m := NewMenu(th, answers...)
	side := ""
	if boxes.Side.W > 0 {
		side = strings.Join(typeset.Wrap("ここまで\n 販売・発送   Amazon\n用意するもの\n [x] 注文番号\n [ ] 配送状況の画面", boxes.Side.W), "\n")
	}
	return f.View(width, height, m.View(boxes.Main.W, boxes.Main.H), side)
}

func TestFrameGolden(t *testing.T) {
	golden(t, "frame.wide", drawFrame(84, 14, true))
	golden(t, "frame.narrow", drawFrame(40, 14, true))
	golden(t, "frame.small", drawFrame(20, 5, true))
}

func TestFrameSizes(t *testing.T) {
	for width := -1; width < 100; width += 3 {
		for height := -1; height < 20; height++ {
			view := drawFrame(width, height, height%2 == 0)
			if width <= 0 || height <= 0 {
				if view != "" {
					t.Errorf("%dx%d is not empty", width, height)
				}
				continue
			}
			lines := strings.Split(view, "\n")
			if len(lines) != height {
				t.Errorf("%dx%d: %d lines", width, height, len(lines))
			}
			for _, line := range lines {
				if w := ansi.StringWidth(line); w != width {
					t.Errorf("%dx%d: %q takes %d", width, height, line, w)
				}
			}
		}
	}
}

func TestRect(t *testing.T) {
	r := Rect{X: 3, Y: 2, W: 10, H: 4}
	for _, tt := range []struct {
		x, y int
		want *tea.Position
	}{
		{0, 0, &tea.Position{X: 3, Y: 2}}, {9, 3, &tea.Position{X: 12, Y: 5}}, {10, 0, nil}, {0, 4, nil}, {-1, 0, nil},
	} {
		got := r.Place(tea.NewCursor(tt.x, tt.y))
		if (got == nil) != (tt.want == nil) || got != nil && got.Position != *tt.want {
			t.Errorf("Place(%d, %d) = %+v, want %+v", tt.x, tt.y, got, tt.want)
		}
	}
	if r.Place(nil) != nil {
		t.Error("Place(nil)")
	}
	if got, want := r.Below(3), (Rect{3, 5, 10, 1}); got != want {
		t.Errorf("Below = %v, want %v", got, want)
	}
	if got, want := r.Below(9), (Rect{3, 6, 10, 0}); got != want {
		t.Errorf("Below = %v, want %v", got, want)
	}
}

func TestFooter(t *testing.T) {
	off := help("F2", "なし")
	off.SetEnabled(false)
	all := append([]key.Binding{off, key.NewBinding(key.WithKeys("x"))}, bindings...)
	for width, want := range map[int]string{
		60: "Enter 決定  Esc 戻る  Ctrl+F 検索  F1 ヘルプ",
		44: "Enter 決定  Esc 戻る  Ctrl+F 検索  F1 ヘルプ",
		40: "Enter 決定  Esc 戻る  Ctrl+F 検索 ..",
		22: "Enter 決定  Esc 戻る",
		12: "Enter 決定 ..",
		3:  "", 0: "", -4: "",
	} {
		got := ansi.Strip(Footer(theme.Default(), width, all...))
		if width == 22 || width == 12 || width == 3 {
			if w := ansi.StringWidth(got); w > width {
				t.Errorf("width %d: %q takes %d", width, got, w)
			}
			continue
		}
		if got != want {
			t.Errorf("width %d: %q, want %q", width, got, want)
		}
	}
}

func TestScroll(t *testing.T) {
	calls := 0
	s := NewScroll(func(width int) []string {
		calls++
		return strings.Split("1 2 3 4 5 6 7 8 9 10", " ")
	})
	steps := []struct {
		key, first, position string
	}{
		{"", "1", "1/3"}, {"down", "2", "2/3"}, {"up", "1", "1/3"}, {"pgdown", "4", "2/3"},
		{"space", "7", "3/3"}, {"pgdown", "7", "3/3"}, {"pgup", "4", "2/3"}, {"end", "7", "3/3"},
		{"home", "1", "1/3"}, {"up", "1", "1/3"}, {"x", "1", "1/3"},
	}
	s.View(10, 4)
	for i, step := range steps {
		if step.key != "" {
			press(s, step.key)
		}
		first, _, _ := strings.Cut(s.View(10, 4), "\n")
		if first != step.first || s.Position() != step.position {
			t.Errorf("step %d %s: first %s at %s, want %s at %s", i, step.key, first, s.Position(), step.first, step.position)
		}
	}
	if calls != 1 {
		t.Errorf("lines were set %d times", calls)
	}
	s.View(10, 20)
	if s.Position() != "" {
		t.Errorf("position %q although all is seen", s.Position())
	}
	text := NewText("長い文章が折り返されます。")
	fits(t, text.View(10, 2), 10, 2)
	if text.Position() != "1/2" {
		t.Errorf("position %q", text.Position())
	}
}
