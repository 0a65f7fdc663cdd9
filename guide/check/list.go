package check

import (
	"strings"

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

// Official is the first pack that knows its company's addresses, or the first.
func Official(packs guide.Packs) *guide.Pack {
	for _, p := range packs {
		if p.Official.Brand != "" {
			return p
		}
	}
	return packs[0]
}

// Brand is the brand as people write it; the pack's id where there is none.
func Brand(p *guide.Pack) string {
	b := p.Official.Brand
	if b == "" {
		return p.ID
	}
	return strings.ToUpper(b[:1]) + b[1:]
}
