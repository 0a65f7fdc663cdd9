package keep

import (
	"reflect"
	"testing"
	"time"

	"toiawase/guide"
)

// TestCount: by family and in all, how cases ended, how long they took and how
// many contacts they needed.
func TestCount(t *testing.T) {
	s := walk(t)
	file := func(contacts int, days float64, how guide.Ending) File {
		w := s
		for n := range contacts {
			w = must(w.Contacted("chat", monday.Add(time.Duration(n)*time.Hour), ""))
		}
		c := guide.NewCase("1", w, monday)
		if days > 0 {
			end := monday.Add(time.Duration(days * 24 * float64(time.Hour)))
			c = c.With(guide.Event{At: end, Kind: guide.EventClosed, Ending: how}, end)
		}
		return File{Case: c, Walk: w}
	}
	gone := file(1, 0, "")
	gone.Walk = guide.Session{}
	got := Count([]File{file(2, 3, guide.EndedSolved), file(0, 0.5, "of an older program"), file(0, 0, ""), gone})
	family := s.Topic().Family()
	want := map[string]*Stats{
		"":     {Cases: 4, Open: 2, Ended: map[guide.Ending]int{guide.EndedSolved: 1, "": 1}, Days: []float64{0.5, 3}, Contacts: []int{0, 0, 1, 2}},
		family: {Cases: 3, Open: 1, Ended: map[guide.Ending]int{guide.EndedSolved: 1, "": 1}, Days: []float64{0.5, 3}, Contacts: []int{0, 0, 2}},
		"?":    {Cases: 1, Open: 1, Ended: map[guide.Ending]int{}, Contacts: []int{1}},
	}
	for name := range want {
		if !reflect.DeepEqual(got[name], want[name]) {
			t.Errorf("%q: %+v, want %+v", name, got[name], want[name])
		}
	}
	if len(got) != len(want) || len(Count(nil)) != 0 {
		t.Errorf("families %v", got)
	}
	if Median([]int(nil)) != 0 || Median([]int{1, 2, 3, 9}) != 2 || Median([]float64{0.5, 3, 4}) != 3 {
		t.Error("the middle ones")
	}
}
