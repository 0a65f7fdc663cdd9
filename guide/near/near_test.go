package near_test

import (
	"strings"
	"testing"

	"toiawase/guide/near"
)

func TestName(t *testing.T) {
	known := []string{"chat", "callback", "delivery.marked_delivered", "delivery.late", "search", "topics", "flow/contact_amazon", "ladder.same", "return.same"}
	for _, test := range []struct{ name, want string }{
		{"chta", "chat"},
		{"Chat", "chat"},
		{"calback", "callback"},
		{"serach", "search"},
		{"topic", "topics"},
		{"delivery.marked_deliverd", "delivery.marked_delivered"},
		{"marked_delivered", "delivery.marked_delivered"},
		{"late", "delivery.late"},
		{"contact_amzon", "flow/contact_amazon"},
		{"same", ""}, // either
		{"zzz", ""},
		{"", ""},
		{"配達", ""},
	} {
		if got := near.Name(test.name, known); got != test.want {
			t.Errorf("Name(%q) = %q, want %q", test.name, got, test.want)
		}
	}
}

func TestDistance(t *testing.T) {
	long := strings.Repeat("delivery ", 12)
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"receive", "recieve", 1}, {"password", "pasword", 1}, {"password", "passwird", 1},
		{"delivery", "delviery", 1}, {"verification", "verifcaton", 2}, {"cat", "horse", 3}, {"short", "muchlonger", 3},
		{"配達", "配送", 1}, {"届かない", "届ない", 1}, {long, long, 0}, {long, "x" + long, 1},
	} {
		if got := near.Distance(c.a, c.b, 2); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := near.Distance(c.b, c.a, 2); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func FuzzDistance(f *testing.F) {
	f.Add("receive", "recieve", 2)
	f.Add("配達", "配送済み", 3)
	f.Fuzz(func(t *testing.T, a, b string, limit int) {
		limit = min(max(limit, 0), 9)
		d, exact := near.Distance(a, b, limit), near.Distance(a, b, len(a)+len(b))
		same := string([]rune(a)) == string([]rune(b)) // invalid bytes are one rune
		if (exact == 0) != same || exact != near.Distance(b, a, len(a)+len(b)) || d <= limit && d != exact || d > limit && exact <= limit {
			t.Errorf("Distance(%q, %q) = %d, within %d %d", a, b, exact, limit, d)
		}
	})
}
