package search

import (
	"strings"
	"testing"

	"toiawase/guide"
)

var someReadings = newReadings(Speech{Readings: []guide.Reading{
	{Word: "住所", Kana: "じゅうしょ"}, {Word: "届か", Kana: "とどか"}, {Word: "届き", Kana: "とどき"}, {Word: "忘れ", Kana: "わすれ"},
	{Word: "返金", Kana: "へんきん"}, {Word: "返品", Kana: "へんぴん"}, {Word: "返", Kana: "かえ"}, {Word: "商", Kana: "しょう"},
}})

// keyFor is the key of a text with the few readings above.
func keyFor(text string) string {
	x := &Index{readings: someReadings}
	return strings.TrimSpace(keyOf(x.glyphs(fold(text))))
}

// TestSameKey lists spellings of one thing.
func TestSameKey(t *testing.T) {
	for _, same := range [][]string{
		{"住所", "じゅうしょ", "ジュウショ", "ｼﾞｭｳｼｮ", "juusho", "jūsho", "zyuusyo", "jyuusho", "Ｊｕｕｓｈｏ"},
		{"ちっとも", "chittomo", "tittomo"},
		{"マッチ", "matchi", "macchi", "matti"},
		{"しんぶん", "shimbun", "shinbun", "sinbun"},
		{"ほんや", "hon'ya", "hon-ya"},
		{"フィッシング", "fisshingu", "fissingu"},
		{"チェック", "chekku", "tyekku"},
		{"ヴァイオリン", "バイオリン"},
		{"e-mail", "Email", "ｅ－ｍａｉｌ"},
		{"返品・返金", "返品 返金", "返品、返金!"},
		{"届かない", "届かなかった", "届きません", "届かへん", "とどかへん", "todokimasen", "todokahen"},
		{"届かなかった", "届きませんでした", "届かへんかった"},
		{"忘れた", "忘れちゃった", "忘れてもた", "忘れてしまった", "忘れてしまいました", "wasurechatta"},
		{"届いてない", "届いていない", "届いていません", "届いてへん"},
		{"できない", "できません", "できひん", "でけへん"},
		{"こない", "けえへん", "けーへん"},
		{"届いてない", "届いとらん", "届いちょらん"},
		{"届いた", "届いちゃいました"},
		{"やめたい", "やめたいねん"},
		{"返金", "返金できますか", "返金していただけますか"},
		{"返金してほしい", "返金してほしいです", "返金してほしいんですけど"},
	} {
		for _, s := range same[1:] {
			if got, want := keyFor(s), keyFor(same[0]); got != want {
				t.Errorf("%s is %q, but %s is %q", s, got, same[0], want)
			}
		}
	}
}

// TestOtherKey lists what must stay apart.
func TestOtherKey(t *testing.T) {
	for _, pair := range [][2]string{
		{"返品", "返金"}, {"たいへん", "たいない"}, {"まだ返信", "まだない信"}, {"aaaaa", "a"}, {"110", "10"}, {"へんこう", "ないこう"}, {"受け取らん", "受け取る"}, {"時間かかる", "時間ない"},
	} {
		if keyFor(pair[0]) == keyFor(pair[1]) {
			t.Errorf("%s and %s are both %q", pair[0], pair[1], keyFor(pair[0]))
		}
	}
}

func TestKey(t *testing.T) {
	for in, want := range map[string]string{
		"":                "",
		"、。!":             "",
		"返品":              "henpin",
		"Amazonから":        "amazon kara",
		"怪しいSMS":          "怪si sms",
		"ちゅうm":            "tyum",
		"返品を":             "henpino",
		"don't":           "dont",
		"ください":            "kudasai", // nothing else is left, so it stays
		"おしえてください 返品":     "henpin",
		"24時間":            "24時間",
		"商商々":             "syosyosyo",
		"check the chart": "tyeck the tyart",
	} {
		if got := keyFor(in); got != want {
			t.Errorf("key of %q = %q, want %q", in, got, want)
		}
	}
}

// TestPrefix checks that what is typed so far stays a prefix of the key.
func TestPrefix(t *testing.T) {
	for _, word := range []string{"shiharai", "chuumon", "tsuiseki", "fuzaihyou", "haitatsu", "jishou", "chatto", "ticket", "delivery"} {
		key := keyFor(word)
		for i := 1; i < len(word); i++ {
			if i < 3 && strings.ContainsAny(word[:i], "cf") {
				continue // nothing is known of it yet
			}
			if part := unfinished(keyFor(word[:i])); !strings.HasPrefix(key, part) {
				t.Errorf("%s: %q is no prefix of %q", word[:i], part, key)
			}
		}
	}
}
