package guide

import (
	"strings"
	"time"

	"toiawase/guide/regexp"
)

// rangeGap parts the ends of a range in its canonical form.
const rangeGap = "/"

// How people write a range: between two times of day, between two days with a
// word or a wave, and between days of one month.
var (
	clockWritten = `(?:午[前後]\s*)?\d{1,2}(?:時(?:\d{1,2}分?|半)?|:\d{2}|\s*[ap]m)`
	clockRange   = regexp.MustCompile(`(` + clockWritten + `)\s*(?:~|-|–|から|to|until)\s*(` + clockWritten + `)(?:の?間|まで)?`)
	dayRanges    = []*regexp.Regexp{
		regexp.MustCompile(`^(.+?)\s*(?:~|–|—|から|\bto\b|\buntil\b|\bthrough\b|\s-\s)\s*(.+?)(?:の?間|まで)?$`),
		regexp.MustCompile(`^(\d{1,2}/\d{1,2})-(\d{1,2}/\d{1,2})$`),
		regexp.MustCompile(`^(.*\d日(?:\(.\))?)-(\d.*)$`),
		regexp.MustCompile(`^((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2})-(\d.*)$`),
	}
	bareDay    = regexp.MustCompile(`^(\d{1,2})日?$`)
	shortRange = regexp.MustCompile(`^(\d{1,2})\s*(?:~|-|–)\s*(\d{1,2})(\s+[a-z]+.*)$`)
)

// parseRange reads two times with what lies between them, the first of them
// the earlier: 8/20 10:05〜10:40, 7月8日〜10日, 8–10 July. ok is false when the
// text is no range.
func parseRange(s string, at asOf) (Value, bool) {
	if from, to, ok := strings.Cut(s, rangeGap); ok {
		if a, ok := exactWhen(from); ok {
			if b, ok := exactWhen(to); ok {
				return rangeOf(a, b)
			}
		}
	}
	plain := plainWhen(s)
	for _, ends := range []func(string) (string, string, bool){clockEnds, monthEnds, dayEnds} {
		from, to, ok := ends(plain)
		if !ok {
			continue
		}
		a, p := writtenWhen(from, at)
		b, q := writtenWhen(to, at)
		if p == "" && q == "" {
			return rangeOf(a, b)
		}
	}
	return Value{}, false
}

// clockEnds splits a day with two times of day.
func clockEnds(s string) (from, to string, ok bool) {
	m := clockRange.FindStringSubmatchIndex(s)
	if m == nil {
		return "", "", false
	}
	first, second := s[m[2]:m[3]], s[m[4]:m[5]]
	for _, half := range []string{"午後", "午前"} { // 午後2時〜4時
		if strings.HasPrefix(first, half) && !strings.HasPrefix(second, "午") {
			second = half + second
		}
	}
	return s[:m[0]] + first + s[m[1]:], s[:m[0]] + second + s[m[1]:], true
}

// monthEnds splits two days of one month that is named behind them: 8-10 july.
func monthEnds(s string) (from, to string, ok bool) {
	m := shortRange.FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	return m[1] + m[3], m[2] + m[3], true
}

// dayEnds splits two days; the second may leave out what the first one says.
func dayEnds(s string) (from, to string, ok bool) {
	for _, form := range dayRanges {
		m := form.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		from, to = m[1], m[2]
		if d := bareDay.FindStringSubmatch(to); d != nil {
			to = monthOf.ReplaceAllString(from, "${1}"+d[1]+"${3}")
		}
		return from, to, true
	}
	return "", "", false
}

// monthOf finds the day in a month and day, so that another can take its place.
var monthOf = regexp.MustCompile(`(\d{1,2}\s*[月/]\s*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )(\d{1,2})(日?)`)

// rangeOf is the value of a range; ok is false when it runs backwards.
func rangeOf(a, b Value) (Value, bool) {
	if a.Clock && b.Clock && b.Time.Before(a.Time) && a.Time.Sub(b.Time) < 24*time.Hour && sameDay(a, b) {
		b, _ = whenValue(b.Time.AddDate(0, 0, 1), b.Time.Hour(), b.Time.Minute(), true, b.About) // past midnight
	}
	if !b.Time.After(a.Time) {
		return Value{}, false
	}
	v := a
	v.About = false
	v.Clock = a.Clock && b.Clock
	a.Text, b.Text = strings.TrimSuffix(a.Text, "~"), strings.TrimSuffix(b.Text, "~")
	v.Text, v.End = a.Text+rangeGap+b.Text, b.Time
	return v, true
}

func sameDay(a, b Value) bool { return a.Time.Format(dayForm) == b.Time.Format(dayForm) }

// Last is the latest time that the value means: the end of a range, else its
// time.
func (v Value) Last() time.Time {
	if v.End.IsZero() {
		return v.Time
	}
	return v.End
}
