package paste

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"toiawase/guide/regexp"
)

// moment is a day, perhaps with a time, in a line.
type moment struct {
	start, end int
	day        time.Time
	clock      string // 15:04; empty: only the day
	until      *moment
}

// calendar reads days around the day on which a text was pasted.
type calendar struct {
	today time.Time
	told  time.Time // when the text was written, where its first line says so; zero: unknown
}

// written is the day from which 明日 counts in a text.
func (c calendar) written() time.Time {
	if c.told.IsZero() {
		return c.today
	}
	return c.told
}

// String writes the moment as facts have it.
func (m moment) String() string {
	s := m.day.Format(time.DateOnly)
	if m.clock != "" {
		s += "T" + m.clock
	}
	if m.until != nil {
		s += "/" + m.until.String()
	}
	return s
}

const months = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`

var (
	dayForm = regexp.MustCompile(`(?i)` +
		`(?P<y>20\d\d|\b2\d)[年/.-] ?(?P<m>\d{1,2})[月/.-] ?(?P<d>\d{1,2})日?|` +
		`\b(?P<cy>20[2-4]\d)(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])\b|` +
		`(?P<jm>\d{1,2})月 ?(?P<jd>\d{1,2})日|` +
		`\b(?P<sm>\d{1,2})/(?P<sd>\d{1,2})\b|` +
		`\b(?P<en1>` + months + `)\.? (?P<ed1>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?P<ey1>20\d\d))?|` +
		`\b(?P<ed2>\d{1,2})(?:st|nd|rd|th)? (?P<en2>` + months + `)\b\.?(?:,? (?P<ey2>20\d\d))?|` +
		`(?P<word>一昨日|おととい|おとつい|昨日|きのう|きょう|あした|昨晩|昨夜|今日|本日|今朝|今晩|今夜|明日|明後日|あさって|\b(?:yesterday|today|this morning|tonight|tomorrow)\b)|` +
		`(?P<week>[月火水木金土日])曜日?|\b(?P<eweek>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|` +
		`(?P<bare>\d{1,2})日(?:[^以間後前目ほくぐ営分]|$)`)
	clockForm = regexp.MustCompile(`(?i)^(?:[ \n]*(?:\((?:[月火水木金土日](?:曜日?)?|mon|tue|wed|thu|fri|sat|sun)[a-z]*\)|[月火水木金土日]曜日?|,? ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*day))?,? *(?:at |の|に)?,? *` +
		`(?:(?P<half>午前|午後|朝|夜|夕方)? ?(?P<h>\d{1,2})(?::(?P<min>\d{2})|時(?:(?P<jmin>\d{1,2})分|(?P<jhalf>半))?) ?(?P<ampm>[ap]\.?m\b\.?)?|(?P<oh>\d{1,2}) ?(?P<oampm>[ap]\.?m\b\.?))`)
	weekdayMark = regexp.MustCompile(`(?i)^ ?(?:\([月火水木金土日](?:曜日?)?\)|[月火水木金土日]曜日?)`)
	rangeMark   = regexp.MustCompile(`(?i)^(?: ?頃)? ?(?:~|-|から|to|–|and) ?`)
)

// moments finds the days of a line, from left to right.
func (c calendar) moments(s string) (list []moment) {
	for at := 0; at < len(s); {
		m, ok := c.nextMoment(s, at)
		if !ok {
			break
		}
		at = m.end
		list = append(list, m)
	}
	return list
}

// nextMoment reads the first day at or behind a place, with its time and the
// end of its range.
func (c calendar) nextMoment(s string, at int) (moment, bool) {
	for {
		loc := dayForm.FindStringSubmatchIndex(s[at:])
		if loc == nil {
			return moment{}, false
		}
		m, ok := c.day(s[at:], loc)
		if !ok || isPartOfNumber(s, at+loc[0], at+loc[1]) || c.weekdayOfDay(s, at, loc) {
			at += loc[1]
			continue
		}
		m.start, m.end = at+loc[0], at+loc[1]
		if i := 2 * dayForm.SubexpIndex("bare"); loc[i] >= 0 {
			m.end = at + loc[i+1] + len("日")
		}
		c.addClock(s, &m)
		c.clockAhead(s, &m)
		c.addRange(s, &m)
		return m, true
	}
}

// weekdayOfDay reports whether the match is the weekday right before a day,
// as in "Friday, November 6".
func (c calendar) weekdayOfDay(s string, at int, loc []int) bool {
	i := dayForm.SubexpIndex("eweek")
	if loc[2*i] < 0 {
		return false
	}
	rest := s[at+loc[1]:]
	next := dayForm.FindStringIndex(rest)
	return next != nil && strings.Trim(rest[:next[0]], ", ") == ""
}

func isPartOfNumber(s string, start, end int) bool {
	before := start > 0 && (s[start-1] >= '0' && s[start-1] <= '9' || s[start-1] == '-' && start > 1 && s[start-2] >= '0' && s[start-2] <= '9' || s[start-1] == '/')
	return before || end < len(s) && (s[end] == '-' && end+1 < len(s) && s[end+1] >= '0' && s[end+1] <= '9' || s[end] == '/')
}

// day makes the day of a match.
func (c calendar) day(s string, loc []int) (moment, bool) {
	get := func(name string) string {
		i := dayForm.SubexpIndex(name)
		if loc[2*i] < 0 {
			return ""
		}
		return strings.ToLower(s[loc[2*i]:loc[2*i+1]])
	}
	switch {
	case get("y") != "":
		return c.date(get("y"), get("m"), get("d"))
	case get("cy") != "":
		return c.date(get("cy"), get("cm"), get("cd"))
	case get("jm") != "":
		return c.date("", get("jm"), get("jd"))
	case get("sm") != "":
		return c.date("", get("sm"), get("sd"))
	case get("en1") != "":
		return c.date(get("ey1"), monthNumber(get("en1")), get("ed1"))
	case get("en2") != "":
		return c.date(get("ey2"), monthNumber(get("en2")), get("ed2"))
	case get("bare") != "":
		return c.dayOfMonth(get("bare"))
	case get("week") != "":
		return c.weekday(strings.Index("日月火水木金土", get("week")) / 3), true
	case get("eweek") != "":
		return c.weekday(strings.Index("su mo tu we th fr sa", get("eweek")[:2]) / 3), true
	}
	return moment{day: c.written().AddDate(0, 0, dayWords[get("word")])}, true
}

var dayWords = map[string]int{"一昨日": -2, "おととい": -2, "おとつい": -2, "きのう": -1, "あした": 1, "昨日": -1, "昨晩": -1, "昨夜": -1, "yesterday": -1, "明日": 1, "tomorrow": 1, "明後日": 2, "あさって": 2}

func monthNumber(name string) string {
	return strconv.Itoa(strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", name[:3])/3 + 1)
}

// date makes a day; without a year it is the one nearest to today.
func (c calendar) date(y, m, d string) (moment, bool) {
	year, _ := strconv.Atoi(y)
	month, _ := strconv.Atoi(m)
	day, _ := strconv.Atoi(d)
	if year > 0 && year < 100 {
		year += 2000
	}
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return moment{}, false
	}
	if year > 0 {
		t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, c.today.Location())
		return moment{day: t}, t.Day() == day
	}
	var best time.Time
	for _, y := range []int{c.today.Year() - 1, c.today.Year(), c.today.Year() + 1} {
		t := time.Date(y, time.Month(month), day, 0, 0, 0, 0, c.today.Location())
		if t.Day() == day && (best.IsZero() || t.Sub(c.today).Abs() < best.Sub(c.today).Abs()) {
			best = t
		}
	}
	return moment{day: best}, !best.IsZero()
}

// dayOfMonth makes the day of this month or, where it is long past, of the next.
func (c calendar) dayOfMonth(d string) (moment, bool) {
	n, _ := strconv.Atoi(d)
	if n < 1 || n > 31 {
		return moment{}, false
	}
	t := time.Date(c.today.Year(), c.today.Month(), n, 0, 0, 0, 0, c.today.Location())
	if c.today.Sub(t) > 15*24*time.Hour {
		t = t.AddDate(0, 1, 0)
	}
	return moment{day: t}, t.Day() == n
}

// weekday makes the next such day behind today.
func (c calendar) weekday(n int) moment {
	ahead := (n - int(c.today.Weekday()) + 7) % 7
	if ahead == 0 {
		ahead = 7
	}
	return moment{day: c.today.AddDate(0, 0, ahead)}
}

// addClock reads the time behind a day.
func (c calendar) addClock(s string, m *moment) {
	rest := s[m.end:]
	loc := clockForm.FindStringSubmatchIndex(rest)
	if loc == nil {
		m.end += len(weekdayMark.FindString(rest))
		return
	}
	get := func(name string) string {
		i := clockForm.SubexpIndex(name)
		if loc[2*i] < 0 {
			return ""
		}
		return strings.ToLower(rest[loc[2*i]:loc[2*i+1]])
	}
	hour, _ := strconv.Atoi(get("h") + get("oh"))
	minute, _ := strconv.Atoi(get("min") + get("jmin"))
	if get("jhalf") != "" {
		minute = 30
	}
	late := strings.HasPrefix(get("ampm")+get("oampm"), "p") || get("half") == "午後" || get("half") == "夜" || get("half") == "夕方"
	if late && hour < 12 {
		hour += 12
	}
	if hour > 24 || minute > 59 {
		return
	}
	m.clock = fmt.Sprintf("%02d:%02d", hour, minute)
	m.end += loc[1]
}

// clockOn is a time before its day: at 3:15 PM on November 19.
var clockOn = regexp.MustCompile(`(?i)\b\d{1,2}:\d{2} ?(?:[ap]\.?m\.?)? on $`)

// clockAhead reads the time before a day that has none behind it.
func (c calendar) clockAhead(s string, m *moment) {
	at := clockOn.FindStringIndex(s[:m.start])
	if m.clock != "" || at == nil {
		return
	}
	ahead := moment{}
	if c.addClock(s[at[0]:m.start], &ahead); ahead.clock != "" {
		m.clock, m.start = ahead.clock, at[0]
	}
}

// clockOnly is a line that holds a time and nothing else.
var clockOnly = regexp.MustCompile(`(?i)^(?:午前|午後)? ?\d{1,2}(?::\d{2}|時\d{1,2}分)(?: ?[ap]\.?m\.?)?$`)

// clockBelow adds the time that stands alone in one of the two lines below a
// day that ends its line.
func (p momentReader) clockBelow(i int, m *moment) {
	if m.clock != "" || m.until != nil || strings.TrimSpace(p.lines[i].text[m.end:]) != "" {
		return
	}
	for k := i + 1; k < len(p.lines) && k <= i+2; k++ {
		if s := p.lines[k].text; clockOnly.MatchString(s) {
			below := moment{}
			if p.addClock(s, &below); below.clock != "" {
				m.clock = below.clock
				p.lines[k].read(0, len(s))
			}
			return
		}
	}
}

var endDay = regexp.MustCompile(`^(\d{1,2})日?(?:[^\d:月時/]|$)`)

// addRange reads the end of a range: another day, a day of the same month or
// a time of the same day.
func (c calendar) addRange(s string, m *moment) {
	mark := rangeMark.FindString(s[m.end:])
	if mark == "" {
		return
	}
	at := m.end + len(mark)
	if loc := dayForm.FindStringSubmatchIndex(s[at:]); loc != nil && loc[0] == 0 {
		if until, ok := c.day(s[at:], loc); ok && until.day.After(m.day) {
			until.end = at + loc[1]
			c.addClock(s, &until)
			m.until, m.end = &until, until.end
			return
		}
	}
	if m.clock != "" {
		until := moment{day: m.day, end: at}
		if c.addClock(s, &until); until.clock != "" && until.clock > m.clock {
			m.until, m.end = &until, until.end
		}
		return
	}
	if d := endDay.FindStringSubmatch(s[at:]); d != nil && mark != "-" {
		n, _ := strconv.Atoi(d[1])
		if n > m.day.Day() && n <= 31 {
			m.until = &moment{day: m.day.AddDate(0, 0, n-m.day.Day())}
			m.end = at + len(d[1])
		}
	}
}
