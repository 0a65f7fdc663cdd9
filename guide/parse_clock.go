package guide

import (
	"strconv"
	"strings"
	"time"

	"toiawase/guide/regexp"
)

// A clock is a time of day. The zero clock was not told.
type clock struct {
	told         bool
	hour, minute int // hour may be 24 to 29, as in 25時
}

var (
	clockText = regexp.MustCompile(`(\d{1,2})\s*(?:時(?:\s*(半)|\s*(\d{1,2})\s*分|(\d{2}))?|:\s*(\d{2})(?::\d{2}(?:\.\d+)?)?)`)
	hourText  = regexp.MustCompile(`(\d{1,2})\s*[ap]m\b`)
	// period says which half of the day an hour is in.
	period = regexp.MustCompile(`午前|午後|深夜|未明|早朝|朝|昼|夕方|夜|晩|(?:\d\s*|\b)am\b|(?:\d\s*|\b)pm\b|\bam\s*\d|\bpm\s*\d|morning|afternoon|evening|night`)
)

// cutClock reads the time of day and returns the text without it.
func cutClock(s string) (c clock, rest string, p Problem) {
	form := clockText
	m := form.FindStringSubmatchIndex(s)
	if m == nil {
		form = hourText
		if m = form.FindStringSubmatchIndex(s); m == nil {
			return clock{}, s, ""
		}
	}
	c = readClock(form.FindStringSubmatch(s))
	c.hour = halfDay(c.hour, period.FindString(s))
	if c.hour > 29 || c.minute > 59 {
		return clock{}, s, ProblemWhen
	}
	end := m[1]
	if form == hourText {
		end = m[3] // am and pm stay, as loose words
	}
	return c, s[:m[0]] + " " + s[end:], ""
}

func readClock(m []string) clock {
	c := clock{told: true, hour: atoi(m[1])}
	switch {
	case len(m) == 2: // 2pm
	case m[2] == "半":
		c.minute = 30
	default:
		c.minute = atoi(m[3] + m[4] + m[5])
	}
	return c
}

// halfDay puts an hour of the 12-hour clock in its half of the day.
func halfDay(hour int, period string) int {
	late := strings.Contains(period, "pm")
	switch period {
	case "午後", "夕方", "afternoon", "evening":
		late = true
	case "夜", "晩", "night":
		late = hour > 3
		if hour == 12 {
			return 24
		}
	case "昼":
		late = hour < 6
	}
	switch {
	case late && hour < 12:
		return hour + 12
	case hour == 12 && (period == "午前" || period == "深夜" || strings.Contains(period, "am")):
		return 0
	}
	return hour
}

var momentText = regexp.MustCompile(`^約?(?:about )?(\d{1,4})\s*(時間|分|hours?|hrs?|minutes?|mins?)(半)?\s*(?:くらい|ぐらい|ほど)?\s*(?:前|ago)[にの]?$`)

// momentAgo reads 3時間前 and "20 minutes ago". Hours are approximate.
func momentAgo(s string, now time.Time) (t time.Time, about, ok bool) {
	m := momentText.FindStringSubmatch(s)
	if m == nil {
		return time.Time{}, false, false
	}
	ago := time.Duration(atoi(m[1])) * time.Hour
	if strings.HasPrefix(m[2], "分") || strings.HasPrefix(m[2], "m") {
		return now.Add(-ago / 60), false, true
	}
	if m[3] != "" {
		ago += 30 * time.Minute
	}
	return now.Add(-ago), true, true
}

// atoi reads digits that a form has matched; anything else is 0.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
