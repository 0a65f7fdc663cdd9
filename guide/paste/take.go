package paste

import (
	"slices"
	"time"

	"toiawase/guide"
)

// For returns the proposals that a fact of some packs takes, in order.
func (r Result) For(packs guide.Packs, at time.Time) (list []Proposal) {
	for _, p := range r.Proposals {
		if slices.ContainsFunc(packs, func(pack *guide.Pack) bool { return p.fits(pack, at) }) {
			list = append(list, p)
		}
	}
	return list
}

func (p Proposal) fits(pack *guide.Pack, at time.Time) bool {
	f := pack.Fact(p.Fact)
	if f == nil {
		return false
	}
	_, err := f.Parse(p.Value, at)
	return err == nil
}

// Take gives a session the proposals that its pack takes; a fact that holds
// several keeps what it has. The person has agreed to each.
func Take(s guide.Session, list ...Proposal) guide.Session {
	for _, p := range list {
		if next, err := s.Add(p.Fact, p.Value); err == nil {
			s = next
		}
	}
	return s
}
