package words_test

import (
	"reflect"
	"testing"

	"toiawase/content/words"
	"toiawase/guide"
)

func TestCases(t *testing.T) {
	for _, l := range guide.Langs {
		w := words.CasesIn(l)
		checkFilled(t, string(l), reflect.ValueOf(*w))
		for _, kind := range []guide.EventKind{guide.EventNote, guide.EventReply, guide.EventPromise, guide.EventClosed, guide.EventReopened, guide.EventContacted} {
			if words.SheetsIn(l).Case.Kinds[kind] == "" {
				t.Errorf("%s: no word for %s", l, kind)
			}
		}
	}
}
