package search

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":        "",
		"ﾄﾗﾌﾞﾙ":   "とらぶる",
		"トラブル":    "とらぶる",
		"Ａｍａｚｏｎ":  "amazon",
		"Tōkyō":   "tokyo",
		"Café":    "cafe",
		"お届け①":    "お届け1",
		"か\u3099": "が",
		"ヶ月":      "ゖ月",
	} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"ﾄﾗﾌﾞﾙ", "Ｔōkyō", "か\u3099\u0301", "㈱①ﷺ", "\xff\x00", "İẞ", "\u1100\u0301\u1161"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := fold(s)
		if twice := fold(once); twice != once {
			t.Errorf("fold(%q) = %q, folded again %q", s, once, twice)
		}
		if simple(s) && norm.NFKC.String(s) != s {
			t.Errorf("%q is not simple", s)
		}
		if !utf8.ValidString(once) {
			t.Errorf("fold(%q) = %q is not UTF-8", s, once)
		}
	})
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{{"商品が", 2, "商品"}, {"商品が", 3, "商品が"}, {"", 5, ""}, {"a", 0, ""}} {
		if got := cut(c.in, c.n); got != c.want {
			t.Errorf("cut(%q, %d) = %q, want %q", c.in, c.n, got, c.want)
		}
	}
}
