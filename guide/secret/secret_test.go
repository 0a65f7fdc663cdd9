package secret

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

func TestSecret(t *testing.T) {
	for _, row := range rows(t) {
		want := Kind(strings.TrimPrefix(row[0], "-"))
		if got := First(row[1]); got != want {
			t.Errorf("%q: got %q, want %q", row[1], got, want)
		}
	}
}

// rows reads the table of single secrets, unescaped.
func rows(t testing.TB) (list [][2]string) {
	data, err := os.ReadFile("testdata/secret.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(data), "\n") {
		if kind, text, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			list = append(list, [2]string{kind, unescape.Replace(text)})
		}
	}
	return list
}

var unescape = strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t")

// brands are card prefixes with lengths; the rest is random.
var brands = []struct {
	prefix string
	length int
}{{"4", 16}, {"4", 19}, {"51", 16}, {"55", 16}, {"2221", 16}, {"2720", 16}, {"34", 15}, {"37", 15}, {"3528", 16},
	{"3589", 16}, {"300", 14}, {"305", 14}, {"36", 14}, {"38", 14}, {"6011", 16}, {"65", 16}, {"62", 16}, {"62", 19}, {"50", 16}, {"67", 16}}

func digits(r *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0' + byte(r.IntN(10))
	}
	return string(b)
}

// withCheck appends the Luhn digit.
func withCheck(s string) string {
	for c := range 10 {
		if full := s + fmt.Sprint(c); luhn(full) {
			return full
		}
	}
	panic("no digit fits")
}

// grouped writes a card number as printed, with a separator.
func grouped(s, sep string) string {
	if len(s) < 16 {
		return s[:4] + sep + s[4:10] + sep + s[10:]
	}
	var groups []string
	for i := 0; i < len(s); i += 4 {
		groups = append(groups, s[i:min(i+4, len(s))])
	}
	return strings.Join(groups, sep)
}

// written are the forms in which people write a card number.
var written = []func(number string) string{
	func(n string) string { return n },
	func(n string) string { return grouped(n, " ") },
	func(n string) string { return grouped(n, "-") },
	func(n string) string { return grouped(n, "ー") },
	func(n string) string { return grouped(n, "　") },
	func(n string) string { return grouped(n, "‐") },
	func(n string) string { return grouped(n, " - ") },
	func(n string) string { return grouped(n, "・") },
	func(n string) string { return grouped(n, ".") },
	func(n string) string { return grouped(n, "、") },
	func(n string) string { return grouped(n, "/") },
	func(n string) string { return grouped(n, "_") },
	func(n string) string { return grouped(n, "\n") },
	func(n string) string { return grouped(n, "−") },
	func(n string) string { return wide.Replace(n) },
	func(n string) string { return wide.Replace(grouped(n, "－")) },
	func(n string) string { return kanji.Replace(n) },
	func(n string) string { return kanji.Replace(grouped(n, " ")) },
	func(n string) string { return "カード番号:" + grouped(n, "-") + " 12/28 123" },
	func(n string) string { return "注文250-1234567-1234567、" + n + "で1,980円" },
	func(n string) string { return strings.Join(strings.Split(n, ""), " ") },
}

var (
	wide  = strings.NewReplacer("0", "０", "1", "１", "2", "２", "3", "３", "4", "４", "5", "５", "6", "６", "7", "７", "8", "８", "9", "９")
	kanji = strings.NewReplacer("0", "〇", "1", "一", "2", "二", "3", "三", "4", "四", "5", "五", "6", "六", "7", "七", "8", "八", "9", "九")
)

// many is how many numbers are tried of each form; the race detector, which
// runs the short tests, needs only some.
func many() int {
	if testing.Short() {
		return 500
	}
	return 10_000
}

func TestEveryCardIsCaught(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range many() {
		b := brands[i%len(brands)]
		number := withCheck(b.prefix + digits(r, b.length-1-len(b.prefix)))
		for k, write := range written {
			if s := write(number); len(cards(Read(s).Text)) == 0 {
				t.Errorf("form %d: %q is not caught", k, s)
			}
		}
	}
}

func TestOrderNumbersAndIMEIsAreNoCards(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	tacs := []string{"35", "86", "01", "99"}
	makers := map[string]func() string{
		"order":          func() string { return digits(r, 3) + "-" + digits(r, 7) + "-" + digits(r, 7) },
		"joined":         func() string { return digits(r, 17) },
		"digital":        func() string { return "D01-" + digits(r, 7) + "-" + digits(r, 7) },
		"digital joined": func() string { return "d0" + digits(r, 15) },
		"in text": func() string {
			return "注文番号 " + digits(r, 3) + " " + digits(r, 7) + " " + digits(r, 7) + " を12個"
		},
		"two":  func() string { return digits(r, 17) + " " + digits(r, 3) + "-" + digits(r, 7) + "-" + digits(r, 7) },
		"imei": func() string { return withCheck(tacs[r.IntN(4)] + digits(r, 12)) },
		"tracking": func() string {
			return "追跡番号は" + digits(r, 4) + "-" + digits(r, 4) + "-" + digits(r, 4) + "です"
		},
		"bare tracking":     func() string { return digits(r, 12) },
		"tracking, English": func() string { return "My parcel, tracking number " + digits(r, 12) + ", is lost." },
		"international":     func() string { return "EM" + digits(r, 9) + "JP" },
		"mobile":            func() string { return "0" + string("789"[r.IntN(3)]) + "0-" + digits(r, 4) + "-" + digits(r, 4) },
		"mobile joined":     func() string { return "電話番号は090" + digits(r, 8) + "です" },
		"phone told":        func() string { return "電話番号は03-" + digits(r, 4) + "-" + digits(r, 4) + "と伝えました" },
		"IMEI in text":      func() string { return "IMEIは" + withCheck(tacs[r.IntN(4)]+digits(r, 12)) + "です" },
		"order told": func() string {
			return "I gave them order " + digits(r, 3) + "-" + digits(r, 7) + "-" + digits(r, 7) + "."
		},
		"phone and tracking": func() string { return "090-" + digits(r, 4) + "-" + digits(r, 4) + " " + digits(r, 12) },
	}
	for name, maker := range makers {
		wrong := 0
		for range many() {
			if s := maker(); First(s) != "" {
				if wrong++; wrong < 4 {
					t.Logf("%s: %q is taken for %s", name, s, First(s))
				}
			}
		}
		if wrong > 0 {
			t.Errorf("%s: %d of %d are taken for secrets", name, wrong, many())
		}
	}
}

// TestSecretIsLinear would take minutes if words were compared with numbers
// all over the text.
func TestSecretIsLinear(t *testing.T) {
	for _, unit := range []string{"認証コード 12 ", "4111 1111 ", "password ", "1-", "コード", "ギフト AAAA-BBBBBB-"} {
		Find(strings.Repeat(unit, 50_000/len(unit)))
	}
}

func FuzzSecret(f *testing.F) {
	for _, row := range rows(f) {
		f.Add(row[1])
	}
	f.Fuzz(func(t *testing.T, s string) {
		if First(s) != First(Fold(s)) {
			t.Errorf("%q: %q, folded %q", s, First(s), First(Fold(s)))
		}
		runes, last := len([]rune(s)), 0
		for _, p := range Find(s) {
			if p.Start < last || p.End <= p.Start || p.End > runes {
				t.Errorf("%q: span %v after %d, of %d runes", s, p, last, runes)
			}
			last = p.End
		}
	})
}

func TestMask(t *testing.T) {
	for in, want := range map[string]string{
		"カードは４１１１　１１１１　１１１１　１１１１です。":                            "カードは[***]です。",
		"認証コード 731905 を言ってしまった。母はとても動揺しています。":                   "認証コード [***] を言ってしまった。母はとても動揺しています。",
		"ﾊﾟｽﾜｰﾄﾞは「hunter2」、口座番号 1234567。注文 250-1234567-1234567": "ﾊﾟｽﾜｰﾄﾞは「[***]」、口座番号 [***]。注文 250-1234567-1234567",
		"パ\u200bスワード: sakura2019 と\nギフト AQ12-ABCDEF-3456":       "パ\u200bスワード: [***] と\nギフト [***]",
		"何もありません。": "何もありません。",
	} {
		if got, _ := Mask(in); got != want {
			t.Errorf("Mask(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"２５０ー１２３", "ﾊﾟｽﾜｰﾄﾞ", "ハ\u309aー", "a\u200b−b", "ﾞ", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once := Fold(s); Fold(once) != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, Fold(once))
		}
	})
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"２５０ー１２３４５６７":       "250-1234567",
		"ﾊﾟｽﾜｰﾄﾞ":           "パスワード",
		"ハ\u309aスワート\u3099": "パスワード",
		"コード　１２３":           "コード 123",
		"￥１，９８０":            "¥1,980",
		"a\u200b\u00a0b":    "a b",
		"〜−—":               "~--",
		"ラーメン":              "ラーメン",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func BenchmarkFirst(b *testing.B) {
	for _, text := range []string{"marked_delivered", "玄関に置かれたと表示されていますが、見当たりません。家族も受け取っていません。", "11月20日 14:30に届いたと出ています。注文は250-1234567-1234567、追跡番号は1234-5678-9013です。"} {
		b.Run(fmt.Sprint(len(text)), func(b *testing.B) {
			for b.Loop() {
				First(text)
			}
		})
	}
}
