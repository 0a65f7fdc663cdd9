package guide

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
