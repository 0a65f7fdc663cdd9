package search

import "testing"

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"receive", "recieve", 1}, {"password", "pasword", 1}, {"password", "passwird", 1},
		{"delivery", "delviery", 1}, {"verification", "verifcaton", 2}, {"cat", "horse", 3}, {"short", "muchlonger", 3},
	} {
		if got := distance(c.a, c.b); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance(c.b, c.a); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func TestCorrect(t *testing.T) {
	x := testIndex(t)
	for in, want := range map[string]string{
		"":                     "",
		"refund not recieved":  "refund not received",
		"pasword":              "pasword", // its key is that of password
		"chraged":              "charged",
		"price":                "price",     // not prime
		"delive":               "delive",    // the beginning of delivery
		"todokanai":            "todokanai", // romaji that the content has
		"返品 retrun":            "返品 return",
		"cnacel!":              "cancel!",
		"xyz":                  "xyz",
		"antidisestablishment": "antidisestablishment",
	} {
		if got := x.correct(in); got != want {
			t.Errorf("correct(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzDistance(f *testing.F) {
	f.Add("receive", "recieve")
	f.Fuzz(func(t *testing.T, a, b string) {
		if d := distance(a, b); d < 0 || d > 3 || d != distance(b, a) || (d == 0) != (a == b) && len(a) <= 60 && len(b) <= 60 {
			t.Errorf("distance(%q, %q) = %d, back %d", a, b, d, distance(b, a))
		}
	})
}
