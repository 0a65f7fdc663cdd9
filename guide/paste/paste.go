package paste

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

// Proposal is one fact that a text may tell.
type Proposal struct {
	Fact  string // the id of the fact
	Value string // dates as 2006-01-02 or 2006-01-02T15:04, a range as from/to; yen as digits
	From  string // the line that it came from, without secrets
	line  int
	start int
	cell  bool       // of a row of a statement
	cells []Proposal // of a row that is one proposal
}

// Result is what was read from one text.
type Result struct {
	Proposals []Proposal    // in the order of the text
	Dropped   []secret.Kind // the secrets that were dropped, each kind once
}

// Read proposes facts from a text that was pasted on the given day; own are
// the registrable domains that are nobody's trap.
func Read(text string, today time.Time, own []string) Result {
	masked, kinds := secret.Mask(text)
	p := &page{calendar: calendar{today: today}, own: own}
	p.prepare(masked)
	p.told = writtenOn(p)
	for _, read := range readers {
		read(p)
	}
	list := p.found
	slices.SortStableFunc(list, func(a, b Proposal) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.start, b.start))
	})
	return Result{Proposals: list, Dropped: kinds}
}

// writtenOn is the day that the first line of a chat or a memo gives in figures;
// zero for none. What it says of tomorrow is the day after that.
func writtenOn(p *page) (day time.Time) {
	if p.sort != talk {
		return day
	}
	m, ok := p.nextMoment(first(p), 0)
	if !ok || m.day.After(p.today) || !figured.MatchString(first(p)[m.start:]) || p.today.Sub(m.day) > 60*24*time.Hour {
		return day
	}
	return m.day
}

// figured is a day in figures.
var figured = regexp.MustCompile(`(?i)^(?:\d|` + months + `)`)

// readers read a page, each the facts of its kind. What one has read, a later
// one passes over.
var readers = []func(p *page){
	func(p *page) { cardReader{p}.readStatement() },
	func(p *page) { numberReader{p}.readNumbers() },
	readLure,
	func(p *page) { momentReader{p}.readMoments() },
	readMoney,
	func(p *page) { nameReader{p}.readNames() },
}

// Facts returns the values by fact, in the order of the text, each once but
// those of statement rows.
func (r Result) Facts() map[string][]string {
	facts := map[string][]string{}
	for _, p := range r.Proposals {
		facts[p.Fact] = append(facts[p.Fact], p.Value)
	}
	return facts
}

// Kept returns every line from which something was proposed, once.
func (r Result) Kept() string {
	var lines []string
	for _, p := range r.Proposals {
		if !slices.Contains(lines, p.From) {
			lines = append(lines, p.From)
		}
	}
	return strings.Join(lines, "\n")
}

// propose adds a proposal for s[start:end] of a line and marks it as read. A
// value that was proposed already is not again.
func (p *page) propose(fact, value string, line, start, end int) {
	p.lines[line].read(start, end)
	for _, f := range p.found {
		if f.Fact == fact && f.Value == value {
			return
		}
	}
	p.found = append(p.found, Proposal{Fact: fact, Value: value, From: p.lines[line].text, line: line, start: start})
}

// row adds a cell of a row, which may repeat that of another.
func (p *page) row(fact, value string, line, start int) {
	p.found = append(p.found, Proposal{Fact: fact, Value: value, From: p.lines[line].text, line: line, start: start, cell: true})
}

// has reports whether a fact was proposed from a text already.
func (p *page) has(fact string) bool {
	return slices.ContainsFunc(p.found, func(f Proposal) bool { return f.Fact == fact })
}
