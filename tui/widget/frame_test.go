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
	f := &Frame{Theme: th, Title: "商品が届かない", Right: []string{"保存済み", "Ctrl+L English"}, Count: "残り 2〜4 問",
		Rail: Rail{Stages: []string{"質問", "用意", "連絡先", "文面", "記録"}, At: 1}, Foot: Foot{bindings, fixed}}
	boxes := f.Layout(width, height, wantSide, wantSide)
	f.Strip = "見込み チャット"
	m := NewMenu(th, answers...)
	var side []string
	if boxes.Pane.W > 0 {
		side = typeset.Wrap("連絡先の見込み\nチャット\n\n用意するもの\n済 注文番号\n- 配送状況の画面", boxes.Pane.W)
	}
	view, _ := Find(f.View(boxes, width, height, strings.Split(m.View(boxes.Main.W, boxes.Main.H), "\n"), side))
	return view
}

var fixed = []FixedKey{{"Esc", "Esc", "戻る", "戻る"}, {"Ctrl+Z", "^Z", "取り消す", "取消"}, {"F1", "F1", "すべてのキー", "キー"}, {"Ctrl+C", "^C", "終了", "終了"}}

func TestFrameGolden(t *testing.T) {
	golden(t, "frame.wide", drawFrame(100, 24, true))
	golden(t, "frame.narrow", drawFrame(40, 14, true))
	golden(t, "frame.small", drawFrame(20, 5, true))
}

func TestFrameSizes(t *testing.T) {
	for width := -1; width < 170; width += 3 {
		for height := -1; height < 30; height++ {
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

// TestFoot: the keys of the screen go whole where there is no room, the fixed
// ones never.
func TestFoot(t *testing.T) {
	off := help("F2", "なし")
	off.SetEnabled(false)
	foot := Foot{append([]key.Binding{off, key.NewBinding(key.WithKeys("x"))}, bindings...), fixed}
	for width, want := range map[int][2]string{
		80: {" Enter  決定   Esc  戻る   Ctrl+F  検索   F1  ヘルプ", " Esc  戻る   Ctrl+Z  取り消す   F1  すべてのキー   Ctrl+C  終了"},
		60: {" Enter  決定   Esc  戻る   Ctrl+F  検索   F1  ヘルプ", " Esc  戻る   Ctrl+Z  取消   F1  キー   Ctrl+C  終了"},
		45: {" Enter  決定   Esc  戻る   Ctrl+F  検索", "Esc 戻る  Ctrl+Z 取消  F1 キー  Ctrl+C 終了"},
		30: {" Enter  決定   Esc  戻る", "Esc  Ctrl+Z  F1  Ctrl+C"},
		18: {" Enter  決定", "Esc ^Z F1 ^C"},
	} {
		got := foot.View(theme.Default(), width)
		for i, line := range got {
			if line = ansi.Strip(line); line != want[i] || ansi.StringWidth(line) > width {
				t.Errorf("width %d, row %d: %q, want %q", width, i, line, want[i])
			}
		}
	}
}

// TestRail: the present stage is always named.
func TestRail(t *testing.T) {
	r := Rail{Stages: []string{"質問", "用意", "連絡先", "文面", "記録"}, At: 2}
	for width, want := range map[int]string{60: "質問 > 用意 >  連絡先  > 文面 > 記録", 34: "質問 >用意 > 連絡先  >文面 >記録", 12: " 連絡先 "} {
		if got := ansi.Strip(r.View(theme.Default(), width)); got != want {
			t.Errorf("width %d: %q, want %q", width, got, want)
		}
	}
}

// TestChips: a digit chooses, the row wraps, the cursor changes no width.
func TestChips(t *testing.T) {
	c := NewChips(theme.Default(), Chip{ID: "copy", Key: "1", Label: "コピー"}, Chip{ID: "parts", Key: "2", Label: "分けてコピー"}, Chip{ID: "qr", Key: "5", Label: "QR", Disabled: "長すぎます"})
	before := c.View(24)
	c.Focused = true
	after := c.View(24)
	if len(before) != 2 || ansi.StringWidth(before[0]) != ansi.StringWidth(after[0]) {
		t.Errorf("%q, with the cursor %q", before, after)
	}
	if chip, ok := c.Update(tea.KeyPressMsg{Code: '５', Text: "５"}); !ok || chip.ID != "qr" || chip.Disabled == "" {
		t.Errorf("5 chooses %v", chip)
	}
	press := func(k rune) (Chip, bool) { return c.Update(tea.KeyPressMsg{Code: k}) }
	press(tea.KeyLeft)
	if chip, ok := press(tea.KeyEnter); !ok || chip.ID != "parts" {
		t.Errorf("Enter chooses %v", chip)
	}
	if _, at := Find(strings.Join(c.View(80), "\n")); at == nil || at.X == 0 {
		t.Errorf("the cursor is at %v", at)
	}
	c.Select("qr")
	if c.SetItems(Chip{ID: "copy", Key: "1", Label: "コピー"}); len(c.View(80)) == 0 {
		t.Error("fewer chips are not drawn")
	}
	if chip, ok := press(tea.KeyEnter); !ok || chip.ID != "copy" {
		t.Errorf("the cursor is on a chip that is gone: %v", chip)
	}
}

// TestTabs: what does not fit is counted.
func TestTabs(t *testing.T) {
	for width, want := range map[int]string{60: " チャット   電話   アプリ   188   左右 ", 34: " チャット   電話   ほか2件   左右 "} {
		if got := ansi.Strip(Tabs(theme.Default(), width, 0, "チャット", "電話", "アプリ", "188")); got != want {
			t.Errorf("width %d: %q, want %q", width, got, want)
		}
	}
}

// TestPanel: every line is as wide as the panel.
func TestPanel(t *testing.T) {
	th := theme.Default()
	for _, line := range (Panel{Fill: th.Lead, Bar: th.Bar, Tall: true}).Lines(th, []string{"チャット で、知らせます"}, 40) {
		if w := ansi.StringWidth(line); w != 40 {
			t.Errorf("%q takes %d", line, w)
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
	press(s, "end")
	if s.Reset(); s.View(10, 4) == "" || calls != 2 || !s.AtEnd() {
		t.Errorf("set anew %d times, at the end %v", calls, s.AtEnd())
	}
	if s.Top(); s.Position() != "1/3" || s.AtEnd() {
		t.Errorf("the top is %s", s.Position())
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
