package typeset

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "write the golden files")

// TestPageGolden sets testdata/page.md at three widths.
func TestPageGolden(t *testing.T) {
	source := readFile(t, "testdata/page.md")
	for _, width := range []int{20, 40, 60} {
		name := fmt.Sprintf("testdata/page.%d.txt", width)
		lines := Page(source, width, true)
		checkPage(t, lines, width)
		got := ansi.Strip(strings.Join(lines, "\n")) + "\n"
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want := readFile(t, name); got != want {
			t.Errorf("%s differs; got\n%s", name, got)
		}
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var colours = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// checkPage accepts only lines within the width that hold nothing but colours
// and printable characters.
func checkPage(t *testing.T, lines []string, width int) {
	t.Helper()
	checkWidth(t, lines, width)
	for _, line := range lines {
		bare := colours.ReplaceAllString(line, "")
		if i := strings.IndexFunc(bare, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Co, r) }); i >= 0 {
			t.Errorf("width %d: %q has a control or private character", width, line)
		}
	}
}

func TestPage(t *testing.T) {
	tests := []struct {
		name, in string
		want     string
	}{
		{"soft break joined", "改行した\n日本語", "改行した日本語"},
		{"soft break spaced", "one\ntwo", "one two"},
		{"soft break before strong", "改行した\n**日本語**", "改行した日本語"},
		{"hard break", "一  \n二", "一\n二"},
		{"link", "[公式](https://a.jp)を見る", "公式 https://a.jp を見る"},
		{"bare address", "見る<https://a.jp>です", "見る https://a.jp です"},
		{"address as text", "[https://a.jp](https://a.jp)", "https://a.jp"},
		{"entity", "&#27;]52;c;x", "\uFFFD]52;c;x"},
		{"entity in code", "`&#27;[2J`", "`\uFFFD[2J`"},
		{"named entity", "a &lt;b&gt; &amp;#27;", "a <b> &#27;"},
		{"raw escape", "a\x1b[2Jb", "a\uFFFD[2Jb"},
		{"forged mark", "a\uE000b\U000F0000c", "abc"},
		{"bidi entity", "a&#x202e;b", "ab"},
		{"html", "<b>x</b>", "x"},
		{"script", "<script>x</script>\n\ny", "y"},
		{"task", "- [x] 済", "[x] 済"},
		{"heading", "# 題", "題\n=="},
		{"deep heading", "#### Small", "-- Small --"},
		{"empty", "", ""},
		{"half-width kana", "ﾊﾟｿｺﾝ", "パソコン"},
		{"two paragraphs in an item", "- 一\n\n  二", "- 一\n\n  二"},
		{"two lists", "- a\n\n  - b", "- a\n  - b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines := Page(tt.in, 40, false)
			checkPage(t, lines, 40)
			if got := ansi.Strip(strings.Join(lines, "\n")); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// FuzzPage looks for a page that panics, is too wide or leaves a live control
// sequence.
func FuzzPage(f *testing.F) {
	source, err := os.ReadFile("testdata/page.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, block := range strings.Split(string(source), "\n\n") {
		f.Add(block, 30)
	}
	f.Add(string(source), 9)
	f.Add("> - | a | b |\n>   |---|---|\n>   | c | d |\n\n1. ```\n   x\n   ```", 12)
	f.Fuzz(func(t *testing.T, source string, width int) {
		width = min(max(width, -1), 100)
		checkPage(t, Page(source, width, true), width)
	})
}

func BenchmarkPage(b *testing.B) {
	source, err := os.ReadFile("testdata/page.md")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Page(string(source), 60, true)
	}
}

// TestCodeBlock: code is set as it is, in its colour, though nothing here
// highlights it.
func TestCodeBlock(t *testing.T) {
	lines := Page("a\n\n```go\nfunc main() {}\n```\n", 40, true)
	if len(lines) != 3 || Plain(lines[2]) != "  func main() {}" || Plain(lines[2]) == lines[2] {
		t.Errorf("%q", lines)
	}
}
