package guide

import "slices"

// Danger is something that may be happening to the user now: a card number in
// a stranger's hands, an account taken, a caller who controls the device.
// Dangers alone decide the panel of emergency steps, so the panel follows from
// the facts and never from the order of the questions.
type Danger struct {
	Pos
	ID     string   `yaml:",key" declares:"danger"`
	Label  Text     `yaml:"label" need:"yes"`    // as a noun
	Is     *Cond    `yaml:"is" need:"yes"`       // it is there
	Absent *Cond    `yaml:"absent"`              // it is surely not there; nil: every fact that is: reads is known, and it does not hold
	Stakes []string `yaml:"stakes" ref:"danger"` // dangers that may be there too once this one is, until they are known to be absent
	Topics []string `yaml:"topics" ref:"topic"`  // topics in which it may be there, so that each of them has to ask
}

// Presence says what is known of a danger.
type Presence int8

// The presences, least grave first.
const (
	Untold  Presence = iota // nobody asked yet
	Absent                  // known to be absent
	AtStake                 // nobody asked yet, and another danger makes it likely
	Unsure                  // the user does not know
	Present
)

// State tells what the facts say of the danger alone; it is never AtStake.
func (d *Danger) State(facts Valuation) Presence {
	switch {
	case d.Is.Holds(facts):
		return Present
	case d.Absent != nil && d.Absent.Holds(facts):
		return Absent
	}
	state := Absent
	d.Is.Reads(func(id string) {
		switch v, ok := facts.Lookup(id); {
		case ok && v.Unknown:
			state = Unsure
		case !ok && state != Unsure:
			state = Untold
		}
	})
	return state
}

// DangerStates tells what the facts say of every danger of the pack, in its order.
func DangerStates(p *Pack, facts Valuation) []Presence {
	states := make([]Presence, len(p.Dangers))
	for i := range p.Dangers {
		states[i] = p.Dangers[i].State(facts)
	}
	for i := range p.Dangers {
		if states[i] < Unsure {
			continue
		}
		for _, j := range p.index.stakes[i] {
			if states[j] == Untold {
				states[j] = AtStake
			}
		}
	}
	return states
}

// Panel lists the emergency steps that the facts call for, in the order of the
// pack. A danger that is not known to be absent counts as present: once one of
// them opens the panel, a step stands there if any of its dangers is there,
// unknown or at stake, unless a fact makes it pointless.
func Panel(p *Pack, facts Valuation) []*EmergencyStep {
	return PanelOf(p, DangerStates(p, facts), facts)
}

// PanelOf is [Panel] where the states of the dangers are known.
func PanelOf(p *Pack, states []Presence, facts Valuation) (list []*EmergencyStep) {
	if !slices.ContainsFunc(states, func(s Presence) bool { return s >= Unsure }) {
		return nil
	}
	for i := range p.Emergency {
		e := &p.Emergency[i]
		called := slices.ContainsFunc(p.index.rows[i], func(d int) bool { return states[d] >= AtStake })
		if called && (e.Unless == nil || !e.Unless.Holds(facts)) {
			list = append(list, e)
		}
	}
	return list
}

// EmergencyStep is one row of the matrix of dangers and steps.
type EmergencyStep struct {
	Pos
	ID      string    `yaml:",key" declares:"emergency"`
	For     []string  `yaml:"for" need:"yes" ref:"danger"` // the dangers that it answers
	Stop    bool      `yaml:"stop"`                        // it stops the harm; these stand first
	Unless  *Cond     `yaml:"unless"`                      // a fact that makes it pointless: nobody without an account changes its password
	Text    Text      `yaml:"text" need:"yes"`
	Texts   []Saying  `yaml:"texts"`                 // worded otherwise by the facts: the first that holds
	Why     Text      `yaml:"why"`                   //
	Said    Text      `yaml:"said" holes:"done"`     // how a message reports it once done; may show {at} and {number}
	Contact []string  `yaml:"contact" ref:"channel"` // a contact by one of these does it
	Set     []Setting `yaml:"set" ref:"set"`         // what is so once it is done, and need not be asked
	Sources []string  `yaml:"sources" ref:"source"`
}

// Saying is a text for the case that its condition holds.
type Saying struct {
	Pos
	When *Cond `yaml:"when" need:"yes"`
	Text Text  `yaml:"text" need:"yes"`
}

// worded returns the first of some sayings that holds, or else a text.
func worded(list []Saying, otherwise Text, facts Valuation) Text {
	for i := range list {
		if list[i].When.Holds(facts) {
			return list[i].Text
		}
	}
	return otherwise
}

// PanelStep is an emergency step as the panel shows it.
type PanelStep struct {
	*EmergencyStep
	Text Text // its wording by the facts
	Done bool
}

// Emergency lists the steps that cannot wait, in the order to do them, those
// that are done among them; empty unless a danger is there or unknown.
func (s Session) Emergency() (list []PanelStep) {
	facts := s.valuation(s.Position().Outcome)
	for _, e := range Panel(s.pack, facts) {
		_, done := s.done(e.ID)
		list = append(list, PanelStep{EmergencyStep: e, Text: worded(e.Texts, e.Text, facts), Done: done})
	}
	return list
}

// TakenOff is an emergency step that stood in the panel before an answer showed
// that it is not needed.
type TakenOff struct {
	PanelStep
	Facts []*Fact // those that say so, as [Session.Lookup] knows them
}

// TakenOff lists the emergency steps that the answers have made pointless since
// the panel showed them, so that none leaves without a word.
func (s Session) TakenOff() (list []TakenOff) {
	if len(s.pack.Dangers) == 0 {
		return nil
	}
	now := s.Emergency()
	stands := func(steps []PanelStep, id string) bool {
		return slices.ContainsFunc(steps, func(e PanelStep) bool { return e.ID == id })
	}
	shown := map[string]PanelStep{}
	for n := range s.inputs {
		before := s
		before.inputs = s.inputs[:n]
		for _, e := range before.replay().Emergency() {
			shown[e.ID] = e
		}
	}
	for i := range s.pack.Emergency {
		if e, ok := shown[s.pack.Emergency[i].ID]; ok && !stands(now, e.ID) {
			list = append(list, TakenOff{e, Against(s.pack, e.EmergencyStep, s.valuation(s.Position().Outcome))})
		}
	}
	return list
}

// Against lists the known facts that say that a step of the panel is not
// needed: one that makes it pointless, or else those by which its dangers, or
// the ones that put these at stake, are absent.
func Against(p *Pack, e *EmergencyStep, facts Valuation) (list []*Fact) {
	add := func(id string) {
		f := p.Fact(id)
		if v, ok := facts.Lookup(id); f != nil && ok && !v.Unknown && !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	if e.Unless != nil && e.Unless.Holds(facts) {
		e.Unless.Reads(add)
		return list
	}
	for i := range p.Dangers {
		d := &p.Dangers[i]
		of := slices.Contains(e.For, d.ID) || slices.ContainsFunc(d.Stakes, func(id string) bool { return slices.Contains(e.For, id) })
		if of && d.State(facts) == Absent {
			d.Is.Reads(add)
			d.Absent.Reads(add)
		}
	}
	return list
}
