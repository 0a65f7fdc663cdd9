package guide

import "testing"

// TestOriginal: what a reader of English typed is marked in the Japanese copy,
// and nowhere else.
func TestOriginal(t *testing.T) {
	line, order := &Fact{Kind: KindLine}, &Fact{Kind: KindOrderNumber}
	for _, c := range []struct {
		reader, copy Lang
		f            *Fact
		text, want   string
	}{
		{EN, JA, line, "the box says 25 cm", "原文(英語)：the box says 25 cm"},
		{EN, EN, line, "the box says 25 cm", "the box says 25 cm"},
		{JA, JA, line, "the box says 25 cm", "the box says 25 cm"},
		{EN, JA, line, "登山靴 for men and women", "登山靴 for men and women"},
		{EN, JA, line, "Jane Smith", "Jane Smith"},
		{EN, JA, line, "C-1234", "C-1234"},
		{EN, JA, order, "250-1234567-1234567", "250-1234567-1234567"},
	} {
		w := &writer{s: Session{lang: c.reader}, lang: c.copy}
		if got := w.original(c.f, c.text); got != c.want {
			t.Errorf("a reader of %s, in %s: %q; want %q", c.reader, c.copy, got, c.want)
		}
	}
}

// TestExampleIn: no Japanese example on an English screen, and no day that is two
// days there.
func TestExampleIn(t *testing.T) {
	for _, c := range []struct{ ja, en, want string }{
		{"11/20", "", "20 Nov"}, {"8/3 06:12", "", "3 Aug 06:12"}, {"2026/8/3", "", "2026/8/3"}, {"0.5/1", "", "0.5/1"},
		{"玄関前", "", ""}, {"玄関前", "By the door", "By the door"}, {"", "", ""},
	} {
		f := &Fact{Example: c.ja, English: c.en}
		if got := f.ExampleIn(EN); got != c.want || f.ExampleIn(JA) != c.ja {
			t.Errorf("example %q / %q: %q in English", c.ja, c.en, got)
		}
	}
}
