package lint

import (
	"slices"
	"time"

	"toiawase/content/phrase"
)

// moves is how many days a holiday may move from one year to the next: those on
// a Monday, those that stand for a Sunday, and the equinoxes do.
const moves = 10

// holidays: L32, each holiday of a year has one near it in the year before and
// after, as far as the list reaches: one that was left out is missed there.
func holidays(c *checker) {
	list := slices.Sorted(slices.Values(c.pack.Header.Holidays))
	for _, day := range list {
		at, err := time.Parse(time.DateOnly, day)
		if err != nil {
			continue // the loader says so
		}
		for _, years := range []int{-1, 1} {
			from, to := at.AddDate(years, 0, -moves).Format(time.DateOnly), at.AddDate(years, 0, moves).Format(time.DateOnly)
			if from < list[0][:4] || to > list[len(list)-1] {
				continue // in a year that is not listed, or not yet
			}
			c.judge(1)
			near := func(other string) bool { return from <= other && other <= to }
			if !slices.ContainsFunc(list, near) {
				c.at(c.pack.Header.Pos, phrase.Of("holiday %s has none near that day in %s", day, to[:4]), phrase.Of("list all holidays of each year"))
			}
		}
	}
}
