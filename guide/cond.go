package guide

import "encoding/json"

// Cond is a condition over facts, in a closed grammar: all, any, not, is, in,
// known, band. Exactly one of its parts is set; the zero Cond is always true.
//
//	{shipped_by: seller}                          is
//	{shipped_by: [seller, unknown]}               in
//	{shipped_by: seller, can_login: yes}          all of both
//	{all: [...]}  {any: [...]}  {not: {...}}
//	{known: order_number}
//	{band: {hours_since.any: {from: 24, to: 48}}} from ≤ value < to
//
// A fact that was not told matches nothing; one that the user does not know
// matches only the value "unknown".
type Cond struct {
	Pos
	All   []Cond
	Any   []Cond
	Not   *Cond
	Fact  string   // for In and Band
	In    []string // one of these values
	Known string   // this fact has a value
	Band  *Band
}

// Band is a range of a number: From ≤ n < To. A nil end is open.
type Band struct{ From, To *float64 }

// Valuation tells the value of a fact; ok is false when nothing was told.
type Valuation interface {
	Lookup(fact string) (v Value, ok bool)
}

// Holds reports whether the condition is true. A nil Cond is true.
func (c *Cond) Holds(v Valuation) bool {
	switch {
	case c == nil:
		return true
	case c.Not != nil:
		return !c.Not.Holds(v)
	case c.Fact != "" || c.Known != "":
		val, ok := v.Lookup(c.Fact + c.Known)
		return ok && c.Admits(&val)
	case len(c.Any) > 0:
		return some(c.Any, v, true)
	}
	return !some(c.All, v, false)
}

// Admits reports whether a comparison is true of a value of its fact; it is not
// for all, any and not.
func (c *Cond) Admits(v *Value) bool {
	switch {
	case c.Known != "":
		return !v.Unknown
	case c.Band != nil:
		return !v.Unknown && c.Band.Has(v.Number)
	}
	return v.Has(c.In)
}

// some reports whether a condition of the list comes to want.
func some(list []Cond, v Valuation, want bool) bool {
	for i := range list { // not by value: a Cond is large, and this runs most of all
		if list[i].Holds(v) == want {
			return true
		}
	}
	return false
}

// Has reports whether n lies in the band.
func (b Band) Has(n float64) bool {
	return (b.From == nil || n >= *b.From) && (b.To == nil || n < *b.To)
}

// MarshalBinary implements encoding.BinaryMarshaler: an end that is zero is not
// taken for an open one, as encoding/gob alone would.
func (b Band) MarshalBinary() ([]byte, error) { return json.Marshal([]*float64{b.From, b.To}) }

// UnmarshalBinary implements encoding.BinaryUnmarshaler.
func (b *Band) UnmarshalBinary(data []byte) error {
	return json.Unmarshal(data, &[]any{&b.From, &b.To})
}

// Reads calls f for every fact that the condition reads.
func (c *Cond) Reads(f func(fact string)) {
	if c == nil {
		return
	}
	for _, id := range []string{c.Fact, c.Known} {
		if id != "" {
			f(id)
		}
	}
	c.Not.Reads(f)
	for i := range c.All {
		c.All[i].Reads(f)
	}
	for i := range c.Any {
		c.Any[i].Reads(f)
	}
}

// asks calls f for every fact whose value the condition compares: all that it
// reads, but for those of which it only wants to know whether they are known.
func (c *Cond) asks(f func(fact string)) {
	if c == nil {
		return
	}
	if c.Fact != "" {
		f(c.Fact)
	}
	c.Not.asks(f)
	for _, list := range [][]Cond{c.All, c.Any} {
		for i := range list {
			list[i].asks(f)
		}
	}
}
