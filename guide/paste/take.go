package paste

import (
	"slices"
	"strings"
	"time"

	"toiawase/guide"
)

// For returns the proposals that a fact of some packs takes, in order. The
// cells of a row of a statement are one proposal where a fact holds such rows:
// a person takes a charge, not its day.
func (r Result) For(packs guide.Packs, at time.Time) (list []Proposal) {
	for rest := r.Proposals; len(rest) > 0; {
		n := rowLen(rest)
		if row, ok := rowOf(packs, rest[:n]); ok {
			list = append(list, row)
		} else {
			list = append(list, rest[:n]...)
		}
		rest = rest[n:]
	}
	return slices.DeleteFunc(list, func(p Proposal) bool {
		return !slices.ContainsFunc(packs, func(pack *guide.Pack) bool { return p.fits(pack, at) })
	})
}

// rowLen is how many proposals at the beginning of a list are one row; 1 for
// one that is of no row.
func rowLen(list []Proposal) int {
	n := 1
	for list[0].cell && n < len(list) && list[n].cell && list[n].line == list[0].line {
		n++
	}
	return n
}

// rowOf makes the cells of a row one proposal of the fact that holds such rows.
func rowOf(packs guide.Packs, cells []Proposal) (row Proposal, ok bool) {
	if len(cells) < 2 {
		return row, false
	}
	for _, pack := range packs {
		for i := range pack.Facts {
			if f := &pack.Facts[i]; f.Kind == guide.KindRows && holds(f, cells) {
				row = cells[0]
				row.Fact, row.Value, row.cells = f.ID, inColumns(f, cells), cells
				return row, true
			}
		}
	}
	return row, false
}

// holds reports whether a fact has a column for each cell.
func holds(f *guide.Fact, cells []Proposal) bool {
	return !slices.ContainsFunc(cells, func(c Proposal) bool { return !slices.Contains(f.Columns, c.Fact) })
}

// inColumns writes cells in the order of the columns of a fact.
func inColumns(f *guide.Fact, cells []Proposal) string {
	texts := make([]string, len(f.Columns))
	for _, c := range cells {
		texts[slices.Index(f.Columns, c.Fact)] = strings.ReplaceAll(c.Value, "|", "/")
	}
	return strings.Join(texts, " | ")
}

func (p Proposal) fits(pack *guide.Pack, at time.Time) bool {
	f := pack.Fact(p.Fact)
	if f == nil {
		return false
	}
	_, err := f.Parse(p.Value, at)
	return err == nil
}

// Tells reports whether a proposal is of one of some facts, or a row with a
// cell of one.
func (p Proposal) Tells(facts ...string) bool {
	return slices.Contains(facts, p.Fact) || slices.ContainsFunc(p.cells, func(c Proposal) bool { return c.Tells(facts...) })
}

// Take gives a session the proposals that its pack takes; a fact that holds
// several keeps what it has. Where the topic asks for one charge and not for
// rows of them, the first row tells it. The person has agreed to each.
func Take(s guide.Session, list ...Proposal) guide.Session {
	add := func(p Proposal) {
		if next, err := s.Add(p.Fact, p.Value); err == nil {
			s = next
		}
	}
	first := true
	for _, p := range list {
		if len(p.cells) == 0 || asks(s, p.Fact) {
			add(p)
		}
		if len(p.cells) == 0 || !first {
			continue
		}
		first = false
		for _, c := range p.cells {
			if asks(s, c.Fact) {
				add(c)
			}
		}
	}
	return s
}

// asks reports whether an outcome of the session's topic asks for a fact.
func asks(s guide.Session, fact string) bool {
	return slices.ContainsFunc(s.Topic().Outcomes, func(o guide.Outcome) bool {
		return slices.Contains(o.Needs.Must, fact) || slices.Contains(o.Needs.Good, fact)
	})
}
