package lint

import (
	"toiawase/guide"
)

// truth is what is known of a condition while some facts are still open.
type truth int8

const (
	no truth = iota - 1
	maybe
	yes
)

func (t truth) not() truth { return -t }

// told is one case of a fact: a value, or nothing told.
type told struct {
	value guide.Value
	ok    bool
}

// puzzle is a condition to be made true. Some facts are fixed, others open:
// these may have any of their cases. Facts of the engine that depend on others
// (hours since a contact, follow-up) count as open on their own, so a puzzle
// may find a way that no user can go; it never misses one.
type puzzle struct {
	pack  *guide.Pack
	fixed guide.Valuation          // nil: nothing is told
	open  func(fact string) []told // nil for a fact that is fixed
	got   map[string]told
	want  string // the first open fact that kept the last judgement from an end
}

// formula judges something about the facts of a puzzle.
type formula func(*puzzle) truth

// solve finds cases of the open facts that make a formula true.
func (p *puzzle) solve(f formula) (found map[string]told, ok bool) {
	if p.got == nil {
		p.got = map[string]told{}
	}
	p.want = ""
	switch f(p) {
	case yes:
		return p.got, true
	case no:
		return nil, false
	}
	fact := p.want
	for _, one := range p.open(fact) {
		p.got[fact] = one
		if found, ok := p.solve(f); ok {
			return found, true
		}
	}
	delete(p.got, fact)
	return nil, false
}

// lookup tells what is known of a fact: no means that it is not told, maybe
// that it is open.
func (p *puzzle) lookup(id string) (guide.Value, truth) {
	if one, ok := p.got[id]; ok {
		return one.value, truthOf(one.ok)
	}
	switch f := p.pack.Fact(id); {
	case f == nil:
	case f.Sum != "":
		return p.total(f)
	case len(f.Derive) > 0:
		return p.derived(f)
	}
	if p.open(id) != nil {
		if p.want == "" {
			p.want = id
		}
		return guide.Value{}, maybe
	}
	if p.fixed == nil {
		return guide.Value{}, no
	}
	v, ok := p.fixed.Lookup(id)
	return v, truthOf(ok)
}

// total is the sum of the amounts of another fact, if that holds at least two.
func (p *puzzle) total(f *guide.Fact) (guide.Value, truth) {
	v, t := p.lookup(f.Sum)
	if t != yes {
		return guide.Value{}, t
	}
	sum, ok := p.pack.Fact(f.Sum).Total(v)
	return sum, truthOf(ok)
}

func (p *puzzle) derived(f *guide.Fact) (guide.Value, truth) {
	for i := range f.Derive {
		switch d := &f.Derive[i]; p.judge(d.When) {
		case yes:
			return guide.Value{Kind: f.Kind, Text: d.Is, Unknown: d.Is == guide.Unknown}, yes
		case maybe:
			return guide.Value{}, maybe
		}
	}
	return guide.Value{}, no
}

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

// judge is [guide.Cond.Holds] with open facts.
func (p *puzzle) judge(c *guide.Cond) truth {
	switch {
	case c == nil:
		return yes
	case c.Not != nil:
		return p.judge(c.Not).not()
	case c.Known != "":
		v, t := p.lookup(c.Known)
		if t == yes {
			return truthOf(!v.Unknown)
		}
		return t
	case c.Fact != "":
		v, t := p.lookup(c.Fact)
		if t == yes {
			return truthOf(c.Admits(&v))
		}
		return t
	case len(c.Any) > 0:
		return p.some(c.Any, yes)
	}
	return p.some(c.All, no)
}

// some looks for a part of the wanted truth: it decides the whole.
func (p *puzzle) some(list []guide.Cond, wanted truth) truth {
	result := wanted.not()
	for i := range list {
		switch p.judge(&list[i]) {
		case wanted:
			return wanted
		case maybe:
			result = maybe
		}
	}
	return result
}

// holds is the formula of a condition.
func holds(c *guide.Cond) formula { return func(p *puzzle) truth { return p.judge(c) } }

// not is the opposite of a formula.
func not(f formula) formula { return func(p *puzzle) truth { return f(p).not() } }

// all holds when every one of some formulas does.
func all(list ...formula) formula { return joined(list, no) }

// joined looks for a formula of the wanted truth: it decides the whole.
func joined(list []formula, wanted truth) formula {
	return func(p *puzzle) truth {
		result := wanted.not()
		for _, f := range list {
			switch f(p) {
			case wanted:
				return wanted
			case maybe:
				result = maybe
			}
		}
		return result
	}
}
