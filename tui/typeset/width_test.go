package typeset

import (
	"slices"
	"strings"
	"testing"
)

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "日本語": 6, "ＡＢＣ": 6, "か\u3099": 2, "\u3000": 2, "ｱｲｳ": 6, "ﾊﾟ": 2,
		"✅": 2, "\x1b[1m太字\x1b[m": 4,
	} {
		if got := Width(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestTruncateAndPad(t *testing.T) {
	tests := []struct {
		in       string
		width    int
		cut, pad string
	}{
		{"商品が届かない", 14, "商品が届かない", "商品が届かない"},
		{"商品が届かない", 13, "商品が届か..", "商品が届か.. "},
		{"商品が届かない", 3, "..", ".. "},
		{"商品", 2, "商", "商"},
		{"商品", 1, "", " "},
		{"商品", 0, "", ""},
		{"商品", -5, "", ""},
		{"a\nb", 5, "a b", "a b  "},
		{"abc", 5, "abc", "abc  "},
	}
	for _, tt := range tests {
		if got := Truncate(tt.in, tt.width); got != tt.cut {
			t.Errorf("Truncate(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.cut)
		}
		if got := Pad(tt.in, tt.width); got != tt.pad {
			t.Errorf("Pad(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.pad)
		}
	}
}

func TestSpread(t *testing.T) {
	tests := []struct {
		left, right string
		width       int
		want        string
	}{
		{"題", "3/10", 10, "題    3/10"},
		{"長い題名です", "3/10", 10, "長..  3/10"},
		{"題", "とても長い", 6, "題    "},
		{"題", "", 4, "題  "},
		{"題", "右", 0, ""},
	}
	for _, tt := range tests {
		got := Spread(tt.left, tt.right, tt.width)
		if got != tt.want || Width(got) != max(tt.width, 0) {
			t.Errorf("Spread(%q, %q, %d) = %q, want %q", tt.left, tt.right, tt.width, got, tt.want)
		}
	}
}

func TestJoin(t *testing.T) {
	got := Join(" | ", Column{[]string{"日本", "a"}, 5}, Column{[]string{"x"}, 2})
	if want := []string{"日本  | x ", "a     |   "}; !slices.Equal(got, want) {
		t.Errorf("Join = %q, want %q", got, want)
	}
	if got := Join("|"); len(got) != 0 {
		t.Errorf("Join of nothing = %q", got)
	}
	Join("|", Column{[]string{"a"}, -4})
}

func TestFoldKana(t *testing.T) {
	for in, want := range map[string]string{
		"ﾊﾟｿｺﾝ": "パソコン", "①㈱...ｱ": "①㈱...ア", "｢ｶﾞ｣｡": "「ガ」。", "日本": "日本", "aｱbｲc": "aアbイc",
	} {
		if got := FoldKana(in); got != want {
			t.Errorf("FoldKana(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSafe(t *testing.T) {
	for in, want := range map[string]string{
		"日本語\nabc":                         "日本語\nabc",
		"a\tb\r\nc\rd":                     "a b\nc\nd",
		"\x1b]52;c;AAAA\x07x":              "\uFFFD]52;c;AAAA\uFFFDx",
		"\u009b31m":                        "\uFFFD31m",
		"\xff\xfe":                         "\uFFFD\uFFFD",
		"a\u202eb\u200bc\ufeffd":           "abcd",
		"\U000E0041\uE000\uFFFE\uFFA0":     "",
		"👨\u200d👩":                         "👨\u200d👩",
		"\u2028":                           "\uFFFD",
		"a" + strings.Repeat("\u0301", 20): "a" + strings.Repeat("\u0301", 6),
	} {
		if got := Safe(in); got != want {
			t.Errorf("Safe(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzSafe(f *testing.F) {
	f.Add("日本語\x1b[31m\r\n\t\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) {
		once := Safe(s)
		if Safe(once) != once {
			t.Errorf("not idempotent for %q", s)
		}
		if strings.ContainsFunc(once, func(r rune) bool { return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 }) {
			t.Errorf("control character left in %q", once)
		}
	})
}
