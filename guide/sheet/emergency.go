package sheet

import (
	"toiawase/content/words"
	"toiawase/guide"
)

// Ticked says how many steps of an emergency are done, of how many.
func Ticked(sh Sheet) string { return counted(sh, words.SheetsIn(sh.Lang).Emergency.Count) }

// Emergency is what cannot wait, in the order to do it, and what an answer has
// taken off it; nothing unless the answers give an alarm.
func Emergency(s guide.Session) Sheet {
	w := words.SheetsIn(s.Lang()).Emergency
	sh := Sheet{Lang: s.Lang(), Title: w.Title}
	p := Part{ID: "emergency", Role: Danger, Head: w.Title}
	for _, e := range s.Emergency() {
		row := Row{ID: e.ID, Role: Danger, State: Missing, Text: e.Text.In(s.Lang()), Below: list(Hint, s.Lang(), e.Why)}
		if e.Done {
			row.State = Done
		}
		p.Rows = append(p.Rows, row)
	}
	sh.add(p)
	var off []Row
	for _, e := range s.TakenOff() {
		off = append(off, Row{Role: Hint, Text: words.TakenOff(s, e)})
	}
	sh.add(Part{ID: "taken_off", Rows: off})
	return sh
}
