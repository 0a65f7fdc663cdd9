package text

import "testing"

func TestForms(t *testing.T) {
	for in, want := range map[string][2]string{
		"":        {"", ""},
		"abc":     {"abc", "abc"},
		"Ｎｏ．１":    {"No.1", "Ｎｏ．１"},
		"ﾊﾟｿｺﾝ":   {"パソコン", "ﾊﾟｿｺﾝ"},
		"①㈱":      {"1(株)", "①㈱"},
		"か\u3099": {"が", "が"},
		"e\u0301": {"é", "é"},
	} {
		if got := Plain(in); got != want[0] {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want[0])
		}
		if got := Composed(in); got != want[1] {
			t.Errorf("Composed(%q) = %q, want %q", in, got, want[1])
		}
	}
}
