package lint

import (
	"fmt"
	"strings"

	"toiawase/guide"
	"toiawase/guide/search"
)

func (c *checker) index() *search.Index {
	if c.finder == nil {
		c.finder = search.New(search.Entries(c.pack), c.pack.Readings)
	}
	return c.finder
}

// query is a way to look for a topic.
type query struct {
	topic *guide.Topic
	text  string
	lang  guide.Lang
	how   string
}

// findable: L23, every topic is first for what it is called by.
func findable(c *checker) {
	index := c.index()
	c.each(len(c.pack.Topics), func(i, _ int) {
		t := &c.pack.Topics[i]
		for _, lang := range guide.Langs {
			for _, text := range append([]string{t.Title.In(lang)}, t.Keywords.In(lang)...) {
				for _, q := range queries(index, t, text, lang) {
					c.find(q)
				}
			}
		}
	})
}

// queries are the ways in which a title or keyword is typed.
func queries(index *search.Index, t *guide.Topic, text string, lang guide.Lang) []query {
	list := []query{{t, text, lang, "as written"}}
	if lang == guide.EN {
		return list
	}
	kana := index.Kana(text)
	if kana != text {
		list = append(list, query{t, kana, lang, "in kana"})
	}
	if letters := romaji(kana); index.Key(letters) != index.Key(kana) {
		list = append(list, query{t, letters, lang, "in romaji"})
	} // else it is the same query as the kana
	return list
}

// find reports a query that does not put its topic first.
func (c *checker) find(q query) {
	switch first, ok := c.index().First(q.text); {
	case !ok:
		c.unfound(q, "finds nothing")
	case first.Kind != "topic" || first.ID != q.topic.ID:
		c.unfound(q, fmt.Sprintf("finds %s %s first", first.Kind, first.ID))
	}
}

func (c *checker) unfound(q query, what string) {
	c.at(q.topic.Pos, fmt.Sprintf("topic %s: 「%s」 (%s) %s", q.topic.ID, q.text, q.how, what), "change the word, or its rival's")
}

// syllables are kana and their Hepburn letters, two kana before one.
var syllables = func() map[string]string {
	fields := strings.Fields(`
きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo
ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo
じゃ ja じゅ ju じょ jo びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo ふぁ fa ふぃ fi ふぇ fe ふぉ fo
てぃ ti でぃ di とぅ tu どぅ du うぃ wi うぇ we うぉ wo しぇ she じぇ je ちぇ che でゅ du
あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to
な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo
ら ra り ri る ru れ re ろ ro わ wa を o が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo
だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ bu
ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo`)
	m := make(map[string]string, len(fields)/2)
	for i := 0; i < len(fields); i += 2 {
		m[fields[i]] = fields[i+1]
	}
	return m
}()

// romaji writes kana in Hepburn letters, as most people type them: っ doubles,
// ん is n (n' before a vowel), ー is left out. Other letters stay.
func romaji(kana string) string {
	var b strings.Builder
	text, double := []rune(kana), false
	for i := 0; i < len(text); {
		sound, n := syllable(text[i:])
		i += n
		switch {
		case sound == "っ":
			double = true
			continue
		case sound == "ん":
			sound = "n"
			if next, _ := syllable(text[i:]); i < len(text) && strings.ContainsAny(next[:1], "aiueoy") {
				sound = "n'"
			}
		case double && strings.HasPrefix(sound, "ch"):
			sound = "t" + sound
		case double && sound != "":
			sound = sound[:1] + sound
		}
		double = false
		b.WriteString(sound)
	}
	return b.String()
}

// syllable returns the letters of the first sound and how many runes it has.
func syllable(text []rune) (string, int) {
	if len(text) == 0 {
		return "-", 0
	}
	if len(text) > 1 {
		if s, ok := syllables[string(text[:2])]; ok {
			return s, 2
		}
	}
	if text[0] == 'ー' {
		return "", 1
	}
	if s, ok := syllables[string(text[:1])]; ok {
		return s, 1
	}
	return string(text[:1]), 1
}
