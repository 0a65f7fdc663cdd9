package guide

import (
	"regexp"
	"strings"
	"time"
)

// A dayText is one way to write a day. read gets the submatches and the start
// of today; it returns the zero Time for a day that does not exist, and
// unclear for one that can be read in two ways.
type dayText struct {
	form     *regexp.Regexp
	read     func(m []string, today time.Time) time.Time
	relative bool // to today
}

// unclear lies in a year that nobody means, so no value is made of it.
var unclear = date(1, 1, 2)

const (
	englishMonth = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|ember|e|y|ust|tember|t|ober)?\.?`
	weekdayJA    = `([月火水木金土日])曜日?`
	weekdayEN    = `(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|r|rsday|urday)?\b`
	between      = `\s*[-/.]\s*`
)

// dayTexts are tried in this order, most specific first.
var dayTexts = []dayText{
	{regexp.MustCompile(`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`), readYearFirst, false},
	{regexp.MustCompile(`(\d{1,2})` + between + `(\d{1,2})` + between + `(\d{4})`), readYearLast, false},
	{regexp.MustCompile(`(令和|平成|昭和|\b[rhs])\s*(\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`), readEra, false},
	{regexp.MustCompile(`\b(\d{4})(\d{2})(\d{2})\b`), readYearFirst, false},
	{regexp.MustCompile(`\b'?(\d{2})` + between + `(\d{1,2})` + between + `(\d{1,2})\b`), readShortYear, false},
	{regexp.MustCompile(`\b` + englishMonth + `\s*(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s*(\d{4}))?`), readMonthFirst, false},
	{regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?[\s/-]*(?:of )?` + englishMonth + `(?:[,\s/-]*(\d{4}))?`), readDayFirst, false},
	{regexp.MustCompile(`(去年|昨年|今年|来年|2年前の|last year|this year|next year)\s*の?\s*(\d{1,2})\s*[-/月]\s*(\d{1,2})\s*日?`), readOtherYear, false},
	{regexp.MustCompile(`(先々月|先月|今月|来月|last month|this month|next month)\s*の?\s*(\d{1,2})\s*日`), readOtherMonth, false},
	{regexp.MustCompile(`(\d{1,4})\s*(日|週間?|[かケヶカヵ箇]月|年)\s*(前|後)`), readAgo, true},
	{regexp.MustCompile(`(?:\b(in|after) )?\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(day|week|month|year)s?(?:\s*(ago|before|later|from now))?`), readAgoEN, true},
	{regexp.MustCompile(`(\d{1,2})\s*月\s*(\d{1,2})\s*日?|(\d{1,2})` + between + `(\d{1,2})`), readMonthDay, false},
	{regexp.MustCompile(`昨日|きのう|今日|本日|きょう|明日|あした|あす|明後日|あさって|yesterday|today|(?:the )?day after tomorrow|tomorrow`), readWord, true},
	{regexp.MustCompile(`(?:(先々週|先週|今週|来週|前|この前|次)\s*の?\s*)?` + weekdayJA), readWeekday, false},
	{regexp.MustCompile(`(先々週|先週|今週|来週)\s*の?\s*([月火水木金土日])`), readWeekday, false},
	{regexp.MustCompile(`(?:\b(last|this|next) )?\b` + weekdayEN), readWeekday, false},
	{regexp.MustCompile(`(\d{1,2})\s*日|\b(\d{1,2})(?:st|nd|rd|th)\b`), readDayOnly, false},
}

// cutDay reads the first day that the text has and returns the text without it.
func cutDay(s string, now time.Time) (day time.Time, rest string, p Problem) {
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, Japan)
	for _, d := range dayTexts {
		m := d.form.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		day = d.read(d.form.FindStringSubmatch(s), today)
		if day.IsZero() {
			return day, s, ProblemNoSuchDay
		}
		rest = s[:m[0]] + " " + s[m[1]:]
		if d.relative && otherWeekday(rest, day) {
			return day, s, ProblemWhen
		}
		return day, rest, ""
	}
	return time.Time{}, s, ProblemWhen
}

var weekdayText = regexp.MustCompile(weekdayJA + `|\b` + weekdayEN)

// otherWeekday reports whether the text names another weekday than the day's:
// 2週間前の金曜 on a Monday. Next to a full date that is a slip, and ignored.
func otherWeekday(s string, day time.Time) bool {
	m := weekdayText.FindStringSubmatch(s)
	return m != nil && weekdayNumbers[m[1]+m[2]] != int(day.Weekday())
}

// date returns the zero Time for a day that does not exist.
func date(year, month, day int) time.Time {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, Japan)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day {
		return time.Time{}
	}
	return t
}

// nearest returns the candidate closest to today, the earlier of two.
func nearest(today time.Time, candidates ...time.Time) (best time.Time) {
	for _, t := range candidates {
		if t.IsZero() {
			continue
		}
		gap, least := t.Sub(today).Abs(), best.Sub(today).Abs()
		if best.IsZero() || gap < least || gap == least && t.Before(best) {
			best = t
		}
	}
	return best
}

// yearless finds the year of a month and day: the nearest day, but not one far
// ahead, since people tell of what happened or is about to come.
func yearless(month, day int, today time.Time) time.Time {
	var near []time.Time
	for y := today.Year() - 1; y <= today.Year()+1; y++ {
		if t := date(y, month, day); t.Sub(today) <= farAhead {
			near = append(near, t)
		}
	}
	return nearest(today, near...)
}

// farAhead is further than deliveries are announced: three months.
const farAhead = 92 * 24 * time.Hour

func readYearFirst(m []string, _ time.Time) time.Time {
	return date(atoi(m[1]), atoi(m[2]), atoi(m[3]))
}

// readYearLast reads 11/20/2026 and 20/11/2026 when only one order is possible.
func readYearLast(m []string, _ time.Time) time.Time {
	a, b, year := atoi(m[1]), atoi(m[2]), atoi(m[3])
	us, uk := date(year, a, b), date(year, b, a)
	switch {
	case us.IsZero():
		return uk
	case uk.IsZero() || us.Equal(uk):
		return us
	}
	return unclear
}

// readShortYear reads 26/11/20, for years near this one only.
func readShortYear(m []string, today time.Time) time.Time {
	year := 2000 + atoi(m[1])
	if year < today.Year()-1 || year > today.Year()+1 {
		return unclear
	}
	return date(year, atoi(m[2]), atoi(m[3]))
}

// eraStart has the year before the first of each era.
var eraStart = map[string]int{"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}

func readEra(m []string, _ time.Time) time.Time {
	return date(eraStart[m[1]]+atoi(m[2]), atoi(m[3]), atoi(m[4]))
}

var monthNumbers = strings.Fields("jan feb mar apr may jun jul aug sep oct nov dec")

func readMonthFirst(m []string, today time.Time) time.Time {
	return namedMonth(m[1], atoi(m[2]), atoi(m[3]), today)
}

func readDayFirst(m []string, today time.Time) time.Time {
	return namedMonth(m[2], atoi(m[1]), atoi(m[3]), today)
}

// namedMonth reads a day of an English month; year 0 means that none was told.
func namedMonth(name string, day, year int, today time.Time) time.Time {
	for i, n := range monthNumbers {
		switch {
		case n != name:
		case year == 0:
			return yearless(i+1, day, today)
		default:
			return date(year, i+1, day)
		}
	}
	return time.Time{}
}

// readMonthDay reads 11月20日, 11/20, and 20/11 when 20 can be no month.
func readMonthDay(m []string, today time.Time) time.Time {
	a, b := atoi(m[1]+m[3]), atoi(m[2]+m[4])
	if m[3] != "" && a > 12 && b <= 12 {
		a, b = b, a
	}
	return yearless(a, b, today)
}

// readDayOnly reads 20日: the nearest such day of last, this or next month.
func readDayOnly(m []string, today time.Time) time.Time {
	d := atoi(m[1] + m[2])
	first := today.AddDate(0, 0, 1-today.Day())
	last, next := first.AddDate(0, -1, 0), first.AddDate(0, 1, 0)
	return nearest(today, date(first.Year(), int(first.Month()), d),
		date(last.Year(), int(last.Month()), d), date(next.Year(), int(next.Month()), d))
}
