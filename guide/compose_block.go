package guide

import (
	"strconv"
	"strings"
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
	for _, k := range w.s.Evidence() {
		if !k.Have || !k.Evidence.Attach {
			continue
		}
		line := p.Text.In(w.lang)
		if line == "" {
			line = "{n}. {label}"
		}
		n := strconv.Itoa(len(list) + 1)
		r := strings.NewReplacer("{n}", n, "{label}", k.Evidence.Label.In(w.lang))
		list = append(list, r.Replace(line))
	}
	return list
}
