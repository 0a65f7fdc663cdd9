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
		sh.add(f.contact())
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

// contact is whom to contact first, or until when to wait before that, without
// whether that is open now.
func (f File) contact() Part {
	w, rec := words.SheetsIn(f.Lang).Advice, f.Walk.Recommend()
	p := contactParts(f.Walk)[0]
	p.ID = "contact"
	p.Rows = slices.DeleteFunc(p.Rows, func(r Row) bool { return r.State == Open || r.State == Closed })
	if rec.Wait != nil {
		until := fmt.Sprintf(w.Until, words.MomentAt(rec.Wait.Until, f.Walk.Zone(), f.Lang))
		p.Rows = slices.Insert(p.Rows, 0, Row{Role: Wait, Label: w.Wait, Text: until})
	}
	if rec.First != nil {
		p.Rows = append(p.Rows, address(rec.First.Channel, f.Lang)...)
	}
	return p
}
