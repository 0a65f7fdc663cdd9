package words

import (
	"time"

	"toiawase/guide"
)

// Moment is a time in Japan, with the day of the week.
func Moment(t time.Time, l guide.Lang) string {
	if t = t.In(guide.Japan); l == guide.EN {
		return Day(t, l) + t.Format(", 15:04 JST")
	}
	return Day(t, l) + t.Format(" 15:04")
}

// MomentAt is a time in Japan, and where the clock of the user shows another
// time, that time too.
func MomentAt(t time.Time, zone *time.Location, l guide.Lang) string {
	local := t.In(zone)
	if local.Format("2006-01-02 15:04") == t.In(guide.Japan).Format("2006-01-02 15:04") {
		return Moment(t, l)
	}
	// Day reads a day in Japan, so the day there is given as one.
	day := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, guide.Japan)
	if l == guide.EN {
		return Moment(t, l) + " (your time: " + Day(day, l) + local.Format(", 15:04") + ")"
	}
	return Moment(t, l) + "(日本時間。現地では" + Day(day, l) + local.Format(" 15:04") + ")"
}

// Day is a day in Japan, with the day of the week.
func Day(t time.Time, l guide.Lang) string {
	if t = t.In(guide.Japan); l == guide.EN {
		return t.Format("Mon 2 Jan 2006")
	}
	return guide.Value{Kind: guide.KindWhen, Time: t}.Show(l, nil)
}
