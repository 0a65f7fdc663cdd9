package guide

import "fmt"

// Pos is a place in a pack's files. The zero Pos is "nowhere".
type Pos struct {
	File string // path inside the pack, with slashes
	Line int    // from 1
	Col  int    // from 1, in runes
}

// String returns file:line:col, as editors and compilers print it.
func (p Pos) String() string {
	if p.File == "" {
		return "-"
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Pack is one company's guidance. The loader fills it and checks every
// reference in it; after that it never changes.
//
// A pack's YAML files may each hold any of the sections below: the loader
// merges them and refuses an id that is declared twice. Fields are ordered as
// the content is ordered in the files, because order carries meaning
// (channels and families as offered, emergency steps as done, rules as tried).
type Pack struct {
	ID        string          // short name: amazon-jp
	Header    Header          `yaml:"pack"` // pack.yaml
	Families  []Family        `yaml:"families"`
	Facts     []Fact          `yaml:"facts"`
	Channels  []Channel       `yaml:"channels"`
	Desks     []Desk          `yaml:"desks"`
	Rules     Rules           `yaml:"rules"`
	Dangers   []Danger        `yaml:"dangers"`
	Emergency []EmergencyStep `yaml:"emergency"`
	Actions   []Action        `yaml:"actions"`
	Evidence  []Evidence      `yaml:"evidence"`
	Lists     []List          `yaml:"lists"`
	Wishes    []Wish          `yaml:"wishes"`
	Clocks    []Clock         `yaml:"clocks"`
	Sources   []Source        `yaml:"sources"`
	Messages  []MessageSpec   `yaml:"messages"`
	Shapes    []Shape         `yaml:"shapes"`
	Flows     []Topic         // shared sub-flows: topics without a title
	Topics    []Topic         // what is not in their lists, their steps and outcomes, may not be read yet: see [Pack.Topic]
	Pages     []Page
	Readings  []Reading     `yaml:"readings"` // kanji words and their kana, for search
	Official  Official      `yaml:"official"` // whose addresses are the company's
	Search    SearchWords   `yaml:"search"`   // what tells the search what to make of a query
	Style     []Style       `yaml:"style"`    // wordings to avoid
	Suppress  []Suppression `yaml:"suppress"` // findings of lint that are known and wait

	index index
}

// Header is the pack: section.
type Header struct {
	Pos
	Extends  string         `yaml:"extends" one:"amazon-jp"` // the pack that this one changes; empty for a whole pack
	ID       string         `yaml:"id" need:"yes" form:"name"`
	Name     Text           `yaml:"name" need:"yes"`
	Notice   Text           `yaml:"notice" need:"yes"`         // who this is not, shown on every screen's foot or head
	Blocked  Text           `yaml:"blocked" need:"yes"`        // why a channel that the user reports as not working is left out
	Before   string         `yaml:"before_outcome" ref:"flow"` // flow that asks about the situation before an outcome is shown
	Contact  EarlierContact `yaml:"earlier_contact"`           // the facts that tell of an earlier contact
	Home     []string       `yaml:"home" ref:"topic"`          // topics offered first on the home screen
	Urgent   []string       `yaml:"urgent" ref:"topic"`        // topics that cannot wait: offered before those, and marked
	Lost     string         `yaml:"lost" ref:"topic"`          // topic for those who do not know where to turn
	Deadline string         `yaml:"deadline" ref:"fact"`       // when fact: by when the user needs it
	Needed   Text           `yaml:"needed" holes:"message"`    // how a request names the deadline
	Behalf   Behalf         `yaml:"behalf"`                    // how a message says whom the matter is about
	Defaults Defaults       `yaml:"defaults"`                  // what outcomes and messages have that say nothing else
	Behind   []Behind       `yaml:"behind"`                    // what some users have no way to: see [Behind]
	Without  []Without      `yaml:"without"`                   // rules of lint that have nothing to judge in this pack
	Holidays []string       `yaml:"holidays" form:"date"`      // public holidays, on which weekday hours are closed: YYYY-MM-DD
}

// Defaults is what is nearly always the same in a pack: an outcome that is not
// solved, or a message, that leaves the key out has this. An empty list there,
// then: [], is none. The loader writes them out, so that only it reads them.
type Defaults struct {
	Pos
	Then    []string  `yaml:"then" ref:"channel"`
	Clocks  []string  `yaml:"clocks" ref:"clock"`
	Traits  []Setting `yaml:"traits" ref:"trait"` // each one that an outcome does not give itself
	Details []string  `yaml:"details" ref:"fact"` // of a message
	By      []string  `yaml:"by" ref:"desk"`      // of a wish, and of a message that asks for something itself
}

// Behind is a place that some users cannot come to, such as the screens behind a
// sign-in. An action or a piece of evidence that sends there, by its Japanese
// text, is left out for them unless it says free: yes or has a condition over
// the same facts.
type Behind struct {
	Pos
	Lacks *Cond    `yaml:"lacks" need:"yes"` // who cannot come there
	Words []string `yaml:"words" need:"yes"` // what the text calls it
}

// EarlierContact names the facts from which the engine reads an earlier contact.
type EarlierContact struct {
	Channel   string   `yaml:"channel" ref:"fact"`    // choice fact; its choices are channel ids, besides "none"
	At        string   `yaml:"at" ref:"fact"`         // when fact
	Number    string   `yaml:"number" ref:"fact"`     // text fact
	Promise   string   `yaml:"promise" ref:"fact"`    // when fact: by when they said that something would happen
	Status    string   `yaml:"status" ref:"fact"`     // choice fact: what came of it
	Missed    string   `yaml:"missed"`                // the choice of status for a contact that nobody took: it counts as none
	Silent    string   `yaml:"silent"`                // … without an answer
	Open      string   `yaml:"open"`                  // … where something was promised
	Aside     string   `yaml:"aside"`                 // … with an answer to something else
	Refused   string   `yaml:"refused"`               // … with a refusal: the next desk is due
	RefusedAt string   `yaml:"refused_at" ref:"fact"` // when fact: when it was refused
	Reason    string   `yaml:"reason" ref:"fact"`     // text fact: why it was refused
	Desk      string   `yaml:"desk" ref:"fact"`       // text fact: whose channel it was
	Next      Text     `yaml:"next" holes:"message"`  // why the next desk is due after a refusal
	Apart     []string `yaml:"apart" ref:"channel"`   // ways that do not go on with what another way has begun, as long as an answer is owed there
	Same      Text     `yaml:"same"`                  // why the way of speaking stays, as long as an answer is owed; empty: it may change
}

// has reports whether a fact tells of an earlier contact.
func (h *EarlierContact) has(id string) bool {
	switch id {
	case "":
		return false
	case h.Channel, h.At, h.Number, h.Promise, h.Status, h.RefusedAt, h.Reason, h.Desk:
		return true
	}
	return false
}

// Official says which addresses are the company's own, so that a mail, a site
// or a sender can be judged.
type Official struct {
	Pos
	Brand   string   `yaml:"brand" form:"name"`   // the name as it stands in addresses
	Names   []string `yaml:"names"`               // what messages call the company, in lower case
	Entered string   `yaml:"entered" ref:"topic"` // the topic for those who gave something away
	Domains []Domain `yaml:"domains"`
}

// Domain is a registrable domain of the company.
type Domain struct {
	Pos
	Domain  string   `yaml:"domain" need:"yes" form:"domain"`
	Sources []string `yaml:"sources" need:"yes" ref:"source"`
}

// SearchWords are words by which the search understands a query; none is a
// keyword. The zero value has none: then every text counts alike.
type SearchWords struct {
	Fillers   Words  `yaml:"fillers"`   // say nothing, and are left out everywhere
	Names     Words  `yaml:"names"`     // of the pack's company and what it offers
	Ours      Words  `yaml:"ours"`      // of its trade
	Others    Words  `yaml:"others"`    // names of others with such a trade
	Elsewhere Words  `yaml:"elsewhere"` // of other matters
	Goods     Words  `yaml:"goods"`     // things that people buy; the first of each language says it for all
	Asks      Words  `yaml:"asks"`      // of a clause that only asks whom to ask, or for help
	Bait      Pasted `yaml:"bait"`      // messages that want a click or fright
	Mail      Pasted `yaml:"mail"`      // order and shipping mails
}

// Pasted is a kind of message that people paste into a search box.
type Pasted struct {
	Signs Words    `yaml:"signs"`             // what stands in such a message
	Opens []string `yaml:"opens" ref:"topic"` // the topics for it, best first
	Done  []string `yaml:"done" ref:"topic"`  // come first for those who say that they did what the message wants
}

// Family groups topics on the home screen.
type Family struct {
	Pos
	ID    string `yaml:",key" declares:"family"`
	Title Text   `yaml:"title" need:"yes"`
	About Text   `yaml:"about"`
}

// Page is a Markdown reference page, one file a language.
type Page struct {
	Pos
	ID    string
	Title Text // the first heading of each file
	Body  Text // Markdown, without that heading and without the marks of Cites
	Cites []Cite
}

// Cite is a line of a page that names where it comes from: [^V-22] in the
// Markdown, which readers see by the key for sources.
type Cite struct {
	Pos
	Lang    Lang
	Row     int      // the line of the body, from 0
	Passage string   // that line as the page shows it, without its marks
	Sources []string `ref:"source"`
}

// CitesIn returns what a page cites in one language, in its order.
func (p *Page) CitesIn(lang Lang) (list []Cite) {
	for _, c := range p.Cites {
		if c.Lang == lang {
			list = append(list, c)
		}
	}
	return list
}

// Source is where a statement comes from.
type Source struct {
	Pos
	ID        string   `yaml:",key" declares:"source" form:"row"`
	Title     Text     `yaml:"title" need:"yes"`
	URL       string   `yaml:"url" form:"url"`
	CheckedOn string   `yaml:"checked_on" need:"yes" form:"date"` // YYYY-MM-DD
	Grade     string   `yaml:"grade" need:"yes" one:"official several second-hand plausible house"`
	Carries   []string `yaml:"carries"` // the figures that it gives: "48 hours", "90 days"
	Lasts     int      `yaml:"lasts"`   // days until it is checked again, by how fast it changes; 0 means 180
}

// List is a list of things to look through, kept once for the pack.
type List struct {
	Pos
	ID    string `yaml:",key" declares:"list"`
	Title Text   `yaml:"title" need:"yes"` // as a message says it was checked: "the usual places"
	Items []Text `yaml:"items" need:"yes"`
}

// Action is a thing to do, besides sending the message. Like an emergency step
// it can be ticked as done.
type Action struct {
	Pos
	ID      string   `yaml:",key" declares:"action"`
	Text    Text     `yaml:"text" need:"yes"`
	Said    Text     `yaml:"said" holes:"done"` // how a message reports it once done; empty: not at all
	When    *Cond    `yaml:"when"`              // left out of the list when false
	Free    bool     `yaml:"free"`              // names what stands behind a sign-in, and needs none: see [Behind]
	Of      []string `yaml:"of" ref:"family"`   // the families whose matters it belongs to; empty: any
	Page    string   `yaml:"page" ref:"page"`
	Sources []string `yaml:"sources" ref:"source"`
}

// Evidence is a thing to keep: what, how to capture it, why, how soon it is gone.
type Evidence struct {
	Pos
	ID      string   `yaml:",key" declares:"evidence"`
	Label   Text     `yaml:"label" need:"yes"`
	How     Text     `yaml:"how" need:"yes"`
	Why     Text     `yaml:"why" need:"yes"`
	Fades   Text     `yaml:"fades"`            // how soon it disappears
	Count   string   `yaml:"count" ref:"fact"` // of how many pieces it is, each with a number of its own; empty or unknown: one
	Attach  bool     `yaml:"attach"`           // listed as an attachment once the user has it
	When    *Cond    `yaml:"when"`             // left out of the list when false: there is none to be had
	Free    bool     `yaml:"free"`             // as for an action
	Of      []string `yaml:"of" ref:"family"`  // as for an action
	Sources []string `yaml:"sources" ref:"source"`
}

// Wish is a resolution that a user may ask for.
type Wish struct {
	Pos
	ID    string   `yaml:",key" declares:"wish"`
	Label Text     `yaml:"label" need:"yes"`               // as a choice
	Ask   Text     `yaml:"ask" need:"yes" holes:"message"` // as the message says it
	By    []string `yaml:"by" ref:"desk"`                  // who can grant it; empty: whoever is asked
	Timed bool     `yaml:"timed"`                          // may be needed by a day: the pack's deadline belongs to it
}

// Clock is a due time that an event starts: "24 h after a chat".
type Clock struct {
	Pos
	ID       string   `yaml:",key" declares:"clock"`
	After    string   `yaml:"after" need:"yes" one:"contact outcome"` // sent to the first channel, or the outcome reached
	Hours    int      `yaml:"hours"`
	Minutes  int      `yaml:"minutes"`                // besides Hours
	Channels []string `yaml:"channels" ref:"channel"` // after contact: by which of these; empty means any
	Before   string   `yaml:"before" ref:"fact"`      // after outcome: its hours and minutes run back from the time that this fact tells; no clock without it
	Next     string   `yaml:"next" ref:"channel"`     // what is used then: a time when it is closed moves to its opening; empty: the contact's own
	When     *Cond    `yaml:"when"`                   // it does not run when false
	Then     Text     `yaml:"then" need:"yes"`        // what to do when it is due
	Sources  []string `yaml:"sources" ref:"source"`
}

// Reading gives the kana of a word written with kanji; of a word that is read in
// two ways both, with ・ between, the usual one first.
type Reading struct{ Word, Kana string }

// Without says that a pack has nothing which a rule of lint judges, so that a
// rule which looks at nothing is never taken for one that is kept.
type Without struct {
	Pos
	Rule    string `yaml:"rule" need:"yes" form:"rule"`
	Because string `yaml:"because" need:"yes"`
}

// Suppression lets one rule's findings in one file wait until a day, for a
// reason. It is for authors, so it is in one language.
type Suppression struct {
	Pos
	Rule    string `yaml:"rule" need:"yes" form:"rule"`
	At      string `yaml:"at" need:"yes"` // the file, as the finding names it
	Because string `yaml:"because" need:"yes"`
	Until   string `yaml:"until" need:"yes" form:"date"` // the last day on which it counts
}
