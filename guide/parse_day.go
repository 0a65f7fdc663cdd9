package guide

import (
	"slices"
	"strings"
	"time"

	"toiawase/guide/regexp"
)

// A dayText is one way to write a day. read gets the submatches and the start
// of today; it returns the zero Time for a day that does not exist, and
// unclear for a year that nobody means.
type dayText struct {
	form     *regexp.Regexp
	read     func(m []string, today time.Time) time.Time
	relative bool                                        // to today
	swapped  func(m []string, today time.Time) time.Time // as in English: the day before the month; nil: nobody does
	abroad   bool                                        // swapped counts in Japanese, too
	coming   func(m []string, today time.Time) time.Time // reads a day that lies ahead; nil: as any
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
	{form: regexp.MustCompile(`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`), read: readYearFirst},
	{form: regexp.MustCompile(`(\d{1,2})` + between + `(\d{1,2})` + between + `(\d{4})`), read: readMonthDayYear, swapped: readDayMonthYear, abroad: true},
	{form: regexp.MustCompile(`(令和|平成|昭和|\b[rhs])\s*(\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`), read: readEra},
	{form: regexp.MustCompile(`\b(\d{4})(\d{2})(\d{2})\b`), read: readYearFirst},
	{form: regexp.MustCompile(`\b'?(\d{2})` + between + `(\d{1,2})` + between + `(\d{1,2})\b`), read: readShortYear},
	{form: regexp.MustCompile(`\b` + englishMonth + `\s*(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s*(\d{4}))?`), read: readMonthFirst},
	{form: regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?[\s/-]*(?:of )?` + englishMonth + `(?:[,\s/-]*(\d{4}))?`), read: readDayFirst},
	{form: regexp.MustCompile(`(去年|昨年|今年|来年|2年前の|last year|this year|next year)\s*の?\s*(\d{1,2})\s*[-/月]\s*(\d{1,2})\s*日?`), read: readOtherYear},
	{form: regexp.MustCompile(`(先々月|先月|今月|来月|last month|this month|next month)\s*の?\s*(\d{1,2})\s*日`), read: readOtherMonth},
	{form: regexp.MustCompile(`(\d{1,4})\s*(日|週間?|[かケヶカヵ箇]月|年)\s*(前|後)`), read: readAgo, relative: true},
	{form: regexp.MustCompile(`(?:\b(in|after) )?\b` + countWord + `\s*(day|week|month|year)s?(?:\s*(ago|before|later|from now))?`), read: readAgoEN, relative: true},
	{form: regexp.MustCompile(`(\d{1,2})\s*月\s*(\d{1,2})\s*日?|(\d{1,2})` + between + `(\d{1,2})`), read: readMonthDay, swapped: readDayMonth},
	{form: regexp.MustCompile(`昨日|きのう|今日|本日|きょう|明日|あした|あす|明後日|あさって|yesterday|today|(?:the )?day after tomorrow|tomorrow`), read: readWord, relative: true},
	{form: regexp.MustCompile(`(?:(先々週|先週|今週|来週|前|この前|次)\s*の?\s*)?` + weekdayJA), read: readWeekday, coming: readWeekdayAhead},
	{form: regexp.MustCompile(`(先々週|先週|今週|来週)\s*の?\s*([月火水木金土日])`), read: readWeekday, coming: readWeekdayAhead},
	{form: regexp.MustCompile(`(?:\b(last|this|next) )?\b` + weekdayEN), read: readWeekday, coming: readWeekdayAhead},
	{form: regexp.MustCompile(`(\d{1,2})\s*日|\b(\d{1,2})(?:st|nd|rd|th)\b`), read: readDayOnly, coming: readDayOnlyAhead},
}

// cutDay reads the first day that the text has and returns the text without it.
func cutDay(s string, at asOf) (day time.Time, rest string, p Problem) {
	d, m, rest := findDay(s)
	if d == nil {
		return time.Time{}, s, ProblemWhen
	}
	days := d.readings(m, rest, at)
	switch {
	case len(days) == 0:
		return day, s, ProblemNoSuchDay
	case len(days) > 1:
		return day, s, ProblemTwoDays
	case d.relative && otherWeekday(rest, days[0]):
		return day, s, ProblemWhen
	}
	return days[0], rest, ""
}

// findDay finds the first way to write a day that a text has; nil for none.
// rest is the text without it.
func findDay(s string) (d *dayText, m []string, rest string) {
	for i := range dayTexts {
		if at := dayTexts[i].form.FindStringSubmatchIndex(s); at != nil {
			return &dayTexts[i], dayTexts[i].form.FindStringSubmatch(s), s[:at[0]] + " " + s[at[1]:]
		}
	}
	return nil, nil, s
}

// readings are the days that may be meant: none if there is no such day, two if
// day and month may stand in either order and neither a weekday in the rest nor
// the side of now tells which.
func (d *dayText) readings(m []string, rest string, at asOf) (days []time.Time) {
	today := dayOf(at.now)
	read := d.read
	if at.lean == leanComing && d.coming != nil {
		read = d.coming
	}
	first, second := read(m, today), time.Time{}
	if d.swapped != nil && (first.IsZero() || at.lang == EN || d.abroad) {
		second = d.swapped(m, today)
	}
	for _, day := range []time.Time{first, second} {
		if !day.IsZero() && !slices.ContainsFunc(days, day.Equal) {
			days = append(days, day)
		}
	}
	if len(days) < 2 {
		return days
	}
	for _, unlikely := range []func(time.Time) bool{
		func(day time.Time) bool { return otherWeekday(rest, day) },
		func(day time.Time) bool { return at.lean == leanComing && day.Before(today) },
	} {
		if left := slices.DeleteFunc(slices.Clone(days), unlikely); len(left) == 1 {
			return left
		}
	}
	return days
}

// twoDays are the days that may be meant by a text that can be two.
func twoDays(s string, at asOf) (list []Value) {
	_, s, _ = cutClock(s)
	d, m, rest := findDay(s)
	if d == nil {
		return nil
	}
	for _, day := range d.readings(m, rest, at) {
		v, _ := whenValue(day, 0, 0, false, false)
		v.Kind = KindWhen
		list = append(list, v)
	}
	return list
}

var weekdayText = regexp.MustCompile(weekdayJA + `|\(([月火水木金土日])[)・/]|\b` + weekdayEN)

// otherWeekday reports whether the text names another weekday than the day's:
// 2週間前の金曜 on a Monday. Next to a full date that is a slip, and ignored.
func otherWeekday(s string, day time.Time) bool {
	m := weekdayText.FindStringSubmatch(s)
	return m != nil && weekdayNumbers[m[1]+m[2]+m[3]] != int(day.Weekday())
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

// readMonthDayYear reads 11/20/2026, and readDayMonthYear 20/11/2026.
func readMonthDayYear(m []string, _ time.Time) time.Time {
	return date(atoi(m[3]), atoi(m[1]), atoi(m[2]))
}
func readDayMonthYear(m []string, _ time.Time) time.Time {
	return date(atoi(m[3]), atoi(m[2]), atoi(m[1]))
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

// readMonthDay reads 11月20日 and 11/20, and readDayMonth 20/11.
func readMonthDay(m []string, today time.Time) time.Time {
	return yearless(atoi(m[1]+m[3]), atoi(m[2]+m[4]), today)
}

func readDayMonth(m []string, today time.Time) time.Time {
	return yearless(atoi(m[4]), atoi(m[3]), today)
}

// readDayOnly reads 20日: the nearest such day of last, this or next month.
func readDayOnly(m []string, today time.Time) time.Time {
	return nearest(today, daysOfMonths(atoi(m[1]+m[2]), today, -1, 0, 1)...)
}

// readDayOnlyAhead reads 20日 as the next such day.
func readDayOnlyAhead(m []string, today time.Time) time.Time {
	days := daysOfMonths(atoi(m[1]+m[2]), today, 0, 1, 2)
	return nearest(today, slices.DeleteFunc(days, today.After)...)
}

// daysOfMonths are the days of a number in some months, counted from today's.
func daysOfMonths(day int, today time.Time, months ...int) (list []time.Time) {
	for _, n := range months {
		first := today.AddDate(0, n, 1-today.Day())
		list = append(list, date(first.Year(), int(first.Month()), day))
	}
	return list
}
