package load

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"toiawase/guide"
)

// maxShown is how many findings one file adds, and how many are printed.
const maxShown = 50

// Error is one finding in a pack: where, what is wrong and what to do.
type Error struct {
	Pos  guide.Pos  // the zero Pos means the pack as a whole
	What guide.Text // what is wrong
	Do   guide.Text // what to do about it
	Rule string     // the guarantee that it breaks, as lint names it: L01; empty for the form of a file
}

// Error returns file:line:col: what: what to do, in English.
func (e Error) Error() string { return e.In(guide.EN) }

// In returns the finding in one line of a language.
func (e Error) In(lang guide.Lang) string {
	return fmt.Sprintf("%s: %s: %s", e.Pos, e.What.In(lang), e.Do.In(lang))
}

// Errors are the findings in a pack that could not be loaded, in the order of
// files and lines. It always holds at least one.
type Errors struct {
	List []Error
}

// Error returns the findings one a line, at most 50 of them.
func (e *Errors) Error() string {
	var b strings.Builder
	for i, f := range e.List {
		if i == maxShown {
			fmt.Fprintf(&b, "\nand %d more", len(e.List)-i)
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(f.Error())
	}
	return b.String()
}

// failure makes an error of findings: nil if there are none.
func failure(list []Error) error {
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b Error) int {
		return cmp.Or(comparePos(a.Pos, b.Pos), cmp.Compare(a.What.EN, b.What.EN))
	})
	return &Errors{List: slices.Compact(list)}
}

func comparePos(a, b guide.Pos) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}
