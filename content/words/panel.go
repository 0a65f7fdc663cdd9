package words

import (
	"strings"

	"toiawase/guide"
)

// TakenOff says why a step has left the emergency panel: the answers that make
// it pointless, and the step, so that nobody misses it.
func TakenOff(s guide.Session, e guide.TakenOff) string {
	l := s.Lang()
	var why []string
	for _, f := range e.Facts {
		if v, ok := s.Lookup(f.ID); ok {
			why = append(why, f.Label.In(l)+pick(l, "：", ": ")+s.Pack().Show(l, f, v))
		}
	}
	reason := strings.Join(why, pick(l, "、", ", "))
	if reason == "" {
		return pick(l, "外した手順 ", "No longer needed: ") + e.Text.In(l)
	}
	return pick(l, "外した手順(", "No longer needed (") + reason + pick(l, ") ", "): ") + e.Text.In(l)
}

func pick(l guide.Lang, ja, en string) string {
	if l == guide.EN {
		return en
	}
	return ja
}
