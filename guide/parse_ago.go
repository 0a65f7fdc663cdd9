package guide

import (
	"strings"
	"time"
)

// wordOffsets are how far words lie from now, in years, months, weeks or days.
var wordOffsets = map[string]int{
	"2年前の": -2, "去年": -1, "昨年": -1, "last year": -1, "今年": 0, "this year": 0, "来年": 1, "next year": 1,
	"先々月": -2, "先月": -1, "last month": -1, "今月": 0, "this month": 0, "来月": 1, "next month": 1,
	"先々週": -2, "先週": -1, "今週": 0, "来週": 1, "this": 0, "next": 1,
	"昨日": -1, "きのう": -1, "yesterday": -1, "今日": 0, "本日": 0, "きょう": 0, "today": 0,
	"明日": 1, "あした": 1, "あす": 1, "tomorrow": 1, "明後日": 2, "あさって": 2,
	"day after tomorrow": 2, "the day after tomorrow": 2,
}

func readWord(m []string, today time.Time) time.Time { return today.AddDate(0, 0, wordOffsets[m[0]]) }

func readOtherYear(m []string, today time.Time) time.Time {
	return date(today.Year()+wordOffsets[m[1]], atoi(m[2]), atoi(m[3]))
}

func readOtherMonth(m []string, today time.Time) time.Time {
	first := today.AddDate(0, wordOffsets[m[1]], 1-today.Day())
	return date(first.Year(), int(first.Month()), atoi(m[2]))
}

func readAgo(m []string, today time.Time) time.Time {
	n := atoi(m[1])
	if m[3] == "前" {
		n = -n
	}
	switch {
	case m[2] == "日":
		return today.AddDate(0, 0, n)
	case strings.HasPrefix(m[2], "週"):
		return today.AddDate(0, 0, 7*n)
	case m[2] == "年":
		return addMonths(today, 12*n)
	}
	return addMonths(today, n)
}

// readAgoEN reads "3 days ago", "in two weeks"; without either it is no day.
func readAgoEN(m []string, today time.Time) time.Time {
	n := countOf(m[2])
	switch {
	case m[1] == "" && m[4] == "":
		return unclear
	case m[4] == "ago" || m[4] == "before":
		n = -n
	}
	switch m[3] {
	case "day":
		return today.AddDate(0, 0, n)
	case "week":
		return today.AddDate(0, 0, 7*n)
	case "year":
		return addMonths(today, 12*n)
	}
	return addMonths(today, n)
}

// addMonths keeps to the last day of a shorter month: a month before 31 March
// is the last day of February.
func addMonths(day time.Time, months int) time.Time {
	first := day.AddDate(0, months, 1-day.Day())
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(day.Day(), last)-1)
}

// weekdayNumbers are the names of the days, Sunday first as in package time.
var weekdayNumbers = map[string]int{"日": 0, "月": 1, "火": 2, "水": 3, "木": 4, "金": 5, "土": 6,
	"sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6}

// readWeekday reads a weekday: alone it is the latest one, today included;
// "last" is before today; with a week it is that of a week from Monday.
func readWeekday(m []string, today time.Time) time.Time {
	want := weekdayNumbers[m[2]]
	back := (int(today.Weekday()) - want + 7) % 7
	switch m[1] {
	case "":
		return today.AddDate(0, 0, -back)
	case "last", "前", "この前":
		return today.AddDate(0, 0, -back-btoi(back == 0)*7)
	case "次":
		return today.AddDate(0, 0, 7-back)
	}
	monday := today.AddDate(0, 0, -(int(today.Weekday())+6)%7)
	return monday.AddDate(0, 0, (want+6)%7+7*wordOffsets[m[1]])
}

// readWeekdayAhead reads a weekday alone as the next one, today included.
func readWeekdayAhead(m []string, today time.Time) time.Time {
	if day := readWeekday(m, today); m[1] != "" || !day.Before(today) {
		return day
	}
	return readWeekday(m, today).AddDate(0, 0, 7)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
