package sheet

import (
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
)

// Rulings says to the author of a pack, in a language, which of its rules decided the first
// channel: each with its id, its reason and its place in the files. It is empty
// before the end of a walk, and where nothing is recommended.
func Rulings(s guide.Session, lang guide.Lang) Sheet {
	w := words.SheetsIn(lang).Rulings
	sh := Sheet{Lang: lang, Title: w.Title}
	p := Part{ID: "rulings", Head: w.Title}
	for _, r := range s.Rulings() {
		row := Row{ID: r.ID, Role: Item, Label: r.ID, Text: w.Did[string(r.Kind)]}
		if !r.Because.IsZero() {
			row.Below = append(row.Below, Row{Role: Hint, Text: r.Because.In(lang)})
		}
		if len(r.Took) > 0 {
			row.Below = append(row.Below, Row{Role: Hint, Label: w.Took, Text: strings.Join(r.Took, ", ")})
		}
		if r.Pos != (guide.Pos{}) {
			row.Below = append(row.Below, Row{Role: Hint, Text: r.Pos.String()})
		}
		p.Rows = append(p.Rows, row)
	}
	sh.add(p)
	return sh
}
