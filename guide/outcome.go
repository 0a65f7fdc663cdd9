package guide

import "slices"

// Outcome is what a walk ends in. The author says what is true of this end;
// the engine composes recommendation, checklist and message from it.
type Outcome struct {
	Pos
	ID        string    `yaml:",key"`
	Say       Text      `yaml:"say" need:"yes"`           // what stands, in one or two sentences
	Says      []Saying  `yaml:"says"`                     // what stands instead by the facts: the first that holds
	Solved    bool      `yaml:"solved"`                   // nothing to send
	Situation string    `yaml:"situation" one:"ask skip"` // skip: no questions about the situation first
	Actions   []string  `yaml:"actions" ref:"action"`
	Desks     []string  `yaml:"desks" ref:"desk"`       // whose channels are candidates, first desk first
	Channels  []string  `yaml:"channels" ref:"channel"` // or single channels, besides those of the desks
	Traits    []Setting `yaml:"traits" ref:"trait"`     // read by rules as trait.NAME: urgency, complexity, record, private, order
	Needs     Needs     `yaml:"needs"`
	Wishes    []string  `yaml:"wishes" ref:"wish"` // what may be asked for; the first is the default
	Message   string    `yaml:"message" ref:"message"`
	Clocks    []string  `yaml:"clocks" ref:"clock"`
	Then      []string  `yaml:"then" ref:"channel"` // channels for when the first contact does not solve it: the ladder, last resort last
	Pages     []string  `yaml:"pages" ref:"page"`
	Sources   []string  `yaml:"sources" ref:"source"`
}

// Urgent reports whether the outcome's urgency is high: then nobody waits.
func (o *Outcome) Urgent() bool {
	for _, t := range o.Traits {
		if t.Fact == "urgency" {
			return t.Value == "high"
		}
	}
	return false
}

// HasDeadline reports whether something that may be asked for at an outcome can
// be needed by a day. Where it is urgent nobody waits, so nobody is asked.
func (o *Outcome) HasDeadline(p *Pack) bool {
	return !o.Urgent() && !o.Solved && slices.ContainsFunc(o.Wishes, func(id string) bool {
		w := p.Wish(id)
		return w != nil && w.Timed
	})
}

// Needs are the facts and evidence that an outcome wants on its checklist.
type Needs struct {
	Must     []string `yaml:"must" ref:"fact"`         // a message lacks something without these
	Good     []string `yaml:"good" ref:"fact"`         // these help
	Evidence []string `yaml:"evidence" ref:"evidence"` // to keep, and to attach where possible
}

// Headline returns what stands at the walk's outcome, in one or two sentences;
// no text before the outcome.
func (s Session) Headline() Text {
	out := s.Position().Outcome
	if out == nil {
		return Text{}
	}
	return worded(out.Says, out.Say, s.valuation(out))
}
