package guide

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestSecret(t *testing.T) {
	for _, row := range rows(t, "secret.tsv", 2) {
		want := Problem(strings.TrimPrefix(row[0], "-"))
		if got := Secret(unescape.Replace(row[1])); got != want {
			t.Errorf("%q: got %q, want %q", row[1], got, want)
		}
	}
}

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
	return strings.Join(fours(s), sep)
}

func TestEveryCardIsCaught(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	seps := []string{"", " ", "-", "ー", "　", "‐", " - ", "・", "."}
	around := []string{"%s", "カードは%sです", "card %s 12/28 123", "注文 250-1234567-1234567 と %s", "%s\n2026/11/20", "%s 1,980円"}
	for i := range 10_000 {
		b := brands[i%len(brands)]
		number := withCheck(b.prefix + digits(r, b.length-1-len(b.prefix)))
		s := fmt.Sprintf(around[r.IntN(len(around))], grouped(number, seps[r.IntN(len(seps))]))
		if p := Secret(s); p != ProblemSecretCard {
			t.Errorf("%q: %q", s, p)
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
		"two":                func() string { return digits(r, 17) + " " + digits(r, 3) + "-" + digits(r, 7) + "-" + digits(r, 7) },
		"imei":               func() string { return withCheck(tacs[r.IntN(4)] + digits(r, 12)) },
		"phone and tracking": func() string { return "090-" + digits(r, 4) + "-" + digits(r, 4) + " " + digits(r, 12) },
	}
	for name, maker := range makers {
		wrong := 0
		for range 10_000 {
			if s := maker(); Secret(s) != "" {
				wrong++
			}
		}
		if wrong > 10 {
			t.Errorf("%s: %d of 10,000 are taken for secrets", name, wrong)
		}
	}
}

// TestSecretIsLinear would take minutes if words were compared with numbers
// all over the text.
func TestSecretIsLinear(t *testing.T) {
	for _, unit := range []string{"認証コード 12 ", "4111 1111 ", "password ", "1-", "コード", "ギフト AAAA-BBBBBB-"} {
		Secret(strings.Repeat(unit, 50_000/len(unit)))
	}
}

func FuzzSecret(f *testing.F) {
	for _, row := range rows(f, "secret.tsv", 2) {
		f.Add(unescape.Replace(row[1]))
	}
	f.Fuzz(func(t *testing.T, s string) {
		if Secret(s) != Secret(Fold(s)) {
			t.Errorf("%q: %q, folded %q", s, Secret(s), Secret(Fold(s)))
		}
	})
}
