package guide

import (
	"slices"
	"strings"
)

// wish is the one request of the message. A part's text may word it with
// {wish}, or with {label} where the message goes to somebody else than those of
// whom it is asked.
func (w *writer) wish(p *Part) string {
	first, second := w.s.Wish()
	ask := w.fill(w.spec.Ask)
	if p.Block == "second_wish" {
		first, ask = second, ""
	}
	if strings.Contains(p.Text.In(w.lang), "{label}") {
		return wishLabel(p, first, w.lang)
	}
	if first != nil {
		ask = w.fill(first.Ask)
	}
	if p.Block == "wish" && first != nil && first.Timed && !strings.Contains(first.Ask.In(w.lang), "{"+w.s.pack.Header.Deadline+"}") {
		ask = w.withDeadline(ask)
	}
	if ask == "" || p.Text.IsZero() {
		return ask
	}
	return strings.ReplaceAll(w.fill(p.Text), "{wish}", ask)
}

// withDeadline adds to a request that does not name it by when it is needed,
// unless the message says so elsewhere.
func (w *writer) withDeadline(ask string) string {
	id := w.s.pack.Header.Deadline
	if slices.Contains(w.spec.Times, id) || slices.Contains(w.spec.Facts, id) {
		return ask
	}
	needed := w.fill(w.s.pack.Header.Needed)
	switch {
	case needed == "":
		return ask
	case w.lang == EN:
		return ask + " " + needed
	}
	return ask + needed
}

// wishLabel names a wish without asking for it; inside a sentence of English
// its first letter is small.
func wishLabel(p *Part, wish *Wish, l Lang) string {
	if wish == nil {
		return ""
	}
	text, label := p.Text.In(l), wish.Label.In(l)
	if l == EN && strings.Contains(text, " {label}") && !strings.Contains(text, "- {label}") {
		label = strings.ToLower(label[:1]) + label[1:]
	}
	return strings.ReplaceAll(text, "{label}", label)
}
