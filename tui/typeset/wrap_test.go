package typeset

import (
	"bufio"
	"compress/gzip"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// sentences are what the program has to set: kana, brackets, Latin words,
// numbers, addresses, dashes and colours mixed.
var sentences = []string{
	"配送状況は、いまどう表示されていますか。",
	"「配達済み」と表示されているのに、「荷物」が見つからない（置き配・宅配ボックスを含む）。",
	"注文番号は「250-1234567-1234567」のような、17桁の数字です。",
	"ちょっと待って、しっかりチェックしてください……まだですか？！",
	"Amazon.co.jpのアカウントサービス（https://www.amazon.co.jp/gp/css/homepage.html）を開き、Customer Serviceへ。",
	"￥12,800（税込）の返金は、3〜5営業日でカードに戻ります。100％ではありません。",
	"ウェブサイト『ヘルプ＆カスタマーサービス』→【お問い合わせ】を選びます。",
	"\x1b[1m重要\x1b[m：データは\x1b[31m「必ず」\x1b[mバックアップしてください。",
	"The parcel shows as delivered, but nothing is here; please check with your neighbours first.",
	"サーバーのエラーコードはERROR_CODE_THAT_IS_LONGER_THAN_ANY_COLUMN、でした。",
	"受付は平日／土日の9時～21時、気温は25℃～30℃、所要10～20分＃１です。",
	"人々・いすゞ・ヶ月・各々。ああ、そっか。ＡＢＣ、１２３。",
	"　全角の字下げから始まる段落です。　全角空白も　あります。",
	"    indented text with several   spaces inside, and a very_long_word_that_does_not_fit",
	"ﾊﾟｿｺﾝのﾃﾞｰﾀとｱﾏｿﾞﾝの｢箱｣｡",
	"一行目。\n二行目は、改行のあとです。\n\n四行目。",
}

// TestWrapKinsoku wraps every sentence at every width: no line is too wide, no
// avoidable character begins or ends a line, and nothing is lost.
func TestWrapKinsoku(t *testing.T) {
	for _, s := range sentences {
		for width := 1; width <= 80; width++ {
			lines := Wrap(s, width)
			checkWidth(t, lines, width)
			if width < 2 {
				continue
			}
			if got, want := letters(strings.Join(lines, "")), letters(FoldKana(s)); got != want {
				t.Fatalf("width %d: text changed\n got %q\nwant %q", width, got, want)
			}
			checkKinsoku(t, lines, width)
		}
	}
}

func checkWidth(t *testing.T, lines []string, width int) {
	t.Helper()
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > width {
			t.Errorf("width %d: line %q takes %d", width, line, w)
		}
	}
}

// letters is s without colours and spaces.
func letters(s string) string {
	return strings.NewReplacer(" ", "", "\u3000", "", "\n", "", "\t", "").Replace(ansi.Strip(s))
}

// checkKinsoku accepts a forbidden line start only where the characters that
// hang together are wider than the line.
func checkKinsoku(t *testing.T, lines []string, width int) {
	t.Helper()
	for i := 1; i < len(lines); i++ {
		before, after := ansi.Strip(lines[i-1]), ansi.Strip(lines[i])
		if before == "" || after == "" || parts(before, after) {
			continue
		}
		if Width(groupAround(before, after)) <= width {
			t.Errorf("width %d: broken between %q and %q", width, before, after)
		}
	}
}

// groupAround returns the run of characters across a break that kinsoku keeps
// together.
func groupAround(before, after string) string {
	left, right := clusters(before), clusters(after)
	i := len(left) - 1
	for i > 0 && !parts(left[i-1], left[i]) {
		i--
	}
	j := 1
	for j < len(right) && !parts(right[j-1], right[j]) {
		j++
	}
	return strings.Join(left[i:], "") + strings.Join(right[:j], "")
}

func clusters(s string) (all []string) {
	g := uniseg.NewGraphemes(s)
	for g.Next() {
		all = append(all, g.Str())
	}
	return all
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name, in string
		width    int
		want     []string
	}{
		{"empty", "", 10, []string{""}},
		{"no width", "あ", 0, nil},
		{"negative width", "あ", -3, nil},
		{"full stop stays", "あいうえお。", 10, []string{"あいうえ", "お。"}},
		{"bracket opens a line", "あいう「えお」", 8, []string{"あいう", "「えお」"}},
		{"small kana", "しました。しょう", 12, []string{"しました。", "しょう"}},
		{"space at break", "one two", 4, []string{"one", "two"}},
		{"space at exact width", "abcd ef", 4, []string{"abcd", "ef"}},
		{"address whole", "見る https://a.jp/b/c を", 16, []string{"見る", "https://a.jp/b/c", "を"}},
		{"address too long", "https://a.jp/b/c", 10, []string{"https://", "a.jp/b/c"}},
		{"long word", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"emergency keeps kinsoku", "（abcdefg）", 9, []string{"（abcdef", "g）"}},
		{"wide in one cell", "あa", 1, []string{"?", "a"}},
		{"colour over a break", "\x1b[1mああいい\x1b[m", 4, []string{"\x1b[1mああ\x1b[m", "\x1b[1mいい\x1b[m"}},
		{"newlines", "a\n\nb", 4, []string{"a", "", "b"}},
		{"tab", "a\tb", 4, []string{"a b"}},
		{"control", "a\x07b\u009bc", 4, []string{"abc"}},
		{"half-width kana", "ﾊﾟｿｺﾝ", 4, []string{"パソ", "コン"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Wrap(tt.in, tt.width); !slices.Equal(got, tt.want) {
				t.Errorf("Wrap(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.want)
			}
		})
	}
}

func TestHang(t *testing.T) {
	got := Hang("配達済みと表示されている\n次の行", 12, "1. ", "   ")
	want := []string{"1. 配達済み", "   と表示さ", "   れている", "   次の行"}
	if !slices.Equal(got, want) {
		t.Errorf("Hang = %q, want %q", got, want)
	}
	if got := Hang("あい", 5, "10. ", "    "); !slices.Equal(got, []string{"あい"}) {
		t.Errorf("a prefix without room is left out: %q", got)
	}
}

// TestLineBreakCorpus wraps the cases of the Unicode line breaking test: no
// line too wide, no character lost, and few break positions that differ from
// the standard (the tables of the library are of an older version).
func TestLineBreakCorpus(t *testing.T) {
	cases := lineBreakCases(t)
	wrong := 0
	for _, c := range cases {
		for _, width := range []int{2, 3, 8} {
			lines := Wrap(c.text, width)
			checkWidth(t, lines, width)
			if got, want := visible(strings.Join(lines, "")), visible(c.text); got != want {
				t.Fatalf("width %d: %q became %q", width, want, got)
			}
		}
		kinds := breakOffsets(c.text)
		for at := 1; at < len(c.text); at++ {
			if (kinds[at] == fullBreak) != c.breaks[at] {
				wrong++
				break
			}
		}
	}
	t.Logf("%d cases, %d break differently (%.1f%%)", len(cases), wrong, 100*float64(wrong)/float64(len(cases)))
	if wrong*100 > len(cases)*12 {
		t.Errorf("%d of %d cases break differently", wrong, len(cases))
	}
}

// visible is s without what Wrap may drop.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if isControl(string(r)) || r == ' ' || r == '\u3000' {
			return -1
		}
		return r
	}, FoldKana(s))
}

type breakCase struct {
	text   string
	breaks map[int]bool
}

// lineBreakCases reads the corpus named by TOIAWASE_CORPORA.
func lineBreakCases(t *testing.T) (cases []breakCase) {
	t.Helper()
	root := os.Getenv("TOIAWASE_CORPORA")
	if root == "" {
		t.Skip("TOIAWASE_CORPORA is not set")
	}
	names, _ := filepath.Glob(filepath.Join(root, "unicode", "LineBreakTest-*.txt.gz"))
	if len(names) == 0 {
		t.Skip("no LineBreakTest in TOIAWASE_CORPORA")
	}
	file, err := os.Open(names[0])
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	for scanner := bufio.NewScanner(plain); scanner.Scan(); {
		line, _, _ := strings.Cut(scanner.Text(), "#")
		if c := parseBreakCase(t, line); c.text != "" {
			cases = append(cases, c)
		}
	}
	return cases
}

func parseBreakCase(t *testing.T, line string) breakCase {
	c := breakCase{breaks: map[int]bool{}}
	for _, field := range strings.Fields(line) {
		switch field {
		case "÷":
			c.breaks[len(c.text)] = true
		case "×":
		default:
			r, err := strconv.ParseUint(field, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			c.text += string(rune(r))
		}
	}
	return c
}

// TestWrapRandom wraps random mixtures of awkward pieces.
func TestWrapRandom(t *testing.T) {
	pieces := []string{"あ", "。", "「", "」", "ー", "っ", "a", "word", " ", "　", "\n", "\t", "(", ")", "\x1b[1m",
		"\x1b[m", "\x1b[31m", "\x1b", "か\u3099", "👨‍👩‍👧", "\u0301", "https://x.jp/", "%", "￥", "...", "ﾊﾟ", "\xff", "\u202e", "\u009b"}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		var s strings.Builder
		for range rnd.IntN(30) {
			s.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		width := rnd.IntN(24) - 1
		checkWidth(t, Hang(s.String(), width, "- ", "  "), width)
	}
}

func BenchmarkWrap(b *testing.B) {
	text := strings.Repeat(strings.Join(sentences, "\n"), 3)
	for b.Loop() {
		Wrap(text, 60)
	}
}
