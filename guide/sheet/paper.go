package sheet

import (
	"fmt"
	"slices"

	"toiawase/content/words"
	"toiawase/guide"
)

// Paper is the case to keep or to print: whom to contact, with the message to
// send, in the reader's language, and in Japanese because the desks are in
// Japan; and at the end who this is not. Nothing on it is true today only.
func (f File) Paper() Sheet {
	sh := f.sheet(false).Without("drift", "then", "idle")
	if f.Walk.IsZero() {
		return sh
	}
	if ch := f.Walk.Channel(); ch != nil {
		sh.add(contact(f.Walk))
		for _, lang := range slices.Compact([]guide.Lang{f.Lang, guide.JA}) {
			if m := f.Walk.Compose(ch, lang); m.Channel != nil {
				sh.add(textPart(m, f.Lang))
			}
		}
		sh.add(sourcePart(f.Walk))
	}
	sh.add(Part{ID: "notice", Head: f.Walk.Pack().Header.Name.In(f.Lang), Rows: list(Text, f.Lang, f.Walk.Pack().Header.Notice)})
	return sh
}

// contact is whom to contact first at the end of a walk, or until when to wait before that, without
// whether that is open now.
func contact(s guide.Session) Part {
	w, rec := words.SheetsIn(s.Lang()).Advice, s.Recommend()
	p := contactParts(s)[0]
	p.ID = "contact"
	p.Rows = slices.DeleteFunc(p.Rows, func(r Row) bool { return r.State == Open || r.State == Closed })
	if rec.Wait != nil {
		until := fmt.Sprintf(w.Until, words.MomentAt(rec.Wait.Until, s.Zone(), s.Lang()))
		p.Rows = slices.Insert(p.Rows, 0, Row{Role: Wait, Label: w.Wait, Text: until})
	}
	if rec.First != nil {
		p.Rows = append(p.Rows, address(rec.First.Channel, s.Lang())...)
	}
	return p
}
