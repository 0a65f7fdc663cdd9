package lint

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// dueSoon is how many days ahead a review is announced.
const dueSoon = 60

// claim is a number that a reader will rely on: hours, days, money, a time of
// day, a telephone number.
var claim = regexp.MustCompile(`[0-9０-９一二三四五六七八九十百]+ ?(時間以内|日以内|営業日|週間以内|か月以内|ヶ月以内|カ月以内)|[0-9０-９]+ ?(h|時間|分以内|分間|分後|分待|日間|日以内|日後|日前|日まで|か月|ヶ月|カ月|年間|円|営業日|週間|%|％)|[0-9]{1,2}:[0-9]{2}|[0-9０-９]{1,2}時(から|まで)|(?i)\b([0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty) (business |working )?(minutes?|hours?|days?|weeks?|months?|years?|yen|percent)\b|(¥|\bJPY) ?[0-9]|\b0[0-9]{1,3}-[0-9]{2,4}-[0-9]{3,4}\b`)

// claims: L21, what can be wrong tomorrow has a source that was checked lately.
func claims(c *checker) {
	c.judge(len(c.pack.Sources) + len(c.texts.all))
	for i := range c.pack.Sources {
		s := &c.pack.Sources[i]
		day, err := time.Parse(time.DateOnly, s.CheckedOn)
		due, _ := s.Due()
		switch {
		case err != nil:
			c.at(s.Pos, phrase.Of("source %s: %q is not a day", s.ID, s.CheckedOn), phrase.Of("write checked_on as YYYY-MM-DD"))
		case s.Lasts < 0:
			c.at(s.Pos, phrase.Of("source %s lasts %d days", s.ID, s.Lasts), phrase.Of("write a number above 0, or leave it out for 180"))
		case c.o.AsOf.IsZero():
		case c.o.AsOf.After(due):
			c.at(s.Pos, phrase.Of("source %s was last checked on %s", s.ID, s.CheckedOn), phrase.Of("check it again and update checked_on"))
		case c.o.AsOf.AddDate(0, 0, dueSoon).After(due):
			c.report(Finding{Pos: s.Pos, Severity: SeverityWarning,
				Problem: phrase.Of("source %s is due for review on %s", s.ID, due.Format(time.DateOnly)), Do: phrase.Of("check it again and update checked_on")})
		case day.After(c.o.AsOf.AddDate(0, 0, 1)):
			c.at(s.Pos, phrase.Of("source %s bears %s as the day of its check, which is still to come", s.ID, s.CheckedOn), phrase.Of("write the day on which it was checked"))
		}
	}
	for i := range c.texts.all {
		w := &c.texts.all[i]
		ownNumbers(c, w)
		if !w.by.sourced || len(w.by.sources) > 0 {
			continue
		}
		for _, text := range []string{w.JA, w.EN} {
			if found := claim.FindString(text); found != "" {
				c.at(w.by.pos, phrase.Of("%s says %q and names no source", w.by.name(), found), phrase.Of("add sources: […]"))
				break
			}
		}
	}
	for i := range c.pack.Pages {
		pageClaims(c, &c.pack.Pages[i])
	}
	for i := range c.pack.Clocks {
		if k := &c.pack.Clocks[i]; len(k.Sources) == 0 {
			c.at(k.Pos, phrase.Of("clock %s names no source for its %d hours", k.ID, k.Hours), phrase.Of("add sources: […]"))
		}
	}
	for i := range c.pack.Rules.Wait {
		if r := &c.pack.Rules.Wait[i]; len(r.Sources) == 0 {
			c.at(r.Pos, phrase.Of("rule %s names no source for its %d hours", r.ID, r.Hours), phrase.Of("add sources: […]"))
		}
	}
}

// dialled is a telephone number as texts write it: 03-1234-5678, 0120123456, #9110.
var dialled = regexp.MustCompile(`\b0[0-9]{1,3}-[0-9]{2,4}-[0-9]{3,4}\b|\b0(?:120|570|800)[0-9]{6,7}\b|#[0-9]{4}\b`)

// ownNumbers refuses a telephone number that stands on rules of the pack's own
// alone: somebody answers it, who is not the pack's author.
func ownNumbers(c *checker, w *written) {
	own := func(id string) bool { s := c.pack.Source(id); return s != nil && s.Grade == "house" }
	if len(w.by.sources) == 0 || slices.ContainsFunc(w.by.sources, func(id string) bool { return !own(id) }) {
		return
	}
	for _, text := range []string{w.JA, w.EN} {
		if found := dialled.FindString(text); found != "" {
			c.at(w.by.pos, phrase.Of("%s gives the telephone number %s, and its source is a rule of the pack's own", w.by.name(), found), phrase.Of("name a page that shows the number under sources:"))
			return
		}
	}
}

// pageClaims refuses a line of a page that a reader will rely on and that cites
// nothing, and a page whose two languages do not cite the same. Headings only
// name what stands below them.
func pageClaims(c *checker, p *guide.Page) {
	cites := map[guide.Lang][]string{}
	for _, lang := range guide.Langs {
		cited := map[int]bool{}
		for _, x := range p.CitesIn(lang) {
			cited[x.Row] = true
			cites[lang] = append(cites[lang], x.Sources...)
		}
		slices.Sort(cites[lang])
		for row, line := range strings.Split(p.Body.In(lang), "\n") {
			found := claim.FindString(line)
			if found == "" || cited[row] || strings.HasPrefix(line, "#") {
				continue
			}
			c.at(pageAt(p, lang, row+headLines+1), phrase.Of("page %s says %q and names no source", p.ID, found), phrase.Of("end the line with a source, as [^V-22]"))
		}
	}
	if ja, en := slices.Compact(cites[guide.JA]), slices.Compact(cites[guide.EN]); !slices.Equal(ja, en) {
		c.at(pageAt(p, guide.JA, 1), phrase.Of("page %s cites %v in Japanese and %v in English", p.ID, less(ja, en), less(en, ja)), phrase.Of("cite the same sources in both"))
	}
}

// pageAt is a line of a page's file, from 1.
func pageAt(p *guide.Page, lang guide.Lang, line int) guide.Pos {
	return guide.Pos{File: "pages/" + p.ID + "." + string(lang) + ".md", Line: line, Col: 1}
}

// headLines are the title of a page and the blank line after it.
const headLines = 2

// less returns what a has and b has not.
func less(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}

// translated: L22, the English text is English.
func translated(c *checker) {
	c.judge(len(c.texts.all))
	for i := range c.texts.all {
		w := &c.texts.all[i]
		switch {
		case w.JA == w.EN && hasJapanese(w.JA):
			c.at(w.pos(w.EN), phrase.Of("%s has the Japanese text as its English one (%s)", w.by.name(), clip(w.JA)), phrase.Of("write it in English"))
		case mostlyJapanese(w.EN) && w.field != "Body": // a page may be about Japanese words
			c.at(w.pos(w.EN), phrase.Of("the English text of %s is Japanese (%s)", w.by.name(), clip(w.EN)), phrase.Of("write it in English"))
		case !hasJapanese(w.JA) && sentence.MatchString(w.JA):
			c.at(w.pos(w.JA), phrase.Of("the Japanese text of %s is English (%s)", w.by.name(), clip(w.JA)), phrase.Of("write it in Japanese"))
		}
	}
}

// sentence is English that is more than a name: two small words in succession.
var sentence = regexp.MustCompile(`(^|[^\w{./-])[a-z]{2,} [a-z]{2,}`)

func hasJapanese(s string) bool {
	for _, r := range s {
		if japanese(r) {
			return true
		}
	}
	return false
}

func japanese(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// mostlyJapanese reports whether more letters are Japanese than Latin.
func mostlyJapanese(s string) bool {
	ja, latin := 0, 0
	for _, r := range s {
		if japanese(r) {
			ja++
		} else if unicode.IsLetter(r) {
			latin++
		}
	}
	return ja > latin
}

func clip(s string) string {
	const most = 24
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// unsteadyEmoji change their width from terminal to terminal.
const unsteadyEmoji = "\ufe0f\u20e3\u200d🏻🏼🏽🏾🏿"

// brokenBold is emphasis that Markdown does not see: **注意:**本文.
var brokenBold = regexp.MustCompile(`\*\*[^*\n]+[：:。、]\*\*[^\s]`)

// The widths, in cells, that fit a line of 80 with its number or mark.
const (
	widestLabel = 72
	widestTitle = 60
)

// plain: L24, fit for every terminal and every reader.
func plain(c *checker) {
	c.judge(len(c.texts.all))
	for i := range c.texts.all {
		plainText(c.book, &c.texts.all[i])
	}
	index := c.index()
	for i := range c.pack.Topics {
		t := &c.pack.Topics[i]
		for _, text := range append([]string{t.Title.JA}, t.Keywords.JA...) {
			for _, r := range index.Kana(text) {
				if unicode.Is(unicode.Han, r) && r != '々' {
					c.at(t.Pos, phrase.Of("topic %s: 「%s」 has %c without a reading", t.ID, text, r), phrase.Of("add the word to readings"))
				}
			}
		}
	}
}

func plainText(b *book, w *written) {
	for _, text := range []string{w.JA, w.EN} {
		for _, r := range text {
			if unsteady(r) {
				b.at(w.pos(text), phrase.Of("%s has an emoji of unsteady width", w.by.name()), phrase.Of("use a plain character"))
				break
			}
		}
		if brokenBold.MatchString(text) {
			b.at(w.pos(text), phrase.Of("%s has bold text that ends in punctuation", w.by.name()), phrase.Of("put the punctuation after the **"))
		}
		widest := map[string]int{"Label": widestLabel, "Name": widestLabel, "Title": widestTitle}[w.field]
		if n := cells(text); widest > 0 && w.by.kind != "Source" && n > widest {
			b.at(w.by.pos, phrase.Of("%s has a %s %d cells wide, and %d fit", w.by.name(), lower(w.field), n, widest), phrase.Of("say it in fewer words"))
		}
	}
}

// unsteady reports whether terminals disagree about the width of a rune, or
// draw it as a picture.
func unsteady(r rune) bool {
	for _, bad := range unsteadyEmoji {
		if r == bad {
			return true
		}
	}
	return r >= 0x1F000
}

// cells is the width of a text on a terminal, for the scripts of the content.
func cells(s string) (n int) {
	for _, r := range s {
		n++
		if r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6) {
			n++
		}
	}
	return n
}

func lower(field string) string { return string(field[0]|0x20) + field[1:] }
