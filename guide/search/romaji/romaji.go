// Package romaji writes kana in Latin letters as people learn to type them:
// Hepburn (shi, chi, fu) and kunrei (si, ti, hu).
//
// It is for checks of what a search finds. Its table is its own on purpose,
// and plain: a check that shared the table of the search would repeat its
// mistakes.
package romaji

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// table has rows of kana, Hepburn, kunrei; pairs come before single kana.
const table = `
きゃ kya kya きゅ kyu kyu きょ kyo kyo しゃ sha sya しゅ shu syu しょ sho syo ちゃ cha tya ちゅ chu tyu ちょ cho tyo
にゃ nya nya にゅ nyu nyu にょ nyo nyo ひゃ hya hya ひゅ hyu hyu ひょ hyo hyo みゃ mya mya みゅ myu myu みょ myo myo
りゃ rya rya りゅ ryu ryu りょ ryo ryo ぎゃ gya gya ぎゅ gyu gyu ぎょ gyo gyo じゃ ja zya じゅ ju zyu じょ jo zyo
びゃ bya bya びゅ byu byu びょ byo byo ぴゃ pya pya ぴゅ pyu pyu ぴょ pyo pyo
ふぁ fa fa ふぃ fi fi ふぇ fe fe ふぉ fo fo てぃ ti ti でぃ di di うぃ wi wi うぇ we we しぇ she sye じぇ je zye ちぇ che tye
あ a a い i i う u u え e e お o o か ka ka き ki ki く ku ku け ke ke こ ko ko さ sa sa し shi si す su su せ se se そ so so
た ta ta ち chi ti つ tsu tu て te te と to to な na na に ni ni ぬ nu nu ね ne ne の no no は ha ha ひ hi hi ふ fu hu へ he he ほ ho ho
ま ma ma み mi mi む mu mu め me me も mo mo や ya ya ゆ yu yu よ yo yo ら ra ra り ri ri る ru ru れ re re ろ ro ro わ wa wa を o o
が ga ga ぎ gi gi ぐ gu gu げ ge ge ご go go ざ za za じ ji zi ず zu zu ぜ ze ze ぞ zo zo だ da da ぢ ji zi づ zu zu で de de ど do do
ば ba ba び bi bi ぶ bu bu べ be be ぼ bo bo ぱ pa pa ぴ pi pi ぷ pu pu ぺ pe pe ぽ po po ゔ bu bu ぁ a a ぃ i i ぅ u u ぇ e e ぉ o o ゃ ya ya ゅ yu yu ょ yo yo`

// sounds are the rows of the table by their kana.
var sounds = sync.OnceValue(func() map[string][2]string {
	fields, m := strings.Fields(table), map[string][2]string{}
	for i := 0; i < len(fields); i += 3 {
		m[fields[i]] = [2]string{fields[i+1], fields[i+2]}
	}
	return m
})

// The columns of sounds.
const (
	hepburn = iota
	kunrei
)

// Hepburn returns hiragana in Hepburn letters: ん as n or n', っ by doubling,
// ー left out, long vowels as they are written. Other text stays.
func Hepburn(kana string) string { return spell(kana, hepburn) }

// Kunrei returns hiragana in kunrei letters, by the rules of Hepburn.
func Kunrei(kana string) string { return spell(kana, kunrei) }

// Kana reports whether a text holds hiragana.
func Kana(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return 'ぁ' <= r && r <= 'ん' })
}

func spell(kana string, column int) string {
	var b strings.Builder
	double := false
	for kana != "" {
		from, to := first(kana, column)
		kana = kana[len(from):]
		switch {
		case from == "っ":
			double = true
			continue
		case from == "ん":
			to = nasal(kana, column)
		case double && strings.HasPrefix(to, "ch"):
			to = "t" + to
		case double && to != "":
			to = to[:1] + to
		}
		double = false
		b.WriteString(to)
	}
	return b.String()
}

// nasal writes the ん before rest: apart from a vowel or y.
func nasal(rest string, column int) string {
	if _, sound := first(rest, column); sound != "" && strings.ContainsAny(sound[:1], "aiueoy") {
		return "n'"
	}
	return "n"
}

// first returns the first sound of s and its letters, of two kana before one;
// other text is itself.
func first(s string, column int) (from, to string) {
	_, one := utf8.DecodeRuneInString(s)
	_, two := utf8.DecodeRuneInString(s[one:])
	for _, n := range []int{one + two, one} {
		if sound, ok := sounds()[s[:n]]; ok {
			return s[:n], sound[column]
		}
	}
	if s[:one] == "ー" {
		return s[:one], ""
	}
	return s[:one], s[:one]
}
