package lint

import "strings"

// Counted is how often a pack does what nobody in trouble should meet, and how
// many places were looked at for it.
type Counted struct {
	Key    string // what it is: panel_by_order, late_stop …
	Rule   string // the rule that judges it
	Places int
	Found  int
}

// counts are what is counted, in this order: where a part of the sentence is
// given, only the findings of the rule that say it.
var counts = []struct{ key, rule, says string }{
	{"panel_by_order", "L25", "equal dangers show step"},
	{"late_stop", "L25", "comes late"},
	{"unknown_empty_panel", "L20", ""},
	{"unknown_taken_for_safe", "L26", ""},
	{"clock_unfit", "L32", ""},
	{"urgent_closed", "L31", "is urgent"},
	{"out_of_reach", "L33", "cannot come"},
}

// count fills in what the findings and the panels of a check come to.
func (s *Stats) count(list []Finding) {
	for _, k := range counts {
		n := Counted{Key: k.key, Rule: k.rule}
		for _, j := range s.Judged {
			if j.Rule == k.rule {
				n.Places = j.Places
			}
		}
		for _, f := range list {
			if f.Rule == k.rule && strings.Contains(f.Problem.EN, k.says) {
				n.Found++
			}
		}
		s.Counted = append(s.Counted, n)
	}
}
