package search

import "testing"

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
