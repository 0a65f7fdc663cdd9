// Package guard looks through a text that is to be sent for what must not
// stand in it: secrets, other people's data, live addresses, threats.
//
//	Find, Mask   all of it, with its places    guard.go
//	other people                              person.go
//	live addresses                            link.go
//	threats and blame                         threat.go
package guard

import (
	"cmp"
	"slices"
	"strings"

	"toiawase/guide/secret"
)

// Kind is a kind of thing that must not stand in a text. Those of secrets
// begin with "secret:", as in "secret:card".
type Kind string

// The kinds besides those of secrets.
const (
	Person Kind = "third-party" // somebody else's name with an address, a phone or a mail address
	Link   Kind = "link"        // a live address of a stranger
	Threat Kind = "threat"      // a threat or blame
)

// Secret reports whether the kind is one of a secret.
func (k Kind) Secret() bool { return strings.HasPrefix(string(k), "secret:") }

// OfSecret is the kind of a secret.
func OfSecret(k secret.Kind) Kind { return "secret:" + Kind(k) }

// A Span is one find: the runes from Start up to End.
type Span struct {
	Start, End int
	Kind       Kind
}

// A Guard knows the domains whose addresses are nobody's trap: those of the
// company itself. The zero Guard knows none.
type Guard struct {
	Own []string // registrable domains, such as "example.com"
}

// Find returns everything in a text that must not be sent, in order and apart
// from each other; of two that overlap, a secret is kept first.
func (g Guard) Find(s string) []Span {
	var list []Span
	for _, p := range secret.Find(s) {
		list = append(list, Span{p.Start, p.End, OfSecret(p.Kind)})
	}
	r := secret.Read(s)
	for _, h := range slices.Concat(g.links(r.Text), persons(r.Text), threats(r.Text)) {
		start, end := r.Span(h.start, h.end)
		list = append(list, Span{start, end, h.kind})
	}
	return apart(list)
}

// Kinds returns the kinds that a text has, each once.
func Kinds(list []Span) (kinds []Kind) {
	for _, p := range list {
		if !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	return kinds
}

// Mask replaces what was found by [secret.Gap], but for live addresses, which
// are written so that nobody can open them. The rest stays.
func Mask(s string, list []Span) string {
	runes := []rune(s)
	var out strings.Builder
	last := 0
	for _, p := range list {
		out.WriteString(string(runes[last:p.Start]))
		if p.Kind == Link {
			out.WriteString(Defang(string(runes[p.Start:p.End])))
		} else {
			out.WriteString(secret.Gap)
		}
		last = p.End
	}
	out.WriteString(string(runes[last:]))
	return out.String()
}

// hit is a span in bytes of the text as it is read.
type hit struct {
	start, end int
	kind       Kind
}

// apart orders spans and drops those that overlap an earlier kind.
func apart(list []Span) (kept []Span) {
	for _, p := range list {
		if !slices.ContainsFunc(kept, func(k Span) bool { return p.Start < k.End && k.Start < p.End }) {
			kept = append(kept, p)
		}
	}
	slices.SortFunc(kept, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	return kept
}
