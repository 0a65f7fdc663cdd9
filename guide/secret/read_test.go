package secret

import "testing"

// TestPlainWords: each name in hiragana is read as a whole, and as its word.
func TestPlainWords(t *testing.T) {
	for kana, word := range plainWords {
		if got := plainWord.FindString(kana); got != kana {
			t.Errorf("of %s, %q is read", kana, got)
		}
		if got := Read("それは" + kana).Text; got != "それは"+word {
			t.Errorf("%s is read as %s", kana, got)
		}
	}
}
