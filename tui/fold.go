package tui

import (
	"slices"
	"strings"
)

// below are the rows that branch off a row.
func (t *tree) below(i int) []treeRow {
	end := i + 1
	for end < len(t.rows) && beneath(t.rows, i, end) {
		end++
	}
	return t.rows[i+1 : end]
}

// beneath reports whether a row stands deeper than another one before it, in the
// same group.
func beneath(rows []treeRow, i, j int) bool {
	return rows[j].group == rows[i].group && rows[j].depth > rows[i].depth
}

// asides are the rows to fold at first: those off the way so far, and not next on
// it.
func asides(rows []treeRow) map[int]bool {
	folded := map[int]bool{}
	for i := range rows {
		last, on := i, rows[i].passed || rows[i].here
		for j := i + 1; j < len(rows) && beneath(rows, i, j); j++ {
			last, on = j, on || rows[j].passed || rows[j].here
		}
		folded[i] = last > i && !on
	}
	return folded
}

// fold puts the branches of a row out of sight, or into it. Where there are none
// in sight, it folds the row from which this one branches off.
func (t *tree) fold(i int, shut bool) {
	if shut && (t.folded[i] || len(t.below(i)) == 0) {
		for at := i - 1; at >= 0; at-- {
			if beneath(t.rows, at, i) {
				i = at
				break
			}
		}
	}
	t.folded[i] = shut && len(t.below(i)) > 0
	t.items(maxIndent)
	t.choose(i)
}

// unfolded are the numbers of the rows in sight.
func (t *tree) unfolded() (list []int) {
	for i := 0; i < len(t.rows); i++ {
		list = append(list, i)
		if t.folded[i] {
			i += len(t.below(i))
		}
	}
	return list
}

// guides are the branches before the n-th row in sight, and before the other
// lines of its text. Rows deeper than so many levels stand as deep as these.
func (t *tree) guides(seen []int, n, levels int) (first, rest string) {
	depth := func(n int) int { return min(t.rows[seen[n]].depth, levels) }
	for level := 1; level <= depth(n); level++ {
		next := slices.IndexFunc(seen[n+1:], func(i int) bool {
			return min(t.rows[i].depth, levels) <= level || t.rows[i].group != t.rows[seen[n]].group
		})
		goesOn := next >= 0 && depth(n+1+next) == level && t.rows[seen[n+1+next]].group == t.rows[seen[n]].group
		trunk, branch := "  ", t.theme.Last
		if goesOn {
			trunk, branch = t.theme.Trunk, t.theme.Branch
		}
		if rest += trunk; level < depth(n) {
			first += trunk
		} else {
			first += branch
		}
	}
	return first, rest
}

// leads are the ends among rows that are out of sight.
func (t *tree) leads(rows []treeRow) string {
	var ends []string
	for _, row := range rows {
		if _, end, ok := strings.Cut(row.text, signEnd); ok && !slices.Contains(ends, end) {
			ends = append(ends, end)
		}
	}
	if len(ends) == 0 {
		return ""
	}
	return t.words().Tree.Leads + " " + strings.Join(ends, " / ")
}
