package check

import (
	"toiawase/guide"
)

// ListOf returns what a pack says about its company. Without such a part every
// address is a stranger's.
func ListOf(p *guide.Pack) List {
	l := List{Brand: p.Official.Brand, Names: p.Official.Names}
	for _, d := range p.Official.Domains {
		l.Domains = append(l.Domains, d.Domain)
	}
	return l
}

// Own returns the domains of several packs, for those who ask only whether an
// address is a stranger's.
func Own(packs guide.Packs) (domains []string) {
	for _, p := range packs {
		domains = append(domains, ListOf(p).Domains...)
	}
	return domains
}
