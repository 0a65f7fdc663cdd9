package widget

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"toiawase/tui/theme"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares a view, without colours and trailing spaces, with a file.
func golden(t *testing.T, name, view string) {
	t.Helper()
	var b strings.Builder
	for _, line := range strings.Split(ansi.Strip(view), "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("%s differs; got\n%s", path, b.String())
	}
}

var answers = []Item{
	{ID: "delivered", Label: "「配達済み」と表示されているのに、どこにも見つからない", Hint: "置き配の写真がある場合も、こちらです"},
	{ID: "moving", Label: "「配送中」のまま動かない"},
	{ID: "notice", Label: "不在票が入っていた", Disabled: "いまは電話の受付時間外です（8:00〜21:00）"},
	{ID: "photo", Label: "配送状況の画面", Mark: "[x]"},
	{ID: "unknown", Label: "わからない", Unknown: true},
}

func TestMenuGolden(t *testing.T) {
	for _, tt := range []struct {
		name          string
		width, height int
		keys          []string
	}{
		{"menu.wide", 60, 20, nil},
		{"menu.narrow", 20, 20, []string{"down"}},
		{"menu.low", 40, 4, []string{"down", "down"}},
		{"menu.end", 40, 3, []string{"end"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := NewMenu(theme.Default(), answers...)
			m.View(tt.width, tt.height)
			choose(m, tt.keys...)
			view := m.View(tt.width, tt.height)
			fits(t, view, tt.width, tt.height)
			golden(t, tt.name, view)
		})
	}
}

// fits checks the size of a view.
func fits(t *testing.T, view string, width, height int) {
	t.Helper()
	if view == "" {
		return
	}
	lines := strings.Split(view, "\n")
	if len(lines) > max(height, 0) {
		t.Errorf("%d lines in %d", len(lines), height)
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > max(width, 0) {
			t.Errorf("line %q takes %d of %d cells", line, w, width)
		}
	}
}

func TestMenuKeys(t *testing.T) {
	tests := []struct {
		keys     []string
		selected string
		msg      string
	}{
		{nil, "delivered", ""},
		{[]string{"enter"}, "delivered", "chose delivered"},
		{[]string{"down", "enter"}, "moving", "chose moving"},
		{[]string{"up", "up"}, "delivered", ""},
		{[]string{"end", "down"}, "unknown", ""},
		{[]string{"pgdown"}, "unknown", ""},
		{[]string{"end", "home"}, "delivered", ""},
		{[]string{"2"}, "moving", "chose moving"},
		{[]string{"２"}, "moving", "chose moving"},
		{[]string{"0"}, "unknown", "chose unknown"},
		{[]string{"０"}, "unknown", "chose unknown"},
		{[]string{"3"}, "notice", "refused notice"},
		{[]string{"9"}, "delivered", ""},
		{[]string{"x", "j", "あ", "tab", "ctrl+f"}, "delivered", ""},
	}
	for _, tt := range tests {
		m := NewMenu(theme.Default(), answers...)
		m.View(60, 20)
		msg := choose(m, tt.keys...)
		if got, _ := m.Selected(); got.ID != tt.selected || msg != tt.msg {
			t.Errorf("%v: on %q, message %q; want %q, %q", tt.keys, got.ID, msg, tt.selected, tt.msg)
		}
	}
}

// choose presses keys and names what the last one brought.
func choose(m *Menu, keys ...string) (brought string) {
	for _, k := range keys {
		switch item, ok := m.Update(keyNamed(k)); {
		case ok:
			brought = "chose " + item.ID
		case item.ID != "":
			brought = "refused " + item.ID
		default:
			brought = ""
		}
	}
	return brought
}

func TestMenuItems(t *testing.T) {
	m := NewMenu(theme.Default())
	if _, ok := m.Selected(); ok || m.View(20, 5) != "" || choose(m, "enter", "down", "1") != "" {
		t.Error("an empty menu does something")
	}
	m.SetItems(answers...)
	m.Select("photo")
	m.SetItems(answers[2:]...)
	if got, _ := m.Selected(); got.ID != "photo" {
		t.Errorf("cursor on %q", got.ID)
	}
	m.SetItems(answers[0])
	if got, _ := m.Selected(); got.ID != "delivered" {
		t.Errorf("cursor on %q", got.ID)
	}
	if m.Select("nothing") {
		t.Error("selected an item that is not there")
	}
}

// TestMenuSizes walks a long menu at every size: the cursor is always in
// sight.
func TestMenuSizes(t *testing.T) {
	var items []Item
	for i := range 14 {
		items = append(items, Item{ID: fmt.Sprint(i), Label: strings.Repeat("長い選択肢です。", i%4+1)})
	}
	for width := -1; width < 50; width += 3 {
		for height := -1; height < 12; height++ {
			m := NewMenu(theme.Default(), items...)
			for range items {
				view := m.View(width, height)
				fits(t, view, width, height)
				if width > 12 && height > 0 && !strings.Contains(ansi.Strip(view), theme.Cursor) {
					t.Fatalf("%dx%d: no cursor in\n%s", width, height, view)
				}
				choose(m, "down")
			}
		}
	}
}
