package tui

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"toiawase/guide"
)

// comingForms put the words of promises into those that days are read from.
var comingForms = []struct {
	from *regexp.Regexp
	to   string
}{
	{regexp.MustCompile(`以内に?|のうちに?`), "後"},
	{regexp.MustCompile(`後後`), "後"},
	{regexp.MustCompile(`までに`), "まで"},
	{regexp.MustCompile(`(今週|来週)(?:中|末|いっぱい)に?`), "${1}の日曜"},
	{regexp.MustCompile(`^週末`), "今週の日曜"},
	{regexp.MustCompile(`^by `), ""},
	{regexp.MustCompile(`\bwithin (?:the next )?`), "in "},
	{regexp.MustCompile(`\b(?:by )?(?:the )?end of (this|next) week|^(this|next) week$`), "${1}${2} sunday"},
}

// Numbers of working days, and of hours.
var (
	workdays = regexp.MustCompile(`(\d{1,2})\s*(?:営業日|(?:business|working) days?)`)
	hours    = regexp.MustCompile(`(\d{1,3})\s*(?:時間|hours?)`)
)

// coming reads a day to come as people are told it: 3日以内, 金曜まで, within 3
// business days. A weekday alone is the next one.
func (s *state) coming(text string) (guide.Value, error) {
	text = strings.ToLower(strings.TrimSpace(norm.NFKC.String(text)))
	if m := workdays.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		text = fmt.Sprintf("%d日後", workdaysAhead(s.now(), n))
	}
	if m := hours.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		return s.parse(s.now().Add(time.Duration(n) * time.Hour).In(guide.Japan).Format(time.DateOnly))
	}
	for _, f := range comingForms {
		text = f.from.ReplaceAllString(text, f.to)
	}
	v, err := s.parse(text)
	if err != nil || !midnight(v.Time).Before(midnight(s.now())) {
		return v, err
	}
	for _, next := range []string{"次の" + text, "this " + text, "next " + text} {
		if again, bad := s.parse(next); bad == nil && !midnight(again.Time).Before(midnight(s.now())) {
			return again, nil
		}
	}
	return v, nil
}

// workdaysAhead is how many days it is until n working days have passed. It
// knows no public holidays.
func workdaysAhead(now time.Time, n int) (days int) {
	for day := midnight(now); n > 0; days++ {
		day = day.AddDate(0, 0, 1)
		if wd := day.Weekday(); wd != time.Saturday && wd != time.Sunday {
			n--
		}
	}
	return days
}
