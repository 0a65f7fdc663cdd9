package guide

import (
	"fmt"
	"strings"
)

// Packs are the packs in use, each id once, the first one the main one. What
// is in them is named by a ref: in the first pack the bare id
// (delivery.not_arrived), in any other the pack's id, a colon and the id
// (ringo-cycle:ride.cannot_return). The long form is understood for the first
// pack too, and a bare id that only one of the others has. The zero value has
// nothing in it.
type Packs []*Pack

// Ref names something of a pack by its id. A pack that is not in use counts as
// another than the first.
func (ps Packs) Ref(p *Pack, id string) string {
	if len(ps) > 0 && ps[0] == p {
		return id
	}
	return p.ID + ":" + id
}

// Pack returns the pack with an id, or nil.
func (ps Packs) Pack(id string) *Pack {
	for _, p := range ps {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Topic finds a topic; flows are none. The error is an *UnknownName, with the
// refs of all topics, or an *AmbiguousName.
func (ps Packs) Topic(ref string) (*Pack, *Topic, error) {
	p, t, err := locate(ps, "topic", ref, func(p *Pack) []Topic { return p.Topics }, func(t *Topic) string { return t.ID })
	return p, t.whole(), err
}

// Page finds a reference page; errors are as those of Topic.
func (ps Packs) Page(ref string) (*Pack, *Page, error) {
	return locate(ps, "page", ref, func(p *Pack) []Page { return p.Pages }, func(x *Page) string { return x.ID })
}

// Channel finds a channel; errors are as those of Topic.
func (ps Packs) Channel(ref string) (*Pack, *Channel, error) {
	return locate(ps, "channel", ref, func(p *Pack) []Channel { return p.Channels }, func(c *Channel) string { return c.ID })
}

// Family finds a family of topics; errors are as those of Topic.
func (ps Packs) Family(ref string) (*Pack, *Family, error) {
	return locate(ps, "family", ref, func(p *Pack) []Family { return p.Families }, func(f *Family) string { return f.ID })
}

// AmbiguousName says that a bare id could mean things of several packs.
type AmbiguousName struct {
	What string // topic, page, channel or family
	Name string
	Refs []string // what may be meant
}

// Error returns a terse English sentence.
func (e *AmbiguousName) Error() string {
	return fmt.Sprintf("%s %q could be any of %s", e.What, e.Name, strings.Join(e.Refs, ", "))
}

// locate finds the thing that a ref names among those that packs list.
func locate[T any](ps Packs, what, ref string, list func(*Pack) []T, id func(*T) string) (*Pack, *T, error) {
	pack, bare, long := strings.Cut(ref, ":")
	if !long {
		bare = ref
	}
	var (
		in    *Pack
		found *T
		refs  []string
	)
	for i, p := range ps {
		if long && p.ID != pack {
			continue
		}
		things := list(p)
		at := len(things) - 1
		for at >= 0 && id(&things[at]) != bare { // not by value: topics are large
			at--
		}
		switch {
		case at < 0:
		case long || i == 0:
			return p, &things[at], nil
		default:
			in, found, refs = p, &things[at], append(refs, ps.Ref(p, bare))
		}
	}
	switch len(refs) {
	case 0:
		return nil, nil, &UnknownName{What: what, Name: ref, Near: names(ps, list, id)}
	case 1:
		return in, found, nil
	}
	return nil, nil, &AmbiguousName{What: what, Name: ref, Refs: refs}
}

// names are the refs of all that packs list.
func names[T any](ps Packs, list func(*Pack) []T, id func(*T) string) (refs []string) {
	for _, p := range ps {
		things := list(p)
		for i := range things {
			refs = append(refs, ps.Ref(p, id(&things[i])))
		}
	}
	return refs
}

// Broken is a pack that cannot be used.
type Broken struct {
	Folder string // as it was named; empty for the embedded pack
	Why    []Text // the first reasons; file:line:col comes first where there is a place
	More   int    // reasons beyond these
	Do     Text   // what to do about it
}
