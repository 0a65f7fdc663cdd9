package guide

import (
	"cmp"
	"strings"
)

// Facts that the engine itself provides.
const (
	FactLanguage   = "language"     // ja or en
	FactReader     = "reader"       // ja or en: the language of the walk, also in a message in the other one
	FactFollowUp   = "followup"     // yes when the same desk was contacted before
	FactPromise    = "promise"      // ahead or passed: the time that was promised; untold when none was
	FactWish       = "wish"         // what the user asks for; the outcome's first wish if not told
	FactSecondWish = "second_wish"  // what would also do
	hoursSince     = "hours_since." // + any, a desk or a channel
	traitOf        = "trait."       // + the name of an outcome's trait
	// and doneOf: + the id of an emergency step or action
)

// EngineFact reports whether the engine provides a fact of this id itself.
func EngineFact(id string) bool {
	switch id {
	case FactLanguage, FactReader, FactFollowUp, FactPromise, FactWish, FactSecondWish:
		return true
	}
	return strings.HasPrefix(id, hoursSince) || strings.HasPrefix(id, traitOf) || strings.HasPrefix(id, doneOf)
}

// valuation looks facts up for one walk: told by the user, implied by the
// path, derived, or provided by the engine.
type valuation struct {
	s       Session
	outcome *Outcome // for traits and wishes; nil before the end
	desk    string   // for followup and the contact told of; empty means any
	reader  Lang     // of a message: the language of the walk; empty: s has it
	of      *Contact // the contact told of, where it is a certain one
}

// valuation returns the facts as they stand; outcome may be nil.
func (s Session) valuation(outcome *Outcome) valuation {
	return valuation{s: s, outcome: outcome}
}

// Lookup tells the value of a fact as it stands, derived facts and those of
// the engine included; ok is false when nothing was told.
func (s Session) Lookup(fact string) (v Value, ok bool) {
	return s.valuation(s.Position().Outcome).Lookup(fact)
}

// Lookup implements Valuation.
func (v valuation) Lookup(id string) (Value, bool) {
	if v.s.pack.plain(id) {
		return v.s.state.said(id)
	}
	if val, ok := v.contact(id); ok {
		return val, true
	}
	if _, said := v.s.state.said(id); said && v.outcome != nil && id == v.s.pack.Header.Contact.Channel && v.s.missed() {
		return choice(noContact), true // nobody took it, so there is nothing to go on from
	}
	if val, ok := v.s.state.told.of(id); ok {
		return val, true
	}
	if EngineFact(id) {
		return v.engine(id)
	}
	if val, ok := v.s.state.set.of(id); ok {
		return val, true
	}
	return v.derived(id)
}

// derived computes a fact from others.
func (v valuation) derived(id string) (Value, bool) {
	f := v.s.pack.Fact(id)
	if f == nil {
		return Value{}, false
	}
	if f.Sum != "" {
		if of := v.s.pack.Fact(f.Sum); of != nil {
			if val, ok := v.Lookup(of.ID); ok {
				return of.Total(val)
			}
		}
		return Value{}, false
	}
	for i := range f.Derive {
		if d := &f.Derive[i]; d.When.Holds(v) {
			return Value{Kind: f.Kind, Text: d.Is, Unknown: d.Is == Unknown}, true
		}
	}
	return Value{}, false
}

func (v valuation) engine(id string) (Value, bool) {
	switch id {
	case FactLanguage:
		return choice(string(v.s.lang)), true
	case FactReader:
		return choice(string(cmp.Or(v.reader, v.s.lang, JA))), true
	case FactFollowUp:
		if _, ok := v.s.lastContact(v.desk); ok {
			return choice("yes"), true
		}
		return choice("no"), true
	case FactPromise:
		return v.promise()
	case FactWish:
		if v.outcome != nil && len(v.outcome.Wishes) > 0 {
			return choice(v.outcome.Wishes[0]), true
		}
		return Value{}, false
	}
	if who, ok := strings.CutPrefix(id, hoursSince); ok {
		return v.hoursSince(who)
	}
	if val, ok := v.ticked(id); ok {
		return val, true
	}
	if v.outcome != nil {
		for _, t := range v.outcome.Traits {
			if traitOf+t.Fact == id {
				return choice(t.Value), true
			}
		}
	}
	return Value{}, false
}

func choice(id string) Value { return Value{Kind: KindChoice, Text: id} }
