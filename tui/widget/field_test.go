package widget

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// typeText sends text as a terminal does: one key a character.
func typeText(w interface{ Update(tea.Msg) }, text string) {
	for _, r := range text {
		w.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// press sends special keys, such as "ctrl+w" or "left".
func press(w interface{ Update(tea.Msg) }, keys ...string) {
	for _, k := range keys {
		w.Update(keyNamed(k))
	}
}

// keyNamed returns the message for a key by its name.
func keyNamed(name string) tea.KeyPressMsg {
	var k tea.Key
	for {
		mod, rest, found := strings.Cut(name, "+")
		if !found || rest == "" {
			break
		}
		k.Mod |= map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}[mod]
		name = rest
	}
	codes := map[string]rune{"left": tea.KeyLeft, "right": tea.KeyRight, "up": tea.KeyUp, "down": tea.KeyDown,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "enter": tea.KeyEnter,
		"esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "space": tea.KeySpace}
	code, special := codes[name]
	switch {
	case !special:
		k.Code = []rune(name)[0]
		if k.Mod == 0 {
			k.Text = name
		}
	case name == "space":
		k.Code, k.Text = code, " "
	default:
		k.Code = code
	}
	return tea.KeyPressMsg(k)
}

func newField() *Field {
	f := NewField(theme.Default())
	f.Focus()
	return f
}

// TestFieldCursor pins the cell of the cursor: an input method opens its
// window there.
func TestFieldCursor(t *testing.T) {
	tests := []struct {
		name, text string
		width      int
		keys       []string
		want       int
	}{
		{"empty", "", 40, nil, 6},
		{"ascii", "abc", 40, nil, 9},
		{"japanese", "日本語", 40, nil, 12},
		{"full-width latin", "ＡＢＣ", 40, nil, 12},
		{"half-width kana", "ｱｲｳ", 40, nil, 12},
		{"half-width kana with a mark", "ﾊﾟ", 40, nil, 8},
		{"combining mark", "か\u3099", 40, nil, 8},
		{"ideographic space", "あ　い", 40, nil, 12},
		{"variation", "葛\U000E0100", 40, nil, 8},
		{"emoji", "✅❌", 40, nil, 10},
		{"emoji of several", "👨‍👩‍👧", 40, nil, 8},
		{"one left", "日本語", 40, []string{"left"}, 10},
		{"home", "日本語", 40, []string{"home"}, 6},
		{"left over a mark", "か\u3099あ", 40, []string{"left", "left"}, 6},
		{"left over an emoji", "👨‍👩‍👧", 40, []string{"left"}, 6},
		{"scrolled", "日本語日本語日本語", 16, nil, 14},
		{"scrolled odd", "a日本語日本語日本語", 17, nil, 16},
		{"scrolled home", "日本語日本語日本語", 16, []string{"home"}, 6},
		{"scrolled, two left", "日本語日本語日本語", 16, []string{"left", "left"}, 10},
		{"no room for the prompt", "日本", 8, nil, 4},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newField()
			f.Prompt = "検索> "
			typeText(f, tt.text)
			f.View(tt.width, 1)
			press(f, tt.keys...)
			view := f.View(tt.width, 1)
			c := f.Cursor()
			if c == nil || c.X != tt.want || c.Y != 0 {
				t.Fatalf("cursor %+v, want x %d; view %q", c, tt.want, view)
			}
			if w := ansi.StringWidth(view); w > tt.width {
				t.Errorf("view %q takes %d of %d cells", view, w, tt.width)
			}
		})
	}
}

// TestFieldEdit edits texts with keys; "|" is the cursor.
func TestFieldEdit(t *testing.T) {
	tests := []struct {
		name, text string
		keys       []string
		want       string
	}{
		{"type", "ab", []string{"c"}, "abc|"},
		{"type in the middle", "ab", []string{"left", "c"}, "ac|b"},
		{"space", "a", []string{"space"}, "a |"},
		{"backspace", "日本", []string{"backspace"}, "日|"},
		{"backspace at the start", "日", []string{"home", "backspace"}, "|日"},
		{"backspace takes the mark too", "あか\u309A", []string{"backspace"}, "あ|"},
		{"backspace takes the emoji", "a👨‍👩‍👧", []string{"backspace"}, "a|"},
		{"delete", "日本", []string{"home", "delete"}, "|本"},
		{"delete at the end", "日", []string{"delete"}, "日|"},
		{"word: kanji", "注文番号", []string{"ctrl+w"}, "|"},
		{"word: after a particle", "注文の番号", []string{"ctrl+w"}, "注文の|"},
		{"word: the particle", "注文の番号", []string{"ctrl+w", "ctrl+w"}, "注文|"},
		{"word: katakana", "新しいサーバー", []string{"ctrl+w"}, "新しい|"},
		{"word: latin", "Amazonから one two", []string{"ctrl+w"}, "Amazonから one |"},
		{"word: spaces first", "one two  ", []string{"ctrl+w"}, "one |"},
		{"word: alone", "a", []string{"ctrl+w", "ctrl+w"}, "|"},
		{"word forward, last rune", "a", []string{"home", "alt+d", "alt+d"}, "|"},
		{"word forward", "注文の番号", []string{"home", "alt+d"}, "|の番号"},
		{"word moves", "one two", []string{"ctrl+left", "ctrl+left", "ctrl+right"}, "one| two"},
		{"kill left", "あい", []string{"left", "ctrl+u"}, "|い"},
		{"kill right", "あい", []string{"left", "ctrl+k"}, "あ|"},
		{"other keys", "あ", []string{"up", "enter", "tab", "ctrl+f", "alt+x", "esc"}, "あ|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newField()
			f.SetValue(tt.text)
			press(f, tt.keys...)
			got := string(f.line.runes[:f.line.pos]) + "|" + string(f.line.runes[f.line.pos:])
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFieldIntake(t *testing.T) {
	tests := []struct {
		name, paste, value string
		want               Intake
	}{
		{"plain", "注文", "注文", Intake{Kept: 6}},
		{"around", "  250-1\r\n", "250-1", Intake{Kept: 5}},
		{"lines", "a\rb\r\nc", "a b c", Intake{Kept: 5}},
		{"hidden", "a\u202eb\x1b[2J", "ab[2J", Intake{Kept: 5, Hidden: 2}},
		{"kana", "ﾊﾟｿｺﾝ", "パソコン", Intake{Kept: 12}},
		{"long", strings.Repeat("あ", 3000), strings.Repeat("あ", 2730), Intake{Kept: 8190, Cut: 810}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newField()
			f.Update(tea.PasteMsg{Content: tt.paste})
			if got := f.Value(); got != tt.value || f.Intake() != tt.want {
				t.Errorf("value %q, intake %+v, want %q, %+v", got, f.Intake(), tt.value, tt.want)
			}
		})
	}
}

func TestFieldPlaceholderAndFocus(t *testing.T) {
	f := NewField(theme.Default())
	f.Placeholder = "例：商品が届かない"
	for width := -1; width < 30; width++ {
		if w := ansi.StringWidth(f.View(width, 1)); w > max(width, 0) {
			t.Errorf("width %d: %d cells", width, w)
		}
	}
	if f.Cursor() != nil {
		t.Error("a cursor without focus")
	}
	typeText(f, "abc")
	if f.Value() != "" {
		t.Error("text without focus")
	}
	if got := strings.TrimRight(ansi.Strip(f.View(30, 1)), " "); got != " 例：商品が届かない" {
		t.Errorf("placeholder %q", got)
	}
}

// TestAreaCursor pins the cursor of the textarea, soft wrapping included.
func TestAreaCursor(t *testing.T) {
	tests := []struct {
		text string
		keys []string
		x, y int
	}{
		{"", nil, 0, 0},
		{"日本語", nil, 6, 0},
		{"日本語", []string{"left"}, 4, 0},
		{"日本語\nあ", nil, 2, 1},
		{"日本語", []string{"enter"}, 0, 1},
		{"ﾊﾟｿｺﾝ", nil, 8, 0},
		{"あいうえおかきくけこさ", nil, 2, 1},
	}
	for _, tt := range tests {
		a := NewArea(theme.Default())
		a.Focus()
		a.Update(tea.PasteMsg{Content: tt.text})
		press(a, tt.keys...)
		view := a.View(20, 5)
		if c := a.Cursor(); c == nil || c.X != tt.x || c.Y != tt.y {
			t.Errorf("%q %v: cursor %+v, want %d,%d in\n%s", tt.text, tt.keys, c, tt.x, tt.y, ansi.Strip(view))
		}
	}
}

func TestAreaIntake(t *testing.T) {
	a := NewArea(theme.Default())
	a.Focus()
	a.Update(tea.PasteMsg{Content: "一行目\r二行目\r\n\x1bx\n"})
	if got, want := a.Value(), "一行目\n二行目\nx"; got != want {
		t.Errorf("value %q, want %q", got, want)
	}
	a.SetValue(strings.Repeat("あ", 5000))
	if got := a.Intake(); got.Kept != 8190 || got.Cut != 6810 || len(a.Value()) != 8190 {
		t.Errorf("intake %+v of %d bytes", got, len(a.Value()))
	}
	typeText(a, "いい")
	if a.Intake().Cut == 0 {
		t.Error("a full area takes more")
	}
}

// TestAreaKinsoku types sentences at every width: no line is too wide or broken
// against the Japanese rules, the cursor stands behind what was typed, and Up and
// Down come back to where they began.
func TestAreaKinsoku(t *testing.T) {
	text := "「配達済み」と表示されていますが、受け取っていません。（置き配の写真は、ほかの家の玄関でした。）" +
		"Please check the delivery photo: it shows another door.\n・注文番号：250-1234567-1234567、ショップは「りんご、みかん」です。\n"
	for width := 20; width <= 160; width += 23 {
		a := NewArea(theme.Default())
		a.Focus()
		a.View(width, 12)
		for i, r := range text {
			typeText(a, string(r))
			if i%3 > 0 {
				continue
			}
			view := strings.Split(ansi.Strip(a.View(width, 12)), "\n")
			c, typed := a.Cursor(), a.Value()
			if line := view[c.Y]; !strings.HasSuffix(strings.TrimRight(typed, " \n"), strings.TrimRight(typeset.Clip(line, c.X), " ")) && c.X < width-1 {
				t.Fatalf("width %d: the cursor is not behind %q: %d,%d", width, typed, c.X, c.Y)
			}
		}
		view := a.View(width, 40)
		fits(t, view, width, 40)
		for _, line := range strings.Split(view, "\n")[1:] {
			if strings.ContainsAny(firstOf(line), "、。）」：ーっょァ,.") {
				t.Errorf("width %d: a line begins with %q", width, line)
			}
		}
		before := *a.Cursor()
		press(a, "up", "up", "down", "down")
		if now := a.Cursor(); now.Y != before.Y {
			t.Errorf("width %d: up and down lead from %v to %v", width, before, now)
		}
		press(a, "up", "up", "up", "home")
		typeText(a, "あ")
		if letters := strings.ReplaceAll(a.Value(), "あ", ""); letters != strings.ReplaceAll(text, "あ", "") {
			t.Errorf("width %d: %q", width, a.Value())
		}
	}
}

// firstOf is the first character of a line.
func firstOf(line string) string {
	for _, r := range ansi.Strip(line) {
		return string(r)
	}
	return ""
}
