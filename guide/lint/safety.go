package lint

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// guarded are words of safety, as each language has them.
var guarded = sync.OnceValue(func() []guard {
	return []guard{
		{phrase.Of("the police"), regexp.MustCompile(`警察`), regexp.MustCompile(`(?i)\bpolice\b|\b9?110\b`), regexp.MustCompile(`警察|110`)},
		{phrase.Of("the card company"), regexp.MustCompile(`カード会社`), regexp.MustCompile(`(?i)\bcard|\bissuer|chargeback`), regexp.MustCompile(``)},
		{phrase.Of("a password"), regexp.MustCompile(`パスワード`), regexp.MustCompile(`(?i)\bpasswords?\b`), regexp.MustCompile(`パスワード`)},
		{phrase.Of("a link"), regexp.MustCompile(`リンク`), regexp.MustCompile(`(?i)\blinks?\b`), regexp.MustCompile(`リンク`)},
	}
})

// guard is one of them.
type guard struct {
	name   guide.Text
	ja, en *regexp.Regexp
	about  *regexp.Regexp // what Japanese may have where English has the word
}

// onceNamed: L35, a word of safety that a step of the panel or an action has in
// one language only; none: no text.
func onceNamed(w *written) guide.Text {
	if w.by.kind != "EmergencyStep" && w.by.kind != "Action" {
		return guide.Text{}
	}
	for _, g := range guarded() {
		if en := g.en.MatchString(w.EN); g.ja.MatchString(w.JA) && !en || en && !g.about.MatchString(w.JA) {
			return g.name
		}
	}
	return guide.Text{}
}

// kanjiFigure is a number in kanji before a unit with which nothing else is
// meant, as 十分 would be.
var kanjiFigure = regexp.MustCompile(`[一二三四五六七八九十]+(?:時間|か月|ヶ月|カ月|ヵ月|箇月|週間|日間|営業日|年間|年以内|パーセント|万円)`)

// inDigits writes such numbers in digits.
func inDigits(text string) string {
	return kanjiFigure.ReplaceAllStringFunc(text, func(s string) string {
		unit := strings.TrimLeft(s, kanjiDigits)
		return strconv.Itoa(kanjiNumber(strings.TrimSuffix(s, unit))) + unit
	})
}

const kanjiDigits = "一二三四五六七八九十"

// kanjiNumber reads a number below a hundred: 二十四 is 24.
func kanjiNumber(s string) (n int) {
	for _, r := range s {
		switch d := strings.Index(kanjiDigits, string(r))/len("一") + 1; {
		case d == 10:
			n = max(n, 1) * 10
		default:
			n += d
		}
	}
	return n
}
