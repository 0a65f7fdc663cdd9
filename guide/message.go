package guide

// MessageSpec is what a message says, whatever the channel: the shape of the
// channel decides order, labels, politeness, length and what may not appear.
//
// A text may hold placeholders {fact} and optional blocks [ … {fact} … ]; a
// block disappears when one of its facts is unknown. A placeholder outside a
// block must be of a fact that is known on every path.
type MessageSpec struct {
	Pos
	ID      string   `yaml:",key" declares:"message"`
	Subject Text     `yaml:"subject" need:"yes" holes:"message"` // the matter in a few words, without the order number: 【未着】…
	Gist    Text     `yaml:"gist" need:"yes" holes:"message"`    // what is wrong, in one sentence
	Given   []string `yaml:"given"`                              // what lets the gist say what the user did: see [Check]
	Facts   []string `yaml:"facts" ref:"fact"`                   // label and value, one a line
	Times   []string `yaml:"times" ref:"fact"`                   // when facts, sorted into a timeline
	Details []string `yaml:"details" ref:"fact"`                 // free text of the user, a paragraph each
	News    []string `yaml:"news" ref:"fact"`                    // those of Facts and Times that a follow-up says too
	Checked []Check  `yaml:"checked"`                            // what was already tried
	Ask     Text     `yaml:"ask" holes:"message"`                // the request, when the outcome offers no wishes
	By      []string `yaml:"by" ref:"desk"`                      // who can do what Ask says; empty: whoever is asked
	Of      []string `yaml:"of" ref:"family"`                    // the families whose matters it tells of; empty: any
	About   string   `yaml:"about"`                              // the choice of the pack's behalf fact that the gist itself tells of
	Points  []Point  `yaml:"points"`                             // further points, for shapes that list them (appeals, card script)
}

// Check is one thing that was already tried, said when its condition holds.
//
// What the user is made to say, the user has said. Where the condition does not
// make sure of that, Given names what does: a fact that is known then, a check
// that was answered (flow/step), one of its answers (flow/step=answer), or the
// topic that was chosen. One of them is enough; "unknown" is none.
type Check struct {
	Pos
	When  *Cond    `yaml:"when"`
	Given []string `yaml:"given"`
	Text  Text     `yaml:"text" need:"yes" holes:"message"`
}

// Point is a line for one kind of shape.
type Point struct {
	Pos
	When  *Cond    `yaml:"when"`
	Given []string `yaml:"given"` // see [Check]
	Text  Text     `yaml:"text" need:"yes" holes:"message"`
}

// Shape is how a message looks in a kind of channel.
type Shape struct {
	Pos
	ID      string   `yaml:",key" declares:"shape"`
	Like    string   `yaml:"like"`                              // a shape, of the pack or the engine's form, chat, call, letter, post, that gives what this one does not say
	Subject bool     `yaml:"subject"`                           // has a subject line
	Suffix  Text     `yaml:"subject_suffix" holes:"message"`    // ends a subject that does not name its facts yet: the order number
	Limit   int      `yaml:"limit"`                             // longest body in characters; 0 means none
	Count   string   `yaml:"count" one:"characters post"`       // post: weights of a public post, full width counts 2
	Reads   Privacy  `yaml:"reads" one:"public order personal"` // the most private fact that may appear
	Omit    []string `yaml:"omit" ref:"fact"`                   // facts that this desk can do nothing with
	Spoken  bool     `yaml:"spoken"`                            // read aloud: numbers in groups
	Pair    Text     `yaml:"pair" holes:"pair"`                 // {label} and {value}
	Bullet  Text     `yaml:"bullet"`                            // before each line of a list
	Parts   []Part   `yaml:"parts"`                             // in order, a blank line between those that say something
	Again   []Part   `yaml:"again"`                             // instead of Parts when the same desk was contacted before; empty: the same
}

// Part is one paragraph of a shape. Block names what is drawn; Text is its
// wording, with {…} as in MessageSpec; Head stands above a list.
type Part struct {
	Pos
	Block string `yaml:"block" need:"yes" one:"text gist facts times details news checked done wish second_wish attachments contacts points questions"`
	When  *Cond  `yaml:"when"` // left out when false; may read followup (yes/no) and every fact
	Head  Text   `yaml:"head" holes:"shape"`
	Text  Text   `yaml:"text" holes:"shape"`
	Lines []Text `yaml:"lines" holes:"shape"` // of block questions: what to ask for
	Piece bool   `yaml:"piece"`               // begins a new piece to paste on its own
}
