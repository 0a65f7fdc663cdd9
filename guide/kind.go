package guide

import (
	"slices"
	"strings"
)

// A kindRow is all that the program does with one kind of fact.
type kindRow struct {
	kind Kind
	// read parses the folded, trimmed, non-empty text; raw is the text as given.
	read    func(f *Fact, s, raw string, at asOf) (Value, Problem)
	show    func(v Value, l Lang, f *Fact) string // nil: the canonical form
	spoken  func(canonical string) string         // nil: as shown
	sample  string                                // a plausible value, for proofs
	longest string                                // the longest value that a message is counted with; empty: not counted
	names   bool                                  // a value names a thing, so it tells one case from another
	number  bool                                  // conditions compare its number in bands
	zero    bool                                  // 0 is a value; of the others it says "I do not know"
}

// kinds has one row a kind. A new kind is a constant in fact.go, a row here, and
// its words in content/words.
var kinds = []kindRow{
	{kind: KindChoice, read: readChoice, show: showChoice},
	{kind: KindOrderNumber, read: form(parseOrder), spoken: apart, sample: "250-1234567-1234567", longest: "250-1234567-1234567", names: true},
	{kind: KindASIN, read: form(parseASIN), sample: "B0ABCD1234", longest: "B0ABCDEFGH", names: true},
	{kind: KindTracking, read: form(parseTracking), spoken: fours, sample: "123456789013", longest: "123456789012345678901234567890", names: true},
	{kind: KindYen, read: form(parseYen), show: showYen, sample: "3980", longest: "9999999", number: true, zero: true},
	{kind: KindWhen, read: func(_ *Fact, s, _ string, at asOf) (Value, Problem) { return parseWhen(s, at) }, show: showWhen, sample: "2026-11-20T14:32", longest: "2026-11-20T23:59~"},
	{kind: KindEmail, read: form(parseEmail), sample: "taro@example.jp", longest: "a-rather-long-name-of-a-mailbox@mail.example.jp"},
	{kind: KindPhone, read: form(parsePhone), show: showPhone, sample: "09012345678", longest: "09012345678"},
	{kind: KindCount, read: form(parseCount), show: showCount, sample: "1", longest: "999", number: true},
	{kind: KindLast4, read: form(parseLast4), sample: "4321", longest: "9999"},
	{kind: KindLine, read: readLine, sample: "ABC", longest: strings.Repeat("長", 40), names: true},
	{kind: KindText, read: readText, sample: "ABC"},
	{kind: KindHours, read: form(parseHours), sample: "1", number: true, zero: true},
	{kind: KindRows}, // read and shown by the columns, each by its own row
}

// form makes a row's read of a parser that needs the folded text alone.
func form(parse func(s string) (Value, Problem)) func(*Fact, string, string, asOf) (Value, Problem) {
	return func(_ *Fact, s, _ string, _ asOf) (Value, Problem) { return parse(s) }
}

// row returns the row of a kind; the zero row for none.
func (k Kind) row() kindRow {
	if i := slices.IndexFunc(kinds, func(r kindRow) bool { return r.kind == k }); i >= 0 {
		return kinds[i]
	}
	return kindRow{}
}

// Kinds lists the kinds of facts, in the order in which authors meet them.
func Kinds() (list []Kind) {
	for i := range kinds {
		list = append(list, kinds[i].kind)
	}
	return list
}

// Longest returns the longest value with which a message is counted: what the
// kind allows, and for one line of free text forty characters. It is empty for
// text of several lines, which the message screen counts as it is written.
func (k Kind) Longest() string { return k.row().longest }

// Names reports whether values of the kind name a thing; dates and amounts do
// not.
func (k Kind) Names() bool { return k.row().names }

// Number reports whether values of the kind are numbers that conditions can
// put in bands.
func (k Kind) Number() bool { return k.row().number }
