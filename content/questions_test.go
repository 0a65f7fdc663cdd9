package content_test

import (
	"testing"

	"toiawase/guide"
)

// TestQuestionsBefore: no path of a topic asks more than 12 questions before the
// checklist, those about the situation included, and its commonest path, on
// which every question has its first answer and all is well with the reader's
// means, at most 8. It prints the figures of each topic.
func TestQuestionsBefore(t *testing.T) {
	const most, common = 12, 8
	p := shipped(t)
	for i := range p.Topics {
		s, err := guide.Start(p, p.Topics[i].ID, guide.JA, day)
		if err != nil {
			t.Fatal(err)
		}
		left, usual := s.Remaining(), commonest(t, s)
		t.Logf("%-32s min %2d, common %2d, max %2d", p.Topics[i].ID, left.Min, usual, left.Max)
		if left.Max > most {
			t.Errorf("%s asks %d questions on some path", p.Topics[i].ID, left.Max)
		}
		if usual > common {
			t.Errorf("%s asks %d questions on its commonest path", p.Topics[i].ID, usual)
		}
	}
}

// commonest counts the questions of a walk that takes the first answer of each.
func commonest(t *testing.T, s guide.Session) (n int) {
	t.Helper()
	for ; s.Position().Step != nil; n++ {
		at, err := s.Position(), error(nil)
		if f := at.Fact; f == nil {
			s, err = s.Answer(at.Flow.ID+"/"+at.Step.ID, at.Step.Answers[0].ID)
		} else if f.Kind == guide.KindChoice {
			s, err = s.Give(f.ID, f.Choices[0].ID)
		} else {
			s, err = s.Give(f.ID, samples[f.Kind])
		}
		if err != nil || n > 30 {
			t.Fatalf("%s/%s: %v", at.Flow.ID, at.Step.ID, err)
		}
	}
	return n
}
