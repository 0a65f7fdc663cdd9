package content_test

import (
	"slices"
	"testing"

	"toiawase/guide"
)

// TestQuestionsBefore prints how many questions each topic asks before the
// checklist, and holds the number of topics with a path over the bound.
func TestQuestionsBefore(t *testing.T) {
	const most, over = 12, 30
	p := shipped(t)
	var long []string
	for i := range p.Topics {
		s, err := guide.Start(p, p.Topics[i].ID, guide.JA, day)
		if err != nil {
			t.Fatal(err)
		}
		left := s.Remaining()
		t.Logf("%-32s min %2d, max %2d", p.Topics[i].ID, left.Min, left.Max)
		if left.Max > most {
			long = append(long, p.Topics[i].ID)
		}
	}
	slices.Sort(long)
	if len(long) > over {
		t.Errorf("%d topics ask more than %d questions on some path: %v", len(long), most, long)
	}
	t.Logf("%d over %d: %v", len(long), most, long)
}
