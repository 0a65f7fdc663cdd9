package guide

import (
	"strconv"
	"time"

	"toiawase/guide/regexp"
)

// Fact is a typed thing that the user can tell, asked once and shared by all
// topics of the pack. Secrets have no kind at all, so none can be asked for.
type Fact struct {
	Pos
	ID      string       `yaml:",key" declares:"fact"`
	Kind    Kind         `yaml:"kind" need:"yes" one:"choice yes_no order_number asin tracking_number yen when email phone count last4 line text hours rows"`
	Label   Text         `yaml:"label" need:"yes"`                    // a noun, as the checklist and the message show it
	Ask     Text         `yaml:"ask"`                                 // the question; empty: the label is the question
	Why     Text         `yaml:"why"`                                 // why it is asked
	Where   Text         `yaml:"where"`                               // where to find it
	Lost    Text         `yaml:"lost"`                                // what to do when it is unknown
	Instead []string     `yaml:"instead" ref:"fact"`                  // facts that stand in for it in a message when it is unknown
	Choices []Choice     `yaml:"choices"`                             // of kind choice, in the order offered
	Unknown string       `yaml:"unknown" one:"yes no"`                // may the user answer "I do not know"? empty means yes
	Ahead   string       `yaml:"ahead" one:"yes no"`                  // of kind when: a day to come is as likely as one gone by; empty means no
	Privacy Privacy      `yaml:"privacy" one:"public order personal"` // empty means order
	When    *Cond        `yaml:"when"`                                // wanted only when this holds: else neither the checklist nor a message has it
	Derive  []Derivation `yaml:"derive"`                              // computed, never asked: the first that applies
	Many    string       `yaml:"many" one:"yes no"`                   // holds several values: orders, boxes; empty means no
	Columns []string     `yaml:"columns" ref:"fact"`                  // of kind rows: the facts that each row tells
	Sum     string       `yaml:"sum" ref:"fact"`                      // computed, never asked: the total of the amounts in that fact
	Example string       `yaml:"example"`                             // shown in the empty field
	English string       `yaml:"example_en"`                          // the same on English screens; empty where Example has no Japanese in it
	Sources []string     `yaml:"sources" ref:"source"`

	columns []*Fact // the facts of Columns, set by Seal
	plain   bool    // see [Pack.plain]
}

// Kind is the type of a fact's values.
type Kind string

// The kinds of facts. The loader makes a choice of yes_no, with the choices yes
// and no. Canonical forms are what .walk files and JSON hold.
const (
	KindChoice      Kind = "choice"          // one of Choices
	KindOrderNumber Kind = "order_number"    // 250-1234567-1234567, D01-1234567-1234567
	KindASIN        Kind = "asin"            // B0ABCDEFGH
	KindTracking    Kind = "tracking_number" // upper case, no separators
	KindYen         Kind = "yen"             // 1980
	KindWhen        Kind = "when"            // 2026-11-20, 2026-11-20T14:32, 2026-11-20T14:32~ (about), two with "/" between them (a range); JST
	KindEmail       Kind = "email"
	KindPhone       Kind = "phone" // 09012345678
	KindCount       Kind = "count" // 2
	KindLast4       Kind = "last4" // the last four digits of a card
	KindLine        Kind = "line"  // free text, one line
	KindText        Kind = "text"  // free text, several lines
	KindHours       Kind = "hours" // a number of hours that only the engine gives, for bands
	KindRows        Kind = "rows"  // several rows of other facts: charges with day, amount and name
)

// Privacy says who may read a fact. Higher is more private.
type Privacy string

// The grades of privacy, lowest first. The empty Privacy is PrivacyOrder.
const (
	PrivacyPublic   Privacy = "public"   // may stand in a public post
	PrivacyOrder    Privacy = "order"    // for those who handle the order
	PrivacyPersonal Privacy = "personal" // address, phone, mail: only where it is needed
)

// rank orders the grades of privacy.
func (p Privacy) rank() int {
	switch p {
	case PrivacyPublic:
		return 0
	case PrivacyPersonal:
		return 2
	}
	return 1
}

// Choice is one value of a choice fact.
type Choice struct {
	Pos
	ID    string `yaml:",key"`
	Label Text   `yaml:"label" need:"yes"` // as offered
	Say   Text   `yaml:"say"`              // as a message says it; empty: the label
	When  *Cond  `yaml:"when"`             // offered only when this holds
	Mute  bool   `yaml:"mute"`             // says nothing in a message: "another carrier"
}

// Derivation is one arm of a derived fact.
type Derivation struct {
	Pos
	When *Cond  `yaml:"when"` // nil: otherwise
	Is   string `yaml:"is" need:"yes"`
}

// MayBeUnknown reports whether "I do not know" is offered.
func (f *Fact) MayBeUnknown() bool { return f.Unknown != "no" }

// Question returns what to ask for this fact.
func (f *Fact) Question() Text {
	if f.Ask.IsZero() {
		return f.Label
	}
	return f.Ask
}

// Within reports whether what is as private as p may be read by those who may
// read up to limit.
func (p Privacy) Within(limit Privacy) bool { return p.rank() <= limit.rank() }

// Computed reports whether the fact follows from others, so that it is never
// asked for.
func (f *Fact) Computed() bool { return len(f.Derive) > 0 || f.Sum != "" }

// ExampleIn returns the example to show in a language; empty if there is none
// that a reader of it can read.
func (f *Fact) ExampleIn(l Lang) string {
	switch {
	case l != EN:
		return f.Example
	case f.English != "":
		return f.English
	case !Japanese(f.Example):
		return slashDay.ReplaceAllStringFunc(f.Example, wordMonth)
	}
	return ""
}

// slashDay matches a day as a Japanese reader writes it, 11/20. To an English
// one 8/3 is two days, so that there it is asked back.
var slashDay = regexp.MustCompile(`(^|[ 〜])(1[0-2]|[1-9])/(3[01]|[12][0-9]|[1-9])\b`)

// wordMonth is such a day with its month as a word: 20 Nov.
func wordMonth(day string) string {
	parts := slashDay.FindStringSubmatch(day)
	n, _ := strconv.Atoi(parts[2])
	return parts[1] + parts[3] + " " + time.Month(n).String()[:3]
}

// Choice returns the choice with this id, or nil.
func (f *Fact) Choice(id string) *Choice {
	for i := range f.Choices {
		if f.Choices[i].ID == id {
			return &f.Choices[i]
		}
	}
	return nil
}
