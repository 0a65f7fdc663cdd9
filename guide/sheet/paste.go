package sheet

import (
	"fmt"
	"strconv"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/guard"
	"toiawase/guide/paste"
	"toiawase/guide/secret"
)

// Proposals is what a pasted text tells, each with the line that it came from,
// and what was dropped of it. The ID of a row is the place in the list.
func Proposals(list []paste.Proposal, dropped []secret.Kind, packs guide.Packs, lang guide.Lang, at time.Time) Sheet {
	w := words.PasteIn(lang)
	sh := Sheet{Lang: lang, Title: w.Offer}
	var gone, rows []Row
	for _, k := range dropped {
		gone = append(gone, Row{Role: Warning, Text: w.Found[guard.OfSecret(k)]})
	}
	for i, p := range list {
		label, shown := Proposed(p, packs, lang, at)
		rows = append(rows, Row{ID: strconv.Itoa(i), Role: Choice, Label: label, Text: shown, Below: []Row{{Role: Hint, Label: w.From, Text: p.From}}})
	}
	if len(rows) == 0 {
		rows = []Row{{Role: Hint, Text: w.Nothing.What}}
	}
	sh.add(Part{ID: "dropped", Rows: gone}, Part{ID: "proposals", Rows: rows})
	return sh
}

// Proposed writes a proposal as its fact shows it, with the label of the fact.
// An address is written so that nobody can open it.
func Proposed(p paste.Proposal, packs guide.Packs, lang guide.Lang, at time.Time) (label, shown string) {
	label, shown = p.Fact, p.Value
	for _, pack := range packs {
		f := pack.Fact(p.Fact)
		if f == nil {
			continue
		}
		label = f.Label.In(lang)
		if v, err := f.Parse(p.Value, at); err == nil {
			shown = v.Show(lang, f)
		}
		break
	}
	if p.Fact == "fake_address" {
		shown = guard.Defang(p.Value)
	}
	return label, shown
}

// Checked says whether what was pasted is a company's: the verdict, what was
// seen, what to do next. Its one row to choose leads to the topic for those
// who gave something away; where the text says so, it comes first.
func Checked(packs guide.Packs, r check.Result, lang guide.Lang) Sheet {
	p, w := check.Official(packs), words.PasteIn(lang)
	sh := Sheet{Lang: lang, Title: fmt.Sprintf(w.Verdicts[r.Verdict], check.Brand(p))}
	var addresses, seen, next, entered []Row
	for _, a := range r.Addresses {
		addresses = append(addresses, Row{Role: Source, Text: a})
	}
	for _, reason := range r.Reasons {
		seen = append(seen, Row{Role: Item, Text: w.Reasons[reason]})
	}
	urgent := false
	for _, step := range r.Next {
		urgent = urgent || step == check.Emergency
		next = append(next, Row{Role: Step, Text: w.Steps[step]})
	}
	if t := p.Topic(p.Official.Entered); t != nil {
		entered = []Row{{ID: ToTopic + " " + packs.Ref(p, t.ID), Role: Choice, Label: w.Entered}}
	}
	first := Part{ID: "entered", Rows: entered}
	if urgent {
		first.Role = Danger
		sh.add(first)
	}
	sh.add(Part{ID: "addresses", Rows: addresses}, Part{ID: "seen", Head: w.Seen, Rows: seen}, Part{ID: "next", Head: w.Next, Rows: next})
	if !urgent {
		sh.add(first)
	}
	return sh
}
