package guide

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Several reports whether the fact holds several values, one a line of its
// canonical form: orders, charges, boxes. Its Value counts them as its Number.
func (f *Fact) Several() bool { return f.Many == "yes" || f.Kind == KindRows }

// maxItems is how many values a fact may hold: more than any case needs, and
// few enough to be read in a message.
const maxItems = 40

// several reads one value from each line that is not empty. The error
// names the line, counted from 1, and nothing of the others is lost: the
// caller still has what was typed.
func (p parser) several(raw string) (Value, error) {
	var items []string
	v := Value{Kind: p.Kind}
	for n, line := range p.lines(raw) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		item, problem := p.item(line)
		if problem != "" {
			bad := p.refuse(line, n+1, problem)
			if bad.Problem.Secret() {
				bad.Left = p.left(raw) // with all other lines
			}
			return Value{}, bad
		}
		if item.Unknown {
			continue
		}
		if !slices.Contains(items, item.Text) || p.Kind == KindRows { // two equal charges are two
			items = append(items, item.Text)
		}
		if v.Warn == "" {
			v.Warn = item.Warn
		}
	}
	switch {
	case len(items) == 0:
		return Value{}, &InputError{Fact: p.ID, Problem: ProblemEmpty}
	case len(items) > maxItems:
		return Value{}, &InputError{Fact: p.ID, Problem: ProblemTooLong}
	}
	v.Text, v.Number = strings.Join(items, "\n"), float64(len(items))
	return v, nil
}

// lines splits what was typed into values: by line, and for numbers and
// choices also at the commas that people put between them.
func (p parser) lines(raw string) []string {
	raw = lineEnds.Replace(raw)
	switch p.Kind {
	case KindOrderNumber, KindASIN, KindTracking, KindChoice, KindEmail:
		raw = strings.NewReplacer("、", "\n", "，", "\n", ", ", "\n").Replace(raw)
	}
	return strings.Split(raw, "\n")
}

func (p parser) item(line string) (Value, Problem) {
	if p.Kind == KindRows {
		return p.row(line)
	}
	return p.read(line)
}

// Items returns the values that a value of the fact holds, in the order told:
// the value itself where the fact holds one, none where it is unknown.
func (f *Fact) Items(v Value) (list []Value) {
	if v.Unknown || v.Text == "" {
		return nil
	}
	if !f.Several() {
		return []Value{v}
	}
	for line := range strings.SplitSeq(v.Text, "\n") {
		if item, p := (parser{Fact: f}).item(line); p == "" { // canonical: no date needs a now
			item.Kind = f.Kind
			list = append(list, item)
		}
	}
	return list
}

// Add tells one more value of a fact that holds several, as a person writes
// it; of another fact it tells the value, as [Session.Give] does.
func (s Session) Add(fact, raw string) (Session, error) {
	f := s.pack.Fact(fact)
	if f == nil || !f.Several() {
		return s.Give(fact, raw)
	}
	if old, ok := s.state.told.of(fact); ok && !old.Unknown {
		raw = old.Text + "\n" + raw
	}
	return s.Give(fact, raw)
}

// Has reports whether the value is one of some ids, or holds one of them.
func (v Value) Has(ids []string) bool {
	if v.Unknown || !strings.Contains(v.Text, "\n") {
		return slices.Contains(ids, v.ID())
	}
	for item := range strings.SplitSeq(v.Text, "\n") {
		if slices.Contains(ids, item) {
			return true
		}
	}
	return false
}

// ShownItems returns the values that a value of the fact holds, each as a
// person reads it.
func (f *Fact) ShownItems(l Lang, v Value) (list []string) {
	for _, item := range f.Items(v) {
		list = append(list, showItem(f, l, item))
	}
	return list
}

// showSeveral is the values in one line, as a sentence names them.
func (v Value) showSeveral(l Lang, f *Fact) string {
	gap := listGap(l)
	if f.Kind == KindRows {
		gap = rowGap(l)
	}
	return strings.Join(f.ShownItems(l, v), gap)
}

// rowGap parts rows, whose cells are parted as the values of a list are.
func rowGap(l Lang) string {
	if l == EN {
		return "; "
	}
	return "／"
}

// showItem is one value of a fact that holds several.
func showItem(f *Fact, l Lang, item Value) string {
	if f.Kind == KindRows {
		return showRow(f, l, item)
	}
	one := *f
	one.Many = ""
	return item.Show(l, &one)
}

func listGap(l Lang) string {
	if l == EN {
		return ", "
	}
	return "、"
}

// Total adds up the amounts that a value of the fact holds; ok is false when
// there are fewer than two, so that one charge is not called a total.
func (f *Fact) Total(v Value) (Value, bool) {
	total, n := 0.0, 0
	for _, item := range f.Items(v) {
		for i, cell := range f.cells(item) {
			if f.columnKind(i) == KindYen && cell.Text != "" {
				total, n = total+cell.Number, n+1
			}
		}
	}
	return Value{Kind: KindYen, Number: total, Text: plainNumber(total)}, n > 1
}

// itemLabel is the label of the nth of several values, counted from 1.
func itemLabel(label string, n int, l Lang) string {
	if l == EN {
		return fmt.Sprintf("%s %d", label, n)
	}
	return fmt.Sprintf("%s(%d)", label, n)
}

// allOf is the value of a fact that holds several choices in which all of a
// list are chosen; none if the fact holds one.
func allOf(f *Fact, list []Value) []Value {
	if !f.Several() || len(list) < 2 {
		return nil
	}
	var ids []string
	for _, v := range list {
		ids = append(ids, v.Text)
	}
	return []Value{{Kind: f.Kind, Text: strings.Join(ids, "\n"), Number: float64(len(ids))}}
}

// numbersOf are samples of a fact that holds several values: one value, two,
// and as many as lie on each side of every edge of a band.
func (s sampler) numbersOf(f *Fact, edges []float64) (list []Value) {
	one := s.sample(f)
	if one.Unknown {
		return []Value{one}
	}
	numbers := []float64{1, 2}
	if len(edges) > 0 {
		numbers = append(numbers, steps(edges)...)
	}
	slices.Sort(numbers)
	for _, n := range slices.Compact(numbers) {
		if v, ok := holding(f, one, int(n), s.now.at); ok {
			list = append(list, v)
		}
	}
	return list
}

// holding is a value of a fact that holds several, n like one; ok is false where
// so many cannot be told. Equal rows count each, other equal values only once.
func holding(f *Fact, one Value, n int, at time.Time) (v Value, ok bool) {
	if n < 1 || n > maxItems {
		return Value{}, false
	}
	first, _, _ := strings.Cut(one.Text, "\n")
	text := first
	for i := 0; i < 100 && n > 1; i++ {
		for _, other := range variants(f, first, i) {
			if v, err := f.Parse(text+"\n"+other, at); err == nil && int(v.Number) == strings.Count(text, "\n")+2 {
				text, n = v.Text, n-1
				break
			}
		}
	}
	v, err := f.Parse(text, at)
	return v, err == nil && n == 1
}

// variants are texts like one, some of which its kind may read.
func variants(f *Fact, one string, i int) []string {
	runes, number := []rune(one), fmt.Sprintf("%02d", i)
	if f.Kind == KindRows || len(runes) < 2 {
		return []string{one}
	}
	return []string{string(runes[:len(runes)-2]) + number, number + one, one + number}
}
