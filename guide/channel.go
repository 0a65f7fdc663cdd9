package guide

// Desk is who is reached: the company, the seller, the carrier, the card issuer.
type Desk struct {
	Pos
	ID   string `yaml:",key" declares:"desk"`
	Name Text   `yaml:"name" need:"yes"`
	Self bool   `yaml:"self"` // nobody is reached: what the user does alone, while waiting for the desk contacted last
}

// Channel is a way to reach someone.
type Channel struct {
	Pos
	ID      string   `yaml:",key" declares:"channel"`
	Desk    string   `yaml:"desk" need:"yes" ref:"desk"`
	Name    Text     `yaml:"name" need:"yes"`
	Good    Text     `yaml:"good" need:"yes"`    // what it is good for; the reason when no rule gives one
	How     []Text   `yaml:"how" need:"yes"`     // how to get there, step by step
	Human   Text     `yaml:"human"`              // how to reach a person
	Limits  []Text   `yaml:"limits"`             // what it does not do
	MoveOn  Text     `yaml:"move_on" need:"yes"` // when to give this channel up and move on to the next: "if no call comes"
	MoveOns []Saying `yaml:"move_ons"`           // other wordings of MoveOn: the first that holds
	Needs   []Text   `yaml:"needs"`              // to have at hand
	Cards   []Card   `yaml:"cards"`              // worded otherwise by the matter: the first that holds
	Hours   *Hours   `yaml:"hours"`              // nil: always
	Public  bool     `yaml:"public"`             // others can read what is written
	Clocks  []string `yaml:"clocks" ref:"clock"` // what a contact by it starts, where the outcome has no clock of its own for it
	Shape   string   `yaml:"shape" ref:"shape"`  // how a message looks here; empty: nothing is sent (self-service)
	URL     string   `yaml:"url" form:"url"`     // the official page
	Sources []string `yaml:"sources" need:"yes" ref:"source"`
}

// Card is how a channel is used, and what for, in the case that its condition
// holds. What it leaves out is as the channel has it.
type Card struct {
	Pos
	When  *Cond  `yaml:"when" need:"yes"`
	How   []Text `yaml:"how"`
	Needs []Text `yaml:"needs"`
}

// For is the channel as it is used for the matter of a walk: it names an order
// only where there is one. Before an outcome it is the channel itself.
func (ch *Channel) For(s Session) *Channel {
	out := s.Position().Outcome
	if out == nil {
		return ch
	}
	facts := s.valuation(out)
	for i := range ch.Cards {
		if card := &ch.Cards[i]; card.When.Holds(facts) {
			fit := *ch
			if len(card.How) > 0 {
				fit.How = card.How
			}
			if len(card.Needs) > 0 {
				fit.Needs = card.Needs
			}
			return &fit
		}
	}
	return ch
}

// Hours are opening hours in Japan time.
type Hours struct {
	Pos
	From       string   `yaml:"from" need:"yes" form:"clock"` // 09:00
	To         string   `yaml:"to" need:"yes" form:"clock"`   // 21:00, exclusive; 24:00 is midnight
	Days       string   `yaml:"days" one:"all weekdays"`      // empty means all
	Closed     []string `yaml:"closed" form:"days"`           // MM-DD..MM-DD, yearly, both ends closed
	Confidence string   `yaml:"confidence" need:"yes" one:"high medium low"`
	Note       Text     `yaml:"note" need:"yes"` // how to word it to the user
	Outside    Text     `yaml:"outside"`         // how it may still be used while closed; only then may it stand before a channel that is open
	Sources    []string `yaml:"sources" need:"yes" ref:"source"`

	holidays []string // of the pack, set by Seal
}

// Rules recommend a channel: guards, then ordered rules, then preferences.
type Rules struct {
	Never  []Rule `yaml:"never"`  // takes channels out; each says why not
	First  []Rule `yaml:"first"`  // decides by itself; the first that applies
	Prefer []Rule `yaml:"prefer"` // weighs the rest
	Wait   []Wait `yaml:"wait"`   // wait before contacting again
}

// Rule speaks about channels when its condition holds. Conditions may read
// every fact, the outcome's traits as trait.NAME, and what the engine knows of
// the situation: language, hours_since.any, hours_since.DESK or .CHANNEL.
type Rule struct {
	Pos
	ID       string   `yaml:"id" need:"yes" declares:"rule" form:"row"`
	Channels []string `yaml:"channels" ref:"channel"`                   // the channels meant
	Desks    []string `yaml:"desks" ref:"desk"`                         // or all channels of these desks
	When     *Cond    `yaml:"when"`                                     // nil: always
	Weight   int      `yaml:"weight"`                                   // prefer only; may be negative
	Tell     bool     `yaml:"tell"`                                     // never only: told even of channels that were no candidates
	Quiet    bool     `yaml:"quiet"`                                    // never only: takes out without telling the user
	Soft     bool     `yaml:"soft"`                                     // never only: a wish of the user, not an obstacle; what it takes out comes back where nothing else is left
	Because  Text     `yaml:"because" need:"yes"`
	Sources  []string `yaml:"sources" ref:"source"`
}

// Wait recommends to wait until some hours after the last contact with a desk,
// or, before any contact, until a time that the desk has given in advance.
type Wait struct {
	Pos
	ID       string   `yaml:"id" need:"yes" declares:"rule" form:"row"`
	Desk     string   `yaml:"desk" need:"yes" ref:"desk"`
	Hours    int      `yaml:"hours"`            // after a contact; 0: none
	Until    string   `yaml:"until" ref:"fact"` // when fact: the time given in advance, such as the days in which a parcel arrives
	When     *Cond    `yaml:"when"`
	Because  Text     `yaml:"because" need:"yes"`
	Promised Text     `yaml:"promised"` // the reason when a time was promised; empty: the hours count all the same
	Sources  []string `yaml:"sources" ref:"source"`
}
