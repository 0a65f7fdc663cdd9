package guide

import (
	"slices"
	"sort"
)

// Ruling is one thing in the pack that decided which channel is recommended
// first: a rule, or the outcome itself.
type Ruling struct {
	Pos            // zero in a pack that was loaded from its built form
	ID      string // of the rule, the outcome, the step of the panel or the channel
	Kind    RulingKind
	Because Text     // the rule's reason; empty for what is no rule
	Took    []string // the channels that a guard took out
}

// RulingKind says what a [Ruling] did.
type RulingKind string

// What a ruling did.
const (
	RulingWait    RulingKind = "wait"    // it is too early for any contact
	RulingFirst   RulingKind = "first"   // a rule put the channel first
	RulingPrefer  RulingKind = "prefer"  // a preference weighed for it
	RulingOutcome RulingKind = "outcome" // the outcome names the channel or its desk
	RulingPanel   RulingKind = "panel"   // a step of the emergency panel wants the contact
	RulingThen    RulingKind = "then"    // it was the next rung, when no candidate was left
	RulingOpen    RulingKind = "open"    // a better one is closed now
	RulingNever   RulingKind = "never"   // a guard took others out
)

// Rulings says what decided the recommendation's first channel: what spoke for
// it, then what took others out. It is empty where there is no first channel.
func (s Session) Rulings() []Ruling {
	rec, out := s.Recommend(), s.Position().Outcome
	if rec.First == nil {
		return nil
	}
	all := &decision{s: s, out: out, facts: s.valuation(out), gone: map[*Channel]bool{}}
	all.gather()
	left := &decision{s: s, out: out, facts: all.facts, gone: map[*Channel]bool{}, list: slices.Clone(all.list)}
	left.guard()
	left.passOn()
	left.prefer()
	left.decide()
	sort.SliceStable(left.list, func(i, j int) bool { return left.list[i].before(left.list[j]) })
	w := why{decision: left, first: rec.First.Channel, spoke: rec.Rules}
	return slices.Concat(w.waits(), w.closed(), w.firsts(), w.preferred(), w.named(), w.guards(all))
}

// why explains a decision.
type why struct {
	*decision          // with the candidates that the guards left
	first     *Channel // what was recommended
	spoke     []string // the rules that spoke
}

// waits are the rules that it is too early.
func (w why) waits() (list []Ruling) {
	for _, r := range w.s.pack.Rules.Wait {
		if w.s.Recommend().Wait != nil && slices.Contains(w.spoke, r.ID) {
			list = append(list, Ruling{Pos: r.Pos, ID: r.ID, Kind: RulingWait, Because: w.s.Recommend().Wait.Because})
		}
	}
	return list
}

// closed is the channel that would be the first if it were open now.
func (w why) closed() []Ruling {
	if len(w.list) == 0 || w.list[0].channel == w.first || w.list[0].open {
		return nil
	}
	best := w.list[0].channel
	return []Ruling{{Pos: best.Pos, ID: best.ID, Kind: RulingOpen}}
}

// firsts is the rule that puts channels first.
func (w why) firsts() (list []Ruling) {
	for i := range w.s.pack.Rules.First {
		r := &w.s.pack.Rules.First[i]
		hit := false
		if r.When.Holds(w.facts) {
			w.each(r.Channels, r.Desks, func(c *Channel) {
				hit = hit || w.find(c) != nil
			})
		}
		if hit {
			return []Ruling{ruling(r, RulingFirst)}
		}
	}
	return nil
}

// preferred are the rules that weighed for the channel.
func (w why) preferred() (list []Ruling) {
	for i := range w.s.pack.Rules.Prefer {
		r := &w.s.pack.Rules.Prefer[i]
		if r.Weight > 0 && about(r, w.first) && w.find(w.first) != nil && r.When.Holds(w.facts) {
			list = append(list, ruling(r, RulingPrefer))
		}
	}
	return list
}

// named is what made the channel a candidate.
func (w why) named() []Ruling {
	own := Ruling{Pos: w.out.Pos, ID: w.out.ID, Kind: RulingOutcome}
	switch {
	case slices.Contains(w.out.Desks, w.first.Desk), slices.Contains(w.out.Channels, w.first.ID):
		return []Ruling{own}
	case slices.Contains(called(w.s, w.facts), w.first.ID):
		return w.panelSteps()
	case w.find(w.first) == nil:
		own.Kind = RulingThen
		return []Ruling{own}
	}
	return nil // a rule brought it in
}

// panelSteps are the steps of the panel that want the channel contacted.
func (w why) panelSteps() (list []Ruling) {
	for i := range w.s.pack.Emergency {
		if e := &w.s.pack.Emergency[i]; slices.Contains(e.Contact, w.first.ID) && calls(w.s.pack, e, w.facts) {
			list = append(list, Ruling{Pos: e.Pos, ID: e.ID, Kind: RulingPanel, Because: e.Why})
		}
	}
	return list
}

// guards are the rules that took candidates out, those that say nothing to the
// user among them.
func (w why) guards(all *decision) (list []Ruling) {
	for i := range w.s.pack.Rules.Never {
		r := &w.s.pack.Rules.Never[i]
		if !r.When.Holds(w.facts) {
			continue
		}
		one := ruling(r, RulingNever)
		w.each(r.Channels, r.Desks, func(c *Channel) {
			if all.find(c) != nil || slices.Contains(w.out.Then, c.ID) {
				one.Took = append(one.Took, c.ID)
			}
		})
		if len(one.Took) > 0 {
			list = append(list, one)
		}
	}
	return list
}

func ruling(r *Rule, kind RulingKind) Ruling {
	return Ruling{Pos: r.Pos, ID: r.ID, Kind: kind, Because: r.Because}
}

// about reports whether a rule is about a channel.
func about(r *Rule, c *Channel) bool {
	return slices.Contains(r.Channels, c.ID) || slices.Contains(r.Desks, c.Desk)
}
