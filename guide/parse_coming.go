package guide

import (
	"strconv"
	"strings"
	"time"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

// ParseComing reads the time of a promise, a day or a moment that lies ahead:
// 金曜, 3日以内, within 3 business days, 明日の18時, 9月14日 18:00, 48時間以内. A
// weekday alone is the next one, a time of day alone is one of today. A value
// may still lie before now, if the text says so. Working days are Monday to
// Friday: no public holidays are known. The error is an [*InputError].
func ParseComing(l Lang, raw string, now time.Time) (Value, error) {
	at := asOf{now: now.In(Japan), lang: l, lean: leanComing}
	if len(raw) > maxRaw {
		return Value{}, &InputError{Problem: ProblemTooLong}
	}
	s := strings.TrimSpace(secret.Fold(raw))
	if s == "" {
		return Value{}, &InputError{Problem: ProblemEmpty}
	}
	s = comingWords(s, at.now)
	v, p := momentAhead(s, at.now)
	if p != "" {
		v, p = parseWhen(s, at)
	}
	if p != "" {
		bad := &InputError{Raw: raw, Problem: p}
		if p == ProblemTwoDays {
			bad.Days = twoDays(s, at)
		}
		return Value{}, bad
	}
	v.Kind = KindWhen
	return v, nil
}

const countWord = `(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`

// comingForms put the words of promises into those that days are read from.
var comingForms = []struct {
	from *regexp.Regexp
	to   string
}{
	{regexp.MustCompile(`\d{1,2}\s*(?:[-~、,]|から|to|or)\s*(\d{1,2}\s*(?:営業日|日以内|日後|日ほど|日程度|週間|時間|(?:business |working )?days?\b|weeks?\b|hours?\b))`), "$1"}, // the later of two
	{regexp.MustCompile(`翌営業日|\b(?:the )?next (?:business|working) day`), "1営業日"},
	{regexp.MustCompile(`\b(?:by )?(?:the )?end of (?:the |this )?month|今月末|今月中|今月いっぱい|^月末`), "月末"},
	{regexp.MustCompile(`以内に?|のうちに?`), "後"},
	{regexp.MustCompile(`後後`), "後"},
	{regexp.MustCompile(`までに`), "まで"},
	{regexp.MustCompile(`(今週|来週)(?:中|末|いっぱい)に?|^(今週|来週)$`), "${1}${2}の日曜"},
	{regexp.MustCompile(`^週末`), "今週の日曜"},
	{regexp.MustCompile(`^(?:by|before|until|till) `), ""},
	{regexp.MustCompile(`\bwithin (?:the next )?`), "in "},
	{regexp.MustCompile(`\b(?:by )?(?:the )?end of (this|next) week|^(this|next) week$`), "${1}${2} sunday"},
}

// The forms whose day or time is counted from now.
var (
	workdays   = regexp.MustCompile(countWord + `\s*(?:営業日|(?:business|working) days?)(?:後|ほど|程度)?`)
	monthEnd   = regexp.MustCompile(`来月末|月末`)
	hoursAhead = regexp.MustCompile(`^(?:in |約|about )*` + countWord + `\s*(時間|分|hours?|hrs?|minutes?|mins?)(半)?(?:後|ほど|程度|以内|まで)*$`)
)

// comingWords rewrites a text until only the forms of parseWhen remain.
func comingWords(s string, now time.Time) string {
	s = arabic(strings.ToLower(s))
	for _, f := range comingForms {
		s = f.from.ReplaceAllString(s, f.to)
	}
	s = workdays.ReplaceAllStringFunc(s, func(m string) string {
		return strconv.Itoa(daysAhead(now, countOf(workdays.FindStringSubmatch(m)[1]))) + "日後"
	})
	return monthEnd.ReplaceAllStringFunc(s, func(m string) string {
		first, months := now.AddDate(0, 0, 1-now.Day()), 1
		if m == "来月末" {
			months = 2
		}
		return first.AddDate(0, months, -1).Format(dayForm)
	})
}

// countOf reads what countWord matches.
func countOf(word string) int {
	switch n := int(countWords[word]); {
	case word == "a", word == "an":
		return 1
	case n > 0:
		return n
	}
	return atoi(word)
}

// daysAhead is how many days it is until n working days have passed.
func daysAhead(now time.Time, n int) (days int) {
	for day := dayOf(now); n > 0; days++ {
		day = day.AddDate(0, 0, 1)
		if wd := day.Weekday(); wd != time.Saturday && wd != time.Sunday {
			n--
		}
	}
	return days
}

// momentAhead reads 48時間以内 and "within 30 minutes", to the minute.
func momentAhead(s string, now time.Time) (Value, Problem) {
	m := hoursAhead.FindStringSubmatch(s)
	if m == nil {
		return Value{}, ProblemWhen
	}
	wait := time.Duration(countOf(m[1])) * time.Hour
	if strings.HasPrefix(m[2], "分") || strings.HasPrefix(m[2], "m") {
		wait /= 60
	} else if m[3] != "" {
		wait += 30 * time.Minute
	}
	t := now.Add(wait)
	v, _ := whenValue(t, t.Hour(), t.Minute(), true, false)
	return v, ""
}
