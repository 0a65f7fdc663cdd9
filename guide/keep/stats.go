package keep

import (
	"slices"
	"time"

	"toiawase/guide"
)

// Stats are counts over some cases: how they ended, how long they took, how
// many contacts they needed.
type Stats struct {
	Cases, Open int
	Ended       map[guide.Ending]int // of those closed; "": not told
	Days        []float64            // from start to closing, shortest first
	Contacts    []int                // of all cases, fewest first
}

// Count counts cases by the family of their topic, and all of them under "".
// The family of a case whose topic is gone is "?".
func Count(files []File) map[string]*Stats {
	all := map[string]*Stats{}
	for _, f := range files {
		family := "?"
		if !f.Walk.IsZero() {
			family = f.Walk.Topic().Family()
		}
		for _, name := range []string{"", family} {
			if all[name] == nil {
				all[name] = &Stats{Ended: map[guide.Ending]int{}}
			}
			all[name].add(f)
		}
	}
	for _, s := range all {
		slices.Sort(s.Days)
		slices.Sort(s.Contacts)
	}
	return all
}

func (s *Stats) add(f File) {
	s.Cases++
	n := 0
	for _, e := range f.Events(f.Walk) {
		if e.Kind == guide.EventContacted {
			n++
		}
	}
	s.Contacts = append(s.Contacts, n)
	end, closed := f.Closed()
	if !closed {
		s.Open++
		return
	}
	how := f.Ended()
	if !slices.Contains(guide.Endings, how) {
		how = ""
	}
	s.Ended[how]++
	s.Days = append(s.Days, end.Sub(f.Started).Hours()/float64(24*time.Hour/time.Hour))
}

// Median is the middle one of sorted numbers, the lower one of two; 0 for none.
func Median[T int | float64](sorted []T) (m T) {
	if n := len(sorted); n > 0 {
		m = sorted[(n-1)/2]
	}
	return m
}
