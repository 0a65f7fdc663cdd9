package guide

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// OpenAt reports whether the hours include a time. Nil hours are always open.
func (h *Hours) OpenAt(t time.Time) bool {
	if h == nil {
		return true
	}
	t = t.In(Japan)
	from, to := h.span(t)
	return h.openDay(t) && !t.Before(from) && t.Before(to)
}

// Next returns the next opening at or after a time; a time within the hours is
// its own next opening. The zero time means that there is none within a year.
func (h *Hours) Next(t time.Time) time.Time {
	if h.OpenAt(t) {
		return t
	}
	t = t.In(Japan)
	for range 366 {
		if from, _ := h.span(t); h.openDay(t) && !t.After(from) {
			return from
		}
		t = time.Date(t.Year(), t.Month(), t.Day()+1, 0, 0, 0, 0, Japan)
	}
	return time.Time{}
}

// span returns the opening and closing time of a day.
func (h *Hours) span(day time.Time) (from, to time.Time) {
	return clockOn(day, h.From), clockOn(day, h.To)
}

func clockOn(day time.Time, clock string) time.Time {
	h, m, _ := strings.Cut(clock, ":") // the loader checked the form
	hour, _ := strconv.Atoi(h)
	minute, _ := strconv.Atoi(m)
	return time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, Japan)
}

func (h *Hours) openDay(day time.Time) bool {
	if h.Days == "weekdays" && h.dayOff(day) {
		return false
	}
	for _, closed := range h.Closed {
		if within(day.Format("01-02"), closed) {
			return false
		}
	}
	return true
}

// dayOff reports whether a day is a Saturday, a Sunday or a public holiday.
func (h *Hours) dayOff(day time.Time) bool {
	weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	return weekend || slices.Contains(h.holidays, day.Format(dayForm))
}

// Closes returns when the opening that includes a time ends; the zero time if
// they are closed then, or never close.
func (h *Hours) Closes(t time.Time) time.Time {
	if h == nil || !h.OpenAt(t) {
		return time.Time{}
	}
	if _, to := h.span(t.In(Japan)); h.From != "00:00" || h.To != "24:00" {
		return to
	}
	return time.Time{}
}

// within reports whether MM-DD lies in MM-DD..MM-DD, which may cross the year.
func within(day, closed string) bool {
	from, to, _ := strings.Cut(closed, "..")
	if from <= to {
		return from <= day && day <= to
	}
	return day >= from || day <= to
}
