package guide

import (
	"slices"
	"strings"

	"toiawase/guide/regexp"
)

// cellGap parts the cells of a row in its canonical form.
const cellGap = " | "

// row reads a row of a fact of kind rows: cells parted by "|" or tabs in
// the order of its columns, or what people write, as in
//
//	7/12 3,980円 AMAZON CO JP
//
// where each column takes the words that its kind can read and the rest is
// the column of free text. A cell may be empty, a row may not.
func (p parser) row(line string) (Value, Problem) {
	if problem := Secret(line); problem != "" {
		return Value{}, problem
	}
	cells := p.split(line)
	if cells == nil {
		return p.loose(line)
	}
	texts := make([]string, len(p.columns))
	var warn Problem
	for i, cell := range cells {
		if strings.TrimSpace(cell) == "" {
			continue
		}
		v, problem := parser{p.columns[i], p.asOf}.read(cell)
		if problem != "" {
			return Value{}, problem
		}
		texts[i] = v.Text
		if warn == "" {
			warn = v.Warn
		}
	}
	return rowValue(texts, warn)
}

func rowValue(texts []string, warn Problem) (Value, Problem) {
	if strings.Join(texts, "") == "" {
		return Value{}, ProblemEmpty
	}
	return Value{Text: strings.Join(texts, cellGap), Warn: warn}, ""
}

// split returns the cells of a row that is written in columns; nil when it is
// not, or when it has more cells than there are columns.
func (p parser) split(line string) []string {
	line = strings.NewReplacer("｜", "|", "\t", "|").Replace(line)
	cells := strings.Split(line, "|")
	if len(cells) < 2 || len(cells) > len(p.columns) {
		return nil
	}
	return cells
}

// loose gives each column the words that it can read: the longest run of
// neighbours first, so that a day keeps its time of day.
func (p parser) loose(line string) (Value, Problem) {
	words := strings.Fields(strings.NewReplacer("、", " ", "，", " ", ", ", " ", "/表示名", " ", "　", " ").Replace(line))
	texts := make([]string, len(p.columns))
	var warn Problem
	for _, i := range strictFirst(p.columns) {
		c := p.columns[i]
		if c.Kind == KindLine {
			if rest := strings.Join(words, " "); rest != "" && texts[i] == "" {
				texts[i], words = strings.ReplaceAll(rest, "|", "/"), nil
			}
			continue
		}
		v, from, to, problem := parser{c, p.asOf}.take(words)
		if problem != "" {
			return Value{}, problem
		}
		if to == 0 {
			continue
		}
		texts[i], words = v.Text, slices.Delete(words, from, to)
		if warn == "" {
			warn = v.Warn
		}
	}
	if len(words) > 0 {
		return Value{}, ProblemRow
	}
	return rowValue(texts, warn)
}

// postal is the form of the numbers that post offices share: its end is the
// country.
var postal = regexp.MustCompile(`^[A-Za-z]{2}[0-9]{9}[A-Za-z]{2}$`)

// longestRun is how many words one cell may be made of: 12 July 2026 at 14:30.
const longestRun = 5

// take finds the first, longest run of words that a column can read; to is 0
// when there is none. A day that may be two is a problem, and no name.
func (p parser) take(words []string) (v Value, from, to int, problem Problem) {
	for from = range words {
		for to = min(len(words), from+longestRun); to > from; to-- {
			text := strings.Join(words[from:to], " ")
			if p.Kind == KindYen && len(text) < 3 && allDigits(text) {
				continue // the number of a row, or a slip: no amount
			}
			if p.Kind == KindTracking && to > from+1 && !strings.ContainsAny(words[to-1], "0123456789") && !postal.MatchString(strings.Join(words[from:to], "")) {
				continue // 1234-5678-9013 EMS: what follows the number is no part of it
			}
			switch v, problem := p.read(text); {
			case problem == "" && !v.Unknown:
				return v, from, to, ""
			case problem == ProblemTwoDays && to == from+1:
				return Value{}, 0, 0, problem
			}
		}
	}
	return Value{}, 0, 0, ""
}

// strictKinds are the kinds whose form is unmistakable, most so first; what is
// not here reads nearly anything, and comes last.
var strictKinds = []Kind{KindOrderNumber, KindWhen, KindEmail, KindYen, KindASIN, KindTracking, KindPhone, KindCount, KindChoice}

// strictFirst lists the columns in the order in which they may take words.
func strictFirst(columns []*Fact) []int {
	order := make([]int, len(columns))
	for i := range order {
		order[i] = i
	}
	rank := func(i int) int {
		if n := slices.Index(strictKinds, columns[i].Kind); n >= 0 {
			return n
		}
		return len(strictKinds)
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank(a) - rank(b) })
	return order
}

// cells are the values of a row, one a column; the zero Value for an empty
// cell. A value of another kind is its own only cell.
func (f *Fact) cells(row Value) []Value {
	if f.Kind != KindRows {
		return []Value{row}
	}
	texts := strings.Split(row.Text, strings.TrimRight(cellGap, " "))
	list := make([]Value, len(f.columns))
	for i := range min(len(texts), len(list)) {
		if v, p := (parser{Fact: f.columns[i]}).read(texts[i]); p == "" {
			v.Kind = f.columns[i].Kind
			list[i] = v
		}
	}
	return list
}

// columnKind is the kind of the ith cell of a row.
func (f *Fact) columnKind(i int) Kind {
	if f.Kind != KindRows {
		return f.Kind
	}
	return f.columns[i].Kind
}

// RowOf returns the facts of which a row is made; nil for other kinds.
func (f *Fact) RowOf() []*Fact { return f.columns }

// showRow is a row as a person reads it, without its empty cells.
func showRow(f *Fact, l Lang, row Value) string {
	var shown []string
	for i, cell := range f.cells(row) {
		if cell.Text != "" {
			shown = append(shown, cell.Show(l, f.columns[i]))
		}
	}
	return strings.Join(shown, listGap(l))
}
