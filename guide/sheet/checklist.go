package sheet

import (
	"fmt"

	"toiawase/content/words"
	"toiawase/guide"
)

// Checklist is what to have ready: the facts that the message wants, the wish
// if there is a choice, the evidence. Facts and wishes have their fact's id,
// evidence its own.
func Checklist(s guide.Session) Sheet {
	w := words.SheetsIn(s.Lang()).Checklist
	sh := Sheet{Lang: s.Lang(), Title: w.Title}
	early, must, good := Part{ID: "early", Head: w.Early}, Part{ID: "must", Head: w.Must}, Part{ID: "good", Head: w.Good}
	for _, item := range s.Checklist() {
		to := &good
		switch {
		case item.Early:
			to = &early
		case item.Must:
			to = &must
		}
		to.Rows = append(to.Rows, itemRow(s, item))
	}
	for _, row := range must.Rows {
		if row.State == Missing {
			sh.add(Part{ID: "lacking", Rows: []Row{{Role: Hint, Text: w.Lacking}}})
			break
		}
	}
	sh.add(early)
	sh.add(must)
	sh.add(good)
	sh.add(Part{ID: "wish", Head: w.Wish, Rows: wishRows(s)})
	sh.add(keepPart(s))
	return sh
}

// Filled says how many facts of a checklist are told, of how many.
func Filled(sh Sheet) string {
	return counted(sh.Only("early", "must", "good"), words.SheetsIn(sh.Lang).Checklist.Count)
}

// counted says how many rows of a sheet are no longer missing, of how many.
func counted(sh Sheet, form string) string {
	n, all := 0, 0
	for _, p := range sh.Parts {
		for _, row := range p.Rows {
			if all++; row.State != Missing {
				n++
			}
		}
	}
	return fmt.Sprintf(form, n, all)
}

// itemRow is a fact of the checklist, with what is doubtful about its value.
func itemRow(s guide.Session, item guide.Item) Row {
	w, lang := words.SheetsIn(s.Lang()), s.Lang()
	row := Row{ID: item.Fact.ID, Role: Item, State: Missing, Label: item.Fact.Label.In(lang)}
	switch item.State {
	case guide.ItemKnown:
		row.State, row.Text = Done, s.Pack().Show(lang, item.Fact, item.Value)
	case guide.ItemUnknown:
		row.State, row.Below = NotSure, list(Hint, lang, item.Fact.Lost)
	}
	if item.Value.Warn != "" {
		row.Below = []Row{{Role: Warning, Label: w.Check, Text: words.In(lang).Problems[item.Value.Warn]}}
	}
	return row
}

// wishRows are what the message asks for, if there is a choice.
func wishRows(s guide.Session) (rows []Row) {
	if len(s.Wishes()) < 2 {
		return nil
	}
	w := words.SheetsIn(s.Lang()).Checklist
	first, second := s.Wish()
	if first != nil {
		rows = append(rows, Row{ID: guide.FactWish, Role: Item, State: Done, Text: first.Label.In(s.Lang())})
	}
	row := Row{ID: guide.FactSecondWish, Role: Item, State: Missing, Label: w.Second, Text: w.None}
	if second != nil {
		row.State, row.Text = Done, second.Label.In(s.Lang())
	}
	return append(rows, row)
}

// keepPart is the evidence to keep: how, why, and how soon it is gone.
func keepPart(s guide.Session) Part {
	p := Part{ID: "keep", Head: words.SheetsIn(s.Lang()).Checklist.Keep}
	for _, k := range s.Evidence() {
		e := k.Evidence
		row := Row{ID: e.ID, Role: Item, State: Missing, Label: e.Label.In(s.Lang())}
		if k.Have {
			row.State = Done
		}
		row.Below = append(list(Text, s.Lang(), e.How), list(Hint, s.Lang(), e.Why)...)
		row.Below = append(row.Below, list(Warning, s.Lang(), e.Fades)...)
		p.Rows = append(p.Rows, row)
	}
	return p
}
