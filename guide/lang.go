package guide

import (
	"strings"
	"unicode"
)

// Lang is a language of the guidance: "ja" or "en". The zero value means "ja".
type Lang string

// The two languages of every text.
const (
	JA Lang = "ja"
	EN Lang = "en"
)

// Langs lists the languages in the order in which they are offered.
var Langs = []Lang{JA, EN}

// Other returns the language to switch to.
func (l Lang) Other() Lang {
	if l == EN {
		return JA
	}
	return EN
}

// Japanese reports whether a text has kana or kanji in it.
func Japanese(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) })
}

// Text is one sentence or paragraph in both languages. The zero value is "no
// text"; the loader refuses a Text that has only one of the two.
type Text struct {
	JA string `yaml:"ja" need:"yes"` // Japanese, です・ます
	EN string `yaml:"en" need:"yes"` // English, its own text rather than a literal translation
}

// In returns the text in language l.
func (t Text) In(l Lang) string {
	if l == EN {
		return t.EN
	}
	return t.JA
}

// IsZero reports whether there is no text at all.
func (t Text) IsZero() bool { return t.JA == "" && t.EN == "" }

// Words are search words in both languages.
type Words struct {
	JA []string `yaml:"ja" need:"yes"`
	EN []string `yaml:"en" need:"yes"`
}

// In returns the words of language l.
func (w Words) In(l Lang) []string {
	if l == EN {
		return w.EN
	}
	return w.JA
}
