package keep

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"toiawase/guide"
)

// File is a case as it is listed.
type File struct {
	guide.Case
	Walk guide.Session // the zero Session if its pack or topic is gone
	Dues []guide.FollowUp
}

// Open replays a case at a time.
func Open(c guide.Case, packs guide.Packs, now time.Time) File {
	f := File{Case: c}
	if p := packs.Pack(c.Pack); p != nil {
		if walk, err := c.Session(p, now); err == nil {
			f.Walk = walk
		}
	}
	f.Dues = c.Dues(f.Walk)
	return f
}

// DueBy reports whether to come back to the case now.
func (f File) DueBy(now time.Time) bool { return len(f.Dues) > 0 && f.Dues[0].DueBy(now) }

// Order sorts cases as they are listed: the open ones first; of these, what is
// due, the longest due first, and then what comes next; the rest by the last
// change, the latest first.
func Order(list []File) {
	slices.SortStableFunc(list, func(a, b File) int {
		if a.Open() != b.Open() {
			if a.Open() {
				return -1
			}
			return 1
		}
		return cmp.Or(next(a).Compare(next(b)), b.Changed.Compare(a.Changed), strings.Compare(b.ID, a.ID))
	})
}

// next is when to come back to a case; one without a date comes last.
func next(f File) time.Time {
	if len(f.Dues) > 0 {
		return f.Dues[0].At
	}
	return never
}

var never = time.Date(9999, 12, 31, 0, 0, 0, 0, guide.Japan)
