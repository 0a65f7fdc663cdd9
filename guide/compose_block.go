package guide

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// contacts are the contacts so far, oldest first, each as the part's text says
// it: that is about one contact.
func (w *writer) contacts(p *Part) (list []string) {
	for _, c := range w.s.Contacts() {
		one := *w
		one.facts.of = &c
		if line := one.fill(p.Text); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// attachments names the evidence that the user has; the part's text words a
// line with {n} and {label}.
func (w *writer) attachments(p *Part) (list []string) {
	next := 1
	for _, k := range w.s.Evidence() {
		if !k.Have || !k.Evidence.Attach {
			continue
		}
		line := p.Text.In(w.lang)
		if line == "" {
			line = "{n}. {label}"
		}
		n := strconv.Itoa(next)
		if next += k.Evidence.pieces(w.facts); strconv.Itoa(next-1) != n {
			n += Text{JA: "〜", EN: "–"}.In(w.lang) + strconv.Itoa(next-1)
		}
		r := strings.NewReplacer("{n}", n, "{label}", k.Evidence.Label.In(w.lang))
		list = append(list, r.Replace(line))
	}
	return list
}

// pieces is how many pieces an evidence is of.
func (e *Evidence) pieces(facts Valuation) int {
	if v, ok := facts.Lookup(e.Count); ok && !v.Unknown && v.Number >= 1 {
		return int(v.Number)
	}
	return 1
}

// timeLines are the known times, earliest first.
func (w *writer) timeLines() (list []Told) {
	type event struct {
		at   time.Time
		told Told
	}
	var events []event
	for _, id := range w.spec.Times {
		f := w.s.pack.Fact(id)
		if value, ok := w.value(id); ok && f != nil {
			v, _ := w.facts.Lookup(id)
			events = append(events, event{v.Time, Told{f.Label.In(w.lang), value}})
		}
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.at.Compare(b.at) })
	for _, e := range events {
		list = append(list, e.told)
	}
	return list
}

// newsLines are label and value of what a follow-up says too.
func (w *writer) newsLines() (list []Told) {
	for _, id := range w.spec.News {
		if value, ok := w.value(id); ok {
			list = append(list, w.pairs(w.s.pack.Fact(id), value)...)
		}
	}
	return list
}

func (w *writer) details() string {
	var list []string
	for _, id := range w.spec.Details {
		if value, ok := w.value(id); ok {
			list = append(list, value)
		}
	}
	return strings.Join(list, "\n\n")
}
