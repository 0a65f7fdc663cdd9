package romaji

import "testing"

func TestSpell(t *testing.T) {
	for kana, want := range map[string][2]string{
		"":         {"", ""},
		"しょうひん":    {"shouhin", "syouhin"},
		"ちっとも":     {"chittomo", "tittomo"},
		"ほんや":      {"hon'ya", "hon'ya"},
		"ふざいひょう":   {"fuzaihyou", "huzaihyou"},
		"ぱすわーど":    {"pasuwado", "pasuwado"},
		"まっちゃ":     {"matcha", "mattya"},
		"amazonから": {"amazonkara", "amazonkara"},
	} {
		if got := [2]string{Hepburn(kana), Kunrei(kana)}; got != want {
			t.Errorf("%s is %q, want %q", kana, got, want)
		}
	}
}
