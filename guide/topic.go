package guide

// Topic is one problem as a user would name it: a decision tree of steps. A
// shared sub-flow is a Topic with only an ID, steps and outcomes.
type Topic struct {
	Pos
	ID       string    `yaml:"topic" need:"yes" declares:"topic" form:"dotted"` // family.name; in a flow file the key is flow:
	Title    Text      `yaml:"title" need:"yes"`
	Summary  Text      `yaml:"summary" need:"yes"` // one sentence under the title
	For      []string  `yaml:"for" ref:"persona"`  // personas: buyer, seller, business; empty means everyone
	Keywords Words     `yaml:"keywords" need:"yes"`
	Given    []Setting `yaml:"given" ref:"set"`  // facts that the topic implies; what the user says wins
	Pages    []string  `yaml:"pages" ref:"page"` // reference pages to read more
	Steps    []Step    `yaml:"steps" need:"yes"`
	Outcomes []Outcome `yaml:"outcomes"`

	rest *rest // what is not read yet; nil: nothing is left
}

// Family returns the part of the id before the dot.
func (t *Topic) Family() string {
	for i, r := range t.ID {
		if r == '.' {
			return t.ID[:i]
		}
	}
	return t.ID
}

// Setting gives a fact a value without asking: {can_login: no}.
type Setting struct {
	Pos
	Fact  string
	Value string
}

// Step is one node of a topic. Exactly one of Ask, Check, Note, Branch and
// Call is set.
type Step struct {
	Pos
	ID      string   `yaml:",key"`
	Ask     string   `yaml:"ask" ref:"fact"`  // a fact; already known means the step is passed by
	Later   bool     `yaml:"later"`           // of an ask: it is put on the checklist, ahead of the rest, and the walk goes on as if untold
	Check   Text     `yaml:"check"`           // do something, report the result
	Note    Text     `yaml:"note"`            // shown above what comes next; needs no answer
	Branch  []Arm    `yaml:"branch"`          // pure routing
	Call    string   `yaml:"call" ref:"flow"` // a flow; its "return" continues at Go
	Why     Text     `yaml:"why"`             // why a check is asked (a fact brings its own)
	List    string   `yaml:"list" ref:"list"` // things to look through, for a check
	Many    bool     `yaml:"many"`            // a check that takes several answers: what the others would set to yes is no
	InOrder bool     `yaml:"in_order"`        // several arms may apply at once, and the first of them is meant
	Answers []Answer `yaml:"answers"`         // the results of a check, or routes of an asked choice
	Go      []Arm    `yaml:"go"`              // where to go on; the first arm that applies
	Sources []string `yaml:"sources" ref:"source"`
}

// Answer is one result of a check, or the route of one choice of an asked fact.
type Answer struct {
	Pos
	ID    string    `yaml:",key"`
	Label Text      `yaml:"label"` // needed in a check; an asked fact's choice has its own
	Alone bool      `yaml:"alone"` // where several may be chosen: not with others, as "nothing of these"
	Set   []Setting `yaml:"set" ref:"set"`
	Go    string    `yaml:"go,scalar" ref:"target"` // empty: the step's own Go
}

// Arm is one way out of a step. Go is a step or an outcome of the same file,
// or "return" in a flow.
type Arm struct {
	Pos
	When *Cond     `yaml:"when"` // nil: otherwise, written else: TARGET
	Set  []Setting `yaml:"set" ref:"set"`
	Go   string    `yaml:"go,scalar" need:"yes" ref:"target"`
}

// Return is the target that leaves a flow and goes on where it was called.
const Return = "return"

// Unknown is the value of "I do not know", in conditions and in answers.
const Unknown = "unknown"
