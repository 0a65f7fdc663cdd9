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

// Day is a day in Japan, with the day of the week.
func Day(t time.Time, l guide.Lang) string {
	if t = t.In(guide.Japan); l == guide.EN {
		return t.Format("Mon 2 Jan 2006")
	}
	return guide.Value{Kind: guide.KindWhen, Time: t}.Show(l, nil)
}
