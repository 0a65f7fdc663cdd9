package secret

import (
	"cmp"
	"slices"
	"strings"
)

// Kind is a kind of secret.
type Kind string

// The kinds of secrets. Nobody who helps needs any of them.
const (
	Card     Kind = "card"     // the full number of a payment card
	Gift     Kind = "gift"     // the claim code of a gift card
	Bank     Kind = "bank"     // the number of a bank account
	ID       Kind = "id"       // My Number, licence, passport, residence card
	CVV      Kind = "cvv"      // the security code on a card
	Code     Kind = "code"     // a one-time or sign-in code
	PIN      Kind = "pin"      // the PIN of a card
	Password Kind = "password" // a password
	Expiry   Kind = "expiry"   // the expiry date of a card
	Answer   Kind = "answer"   // the answer to a security question
	Remote   Kind = "remote"   // what lets somebody into a device from afar
)

// A Span is one secret in a text: the runes from Start up to End.
type Span struct {
	Start, End int
	Kind       Kind
}

// hit is a span in bytes of a [Reading].
type hit struct {
	start, end int
	kind       Kind
}

// Find returns the secrets of a text, in order and apart from each other.
// Speaking of a secret without giving it is none; order numbers, phone
// numbers, dates and amounts are none either.
func Find(s string) []Span {
	r := Read(s)
	hits := find(r.Text)
	if len(hits) == 0 {
		return nil
	}
	list := make([]Span, len(hits))
	for i, h := range hits {
		from, to := r.Span(h.start, h.end)
		list[i] = Span{from, to, h.kind}
	}
	return list
}

// First returns the kind of the gravest secret of a text, or empty: a card
// number before all others.
func First(s string) Kind {
	hash, place := hashOf(s)
	if place.Load() == hash {
		return ""
	}
	hits := find(Read(s).Text)
	if len(hits) == 0 {
		place.Store(hash)
		return ""
	}
	return slices.MinFunc(hits, func(a, b hit) int { return cmp.Compare(grave(a.kind), grave(b.kind)) }).kind
}

// gravity orders the kinds: of two that share a place, the first is kept.
var gravity = []Kind{Card, Gift, Bank, ID, CVV, Code, PIN, Remote, Password, Answer, Expiry}

func grave(k Kind) int { return slices.Index(gravity, k) }

// Gap stands in a masked text where a secret was.
const Gap = "[***]"

// Mask replaces every secret of a text by [Gap] and keeps the rest. It returns
// the kinds of what it replaced, each once.
func Mask(s string) (masked string, kinds []Kind) {
	spans := Find(s)
	if spans == nil {
		return s, nil
	}
	runes := []rune(s)
	var out strings.Builder
	last := 0
	for _, p := range spans {
		out.WriteString(string(runes[last:p.Start]) + Gap)
		last = p.End
		if !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	out.WriteString(string(runes[last:]))
	return out.String(), kinds
}

// The detectors find the secrets of a reading, each its kinds: those of words,
// and those of which no text without a digit has one.
var (
	wordDetectors  = []func(s string) []hit{gifts, passwords, answers, saidExpiries}
	digitDetectors = []func(s string) []hit{cards, ibans, papers, expiries, numbers, addressTokens}
)

func find(s string) (list []hit) {
	for _, d := range wordDetectors {
		list = append(list, d(s)...)
	}
	if strings.ContainsAny(s, "0123456789") {
		for _, d := range digitDetectors {
			list = append(list, d(s)...)
		}
	}
	list = slices.DeleteFunc(list, func(h hit) bool { return isMasked(s[h.start:h.end]) })
	return apart(list)
}

// isMasked reports whether a text is only a [Gap], or asterisks that somebody
// wrote instead of a secret.
func isMasked(s string) bool { return strings.Contains(s, "*") && strings.Trim(s, " [*]") == "" }

// apart orders hits and joins those that overlap under the graver kind, so that
// nothing stays of a wide one; digits in a password are no code.
func apart(list []hit) (kept []hit) {
	slices.SortStableFunc(list, func(a, b hit) int { return cmp.Compare(grave(a.kind), grave(b.kind)) })
	for _, h := range list {
		kept = slices.DeleteFunc(kept, func(k hit) bool {
			if h.start >= k.end || k.start >= h.end {
				return false
			}
			if k.kind != Code || h.kind != Password || h.end-h.start <= k.end-k.start {
				h.kind = k.kind
			}
			h.start, h.end = min(h.start, k.start), max(h.end, k.end)
			return true
		})
		kept = append(kept, h)
	}
	slices.SortFunc(kept, func(a, b hit) int { return cmp.Compare(a.start, b.start) })
	return kept
}
