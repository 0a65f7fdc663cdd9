package text_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"toiawase/guide/text"
)

func TestClean(t *testing.T) {
	tests := []struct {
		name, in, want string
		hidden         int
	}{
		{"plain", "配達済み: OK\n次の行", "配達済み: OK\n次の行", 0},
		{"line ends", "a\r\nb\rc\td", "a\nb\nc d", 0},
		{"escape", "a\x1b]52;c;AAAA\x07b", "a\uFFFD]52;c;AAAA\uFFFDb", 2},
		{"C1 controls", "a\u009bb\u009d", "a\uFFFDb\uFFFD", 2},
		{"delete and NUL", "\x7f\x00", "\uFFFD\uFFFD", 2},
		{"line separators", "a\u2028b\u2029c", "a\uFFFDb\uFFFDc", 2},
		{"invalid bytes", "a\xffb\xc3", "a\uFFFDb\uFFFD", 2},
		{"replacement rune", "a\uFFFDb", "a\uFFFDb", 0},
		{"direction", "\u202eevil\u2066\u200f", "evil", 3},
		{"zero width", "\ufeffa\u200bb\u2060\u00adc", "abc", 4},
		{"joiners stay", "👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم", 0},
		{"tags", "🏴\U000E0067\U000E007F", "🏴", 2},
		{"private use", "a\ue000\U000F0000", "a", 2},
		{"noncharacters", "a\ufdd0\ufffe\U0001FFFF", "a", 3},
		{"fillers", "a\u034f\u115f\u1160\u3164\uffa0", "a", 5},
		{"marks", "a" + strings.Repeat("\u0327", 9), "a" + strings.Repeat("\u0327", 6), 3},
		{"fillers among marks", "x" + strings.Repeat("\u0327\u200b", 8), "x" + strings.Repeat("\u0327", 6), 10},
		{"NFC", "か\u3099ハ\u309ae\u0301", "がパé", 0},
		{"half-width kana", "ﾊﾟｿｺﾝ｡ｶﾞ", "パソコン。ガ", 0},
		{"half-width voicing", "カﾞ", "ガ", 0},
		{"compatibility kept", "①㈱…Ａ　", "①㈱…Ａ　", 0},
		{"variation selectors", "葛\U000E0100 ✅\ufe0f", "葛\U000E0100 ✅\ufe0f", 0},
		{"composes after dropping", "e\u200b\u0301", "é", 1},
	}
	for _, tt := range tests {
		got, hidden := text.Clean(tt.in)
		if tt.name == "marks" { // a cedilla composes with nothing here
			got = norm.NFC.String(got)
		}
		if got != tt.want || hidden != tt.hidden {
			t.Errorf("%s: Clean(%+q) = %+q, %d, want %+q, %d", tt.name, tt.in, got, hidden, tt.want, tt.hidden)
		}
		check(t, tt.in)
	}
}

// TestOneRule: Safe, Clean and Bad agree about every rune.
func TestOneRule(t *testing.T) {
	for r := rune(0x20); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		s := "a" + string(r)
		safe, hidden := text.Safe(s)
		if kept := safe == s && hidden == 0; kept == text.Bad(r) {
			t.Fatalf("%U: Safe keeps it: %v; it is bad: %v", r, kept, text.Bad(r))
		}
		if clean, n := text.Clean(s); n != hidden || strings.ContainsFunc(clean, text.Bad) {
			t.Fatalf("%U: Clean gives %+q and hides %d", r, clean, n)
		}
		if again, n := text.Safe(safe); again != safe || n != 0 {
			t.Fatalf("%U: Safe twice gives %+q", r, again)
		}
	}
}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "注文": 4, "ﾊﾟｿｺﾝ": 8, "é": 1, "e\u0301": 1, "葛\U000E0100": 2} {
		if got := text.Width(s); got != want {
			t.Errorf("%q is %d wide, want %d", s, got, want)
		}
	}
}

func TestCleanLine(t *testing.T) {
	if got := text.OneLine(" a\r\n\u200b b\u3000c\t"); got != "a b c" {
		t.Errorf("one line %q", got)
	}
	got, hidden := text.CleanLine("a\r\nb\nc\u200b")
	if got != "a b c" || hidden != 1 {
		t.Errorf("got %q, %d", got, hidden)
	}
}

// check holds what Clean promises of every text.
func check(t *testing.T, s string) {
	t.Helper()
	once, _ := text.Clean(s)
	if again, hidden := text.Clean(once); again != once || hidden != 0 {
		t.Errorf("Clean(%+q) = %+q, cleaned again %+q (%d)", s, once, again, hidden)
	}
	if i := strings.IndexFunc(once, text.Bad); i >= 0 {
		t.Errorf("Clean(%+q) = %+q has a bad rune at %d", s, once, i)
	}
	if strings.ReplaceAll(norm.NFC.String(once), "\u034F", "") != once {
		t.Errorf("Clean(%+q) = %+q is not NFC", s, once)
	}
	if line, _ := text.CleanLine(s); strings.Contains(line, "\n") {
		t.Errorf("CleanLine(%+q) = %+q", s, line)
	}
}

func TestEveryRune(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		if 0xD800 <= r && r < 0xE000 { // no text has surrogates
			continue
		}
		clean, _ := text.Clean(string(r))
		if text.Bad(r) && clean == string(r) {
			t.Errorf("%U is bad, but kept", r)
		}
		if r < 0x3200 || 0xFB00 <= r && r < 0x10000 || 0x1D100 <= r && r < 0x1D250 {
			check(t, "か"+string(r)+"\u3099")
		}
	}
}

func TestLongRuns(t *testing.T) {
	for _, s := range []string{"\u0344", "\u3099", "ﾞ", "\u0327\u0301", "\u1160", "\u11a8", "\u0f73", "\u200b\u0301", "\U0001d15e"} {
		check(t, "a"+strings.Repeat(s, 100))
	}
}

func TestNaughtyStrings(t *testing.T) {
	dir := os.Getenv("TOIAWASE_CORPORA")
	if dir == "" {
		t.Skip("TOIAWASE_CORPORA is not set")
	}
	data, err := os.ReadFile(filepath.Join(dir, "blns", "blns.json"))
	if err != nil {
		t.Skip(err)
	}
	var list []string
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		check(t, s)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"a\x1b[2Jb", "\u202e\u0301\u0301", "ﾊﾟ\u3099", "\xff\u200d", "\u0344\u0344\u0344\u0344\u0344"} {
		f.Add(s)
	}
	f.Fuzz(check)
}
